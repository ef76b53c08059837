// What the scripts about topics share: the sources and topics, bundled and loaded.
import fs from 'node:fs';
import path from 'node:path';
import { bundled, root } from './bundled.mjs';

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
    export { coverageMessage, coveragePage, coveragePrecisionSection, coverageRule, testRule, withPrecision } from './src/lint/index.js';
    export { parseMarkdown } from './src/markdown/index.js';
    export { readNorms } from './src/norms/index.js';
    export { judgeByCues, judgeTopics } from './src/topics/index.js';
    ${names.map((name, index) => `import topic${index} from './rules/coverage/${name}/topic.yaml';`).join('\n')}
    export const topics = [${names.map((_, index) => `topic${index}`).join(', ')}];
  `;
  const loaded = await bundled(contents);
  return { ...loaded, read: (text) => loaded.readNorms(loaded.parseMarkdown(text)) };
}
