// The documents on whose findings readers give verdicts.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './bundled.mjs';

/**
 * Documents of the project by their paths from its folder, and those of an outside corpus as `corpus/NAME`, the real ones first. `kind` says
 * what a rule may be judged on: a `constitution`; an `example` of a rule, on which that rule itself is not judged; a `passage`,
 * which is no document, so that only rules that look at no more than a section are judged on it.
 */
export function judgedDocuments(corpus) {
  const outside = corpus
    ? filesIn(corpus).map((file) => documentOf('constitution', `corpus/${path.relative(corpus, file)}`, file))
    : [];
  const ours = (folder) => filesIn(path.join(root, folder));
  const inProject = (kind) => (file) => documentOf(kind, path.relative(root, file), file);
  return [
    ...outside,
    ...['constitutions', 'fixtures']
      .flatMap(ours)
      .filter((file) => !file.startsWith(writtenToBeReported))
      .map(inProject('constitution')),
    ...ours('rules')
      .filter((file) => /\/(?:in)?valid\/[^/]+\.md$/.test(file))
      .map(inProject('example')),
    ...passages(),
  ];
}

/** A draft with faults put in for the rules to find: that they find them says nothing of their precision. */
const writtenToBeReported = path.join(root, 'constitutions/draft/');

/** The id of the rule that an example belongs to. */
export const ownerOf = (name) => /^rules\/([^/]+\/[^/]+)\//.exec(name)?.[1];

function documentOf(kind, name, file) {
  const base = file.replace(/\.md$/, '.base.md');
  const text = (path) => fs.readFileSync(path, 'utf8');
  return { kind, name, source: text(file), base: fs.existsSync(base) ? text(base) : null };
}

/** Short texts on single topics, in many voices. Those that are kept aside are for measuring topics, and nobody reads them. */
function passages() {
  return ['fixtures/topics', 'fixtures/training']
    .map((folder) => path.join(root, folder))
    .flatMap((folder) => filesIn(folder, '.jsonl'))
    .flatMap((file) => readRows(file).map((row) => ({ ...row, file: path.relative(root, file) })))
    .filter(({ aside, text }) => !aside && text !== undefined)
    .map(({ id, file, text }) => ({
      kind: 'passage',
      name: `${file}#${id}`,
      source: passageDocument(text),
      base: null,
    }));
}

/** A document that holds a passage and nothing else. */
export const passageDocument = (text) => `# Charter\n\n## Provisions\n\n${text}\n`;

/** The objects of a file of one JSON object a line; none where there is no such file. */
export function readRows(file) {
  if (!fs.existsSync(file)) return [];
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

const filesIn = (folder, ending = '.md') =>
  (fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true }) : [])
    .filter((name) => name.endsWith(ending) && path.basename(name) !== 'README.md')
    .sort()
    .map((name) => path.join(folder, name));
