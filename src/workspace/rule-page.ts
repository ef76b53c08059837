/** The page of a rule: the one that ships with it, else what the rule says of itself. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RuleMeta } from '../lint/index.js';
import type { OwnRule } from './plugins.js';
import { remember } from './remember.js';

/** A rule's page as Markdown. */
export async function rulePage(meta: RuleMeta, own: OwnRule | null): Promise<string> {
  const file = await rulePageFile(meta.id, own);
  return (file === null ? null : await textOf(file)) ?? pageFrom(meta, own);
}

/** The file that holds a rule's page; null where the rule has none of its own. */
export async function rulePageFile(id: string, own: OwnRule | null): Promise<string | null> {
  return own ? pageFileBeside(own) : builtinPageFile(id);
}

const builtinPages = new Map<string, Promise<string | null>>();

/** Built-in pages stay where they are for as long as the process runs. */
function builtinPageFile(id: string): Promise<string | null> {
  return remember(builtinPages, id, async () => {
    const root = await packageRoot();
    const file = root === null ? null : path.join(root, 'rules', id, 'README.md');
    return file !== null && (await textOf(file)) !== null ? file : null;
  });
}

/** `NAME.md` beside `NAME.yaml`, or the README of a folder that is the rule's alone, which begins with its title. */
async function pageFileBeside({ file, rule: { meta } }: OwnRule): Promise<string | null> {
  const named = `${file.slice(0, -path.extname(file).length)}.md`;
  if ((await textOf(named)) !== null) return named;
  const readme = path.join(path.dirname(file), 'README.md');
  return (await textOf(readme))?.includes(`\`${meta.id}\``) ? readme : null;
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
