/** The comment that silences a finding, where a tool writes it for the author. */
import { clausesOf, type Clause, type Constitution, type Container } from '../clast/index.js';
import type { Finding } from './finding.js';
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
  const inTable = ancestors.some((node) => node.type === 'group' && node.form === 'table');
  const comment = `<!-- clausewright-disable-next-clause ${ruleId} -- ${inTable ? said.replaceAll('|', '/') : said} -->`;
  const inGroup = ancestors.some(({ type }) => type === 'group');
  const candidates = [
    ...(inGroup ? [] : [before(clause, comment, source)]),
    ...inside(clause, comment, source, inTable),
    ...(inGroup ? [before(clause, comment, source)] : []),
  ];
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

/** A comment in a block of its own, on the line before. */
function before({ position }: Clause, comment: string, source: string): Edit {
  const at = position.start.offset ?? 0;
  const line = Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1;
  const mark = source.startsWith('\uFEFF') && line === 0 ? 1 : 0;
  const ending = /\r\n|\n|\r/.exec(source)?.[0] ?? '\n';
  return { start: line + mark, end: line + mark, text: `${comment}${ending}${ending}` };
}

/** A comment behind the clause's text: at its end, before its attributes or the border of its last cell, or behind its last character. */
function* inside(clause: Clause, comment: string, source: string, inTable: boolean): Generator<Edit> {
  const { start, end } = clause.position;
  const block = source.slice(start.offset, end.offset);
  const tail = inTable ? /\s*\|?\s*$/ : /\s*(?:\{[^{}]*\})?\s*$/;
  const at = (start.offset ?? 0) + (tail.exec(block)?.index ?? block.length);
  yield { start: at, end: at, text: ` ${comment}` };
  const last = clause.data?.map.position(clause.value.length - 1, clause.value.length).end.offset;
  if (last !== undefined && last !== at) yield { start: last, end: last, text: ` ${comment}` };
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
