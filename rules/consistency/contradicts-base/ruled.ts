import {
  actOf,
  clausesOf,
  openingsOf,
  walk,
  type Act,
  type AnyNode,
  type Clause,
  type Constitution,
  type Sentence,
} from '../../../src/lint/index.js';

/** A norm that holds always, and its act. */
export interface Ruled {
  sentence: Sentence;
  act: Act;
}

/** Words by which a clause takes something out of a rule, also of another sentence of it, or puts itself above another rule. */
const exempting =
  /\b(?:except\w*|unless|notwithstanding|despite|instead of|overrid\w+|takes? precedence|prevails?|in place of|replaces?|only)\b/i;

/** Titles that say where their section holds: "In the workshop", "When guests are present". */
const narrowing =
  /^(?:in|at|on|for|when|where|while|during|if|with|without|under|before|after|outside|exceptions?|emergenc\w+|special cases?)\b/i;

/**
 * The norms of a document that hold without exception, condition or narrower scope: two that do not are seldom contrary. A weak
 * norm ("should generally") leaves room for the other one, and counts only where it permits.
 */
export function ruledIn(tree: Constitution): Ruled[] {
  const leadIns = new Map([...clausesOf(tree)].map((clause) => [clause.id, clause]));
  const ruled: Ruled[] = [];
  for (const [node, ancestors] of walk(tree)) {
    if (node.type !== 'clause' || !holdsAlways(node, ancestors, leadIns)) continue;
    for (const sentence of node.children) {
      if (sentence.kind !== 'permission' && sentence.strength === 'weak') continue;
      const act = actOf(sentence);
      if (act) ruled.push({ sentence, act });
    }
  }
  return ruled;
}

function holdsAlways(
  clause: Clause,
  ancestors: readonly AnyNode[],
  leadIns: ReadonlyMap<string, Clause>,
): boolean {
  if (clause.role !== 'provision') return false;
  if (ancestors.some((node) => node.type === 'section' && narrowing.test(node.title))) return false;
  const leadIn = clause.leadIn === null ? undefined : leadIns.get(clause.leadIn);
  return [clause, ...(leadIn ? [leadIn] : []), ...openingsOf(ancestors)].every(
    ({ value, children }) => !exempting.test(value) && !children.some(({ conditional }) => conditional),
  );
}
