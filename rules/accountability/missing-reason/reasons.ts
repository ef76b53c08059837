/** Which sections with firm rules give a reason. */
import {
  isHardSection,
  type Clause,
  type Constitution,
  type Node,
  type Section,
  type Sentence,
} from '../../../src/lint/index.js';

export interface Reasons {
  /** Sections that rule without a reason, each with its first firm rule on the AI. */
  bare: readonly { section: Section; norm: Sentence }[];
  /** So many sections rule and give a reason. */
  reasoned: number;
}

/** Words that give a reason in the sentence of the rule itself, or in what the reading of norms takes for a statement. */
const because =
  /\b(?:because|since|so that|in order (?:to|that)|for fear|lest|the reasons?|otherwise|therefore|which is why|that is why|this is why|this matters|so (?:it|they|we|people|that)|due to|owing to|given that|for (?:they|it|we|nobody|this|without|a|an|the \w+ (?:is|are|has|have|can|may|do|does)))\b|, (?:as|for|since|so) /i;

/** What becomes of people or things, said of them and not of the AI: "Guests who were hurried do not come back." */
const consequence =
  /^(?:[A-Z]\w+s|An? \w+|Nothing|Nobody|Anyone|Whoever) (?!.*\b(?:must|shall|should|may)\b)(?:\w+ ){4,}/;

/** A section's own clauses, without those of its subsections. */
function* ownClauses(nodes: readonly Node[]): Generator<Clause> {
  for (const node of nodes) {
    if (node.type === 'clause') yield node;
    else if (node.type === 'group') yield* ownClauses(node.children);
  }
}

/** Counts sections with firm rules by whether a reason stands in them, or for all in the text that leads to their subsections. */
export function givenReasons(constitution: Constitution): Reasons {
  const bare: { section: Section; norm: Sentence }[] = [];
  let reasoned = 0;
  const visit = (nodes: readonly Node[], above: boolean): void => {
    for (const node of nodes) {
      if (node.type !== 'section') continue;
      const clauses = [...ownClauses(node.children)];
      const hasSubsections = node.children.some(({ type }) => type === 'section');
      const reason = clauses.some(({ role, children }) => role !== 'heading' && children.some(givesReason));
      // Definitions, levels and the like bind nobody; a list of hard constraints has its reason above the list.
      const rules = clauses
        .filter(({ role }) => role === 'provision' || role === 'definition')
        .flatMap(({ children }) => children.filter(isFirm));
      const [norm] = rules;
      if (norm && !isProcedure.test(node.title)) {
        if (reason || (above && isHardSection(node, constitution))) reasoned++;
        else if (!above && !hasSubsections && rules.length > 1) bare.push({ section: node, norm });
      }
      visit(node.children, reason && hasSubsections);
    }
  };
  visit(constitution.children, false);
  return { bare, reasoned };
}

/** A reason as such, or what of some length is said of others than the AI: authors often argue without saying "because". */
const givesReason = ({ kind, value, bearer }: Sentence): boolean =>
  kind === 'rationale' ||
  consequence.test(value) ||
  because.test(value) ||
  (bearer !== 'ai' && kind !== 'definition' && !value.trim().endsWith(':') && value.split(/\s+/).length > 6);

/** Procedures need no reason of their own. */
const isProcedure =
  /\b(?:amend\w*|chang(?:e|es|ing)|version\w*|revis\w+|scope|definitions?|terms|levels?|structure|interpretation|procedures?|format)\b/i;

const isFirm = ({ kind, strength, bearer }: Sentence): boolean =>
  (kind === 'obligation' || kind === 'prohibition') && strength !== 'weak' && bearer === 'ai';
