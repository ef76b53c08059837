// Writes the page of a topic's rule from the topic's data: rules/coverage/TOPIC/README.md.
//   node scripts/rule-pages.mjs [--findings] [TOPIC ...]      all topics where none is named
// `--findings` also writes what the rule reports for each document in `invalid/`: read the difference before you commit it.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './bundled.mjs';
import { coverage, loadTopics, topicNames } from './topics-bundle.mjs';

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const { coveragePage, coveragePrecisionSection, coverageRule, read, testRule, topics, withPrecision } =
  await loadTopics(topicNames(asked));
const measured = JSON.parse(fs.readFileSync(path.join(root, 'fixtures/judged/coverage.json'), 'utf8'));

for (const topic of topics) {
  const folder = path.join(coverage, topic.id);
  const documents = (kind) =>
    (fs.existsSync(path.join(folder, kind)) ? fs.readdirSync(path.join(folder, kind)) : [])
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => path.join(folder, kind, name));
  const [reported] = documents('invalid');
  const [accepted] = documents('valid');
  if (!reported || !accepted) {
    console.log(`${topic.id}: no page, for it needs a document in valid/ and one in invalid/`);
    continue;
  }
  const text = (file) => fs.readFileSync(file, 'utf8');
  const page = withPrecision(
    coveragePage(topic, { reported: text(reported), accepted: text(accepted) }),
    coveragePrecisionSection(topic.id, measured),
  );
  fs.writeFileSync(path.join(folder, 'README.md'), page);
  if (!process.argv.includes('--findings')) continue;
  for (const file of documents('invalid')) {
    const findings = testRule(coverageRule(topic), {
      tree: read(text(file)),
      source: text(file),
      topics: [topic],
    });
    fs.writeFileSync(file.replace(/\.md$/, '.json'), `${JSON.stringify(findings, null, 2)}\n`);
    if (findings.length === 0) console.log(`${topic.id}: nothing found in invalid/${path.basename(file)}`);
  }
}
