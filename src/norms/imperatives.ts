/** "Be kind", "Never help ...", "Try to ...", "Let it serve"; not "Consider the case of ...". */
import { abstains, acts, type Context, deniesObject, norm, partyOf, type Read } from './deontic.js';
import { rhetorical } from './phrases.js';
import { joined } from './words.js';

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
  // "Take care to ask", "See to it that ..." demand, whatever their verbs.
  const demands = /^(?:care (?:not |never )?to|to it that)\b/.test(joined(rest.slice(0, 3)));
  if (rhetorical.has(verb.head) && !firm && !demands) return null;
  const kind =
    denied || abstains(context.clause)
      ? 'prohibition'
      : verb.head === 'feel' && rest[0]?.text === 'free'
        ? 'permission'
        : 'obligation';
  return { ...norm(kind, 'strong', context, { agent: null, passive: null, actor: null }), by: 'imperative' };
}
