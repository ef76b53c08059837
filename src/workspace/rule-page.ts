/** The page of a rule: the one that ships with it, else what the rule says of itself. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RuleMeta } from '../lint/index.js';
import type { OwnRule } from './plugins.js';

/** A rule's page as Markdown. */
export async function rulePage(meta: RuleMeta, own: OwnRule | null): Promise<string> {
  return (await (own ? pageBeside(own) : builtinPage(meta.id))) ?? pageFrom(meta, own);
}

async function builtinPage(id: string): Promise<string | null> {
  const root = await packageRoot();
  return root === null ? null : textOf(path.join(root, 'rules', id, 'README.md'));
}

/** `NAME.md` beside `NAME.yaml`, or the README of a folder that is the rule's alone, which begins with its title. */
async function pageBeside({ file, rule: { meta } }: OwnRule): Promise<string | null> {
  const named = await textOf(`${file.slice(0, -path.extname(file).length)}.md`);
  if (named !== null) return named;
  const readme = await textOf(path.join(path.dirname(file), 'README.md'));
  return readme?.includes(`\`${meta.id}\``) ? readme : null;
}

const textOf = (file: string): Promise<string | null> => fs.readFile(file, 'utf8').catch(() => null);

/** The folder of the package that this module was bundled into. */
async function packageRoot(): Promise<string | null> {
  for (let folder = path.dirname(fileURLToPath(import.meta.url)); ; folder = path.dirname(folder)) {
    const text = await textOf(path.join(folder, 'package.json'));
    if (text !== null && (JSON.parse(text) as { name?: unknown }).name === 'clausewright') return folder;
    if (path.dirname(folder) === folder) return null;
  }
}

function pageFrom(
  { id, title, severity, fixable, why, sources, schema }: RuleMeta,
  own: OwnRule | null,
): string {
  const fix = fixable === 'none' ? 'no fix' : `${fixable} fix`;
  const hits = own?.form?.tests.hits.map((hit) => (typeof hit === 'string' ? hit : hit.text)) ?? [];
  const misses = own?.form?.tests.misses ?? [];
  const examples = (texts: readonly string[]): string[] =>
    texts.flatMap((text) => ['```md', text.trimEnd(), '```', '']);
  return [
    `# ${title}`,
    '',
    `\`${id}\` · ${severity} · ${fix}`,
    '',
    '## Why it matters',
    '',
    why,
    '',
    ...(own?.form
      ? ['## Examples', '', 'Reported:', '', ...examples(hits), 'Not reported:', '', ...examples(misses)]
      : []),
    ...(schema ? ['## Options', '', '```json', JSON.stringify(schema, null, 2), '```', ''] : []),
    ...(sources.length > 0 ? ['## Sources', '', ...sources.map((source) => `- ${source}`), ''] : []),
  ].join('\n');
}
