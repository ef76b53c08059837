/** Duties and rights that a noun names: "has a duty to", "the model's responsibility is to", "reserves the right". */
import { acts, type Context, dutyKind, infinitiveAt, norm, partyOf, type Read } from './deontic.js';
import { duty, latitude, purpose } from './phrases.js';
import type { VerbGroup } from './verb-group.js';
import type { Word } from './words.js';

/** "The AI has a duty to", "has the right to", "has no obligation to", "owes". */
export function owed(context: Context): Read {
  const { verb, rest } = context.clause;
  if (verb.head === 'owe') return norm('obligation', 'strong', context);
  if (verb.head === 'reserve' && rest.some(({ text }) => text === 'right'))
    return norm('permission', 'strong', context);
  const holds = verb.head !== null && ['have', 'retain', 'keep', 'enjoy', 'hold'].includes(verb.head);
  if (!holds || verb.modal === 'have to') return null;
  const object = rest.slice(0, 6).map(({ text }) => text);
  const at = object.findIndex((it) => duty.has(it) || latitude.has(it));
  const noun = object[at];
  if (noun === undefined || !['to', 'of', 'not', 'for', 'over', 'in', undefined].includes(object[at + 1]))
    return null;
  const none = verb.negative !== 'none' || object[0] === 'no';
  if (duty.has(noun))
    return norm(
      none ? 'permission' : object.includes('not') ? 'prohibition' : 'obligation',
      'strong',
      context,
    );
  if (noun === 'choice' || noun === 'space' || noun === 'authority')
    return none && noun === 'authority' ? norm('prohibition', 'strong', context) : null;
  return norm(none ? 'prohibition' : 'permission', 'strong', context);
}

const persons: Readonly<Record<string, string>> = {
  its: 'it',
  your: 'you',
  my: 'i',
  our: 'we',
  their: 'they',
  his: 'he',
  her: 'she',
};

/** Whose: "the model's", "its", "duty of the model"; null where nobody's. */
export function possessorOf(phrase: readonly Word[]): readonly Word[] | null {
  const possessive = phrase.findIndex(({ text }) => text === "'s" || text === "'");
  if (possessive > 0) return phrase.slice(0, possessive);
  const of = phrase.findIndex(({ text }, i) => text === 'of' && purpose.has(phrase[i - 1]?.text ?? ''));
  if (of > 0) return phrase.slice(of + 1);
  const pronoun = phrase.find(({ text }) => Object.hasOwn(persons, text));
  return pronoun ? [{ ...pronoun, text: persons[pronoun.text] ?? 'it', pos: 'PRON' }] : null;
}

/** Of "it is the model's duty to": who owes it; null where it is no duty. */
export function dutyOwner(verb: VerbGroup, rest: readonly Word[]): readonly Word[] | null {
  const toAt = infinitiveAt(rest);
  if (toAt < 0 || verb.head === null) return null;
  const head: Word = { text: verb.headText, lemma: verb.head, pos: verb.headTag, start: 0, end: 0 };
  const words = [head, ...rest.slice(0, toAt)];
  const at = words.findIndex(({ text }) => duty.has(text));
  if (at < 0) return null;
  return words[at + 1]?.text === 'of' ? words.slice(at + 2) : possessorOf(words.slice(0, at));
}

/** "Its goal is to ...", "the AI is to ...". */
export function beTo(context: Context): Read {
  const { clause } = context;
  const { subject } = clause;
  const head = subject.findLast(({ pos }) => pos === 'NOUN')?.text ?? '';
  if (/rules?-of-thumb/.test(subject.map(({ text }) => text).join(' ')))
    return norm('obligation', 'weak', context, acts([]));
  if (subject.some(({ text }) => purpose.has(text))) {
    const owner = possessorOf(subject);
    if (!owner) return 'nothing';
    if (partyOf(owner, context) !== 'developer-org')
      return norm(dutyKind(clause), 'strong', context, acts(owner));
    return /^(?:aim|goal|intention|commitment|hope|policy|practice)$/.test(head)
      ? norm('commitment', 'weak', context, acts(owner))
      : 'nothing';
  }
  return partyOf(subject, context) === null ? null : norm(dutyKind(clause), 'strong', context);
}
