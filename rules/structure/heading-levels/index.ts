import { defineRule, type Section } from '../../../src/lint/index.js';

/** A heading is at most one level below the one that it stands under. */
export default defineRule({
  meta: {
    id: 'structure/heading-levels',
    title: 'Heading levels do not jump',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'document',
    why: 'What a section belongs to is read from its level, by readers, by tables of contents and by the authority that a section hands down. A level that is left out leaves open whether a heading between them was lost.',
    sources: [
      'https://www.w3.org/WAI/tutorials/page-structure/headings/',
      'https://github.com/DavidAnson/markdownlint/blob/main/doc/md001.md',
    ],
  },
  create(context) {
    /** By "2>4": the jumps from one level to another, in order. */
    const jumps = new Map<string, { parent: Section; section: Section }[]>();
    /** Steps that are there without a jump: a level below a level. */
    const steps = new Set<number>();
    return {
      section(section, { ancestors }) {
        const parent = ancestors.findLast((node) => node.type === 'section');
        if (parent?.type !== 'section') return;
        if (section.depth === parent.depth + 1) steps.add(parent.depth);
        else {
          const kind = `${parent.depth}>${section.depth}`;
          jumps.set(kind, [...(jumps.get(kind) ?? []), { parent, section }]);
        }
      },
      finish() {
        for (const alike of jumps.values()) {
          const [first, ...others] = alike;
          if (!first) continue;
          // Left out everywhere, a level is a habit of the author's (a template that wants small headings) and misleads nobody.
          const isHabit = !steps.has(first.parent.depth) && others.length > 0;
          // Jumps that are neither a habit nor few are told once too.
          for (const { parent, section } of isHabit || others.length > 3 ? [first] : alike) {
            context.report({
              node: section,
              ...(isHabit && { severity: 'info' }),
              message: `"${section.title}" is a heading of level ${section.depth}, right under one of level ${parent.depth}.${isHabit || others.length > 3 ? ` So are ${others.length} others.` : ''}`,
              advice: `Make it level ${parent.depth + 1} ("${'#'.repeat(parent.depth + 1)} ${section.title}"), or write the heading that is missing between them.`,
              related: [{ node: parent, message: `level ${parent.depth}` }],
            });
          }
        }
      },
    };
  },
});
