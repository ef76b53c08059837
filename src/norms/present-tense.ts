/** Plain present tense: a portrait of the AI's conduct ("it tells the truth"), or a promise in the making ("we commit to"). */
import { type Context, deedOf, dutyKind, norm, partyOf, type Read } from './deontic.js';
import { expository, stative } from './phrases.js';

const promising = new Set(['commit', 'promise', 'pledge', 'undertake', 'guarantee', 'vow', 'agree', 'bind']);
const planning = new Set(['aim', 'hope', 'intend', 'aspire', 'strive', 'seek']);
/** Adverbs of report: what the AI does now, or sometimes, is no portrait. */
const reporting = new Set([
  'increasingly',
  'often',
  'sometimes',
  'currently',
  'now',
  'already',
  'rarely',
  'actually',
  'likely',
  'yet',
  'today',
  'fully',
]);

export function presentTense(context: Context): Read {
  const { clause } = context;
  const { verb, rest, subject } = clause;
  if (verb.modal !== null) return null;
  const party = partyOf(subject, context);
  const deed = deedOf(clause);
  if (verb.head === null)
    return verb.negative === 'never' && party !== null
      ? norm(party === 'developer-org' ? 'commitment' : 'prohibition', 'absolute', context, deed)
      : null;
  const perfect = verb.auxiliaries.includes('have');
  if (
    promising.has(verb.head) &&
    !perfect &&
    verb.negative === 'none' &&
    party !== null &&
    deed.passive === null &&
    !verb.past
  ) {
    const not = rest[0]?.text === 'not' || rest[0]?.text === 'never';
    // "The user agrees to these terms" binds him to nothing that the sentence names.
    const toDo = rest[not ? 1 : 0]?.text === 'to' && rest[not ? 2 : 1]?.pos === 'VERB';
    if (party !== 'ai' && party !== 'developer-org' && !toDo) return 'nothing';
    return norm(
      party === 'developer-org' ? 'commitment' : not ? 'prohibition' : 'obligation',
      'strong',
      context,
      deed,
    );
  }
  if (party === 'developer-org') {
    if (perfect || verb.past || verb.auxiliaries.includes('be')) return 'nothing';
    if (planning.has(verb.head) && rest[0]?.text === 'to')
      return expository.has(rest[1]?.lemma ?? '') ? 'nothing' : norm('commitment', 'weak', context, deed);
    return verb.adverbs.includes('only') || verb.negative === 'never'
      ? norm('commitment', 'strong', context, deed)
      : 'nothing';
  }
  return party === 'ai' && !perfect && deed.passive === null && !verb.past ? portrait(context) : 'nothing';
}

function portrait(context: Context): Read {
  const { clause } = context;
  const { verb, fronted, rest } = clause;
  if (
    [...verb.adverbs, ...fronted.map(({ text }) => text), rest[0]?.text ?? ''].some((it) => reporting.has(it))
  )
    return 'nothing';
  const being = verb.auxiliaries.includes('be');
  if (
    being &&
    (verb.headTag !== 'ADJ' ||
      [
        'able',
        'unable',
        'likely',
        'unlikely',
        'prone',
        'liable',
        'apt',
        'available',
        'capable',
        'subject',
        'new',
        'different',
        'similar',
      ].includes(verb.headText))
  )
    return 'nothing';
  if (!being && (verb.headTag !== 'VERB' || (stative.has(verb.head ?? '') && verb.negative !== 'never')))
    return 'nothing';
  return { ...norm(dutyKind(clause), 'strong', context), by: 'portrait' };
}
