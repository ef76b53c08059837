/** The modal verbs themselves: must, shall, should, have to, need to, be to, will. */
import type { Strength } from '../clast/index.js';
import { type Context, deedOf, deniesSubject, dutyKind, norm, partyOf, type Read } from './deontic.js';
import { beTo } from './duties.js';
import { permitted } from './permission.js';
import { authorsThings, expository, handling, happening } from './phrases.js';
import { joined } from './words.js';

/** Adverbs with which a modal tells what tends to happen. */
const observing =
  /\b(?:sometimes|often|likely|probably|inevitably|occasionally|rarely|eventually|hopefully|naturally|increasingly)\b/;

export function modalVerb(context: Context): Read {
  const { clause } = context;
  const { verb, fronted } = clause;
  const negative = verb.negative !== 'none';
  const duty = (strength: Strength): Read => norm(dutyKind(clause), strength, context, deedOf(clause));
  const observed = observing.test(`${joined(fronted)} ${verb.adverbs.join(' ')}`);
  switch (verb.modal) {
    case 'must':
    case 'shall':
      // "must have been": a conclusion, not a demand.
      return verb.modal === 'must' && verb.auxiliaries[0] === 'have' && verb.head !== 'have'
        ? 'nothing'
        : duty('absolute');
    case 'have to':
      if (negative) return norm('permission', 'strong', context);
      return verb.auxiliaries.includes('have') || verb.past ? 'nothing' : duty('absolute');
    case 'need':
      return norm('permission', 'strong', context);
    case 'need to':
      if (negative) return norm('permission', 'strong', context);
      return observed || partyOf(clause.subject, context) === 'other' ? 'nothing' : duty('strong');
    case 'should':
    case 'ought':
      return duty('strong');
    case 'be to': {
      const read = beTo(context);
      if (read) return read;
      return deedOf(clause).passive === null ? 'nothing' : duty('strong');
    }
    case 'may':
    case 'can':
      return observed ? 'nothing' : permitted(context);
    case 'will':
      return observed ? 'nothing' : willing(context);
    default:
      return verb.modal === null ? null : 'nothing';
  }
}

/** "will" and "will not": the author's promise, or what the AI shall do. */
function willing(context: Context): Read {
  const { clause } = context;
  const { verb, rest, subject } = clause;
  if (verb.negative === 'not' && verb.adverbs.includes('always')) return 'nothing';
  const deed = deedOf(clause);
  const party = partyOf(subject, context);
  const ownThing =
    party === null && deed.passive !== null && subject.some(({ text }) => authorsThings.has(text));
  if (party === 'developer-org' || ownThing) {
    const errs = verb.head === 'make' && /mistake|error/.test(joined(rest));
    // "We will describe": the text's own plan. "We will explain our decisions" promises.
    const tells =
      verb.head !== null &&
      expository.has(verb.head) &&
      !['be', 'make', 'explain', 'set', 'say', 'add', 'start', 'address'].includes(verb.head);
    return errs ||
      (tells && /\b(?:below|above|section|chapter|next|following|here|document)\b/.test(joined(rest)))
      ? 'nothing'
      : norm('commitment', 'strong', context, deed);
  }
  if (party === 'ai' && verb.headText === 'subject' && verb.negative !== 'none')
    return norm('commitment', 'strong', context, deed);
  if (party === 'ai') {
    if (deed.passive !== null) {
      const promised = handling.has(deed.passive) && (deniesSubject(clause) || verb.negative !== 'none');
      return promised ? norm('commitment', 'strong', context, deed) : 'nothing';
    }
    return verb.head !== null &&
      happening.has(verb.head) &&
      verb.auxiliaries.length === 0 &&
      !['have', 'help', 'receive'].includes(verb.head)
      ? 'nothing'
      : norm(dutyKind(clause), 'strong', context, deed);
  }
  return deniesSubject(clause) && deed.passive !== null
    ? norm('prohibition', 'strong', context, deed)
    : 'nothing';
}
