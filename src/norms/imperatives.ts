/** "Be kind", "Never help ...", "Try to ...", "Let it serve"; not "Consider the case of ...". */
import { acts, type Context, deniesObject, isAbstaining, norm, partyOf, type Read } from './deontic.js';
import { rhetorical } from './phrases.js';

export function imperative(context: Context): Read {
  const { verb, rest } = context.clause;
  if (verb.head === null) return null;
  const negative = verb.negative !== 'none';
  if (verb.head === 'let' && !negative) {
    const verbAt = rest.findIndex(({ pos }) => pos === 'VERB' || pos === 'AUX');
    const whom = rest.slice(0, verbAt < 0 ? 0 : verbAt).filter(({ text }) => text !== 'not');
    const jussive = whom.length > 0 && whom[0]?.text !== 'us' && partyOf(whom, context) !== null;
    return jussive
      ? norm(
          rest.slice(0, verbAt).some(({ text }) => text === 'not') ? 'prohibition' : 'obligation',
          'strong',
          context,
          acts(whom),
        )
      : 'nothing';
  }
  const denied = negative || deniesObject(context.clause);
  const firm = denied || verb.adverbs.includes('always') || verb.adverbs.includes('carefully');
  if (rhetorical.has(verb.head) && !firm) return null;
  const kind =
    denied || isAbstaining(verb.head)
      ? 'prohibition'
      : verb.head === 'feel' && rest[0]?.text === 'free'
        ? 'permission'
        : 'obligation';
  return { ...norm(kind, 'strong', context, { agent: null, passive: null, actor: null }), by: 'imperative' };
}
