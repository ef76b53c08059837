/** What changed between two versions of a constitution, as a page to read: the whole later document, redlined. */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Constitution } from '../clast/index.js';
import type { Change, ChangeClass } from '../diff/index.js';
import { countKinds, directions, headline, kindCount, kindLabels } from './change-words.js';
import { contentHash } from './content-hash.js';
import { findingsText, findingText } from './diff-findings.js';
import type { DiffReport } from './diff-report.js';
import style from './page/redline.css?page';
import script from './page/redline.ts?page';
import { body } from './redline/body.js';
import { redline } from './redline/merge.js';
import { outline } from './redline/outline.js';
import { shownText } from './redline/phrasing.js';
import { lostSentences } from './redline/pieces.js';
import { PlaceIds } from './redline/place-ids.js';

/** Nothing is loaded, sent or framed; the page's own style and script are known by their hashes. */
const policy = [
  "default-src 'none'",
  `style-src ${contentHash(style)}`,
  `script-src ${contentHash(script)}`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * A page in one file: the later version with deleted and inserted words, what is gone where it stood, and what each change means
 * in the margin. Inline and side by side, with filters, an outline and keys; without JavaScript inline. No request leaves it.
 */
export function diffHtml(report: DiffReport): string {
  const { comparison, names } = report;
  const { nodes, relation } = redline(comparison);
  const places = new PlaceIds(comparison.after);
  const page = { relation, lost: lostSentences(relation), places };
  const title = titleOf(comparison.after) ?? names.after;
  const toc = outline(nodes, places);
  const tree = h(null, [
    { type: 'doctype' },
    h('html', { lang: 'en' }, [
      head(`Changes in ${title}`),
      h('body', [
        h('a.skip', { href: '#document' }, 'To the document'),
        toolbar(toc !== null),
        h('header', headerOf(report, title)),
        ...(toc ? [h('nav#outline', { ariaLabel: 'Outline' }, [h('h2', 'Outline'), toc])] : []),
        h('main#document', [
          h('div.sides-head', { ariaHidden: 'true' }, [
            h('div', shownText(names.before)),
            h('div', shownText(names.after)),
          ]),
          ...body(nodes, page),
        ]),
        ...findings(report),
        help(),
        h('script', script),
      ]),
    ]),
  ]);
  return `${toHtml(tree)}\n`;
}

/** Of a document with several headings of the first depth, the first one is no title. */
function titleOf({ title, frontmatter, children }: Constitution): string | null {
  const sections = children.filter((node) => node.type === 'section');
  return typeof frontmatter?.data.title === 'string' || sections.length === 1 ? title : null;
}

function head(title: string): Element {
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('title', shownText(title)),
    // Else a browser asks the server for one.
    h('link', { rel: ['icon'], href: 'data:,' }),
    h('style', style),
  ]);
}

const button = (id: string, label: string, key: string, more: Record<string, string> = {}): Element =>
  h('button', { id, type: 'button', title: `${label} (key: ${key})`, ariaKeyShortcuts: key, ...more }, label);

function toolbar(hasOutline: boolean): Element {
  const pressed = { ariaPressed: 'false' };
  return h('div.toolbar', { role: 'toolbar', ariaLabel: 'View' }, [
    ...(hasOutline ? [button('outline-button', 'Outline', 'o', pressed)] : []),
    h('span.group', [
      button('previous', 'Previous', 'p'),
      h('output#position', { ariaLive: 'polite' }),
      button('next', 'Next', 'n'),
    ]),
    h('span.group', [
      button('sides', 'Side by side', 'v', pressed),
      button('unchanged', 'Changes only', 'u', pressed),
      button('theme', 'Dark', 't'),
      button('help-button', 'Keys', '?'),
    ]),
  ]);
}

function headerOf({ comparison: { changes }, names }: DiffReport, title: string): ElementContent[] {
  return [
    h('h1', [h('span.title-lead', 'What changed in'), ' ', shownText(title)]),
    h('p.names', [
      h('del', shownText(names.before)),
      ' ',
      h('span', { ariaHidden: 'true' }, '→'),
      ' ',
      h('ins', shownText(names.after)),
    ]),
    ...(changes.length === 0 ? [h('p', 'Nothing changed.')] : [headlineOf(changes), filters(changes)]),
  ];
}

function headlineOf(changes: readonly Change[]): Element {
  return h(
    'dl.headline',
    headline(changes).map(({ label, kinds }) =>
      h('div', [
        h('dt', label),
        h(
          'dd',
          kinds
            .map((each, index) => [
              ...(index === 0 ? [] : [', ']),
              h('span', { className: [directions[each.kind]] }, kindCount(each)),
            ])
            .flat(),
        ),
      ]),
    ),
  );
}

const classes: readonly { name: ChangeClass; says: string }[] = [
  { name: 'normative', says: 'what is required' },
  { name: 'substantive', says: 'other meaning' },
  { name: 'editorial', says: 'no meaning' },
];

function filters(changes: readonly Change[]): Element {
  const box = (name: string, value: string, label: ElementContent[]): Element =>
    h('label', [h('input', { type: 'checkbox', name, value, checked: true }), ...label]);
  const has = (name: ChangeClass): boolean => changes.some((change) => change.class === name);
  return h('details#filters', [
    h('summary', 'Filter changes'),
    h('fieldset', [
      h('legend', 'By kind'),
      ...countKinds(changes).map(({ kind, count }) =>
        box('kind', kind, [
          h('span', { className: [directions[kind]] }, kindLabels[kind]),
          h('span.count', ` ${count}`),
        ]),
      ),
    ]),
    h('fieldset', [
      h('legend', 'By what they change'),
      ...classes
        .filter(({ name }) => has(name))
        .map(({ name, says }) => box('class', name, [{ type: 'text', value: `${name}: ${says}` }])),
    ]),
    h('p', [h('button#all-on', { type: 'button' }, 'All'), h('button#all-off', { type: 'button' }, 'None')]),
  ]);
}

function findings({ findings: found }: DiffReport): Element[] {
  if (!found) return [];
  const { opened, closed } = found;
  const item = (word: string, text: string, name: string): Element =>
    h('li', [h('span', { className: [name] }, word), ` ${shownText(text)}`]);
  return [
    h('section#findings', { ariaLabel: 'Lint findings' }, [
      h('h2', 'Lint findings'),
      h('p', `The amendment ${findingsText(opened.length, closed.length) ?? 'opens and closes no finding'}.`),
      h('ul', [
        ...opened.map((finding) => item('opened', findingText(finding), 'less')),
        ...closed.map((finding) => item('closed', findingText(finding), 'more')),
      ]),
    ]),
  ];
}

const keys: readonly (readonly [key: string, does: string])[] = [
  ['n', 'next change'],
  ['p', 'previous change'],
  ['f', 'filters'],
  ['v', 'side by side, or inline'],
  ['u', 'changes alone, or the whole document'],
  ['o', 'outline'],
  ['t', 'dark, or light'],
  ['?', 'this list'],
];

function help(): Element {
  return h('dialog#help', { ariaLabelledBy: 'help-title' }, [
    h('h2#help-title', 'Keys'),
    h(
      'dl',
      keys.flatMap(([key, does]) => [h('dt', [h('kbd', key)]), h('dd', does)]),
    ),
    h('form', { method: 'dialog' }, [h('button', 'Close')]),
  ]);
}
