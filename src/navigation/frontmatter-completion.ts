/** Keys and values of a document's front matter, by the schema of configurations. */
import { frontmatterSchema } from '../lint/index.js';
import type { Completion, Vocabulary } from './completion.js';

/** Words that can stand at a place, each with what it means. */
type Words = readonly (readonly [word: string, about: string])[];

/**
 * What fits at the end of `before`, the file up to the cursor; null where that is behind the front matter, or there is none. Front
 * matter in the making cannot be parsed, so that the way to the cursor is read from the lines' indentation.
 */
export function frontmatterCompletions(before: string, vocabulary: Vocabulary): Completion[] | null {
  const lines = before.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (lines.length < 2 || !/^---\s*$/.test(lines[0] ?? '')) return null;
  if (lines.slice(1, -1).some((line) => /^(?:---|\.\.\.)\s*$/.test(line))) return null;
  const line = lines.at(-1) ?? '';
  const way = keysAbove(lines.slice(1, -1), indentOf(line));
  const [, key, value] = /^\s*([\w/$-]+):\s+\[?\s*["']?([\w-]*)$/.exec(line) ?? [];
  if (key !== undefined && value !== undefined) {
    return valuesAt([...way, key]).map(([word, about]) => ({
      kind: 'value',
      label: word,
      detail: about,
      about: '',
      text: word,
      start: before.length - value.length,
    }));
  }
  const written = /^\s*([\w/$-]*)$/.exec(line)?.[1];
  if (written === undefined) return [];
  return keysAt(way, vocabulary).map(([word, about]) => ({
    kind: 'key',
    label: word,
    detail: about,
    about: '',
    text: `${word}: `.replace(/^clausewright: $/, 'clausewright:'),
    start: before.length - written.length,
  }));
}

const indentOf = (line: string): number => /^\s*/.exec(line)?.[0].length ?? 0;

/** The keys that a line stands under, by indentation, the outermost first. */
function keysAbove(lines: readonly string[], indent: number): string[] {
  const keys: string[] = [];
  let limit = indent;
  for (const line of lines.toReversed()) {
    const key = /^\s*([\w/$-]+):\s*(?:#.*)?$/.exec(line)?.[1];
    if (line.trim() === '' || indentOf(line) >= limit) continue;
    limit = indentOf(line);
    if (key !== undefined) keys.unshift(key);
  }
  return keys;
}

/** The keys that can stand under others. */
function keysAt(way: readonly string[], { rules, topics }: Vocabulary): Words {
  const [top, section, name] = way;
  if (top === undefined) {
    return [
      ['title', "The constitution's name"],
      ['clausewright', 'What this document sets for itself'],
    ];
  }
  if (top !== 'clausewright') return [];
  if (section === undefined) return Object.entries(frontmatterSchema.keys);
  if (section === 'rules' && name === undefined) return rules.map(({ id, title }) => [id, title]);
  if (section === 'topics' && name === undefined) return topics.map(({ id, title }) => [id, title]);
  if (section === 'topics' && way.length === 3) return Object.entries(frontmatterSchema.topicKeys);
  return [];
}

/** The values that a key can have, where they are listed. */
function valuesAt([top, section, name, key, ...deeper]: readonly string[]): Words {
  if (top !== 'clausewright' || deeper.length > 0) return [];
  const words = (values: readonly string[]): Words => values.map((value) => [value, '']);
  if (section === 'preset' && name === undefined) return words(frontmatterSchema.presets);
  if (section === 'rules' && name !== undefined && key === undefined)
    return words(frontmatterSchema.severities);
  if (section === 'topics' && key === 'status') return words(frontmatterSchema.topicStatuses);
  return [];
}
