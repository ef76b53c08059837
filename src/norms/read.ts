/** Fills in the sentences of a clause tree and what each of them binds. */
import { type Bearer, type Clause, clausesOf, type Constitution, type Sentence } from '../clast/index.js';
import { isConditional } from './condition.js';
import { type Drafted, draft } from './draft.js';
import { partiesOf } from './parties.js';
import type { Reading } from './reading.js';
import { readTree } from './read-tree.js';

/**
 * Splits every clause of a tree into sentences and fills in what each binds, in place: `children` and `leadIn` of the
 * clauses. Returns the tree. Synchronous; the first call unpacks the language model (about 0.2 seconds).
 *
 * @param base What the document extends, read in the same way and together with it: who "you" or "Aria" is, either may say.
 */
export function readNorms(tree: Constitution, base: Constitution | null = null): Constitution {
  if (base) {
    readNorms({ ...tree, children: [...tree.children, ...base.children] });
    return tree;
  }
  const drafts = draft([...clausesOf(tree)]);
  const parties = partiesOf([...drafts.values()].flat());
  for (const clause of clausesOf(tree)) clause.leadIn = null;
  const readings = readTree(tree, drafts, parties);
  for (const [clause, sentences] of drafts) {
    clause.children = sentences.map((drafted) =>
      sentenceOf(clause, drafted, readings.get(drafted) ?? 'statement'),
    );
  }
  return tree;
}

function sentenceOf(
  clause: Clause,
  { value, start, end, tokens }: Drafted,
  read: Reading | 'definition' | 'rationale' | 'statement',
): Sentence {
  const binds: { kind: Sentence['kind']; strength: Sentence['strength']; bearer: Bearer | null } =
    typeof read === 'string'
      ? { kind: read, strength: null, bearer: null }
      : { kind: read.kind, strength: read.strength, bearer: read.bearer };
  return {
    type: 'sentence',
    value,
    ...binds,
    conditional: isConditional(value),
    references: (clause.data?.references ?? [])
      .filter((it) => it.start >= start && it.start < end)
      .map(({ reference }) => reference),
    position: clause.data?.map.position(start, end) ?? clause.position,
    data: { tokens, start, end },
  };
}
