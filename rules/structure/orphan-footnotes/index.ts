import {
  clausesOf,
  defineRule,
  type Constitution,
  type Group,
  type Position,
} from '../../../src/lint/index.js';

/** A footnote is called in the text, and its label is given once. */
export default defineRule({
  meta: {
    id: 'structure/orphan-footnotes',
    title: 'Footnotes are called',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'document',
    why: 'A note that nothing calls is shown nowhere: the exception or the source that it holds is lost to readers, though it stands in the file.',
    sources: ['https://github.com/remarkjs/remark-lint/tree/main/packages/remark-lint-no-unused-definitions'],
  },
  create(context) {
    const notes: { note: Group; key: string }[] = [];
    const fileOf = filesOf(context.constitution);
    return {
      group(note, { ancestors }) {
        if (note.form !== 'footnote' || note.label === null) return;
        notes.push({ note, key: keyOf(note.label, fileOf.get(ancestors[1] ?? note)) });
      },
      finish() {
        const called = new Set<string>();
        for (const top of context.constitution.children) {
          for (const { data } of clausesOf(top)) {
            for (const { reference } of data?.references ?? []) {
              if (reference.kind === 'footnote') called.add(keyOf(reference.target, fileOf.get(top)));
            }
          }
        }
        const first = new Map<string, Group>();
        const orphans: Group[] = [];
        for (const { note, key } of notes) {
          const before = first.get(key);
          if (before) {
            context.report({
              node: note,
              position: labelPosition(note),
              message: `The footnote "[^${note.label ?? ''}]" is defined twice: readers see only the note on ${context.placeOf(before, note)}.`,
              advice: 'Give this note a label of its own, and call it by that.',
              related: [{ node: before, message: 'defined here' }],
            });
          } else if (!called.has(key)) orphans.push(note);
          if (!before) first.set(key, note);
        }
        // Where calls went missing in a copy, all notes are orphans: that is one finding.
        const [one, ...others] = orphans;
        for (const note of others.length > 3 && one ? [one] : orphans) {
          context.report({
            node: note,
            position: labelPosition(note),
            message:
              others.length > 3
                ? `${orphans.length} footnotes are called nowhere; the first is "[^${note.label ?? ''}]".`
                : `Nothing calls the footnote "[^${note.label ?? ''}]".`,
            advice: `Call it ("[^${note.label ?? ''}]") behind the words that it is about, or take it out: as it stands no reader sees it.`,
            related: others.length > 3 ? others.map((node) => ({ node, message: 'nor is this one' })) : [],
          });
        }
      },
    };
  },
});

const filesOf = (tree: Constitution): Map<unknown, string | undefined> =>
  new Map(tree.children.map((node) => [node, node.file]));

/** Labels are compared without regard to case, and belong to their file. */
const keyOf = (label: string, file: string | undefined): string =>
  `${file ?? ''}\n${label.replace(/^\[?\^|\]$/g, '').toLowerCase()}`;

/** "[^label]:" at the beginning of the note. */
function labelPosition({ label, position: { start } }: Group): Position {
  const length = `[^${label ?? ''}]:`.length;
  return {
    start,
    end: { line: start.line, column: start.column + length, offset: (start.offset ?? 0) + length },
  };
}
