import { describe, expect, it } from 'vitest';
import { testRule } from '../../src/lint/index.js';
import { parseMarkdown } from '../../src/markdown/index.js';
import { readNorms } from '../../src/norms/index.js';
import { loadRule, ruleFolders, type Case } from './folders.js';

const folders = ruleFolders();

const sections = ['What it finds', 'Why it matters', 'Examples', 'Options', 'When to suppress it', 'Sources'];

it('finds the rules', () => {
  expect(folders.map(({ id }) => id)).toContain('structure/unique-ids');
});

describe.each(folders)('$id', ({ id, page, valid, invalid }) => {
  it('has an id that is its folder, and says what it is for', async () => {
    const { meta } = (await loadRule(id)).rule;
    expect(meta.id).toBe(id);
    expect(meta.title).not.toBe('');
    expect(meta.why.length).toBeGreaterThan(40);
  });

  it('has a page with every part', async () => {
    const { meta } = (await loadRule(id)).rule;
    expect(page?.split('\n')[0]).toBe(`# ${meta.title}`);
    expect(page).toContain(`\`${id}\``);
    for (const section of sections) expect(page).toContain(`\n## ${section}\n`);
    for (const option of Object.keys((meta.schema?.properties as object | undefined) ?? {})) {
      expect(page, `option ${option}`).toContain(`\`${option}\``);
    }
  });

  it('shows on its page only text that is tested', () => {
    const texts = [...valid, ...invalid]
      .flatMap(({ source, base }) => [source, base ?? ''])
      .map((text) => text.replaceAll('\r\n', '\n'));
    for (const [, example = ''] of (page ?? '').matchAll(/^```+md\n([\s\S]*?)\n```+$/gm)) {
      expect(
        texts.some((text) => text.includes(example)),
        `not in any file of valid/ or invalid/:\n${example}`,
      ).toBe(true);
    }
  });

  it('has a hit and a near miss, each case once', () => {
    expect(valid.length).toBeGreaterThan(0);
    expect(invalid.length).toBeGreaterThan(0);
    expect(invalid.filter(({ expected }) => !expected?.length).map(({ name }) => name)).toEqual([]);
    const texts = [...valid, ...invalid].map(({ source }) => source.replace(/\s+/g, ' ').trim());
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  it.each([...valid.map(named('valid')), ...invalid.map(named('invalid'))])('$label', async (example) => {
    const { rule, topics, beside } = await loadRule(id);
    const { source } = example;
    const base = example.base === null ? null : parseMarkdown(example.base, { file: 'base.md' });
    const tree = readNorms(parseMarkdown(source), base);
    expect(testRule(rule, { tree, source, topics, beside, ...(base && { base }) })).toEqual(example.expected);
  });
});

function named(folder: string): (example: Case) => Case & { label: string } {
  return (example) => ({ ...example, label: `${folder}/${example.name}` });
}
