/** Sections are found again by text and place alone, held against the ids that were taken off. */
import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { corpus } from '../corpus.js';
import { compared } from './versions.js';

interface Block {
  /** Null for what stands before the first heading with an id. */
  id: string | null;
  heading: string;
  body: string[];
}

const headingLine = /^(#{1,6} .*?)\s*\{#([\w-]+)[^}]*\}\s*$/;

function blocksOf(source: string): Block[] {
  const blocks: Block[] = [{ id: null, heading: '', body: [] }];
  let fence: string | null = null;
  for (const line of source.split('\n')) {
    const mark = /^(~{3,}|`{3,})/.exec(line)?.[1];
    if (mark !== undefined) fence = fence === null ? mark : line.startsWith(fence) ? null : fence;
    const match = fence === null ? headingLine.exec(line) : null;
    if (match) blocks.push({ id: match[2] ?? null, heading: match[1] ?? '', body: [] });
    else blocks.at(-1)?.body.push(line);
  }
  return blocks;
}

/** The text without ids, and the id of each line that is a heading. */
function stripped(blocks: readonly Block[]): { text: string; ids: ReadonlyMap<number, string> } {
  const ids = new Map<number, string>();
  const lines: string[] = [];
  for (const { id, heading, body } of blocks) {
    if (id !== null) {
      lines.push(heading);
      ids.set(lines.length, id);
    }
    lines.push(...body);
  }
  return { text: lines.join('\n'), ids };
}

/** Numbers from 0 to 1 that are the same each time (Park and Miller, 1988). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Gives a part of the sections another title, and lets leaves change places with their next sibling. */
function amended(blocks: readonly Block[], seed: number): Block[] {
  const next = numbersFrom(seed);
  const level = ({ heading }: Block): number => heading.indexOf(' ');
  const list = blocks.map((block, at): Block => {
    if (block.id === null || next() > 0.2) return block;
    return { ...block, heading: `${'#'.repeat(level(block))} More of it, ${at}` };
  });
  for (let at = 1; at < list.length - 2; at++) {
    const [a, b, c] = [list[at], list[at + 1], list[at + 2]];
    if (!a || !b || !c || level(a) !== level(b) || level(c) > level(b) || next() > 0.25) continue;
    [list[at], list[at + 1]] = [b, a];
    at++;
  }
  return list;
}

function shareFound(before: readonly Block[], after: readonly Block[]): number {
  const [a, b] = [stripped(before), stripped(after)];
  const { alignment } = compared(a.text, b.text);
  const found = new Map(
    alignment.sections.map((pair) => [
      a.ids.get(pair.before?.position.start.line ?? 0),
      b.ids.get(pair.after?.position.start.line ?? 0),
    ]),
  );
  const shared = [...a.ids.values()].filter((id) => [...b.ids.values()].includes(id));
  expect(shared.length).toBeGreaterThan(8);
  return shared.filter((id) => found.get(id) === id).length / shared.length;
}

describe('sections without their ids', () => {
  const reference = blocksOf(fs.readFileSync('constitutions/reference/constitution.md', 'utf8'));

  test.each([3, 5, 8, 13, 21])('of the reference, retitled and moved (seed %i)', (seed) => {
    expect(shareFound(reference, amended(reference, seed))).toBeGreaterThanOrEqual(0.9);
  });

  const [before, after] = corpus.filter((file) => file.includes('model-spec-2025'));
  describe.skipIf(before === undefined || after === undefined)('of two published versions', () => {
    const [here, there] = [before, after].map((file) => blocksOf(fs.readFileSync(file ?? '', 'utf8')));

    test('as they are', () => {
      expect(shareFound(here ?? [], there ?? [])).toBeGreaterThanOrEqual(0.97);
    });

    test.each([3, 5])('retitled and moved (seed %i)', (seed) => {
      expect(shareFound(here ?? [], amended(there ?? [], seed))).toBeGreaterThanOrEqual(0.95);
    });
  });
});
