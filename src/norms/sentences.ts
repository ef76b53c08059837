/** Where a clause's sentences begin and end. */
import type { TokenizedText } from './tokens.js';

/** A sentence's place in its clause's plain text; no white space at the edges. */
export interface Cut {
  start: number;
  end: number;
}

/** Cuts a text into its sentences: every character that is no white space lies in exactly one. */
export function cutSentences({ text, starts }: TokenizedText): Cut[] {
  const breaks = new Set<number>(starts);
  for (const match of text.matchAll(/\n/g)) breaks.add(match.index);
  const cuts: Cut[] = [];
  const edges = [
    0,
    ...[...breaks].filter((at) => at > 0 && at < text.length).sort((a, b) => a - b),
    text.length,
  ];
  for (let i = 0; i + 1 < edges.length; i++) {
    const from = edges[i] ?? 0;
    const to = edges[i + 1] ?? text.length;
    const piece = text.slice(from, to);
    const start = from + (piece.length - piece.trimStart().length);
    const end = from + piece.trimEnd().length;
    if (end > start) cuts.push({ start, end });
  }
  return cuts;
}
