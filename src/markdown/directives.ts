import type { Directive } from '../clast/index.js';

/** The names of the design's grammar: `<!-- clausewright-NAME ARG[, ARG] [-- reason] -->`. */
const comment = /^\s*clausewright-(disable-next-clause|disable-section|covers|id)\b([^]*)$/;

export type DirectiveText = Pick<Directive, 'name' | 'args' | 'reason'>;

/** Reads a comment's inside as a directive; undefined where it is an ordinary comment. */
export function parseDirective(inside: string): DirectiveText | undefined {
  const match = comment.exec(inside);
  if (!match) return undefined;
  const [, name, rest = ''] = match;
  const [args = '', ...reason] = rest.split(/(?:^|\s)--(?=\s)/);
  const said = reason.join('--').trim();
  return {
    name: name as Directive['name'],
    args: args.split(/[\s,]+/).filter((arg) => arg !== ''),
    reason: said === '' ? null : said,
  };
}
