/** Passages: stretches of a document that are long enough to say a thing in full, and too short to say many. */
import type { Clause, Constitution, Container, Sentence } from '../../clast/index.js';
import { standingOfClause } from '../standing.js';
import type { TopicVerdict } from '../verdict.js';

/** One or more sentences that follow each other within a section. */
export interface Passage {
  sentences: readonly { sentence: Sentence; clause: Clause }[];
  /** Words and punctuation marks. */
  length: number;
}

/** Tokens that a passage has at most, unless it is one longer sentence: about as many as a long paragraph. */
const longest = 130;
/** Tokens of a passage that goes no further than its paragraph; a shorter one takes in the next. */
const enough = 60;
/** Tokens from the start of one passage to that of the next within a paragraph, at least. */
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

/** A short section is one passage; a longer one has one from each paragraph on, and several in a long paragraph. */
function windows(stretch: Stretch): Passage[] {
  if (lengthOf(stretch) <= longest) return [passageOf(stretch)];
  const passages: Passage[] = [];
  let last = 0;
  let sinceStart = 0;
  stretch.forEach((first, start) => {
    const opens = first.clause !== stretch[start - 1]?.clause;
    if (opens || sinceStart >= stride) {
      const end = endOf(stretch, start);
      // One that ends where the last one did says nothing that it did not.
      if (end > last || opens) passages.push(passageOf(stretch.slice(start, end)));
      last = Math.max(last, end);
      sinceStart = 0;
    }
    sinceStart += lengthOf([first]);
  });
  return passages;
}

/** Where a passage that begins at `start` ends: with a paragraph once it is long enough, and before it is too long. */
function endOf(stretch: Stretch, start: number): number {
  let length = 0;
  let end = start;
  for (let next = stretch[end]; next; next = stretch[end]) {
    const tokens = lengthOf([next]);
    if (end > start && length + tokens > longest) break;
    if (length >= enough && next.clause !== stretch[end - 1]?.clause) break;
    length += tokens;
    end++;
  }
  return end;
}

const passageOf = (sentences: Stretch): Passage => ({ sentences, length: lengthOf(sentences) });

const lengthOf = (sentences: Stretch): number =>
  sentences.reduce((sum, { sentence }) => sum + (sentence.data?.tokens.length ?? 0), 0);

/**
 * The sentences by which cues found a facet, each as a passage of its own: a paragraph on several subjects may rule on one of
 * them in a single sentence.
 */
export function citedPassages(passages: readonly Passage[], { evidence }: TopicVerdict): Passage[] {
  const cited = new Set(
    evidence
      .filter(({ facet }) => facet !== 'touches' && facet !== 'opposed')
      .map(({ position }) => position),
  );
  const sentences = new Set(
    passages.flatMap((passage) => passage.sentences.filter(({ sentence }) => cited.has(sentence.position))),
  );
  return [...sentences].map((one) => passageOf([one]));
}
