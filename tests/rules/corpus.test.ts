import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/lint/index.js';
import { parseMarkdown } from '../../src/markdown/index.js';
import { readNorms } from '../../src/norms/index.js';
import { corpus } from '../corpus.js';
import { loadRule, ruleFolders } from './folders.js';

/**
 * What the rules that judge no topic say about real constitutions: each was looked at and found right. A change here is one to
 * look at again.
 */
const judged: Readonly<Record<string, readonly string[]>> = {
  'claude-2026-01.md': [
    '578 accountability/vague-commitment',
    '678 accountability/vague-commitment',
    '91 accountability/amendment-procedure',
    '455 clarity/vague-obligation',
  ],
  'iaret.md': [],
  'model-spec-2025-02-12.md': ['17 accountability/amendment-procedure', '143 structure/resolved-references'],
  'model-spec-2025-04-11.md': ['17 accountability/amendment-procedure', '143 structure/resolved-references'],
  'project-ai-agi-charter.md': [
    '1078 structure/numbering',
    '271 accountability/vague-commitment',
    '385 clarity/missing-bearer',
    '571 clarity/missing-bearer',
  ],
};

const ids = ruleFolders()
  .map(({ id }) => id)
  .filter((id) => !id.startsWith('coverage/'));

describe.skipIf(corpus.length === 0)('over real constitutions (skipped where they are not there)', () => {
  it.each(corpus.filter((path) => basename(path) in judged))(
    '%s has the findings that were judged',
    async (path) => {
      const source = readFileSync(path, 'utf8');
      const tree = readNorms(parseMarkdown(source));
      const found: string[] = [];
      for (const id of ids) {
        const { rule } = await loadRule(id);
        found.push(
          ...findingsOf(rule, { tree, source }).map(({ position }) => `${position.start.line} ${id}`),
        );
      }
      expect(found.sort()).toEqual([...(judged[basename(path)] ?? [])].sort());
    },
  );

  it('counts the footnotes that the Model Spec left out as one finding', async () => {
    const { rule } = await loadRule('structure/resolved-references');
    for (const path of corpus.filter((it) => basename(it).startsWith('model-spec'))) {
      const source = readFileSync(path, 'utf8');
      const findings = findingsOf(rule, { tree: readNorms(parseMarkdown(source)), source });
      expect(findings.map(({ message, severity }) => [severity, message])).toEqual([
        ['info', '120 footnote calls have no definition; the first is "[^8ep1]".'],
      ]);
    }
  });
});
