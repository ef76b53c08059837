/** The document as a reader sees it, as elements: sections, lists, quotes, tables, examples, each block in a row. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Clause, Group } from '../../clast/index.js';
import type { Change } from '../../diff/index.js';
import { foldedText } from '../diff-sections.js';
import type {
  RedlineBlock,
  RedlineGroup,
  RedlineLeaf,
  RedlineNode,
  RedlineSection,
  Status,
} from './nodes.js';
import { notesOf } from './notes.js';
import { phrasing, shownText } from './phrasing.js';
import type { Piece } from './pieces.js';
import { atTop, headingText, leafRow, piecesFor, row, type Page, type Standing } from './rows.js';
import { titleOf } from '../diff-sections.js';

export function body(nodes: readonly RedlineNode[], page: Page): ElementContent[] {
  return nodesOf(nodes, page, 2, false);
}

/** `isTold`: that all of it came or went is said further up. */
function nodesOf(
  nodes: readonly RedlineNode[],
  page: Page,
  depth: number,
  isTold: boolean,
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    switch (node.type) {
      case 'section':
        return [sectionOf(node, page, depth, isTold)];
      case 'moved-section': {
        const note = h('div.note.layout', { dataKind: 'moved', dataClass: 'editorial' }, [
          h('p.what', [h('span.kind', 'moved')]),
          h('p.meaning', [h('a', { href: `#${page.places.of(node.to)}` }, 'It stands elsewhere'), ' now.']),
        ]);
        const text = h('p', { className: [`heading-${Math.min(depth, 6)}`] }, [
          h('del.moved', shownText(titleOf(node.section))),
        ]);
        return [row([text], atTop, { status: 'away', changes: [], notes: [note] })];
      }
      case 'file':
        return [row([h('p.file', shownText(node.name))], atTop, { status: 'kept', changes: [], notes: [] })];
      default:
        return block(node, atTop, page);
    }
  });
}

function sectionOf(section: RedlineSection, page: Page, depth: number, isTold: boolean): Element {
  const { before, after, status, changes, children } = section;
  const node = after ?? before;
  const id = node ? page.places.of(node) : null;
  const level = Math.min(depth, 6);
  const isWhole = status !== 'kept' && changes.some(({ level: at }) => at === 'section');
  const folded = isWhole ? foldedText(changesBelow(section)) : null;
  const notes = isWhole && isTold ? [] : notesOf(changes, folded === null ? null : sentence(folded));
  const heading = h(
    `h${level}`,
    { className: [`heading-${level}`] },
    headingText(before ?? (status === 'kept' ? after : null), after),
  );
  return h(
    'section',
    { className: status === 'kept' ? [] : [`${status}-section`], ...(id !== null && { id }) },
    [
      row([heading], { ...atTop, classes: ['heading'] }, { status, changes, notes }),
      ...nodesOf(children, page, depth + 1, isWhole),
    ],
  );
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** What came or went with a section. */
function changesBelow({ children }: RedlineSection): Change[] {
  return children.flatMap((node): Change[] => {
    if (node.type === 'section') return [...node.changes, ...changesBelow(node)];
    return node.type === 'leaf' || node.type === 'group'
      ? leavesIn(node).flatMap(({ changes }) => changes)
      : [];
  });
}

const leavesIn = (node: RedlineBlock): RedlineLeaf[] =>
  node.type === 'leaf' ? [node] : node.children.flatMap(leavesIn);

function block(node: RedlineBlock, standing: Standing, page: Page): ElementContent[] {
  if (node.type === 'group') return [group(node, standing, page)];
  const shown = leafRow(node, standing, page);
  return shown ? [shown] : [];
}

/** The blocks of a group; the first row of an item carries its marker. */
function blocks(children: readonly RedlineBlock[], standing: Standing, page: Page): ElementContent[] {
  return children.flatMap((child, index) =>
    block(child, index === 0 ? standing : { ...standing, marker: null }, page),
  );
}

function group(node: RedlineGroup, standing: Standing, page: Page): Element {
  const { group: own, children } = node;
  const inside = (name: string): Standing => ({
    ...standing,
    marker: null,
    classes: [...standing.classes, name],
  });
  switch (own.form) {
    case 'list': {
      const level = { ...standing, level: standing.level + 1, marker: null };
      const items = children.flatMap((child) =>
        child.type === 'group' && child.group.form === 'item'
          ? [h('li', blocks(child.children, { ...level, marker: markerOf(child.group, own) }, page))]
          : [h('li', block(child, level, page))],
      );
      return h(own.ordered === true ? 'ol' : 'ul', { role: 'list' }, items);
    }
    case 'item':
      return h('div', blocks(children, { ...standing, marker: markerOf(own, null) }, page));
    case 'quote':
      return h('blockquote', blocks(children, inside('quoted'), page));
    case 'admonition': {
      const label = own.title ?? own.label ?? 'note';
      const title = row([h('p.admonition-title', shownText(label))], inside('boxed'), {
        status: 'kept',
        changes: [],
        notes: [],
      });
      return h('div.admonition', [title, ...blocks(children, inside('boxed'), page)]);
    }
    case 'footnote': {
      const label = own.label ?? '';
      const first = { ...inside('footnote'), marker: shownText(label) };
      return h(
        'div.footnotes',
        page.places.isFootnote(own) ? { id: page.places.of(own) } : {},
        blocks(children, first, page),
      );
    }
    case 'table':
      return table(children, standing, page);
  }
}

function markerOf({ label, checked }: Group, list: Group | null): string {
  if (checked !== undefined) return checked ? '☑' : '☐';
  return label === null || list?.ordered === false ? '•' : `${shownText(label)}.`;
}

/** A table is one row of the page: its notes stand together beside it. */
function table(children: readonly RedlineBlock[], standing: Standing, page: Page): Element {
  const leaves = children.flatMap(leavesIn);
  const first = leaves.find((leaf) => leaf.changes.length > 0);
  const changed = first?.after ?? first?.before ?? null;
  const rows = leaves.flatMap((leaf) => {
    const clause = leaf.after ?? leaf.before;
    return clause?.type === 'clause' ? [tableRow(leaf, clause, page, clause !== changed)] : [];
  });
  const changes = leaves.flatMap((leaf) => leaf.changes);
  const told = changes.filter(({ within, hard }) => within === null || hard);
  return row([h('div.table', [h('table', rows)])], standing, {
    status: leaves.every(({ status }) => status === 'new') ? 'new' : statusOfAll(leaves),
    changes,
    notes: notesOf(told),
    id: changed && page.places.of(changed),
  });
}

const statusOfAll = (leaves: readonly RedlineLeaf[]): Status =>
  leaves.length > 0 && leaves.every(({ status }) => status === 'away') ? 'away' : 'kept';

/** `isNamed`: it may have a name of its own; the first row that changed names the table. */
function tableRow(leaf: RedlineLeaf, clause: Clause, page: Page, isNamed: boolean): Element {
  const cells: Piece[][] = [[]];
  for (const piece of piecesFor(leaf, page)) {
    const [first = '', ...others] = piece.text.split('\n');
    cells.at(-1)?.push({ ...piece, text: first });
    for (const text of others) {
      // A border that was deleted is none of this row's.
      if (piece.op === 'delete' && leaf.status !== 'away') cells.at(-1)?.push({ ...piece, text: ` ${text}` });
      else cells.push([{ ...piece, text }]);
    }
  }
  const tag = clause.role === 'caption' ? 'th' : 'td';
  return h(
    'tr',
    {
      className: leaf.status === 'kept' ? [] : [leaf.status],
      ...(isNamed && leaf.after && page.places.isTarget(clause) && { id: page.places.of(clause) }),
    },
    cells.map((cell) => h(tag, phrasing(cell, clause, page.places))),
  );
}
