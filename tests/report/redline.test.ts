/** The redline's document: nothing of either version is lost in it, and everything stands where it stood. */
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { clausesOf, type Constitution } from '../../src/clast/index.js';
import { compare } from '../../src/diff/index.js';
import { parseFiles } from '../../src/markdown/index.js';
import { readNorms } from '../../src/norms/index.js';
import { diffHtml } from '../../src/report/index.js';
import { before, read, sample } from './diff-sample.js';
import { corpus } from '../corpus.js';

interface Texts {
  /** Of the main part, without what is inserted, and without what stands elsewhere now. */
  earlier: string;
  /** Without what is deleted. */
  later: string;
  tags: string[];
  attributes: string[];
}

const voids = new Set(['meta', 'link', 'br', 'hr', 'input']);

function textsOf(html: string): Texts {
  const texts: Texts = { earlier: '', later: '', tags: [], attributes: [] };
  const open: { name: string; classes: readonly string[]; role: string | undefined }[] = [];
  const isIn = (test: (element: (typeof open)[number]) => boolean): boolean => open.some(test);
  const parser = new Parser({
    onopentag(name, attributes) {
      texts.tags.push(name);
      texts.attributes.push(...Object.keys(attributes));
      if (!voids.has(name))
        open.push({ name, classes: (attributes.class ?? '').split(' '), role: attributes.role });
    },
    onclosetag(name) {
      if (!voids.has(name)) open.pop();
    },
    ontext(text) {
      if (!isIn(({ name }) => name === 'main') || isIn(({ classes }) => classes.includes('notes'))) return;
      if (
        isIn(({ classes }) =>
          ['sides-head', 'admonition-title', 'speaker', 'caption'].some((one) => classes.includes(one)),
        )
      )
        return;
      // The label of a footnote is no text of its clause.
      if (isIn(({ name }) => name === 'sup')) return;
      const [isNew, isGone] = [isIn(({ name }) => name === 'ins'), isIn(({ name }) => name === 'del')];
      const isHere = isIn(({ classes }) => classes.includes('moved-here'));
      if (!isNew && !isHere) texts.earlier += text;
      if (!isGone) texts.later += text;
    },
  });
  parser.end(html);
  return texts;
}

const report = (was: string, is: string) => ({
  comparison: compare(read(was), read(is)),
  names: { before: 'a.md', after: 'b.md' },
});
const bare = (text: string): string => text.replace(/\s+/g, '');
/** The words of simple Markdown. */
const plain = (source: string): string => bare(source.replace(/^ *(?:#+|-|>) |^~~~/gm, ''));

const sentence = fc
  .tuple(
    fc.constantFrom('The assistant', 'The operator', 'A guest', 'The desk'),
    fc.constantFrom('must', 'should', 'must not', 'may', 'will'),
    fc.constantFrom(
      'open the door',
      'keep a log',
      'ask the manager',
      'tell the truth',
      'write it down',
      'wait for help',
    ),
    fc.constantFrom('', ' at night', ' in an emergency', ' unless the owner objects', ' every day'),
    fc.nat({ max: 999 }),
  )
  .map(([who, how, what, when, room]) => `${who} ${how} ${what} of room ${room}${when}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const list = fc
  .array(sentence, { minLength: 1, maxLength: 4 })
  .map((all) => all.map((one) => `- ${one}`).join('\n'));
const nested = fc.tuple(sentence, sentence).map(([outer, inner]) => `- ${outer}\n  - ${inner}`);
const quote = sentence.map((one) => `> ${one}`);
const code = fc.nat({ max: 99 }).map((room) => `~~~\nopen(room ${room})\n~~~`);
const section = fc
  .tuple(
    fc.constantFrom('Doors', 'Nights', 'Guests', 'Emergencies', 'Records'),
    fc.constantFrom('##', '###'),
    fc.array(fc.oneof(paragraph, list, nested, quote, code), { minLength: 0, maxLength: 4 }),
  )
  .map(([title, marks, blocks]) => [`${marks} ${title}`, ...blocks].join('\n\n'));
const document = fc
  .array(section, { minLength: 1, maxLength: 5 })
  .map((all) => ['# Charter', ...all].join('\n\n'));

/** A later version: some blocks gone, some sentences written anew, some changed. No paragraph is made of two. */
const amended = document.chain((source) => {
  const blocks = source.split('\n\n');
  return fc
    .array(fc.tuple(fc.nat({ max: 9 }), sentence), { minLength: blocks.length, maxLength: blocks.length })
    .map((dice) => {
      const later = blocks.flatMap((block, index): string[] => {
        const [die, text] = dice[index] ?? [0, ''];
        if (index === 0) return [block];
        if (die === 0 && !block.startsWith('#')) return [];
        if (die === 1) return [block, text];
        return die === 2 ? [block.replace(/must|should/, 'may')] : [block];
      });
      return { was: source, is: later.join('\n\n') };
    });
});

function isWithoutRepeats(source: string): boolean {
  const sentences = source.match(/[A-Z][^.#\n]*\./g) ?? [];
  return new Set(sentences).size === sentences.length;
}

describe('the redline', () => {
  it('without what is deleted is the later version, word by word', () => {
    fc.assert(
      fc.property(fc.oneof(amended, fc.record({ was: document, is: document })), ({ was, is }) => {
        expect(bare(textsOf(diffHtml(report(was, is))).later)).toBe(plain(is));
      }),
      { numRuns: 100 },
    );
  });

  it('without what is inserted is the earlier version, where no section moved', () => {
    fc.assert(
      fc.property(amended, ({ was, is }) => {
        // Of sentences that say the same, nobody can tell which is which.
        fc.pre(isWithoutRepeats(was) && isWithoutRepeats(is));
        const made = report(was, is);
        fc.pre(!made.comparison.changes.some(({ kind, level }) => kind === 'moved' && level === 'section'));
        expect(bare(textsOf(diffHtml(made)).earlier)).toBe(plain(was));
      }),
      { numRuns: 100 },
    );
  });

  it.skipIf(corpus.length === 0)(
    'holds every clause of real constitutions (skipped where they are not there)',
    () => {
      const [first, second] = corpus
        .filter((file) => file.includes('model-spec'))
        .map((file) => fs.readFileSync(file, 'utf8'));
      const made = report(first ?? '', second ?? '');
      const { earlier, later } = textsOf(diffHtml(made));
      const textOf = (tree: Constitution): string =>
        [...clausesOf(tree)].map(({ value }) => bare(value)).join('\n');
      for (const [text, tree] of [
        [bare(later), made.comparison.after],
        [bare(earlier), made.comparison.before],
      ] as const) {
        const clauses = textOf(tree)
          .split('\n')
          .filter((clause) => clause !== '');
        expect(clauses.length).toBeGreaterThan(400);
        expect(clauses.filter((clause) => !text.includes(clause))).toEqual([]);
      }
    },
  );
});

describe('the page', () => {
  const html = diffHtml(sample);
  const { tags, attributes } = textsOf(html);
  const body = html.slice(html.indexOf('<body>'), html.lastIndexOf('<script>'));

  it('shows text of the documents as text', () => {
    expect(tags.filter((tag) => ['img', 'iframe', 'object', 'script', 'style'].includes(tag))).toEqual([
      'style',
      'script',
    ]);
    expect(attributes.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
    expect(body).toContain('&#x3C;img src=y onerror=z>');
    // eslint-disable-next-line no-control-regex -- the point
    expect(body).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(body).toContain('\\u{202E}');
  });

  it('knows its style and script by their hashes, and lets nothing else in', () => {
    const written = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const policy = written.replaceAll('&#x27;', "'");
    const hashOf = (tag: string): string => {
      const text = new RegExp(`<${tag}>([^]*)</${tag}>`).exec(html)?.[1] ?? '';
      return `sha256-${createHash('sha256').update(text).digest('base64')}`;
    };
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src '${hashOf('style')}'`);
    expect(policy).toContain(`script-src '${hashOf('script')}'`);
    expect(policy).not.toContain('unsafe');
  });

  const pages = [
    ['the sample', html] as const,
    ...corpus.map((file) => {
      const source = fs.readFileSync(file, 'utf8');
      return [path.basename(file), diffHtml(report(source, source.replace(/\bmust\b/, 'should')))] as const;
    }),
  ];

  it.each(pages)('has each id once, and no link that leads nowhere: %s', (_, html) => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(6);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('tells each change by word, with what it means', () => {
    for (const { meaning, within, hard } of sample.comparison.changes) {
      if (within === null || hard) expect(body).toContain(meaning);
    }
    expect(body).toContain('1 subsection and 3 clauses, with 2 norms.');
  });

  it('follows addresses of the web, and no others', () => {
    const linked =
      '# Charter\n\n[a](javascript:alert(1)) [b](https://example.org/) [c](data:text/html,x) [d](#charter) [e](file.md)\n';
    const links = [...diffHtml(report(linked, linked)).matchAll(/<a [^>]*href="([^"]*)"/g)].map(
      ([, href]) => href,
    );
    expect(links.filter((href) => !(href ?? '').startsWith('#'))).toEqual(['https://example.org/']);
  });

  it('says so where nothing changed', () => {
    expect(diffHtml(report(before, before))).toContain('Nothing changed.');
  });

  it('tells where files begin, of several', () => {
    const files = (text: string): Constitution =>
      readNorms(
        parseFiles([
          { file: 'one.md', source: '# One\n\nBe kind.\n' },
          { file: 'two.md', source: text },
        ]),
      );
    const comparison = compare(files('# Two\n\nIt must wait.\n'), files('# Two\n\nIt should wait.\n'));
    const page = diffHtml({ comparison, names: { before: 'HEAD', after: 'rules' } });
    expect(page.match(/<p class="file">[^<]*/g)).toEqual([
      '<p class="file">one.md',
      '<p class="file">two.md',
    ]);
    expect(page).toContain('line 3 of two.md');
  });
});
