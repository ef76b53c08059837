/** Where authors say what they amended and why: entries of a change log, and trailers of commits. */
import {
  walk,
  type Clause,
  type Constitution,
  type Container,
  type Group,
  type Section,
} from '../clast/index.js';

/** Somebody's word on an amendment. */
export interface AmendmentRecord {
  source: 'change-log' | 'trailer';
  /** Plain text: of an entry all of it, of a trailer what stands behind its key. */
  text: string;
  /** What is marked as a name: code, targets of links, ids of what references lead to; what stands before the `--` of a trailer. */
  marked: readonly string[];
  /** Of a trailer, what stands behind its `--`; null for an entry, where names and reason are one text. */
  reason: string | null;
  /** For reports: `charter.md:120`, `commit 1a2b3c4d`. */
  where: string;
}

/**
 * Titles of sections that record amendments: those that the parser takes for a document's history, and a few by which charters and
 * statutes call theirs.
 */
const recordTitle =
  /^(?:change ?logs?|changes|amendments?|(?:change|revision|version|document|amendment) (?:history|log|record)s?|history|revisions?|release notes)(?: (?:of|to|in) (?:this|the) (?:document|text|constitution|charter))?[:.]?$/i;

/**
 * The entries of a document's change log: each item of a list without the items in it, each row of a table and each other paragraph.
 *
 * @param options.name What the document is called in reports.
 * @param options.isWhole The document is a change log: all of it counts, whatever its sections are called.
 */
export function changeLogRecords(
  tree: Constitution,
  { name, isWhole = false }: { name: string; isWhole?: boolean },
): AmendmentRecord[] {
  const logs = isWhole ? [tree] : changeLogsOf(tree);
  return logs.flatMap((log) => [...entriesIn(log)].map((clauses) => entryOf(clauses, name)));
}

/**
 * The sections of a document that record amendments, in order, without those inside of them. One called "Amendment" or "Changes" may say
 * how the document is changed: it is a record only where no other section is, and where no rule stands in its paragraphs.
 */
export function changeLogsOf(tree: Constitution): Section[] {
  const logs = [...walk(tree)].flatMap(([node, ancestors]) =>
    node.type === 'section' && isLog(node) && !ancestors.some(isLog) ? [node] : [],
  );
  const sure = logs.filter(({ title }) => !ambiguousTitle.test(title.trim()));
  return sure.length > 0 ? sure : logs.filter((section) => !hasRules(section));
}

const ambiguousTitle = /^(?:amendments?|changes|revisions?)\b(?! (?:history|log|record))/i;

/** Whether a rule stands in its paragraphs; entries of a record are items, rows or paragraphs that begin with a date or a version. */
const hasRules = (section: Section): boolean =>
  section.children.some(
    (child) =>
      child.type === 'clause' &&
      child.role !== 'heading' &&
      !/^[\W_]*v?\d/.test(child.value) &&
      child.children.some(({ strength }) => strength !== null),
  );

const isLog = (node: { type: string; title?: unknown }): boolean =>
  node.type === 'section' && typeof node.title === 'string' && recordTitle.test(node.title.trim());

/** The entries that the later list has and the earlier one has not: an old record speaks of an old amendment. */
export function newRecords(
  before: readonly AmendmentRecord[],
  after: readonly AmendmentRecord[],
): AmendmentRecord[] {
  const old = new Set(before.map(({ text }) => text));
  return after.filter(({ text }) => !old.has(text));
}

/** The record of a trailer `Amends: NAME[, NAME] -- reason`; `value` is what stands behind the key. */
export function trailerRecord(value: string, where: string): AmendmentRecord {
  const [names = '', ...reason] = value.split(/\s+(?:--|—|–)\s*/);
  return {
    source: 'trailer',
    text: value.trim(),
    marked: names.split(',').map(bareName).filter(Boolean),
    reason: reason.join(' -- ').trim(),
    where,
  };
}

function* entriesIn(container: Container): Generator<readonly Clause[]> {
  for (const child of container.children) {
    if (child.type === 'section') yield* entriesIn(child);
    else if (child.type === 'group') {
      if (child.form === 'item') yield* itemEntries(child);
      else yield* entriesIn(child);
    } else if (child.type === 'clause' && child.role !== 'heading') yield [child];
  }
}

function* itemEntries(item: Group): Generator<readonly Clause[]> {
  const own = item.children.filter((child) => child.type === 'clause');
  if (own.length > 0) yield own;
  for (const child of item.children) if (child.type === 'group') yield* entriesIn(child);
}

function entryOf(clauses: readonly Clause[], name: string): AmendmentRecord {
  const line = clauses[0]?.position.start.line ?? 1;
  return {
    source: 'change-log',
    text: clauses.map(({ value }) => value.trim().replace(/\s+/g, ' ')).join(' '),
    marked: clauses.flatMap(markedIn),
    reason: null,
    where: `${name}:${line}`,
  };
}

function markedIn({ value, data }: Clause): string[] {
  const spans = data?.spans ?? [];
  const names = spans.flatMap(({ kind, start, end, target }) => {
    if (kind === 'code') return [value.slice(start, end)];
    const [, anchor] = /#(.+)$/.exec(target ?? '') ?? [];
    return anchor === undefined ? [] : [anchor];
  });
  const led = (data?.references ?? []).flatMap(({ reference: { resolved } }) => resolved ?? []);
  return [...names.map(bareName), ...led].filter(Boolean);
}

const bareName = (name: string): string => name.trim().replace(/^#/, '').replace(/[.:]$/, '');
