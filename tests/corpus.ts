/** Real constitutions to test on, where they are: the project ships none of them. */
import fs from 'node:fs';
import path from 'node:path';

const folder = path.resolve('../shared/corpus');

/** The corpus documents by name; empty where the corpus is not there. */
export const corpus: readonly string[] = fs.existsSync(folder)
  ? fs
      .readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => path.join(folder, name))
  : [];

if (corpus.length === 0)
  console.warn(`Skipped: the tests over real constitutions, which are not in ${folder}.`);
