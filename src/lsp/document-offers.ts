/** What can be done about a document as a whole, and about the clause at a place. */
import { givenIdEdit, isNamed } from '../authoring/index.js';
import type { Edit, FileReport } from '../lint/index.js';
import { textAt } from '../navigation/index.js';
import { lintDocument } from '../workspace/index.js';
import type { Offer, OfferContext } from './offer.js';
import { lineEdits } from './text-edits.js';
import type { FileEdits } from './workspace-edit.js';

/** All that is safe to fix in the document, as `clausewright lint --fix` does it. */
export function fixAllOffer(context: OfferContext): Offer[] {
  if (!context.report.findings.some(({ fix }) => fix?.safety === 'safe')) return [];
  return [
    {
      key: 'fix all',
      title: 'Fix all that is safe to fix',
      kind: 'source.fixAll.clausewright',
      make: () => fixedEdits(context),
    },
  ];
}

/** For every rule that has several safe fixes in the document, all of them at once. */
export function fixRuleOffers(ruleIds: readonly string[], context: OfferContext): Offer[] {
  const counts = countsOf(context.report);
  return ruleIds.flatMap((ruleId) => {
    const count = counts.get(ruleId) ?? 0;
    if (count < 2) return [];
    return {
      key: `fix all ${ruleId}`,
      title: `Fix all ${count} of ${ruleId} in this document`,
      kind: 'quickfix',
      make: () => fixedEdits(context, ruleId),
    };
  });
}

/** An id of its own for the clause at an offset; for a heading's, its section. */
export function idOffers(offset: number, { constitution, file }: OfferContext): Offer[] {
  const clause = textAt(constitution, file, offset)?.clause;
  if (!clause || isNamed(constitution.tree, clause)) return [];
  const { tree, sources } = constitution;
  return [
    {
      key: `id ${clause.id}`,
      title: clause.role === 'heading' ? 'Give this section an id' : 'Give this clause an id',
      kind: 'refactor.rewrite',
      make: () => {
        const given = givenIdEdit({
          tree,
          clause,
          source: sources.get(file) ?? '',
          parse: (source) => constitution.parseWith(file, source),
        });
        return given && new Map([[file, [given.edit]]]);
      },
    },
  ];
}

function countsOf({ findings }: FileReport): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { ruleId, fix } of findings) {
    if (fix?.safety === 'safe') counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  }
  return counts;
}

function fixedEdits({ constitution, session }: OfferContext, ruleId?: string): FileEdits | null {
  const { document, read } = constitution;
  const { fixed } = lintDocument(document, read, {
    override: session.override,
    fix: { level: 'safe', ...(ruleId !== undefined && { ruleId }) },
  });
  const edits = new Map<string, readonly Edit[]>();
  for (const { path, before, after } of fixed) edits.set(path, lineEdits(before, after));
  return edits.size === 0 ? null : edits;
}
