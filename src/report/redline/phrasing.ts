/** Pieces of text as elements: marks, links, deleted and inserted words. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Clause, Span } from '../../clast/index.js';
import { printableLines } from '../printable.js';
import type { Piece } from './pieces.js';
import type { PlaceIds } from './place-ids.js';

/** Text of the documents as it may be shown: nothing in it turns the page's text around or is invisible. */
export const shownText = (text: string): string => printableLines(text).join('\n');

/** What a clause says, with its marks; `clause` is where links are looked up. */
export function phrasing(pieces: readonly Piece[], clause: Clause, places: PlaceIds): ElementContent[] {
  return runs(pieces, ({ stoodElsewhere }) => stoodElsewhere).flatMap((run) => {
    const content = withEdits(run, clause, places);
    return run[0].stoodElsewhere === true ? [h('span.moved-here', content)] : content;
  });
}

function withEdits(pieces: readonly Piece[], clause: Clause, places: PlaceIds): ElementContent[] {
  return runs(pieces, ({ op, moved }) => `${op} ${String(moved)}`).flatMap((run): ElementContent[] => {
    const [{ op, moved }] = run;
    if (op === 'equal') return marked(run, 0, clause, places);
    const [space, words] = withoutLead(run);
    const content = marked(words, 0, clause, places);
    return [
      ...lines(space),
      h(op === 'insert' ? 'ins' : 'del', moved ? { className: ['moved'] } : {}, content),
    ];
  });
}

/** A space before deleted or inserted words is not marked with them. */
function withoutLead([first, ...rest]: readonly [Piece, ...Piece[]]): [space: string, Piece[]] {
  const space = /^ +(?=\S)/.exec(first.text)?.[0] ?? '';
  return [space, [{ ...first, text: first.text.slice(space.length) }, ...rest]];
}

/** Neighbors that are alike, together. */
function runs<T>(items: readonly T[], keyOf: (item: T) => unknown): [T, ...T[]][] {
  const found: [T, ...T[]][] = [];
  let key: unknown;
  for (const item of items) {
    const last = found.at(-1);
    if (last && keyOf(item) === key) last.push(item);
    else found.push([item]);
    key = keyOf(item);
  }
  return found;
}

function marked(pieces: readonly Piece[], depth: number, clause: Clause, places: PlaceIds): ElementContent[] {
  return runs(pieces, ({ marks }) => marks[depth]).flatMap((run) => {
    const mark = run[0].marks[depth];
    if (!mark) return run.flatMap(({ text }) => lines(text));
    return [element(mark, marked(run, depth + 1, clause, places), clause, places)];
  });
}

function lines(text: string): ElementContent[] {
  return text.split('\n').flatMap((line, index): ElementContent[] => {
    const shown: ElementContent = { type: 'text', value: shownText(line) };
    return index === 0 ? [shown] : [h('br'), shown];
  });
}

function element(mark: Span, content: ElementContent[], clause: Clause, places: PlaceIds): ElementContent {
  switch (mark.kind) {
    case 'strong':
      return h('strong', content);
    case 'emphasis':
      return h('em', content);
    case 'code':
      return h('code', content);
    case 'delete':
      return h('s', content);
    case 'image':
      return h('span.image', ['[image: ', ...content, ']']);
    case 'footnote': {
      const label = mark.target ?? '';
      const href = places.footnoteHref(label);
      return h('sup', [href === null ? shownText(label) : h('a', { href }, shownText(label))]);
    }
    case 'link':
    case 'wikilink':
    case 'reference': {
      const href = places.hrefOf(mark, clause);
      if (href === null) return h('span', { title: mark.target && shownText(mark.target) }, content);
      if (!href.startsWith('#')) return h('a', { href, rel: ['noopener', 'noreferrer'] }, content);
      // `[?](#id)` is all that some documents say of a section.
      const title = places.titleOf(mark, clause);
      return h('a', { href, title: title && shownText(title) }, content);
    }
  }
}
