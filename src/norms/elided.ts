/** Clauses that begin with their modal and name nobody: "Must not exceed $5.", "may pay up to $20", "Operator: may pay". */
import type { Bearer } from '../clast/index.js';
import { deedOf } from './deontic.js';
import { type Antecedents, bearerOfPhrase, type Parties } from './parties.js';
import type { Proposition } from './propositions.js';
import type { Word } from './words.js';

/**
 * A clause with the subject that it leaves out, read as an "it", and whom that "it" stands for. `named` is whom the
 * lead-in, the row or the label names; where nobody is, the clause speaks of the AI. Other clauses come back as they are.
 */
export function withSubject(
  clause: Proposition,
  named: Bearer | null,
  parties: Parties,
  antecedents: Antecedents,
): { clause: Proposition; antecedents: Antecedents } {
  const own = clause.elided ? bearerOfPhrase(clause.subject, parties, antecedents) : null;
  if (!clause.elided || own !== null) return { clause, antecedents };
  // "Must be kept for a year", "Search: can return old pages": what is spoken of is a thing.
  const isThing =
    deedOf(clause).passive !== null ||
    (clause.subject.length > 0 && clause.verb.modal === 'can' && clause.verb.negative === 'none');
  if (named === null && isThing) return { clause, antecedents };
  const [first] = clause.subject;
  const start = first?.start ?? 0;
  const it: Word = { text: 'it', lemma: 'it', pos: 'PRON', start, end: start };
  return { clause: { ...clause, subject: [it] }, antecedents: { ...antecedents, singular: named ?? 'ai' } };
}

/** Whom a phrase names that is a name alone ("Operator", "The users and operators"); null where it says more. */
export function namedAlone(
  words: readonly Word[],
  propositions: readonly Proposition[],
  parties: Parties,
): Bearer | null {
  const phrase = words.filter(({ pos }) => pos !== 'PUNCT');
  if (propositions.length > 0 || phrase.length > 6) return null;
  if (phrase.some(({ pos }) => pos === 'ADP' || pos === 'SCONJ')) return null;
  return bearerOfPhrase(phrase, parties, { singular: null, plural: null });
}
