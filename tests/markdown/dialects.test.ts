import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  clausesOf,
  sectionsOf,
  walk,
  type Clause,
  type Constitution,
  type Group,
} from '../../src/clast/index.js';
import { parseMarkdown } from '../../src/markdown/index.js';
import { readNorms } from '../../src/norms/index.js';
import { expectClauses, expectSentences } from './invariants.js';

function parse(name: string): { tree: Constitution; source: string } {
  const source = fs.readFileSync(`fixtures/dialects/${name}.md`, 'utf8');
  return { tree: parseMarkdown(source), source };
}

const values = (tree: Constitution): string[] => [...clausesOf(tree)].map(({ value }) => value);
const find = (tree: Constitution, start: string): Clause => {
  const clause = [...clausesOf(tree)].find(({ value }) => value.startsWith(start));
  if (!clause) throw new Error(`no clause begins with ${start}`);
  return clause;
};
const groups = (tree: Constitution, form: Group['form']): Group[] =>
  [...walk(tree)].flatMap(([node]) => (node.type === 'group' && node.form === form ? [node] : []));

describe.each(fs.readdirSync('fixtures/dialects'))('%s', (file) => {
  it('keeps every word at its place', () => {
    const { tree, source } = parse(file.replace('.md', ''));
    expectClauses(tree, source);
    expectSentences(readNorms(tree), source);
  });
});

describe('the dialect of the Model Spec', () => {
  const { tree, source } = parse('model-spec');
  const [guide, shoals, log] = [...sectionsOf(tree)];

  it('reads heading attributes', () => {
    expect(shoals).toMatchObject({ id: 'shoals', ownId: true, title: 'Keep clear of the shoals' });
    expect(shoals?.attributes).toEqual({
      authority: 'root',
      tags: ['hard-constraint', 'water'],
      old: 'true',
    });
    expect(guide?.attributes).toEqual({});
    expect(find(tree, 'The pilot').authority).toBe('root');
    expect(find(tree, 'Each order').authority).toBeNull();
  });

  it('reads admonitions as commentary, with their code and paragraphs', () => {
    const [admonition] = groups(tree, 'admonition');
    expect(admonition).toMatchObject({ label: 'meta', title: 'Commentary', role: 'commentary' });
    expect(admonition?.children).toHaveLength(2);
    expect(find(tree, 'It binds nobody').role).toBe('commentary');
    expect(find(tree, 'It binds nobody').data?.spans).toMatchObject([{ kind: 'code' }]);
  });

  it('reads alerts as commentary and quotes as quotations', () => {
    expect(find(tree, 'Logs get lost').role).toBe('commentary');
    expect(groups(tree, 'admonition')[1]?.label).toBe('warning');
    expect(find(tree, 'The sea').role).toBe('quotation');
  });

  it('reads example dialogues, their verdicts and the clause that they belong to', () => {
    const example = [...walk(tree)].map(([node]) => node).find((node) => node.type === 'example');
    expect(example).toMatchObject({ verdict: 'mixed', of: find(tree, 'The pilot').id });
    expect(example?.turns).toMatchObject([
      { speaker: 'captain', text: 'Cut across.', verdict: 'none' },
      { speaker: 'assistant', verdict: 'bad', breaks: ['guide'], note: 'obeys against the chart' },
      { speaker: 'assistant', verdict: 'good', note: null, text: 'The chart forbids it. Shall I show you?' },
    ]);
    for (const { text, position } of example?.turns ?? []) {
      expect(source.slice(position.start.offset, position.end.offset)).toBe(text);
    }
    expect(find(tree, 'Example').role).toBe('caption');
  });

  it('resolves references by id and by the anchor of a heading', () => {
    const references = find(tree, 'The pilot').data?.references.map(({ reference }) => reference);
    expect(references).toMatchObject([
      { kind: 'footnote', target: '1x9', resolved: null },
      { kind: 'section', target: '#guide', resolved: 'guide' },
      { kind: 'section', target: '#keep-a-log', resolved: log?.id },
    ]);
    expect(find(tree, 'The pilot').value).toBe(
      'The pilot must keep clear of the shoals as told in ? and the rule.',
    );
  });

  it('reads task lists, ids of items and rows of tables', () => {
    expect(groups(tree, 'item').map(({ checked }) => checked)).toEqual([true, false]);
    expect(find(tree, 'Each refusal')).toMatchObject({ id: 'refusals', value: 'Each refusal too.' });
    expect(find(tree, 'root')).toMatchObject({
      value: 'root\nThe harbor. | Nobody else.',
      role: 'provision',
    });
    expect(find(tree, 'Level')).toMatchObject({ value: 'Level\nWho', role: 'caption' });
  });
});

describe('a document that is all HTML', () => {
  const { tree } = parse('all-html');

  it('has its sections', () => {
    expect(tree.title).toBe('House rules for Wren');
    expect([...sectionsOf(tree)].map(({ number, title, depth }) => [number, title, depth])).toEqual([
      [null, 'House rules for Wren', 1],
      ['1', 'Care', 2],
      ['2', 'Limits', 2],
      [null, 'How this ends', 2],
    ]);
  });

  it('has its clauses, without scripts and styles', () => {
    expect(values(tree)).toEqual([
      'Care',
      'Limits',
      'How this ends',
      'House rules for Wren',
      "Wren answers questions for the library’s readers. It must not keep a reader's loans.",
      '1. Care',
      'Wren should speak plainly, and it should say when it does not know.',
      'It greets a child as a child.',
      "It never asks a child's address.",
      'Not even to be of help.',
      '2. Limits',
      'A tool that cannot be stopped is no tool.',
      'Matter\nRule',
      'Fines\nWren may not waive a fine.\nA librarian may.',
      'Reader',
      'Anyone with a card. See care.',
      'Loose text & an ampersand <kept>',
      'Unclosed paragraphs end where the next begins.',
      'How this ends',
      'Bare text in the body is a clause too.',
    ]);
  });

  it('keeps the document type as it is', () => {
    expect(tree.children[0]).toMatchObject({ type: 'verbatim', form: 'html', value: '<!DOCTYPE html>' });
  });

  it('has its lists, quotes and links', () => {
    expect(groups(tree, 'list').map(({ ordered }) => ordered)).toEqual([false, true, false, false]);
    expect(find(tree, 'A tool').role).toBe('quotation');
    expect(find(tree, 'Matter').role).toBe('caption');
    expect(find(tree, 'Fines').role).toBe('provision');
    expect(find(tree, 'Limits').role).toBe('navigation');
    expect(find(tree, 'Anyone').data?.references[0]?.reference).toMatchObject({
      target: '#care',
      kind: 'section',
      resolved: 'care',
    });
  });
});

describe('numbered paragraphs and bold titles', () => {
  const { tree } = parse('bold-titles');

  it('make sections only of bold lines that lead in to nothing', () => {
    expect([...sectionsOf(tree)].map(({ title }) => title)).toEqual([
      'The Rule of the Night Desk',
      'On visitors',
    ]);
    expect(find(tree, 'MUST NOT').role).toBe('provision');
  });

  it('have number and title', () => {
    expect(find(tree, '1. Silence')).toMatchObject({ number: '1', title: 'Silence' });
    expect(find(tree, 'Art. 2')).toMatchObject({ number: 'Art. 2', title: 'Keys' });
    expect(find(tree, 'R3')).toMatchObject({ number: 'R3', title: null });
  });
});

describe('front matter, byte order mark and CRLF', () => {
  const { tree, source } = parse('crlf-bom');

  it('read the front matter and no heading in it', () => {
    expect(tree.frontmatter).toMatchObject({
      format: 'yaml',
      data: { title: 'Charter of Ash' },
      error: null,
    });
    expect(tree.title).toBe('Charter of Ash');
    expect([...sectionsOf(tree)]).toHaveLength(1);
  });

  it('count from the first character of the file', () => {
    const clause = find(tree, 'Ash must');
    expect(clause.value).toBe('Ash must answer & explain.');
    const { start, end } = clause.position;
    expect(source.slice(start.offset, end.offset)).toBe('Ash must\r\nanswer &amp; explain.');
    expect(start).toMatchObject({ line: 8, column: 1 });
    expect(tree.frontmatter?.position.start).toEqual({ line: 1, column: 2, offset: 1 });
    expect(find(tree, 'One*').value).toBe('One* item goes on.');
  });
});

describe('directives', () => {
  const { tree } = parse('directives');

  it('apply to the next clause, to their own clause or to their section', () => {
    const ids = (start: string): string => find(tree, start).id;
    const rest = [...sectionsOf(tree)][1]?.id;
    expect(tree.directives).toMatchObject([
      {
        name: 'disable-next-clause',
        args: ['clarity/vague-obligation', 'structure/unique-ids'],
        reason: 'agreed on 3 May',
        appliesTo: ids('The agent'),
      },
      { name: 'covers', args: ['honesty'], reason: 'it says so in other words', appliesTo: ids('Second') },
      { name: 'id', args: ['greeting'], appliesTo: 'greeting' },
      { name: 'disable-section', args: ['clarity/vague-obligation'], reason: null, appliesTo: rest },
    ]);
    expect(find(tree, 'Greet')).toMatchObject({ id: 'greeting', ownId: true });
  });
});

describe('references of other forms', () => {
  const references = (source: string) =>
    [...clausesOf(parseMarkdown(source))].flatMap(({ data }) =>
      (data?.references ?? []).map(({ reference: { kind, target, resolved, position } }) => ({
        kind,
        target,
        resolved,
        text: source.slice(position.start.offset, position.end.offset),
      })),
    );

  it('are read through the definition of a link', () => {
    const source =
      '# Calm {#calm}\n\nStay [calm][c], as [here][] and [there][].\n\n[c]: #calm\n[here]: #none\n[there]: other.md\n';
    expect(references(source)).toEqual([
      { kind: 'section', target: '#calm', resolved: 'calm', text: '[calm][c]' },
      { kind: 'section', target: '#none', resolved: null, text: '[here][]' },
      { kind: 'file', target: 'other.md', resolved: null, text: '[there][]' },
    ]);
  });

  it('are ids in running text, where there is such an id', () => {
    const source =
      '# Stay calm {#stay_calm}\n\nSubject to #stay_calm. We are #team, in #fff, and `#stay_calm` is code.\n';
    expect(references(source)).toEqual([
      { kind: 'section', target: '#stay_calm', resolved: 'stay_calm', text: '#stay_calm' },
    ]);
  });
});

describe('an anchor in a line of its own', () => {
  it.each(['<a id="care"></a>\n## Care\n', '<a name="care"></a>\n\nThe AI must be kind.\n'])(
    '%j names what follows',
    (source) => {
      const tree = parseMarkdown(source);
      const named = [...sectionsOf(tree), ...clausesOf(tree)].filter(({ ownId }) => ownId);
      expect(named.map(({ id, position }) => [id, position.start.line > 1])).toEqual([['care', true]]);
    },
  );
});
