import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../src/lint/index.js';
import { parseFiles } from '../../../src/markdown/index.js';
import { readNorms } from '../../../src/norms/index.js';
import { loadRule } from '../folders.js';

const duties = `# Duties {#duties}

## 1. Truth {#truth}

The assistant must not lie.[^lies] See [what it may](powers.md#permits).

## 3. Quiet

The assistant must keep secrets.

[^lies]: Lies of kindness too.
`;
const powers = `# Powers {#powers}

## 1. Jokes {#truth}

The assistant may joke, save under [Truth](duties.md#truth) and [more](other.md#nothing).[^lies]

## 2. Rest

The assistant may rest.

[^jokes]: Not at funerals.
`;

const findingsIn = async (id: string): Promise<string[]> => {
  const { rule } = await loadRule(id);
  const files = [
    { file: 'duties.md', source: duties },
    { file: 'powers.md', source: powers },
  ];
  const tree = readNorms(parseFiles(files));
  // Positions count in the file of their finding: the text of one file is enough where no finding quotes it.
  return findingsOf(rule, { tree, source: duties }).map(
    ({ file, position, message }) => `${file ?? ''}:${position.start.line} ${message}`,
  );
};

describe('rules of structure over a document of several files', () => {
  it('names the file of the first of two ids', async () => {
    expect(await findingsIn('structure/unique-ids')).toEqual([
      'powers.md:3 The id "truth" is taken: section "Truth" on line 3 of duties.md has it.',
    ]);
  });

  it('counts in each file anew', async () => {
    expect(await findingsIn('structure/numbering')).toEqual([
      'duties.md:7 Section 3 follows section 1: 2 is missing.',
    ]);
  });

  it('follows links into the other files, and no others', async () => {
    expect(await findingsIn('structure/resolved-references')).toEqual([
      'duties.md:5 Nothing in "powers.md" has the id "#permits".',
      'powers.md:5 The footnote call "[^lies]" has no definition.',
    ]);
  });

  it('takes footnotes for those of their file', async () => {
    expect(await findingsIn('structure/orphan-footnotes')).toEqual([
      'powers.md:11 Nothing calls the footnote "[^jokes]".',
    ]);
  });
});
