/** Passages: stretches of a document that are long enough to say a thing in full, and too short to say many. */
import type { Clause, Constitution, Container, Sentence } from '../../clast/index.js';
import { standingOfClause } from '../standing.js';

/** One or more sentences that follow each other within a section. */
export interface Passage {
  sentences: readonly { sentence: Sentence; clause: Clause }[];
  /** Words and punctuation marks. */
  length: number;
}

/** Tokens that a passage has at most, unless it is one longer sentence: about as many as a paragraph. */
const longest = 130;
/** Tokens from the start of one passage to that of the next, at least. */
const stride = 40;

/**
 * All passages of a tree that `readNorms` has read, in document order. They overlap, so that what belongs together is in
 * one of them. Quotations, headings and commentary are in none.
 */
export function passagesOf(tree: Constitution): Passage[] {
  return stretchesOf(tree).flatMap(windows);
}

type Stretch = Passage['sentences'];

/** What can speak for the document, section by section: a passage does not go over a heading. */
function stretchesOf(tree: Constitution): Stretch[] {
  const stretches: { sentence: Sentence; clause: Clause }[][] = [[]];
  const inside = (container: Container): void => {
    if (container.type === 'section') stretches.push([]);
    for (const child of container.children) {
      if (child.type === 'clause') {
        if (standingOfClause(child) !== 'full') continue;
        for (const sentence of child.children) stretches.at(-1)?.push({ sentence, clause: child });
      } else if (child.type === 'section' || child.type === 'group') inside(child);
    }
  };
  inside(tree);
  return stretches.filter(({ length }) => length > 0);
}

function windows(stretch: Stretch): Passage[] {
  const passages: Passage[] = [];
  let covered = 0;
  let sinceStart = stride;
  stretch.forEach((first, start) => {
    if (sinceStart >= stride && covered < stretch.length) {
      let length = lengthOf(first);
      let end = start + 1;
      for (let next = stretch[end]; next && length + lengthOf(next) <= longest; next = stretch[end]) {
        length += lengthOf(next);
        end++;
      }
      // One that ends where the last one did says nothing that it did not.
      if (end > covered) passages.push({ sentences: stretch.slice(start, end), length });
      covered = Math.max(covered, end);
      sinceStart = 0;
    }
    sinceStart += lengthOf(first);
  });
  return passages;
}

const lengthOf = ({ sentence }: Stretch[number]): number => sentence.data?.tokens.length ?? 0;
