import {
  asLed,
  clausesOf,
  isSummaryTitle,
  isSummingUp,
  leadOf,
  ruledActs,
  openingsOf,
  walk,
  type Clause,
  type Constitution,
  type RuledAct,
  type Section,
  type Sentence,
} from '../../../src/lint/index.js';

/** A norm of the document, one of its acts, and where it holds. */
export interface Ruled {
  sentence: Sentence;
  /** The sentence as the words before its list have it read. */
  norm: Sentence;
  clause: Clause;
  act: RuledAct;
  /** The innermost section that says by its title where it holds ("During maintenance"); null where none does. */
  scope: Section | null;
  /** It is to hold in every case: "never", "under any instruction", or so says the clause before its list. */
  always: boolean;
  /** What stands around leaves room for another rule: an exception, or a condition of the lead-in. */
  leavesRoom: boolean;
}

/** Words by which a clause takes something out of a rule, or puts itself above another or below. */
const exempting =
  /\b(?:except\w*|notwithstanding|despite|instead of|overrid\w+|takes? precedence|prevails?|in place of|replaces?|subject to|as an exception|apart from|other than|by default|defaults?|otherwise)\b/i;

/** Words that leave no case out. */
const everyCase =
  /\b(?:never|always|under no circumstances|in no case|at no time|no matter|(?:under|on|in|for|by|at|upon) any (?:circumstances?|instructions?|orders?|conditions?|case|pretext|reason|event|time|request|pressure)|whoever|whatever (?:the|any)|without exception|regardless)\b/i;

/** Titles that say where their section holds: "In the workshop", "When guests are present". */
const narrowing =
  /^(?:in|at|on|for|when|where|while|during|if|with|without|under|before|after|outside|exceptions?|emergenc\w+|special cases?|defaults?|examples?)\b|\b(?:mode|exceptions?|emergenc(?:y|ies))$/i;

/** The norms of a document with their acts, those that leave room for others marked. */
export function ruledIn(tree: Constitution): Ruled[] {
  const leadIns = new Map([...clausesOf(tree)].map((clause) => [clause.id, clause]));
  const ruled: Ruled[] = [];
  for (const [clause, ancestors] of walk(tree)) {
    if (clause.type !== 'clause' || clause.role !== 'provision') continue;
    const leadIn = clause.leadIn === null ? undefined : leadIns.get(clause.leadIn);
    const around = [...(leadIn ? [leadIn] : []), ...openingsOf(ancestors)];
    const isLed = around.some((it) => exempting.test(it.value) || it.children.at(-1)?.conditional === true);
    const scope = ancestors.findLast(
      (node): node is Section => node.type === 'section' && narrowing.test(node.title),
    );
    // What sums up is held to what it sums up by another rule.
    if (ancestors.some((node) => node.type === 'section' && isSummaryTitle(node.title))) continue;
    const isCell = ancestors.some((node) => node.type === 'group' && node.form === 'table');
    for (const sentence of clause.children) {
      if (isSummingUp(clause, sentence) || isOfItsPlace(sentence, isCell)) continue;
      const norm = asLed(sentence, clause, leadOf(clause, ancestors));
      if (norm.kind !== 'permission' && norm.strength === 'weak') continue;
      const leavesRoom = isLed || exempting.test(sentence.value) || isQualified(clause, sentence);
      const lead = leadOf(clause, ancestors)?.value ?? '';
      const always = norm.strength === 'absolute' && (everyCase.test(norm.value) || everyCase.test(lead));
      for (const act of ruledActs(norm))
        ruled.push({ sentence, norm, clause, act, scope: scope ?? null, always, leavesRoom });
    }
  }
  return ruled;
}

/**
 * Whether only what stands around says when a sentence holds: a step ("Then ask again"), an instruction in a cell of a table, whose row names
 * its case, or one that opens what follows; and one that is about a saying, whose words rule nothing.
 */
const isOfItsPlace = ({ value }: Sentence, isCell: boolean): boolean =>
  /^(?:then|next|finally|afterwards|after that|now|once more)\b/i.test(value) ||
  (!/\b(?:must|shall|should|may|can|never|will)\b/i.test(value) && (isCell || /:\s*$/.test(value))) ||
  /["“](?:[^\s"”]+\s+){2,}[^"”]*["”]/.test(value);

/** The next sentence takes something back: "The exception is ...", "This does not apply to ...". */
function isQualified({ children }: Clause, sentence: Sentence): boolean {
  const next = children[children.indexOf(sentence) + 1];
  return (
    next !== undefined &&
    /\bexcept|^(?:but|however|this does not|the (?:one|only) |unless)\b/i.test(next.value)
  );
}
