import { fileOf, type Clause, type Constitution, type Section } from '../clast/index.js';
import type { Change, Pair, Place } from '../diff/index.js';
import type { DiffReport } from './diff-report.js';

/** A place as other programs read it. */
type Written = Pick<Place, 'line' | 'id' | 'path' | 'text' | 'file'>;

/**
 * The comparison as other programs read it; its JSON Schema is `diff-report.schema.json`. `hard`, `within`, `words`, `file` and
 * `findings` are left out where they say nothing. Ends with a line feed.
 */
export function diffJson({ comparison, findings }: DiffReport): string {
  const { before, after, changes, alignment } = comparison;
  const written = {
    version: 1,
    changes: changes.map(changeOf),
    alignment: {
      sections: alignment.sections.map((pair) => pairOf(pair, before, after)),
      clauses: alignment.clauses.map((pair) => pairOf(pair, before, after)),
    },
    ...(findings && { findings: { opened: findings.opened, closed: findings.closed } }),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

function changeOf({
  kind,
  level,
  class: weight,
  before,
  after,
  meaning,
  words,
  hard,
  within,
}: Change): unknown {
  return {
    kind,
    level,
    class: weight,
    before: before && placeOf(before),
    after: after && placeOf(after),
    meaning,
    ...(words && { words }),
    ...(hard && { hard }),
    ...(within !== null && { within }),
  };
}

const placeOf = ({ line, id, path, text, file }: Place): Written => ({
  line,
  id,
  path,
  text,
  ...(file !== undefined && { file }),
});

function pairOf(
  { before, after, similarity }: Pair<Section> | Pair<Clause>,
  from: Constitution,
  to: Constitution,
): unknown {
  return { before: before && nodePlace(before, from), after: after && nodePlace(after, to), similarity };
}

function nodePlace(node: Section | Clause, tree: Constitution): Written {
  const file = (tree.files?.length ?? 0) > 1 ? fileOf(node, tree) : null;
  return {
    line: node.position.start.line,
    id: node.id,
    path: node.path,
    text: node.type === 'section' ? node.title : node.value,
    ...(file !== null && { file }),
  };
}
