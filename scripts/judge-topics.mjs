// Tries topics on their passages, their facets' clauses and their examples, and says what is judged otherwise than written.
//   node scripts/judge-topics.mjs [TOPIC ...] [--document FILE] [--text "..."]
// Passages that are kept aside are only counted, never shown. `--document` and `--text` show every topic's evidence.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { coverage, loadTopics, passages, topicNames } from './topics-bundle.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { document: { type: 'string' }, text: { type: 'string' } },
});
const { judgeTopics, read, topics } = await loadTopics(topicNames(positionals));
const judge = (text) => judgeTopics(read(text), topics);
const inDocument = (text) => `# Charter\n\n## Provisions\n\n${text}\n`;

if (values.document !== undefined || values.text !== undefined) {
  const text = values.text === undefined ? fs.readFileSync(values.document, 'utf8') : inDocument(values.text);
  for (const { topic, status, score, missing, evidence } of judge(text).values()) {
    console.log(`${topic}: ${status} ${score}${missing.length > 0 ? `, misses ${missing.join(', ')}` : ''}`);
    for (const { line, facet, quote } of evidence.slice(0, 5)) console.log(`  ${line} ${facet}: ${quote}`);
  }
} else for (const topic of topics) tryTopic(topic);

function tryTopic({ id, facets }) {
  const folder = path.join(coverage, id);
  console.log(id);
  const ids = facets.map((facet) => facet.id);
  const clausesFile = path.join(folder, 'facets.yaml');
  const clauses = fs.existsSync(clausesFile) ? parse(fs.readFileSync(clausesFile, 'utf8')) : {};
  const missing = (...texts) => judge(`# Charter\n\n${texts.join('\n\n')}\n`).get(id).missing;
  for (const facet of ids) {
    if (!clauses[facet]) {
      console.log(`  facets.yaml has no clause for ${facet}`);
      continue;
    }
    const alone = missing(clauses[facet]);
    if (alone.includes(facet)) console.log(`  the clause for ${facet} is not seen: ${clauses[facet]}`);
    const more = ids.filter((other) => other !== facet && !alone.includes(other));
    if (more.length > 0) console.log(`  the clause for ${facet} is also taken for ${more.join(', ')}`);
    const others = ids.filter((other) => other !== facet && clauses[other]).map((other) => clauses[other]);
    if (!missing(...others).includes(facet)) console.log(`  ${facet} is seen without its clause`);
  }
  for (const kind of ['valid', 'invalid']) {
    if (!fs.existsSync(path.join(folder, kind))) continue;
    for (const name of fs.readdirSync(path.join(folder, kind)).filter((file) => file.endsWith('.md'))) {
      const { status } = judge(fs.readFileSync(path.join(folder, kind, name), 'utf8')).get(id);
      if ((status === 'covered') !== (kind === 'valid')) console.log(`  ${kind}/${name} is ${status}`);
    }
  }
  const passageFile = path.join(passages, `${id}.jsonl`);
  if (!fs.existsSync(passageFile)) return;
  const rows = fs
    .readFileSync(passageFile, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
  for (const aside of [false, true]) {
    const part = rows.filter((row) => Boolean(row.aside) === aside);
    let right = 0;
    const foreign = [];
    for (const { id: name, label, text } of part) {
      const verdicts = judge(inDocument(text));
      const { status, evidence } = verdicts.get(id);
      if (status === label) right++;
      else if (!aside) {
        const facetsSeen = evidence.map(({ facet }) => facet).join(', ');
        console.log(
          `  ${name} is ${label}, judged ${status}${facetsSeen ? ` (${facetsSeen})` : ''}: ${text}`,
        );
      }
      if (label !== 'covered') continue;
      for (const other of verdicts.values()) {
        if (other.topic !== id && other.status === 'covered') foreign.push(`${name} lights ${other.topic}`);
      }
    }
    console.log(`  ${aside ? 'kept aside' : 'others'}: ${right} of ${part.length} statuses right`);
    if (!aside) for (const line of foreign) console.log(`  ${line}`);
  }
}
