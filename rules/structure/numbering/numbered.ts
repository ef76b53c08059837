/** Everything in a document that carries a number of its author's, in order. */
import type { Clause, Constitution, Container, Group, Section } from '../../../src/lint/index.js';
import { readingsOf, spelledNumber, type PrintedNumber } from './printed-number.js';

export interface Numbered {
  node: Section | Clause | Group;
  kind: 'section' | 'clause' | 'item' | 'part';
  /** As printed: "3.2", "Article IV", "(c)". */
  printed: string;
  number: PrintedNumber;
  /** What it stands in; a series may begin anew in another. */
  parent: Container | Clause;
  /** The innermost section around it. */
  section: Section | null;
  /** The series that it counts in. */
  series: string;
  /** The clause and the place in it that a finding marks; the whole node where they are missing. */
  mark: { clause: Clause; start: number; end: number } | null;
}

type Draft = Omit<Numbered, 'number' | 'series'> & { readings: PrintedNumber[]; scope: string };

/** Numbers that count: not those of quotations, of notes, of a record of changes, or of table rows that list sections. */
export function numberedIn(tree: Constitution): Numbered[] {
  const drafts: Draft[] = [];
  gather(tree, tree, null, drafts);
  return settled(drafts);
}

/** `home` is the node, or of an item its list: there the numbers of items count on. */
function gather(node: Container, home: Container, section: Section | null, drafts: Draft[]): void {
  for (const child of node.children) {
    if (child.type === 'section') {
      addSection(child, node, drafts);
      gather(child, child, child, drafts);
    } else if (child.type === 'group') {
      if (child.form === 'quote' || child.form === 'admonition' || child.form === 'footnote') continue;
      gather(child, child.form === 'item' ? home : child, section, drafts);
    } else if (child.type === 'clause') addClause(child, home, section, drafts);
  }
}

function addSection(section: Section, parent: Container, drafts: Draft[]): void {
  const printed = section.number ?? spelledNumber(section.title);
  if (printed === null || isPriority(printed)) return;
  const [heading] = section.children;
  drafts.push({
    node: section,
    kind: 'section',
    printed,
    readings: readingsOf(printed),
    parent,
    section,
    scope: `section ${section.depth}`,
    mark: heading?.type === 'clause' ? markOf(heading, printed) : null,
  });
}

const countedRoles = new Set(['provision', 'definition', 'commentary']);

function addClause(clause: Clause, parent: Container, section: Section | null, drafts: Draft[]): void {
  if (!countedRoles.has(clause.role)) return;
  const { number } = clause;
  if (
    number !== null &&
    !isPriority(number) &&
    !(parent.type === 'group' && parent.form === 'table' && number.startsWith('§'))
  ) {
    drafts.push({
      node: clause,
      kind: 'clause',
      printed: number,
      readings: readingsOf(number),
      parent,
      section,
      scope: 'clause',
      mark: markOf(clause, number),
    });
  }
  drafts.push(...partsOf(clause, section));
}

/** "P0", "P1": how urgent something is, which several things can be alike. */
const isPriority = (printed: string): boolean => /^P[0-4]$/.test(printed.trim());

/** Where a part begins: behind a mark, but for the first. "Under (b) and (c)" names parts and begins none. */
const partMark = /(?:(?:^|[.;:,]\s+(?:and\s+|or\s+)?)\((\d{1,2}|[a-z]|[ivx]{2,4})\)|\s\([1ai]\))(?=\s)/g;

/** "(1) ...; (2) ...": the parts that a paragraph numbers inside itself, where they begin with the first of their kind. */
function partsOf(clause: Clause, section: Section | null): Draft[] {
  const found = [...clause.value.matchAll(partMark)].map(({ 0: whole, index }) => ({
    printed: whole.slice(whole.lastIndexOf('(') + 1, -1),
    start: index + whole.lastIndexOf('('),
    end: index + whole.length,
  }));
  if (found.length < 3 || !/^[1ai]$/.test(found[0]?.printed ?? '')) return [];
  return found.map(({ printed, start, end }) => ({
    node: clause,
    kind: 'part',
    printed,
    readings: readingsOf(printed),
    parent: clause,
    section,
    scope: `part of ${clause.path}`,
    mark: { clause, start, end },
  }));
}

function markOf(clause: Clause, printed: string): Numbered['mark'] {
  const start = clause.value.indexOf(printed);
  return start < 0 ? null : { clause, start, end: start + printed.length };
}

/** Letters count as letters where their series begins with A or holds one that is no roman number. */
function settled(drafts: readonly Draft[]): Numbered[] {
  const lettered = new Map<Draft['parent'], Set<string>>();
  for (const { readings, parent, scope } of drafts) {
    const letter = readings.find(({ style }) => style === 'letters');
    const isRoman = readings.some(({ style }) => style === 'roman');
    if (!letter || (isRoman && letter.value !== 1)) continue;
    const keys = lettered.get(parent) ?? new Set();
    lettered.set(parent, keys.add(keyOf(scope, letter)));
  }
  return drafts.flatMap(({ readings, scope, ...draft }) => {
    const letter = readings.find(({ style }) => style === 'letters');
    const isLetter = letter && lettered.get(draft.parent)?.has(keyOf(scope, letter)) === true;
    const number = isLetter ? letter : readings[0];
    return number ? [{ ...draft, number, series: `${keyOf(scope, number)}|${number.style}` }] : [];
  });
}

const keyOf = (scope: string, { word, prefix }: PrintedNumber): string => `${scope}|${word}|${prefix}`;
