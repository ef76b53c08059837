/** What can be written at a place. */
import type { RuleMeta } from '../lint/index.js';
import { resolvedFrom } from '../markdown/index.js';
import type { Topic, TopicVerdict } from '../topics/index.js';
import type { NavigableDocument } from './document.js';
import { frontmatterCompletions } from './frontmatter-completion.js';
import type { Library } from './library.js';
import { namesOf } from './names.js';
import { shortened } from './shortened.js';
import { termsOf } from './terms.js';

export interface Completion {
  kind: 'id' | 'file' | 'term' | 'key' | 'value' | 'rule' | 'topic' | 'directive' | 'starter';
  /** What a list shows. */
  label: string;
  /** A few words beside the label. */
  detail: string;
  /** More of it, as plain text; empty where there is no more. */
  about: string;
  /** What is written in place of the text from `start` to the cursor. */
  text: string;
  start: number;
}

export interface Vocabulary {
  rules: readonly RuleMeta[];
  topics: readonly Topic[];
  /** How the document stands to the topics; asked only where starter clauses are offered. */
  verdicts: (document: NavigableDocument) => Iterable<TopicVerdict>;
}

/**
 * What fits at an offset of a file: ids in references, files in links, names in comments to Clausewright, keys and values of front
 * matter, starter clauses on an empty line, and the document's defined terms.
 */
export function completionsAt(
  library: Library,
  file: string,
  offset: number,
  vocabulary: Vocabulary,
): Completion[] {
  const document = library.documentOf(file);
  if (!document) return [];
  const before = (document.sources.get(file) ?? '').slice(0, offset);
  const line = /[^\r\n]*$/.exec(before)?.[0] ?? '';
  const matter = frontmatterCompletions(before, vocabulary);
  if (matter) return document.tree.files?.[0] === file ? matter : [];
  return (
    inComment(line, offset, vocabulary) ??
    inReference(library, document, file, line, offset) ??
    (line.trim() === '' && /(?:^|\n|\r)[ \t]*(?:\r\n|\n|\r)[ \t]*$|^\uFEFF?[ \t]*$/.test(before)
      ? starters(document, offset, vocabulary)
      : terms(document, line, offset))
  );
}

const directives: Readonly<Record<string, string>> = {
  'disable-next-clause': 'Silences rules at the next clause: RULE, RULE -- reason',
  'disable-section': 'Silences rules in this section: RULE, RULE -- reason',
  covers: 'Says that the next clause covers a topic: TOPIC -- why',
  id: 'Gives the next clause an id of its own: NAME',
};

/** After `<!-- clausewright-`: the name, then the rules or topics that it is about. */
function inComment(line: string, offset: number, { rules, topics }: Vocabulary): Completion[] | null {
  const [, name, args] = /<!--\s*(clausewright-[\w-]*|c[a-z]*)(\s(?:(?!-->).)*)?$/.exec(line) ?? [];
  if (name === undefined) return null;
  if (args === undefined) {
    return Object.entries(directives).map(([directive, about]) => ({
      kind: 'directive',
      label: `clausewright-${directive}`,
      detail: about,
      about: '',
      text: `clausewright-${directive}`,
      start: offset - name.length,
    }));
  }
  // Behind the two dashes stands the reason, in the author's words.
  if (/(?:^|\s)--(?:\s|$)/.test(args)) return [];
  const start = offset - (/[^\s,]*$/.exec(args)?.[0].length ?? 0);
  if (name === 'clausewright-covers') {
    return topics.map(({ id, title, about }) => ({
      kind: 'topic',
      label: id,
      detail: title,
      about,
      text: id,
      start,
    }));
  }
  if (!name.startsWith('clausewright-disable-')) return [];
  return rules.map(({ id, title, why }) => ({
    kind: 'rule',
    label: id,
    detail: title,
    about: why,
    text: id,
    start,
  }));
}

/** After `](#`, `[[#`, `href="#`, `BAD[#`, or a bare `#` behind white space: ids. After `](`: files of the workspace and ids. */
function inReference(
  library: Library,
  document: NavigableDocument,
  file: string,
  line: string,
  offset: number,
): Completion[] | null {
  const link = /(?:\]\(<?|\[\[|href=["'])([^\s()[\]<>"'#|]*)(#[^\s()[\]<>"'|]*)?$/.exec(line);
  const bare = /(?:(?<=[\s(])|(?<=\[)|(?<=^))#([\w:.-]*)$/.exec(line);
  // A line that begins with `#` is a heading, and a number sign before a blank nothing of ours.
  const isHeading = /^\s*#[\w:.-]*$/.test(line);
  if (!link && (!bare || isHeading)) return null;
  const [, path = '', hash] = link ?? ['', '', bare?.[0]];
  if (hash !== undefined) {
    const named = path === '' ? file : resolvedFrom(file, path);
    const other = library.documentOf(named);
    return other ? idsOf(other, path === '' ? null : named, offset - hash.length + 1) : [];
  }
  const start = offset - path.length;
  const files = library.documents.flatMap(({ sources, tree }) =>
    [...sources.keys()]
      .filter((name) => name !== file)
      .map((name): Completion => {
        const text = relative(file, name);
        return { kind: 'file', label: text, detail: tree.title ?? '', about: '', text, start };
      }),
  );
  const ids =
    path === ''
      ? idsOf(document, null, start).map((one) => ({ ...one, label: `#${one.label}`, text: `#${one.text}` }))
      : [];
  return [...ids, ...files];
}

/** The ids that authors gave, and for sections without one the anchor of their heading. */
function idsOf(document: NavigableDocument, file: string | null, start: number): Completion[] {
  const names = namesOf(document);
  return names.targets.flatMap((target): Completion[] => {
    const { node, kind } = target;
    if (file !== null && target.file !== file) return [];
    const name = node.ownId ? node.id : names.anchorOf(node);
    if (name === null || name === '') return [];
    const title =
      node.type === 'section'
        ? [node.number, node.title].filter(Boolean).join(' ')
        : shortened(node.value, 60);
    const about = node.type === 'clause' ? shortened(node.value, 400) : '';
    return [
      {
        kind: 'id',
        label: name,
        detail: kind === 'section' ? title : `clause: ${title}`,
        about,
        text: name,
        start,
      },
    ];
  });
}

/** The way from one file to another, as a link writes it. */
function relative(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++;
  return [...here.slice(same).map(() => '..'), ...there.slice(same)].join('/').replace(/ /g, '%20');
}

/** Starter clauses of the topics that the document lacks, the first of each topic before its others. */
function starters(
  document: NavigableDocument,
  offset: number,
  { topics, verdicts }: Vocabulary,
): Completion[] {
  const status = new Map([...verdicts(document)].map((verdict) => [verdict.topic, verdict.status]));
  return topics
    .filter(({ id }) => status.get(id) === 'absent' || status.get(id) === 'partial')
    .flatMap(({ id, title, starters: texts }) =>
      texts.map(({ level, text }) => ({
        kind: 'starter',
        label: `${title} (${level})`,
        detail: `${id} is ${status.get(id) ?? ''}`,
        about: text,
        text: text.trim(),
        start: offset,
      })),
    );
}

/** Defined terms that begin with what was written, from two letters on; spelled as they are defined. */
function terms(document: NavigableDocument, line: string, offset: number): Completion[] {
  const written = /[\p{L}\d][\p{L}\d’'-]*(?: [\p{L}\d][\p{L}\d’'-]*){0,3}$/u.exec(line)?.[0] ?? '';
  const words = written.split(' ');
  const tails = words.map((_, index) => words.slice(index).join(' ')).filter((tail) => tail.length > 1);
  return termsOf(document).flatMap(({ term, gloss }): Completion[] => {
    const tail = tails.find((one) => term.toLowerCase().startsWith(one.toLowerCase()) && term !== one);
    if (tail === undefined) return [];
    return [
      {
        kind: 'term',
        label: term,
        detail: 'defined term',
        about: shortened(gloss, 400),
        text: term,
        start: offset - tail.length,
      },
    ];
  });
}
