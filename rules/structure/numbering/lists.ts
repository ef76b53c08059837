/** Numbered lists, whose numbers Markdown would count by itself: what their author wrote is what references mean. */
import {
  clausesOf,
  type Constitution,
  type Container,
  type Group,
  type Section,
} from '../../../src/lint/index.js';
import { faultsOf, type Fault } from './faults.js';
import type { Numbered } from './numbered.js';

export function listFaults(tree: Constitution): Fault[] {
  const faults: Fault[] = [];
  /** Last number of the last list: another may count on from it, across paragraphs and sections. */
  let last: Numbered | undefined;
  const visit = (node: Container, section: Section | null, isInside: boolean): void => {
    for (const child of node.children) {
      if (child.type === 'section') visit(child, child, false);
      if (child.type !== 'group') continue;
      if (child.form === 'quote' || child.form === 'admonition') continue;
      const items = child.form === 'list' && child.ordered === true ? itemsOf(child, section) : [];
      const [first] = items;
      // "1. 1. 1." leaves the counting to Markdown; a list of one can be a line that begins with a year.
      if (first && !isCountedByMarkdown(items) && first.number.value < 100) {
        const follows = last && !isInside && isNext(last, first) ? [last, ...items] : items;
        faults.push(...faultsOf(follows, items).filter(({ kind, at }) => kind !== 'begin' || at === first));
        if (!isInside) last = items.at(-1);
      }
      visit(child, section, isInside || child.form === 'item');
    }
  };
  visit(tree, null, false);
  return faults;
}

/** A list that does not begin at one counts on from the list before it: at its next number, or in the same section with a gap. */
const isNext = (last: Numbered, first: Numbered): boolean =>
  first.number.value > 1 &&
  (first.number.value === last.number.value + 1 ||
    (first.section === last.section && first.number.value > last.number.value));

const isCountedByMarkdown = (items: readonly Numbered[]): boolean =>
  items.length > 1 && items.every(({ number }) => number.value === items[0]?.number.value);

const itemsOf = (list: Group, section: Section | null): Numbered[] =>
  list.children.flatMap((item) => {
    if (item.type !== 'group' || item.label === null) return [];
    const [clause] = clausesOf(item);
    return [
      {
        node: clause ?? item,
        kind: 'item' as const,
        printed: item.label,
        number: { word: '', prefix: '', style: 'digits' as const, value: Number(item.label), suffix: '' },
        parent: list,
        section,
        series: '',
        mark: null,
      },
    ];
  });
