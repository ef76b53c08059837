/** Reads one sentence by itself. */
import type { Bearer, Role } from '../clast/index.js';
import { bearerOf } from './bearer.js';
import { isDeeming, isDefinition } from './definitions.js';
import type { Drafted } from './draft.js';
import { licensedThing } from './fragments.js';
import { withSubject } from './elided.js';
import { deonticOf } from './modality.js';
import { type Antecedents, bearerOfPhrase, type Parties } from './parties.js';
import { headOf } from './spoken.js';
import { type Proposition, propositionsOf } from './propositions.js';
import type { Reading } from './reading.js';
import { joined, type Word } from './words.js';

export interface Surroundings {
  parties: Parties;
  antecedents: Antecedents;
  /** Title of the section. */
  title: string;
  role: Role;
  /** Whom a clause that leaves out its subject speaks of: the lead-in, the row or the label names them; null for nobody. */
  named: Bearer | null;
}

/** What a sentence binds, or that it defines; `statement` where it does neither. */
export function readSentence(
  sentence: Drafted,
  { parties, antecedents, title, role, named }: Surroundings,
): Reading | 'definition' | 'statement' {
  const { value, words, propositions } = sentence;
  if (isQuoted(value)) return 'statement';
  if (value.trimEnd().endsWith('?')) return readQuestion(value);
  const defining = { value, words, propositions, spans: sentence.spans, title };
  if (role !== 'heading' && isDeeming(defining)) return 'definition';
  const { outright, portrait } = readClauses(withActor(sentence, named), parties, antecedents, named);
  if (outright) return outright;
  if (role === 'heading') return 'statement';
  if (propositions.length === 0) {
    const fragment = readFragment(sentence, parties, antecedents);
    if (fragment) return fragment;
  }
  if (isDefinition(defining)) return 'definition';
  return portrait ?? guarantee(value) ?? 'statement';
}

/** "Answers in plain words", "does not guess" under "The assistant:": read as if with the subject that the lead-in names. */
function withActor(sentence: Drafted, named: Bearer | null): Drafted {
  const [first] = sentence.words;
  const isThirdPerson =
    first?.text === 'does' ||
    (first?.pos === 'VERB' && first.text.endsWith('s') && first.text !== first.lemma);
  const hasSubject = sentence.propositions.some(({ subject }) => subject.length > 0);
  if (named !== 'ai' || !first || !isThirdPerson || hasSubject) return sentence;
  const name: Word = { text: 'ai', lemma: 'ai', pos: 'NOUN', start: first.start, end: first.start };
  const words = [name, ...sentence.words];
  return { ...sentence, words, propositions: propositionsOf(words) };
}

/** The first norm of a sentence's main clauses; what its first clause portrays counts only where none says so outright. */
function readClauses(
  { words, propositions }: Drafted,
  parties: Parties,
  antecedents: Antecedents,
  named: Bearer | null,
): { outright: Reading | null; portrait: Reading | null } {
  let portrait: Reading | null = null;
  let isFirst = true;
  for (const written of propositions) {
    if (isInvertedCondition(written) && written !== propositions.at(-1)) continue;
    const before = words.slice(0, written.from);
    // "If the AI cannot answer, it should say so": who was named in front is whom "it" stands for.
    const namesAi = before.some(({ text }) => parties.nouns.get(text) === 'ai');
    const inMind = namesAi ? { ...antecedents, singular: 'ai' as const } : antecedents;
    const { clause, antecedents: nearest } = withSubject(written, named, parties, inMind);
    const deontic = deonticOf(clause, before, parties, nearest);
    if (deontic) {
      const { kind, strength, by } = deontic;
      const reading = { kind, strength, bearer: bearerOf(deontic, parties, nearest), by };
      if (by !== 'portrait') return { outright: reading, portrait };
      if (isFirst) portrait = reading;
    }
    isFirst = false;
  }
  return { outright: null, portrait };
}

/** "Should a guest ask, ...": a condition in the form of a question. */
const isInvertedCondition = ({ form, verb, fronted }: Proposition): boolean =>
  form === 'inverted' && verb.modal === 'should' && fronted.length === 0;

/** "Guarantee: the memory is kept.": the label promises what the sentence only tells. */
const guarantee = (value: string): Reading | null =>
  /^(?:guarantee|commitment|promise|pledge)s?: /i.test(value)
    ? { kind: 'commitment', strength: 'strong', bearer: 'developer-org', by: 'modal' }
    : null;

/** The whole sentence stands in quotation marks: somebody else's words. */
const isQuoted = (value: string): boolean => /^[“"«][^“”"«»]+[”"»]\W*$/.test(value.trim());

/** A principle in question form ("Which response is less harmful?", tie-break 6); other questions bind nobody. */
function readQuestion(value: string): Reading | 'statement' {
  return /^\W*(?:[\w ]{1,20}: )?which (?:of (?:these|the(?: \w+)?) )?(?:\w+ )?(?:responses?|answers?|repl(?:y|ies)|options?|completions?|outputs?|choices?)\b/i.test(
    value,
  )
    ? { kind: 'obligation', strength: 'strong', bearer: 'ai', by: 'question' }
    : 'statement';
}

/** "The AI must never:", "Behaviors that users can turn off", "No silent resets". */
function readFragment({ words, value }: Drafted, parties: Parties, antecedents: Antecedents): Reading | null {
  const text = joined(words);
  const licensed = licensedThing(words);
  if (licensed) {
    const bearer = bearerOfPhrase(licensed.subject, parties, antecedents);
    if (bearer && !value.trim().endsWith('.'))
      return {
        kind: licensed.negative ? 'prohibition' : 'permission',
        strength: 'strong',
        bearer,
        by: 'fragment',
      };
  }
  if (/\b(?:must |should |shall |will )?never\W*$/.test(text))
    return {
      kind: 'prohibition',
      strength: 'absolute',
      bearer: bearerOfPhrase(words, parties, antecedents) ?? 'ai',
      by: 'fragment',
    };
  // "No swearing", "No purchases without consent".
  const barred = words[0]?.text === 'no' && words[1] !== undefined;
  if (barred && (/^[a-z]{3,}ing$/.test(words[1]?.text ?? '') || / (?:without|unless|until) /.test(text)))
    return { kind: 'prohibition', strength: 'strong', bearer: 'ai', by: 'fragment' };
  if (
    words[0]?.text === 'not' &&
    (words.find(({ pos }) => pos === 'VERB')?.text ?? '').endsWith('ing') &&
    words.findIndex(({ pos }) => pos === 'VERB') <= 2
  ) {
    return { kind: 'prohibition', strength: 'strong', bearer: 'ai', by: 'fragment' };
  }
  return null;
}

/** "This means refusing ...", "This begins by acknowledging ...": goes on with the norm before it (tie-break 5). */
export function continues({ words, value }: Drafted): boolean {
  return (
    !value.trimEnd().endsWith('?') &&
    /^(?:(?:in practice|in particular|so|rather|instead|at minimum) ,? ?)?(?:this|that|it|which|doing so) (?:also |generally |often |in turn )?(?:means|begins? (?:by|with)|starts? (?:by|with)|entails|requires) (?:not |also |never )?\w+ing\b/.test(
      joined(words),
    )
  );
}

/** Whom pronouns stand for behind a sentence, given whom they stood for before it. */
export function antecedentsAfter(
  { propositions }: Drafted,
  parties: Parties,
  before: Antecedents,
): Antecedents {
  let after = before;
  for (const { subject } of propositions) {
    const [only] = subject;
    if (
      subject.length === 0 ||
      (subject.length === 1 && only?.pos === 'PRON') ||
      (subject.length === 1 && ['this', 'that', 'there'].includes(only?.text ?? ''))
    )
      continue;
    const bearer = bearerOfPhrase(subject, parties, after);
    // A thing of the AI's own ("its optimism") leaves it in mind, and nobody says "it" of people.
    if (subject.some(({ text }) => text === 'its' || text === "'s")) continue;
    const plural = headOf(subject)?.text.endsWith('s') === true || subject.some(({ text }) => text === 'and');
    if (plural) after = { ...after, plural: bearer };
    else if (bearer === null || bearer === 'ai' || bearer === 'developer-org')
      after = { ...after, singular: bearer };
  }
  return after;
}
