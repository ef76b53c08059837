/** What stands in the margin beside a change. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Change } from '../../diff/index.js';
import { directions, kindLabels, placeText, standing } from '../change-words.js';
import { shownText } from './phrasing.js';

/** One note a kind. `addition` is said of the first. */
export function notesOf(changes: readonly Change[], addition: string | null = null): Element[] {
  return changes.map((change, index) => {
    const what = standing(change);
    const said: ElementContent[] = [
      h('p.meaning', shownText(change.meaning)),
      ...(index === 0 && addition !== null ? [h('p.meaning', addition)] : []),
    ];
    return h(
      'div',
      {
        className: ['note', directions[change.kind], ...(change.hard ? ['hard'] : [])],
        dataKind: change.kind,
        dataClass: change.class,
      },
      [
        h('p.what', [
          h('span.kind', kindLabels[change.kind]),
          ...(what === null ? [] : [' ', h('span.standing', what)]),
          ' ',
          h('span.place', shownText(placeText(change))),
        ]),
        ...said,
      ],
    );
  });
}

/** The kinds and classes of changes as filters read them: "weakened/normative moved/editorial". */
export const changeKeys = (changes: readonly Change[]): string[] => [
  ...new Set(changes.map((change) => `${change.kind}/${change.class}`)),
];
