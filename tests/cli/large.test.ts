import { describe, expect, test } from 'vitest';
import { clausewright, folderWith, only, reportOf } from './built-command.js';

/** One chapter, with two findings whose text is its own. */
const chapter = (number: number): string => `## Chapter ${number}

The assistant must tell chapter ${number} to its users, and it must not hide what it knows of it from those who ask.

- It must answer questions about case ${number}.
- It must never sell what it learns in case ${number}.

### Remedies ${number}

### Appeals ${number}

Whoever is refused may ask person ${number} to look at it again.

`;

describe('a text of 5 MB', () => {
  const chapters = 16_000;
  const text = `# Charter\n\n${Array.from({ length: chapters }, (_, index) => chapter(index + 1)).join('')}`;
  const configuration = { rules: only('structure/empty-section', 'warning') };
  const cwd = folderWith({
    'big.md': text,
    'clausewright.config.json': JSON.stringify(configuration),
  });

  test('is linted, and has every finding that its pieces have', { timeout: 240_000 }, () => {
    expect(text.length).toBeGreaterThan(5_000_000);
    const run = clausewright(['lint', 'big.md', '--format', 'json'], { cwd });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const { findings } = reportOf(run).files[0] ?? { findings: [] };
    const empty = findings.filter(({ ruleId }) => ruleId === 'structure/empty-section');
    const lines = text
      .split('\n')
      .flatMap((line, index) => (line.startsWith('### Remedies') ? [index + 1] : []));
    expect(lines).toHaveLength(chapters);
    expect(empty.map(({ position }) => position.start.line)).toEqual(lines);
  });
});
