/** "may" and "can": a licence, or only a possibility. */
import type { Bearer } from '../clast/index.js';
import { type Context, type Deed, deedOf, deniesSubject, norm, partyOf, type Read } from './deontic.js';
import { cognized, control, happening, overriding, situational, uncertain } from './phrases.js';
import { namesPerson } from './parties.js';
import { joined, type Word } from './words.js';

const byChance = new Set([
  'well',
  'easily',
  'inadvertently',
  'unintentionally',
  'accidentally',
  'mistakenly',
  'wrongly',
]);
/** Adjectives of conduct: "may be blunt" allows. */
const manners = new Set(
  'willing more less candid direct open blunt playful firm flexible brief frank silent quiet informal humorous creative'.split(
    ' ',
  ),
);

export function permitted(context: Context): Read {
  const { clause } = context;
  const { verb, rest, subject } = clause;
  const deed = deedOf(clause);
  const party = partyOf(subject, context);
  if (context.resulting && verb.modal === 'can') return 'nothing';
  if (verb.adverbs.some((it) => byChance.has(it))) return 'nothing';
  if (verb.negative !== 'none' || deniesSubject(clause)) return withheld(context, deed, party);
  const licence = norm('permission', 'strong', context, deed);
  if (deed.passive !== null) return isGrantedPassively(context, deed, party) ? licence : 'nothing';
  const actor = party !== null || isInstruction(subject) || namesPerson(subject, context.parties);
  if (!actor)
    return verb.modal === 'may' &&
      isOutput(subject) &&
      verb.head !== null &&
      verb.auxiliaries.length === 0 &&
      !happening.has(verb.head)
      ? licence
      : 'nothing';
  if (verb.head === null) return licence;
  if (verb.auxiliaries.length > 0)
    return verb.modal === 'may' && party === 'ai' && manners.has(verb.headText) ? licence : 'nothing';
  if (happening.has(verb.head) || (verb.head === 'make' && /mistake|error/.test(joined(rest))))
    return 'nothing';
  if (party === 'ai') return licence;
  const only =
    subject[0]?.text === 'only' || joined(clause.fronted).endsWith('only') || verb.adverbs.includes('only');
  // Of its own plans the author says "may" without licence from anybody (guide, tie-break 9).
  if (party === 'developer-org')
    return subject[0]?.text !== 'we' && (verb.modal === 'may' || control.has(verb.head))
      ? licence
      : 'nothing';
  if (control.has(verb.head) || only) return licence;
  return verb.modal === 'may' && !situational.has(verb.head) ? licence : 'nothing';
}

/** "may not", "cannot", "no ... may". */
function withheld(context: Context, deed: Deed, party: Bearer | null): Read {
  const { clause } = context;
  const { verb } = clause;
  const no = deniesSubject(clause);
  if (verb.negative === 'not' && (verb.adverbs.includes('always') || verb.adverbs.includes('fully')))
    return 'nothing';
  const forbidden = norm('prohibition', verb.modal === 'can' ? 'absolute' : 'strong', context, deed);
  if (deed.passive !== null) {
    if (cognized.has(deed.passive) || (verb.negative === 'never' && !no)) return 'nothing';
    const ruled = verb.modal === 'may' || no || overriding.has(deed.passive);
    return ruled ? forbidden : 'nothing';
  }
  if (
    verb.head !== null &&
    (uncertain.has(verb.head) || cognized.has(verb.head) || verb.auxiliaries.length > 0)
  )
    return 'nothing';
  if (verb.modal === 'may')
    return party !== null || no || namesPerson(clause.subject, context.parties) ? forbidden : 'nothing';
  return party !== null && party !== 'developer-org' ? forbidden : 'nothing';
}

/** "can be overridden by the user", "may be cited". */
function isGrantedPassively(
  { clause, ...context }: Context,
  { passive, actor }: Deed,
  party: Bearer | null,
): boolean {
  const verb = passive ?? '';
  const ruled = control.has(verb) || overriding.has(verb);
  const by = actor === null ? null : partyOf(actor, { clause, ...context });
  if (by !== null && ruled) return true;
  if (actor !== null && ruled && isInstruction(actor)) return true;
  return ruled && (clause.subject[0]?.text === 'only' || (clause.verb.modal === 'may' && party !== 'ai'));
}

const isInstruction = (phrase: readonly Word[]): boolean =>
  phrase.some(({ text }) =>
    ['instruction', 'instructions', 'message', 'messages', 'consent', 'vote'].includes(text),
  );

/** What the AI gives: "summaries may omit the address" allows it to. */
const isOutput = (phrase: readonly Word[]): boolean =>
  phrase.some(({ text }) =>
    /^(?:responses?|answers?|repl(?:y|ies)|outputs?|summar(?:y|ies)|messages?|reports?|drafts?|translations?|notes?|logs?)$/.test(
      text,
    ),
  );
