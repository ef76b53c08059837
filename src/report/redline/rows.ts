/** The rows of the page: a block of text each, with its notes beside it. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Clause, Example, Section, Verbatim } from '../../clast/index.js';
import type { Change } from '../../diff/index.js';
import { wordEdits } from '../../diff/index.js';
import { titleOf } from '../diff-sections.js';
import { edit, turns } from './example-turns.js';
import type { RedlineLeaf, Status } from './nodes.js';
import { changeKeys, notesOf } from './notes.js';
import { phrasing, shownText } from './phrasing.js';
import { piecesOf, piecesOfAway, type Lost, type Piece } from './pieces.js';
import type { PlaceIds } from './place-ids.js';
import { isMovedHere, type Relation } from './relation.js';

/** What rows are made with. */
export interface Page {
  relation: Relation;
  lost: Lost;
  places: PlaceIds;
}

/** Where a row stands, for its look: how deep in lists, and in what else. */
export interface Standing {
  level: number;
  classes: readonly string[];
  /** Of the first row of an item or a footnote: its bullet, number or label. */
  marker: string | null;
}

export const atTop: Standing = { level: 0, classes: [], marker: null };

/** More levels of lists are shown like this one. */
const deepest = 6;

export interface RowOptions {
  status: Status;
  changes: readonly Change[];
  /** Told in its margin; what came with a whole section is told at its heading. */
  notes: readonly Element[];
  id?: string | null;
}

/** A row: its text, and its notes where it has any. */
export function row(content: readonly ElementContent[], standing: Standing, options: RowOptions): Element {
  const { status, changes, notes, id = null } = options;
  const level = Math.min(standing.level, deepest);
  return h(
    'div',
    {
      className: [
        'row',
        ...(status === 'kept' ? [] : [status]),
        ...(changes.length > 0 ? ['changed'] : []),
        ...(level > 0 ? [`level-${level}`] : []),
        ...standing.classes,
      ],
      ...(id !== null && { id }),
      ...(changes.length > 0 && { dataChanges: changeKeys(changes) }),
      ...(notes.length > 0 && { tabIndex: -1 }),
    },
    [
      h('div', { className: ['text'], ...(standing.marker !== null && { dataMarker: standing.marker }) }, [
        ...content,
      ]),
      ...(notes.length > 0 ? [h('div.notes', { role: 'note' }, [...notes])] : []),
    ],
  );
}

/** The row of a block; null where a reader of the document sees nothing of it. */
export function leafRow(leaf: RedlineLeaf, standing: Standing, page: Page): Element | null {
  const content = contentOf(leaf, page);
  if (!content) return null;
  const told = leaf.changes.filter(({ within, hard }) => within === null || hard);
  const notes = leaf.status === 'away' && leaf.changes.length === 0 ? movedNote(leaf, page) : notesOf(told);
  const node = leaf.after ?? leaf.before;
  const isTarget = node?.type === 'clause' && leaf.after !== null && page.places.isTarget(node);
  const id = node && (leaf.changes.length > 0 || isTarget) ? page.places.of(node) : null;
  const isHere = leaf.after !== null && isMovedHere(leaf.after, page.relation);
  const classes = isHere ? [...standing.classes, 'moved-here'] : standing.classes;
  return row(content, { ...standing, classes }, { status: leaf.status, changes: changesOf(leaf), notes, id });
}

/** What a row can be filtered by: where a block stood that moved, its move. */
function changesOf({ status, changes }: RedlineLeaf): readonly Change[] {
  return status === 'away' && changes.length === 0 ? [] : changes;
}

function movedNote({ before }: RedlineLeaf, { relation, places }: Page): Element[] {
  if (!before) return [];
  const twin = relation.leaves.get(before) ?? clauseOfMoved(before, relation);
  if (!twin) return [];
  const section = relation.after.sectionOf.get(twin) ?? null;
  return [
    h('div.note.layout', { dataKind: 'moved', dataClass: 'editorial' }, [
      h('p.what', [h('span.kind', 'moved')]),
      h('p.meaning', [
        'Stands ',
        h(
          'a',
          { href: `#${places.of(twin)}` },
          section ? `in "${shownText(titleOf(section))}"` : 'elsewhere',
        ),
        ' now.',
      ]),
    ]),
  ];
}

function clauseOfMoved(
  before: Clause | Example | Verbatim,
  { sentences, after }: Relation,
): Clause | undefined {
  if (before.type !== 'clause') return undefined;
  const there = before.children.flatMap((sentence) => sentences.get(sentence) ?? [])[0];
  return there && after.clauseOf.get(there);
}

function contentOf(leaf: RedlineLeaf, page: Page): ElementContent[] | null {
  const { after, status } = leaf;
  // Of what did not change, its source need not be known.
  const before = status === 'kept' ? (leaf.before ?? after) : leaf.before;
  const node = after ?? before;
  if (node?.type === 'clause') {
    const pieces = piecesFor(leaf, page);
    return [h(node.role === 'heading' ? 'p.inner-heading' : 'p', phrasing(pieces, node, page.places))];
  }
  if (node?.type === 'example')
    return [exampleOf(before?.type === 'example' ? before : null, after?.type === 'example' ? after : null)];
  if (node?.type !== 'verbatim') return null;
  if (node.form === 'rule') return status === 'away' ? null : [h('hr')];
  if (node.form !== 'code' && node.form !== 'frontmatter' && leaf.changes.length === 0) return null;
  return [verbatimOf(node, before, after)];
}

/** The words of a clause as the page shows them. */
export function piecesFor({ before, after, status }: RedlineLeaf, { relation, lost }: Page): Piece[] {
  if (status !== 'away' && after?.type === 'clause') return piecesOf(after, relation, lost);
  return before?.type === 'clause' ? piecesOfAway(before, relation) : [];
}

function exampleOf(before: Example | null, after: Example | null): Element {
  const said = turns(before, after);
  if (said) return h('div.example', said);
  return h('div.example', [h('pre', edits(before?.value ?? null, after?.value ?? null))]);
}

const captions = {
  frontmatter: 'front matter',
  comment: 'comment',
  html: 'HTML',
  definition: 'link',
} as const;

function verbatimOf(node: Verbatim, before: RedlineLeaf['before'], after: RedlineLeaf['after']): Element {
  const valueOf = (side: RedlineLeaf['before']): string | null =>
    side?.type === 'verbatim' ? withoutFence(side) : null;
  const shown = h('pre', edits(valueOf(before), valueOf(after)));
  if (node.form === 'code' || node.form === 'rule') return h('div.verbatim', shown);
  const caption = captions[node.form];
  // What says nothing to a reader is there for the one who asks.
  if (node.form === 'frontmatter' && valueOf(before) === valueOf(after))
    return h('details.verbatim', [h('summary.caption', caption), shown]);
  return h('div.verbatim', [h('p.caption', caption), shown]);
}

const withoutFence = ({ form, value }: Verbatim): string =>
  form === 'code'
    ? value.replace(/^\s*(?:`{3,}|~{3,})[^\n]*\n([^]*?)\n?[ \t]*(?:`{3,}|~{3,})\s*$/, '$1')
    : value;

function edits(was: string | null, is: string | null): ElementContent[] {
  if (was === null) return is === null ? [] : [edit('insert', is)];
  if (is === null) return [edit('delete', was)];
  if (was === is) return [edit('equal', is)];
  return wordEdits(was, is).map(({ op, text }) => edit(op, text));
}

/** The heading of a section, with what became of its number and title. */
export function headingText(before: Section | null, after: Section | null): ElementContent[] {
  const [was, is] = [before && titleOf(before), after && titleOf(after)];
  return edits(was ?? null, is ?? null);
}
