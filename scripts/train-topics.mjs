// Trains src/topics/likeness/model.json on the labeled passages of this project.
//   node scripts/train-topics.mjs [--dry] [--topics]
// Each line of fixtures/training and fixtures/topics is a passage with its topic and label, written for this project; the
// starters of the topics count too. Passages kept aside teach no words, only how far to trust them. What it prints was judged by models that
// had not seen the passage's author (folds of authors); `--dry` prints and writes nothing, `--topics` adds each topic's
// figures. The same passages give the same model.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundled, root } from './bundled.mjs';
import { fit, predict, sparseRows } from './logistic-regression.mjs';
import { topicNames } from './topics-bundle.mjs';

const { values: options } = parseArgs({ options: { dry: { type: 'boolean' }, topics: { type: 'boolean' } } });

/** A gram counts if so many passages have it. */
const leastPassages = 4;
/** Penalty on the squares of weights: of grams, and of what the decisions take into account. */
const penalties = { grams: 0.05, contrary: 0.15, passages: 1, documents: 5 };
/** How much a passage counts for a topic: its own, one that it only touches, any other, and one asked of a passage that has nothing to do with it. */
const importance = { own: 1, partial: 0.3, other: 0.02, foreign: 0.3 };
/** Topics that a covered passage has nothing to do with, and is asked for as well. */
const foreignTopics = 6;
/** Authors of one fold. */
const authorsPerFold = 3;

const names = topicNames([]);
const { judgeByCues, likeness, parseMarkdown, readNorms, topics } = await bundled(`
  export { judgeByCues } from './src/topics/judge-by-cues.js';
  export * as likeness from './src/topics/likeness/training.js';
  export { parseMarkdown } from './src/markdown/index.js';
  export { readNorms } from './src/norms/index.js';
  ${names.map((name, at) => `import topic${at} from './rules/coverage/${name}/topic.yaml';`).join('\n')}
  export const topics = [${names.map((_, at) => `topic${at}`).join(', ')}];
`);
const {
  citedPassages,
  contraryFeatures,
  documentFeatures,
  gramsOf,
  logOdds,
  passageFeatures,
  passagesOf,
  raritySteps,
  thresholds,
} = likeness;
const read = (text) => readNorms(parseMarkdown(text));
const places = new Map(topics.map(({ id }, at) => [id, at]));

const { training, aside } = readTraining();
console.log(`${training.length} passages, and ${aside.length} short ones kept aside`);
for (const passage of [...training, ...aside]) Object.assign(passage, readPassage(passage.text));
const authors = [...new Set(training.map(({ author }) => author).filter((author) => author !== null))].sort();

const grams = trainGrams(training);
const judged = [
  ...foldsOf(authors).flatMap((fold) => {
    const model = trainGrams(training.filter(({ author }) => !fold.includes(author)));
    return judge(
      model,
      training.filter(({ author }) => fold.includes(author)),
    );
  }),
  ...judge(grams, aside),
];
const onPassages = fitDecision(judged, penalties.passages);
const onContraries = fitDecision(
  judged.map(({ opposed, contrary, own }) => ({ covered: opposed, features: contrary, own })),
  penalties.passages,
);
tell(judged.map((one) => ({ ...one, said: logOdds(one.features, onPassages) > thresholds.passage })));

const documents = readDocuments();
const onDocuments = fitDecision(documents, penalties.documents);
tellDocuments(documents);

if (!options.dry) {
  const file = path.join(root, 'src/topics/likeness/model.json');
  const decisions = {
    passage: [...onPassages].map(short),
    document: [...onDocuments].map(short),
    contrary: [...onContraries].map(short),
  };
  fs.writeFileSync(file, `${JSON.stringify({ trainedOn: digest(), ...grams.packed(), decisions })}\n`);
  console.log(`${path.relative(root, file)}: ${Math.round(fs.statSync(file).size / 1024)} KiB`);
}

/** What a model makes of passages that it has not seen, each asked for its own topic and for some others. */
function judge(model, passages) {
  const rest = passages.filter(({ label, passages: own }) => label !== 'partial' && own.length > 0);
  const scores = model.scoresOf(rest);
  return rest.flatMap((passage, row) =>
    topicsToAsk(passage).map((asked) => {
      const score = scores[places.get(asked)][row];
      const verdict = passage.verdicts.get(asked);
      return {
        asked,
        author: passage.author,
        own: asked === passage.topic,
        covered: asked === passage.topic && passage.label === 'covered',
        opposed: asked === passage.topic && passage.opposed,
        features: passageFeatures(score, verdict, passage.passages[0]),
        contrary: contraryFeatures(scores.at(-1)[row], score, verdict, passage.passages[0]),
      };
    }),
  );
}

/** All passages, with the letter of their author where they have one; those kept aside apart. */
function readTraining() {
  const rows = [];
  const aside = [];
  for (const file of trainingFiles()) {
    const author = file.includes('training') ? path.basename(path.dirname(file)) : null;
    const lines = fs
      .readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
    for (const line of lines) {
      const { topic, label, opposed = false, also = [], aside: isAside, text } = JSON.parse(line);
      (isAside ? aside : rows).push({
        topic,
        also,
        author,
        text,
        label,
        opposed: opposed || label === 'opposed',
      });
    }
  }
  for (const { id, starters } of topics) {
    for (const { also = [], text } of starters) {
      rows.push({ topic: id, also, author: null, text, label: 'covered', opposed: false });
    }
  }
  return { training: rows, aside };
}

function trainingFiles() {
  return ['fixtures/topics', 'fixtures/training'].flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true })
      .filter((name) => name.endsWith('.jsonl'))
      .sort()
      .map((name) => path.join(root, folder, name)),
  );
}

/** What the training depends on, to tell a model from that of other passages. */
function digest() {
  const hash = createHash('sha256');
  for (const file of trainingFiles()) hash.update(fs.readFileSync(file));
  return hash.digest('hex');
}

function readPassage(text) {
  const tree = read(`# Charter\n\n## Provisions\n\n${text}\n`);
  const passages = passagesOf(tree);
  const sentences = passages.flatMap((passage) => passage.sentences.map(({ sentence }) => sentence));
  return {
    passages,
    grams: gramsOf([...new Set(sentences)]),
    verdicts: judgeByCues(tree, topics),
  };
}

function foldsOf(letters) {
  const folds = [];
  for (let at = 0; at < letters.length; at += authorsPerFold)
    folds.push(letters.slice(at, at + authorsPerFold));
  return folds;
}

/** A model of each topic's grams, before it is packed. */
function trainGrams(passages) {
  const frequencies = new Map();
  for (const { grams } of passages) {
    for (const gram of grams.keys()) frequencies.set(gram, (frequencies.get(gram) ?? 0) + 1);
  }
  const known = [...frequencies]
    .filter(([, count]) => count >= leastPassages)
    .map(([gram]) => gram)
    .sort();
  const rarities = known.map((gram) =>
    Math.min(255, Math.round(Math.log(passages.length / frequencies.get(gram)) * raritySteps)),
  );
  const index = new Map(known.map((gram, at) => [gram, at]));
  const rowsOf = (list) =>
    sparseRows(
      list.map(({ grams }) => rowOf(grams, index, rarities)),
      known.length,
    );
  const rows = rowsOf(passages);
  const fitted = topics.map(({ id }) => {
    const isOwn = ({ topic, also }) => topic === id || also.includes(id);
    const targets = passages.map((passage) => Number(passage.label === 'covered' && isOwn(passage)));
    const weights = passages.map((passage) =>
      !isOwn(passage)
        ? importance.other
        : passage.label === 'partial' && passage.topic === id
          ? importance.partial
          : // What an author says that a passage covers beside its topic counts only where it is covered itself.
            passage.topic === id || passage.label === 'covered'
            ? importance.own
            : 0,
    );
    return fit(rows, targets, weights, penalties.grams);
  });
  // Last, one for all topics: how an author sounds who rules the contrary.
  const contraries = passages.map(({ opposed }) => Number(opposed));
  const weights = passages.map(({ label }) => (label === 'partial' ? importance.partial : importance.own));
  fitted.push(fit(rows, contraries, weights, penalties.contrary));
  return {
    scoresOf: (list) => {
      const asked = rowsOf(list);
      return fitted.map((weights) => predict(asked, weights));
    },
    packed: () => pack(known, rarities, fitted),
  };
}

function rowOf(grams, index, rarities) {
  const row = [];
  for (const [gram, count] of grams) {
    const at = index.get(gram);
    if (at !== undefined) row.push([at, (rarities[at] / raritySteps) * (1 + Math.log(count))]);
  }
  const norm = Math.sqrt(row.reduce((sum, [, value]) => sum + value * value, 0)) || 1;
  return row.map(([at, value]) => [at, value / norm]);
}

/** The fitted weights as bytes. Grams that tell little on every topic are left out. */
function pack(known, rarities, fitted) {
  const largest = fitted.map((weights) =>
    known.reduce((most, _, at) => Math.max(most, Math.abs(weights[at])), 0),
  );
  const byte = (topic, at) => Math.round((fitted[topic][at] / largest[topic]) * 127);
  const kept = known
    .map((_, at) => at)
    .filter((at) => fitted.some((_, topic) => Math.abs(byte(topic, at)) > 1));
  return {
    topics: topics.map(({ id }) => id),
    grams: kept.map((at) => known[at]).join('\n'),
    rarities: Buffer.from(kept.map((at) => rarities[at])).toString('base64'),
    weights: Buffer.from(
      Int8Array.from(kept.flatMap((at) => fitted.map((_, topic) => byte(topic, at)))),
    ).toString('base64'),
    scales: largest.map((most) => short(most / 127)),
    biases: fitted.map((weights) => short(weights.at(-1))),
  };
}

/** A passage's own topic, and, where it covers that, some of the topics that it has nothing to do with. */
function topicsToAsk({ topic, also, label, text }) {
  if (label !== 'covered') return [topic];
  const foreign = topics.map(({ id }) => id).filter((id) => id !== topic && !also.includes(id));
  const first = text.length % foreign.length;
  const step = Math.floor(foreign.length / foreignTopics);
  return [
    topic,
    ...Array.from({ length: foreignTopics }, (_, at) => foreign[(first + at * step) % foreign.length]),
  ];
}

/** Each topic of each labeled document that covers it or does not speak of it. */
function readDocuments() {
  const folder = path.join(root, 'fixtures/documents');
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const labels = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
      const tree = read(fs.readFileSync(path.join(folder, labels.doc), 'utf8'));
      const verdicts = judgeByCues(tree, topics);
      const passages = passagesOf(tree);
      const scoresOf = (list) =>
        grams.scoresOf(
          list.map(({ sentences }) => ({ grams: gramsOf(sentences.map(({ sentence }) => sentence)) })),
        );
      const scores = scoresOf(passages);
      const likenessOf = (topic) =>
        Math.max(
          ...scores[places.get(topic)],
          ...scoresOf(citedPassages(passages, verdicts.get(topic)))[places.get(topic)],
        );
      return Object.entries(labels.topics)
        .filter(([, { label }]) => label === 'covered' || label === 'absent')
        .map(([topic, { label }]) => ({
          doc: labels.doc,
          own: true,
          covered: label === 'covered',
          features: documentFeatures(likenessOf(topic), passages.length, verdicts.get(topic)),
        }));
    });
}

/** How documents are judged by a decision that had not seen them. */
function tellDocuments(rows) {
  const said = rows.map((row) => {
    const weights = fitDecision(
      rows.filter(({ doc }) => doc !== row.doc),
      penalties.documents,
    );
    return { ...row, said: logOdds(row.features, weights) > thresholds.document };
  });
  const right = said.filter((row) => row.said === row.covered).length;
  console.log(
    `documents, each judged without it: ${percent(right / said.length)} of ${said.length} topics right`,
  );
}

function fitDecision(rows, penalty) {
  const width = rows[0].features.length;
  const sparse = sparseRows(
    rows.map(({ features }) => features.map((value, at) => [at, value])),
    width,
  );
  const targets = rows.map(({ covered }) => Number(covered));
  const weights = rows.map(({ own }) => (own ? importance.own : importance.foreign));
  return fit(sparse, targets, weights, penalty);
}

function tell(rows) {
  const own = rows.filter((row) => row.own);
  console.log(
    `by models that had not seen the author: ${figures(own.filter(({ author }) => author !== null))}`,
  );
  console.log(`kept aside: ${figures(own.filter(({ author }) => author === null))}`);
  const contrary = own.filter((row) => logOdds(row.contrary, onContraries) > thresholds.contrary);
  const opposed = own.filter((row) => row.opposed);
  const seen = contrary.filter((row) => row.opposed).length;
  console.log(`opposed: ${seen} of ${opposed.length} seen, ${contrary.length - seen} wrongly`);
  const foreign = rows.filter((row) => !row.own);
  console.log(
    `foreign topics covered: ${percent(foreign.filter(({ said }) => said).length / foreign.length)}`,
  );
  if (!options.topics) return;
  for (const { id } of topics) console.log(`  ${id}: ${figures(own.filter(({ asked }) => asked === id))}`);
}

function figures(rows) {
  const count = (said, covered) => rows.filter((row) => row.said === said && row.covered === covered).length;
  const [right, wrong, missed, rest] = [
    count(true, true),
    count(true, false),
    count(false, true),
    count(false, false),
  ];
  const f1 = (hits, misses) => (hits === 0 ? 0 : (2 * hits) / (2 * hits + misses));
  const macro = (f1(right, wrong + missed) + f1(rest, wrong + missed)) / 2;
  return `macro F1 ${percent(macro)}, precision ${percent(right / (right + wrong))}, recall ${percent(right / (right + missed))} (${rows.length} passages)`;
}

function percent(share) {
  return `${(100 * share).toFixed(1)}%`;
}

function short(value) {
  return Number(value.toPrecision(5));
}
