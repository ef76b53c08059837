import { describe, expect, it } from 'vitest';
import { findingsOf, lint, resolveSettings, type Configuration, type Finding } from '../../src/lint/index.js';
import { readFrontmatter } from '../../src/lint/check-configuration.js';
import stale from '../../rules/structure/stale-declaration/index.js';
import { read, ruleOf, topicOf } from './read.js';

const topics = [topicOf('honesty', 'lie'), topicOf('privacy', 'secret')];

/** Lints with one rule, the topics above, front matter and a configuration. */
function staleIn(text: string, configuration: Configuration = {}): Finding[] {
  const { tree, source } = read(text);
  const loaded = { rules: [stale], topics };
  const settings = resolveSettings(loaded, [configuration, readFrontmatter(tree, loaded).configuration]);
  const { findings, notices } = lint(tree, source, { ...loaded, settings });
  expect(notices).toEqual([]);
  return findings;
}

/** The text with the first fix of its findings applied. */
function fixed(text: string): string {
  const edits = findingsOf(stale, { ...read(text), topics }).flatMap(({ fix }) => fix?.edits ?? []);
  return edits.reduceRight(
    (all, { start, end, text: by }) => all.slice(0, start) + by + all.slice(end),
    text,
  );
}

describe('what a rule is told about declarations', () => {
  it('is every declaration with its place, and the topics that are there', () => {
    const seen: unknown[] = [];
    const teller = ruleOf('clarity/teller', ({ declarations, topics: known }) => {
      seen.push(...declarations.map(({ topic, status, place }) => [topic, status, place]), known);
      return {};
    });
    const { tree, source } = read(`---
clausewright:
  topics: { honesty: { status: covered, reason: Passim. } }
---

<!-- clausewright-covers privacy, privacy -- Annex A -->

It is kind.
`);
    const loaded = { rules: [teller], topics };
    const settings = resolveSettings(loaded, [
      { topics: { privacy: { status: 'not-applicable', reason: 'No data.' } } },
      readFrontmatter(tree, loaded).configuration,
    ]);
    lint(tree, source, { ...loaded, settings });
    expect(seen).toEqual([
      ['privacy', 'not-applicable', 'configuration'],
      ['honesty', 'covered', 'front-matter'],
      ['privacy', 'covered', 'comment'],
      ['honesty', 'privacy'],
    ]);
  });
});

describe('a stale declaration', () => {
  it('of a configuration is a note where it is not needed, for another document may need it', () => {
    const declared = { honesty: { status: 'covered', reason: 'It does.' } } as const;
    const [finding, ...others] = staleIn('# Charter\n\nIt must not lie.\n', { topics: declared });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'info', position: { start: { line: 1 } } });
    expect(finding?.related).toMatchObject([{ position: { start: { line: 3 } } }]);
    expect(staleIn('# Charter\n\nIt must not deceive.\n', { topics: declared })).toEqual([]);
  });

  it('of a configuration is a warning where it is wrong', () => {
    const declared = { honesty: { status: 'not-applicable', reason: 'It says nothing.' } } as const;
    expect(staleIn('It must not lie.\n', { topics: declared })).toMatchObject([
      {
        severity: 'warning',
        message: '"honesty" is declared not applicable, but the document covers it (line 1).',
      },
    ]);
  });

  it('keeps its fingerprint where other keys of the front matter change', () => {
    const text = (version: number): string => `---
version: ${version}
clausewright:
  topics: { honesty: { status: covered, reason: Passim. } }
---

It must not lie.
`;
    const [before] = staleIn(text(1));
    const [after] = staleIn(text(22));
    expect(before?.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(after?.fingerprint).toBe(before?.fingerprint);
  });

  it('can be silenced where it stands', () => {
    const comment = '<!-- clausewright-covers honesty -- for the older tool -->';
    const silencer =
      '<!-- clausewright-disable-next-clause structure/stale-declaration -- the older tool -->';
    expect(staleIn(`${comment}\n\nIt must not lie.\n`)).toHaveLength(1);
    expect(staleIn(`${silencer}\n\n${comment}\n\nIt must not lie.\n`)).toEqual([]);
  });
});

describe('the fix', () => {
  it.each([
    [
      'takes the comment out',
      'A. <!-- clausewright-covers honesty -- x -->\n\nDo not lie.',
      'A.\n\nDo not lie.',
    ],
    [
      'leaves the topics that are needed',
      'A.\n\n<!-- clausewright-covers honesty,\nprivacy -- B. -->\n\nDo not lie.',
      'A.\n\n<!-- clausewright-covers privacy -- B. -->\n\nDo not lie.',
    ],
    [
      'is none where the comment parts two lists',
      '1. A.\n\n<!-- clausewright-covers honesty -- x -->\n\n1. Do not lie.',
      '1. A.\n\n<!-- clausewright-covers honesty -- x -->\n\n1. Do not lie.',
    ],
  ])('%s', (_, before, after) => {
    expect(findingsOf(stale, { ...read(before), topics })).toHaveLength(1);
    expect(fixed(before)).toBe(after);
  });
});
