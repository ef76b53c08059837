import {
  isHardSection,
  type Clause,
  type Constitution,
  type Node,
  type Section,
  type Sentence,
} from '../../../src/lint/index.js';

/** A hard section with the sections inside it. */
export interface HardBody {
  section: Section;
  /** It says so itself, by title or tag; else it is of the highest level of authority. */
  isDeclared: boolean;
  /** Its provisions, in order. */
  clauses: readonly Clause[];
  /** Those that are items of a list, or numbered. */
  items: ReadonlySet<Clause>;
  /** Its absolute norms. */
  absolutes: readonly Sentence[];
  /** Most of what it binds to is absolute: a clause that is not stands out. */
  isFirm: boolean;
  /** What it, or all of its level together, forbids is mostly forbidden outright: a prohibition that is not stands out. */
  forbidsOutright: boolean;
}

/** The hard sections of a document that are not inside another one. */
export function hardBodies(constitution: Constitution): readonly HardBody[] {
  const found: Body[] = [];
  const look = (node: Node): void => {
    if (node.type !== 'section') return;
    if (isHardSection(node, constitution)) found.push(bodyOf(node, constitution));
    else node.children.forEach(look);
  };
  constitution.children.forEach(look);
  // A section of a level often has one rule alone: the others of its level show how it is meant.
  const level = found.filter(({ isDeclared }) => !isDeclared);
  const norms = level.flatMap(({ opening }) => opening);
  const isOutright = isMostlyAbsolute(norms, 2);
  return found.map((body) => ({
    ...body,
    forbidsOutright: body.isDeclared ? isMostlyAbsolute(body.opening, 1) : isOutright,
  }));
}

/** More than half of the norms, and not fewer than `least`, are absolute; a single one that is not leaves the half. */
const isMostlyAbsolute = (norms: readonly Sentence[], least: number): boolean => {
  const absolute = norms.filter(({ strength }) => strength === 'absolute').length;
  return absolute >= least && absolute * 2 >= norms.length;
};

/** Whether a sentence of a hard section is a prohibition that introduces others, or opens its clause among outright ones. */
export const isProhibition = (
  sentence: Sentence,
  clause: Clause,
  { items, isDeclared, forbidsOutright }: HardBody,
): boolean => {
  if (isDeclared && /:\s*$/.test(sentence.value)) return true;
  return forbidsOutright && items.has(clause) && clause.children[0] === sentence;
};

/** Whether a sentence is one of the constraints and no prose about them. Where only the level says "hard", the sentence that opens a clause is. */
export const isConstraint = (
  sentence: Sentence,
  clause: Clause,
  { items, isFirm, isDeclared }: HardBody,
): boolean => {
  if (!isFirm || !items.has(clause)) return false;
  const before = clause.children.slice(0, clause.children.indexOf(sentence));
  if (!isDeclared) return before.length === 0;
  // Behind a permission or an explanation ("However, it may ... In that case it should ...") begins prose.
  return before.every(({ strength, value }) => strength === 'absolute' || isTitleLike(value));
};

/** "Weapons.", "4.2": what stands before the first sentence of a numbered paragraph. */
const isTitleLike = (value: string): boolean => value.trim().split(/\s+/).length <= 5;

type Body = Omit<HardBody, 'forbidsOutright'> & { opening: readonly Sentence[] };

function bodyOf(section: Section, constitution: Constitution): Body {
  const { authority, tags } = section.attributes;
  const untitled: Section = { ...section, attributes: tags ? { tags } : {} };
  const isDeclared = authority === undefined || isHardSection(untitled, constitution);
  const clauses: Clause[] = [];
  const listed = new Set<Clause>();
  collect(section, false, clauses, listed);
  const opening = clauses.filter((clause) => firstNorm(clause) !== null);
  // Without a list, each paragraph that opens with a norm is a constraint.
  const items = listed.size > 0 ? listed : new Set(opening.filter(opensWithNorm));
  const norms = [...items].flatMap((clause) => firstNorm(clause) ?? []);
  const absolutes = [...items].flatMap(({ children }) =>
    children.filter(({ strength }) => strength === 'absolute'),
  );
  const absolute = norms.filter(({ strength }) => strength === 'absolute').length;
  return {
    section,
    isDeclared,
    clauses,
    items,
    absolutes,
    opening: norms,
    isFirm: absolute >= 2 && absolute * 2 > norms.length,
  };
}

function collect(node: Node, inItem: boolean, clauses: Clause[], listed: Set<Clause>): void {
  if (node.type === 'clause') {
    if (node.role !== 'provision') return;
    clauses.push(node);
    if (inItem || node.number !== null || node.title !== null) listed.add(node);
  } else if (node.type === 'section') {
    // The rule of its own of a section inside: "3.1 Weapons".
    for (const child of node.children) collect(child, inItem, clauses, listed);
  } else if (node.type === 'group') {
    if (node.role !== null && node.role !== 'provision') return;
    const isItemOf = inItem || node.form === 'item' || node.form === 'table';
    for (const child of node.children) collect(child, isItemOf, clauses, listed);
  }
}

const firstNorm = ({ children }: Clause): Sentence | null =>
  children.find(({ strength, kind }) => strength !== null && kind !== 'commitment') ?? null;

const opensWithNorm = (clause: Clause): boolean => clause.children[0] === firstNorm(clause);
