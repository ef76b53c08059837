// What the scripts about topics share: the sources and topics, bundled and loaded.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { dataForEsbuild } from './data-loader.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Folder of the coverage rules. */
export const coverage = path.join(root, 'rules/coverage');
/** Folder of the passages. */
export const passages = path.join(root, 'fixtures/topics');

/** Names of the topics asked for, or of all that have a `topic.yaml`. */
export function topicNames(asked) {
  const has = (name) => fs.existsSync(path.join(coverage, name, 'topic.yaml'));
  const wrong = asked.filter((name) => !has(name));
  if (wrong.length > 0) throw new Error(`no topic.yaml in rules/coverage/${wrong[0]}`);
  return asked.length > 0 ? asked : fs.readdirSync(coverage).filter(has);
}

/** Everything needed to read texts and judge topics, with `topics` as their files are now. */
export async function loadTopics(names) {
  const contents = `
    export { coverageMessage, coveragePage, coverageRule, testRule } from './src/lint/index.js';
    export { parseMarkdown } from './src/markdown/index.js';
    export { readNorms } from './src/norms/index.js';
    export { judgeTopics } from './src/topics/index.js';
    ${names.map((name, index) => `import topic${index} from './rules/coverage/${name}/topic.yaml';`).join('\n')}
    export const topics = [${names.map((_, index) => `topic${index}`).join(', ')}];
  `;
  const outfile = path.join(root, `node_modules/.cache/clausewright/topics-${process.pid}.mjs`);
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
    plugins: [dataForEsbuild],
    banner: {
      js: "import { createRequire as make } from 'node:module'; const require = make(import.meta.url);",
    },
  });
  const loaded = await import(pathToFileURL(outfile).href);
  fs.rmSync(outfile);
  return { ...loaded, read: (text) => loaded.readNorms(loaded.parseMarkdown(text)) };
}
