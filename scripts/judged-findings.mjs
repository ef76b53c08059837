// The findings of rules over the documents on which they are judged, and readers' verdicts on them.
import fs from 'node:fs';
import path from 'node:path';
import { ownerOf, readRows } from './judged-documents.mjs';

/** Characters of a marked text or message that a verdict keeps: enough to know the finding again. */
const keptLength = 120;

/**
 * What a rule reports over the documents: `{key, document, line, marked, finding, lines}`. `key` names the finding for good:
 * `DOCUMENT#FINGERPRINT`. The same finding in two versions of one document is one finding.
 */
export function findingsOver(rule, documents, { findingsOf, read, topics }) {
  const seen = new Set();
  return documents
    .filter(({ kind, name }) => isJudgedOn(rule, kind, name))
    .flatMap((document) => {
      const { tree, base } = read(document);
      const { name, source } = document;
      return findingsOf(rule, { tree, source, ...(base && { base }), topics }).flatMap((finding) => {
        const { fingerprint, clauseId, position } = finding;
        const identity = clauseId === null ? `${name}#${fingerprint}` : fingerprint;
        if (seen.has(identity)) return [];
        seen.add(identity);
        const marked = clauseId === null ? '' : source.slice(position.start.offset, position.end.offset);
        return [{ key: `${name}#${fingerprint}`, document, line: position.start.line, marked, finding }];
      });
    });
}

function isJudgedOn({ meta }, kind, name) {
  if (kind === 'example') return ownerOf(name) !== meta.id;
  return kind !== 'passage' || meta.scope !== 'document';
}

/** File of a rule's verdicts. */
export const verdictFile = (folder, id) => path.join(folder, `${id}.jsonl`);

/** A rule's verdicts, each with its `key`. */
export const readVerdicts = (folder, id) =>
  readRows(verdictFile(folder, id)).map((row) => ({ ...row, key: `${row.document}#${row.fingerprint}` }));

/** Writes a rule's verdicts in an order that does not depend on when they were given. */
export function writeVerdicts(folder, id, verdicts) {
  const file = verdictFile(folder, id);
  if (verdicts.length === 0) return void fs.rmSync(file, { force: true });
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const rows = [...verdicts]
    .sort(
      (a, b) => compare(a.document, b.document) || a.line - b.line || compare(a.fingerprint, b.fingerprint),
    )
    .map(({ key: _, ...row }) => `${JSON.stringify(row)}\n`);
  fs.writeFileSync(file, rows.join(''));
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** The ids of all rules that have verdicts. */
export const judgedRules = (folder) =>
  fs
    .readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => name.slice(0, -'.jsonl'.length))
    .sort();

/**
 * Reads lines of `KEY right|wrong WHY` (empty ones and those that begin with `# ` are skipped) into verdicts on these findings. Of an outside
 * document nothing is kept but where the finding stands: its text is not the project's to copy. Throws an Error that
 * names the line where one is malformed or names no finding.
 */
export function verdictsFrom(text, findings, date) {
  const byKey = new Map(findings.map((finding) => [finding.key, finding]));
  return text
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '' && !line.startsWith('# '))
    .map(({ line, number }) => {
      const [, key, verdict, why] = /^(\S+) (right|wrong) (\S.*)$/.exec(line) ?? [];
      if (why === undefined) throw new Error(`line ${number}: expected KEY right|wrong WHY, got: ${line}`);
      const found = byKey.get(key);
      if (!found)
        throw new Error(
          `line ${number}: the rule reports no such finding (one in a document from outside needs --corpus): ${key}`,
        );
      const { document, finding } = found;
      const isOutside = document.name.startsWith('corpus/');
      return {
        key,
        document: document.name,
        line: found.line,
        fingerprint: finding.fingerprint,
        ...(isOutside ? {} : { marked: kept(found.marked), message: kept(finding.message) }),
        verdict,
        why,
        date,
      };
    });
}

const kept = (text) => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= keptLength ? line : `${line.slice(0, keptLength - 4)} ...`;
};

/**
 * At most `n` findings, the same ones for the same seed: first from real constitutions, one a document in turn so that no long
 * one decides alone, then from rules' examples and passages likewise.
 */
export function sampleOf(findings, n, seed) {
  const shuffled = [...findings].sort(
    (a, b) => scatter(`${seed} ${a.key}`) - scatter(`${seed} ${b.key}`) || compare(a.key, b.key),
  );
  const parts = ['constitution', 'example', 'passage'].map((kind) => {
    const byDocument = groupBy(shuffled, ({ document }) => document);
    return inTurn([...byDocument].filter(([document]) => document.kind === kind).map(([, own]) => own));
  });
  return parts.flat().slice(0, n);
}

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function inTurn(lists) {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list) => list.slice(turn, turn + 1)),
  ).flat();
}

/** FNV-1a, 32 bits: the same order on every machine. */
function scatter(text) {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0), 0x01000193);
  return hash >>> 0;
}

/** Characters of a line that are shown on either side of what a finding marks. */
const shownLength = 240;

/** A finding as its judge reads it: the marked text between `»` and `«` with two lines around it, message, advice. */
export function shown({ key, document: { source }, finding }) {
  const { clauseId, position, message, advice, related } = finding;
  const lines = source.split(/\r?\n/);
  const around = (from, to) =>
    lines
      .slice(Math.max(0, from), Math.max(0, to))
      .map((line) => `  | ${line.slice(0, shownLength)}`)
      .filter((line) => line.trim() !== '|');
  const { start, end } = position;
  const before = source.slice(0, start.offset).split('\n').at(-1);
  const after = source.slice(end.offset).split(/\r?\n/, 1)[0];
  const marked =
    clauseId === null
      ? ['  (the whole document)']
      : `${before.slice(-shownLength)}»${source.slice(start.offset, end.offset)}«${after.slice(0, shownLength)}`
          .split('\n')
          .map((line) => `  > ${line}`);
  return [
    key,
    ...(clauseId === null ? [] : around(start.line - 3, start.line - 1)),
    ...marked,
    ...(clauseId === null ? around(0, 5) : around(end.line, end.line + 2)),
    `  ${message}`,
    `  ${advice}`,
    ...related.map(({ message: note, position: place }) => `  line ${place.start.line}: ${note}`),
  ].join('\n');
}
