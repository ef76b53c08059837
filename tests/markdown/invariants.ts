/** What must hold of every tree, whatever the document: used on fixtures, corpora and random text. */
import { parse, postprocess, preprocess } from 'micromark';
import type { Token, TokenType } from 'micromark-util-types';
import { expect } from 'vitest';
import { clausesOf, sentencesOf, walk, type Constitution } from '../../src/clast/index.js';
import { syntax } from '../../src/markdown/pipeline.js';

const textTokens = new Set<TokenType>([
  'data',
  'characterEscapeValue',
  'characterReferenceValue',
  'codeTextData',
]);

/** Inside these, text is a target, a title, a label or code, and no word of the document. */
const outside = new Set<TokenType>([
  'resource',
  'reference',
  'definition',
  'codeFenced',
  'codeIndented',
  'htmlFlow',
  'htmlText',
  'frontmatter' as TokenType,
  'gfmFootnoteDefinitionLabel',
  'gfmFootnoteCall',
]);

export interface Piece {
  type: string;
  start: number;
  end: number;
  text: string;
}

/** The text tokens of micromark for a document, by their places in it. */
export function textTokensOf(source: string): Piece[] {
  const shift = source.startsWith('\uFEFF') ? 1 : 0;
  const body = source.slice(shift);
  const events = postprocess(
    parse({ extensions: syntax })
      .document()
      .write(preprocess()(body, undefined, true)),
  );
  const stack: Token[] = [];
  const pieces: Piece[] = [];
  for (const [what, token] of events) {
    if (what === 'exit') {
      stack.pop();
      continue;
    }
    stack.push(token);
    if (!textTokens.has(token.type) || stack.some(({ type }) => outside.has(type))) continue;
    const [start, end] = [token.start.offset + shift, token.end.offset + shift];
    const text = source.slice(start, end);
    if (text.trim() !== '') pieces.push({ type: token.type, start, end, text });
  }
  return pieces;
}

interface Range {
  start: number;
  end: number;
}

const rangeOf = (node: { position: { start: { offset?: number }; end: { offset?: number } } }): Range => ({
  start: node.position.start.offset ?? -1,
  end: node.position.end.offset ?? -1,
});

/** Every piece lies in exactly one of the ranges, which are in order and do not overlap. */
function expectEachInOne(pieces: readonly Piece[], ranges: readonly Range[], what: string): void {
  let at = 0;
  for (const piece of pieces) {
    // White space at the ends of a token may stand between two sentences.
    const start = piece.start + (piece.text.length - piece.text.trimStart().length);
    while (at < ranges.length && (ranges[at]?.end ?? 0) <= start) at++;
    const range = ranges[at];
    const inside = range !== undefined && range.start <= start;
    expect(inside, `${piece.type} ${JSON.stringify(piece.text)} at ${piece.start} is in no ${what}`).toBe(
      true,
    );
  }
}

/** Clauses: their runs answer to the source, their pieces are in order, all text is in one of them. */
export function expectClauses(tree: Constitution, source: string): void {
  const ids = new Set<string>();
  const pieces: Range[] = [];
  for (const clause of clausesOf(tree)) {
    expect(clause.path).not.toBe('');
    if (!clause.ownId) {
      expect(ids.has(clause.id), `id ${clause.id} twice`).toBe(false);
      ids.add(clause.id);
    }
    let plain = 0;
    for (const [from, length, start, end] of clause.data?.map.runs ?? []) {
      expect(from).toBeGreaterThanOrEqual(plain);
      // Between runs stand only breaks and the rest of a tab that a marker took a part of: they have no source.
      expect(clause.value.slice(plain, from)).toMatch(/^\s*$/);
      plain = from + length;
      if (length === end - start && !source.slice(start, end).startsWith('&')) {
        const said = clause.value.slice(from, plain).replace(/\s/g, ' ');
        const written = source.slice(start, end).replace(/\s/g, ' ');
        // A NUL is read as U+FFFD (CommonMark 2.3).
        expect(said).toBe(written.replace(/\0/g, '\uFFFD'));
      }
      pieces.push({ start, end });
    }
    expect(plain).toBe(clause.value.length);
  }
  for (const [, node] of [...walk(tree)].entries()) {
    const { start, end } = rangeOf(node[0]);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(source.length);
  }
  pieces.sort((a, b) => a.start - b.start);
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1];
    if (before) expect(piece.start, `text read twice at ${piece.start}`).toBeGreaterThanOrEqual(before.end);
  }
  const covered = [...pieces, ...examplesOf(tree)].sort((a, b) => a.start - b.start);
  // A run may begin inside of a token (HTML in a paragraph splits it): look at each word's start.
  const words = textTokensOf(source).flatMap((token) =>
    [...token.text.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
      ...token,
      text,
      start: token.start + index,
      end: token.start + index + text.length,
    })),
  );
  expectEachInOne(words, covered, 'clause or example');
}

const examplesOf = (tree: Constitution): Range[] =>
  [...walk(tree)].flatMap(([node]) => (node.type === 'example' ? [rangeOf(node)] : []));

/** Sentences: in order, apart, each exact; every text token in one of them. */
export function expectSentences(tree: Constitution, source: string): void {
  const ranges: Range[] = [];
  for (const clause of clausesOf(tree)) {
    for (const sentence of clause.children) {
      const { start = 0, end = 0 } = sentence.data ?? {};
      expect(sentence.value).toBe(clause.value.slice(start, end));
      expect(sentence.value.trim()).toBe(sentence.value);
      expect(sentence.value).not.toBe('');
      ranges.push(rangeOf(sentence));
    }
    const outside = [...clause.children].reduceRight(
      (text, { data }) => (data ? text.slice(0, data.start) + text.slice(data.end) : text),
      clause.value,
    );
    expect(outside.trim(), `text of ${clause.path} outside of sentences`).toBe('');
  }
  ranges.sort((a, b) => a.start - b.start);
  for (const [index, range] of ranges.entries()) {
    const before = ranges[index - 1];
    if (before) expect(range.start, `sentences overlap at ${range.start}`).toBeGreaterThanOrEqual(before.end);
  }
  const all = [...ranges, ...examplesOf(tree)].sort((a, b) => a.start - b.start);
  expectEachInOne(textTokensOf(source), all, 'sentence or example');
  expect([...sentencesOf(tree)].length).toBe(ranges.length);
}
