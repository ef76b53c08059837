import { defineRule, nearest, type Clause, type Edit, type Position } from '../../../src/lint/index.js';

/** A comment to Clausewright has one of the names that Clausewright knows. */
export default defineRule({
  meta: {
    id: 'structure/known-directives',
    title: 'Comments to Clausewright have a name that it knows',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'clause',
    why: 'A comment with a mistyped name does nothing, and nothing shows it: the finding that it was to silence stays, or the id that it was to give is missing.',
    sources: ['https://github.com/eslint-community/eslint-plugin-eslint-comments'],
  },
  create: (context) => ({
    verbatim(node) {
      if (node.form !== 'comment') return;
      const { start } = node.position;
      const inside = node.value.replace(/^<!--/, '').replace(/-->$/, '');
      const wrong = mistyped(inside);
      if (!wrong) return;
      const column = start.column + 4 + wrong.at;
      const offset = (start.offset ?? 0) + 4 + wrong.at;
      const isFirstLine = !inside.slice(0, wrong.at).includes('\n');
      const position: Position = isFirstLine
        ? {
            start: { line: start.line, column, offset },
            end: { line: start.line, column: column + wrong.name.length, offset: offset + wrong.name.length },
          }
        : node.position;
      context.report({ node, position, ...about(wrong, offset) });
    },
    clause(clause) {
      for (const { position, wrong } of commentsIn(clause)) {
        context.report({ node: clause, position, ...about(wrong, position.start.offset ?? 0) });
      }
    },
  }),
});

const names = ['disable-next-clause', 'disable-section', 'covers', 'id'];
const commands = names.map((name) => `clausewright-${name}`);

interface Mistyped {
  /** As written: `clausewright-disable-next-cluase`. */
  name: string;
  /** Where it begins in the comment's inside. */
  at: number;
  /** What was meant; undefined where none is near. */
  meant: string | undefined;
}

/** Names for the same thing in other linters, and in older habits. */
const elsewhere: Readonly<Record<string, string>> = {
  disable: 'disable-section',
  'disable-line': 'disable-next-clause',
  'disable-next': 'disable-next-clause',
  'disable-next-line': 'disable-next-clause',
  'disable-next-block': 'disable-next-clause',
  'disable-next-sentence': 'disable-next-clause',
  'disable-clause': 'disable-next-clause',
  'disable-file': 'disable-section',
  ignore: 'disable-next-clause',
  'ignore-next': 'disable-next-clause',
  'ignore-next-line': 'disable-next-clause',
  cover: 'covers',
  covered: 'covers',
};

/** The name of a comment that was meant for Clausewright and has none of its names; undefined for all other comments. */
function mistyped(inside: string): Mistyped | undefined {
  const [whole, space = '', word = '', gap = '', next = ''] =
    /^(\s*)([a-z][\w-]*)(?:(\s*:\s*|\s+)([a-z][\w-]*))?/i.exec(inside) ?? [];
  if (whole === undefined) return undefined;
  const at = space.length;
  if (commands.includes(word)) return undefined;
  const own = /^clausewright[-_](.+)$/i.exec(word)?.[1]?.toLowerCase().replaceAll('_', '-');
  if (own !== undefined) {
    return {
      name: word,
      at,
      meant: command(elsewhere[own] ?? (names.includes(own) ? own : nearest(own, names))),
    };
  }
  // "clausewright disable-next-clause", "clausewright: covers": prose that begins with the name says something else.
  if (/^clausewright$/i.test(word)) {
    const wanted = elsewhere[next.toLowerCase()] ?? (names.includes(next) ? next : nearest(next, names));
    const isCommand = next.includes('-') || gap.includes(':');
    return wanted !== undefined && isCommand
      ? { name: `${word}${gap}${next}`, at, meant: command(wanted) }
      : undefined;
  }
  // "clausewrite-covers", "clausewrigth-id": names of other tools are too far off.
  const meant = word.includes('-') && /^cl/i.test(word) ? nearest(word, commands) : undefined;
  return meant !== undefined ? { name: word, at, meant } : undefined;
}

const command = (name: string | undefined): string | undefined =>
  name === undefined ? undefined : `clausewright-${name}`;

function about({ name, meant }: Mistyped, offset: number) {
  const edit: Edit = { start: offset, end: offset + name.length, text: meant ?? '' };
  return {
    message: `There is no comment "${name}"; this one does nothing.${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
    advice: `Clausewright knows ${commands.slice(0, -1).join(', ')} and ${commands.at(-1) ?? ''}.`,
    ...(meant !== undefined && { suggestions: [{ message: `Write "${meant}"`, edits: [edit] }] }),
  };
}

/** Comments inside of a clause's text: of those the tree keeps only what was understood, so they are read from its source. */
function commentsIn({ data, position, value }: Clause): { position: Position; wrong: Mistyped }[] {
  const lines = data?.map.lines;
  const { start, end } = position;
  if (!lines || start.offset === undefined || end.offset === undefined) return [];
  const written = lines.source.slice(start.offset, end.offset);
  const from = start.offset;
  return [...written.matchAll(/<!--([^]*?)-->/g)].flatMap(({ 0: whole, 1: inside = '', index }) => {
    const wrong = mistyped(inside);
    // In code it is text, and shown.
    if (!wrong || value.includes(whole)) return [];
    const begin = from + index + 4 + wrong.at;
    return [{ position: lines.position(begin, begin + wrong.name.length), wrong }];
  });
}
