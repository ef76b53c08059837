/** What a main clause binds, and the small steps that all readers of modality share. */
import type { NormKind, Strength } from '../clast/index.js';
import { effortVerbs, isApproximate, isHedged, isUnconditional, preferenceVerbs } from './hedges.js';
import { bearerOfPhrase, type Antecedents, type Parties } from './parties.js';
import type { Proposition } from './propositions.js';
import type { Reading } from './reading.js';
import { joined, type Word } from './words.js';

/** Who does it, as far as the grammar tells. */
export interface Deed {
  /** Who has to act, as a noun phrase; null for an imperative, empty where nobody is named. */
  agent: readonly Word[] | null;
  /** The agent is acted upon: "users should be told". Holds the lemma of the verb. */
  passive: string | null;
  /** Who is named behind "by" in a passive. */
  actor: readonly Word[] | null;
}

/** A norm before its bearer is known. */
export interface Deontic extends Deed {
  kind: NormKind;
  strength: Strength;
  by: Reading['by'];
}

/** What a reader says: a norm, that there is none whatever the others think, or that it is not his to say. */
export type Read = Deontic | 'nothing' | null;

/** A main clause with what bears on its reading. */
export interface Context {
  clause: Proposition;
  parties: Parties;
  antecedents: Antecedents;
  hedged: boolean;
  unconditional: boolean;
  approximate: boolean;
  /** It says what the clause before it is for: "so it can adjust". */
  resulting: boolean;
}

export function contextOf(
  clause: Proposition,
  before: readonly Word[],
  parties: Parties,
  antecedents: Antecedents,
): Context {
  const { verb, fronted, rest, subject } = clause;
  const around = [...before, ...fronted];
  const text = joined([...around, ...subject, ...verb.inside, ...rest]);
  return {
    clause,
    parties,
    antecedents,
    hedged: isHedged(verb.adverbs, around, joined(verb.inside)),
    unconditional: isUnconditional(
      [...verb.adverbs, ...fronted.slice(0, 2).map(({ text: it }) => it)],
      verb.negative,
      text,
    ),
    approximate: isApproximate(verb.adverbs),
    resulting:
      before.at(-1)?.text === 'so' || (before.at(-1)?.text === 'that' && before.at(-2)?.text === 'so'),
  };
}

/** The strength of a norm whose modal has `own`, with the adverbs and the kind of verb around it. */
export function strengthOf(own: Strength, { clause, hedged, unconditional, approximate }: Context): Strength {
  if (own === 'absolute' || (unconditional && !approximate)) return 'absolute';
  if (approximate) return 'strong';
  if (hedged || own === 'weak') return 'weak';
  return isEffort(clause) ||
    /^(?:its|your|their|my|our) (?:level )?best to\b/.test(joined(clause.rest.slice(0, 4)))
    ? 'weak'
    : own;
}

/** "try to", "strive for", "prefer"; not "seek feedback", "attempt a translation". */
function isEffort({ verb, rest }: Proposition): boolean {
  if (verb.head === null) return false;
  return (
    preferenceVerbs.has(verb.head) ||
    (effortVerbs.has(verb.head) && ['to', 'for', 'not'].includes(rest[0]?.text ?? 'to'))
  );
}

/** A norm read from a clause whose modal has the strength `own`. */
export function norm(
  kind: NormKind,
  own: Strength,
  context: Context,
  deed: Deed = subjectActs(context.clause),
): Deontic {
  return { kind, strength: strengthOf(own, context), ...deed, by: 'modal' };
}

export const acts = (agent: readonly Word[]): Deed => ({ agent, passive: null, actor: null });

/** The subject acts, whatever the voice: "the AI is required to". */
export const subjectActs = ({ subject }: Proposition): Deed => acts(subject);

/** The subject acts or, in the passive, is acted upon. */
export function deedOf({ verb, rest, subject }: Proposition): Deed {
  if (verb.auxiliaries.at(-1) !== 'be' || !isParticiple(verb.headText, verb.headTag)) return acts(subject);
  const byAt = rest.findIndex(({ text }) => text === 'by');
  return { agent: subject, passive: verb.head, actor: byAt < 0 ? null : rest.slice(byAt + 1) };
}

const irregular: ReadonlySet<string> = new Set(
  'overridden written given taken made told shown kept held built sent done seen shut set put known led sold lost met paid read brought sought taught withheld undertaken withdrawn hidden driven chosen drawn run won found left cut let thought spoken broken stolen understood'.split(
    ' ',
  ),
);
/** Adjectives that look like participles. */
const adjectives: ReadonlySet<string> = new Set(
  'committed concerned interested dedicated grounded balanced nuanced measured detailed reserved biased unbiased relaxed skilled experienced prepared open-minded even-handed indeed unwanted related'.split(
    ' ',
  ),
);

/** Whether a word behind "be" is a past participle; the tagger often takes one for an adjective or a noun. */
export const isParticiple = (text: string, tag: string): boolean =>
  !adjectives.has(text) &&
  ((tag === 'VERB' && !text.endsWith('ing')) || /[^e]ed$/.test(text) || irregular.has(text));

/** Polarity by form: "avoid" and "refrain" forbid what they govern (guide, tie-break 3). */
export const isAbstaining = (head: string | null): boolean =>
  head !== null && ['avoid', 'refrain', 'abstain', 'desist', 'forgo'].includes(head);

/** "refrain from", "steer clear of", "stay out of", "make sure not to", "take care never to". */
export function abstains({ verb, rest }: Proposition): boolean {
  if (isAbstaining(verb.head)) return true;
  const behind = joined(rest.slice(0, 4));
  switch (verb.head) {
    case 'steer':
    case 'stay':
    case 'keep':
    case 'stand':
      return /^(?:well |far )?(?:(?:clear|away|out|off|back) (?:of|from)\b|from\b)/.test(behind);
    case 'be':
      return /^(?:sure|careful|certain) (?:not|never) to\b/.test(`${verb.headText} ${behind}`);
    default:
      return /^(?:sure|careful|certain|care) (?:not|never) to\b/.test(
        ['sure', 'careful', 'certain', 'care'].includes(verb.headText)
          ? `${verb.headText} ${behind}`
          : behind,
      );
  }
}

const negativePronouns: ReadonlySet<string> = new Set(['no', 'nothing', 'nobody', 'none', 'neither']);

/** "No agent may", "nothing here permits", "under no circumstances may". */
export const deniesSubject = ({ subject, fronted, form }: Proposition): boolean =>
  negativePronouns.has(subject[0]?.text ?? '') ||
  (/\b(?:under no|in no|at no|on no|never|nor|by no means)\b/.test(joined(fronted)) &&
    (form === 'inverted' || fronted.length > 0));

/** "takes no side", "tell nobody": the object denies the deed; "leave no doubt" and "spare no effort" do not. */
export const deniesObject = ({ verb, rest }: Proposition): boolean =>
  verb.negative === 'none' &&
  verb.head !== null &&
  !['be', 'have', 'leave', 'spare', 'lose', 'waste', 'need', 'mean'].includes(verb.head) &&
  (negativePronouns.has(rest[0]?.text ?? '') || (rest[0]?.text === 'to' && rest[1]?.text === 'nobody')) &&
  !['sooner', 'later', 'more', 'less', 'longer'].includes(rest[1]?.text ?? '');

/** Kind of a duty by its form: obligation, or prohibition where it is negated or the verb abstains. */
export const dutyKind = (clause: Proposition): NormKind =>
  clause.verb.negative !== 'none' || deniesSubject(clause) || deniesObject(clause) || abstains(clause)
    ? 'prohibition'
    : 'obligation';

/** Whom a noun phrase of the clause names. */
export const partyOf = (
  phrase: readonly Word[],
  { parties, antecedents }: Context,
): ReturnType<typeof bearerOfPhrase> =>
  bearerOfPhrase(
    ['no', 'only', 'not'].includes(phrase[0]?.text ?? '') ? phrase.slice(1) : phrase,
    parties,
    antecedents,
  );

/** Index of the "to" of an infinitive in the words behind a verb (of the "not" before it); -1 where there is none. */
export function infinitiveAt(rest: readonly Word[]): number {
  let inRelative = false;
  for (let i = 0; i < Math.min(rest.length, 16); i++) {
    const word = rest[i];
    if (!word) break;
    const next = rest[i + 1];
    const opens =
      next === undefined ||
      ['VERB', 'AUX', 'ADV', 'PUNCT'].includes(next.pos) ||
      next.text === 'not' ||
      next.text === 'never' ||
      (next.text === 'at' && /^(?:least|most|once)$/.test(rest[i + 2]?.text ?? ''));
    if (['who', 'which'].includes(word.text)) inRelative = true;
    // "those who want to rate": the infinitive belongs to the verb of the relative clause.
    const isRelatives = rest[i - 1]?.pos === 'VERB' || /^(?:who|which)$/.test(rest[i - 1]?.text ?? '');
    if (inRelative && word.text === 'to' && isRelatives) continue;
    if (word.text === 'to' && opens) return rest[i - 1]?.text === 'not' ? i - 1 : i;
    if (word.pos === 'PUNCT' && word.text !== ',') break;
    if (['that', 'because', 'if', 'when'].includes(word.text)) break;
  }
  return -1;
}
