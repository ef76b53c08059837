import { defineRule } from '../../../src/lint/index.js';
import { Definitions } from './definitions.js';
import { termsOf, type Term } from './terms.js';

interface Options {
  /** In so many clauses a marked term has to occur. */
  clauses: number;
  /** Terms that are known without a definition. */
  known: readonly string[];
}

/** A term that the document uses as a defined one is defined in it. */
export default defineRule<Options>({
  meta: {
    id: 'clarity/undefined-term',
    title: 'Terms of art are defined',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'document',
    schema: {
      type: 'object',
      properties: {
        clauses: { type: 'integer', minimum: 1, default: 2 },
        known: { type: 'array', items: { type: 'string' }, default: [] },
      },
      additionalProperties: false,
    },
    why: 'Quotes, bold type and capitals tell the reader that a word has a fixed meaning here. Where that meaning is given nowhere, every reader, and every model, fills in another one.',
    sources: [
      'Kenneth A. Adams, A Manual of Style for Contract Drafting, chapter on defined terms',
      'https://www.gov.uk/government/publications/drafting-bills-for-parliament (Office of the Parliamentary Counsel, Drafting Guidance)',
    ],
  },
  create(context) {
    const known = new Set(context.options.known.map((term) => term.toLowerCase()));

    const isWorthDefining = ({ name, uses, promised, isBare }: Term): boolean =>
      !known.has(name.toLowerCase()) &&
      (promised ||
        // Beside a list of definitions, a term with capitals looks like one of them at its first use.
        isBare ||
        new Set(uses.map(({ clause }) => clause)).size >= context.options.clauses);

    return {
      finish() {
        const definitions = new Definitions(context.constitution);
        for (const term of termsOf(context.constitution)) {
          if (!isWorthDefining(term) || definitions.has(term.name)) continue;
          const { name, uses, marked, promised } = term;
          const clauses = new Set(uses.map(({ clause }) => clause)).size;
          const other = uses.find(({ clause }) => clause !== marked.clause);
          context.report({
            node: marked.clause,
            position: context.positionIn(marked.clause, marked.start, marked.end),
            message: promised
              ? `"${name}" is said to be defined, but this document defines it nowhere.`
              : `"${name}" is used as a defined term (in ${clauses} ${clauses === 1 ? 'clause' : 'clauses'}) and defined nowhere.`,
            advice: `Say once what it means ("${name} means ..."), or write it in plain words without the marks of a term.`,
            related: other ? [{ node: other.clause, message: `"${name}" is used here too` }] : [],
          });
        }
      },
    };
  },
});
