/** What a document calls its AI when it has no usual word for it: "What the Ward Helper Does ... The helper speaks softly". */
import type { Bearer } from '../clast/index.js';
import { headOf, type Spoken } from './spoken.js';
import { partyNouns } from './party-nouns.js';
import { authorsThings } from './phrases.js';

/** Subjects of a document from which on a noun in its title is what it is about. */
const often = 2;

/**
 * The noun in a document's title that is time and again the subject of its sentences; null where it has one of the usual
 * nouns for an AI as a subject, or speaks as "I" or to "you".
 */
export function titleNoun(sentences: readonly Spoken[], known: ReadonlyMap<string, Bearer>): string | null {
  const title = new Set((sentences[0]?.value ?? '').toLowerCase().match(/\p{L}+/gu) ?? []);
  const times = new Map<string, number>();
  for (const { propositions } of sentences) {
    for (const { subject } of propositions) {
      const head = headOf(subject)?.text ?? '';
      if (partyNouns.ai.has(head) || head === 'i' || head === 'you') return null;
      if (!title.has(head) || known.has(head) || authorsThings.has(head) || head.endsWith('s')) continue;
      if (/^(?:the|our|an?)$/.test(subject[0]?.text ?? '')) times.set(head, (times.get(head) ?? 0) + 1);
    }
  }
  const [best] = [...times].filter(([, count]) => count >= often).sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? null;
}
