import { printable } from './printable.js';

/** What begins markup inside a line of GitHub's Markdown, a cell of a table included. */
const markup = /[\\`*_[\]<>|~&]/u;
/** What GitHub links by itself, escaped or not: people, issues, addresses. A last `#` would end a heading. */
const linked = /@(?=[\p{L}\p{N}])|#(?=\d|$)|GH-(?=\d)|(?:https?|ftp):(?=\/\/)|www(?=\.)/u;
/** Begins a formula, and a backslash before it does not show it. */
const formula = /\$/u;

const special = new RegExp([markup, linked, formula].map(({ source }) => source).join('|'), 'giu');

/**
 * One line of Markdown that GitHub shows as the text itself, in running text and in a table's cell alike: no link, image,
 * HTML or emphasis, and nobody is mentioned. An empty comment parts what GitHub would link.
 */
export function markdownText(text: string): string {
  return printable(text)
    .trim()
    .replace(special, (found) => {
      if (found === '$') return '&#36;';
      return markup.test(found) ? `\\${found}` : `${found}<!-- -->`;
    });
}
