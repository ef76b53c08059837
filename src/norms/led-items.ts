/**
 * What items of a list are bound to by the words before it, for telling whether two norms can be kept together. Wider than what
 * `readNorms` reads into an item of its own: "must refuse these requests:" forbids what each item names.
 */
import type { AnyNode, Clause, Sentence } from '../clast/index.js';

/** To refuse what is listed is not to do it. */
const refusing =
  /\b(?:refuses?|declines?|rejects?|avoids?|abstains? from|refrains? from|(?:turns?|turning) down|(?:must|shall|may|will|do|does) (?:not|never) (?:accept|agree|consent|help|assist|comply|do|carry out|take part|be made|be brought))\b[^.:]*:\s*$/i;
/** The items name what is refused, and not whom or why. */
const notActs =
  /\b(?:because|reasons?|when|where|if|unless|from|in these cases|conditions?)\b[^:]{0,30}:\s*$/i;

/** The clause before the list whose item a clause is; null for a clause that is no first clause of an item. */
export function leadOf(clause: Clause, ancestors: readonly AnyNode[]): Clause | null {
  const [around, list, item] = ancestors.slice(-3);
  if (item?.type !== 'group' || item.form !== 'item' || item.children[0] !== clause) return null;
  if (list?.type !== 'group' || list.form !== 'list' || !around || !('children' in around)) return null;
  const siblings: readonly AnyNode[] = around.children;
  const before = siblings[siblings.indexOf(list) - 1];
  return before?.type === 'clause' && before.role === 'provision' ? before : null;
}

/** A sentence as its lead-in has it read: with the lead-in's norm where it has none of its own, else itself. */
export function asLed(sentence: Sentence, clause: Clause, lead: Clause | null): Sentence {
  const leading = lead?.children.at(-1);
  if (!leading || clause.children[0] !== sentence) return sentence;
  // What an item has from such a lead-in by inheritance is to refuse, and not to do, what it names.
  const hasOwn =
    sentence.strength !== null && !(clause.leadIn === lead?.id && sentence.kind === 'obligation');
  if (hasOwn || /\b(?:must|shall|should|may)\b/.test(sentence.value)) return sentence;
  const { strength, bearer, kind, value } = leading;
  if (strength === null || strength === 'weak' || (kind !== 'obligation' && kind !== 'prohibition'))
    return sentence;
  if (!refusing.test(value) || notActs.test(value) || !/^(?:to )?[a-z]/.test(sentence.value)) return sentence;
  return { ...sentence, kind: 'prohibition', strength, bearer };
}
