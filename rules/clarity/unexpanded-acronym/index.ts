import { clausesOf, defineRule } from '../../../src/lint/index.js';
import { acronymsIn, isExpanded, type Acronym } from './acronyms.js';
import { wellKnown } from './well-known.js';

interface Options {
  /** Acronyms that your readers know. */
  known: readonly string[];
}

/** A text that is full of acronyms is written for those who know them: the first ones are enough to say so. */
const most = 3;

/** Whoever is bound by a sentence has to understand it. */
const isInNorm = ({ clause, start }: Acronym): boolean =>
  clause.role === 'provision' &&
  clause.children.some(
    ({ kind, value, data }) =>
      (kind === 'obligation' || kind === 'prohibition') &&
      start >= (data?.start ?? 0) &&
      start < (data?.start ?? 0) + value.length,
  );

/** An acronym is written out once. */
export default defineRule<Options>({
  meta: {
    id: 'clarity/unexpanded-acronym',
    title: 'Acronyms are written out once',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'document',
    schema: {
      type: 'object',
      properties: { known: { type: 'array', items: { type: 'string' }, default: [] } },
      additionalProperties: false,
    },
    why: 'A reader outside the team cannot look up an acronym of the house, and most have several meanings elsewhere.',
    sources: [
      'https://developers.google.com/style/abbreviations (spell out on first reference, with exceptions)',
      'Publication Manual of the American Psychological Association, 7th edition, 6.24 to 6.25 (which abbreviations need no definition)',
    ],
  },
  create: (context) => ({
    finish() {
      const known = new Set([...wellKnown, ...context.options.known]);
      const clauses = [...clausesOf(context.constitution)];
      const text = [context.constitution.title ?? '', ...clauses.map(({ value }) => value)].join('\n');
      const uses = new Map<string, Acronym[]>();
      for (const clause of clauses) {
        if (clause.role !== 'provision' && clause.role !== 'definition' && clause.role !== 'commentary')
          continue;
        for (const found of acronymsIn(clause))
          uses.set(found.name, [...(uses.get(found.name) ?? []), found]);
      }
      let reported = 0;
      for (const [name, [first, ...others]] of uses) {
        if (!first || known.has(name) || isExpanded(name, text)) continue;
        if (++reported > most) return;
        context.report({
          node: first.clause,
          position: context.positionIn(first.clause, first.start, first.end),
          ...([first, ...others].some(isInNorm) ? {} : { severity: 'info' as const }),
          message: `"${name}" is written out nowhere in this document.`,
          advice: `Write it out where it occurs first, with "(${name})" behind it.`,
          related: others
            .slice(0, 5)
            .map(({ clause }) => ({ node: clause, message: `"${name}" is used here too` })),
        });
      }
    },
  }),
});
