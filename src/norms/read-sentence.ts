/** Reads one sentence by itself. */
import type { Bearer, Role } from '../clast/index.js';
import { bearerOf } from './bearer.js';
import { isDeeming, isDefinition } from './definitions.js';
import type { Drafted } from './draft.js';
import { licensedThing } from './fragments.js';
import { deonticOf } from './modality.js';
import { bearerOfPhrase, type Parties } from './parties.js';
import type { Reading } from './reading.js';
import { joined } from './words.js';

export interface Surroundings {
  parties: Parties;
  /** Whom "they" stands for. */
  antecedent: Bearer | null;
  /** Title of the section. */
  title: string;
  role: Role;
}

/** What a sentence binds, or that it defines; `statement` where it does neither. */
export function readSentence(
  sentence: Drafted,
  { parties, antecedent, title, role }: Surroundings,
): Reading | 'definition' | 'statement' {
  const { value, words, propositions } = sentence;
  if (isQuoted(value)) return 'statement';
  if (value.trimEnd().endsWith('?')) return readQuestion(value);
  const defining = { value, words, propositions, spans: sentence.spans, title };
  if (role !== 'heading' && isDeeming(defining)) return 'definition';
  for (const clause of propositions) {
    const deontic = deonticOf(clause, words.slice(0, clause.from), parties);
    if (!deontic) continue;
    if (role === 'heading' && deontic.by === 'portrait') continue;
    if (role === 'commentary' && deontic.kind !== 'commitment') continue;
    if (deontic.by === 'portrait' && isDefinition(defining)) return 'definition';
    return {
      kind: deontic.kind,
      strength: deontic.strength,
      bearer: bearerOf(deontic, parties, antecedent),
      by: deontic.by,
    };
  }
  if (role === 'heading') return 'statement';
  if (propositions.length === 0) {
    const fragment = readFragment(sentence, parties);
    if (fragment) return fragment;
  }
  return isDefinition(defining) ? 'definition' : 'statement';
}

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
function readFragment({ words, value }: Drafted, parties: Parties): Reading | null {
  const text = joined(words);
  const licensed = licensedThing(words);
  if (licensed) {
    const bearer = bearerOfPhrase(licensed.subject, parties, null);
    if (bearer && !value.trim().endsWith("."))
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
      bearer: bearerOfPhrase(words, parties, null) ?? 'ai',
      by: 'fragment',
    };
  if (
    words[0]?.text === 'not' &&
    (words.find(({ pos }) => pos === 'VERB')?.text ?? '').endsWith("ing") &&
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

/** Whom a sentence names last as its subject, for a "they" in the next one; null where it names nobody. */
export function antecedentOf({ propositions }: Drafted, parties: Parties): Bearer | null {
  for (const { subject } of propositions.toReversed()) {
    if (subject.length === 1 && subject[0]?.pos === 'PRON') continue;
    const bearer = bearerOfPhrase(subject, parties, null);
    if (bearer && (subject.at(-1)?.text ?? '').endsWith("s")) return bearer;
  }
  return null;
}
