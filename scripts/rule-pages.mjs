// Writes the page of every topic's rule from the topic's data: rules/coverage/TOPIC/README.md. `--findings` also writes what
// the rule reports for each document in `invalid/`: read the difference before you commit it.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { dataForEsbuild } from './data-loader.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const coverage = path.join(root, 'rules/coverage');
const topics = fs
  .readdirSync(coverage)
  .filter((name) => fs.existsSync(path.join(coverage, name, 'topic.yaml')));

const source = `
export { coveragePage, coverageRule, testRule } from './src/lint/index.js';
export { parseMarkdown } from './src/markdown/index.js';
export { readNorms } from './src/norms/index.js';
${topics.map((name, index) => `import topic${index} from './rules/coverage/${name}/topic.yaml';`).join('\n')}
export const topics = [${topics.map((_, index) => `topic${index}`).join(', ')}];
`;
const bundle = path.join(root, 'node_modules/.cache/clausewright/rule-pages.mjs');
await build({
  stdin: { contents: source, resolveDir: root, loader: 'ts' },
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  logLevel: 'error',
  plugins: [dataForEsbuild],
  banner: {
    js: "import { createRequire as make } from 'node:module'; const require = make(import.meta.url);",
  },
});
const made = await import(pathToFileURL(bundle).href);

for (const topic of made.topics) {
  const folder = path.join(coverage, topic.id);
  const documents = (kind) =>
    fs
      .readdirSync(path.join(folder, kind))
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => path.join(folder, kind, name));
  const first = (kind) => fs.readFileSync(documents(kind)[0], 'utf8');
  const page = made.coveragePage(topic, { reported: first('invalid'), accepted: first('valid') });
  fs.writeFileSync(path.join(folder, 'README.md'), page);
  if (!process.argv.includes('--findings')) continue;
  for (const file of documents('invalid')) {
    const text = fs.readFileSync(file, 'utf8');
    const tree = made.readNorms(made.parseMarkdown(text));
    const findings = made.testRule(made.coverageRule(topic), { tree, source: text, topics: [topic] });
    fs.writeFileSync(file.replace(/\.md$/, '.json'), `${JSON.stringify(findings, null, 2)}\n`);
  }
}
console.log(`${made.topics.length} pages written.`);
