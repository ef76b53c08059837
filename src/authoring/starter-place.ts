/** Where a clause to start from goes in a document that lacks it, and the edit that puts it there. */
import { clausesOf, fileOf, sectionsOf, walk, type Constitution, type Section } from '../clast/index.js';
import { applyEdits, type Edit } from '../lint/index.js';
import { lineEndingOf } from '../markdown/index.js';
import { isHardSection } from '../norms/index.js';
import type { Topic, TopicVerdict } from '../topics/index.js';

export interface StarterRequest {
  tree: Constitution;
  /** The text of every file of the document, by its name in the tree. */
  sources: ReadonlyMap<string, string>;
  topic: Topic;
  /** The clause, in Markdown. */
  text: string;
  /** Every topic that is judged, and how the document stands to it. */
  topics: readonly Topic[];
  verdicts: ReadonlyMap<string, TopicVerdict>;
  /** The tree of the document with other texts; norms need not be read. */
  parse: (sources: ReadonlyMap<string, string>) => Constitution;
}

export interface StarterEdit {
  /** Name of the file in the tree. */
  file: string;
  edit: Edit;
}

/**
 * The edit that inserts a clause as a paragraph of its own: in the section that speaks to its topic already, else where the most is
 * said on topics of its group, else in one whose title names it, else at the end. Hard sections take hard topics alone, so
 * that nothing becomes a hard constraint by its place. Words of the document stay as they are; null where no place allows that.
 */
export function starterEdit(request: StarterRequest): StarterEdit | null {
  const { tree, sources, text, parse } = request;
  const words = wordsOf(tree);
  const [added = '', ...others] = wordsOf(parse(new Map([['', text]])));
  for (const place of placesFor(request)) {
    const source = sources.get(place.file);
    if (source === undefined) continue;
    const edit = paragraphAt(place.offset, text, source);
    const changed = wordsOf(parse(new Map([...sources, [place.file, applyEdits(source, [edit])]])));
    if (isWithOneMore(words, changed, [added, ...others])) return { file: place.file, edit };
  }
  return null;
}

interface Place {
  file: string;
  offset: number;
}

function* placesFor({ tree, sources, topic, topics, verdicts }: StarterRequest): Generator<Place> {
  const all = [...sectionsOf(tree)].filter(
    (section) => topic.id === 'hard-constraints' || !isHardSection(section, tree),
  );
  const group = topics.filter((other) => other.group === topic.group && other.id !== topic.id);
  const ranked = [
    ...byEvidence(all, [topic], verdicts),
    ...byEvidence(all, group, verdicts),
    ...all.filter((section) => namesTopic(section, topic)),
  ];
  const [first = ''] = [...sources.keys()];
  for (const section of new Set(ranked)) {
    const last = section.children.findLast(({ type }) => type !== 'section');
    const offset = last?.position.end.offset;
    if (offset !== undefined) yield { file: fileOf(section, tree) ?? first, offset };
  }
  const [file, source] = [...sources].at(-1) ?? [];
  if (file !== undefined && source !== undefined) yield { file, offset: source.trimEnd().length };
}

/** The innermost sections that hold evidence of topics, the one with the most first. What rules the contrary is no company. */
function byEvidence(
  sections: readonly Section[],
  topics: readonly Topic[],
  verdicts: ReadonlyMap<string, TopicVerdict>,
): Section[] {
  const clauses = new Map<string, number>();
  for (const { id } of topics) {
    const verdict = verdicts.get(id);
    if (!verdict || verdict.status === 'opposed') continue;
    for (const { clauseId } of verdict.evidence) clauses.set(clauseId, (clauses.get(clauseId) ?? 0) + 1);
  }
  const weights = sections.map((section) => {
    const own = section.children
      .filter(({ type }) => type !== 'section')
      .flatMap((node) => [...clausesOf(node)]);
    return { section, weight: own.reduce((sum, { id }) => sum + (clauses.get(id) ?? 0), 0) };
  });
  return weights
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ section }) => section);
}

/** Words of a title shorter than this ("and", "with") say nothing of a subject. */
const leastLetters = 5;

function namesTopic({ title }: Section, topic: Topic): boolean {
  const said = title.toLowerCase().split(/[^a-z]+/);
  return topic.id.split('-').some((word) => word.length >= leastLetters && said.includes(word));
}

/** A paragraph behind the line that an offset stands in. */
function paragraphAt(offset: number, text: string, source: string): Edit {
  const ending = lineEndingOf(source);
  const rest = /[\r\n]/.exec(source.slice(offset));
  const at = rest ? offset + rest.index : source.length;
  const body = text.trim().replace(/\r\n|\n|\r/g, ending);
  return { start: at, end: at, text: `${ending}${ending}${body}${at === source.length ? ending : ''}` };
}

/** Clauses of a tree in order, as text, with what is around each: a paragraph that fell into a list would be another one. */
const wordsOf = (tree: Constitution): string[] =>
  [...walk(tree)].flatMap(([node, ancestors]) =>
    node.type === 'clause'
      ? [`${ancestors.filter(({ type }) => type === 'group').length} ${node.value.trimEnd()}`]
      : [],
  );

/** Whether `after` is `before` with `added` at one place. */
function isWithOneMore(
  before: readonly string[],
  after: readonly string[],
  added: readonly string[],
): boolean {
  if (after.length !== before.length + added.length) return false;
  const differs = before.findIndex((text, index) => text !== after[index]);
  const at = differs === -1 ? before.length : differs;
  const without = [...after.slice(0, at), ...after.slice(at + added.length)];
  return without.every((text, index) => text === before[index]);
}
