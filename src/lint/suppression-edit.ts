/** The comment that silences a finding, where a tool writes it for the author. */
import { clausesOf, type Clause, type Constitution, type Container } from '../clast/index.js';
import type { Finding } from './finding.js';
import { commentPlaces, isInTable } from './comment-places.js';
import { applyEdits } from './fixes.js';
import type { Edit } from './rule.js';
import { targetOf } from './suppressions.js';
import { titleClause } from './whereabouts.js';

export interface SuppressionTarget {
  tree: Constitution;
  /** The text of the file that the finding stands in. */
  source: string;
  /** The tree of the document with that text changed; norms need not be read. */
  parse: (source: string) => Constitution;
}

/**
 * The edit that silences a finding by a comment with a reason: a block before a clause of a section, inside of its text
 * for one in an item, cell, quote or footnote, where a block would part the list or end the table. Every place is tried
 * on the document, so that the comment applies to that clause and nothing else changes. Null where there is none: a
 * document without a clause, or a clause whose markup leaves no room. A comment silences all findings of the rule at its clause.
 */
export function suppressionEdit(
  { ruleId, clauseId, position }: Pick<Finding, 'ruleId' | 'clauseId' | 'position'>,
  reason: string,
  { tree, source, parse }: SuppressionTarget,
): Edit | null {
  const all = [...clausesIn(tree, [])];
  const at = position.start.offset ?? 0;
  const named = all.filter(({ clause }) => clause.id === clauseId);
  const title = titleClause(tree);
  const found =
    clauseId === null
      ? all.find(({ clause }) => !title || clause === title)
      : (named.find(({ clause }) => (clause.position.end.offset ?? 0) > at) ?? named[0]);
  if (!found) return null;
  const { clause, ancestors } = found;
  const said = reason.replace(/\s+/g, ' ').replaceAll('-->', '->').trim();
  const spoken = isInTable(ancestors) ? said.replaceAll('|', '/') : said;
  const comment = `<!-- clausewright-disable-next-clause ${ruleId} -- ${spoken} -->`;
  const candidates = commentPlaces(clause, ancestors, comment, source);
  const words = wordsOf(tree);
  return (
    candidates.find((edit) => {
      const changed = parse(applyEdits(source, [edit]));
      return wordsOf(changed) === words && applies(changed, tree, clause, ruleId);
    }) ?? null
  );
}

interface Found {
  clause: Clause;
  ancestors: readonly Container[];
}

function* clausesIn(node: Container, ancestors: readonly Container[]): Generator<Found> {
  const around = [...ancestors, node];
  for (const child of node.children) {
    if (child.type === 'clause') yield { clause: child, ancestors: around };
    else if (child.type === 'section' || child.type === 'group') yield* clausesIn(child, around);
  }
}

const wordsOf = (tree: Constitution): string =>
  [...clausesOf(tree)].map(({ id, value }) => `${id} ${value.trimEnd()}`).join('\0');

/** Whether the changed document has one comment more, which is about the same clause and that rule alone. */
function applies(changed: Constitution, tree: Constitution, clause: Clause, ruleId: string): boolean {
  if (changed.directives.length !== tree.directives.length + 1) return false;
  const at = [...clausesOf(tree)].indexOf(clause);
  const there = [...clausesOf(changed)][at];
  return changed.directives.some(
    (directive) =>
      directive.name === 'disable-next-clause' &&
      directive.args.join() === ruleId &&
      targetOf(directive, changed) === there,
  );
}
