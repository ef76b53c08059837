/**
 * Log odds above which a passage covers a topic, a passage of a line or two covers one that its cues found, a document speaks of
 * a topic, and a passage rules its contrary. The passages that the decisions were fitted on are half near misses made to
 * deceive, and most of a document is about something else; so a passage has to be surer than even. A document is asked the
 * opposite: a gap that is told where there is none costs the reader's trust. What a document is thought to rule takes the surest word.
 */
export const thresholds = { passage: 0.5, short: -1.5, document: -0.5, contrary: 0.5 } as const;
