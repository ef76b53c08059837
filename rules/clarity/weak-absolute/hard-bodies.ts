import {
  isHardSection,
  type Clause,
  type Constitution,
  type Node,
  type Section,
  type Sentence,
} from '../../../src/lint/index.js';

import { saysAbsolute } from './said-absolute.js';

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
  /** Only its text, or the likeness of its rules, says so: then what it forbids is looked at, and nothing else. */
  isSaid: boolean;
  /** What it, or all of its level together, forbids is mostly forbidden outright: a prohibition that is not stands out. */
  forbidsOutright: boolean;
}

/** The hard sections of a document that are not inside another one. */
export function hardBodies(constitution: Constitution): readonly HardBody[] {
  const found: Body[] = [];
  const look = (node: Node): void => {
    if (node.type !== 'section') return;
    if (isHardSection(node, constitution)) {
      found.push(bodyOf(node, constitution, false));
      return;
    }
    const body = bodyOf(node, constitution, true);
    if (saysAbsolute(node) || isOneAmongAbsolutes(body)) found.push(body);
    else node.children.forEach(look);
  };
  constitution.children.forEach(look);
  // A section of a level often has one rule alone: the others of its level show how it is meant.
  const level = found.filter(({ isDeclared, isSaid }) => !isDeclared && !isSaid);
  const norms = level.flatMap(({ opening }) => opening);
  const isOutright = isMostlyAbsolute(norms, 2);
  return found.map((body) => ({
    ...body,
    forbidsOutright: body.isSaid
      ? isMostlyAbsolute(body.opening.filter(isForbidding), 2)
      : body.isDeclared
        ? isMostlyAbsolute(body.opening, 1)
        : isOutright,
  }));
}

/** Titles of parts that keep an AI from something. */
const limiting =
  /\b(?:limits?|prohibitions?|prohibited|forbidden|boundar(?:y|ies)|restrictions?|constraints?|bans?|lines|refus(?:es|als?)|does not do|do not do|not allowed|out of bounds|off limits)\b/i;

/** "should try not to" forbids too, if weakly. */
const attempted = /\b(?:try|aim|seek|attempt|strive|endeavou?r)s? (?:not to|never to|to avoid|to refrain)\b/i;
const isForbidding = ({ kind, value }: Sentence): boolean => kind === 'prohibition' || attempted.test(value);

/** Whether all rules of a section but one are outright prohibitions, and that one forbids less than that. */
function isOneAmongAbsolutes({ opening, section }: Body): boolean {
  const weak = opening.filter(({ strength }) => strength !== 'absolute');
  const [only, more] = weak;
  if (!only || more || opening.length < 4 || !opening.every(isForbidding)) return false;
  return limiting.test(section.title);
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
  { items, isDeclared, isSaid, forbidsOutright }: HardBody,
): boolean => {
  if (isSaid) return forbidsOutright && items.has(clause) && opensClause(sentence, clause);
  if (isDeclared && /:\s*$/.test(sentence.value)) return true;
  return forbidsOutright && items.has(clause) && clause.children[0] === sentence;
};

/** "2. Safety systems." may stand before it. */
const opensClause = (sentence: Sentence, { children }: Clause): boolean =>
  children.slice(0, children.indexOf(sentence)).every(({ value }) => isTitleLike(value));

/** Whether a sentence is one of the constraints and no prose about them. Where only the level says "hard", the sentence that opens a clause is. */
export const isConstraint = (
  sentence: Sentence,
  clause: Clause,
  { items, isFirm, isDeclared, isSaid }: HardBody,
): boolean => {
  if (isSaid) return false;
  if (!isFirm || !items.has(clause)) return false;
  const before = clause.children.slice(0, clause.children.indexOf(sentence));
  if (!isDeclared) return before.length === 0;
  // Behind a permission or an explanation ("However, it may ... In that case it should ...") begins prose.
  return before.every(({ strength, value }) => strength === 'absolute' || isTitleLike(value));
};

/** "Weapons.", "4.2": what stands before the first sentence of a numbered paragraph. */
const isTitleLike = (value: string): boolean => value.trim().split(/\s+/).length <= 5;

type Body = Omit<HardBody, 'forbidsOutright'> & { opening: readonly Sentence[] };

function bodyOf(section: Section, constitution: Constitution, isSaid: boolean): Body {
  const { authority, tags } = section.attributes;
  const untitled: Section = { ...section, attributes: tags ? { tags } : {} };
  const isDeclared = !isSaid && (authority === undefined || isHardSection(untitled, constitution));
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
    isSaid,
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
    // The rule of its own of a section inside: "3.1 Weapons"; one with another level is no part of it.
    for (const child of node.children) {
      const isOtherLevel =
        child.type === 'section' &&
        child.attributes.authority !== undefined &&
        child.attributes.authority !== node.attributes.authority;
      if (!isOtherLevel) collect(child, inItem, clauses, listed);
    }
  } else if (node.type === 'group') {
    if (node.role !== null && node.role !== 'provision') return;
    const isItemOf = inItem || node.form === 'item' || node.form === 'table';
    for (const child of node.children) collect(child, isItemOf, clauses, listed);
  }
}

const firstNorm = ({ children }: Clause): Sentence | null =>
  children.find(({ strength, kind }) => strength !== null && kind !== 'commitment') ?? null;

const opensWithNorm = (clause: Clause): boolean => clause.children[0] === firstNorm(clause);
