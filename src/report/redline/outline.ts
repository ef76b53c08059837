/** The outline of the page: its sections, each with the number of changes in it. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { directions } from '../change-words.js';
import { titleOf } from '../diff-sections.js';
import type { Change } from '../../diff/index.js';
import type { RedlineBlock, RedlineNode, RedlineSection } from './nodes.js';
import { shownText } from './phrasing.js';
import type { PlaceIds } from './place-ids.js';

export function outline(nodes: readonly RedlineNode[], places: PlaceIds): Element | null {
  const sections = nodes.filter((node) => node.type === 'section');
  if (sections.length === 0) return null;
  return h(
    'ol',
    { role: 'list' },
    sections.map((section) => entry(section, places)),
  );
}

function entry(section: RedlineSection, places: PlaceIds): Element {
  const { before, after, status } = section;
  const node = after ?? before;
  const title = node ? shownText(titleOf(node)) : '';
  const below = outline(section.children, places);
  return h('li', { className: status === 'kept' ? [] : [status] }, [
    h('a', { href: node ? `#${places.of(node)}` : '#' }, [
      h('span.title', status === 'away' ? [h('del', title)] : status === 'new' ? [h('ins', title)] : [title]),
      ...countOf(ownChanges(section)),
    ]),
    ...(below ? [below] : []),
  ]);
}

/** In the color of the heaviest; none where nothing changed. */
function countOf(changes: readonly Change[]): Element[] {
  const heaviest = ['less', 'other', 'more', 'wording', 'layout'].find((direction) =>
    changes.some(({ kind }) => directions[kind] === direction),
  );
  if (heaviest === undefined) return [];
  const label = `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}`;
  return [
    h('span', { className: ['count', heaviest] }, [
      h('span', { ariaHidden: 'true' }, String(changes.length)),
      h('span.unseen', `, ${label}`),
    ]),
  ];
}

/** Those of a section without its subsections. */
function ownChanges({ changes, children }: RedlineSection): Change[] {
  return [
    ...changes,
    ...children.flatMap((node) => (node.type === 'leaf' || node.type === 'group' ? changesIn(node) : [])),
  ];
}

const changesIn = (node: RedlineBlock): readonly Change[] =>
  node.type === 'leaf' ? node.changes : node.children.flatMap(changesIn);
