/** Who may decide, and who is hindered by nothing: "it is up to the user to choose", "nothing here prevents the AI from ...". */
import type { NormKind } from '../clast/index.js';
import { acts, type Context, deniesSubject, infinitiveAt, norm, type Read } from './deontic.js';
import { authorsThings, duty } from './phrases.js';
import { joined, type Word } from './words.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Verbs of choice: to whom these are left, he is free; to whom other deeds are, he has to do them. */
const choosing = set('decide choose determine judge settle select pick say set define refuse accept');

/** "It is up to the operator to ...", "it is for the user to ...", "it falls to the maker to ...". */
export function fallsTo(context: Context): Read {
  const { verb, rest, subject } = context.clause;
  if (subject.length !== 1 || !['it', 'this', 'that'].includes(subject[0]?.text ?? '')) return null;
  const isUp = verb.headText === 'up' && rest[0]?.text === 'to';
  const falls = verb.head === 'fall' && /^(?:to|on|upon)$/.test(rest[0]?.text ?? '');
  const skip = isUp || falls ? 1 : verb.headText === 'for' ? 0 : null;
  if (skip === null || (!falls && !verb.auxiliaries.includes('be'))) return null;
  const whom = rest.slice(skip);
  const to = infinitiveAt(whom);
  if (to < 1) return null;
  const chooses = choosing.has(whom.slice(to + 1).find(({ pos }) => pos === 'VERB')?.lemma ?? '');
  const denied = verb.negative !== 'none';
  return norm(
    denied ? 'prohibition' : chooses ? 'permission' : 'obligation',
    'strong',
    context,
    acts(whom.slice(0, to)),
  );
}

/** "The choice is left to the operator", "the tone is up to the user", "the AI is left to choose". */
export function leftTo(context: Context): Read {
  const { verb, rest, subject } = context.clause;
  const isLeft = verb.headText === 'left' && verb.auxiliaries.includes('be');
  const isUp = verb.headText === 'up' && verb.auxiliaries.includes('be');
  if ((!isLeft && !isUp) || rest[0]?.text !== 'to' || verb.negative !== 'none' || verb.past) return null;
  const next = rest[1];
  if (next?.pos === 'VERB') return isLeft ? norm('permission', 'strong', context, acts(subject)) : null;
  const end = rest.findIndex(
    ({ pos, text }, i) => i > 0 && (pos === 'PUNCT' || text === 'to' || pos === 'SCONJ'),
  );
  return norm('permission', 'strong', context, acts(rest.slice(1, end < 0 ? undefined : end)));
}

/** "The AI is under no obligation to ...", "is at liberty to ...", "is within its rights to ...". */
export function standing(context: Context): Read {
  const { verb, rest } = context.clause;
  if (!verb.auxiliaries.includes('be') || verb.head === null) return null;
  const text = `${verb.headText} ${joined(rest.slice(0, 4))}`;
  const denied = verb.negative !== 'none';
  if (/^(?:at liberty|within (?:its|their|his|her|your|my) rights?) to\b/.test(text))
    return norm(denied ? 'prohibition' : 'permission', 'strong', context);
  const object = rest.slice(0, 4).findIndex((word) => duty.has(word.text));
  if (verb.headText !== 'under' || object < 0) return null;
  const none = denied || rest[0]?.text === 'no';
  return norm(none ? 'permission' : 'obligation', none ? 'strong' : 'absolute', context);
}

/** Verbs of hindering, denied by what a permission says; and of releasing. */
const hindering = set('prevent preclude stop bar keep prohibit forbid hinder restrain');
const releasing = set('exempt excuse relieve absolve release');

/** "Nothing in these terms prevents the AI from ...", "this rule excuses the operator from ...". */
export function hindered(context: Context): Read {
  const { verb, rest, subject } = context.clause;
  const fromAt = rest.findIndex(({ text }) => text === 'from' || text === 'of');
  if (verb.head === null || fromAt < 1 || verb.past) return null;
  const nothing = deniesSubject(context.clause) || verb.negative !== 'none';
  const byDocument = subject.some(({ text }) => authorsThings.has(text)) || subject[0]?.text === 'nothing';
  if (!byDocument) return null;
  const agent = acts(rest.slice(0, fromAt));
  const say = (kind: NormKind, strength: 'strong' | 'absolute'): Read => norm(kind, strength, context, agent);
  if (releasing.has(verb.head)) return nothing ? say('obligation', 'strong') : say('permission', 'strong');
  return hindering.has(verb.head) && nothing ? say('permission', 'strong') : null;
}

/** Behind "rather" a bare verb, or somebody with one: "we would rather (it) say too little". */
export function preferred(context: Context, isAuthor: boolean): Read {
  const { verb, rest } = context.clause;
  if (verb.modal !== 'would' || !verb.adverbs.some((it) => it === 'rather' || it === 'sooner') || !isAuthor)
    return null;
  const head: Word = { text: verb.headText, lemma: verb.head ?? '', pos: verb.headTag, start: 0, end: 0 };
  if (verb.headTag === 'VERB') return norm('commitment', 'weak', context);
  const at = rest.findIndex(({ pos, text, lemma }) => (pos === 'VERB' && text === lemma) || text === 'be');
  if (at < 0 || at > 6) return null;
  const not = rest[at - 1]?.text === 'not';
  return norm(not ? 'prohibition' : 'obligation', 'weak', context, acts([head, ...rest.slice(0, at)]));
}
