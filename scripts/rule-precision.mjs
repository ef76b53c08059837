// How often rules are right: prints it, and writes it on every rule's page and into src/lint/precision.json, from the verdicts of readers.
//   node scripts/rule-precision.mjs                                     counts the verdicts in fixtures/judged and writes the pages
//   node scripts/rule-precision.mjs --benchmarks DIR --corpus DIR       first measures the coverage rules anew, against labeled texts
//   node scripts/rule-precision.mjs --sample RULE [--n 30] [--seed 1]   shows findings of a rule that nobody has judged yet
//   node scripts/rule-precision.mjs --judge RULE < VERDICTS             adds verdicts, one a line: KEY right|wrong WHY
//   node scripts/rule-precision.mjs --check [--prune]                   counts findings that nobody has judged, and lists (or drops) verdicts on those that are gone
// `--corpus DIR` adds a folder of constitutions from outside to those of the project; `--date DAY` is the day of the verdicts or labels.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundled, root } from './bundled.mjs';
import { measureCoverage } from './coverage-precision.mjs';
import {
  findingsOver,
  judgedRules,
  readVerdicts,
  sampleOf,
  shown,
  verdictsFrom,
  writeVerdicts,
} from './judged-findings.mjs';
import { judgedDocuments } from './judged-documents.mjs';

const { values } = parseArgs({
  options: {
    benchmarks: { type: 'string' },
    corpus: { type: 'string' },
    date: { type: 'string' },
    sample: { type: 'string' },
    n: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    judge: { type: 'string' },
    check: { type: 'boolean', default: false },
    prune: { type: 'boolean', default: false },
    verdicts: { type: 'string', default: path.join(root, 'fixtures/judged') },
  },
});
const folder = values.verdicts;
const product = await bundled(`
  export * from './src/lint/index.js';
  export { builtinRules, builtinTopics } from './src/builtin.js';
  export { parseMarkdown } from './src/markdown/index.js';
  export { readNorms } from './src/norms/index.js';
  export { judgeTopics } from './src/topics/index.js';
`);
const { builtinRules, builtinTopics } = product;
const handJudged = builtinRules.filter(({ meta }) => !meta.id.startsWith('coverage/'));

/** A document is read once for all rules. */
const trees = new Map();

if (values.sample !== undefined) sample(ruleOf(values.sample));
else if (values.judge !== undefined) judge(ruleOf(values.judge));
else if (values.check || values.prune) check();
else {
  if (values.benchmarks !== undefined) measureTopics();
  writeFigures();
}

function ruleOf(id) {
  const rule = handJudged.find(({ meta }) => meta.id === id);
  if (!rule) {
    console.error(`There is no rule "${id}" that is judged by hand.`);
    process.exit(2);
  }
  return rule;
}

function sample(rule) {
  const known = new Set(readVerdicts(folder, rule.meta.id).map(({ key }) => key));
  const findings = findingsIn(documents(), rule);
  const open = findings.filter(({ key }) => !known.has(key));
  for (const finding of sampleOf(open, Number(values.n), values.seed)) console.log(`${shown(finding)}\n`);
  console.log(`${rule.meta.id}: ${findings.length} findings, ${open.length} of them not judged.`);
}

function judge(rule) {
  const { id } = rule.meta;
  const text = fs.readFileSync(0, 'utf8');
  const named = documents().filter(({ name }) => text.includes(name));
  const today = new Date().toISOString().slice(0, 10);
  let added;
  try {
    added = verdictsFrom(text, findingsIn(named, rule), values.date ?? today);
  } catch (error) {
    console.error(error.message);
    process.exit(2);
  }
  const keys = new Set(added.map(({ key }) => key));
  const kept = readVerdicts(folder, id).filter(({ key }) => !keys.has(key));
  writeVerdicts(folder, id, [...kept, ...added]);
  console.log(`${id}: ${added.length} verdicts added, ${kept.length + added.length} in all.`);
}

/** Verdicts on documents that are not at hand stay as they are. */
function check() {
  const all = documents();
  const names = new Set(all.map(({ name }) => name));
  for (const rule of handJudged) {
    const { id } = rule.meta;
    const verdicts = readVerdicts(folder, id);
    const known = new Set(verdicts.map(({ key }) => key));
    const lines = new Map(findingsIn(all, rule).map(({ key, line }) => [key, line]));
    const open = [...lines.keys()].filter((key) => !known.has(key)).length;
    const stale = verdicts.filter(
      ({ key, document }) => !lines.has(key) && (names.has(document) || !document.startsWith('corpus/')),
    );
    console.log(`${id}: ${lines.size} findings, ${open} not judged`);
    for (const { key, verdict } of stale) console.log(`  no longer reported (was ${verdict}): ${key}`);
    if (!values.prune) continue;
    const current = verdicts.filter((verdict) => !stale.includes(verdict));
    const moved = current.map((verdict) => ({ ...verdict, line: lines.get(verdict.key) ?? verdict.line }));
    writeVerdicts(folder, id, moved);
  }
}

function measureTopics() {
  const statuses = (source) =>
    new Map(
      [...product.judgeTopics(product.readNorms(product.parseMarkdown(source)), builtinTopics).values()].map(
        ({ topic, status }) => [topic, status],
      ),
    );
  const measure = measureCoverage(
    statuses,
    builtinTopics,
    {
      benchmarks: values.benchmarks,
      corpus: values.corpus ?? path.join(values.benchmarks, '../corpus'),
      own: path.join(root, 'fixtures/topics'),
    },
    values.date,
  );
  fs.writeFileSync(path.join(folder, 'coverage.json'), `${JSON.stringify(measure, null, 2)}\n`);
}

function writeFigures() {
  const measures = Object.fromEntries(
    handJudged
      .map(({ meta: { id } }) => [id, product.measureOf(readVerdicts(folder, id))])
      .filter(([, measure]) => measure)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const coverage = JSON.parse(fs.readFileSync(path.join(folder, 'coverage.json'), 'utf8'));
  fs.writeFileSync(path.join(root, 'src/lint/precision.json'), `${JSON.stringify(measures, null, 2)}\n`);
  for (const { meta } of builtinRules) {
    const topic = product.topicOf(meta.id);
    const section =
      topic === null
        ? product.precisionSection(measures[meta.id] ?? null)
        : product.coveragePrecisionSection(topic, coverage);
    const page = path.join(root, 'rules', meta.id, 'README.md');
    if (fs.existsSync(page)) {
      fs.writeFileSync(page, product.withPrecision(fs.readFileSync(page, 'utf8'), section));
    }
  }
  for (const { meta } of handJudged) {
    const count = measures[meta.id] ?? { right: 0, wrong: 0 };
    print(meta.id, count, product.isBelowBar(count));
  }
  for (const { title, documents: onDocuments, passages } of coverage.groups) {
    if (onDocuments) print(`coverage, documents, ${title}`, onDocuments);
    if (passages) print(`coverage, passages, ${title}`, passages);
  }
}

function print(what, count, isOut = false) {
  const n = count.right + count.wrong;
  const precision = product.precisionOf(count);
  const figure = precision === null ? 'n too small' : `${(100 * precision).toFixed(1)}%`;
  console.log(
    `${figure.padStart(11)}  ${count.right} of ${n} right  ${what}${isOut ? '  below the bar: in no preset' : ''}`,
  );
}

function documents() {
  return judgedDocuments(values.corpus);
}

function read(document) {
  const { source, base } = document;
  if (!trees.has(document)) {
    const baseTree =
      base === null ? null : product.readNorms(product.parseMarkdown(base, { file: 'base.md' }));
    trees.set(document, { tree: product.readNorms(product.parseMarkdown(source), baseTree), base: baseTree });
  }
  return trees.get(document);
}

function findingsIn(all, rule) {
  return findingsOver(rule, all, { findingsOf: product.findingsOf, topics: builtinTopics, read });
}
