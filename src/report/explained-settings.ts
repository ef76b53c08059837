/** The settings of a document, each with its source: as YAML with comments, or as JSON. */
import type { ExplainedSetting, SettingSource } from '../lint/index.js';
import { printable } from './printable.js';

/** `{version, path, settings: [{keys, value, source}]}`. */
export function settingsJson(path: string, settings: readonly ExplainedSetting[]): string {
  return `${JSON.stringify({ version: 1, path, settings }, null, 2)}\n`;
}

/** YAML that could be a configuration, with the source of every key in a comment. */
export function settingsYaml(path: string, settings: readonly ExplainedSetting[]): string {
  const lines: { text: string; source: SettingSource }[] = [];
  let group: unknown = null;
  const heads = new Set<number>();
  for (const { keys, value, source } of settings) {
    const [first, second] = keys;
    if (second === undefined) {
      if (value !== null) lines.push({ text: `${String(first)}: ${JSON.stringify(value)}`, source });
      continue;
    }
    if (group !== first) {
      heads.add(lines.length);
      lines.push({ text: `${String(first)}:`, source });
    }
    group = first;
    const text =
      typeof second === 'number' ? `  - ${JSON.stringify(value)}` : `  ${second}: ${valueText(value)}`;
    lines.push({ text, source });
  }
  const width = Math.min(60, Math.max(...lines.map(({ text }) => text.length)));
  return [
    `# ${printable(path)}`,
    ...lines.map(({ text, source }, index) =>
      heads.has(index) ? text : `${printable(text).padEnd(width)}  # ${printable(sourceText(source))}`,
    ),
    '',
  ].join('\n');
}

const valueText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function sourceText(source: SettingSource): string {
  switch (source.kind) {
    case 'default':
      return 'default';
    case 'preset':
      return `preset ${source.name}`;
    case 'rule':
      return `follows ${source.name}`;
    case 'configuration':
    case 'front-matter': {
      const place = source.line === null ? source.file : `${source.file}:${source.line}`;
      return source.kind === 'front-matter' ? `${place} (front matter)` : place;
    }
  }
}
