/** The words of a clause of both versions in reading order, each with its marks. */
import type { Clause, Sentence, Span } from '../../clast/index.js';
import type { WordEdit } from '../../diff/index.js';
import { wordEdits } from '../../diff/index.js';
import { isAway, type Relation } from './relation.js';

export interface Piece {
  op: WordEdit['op'];
  /** It was not deleted or inserted, but stands elsewhere now. */
  moved: boolean;
  text: string;
  /** The outermost first. */
  marks: readonly Span[];
  /** Part of a sentence that was changed and stood elsewhere. */
  stoodElsewhere?: boolean;
}

type Edit = Pick<Piece, 'op' | 'moved'>;

const equal: Edit = { op: 'equal', moved: false };

/** Sentences of the earlier version that stand no more where they stood, by the sentence or clause that they are shown after. */
export type Lost = ReadonlyMap<Sentence | Clause, readonly Sentence[]>;

/** Where sentences are shown that are gone from clauses that stayed. */
export function lostSentences(relation: Relation): Lost {
  const { before, leaves, sentences, removed, moved } = relation;
  const lost = new Map<Sentence | Clause, Sentence[]>();
  for (const clause of before.leaves) {
    if (clause.type !== 'clause' || isAway(clause, relation)) continue;
    const twin = leaves.get(clause);
    let last: Sentence | Clause | null = twin?.type === 'clause' ? twin : null;
    for (const sentence of clause.children) {
      const isAway = removed.has(sentence) || moved.has(sentence);
      if (!isAway) last = sentences.get(sentence) ?? last;
      else if (last) lost.set(last, [...(lost.get(last) ?? []), sentence]);
    }
  }
  return lost;
}

/** A clause of the later version, with what is gone from it. */
export function piecesOf(clause: Clause, relation: Relation, lost: Lost): Piece[] {
  const { added, moved, words, sourceOfLeaf, sourceOfSentence, before } = relation;
  if (added.has(clause)) return range(clause, 0, clause.value.length, { op: 'insert', moved: false });
  const source = sourceOfLeaf.get(clause);
  const was = source?.type === 'clause' ? source : null;
  const edit = words.get(clause);
  if (was && edit) return edited(whole(was), whole(clause), edit);
  if (clause.children.length === 0) {
    const isSame = was?.value === clause.value || was === null;
    return isSame
      ? range(clause, 0, clause.value.length, equal)
      : edited(whole(was), whole(clause), wordEdits(was.value, clause.value));
  }
  const isHere = moved.has(clause);
  const pieces: Piece[] = [];
  const showLost = (sentences: readonly Sentence[]): void => {
    for (const sentence of sentences) {
      const home = before.clauseOf.get(sentence);
      if (!home) continue;
      const { start, end } = placeIn(home, sentence);
      if (pieces.length > 0) pieces.push({ op: 'delete', moved: false, text: ' ', marks: [] });
      pieces.push(...range(home, start, end, { op: 'delete', moved: moved.has(sentence) }));
    }
  };
  showLost(lost.get(clause) ?? []);
  let at = 0;
  for (const sentence of clause.children) {
    const { start, end } = placeIn(clause, sentence);
    const origin = sourceOfSentence.get(sentence);
    const isNew = added.has(sentence);
    const isMoved = !isHere && moved.has(sentence);
    const gap: Edit = isNew || isMoved ? { op: 'insert', moved: isMoved } : equal;
    pieces.push(...range(clause, at, start, gap));
    const home = origin && before.clauseOf.get(origin);
    if (isNew || (isMoved && origin?.value === sentence.value))
      pieces.push(...range(clause, start, end, gap));
    else if (!origin || !home || origin.value === sentence.value)
      pieces.push(...range(clause, start, end, equal));
    else {
      const made = words.get(sentence) ?? wordEdits(origin.value, sentence.value);
      const shown = edited({ clause: home, ...placeIn(home, origin) }, { clause, start, end }, made);
      pieces.push(...(isMoved ? shown.map((piece) => ({ ...piece, stoodElsewhere: true })) : shown));
    }
    showLost(lost.get(sentence) ?? []);
    at = end;
  }
  pieces.push(...range(clause, at, clause.value.length, equal));
  return pieces;
}

/** A clause of the earlier version that stands no more where it stood. */
export function piecesOfAway(clause: Clause, { removed, moved }: Relation): Piece[] {
  const isMoved = moved.has(clause) || clause.children.some((sentence) => moved.has(sentence));
  if (!isMoved || removed.has(clause))
    return range(clause, 0, clause.value.length, { op: 'delete', moved: false });
  const pieces: Piece[] = [];
  let at = 0;
  for (const sentence of clause.children) {
    const { end } = placeIn(clause, sentence);
    pieces.push(...range(clause, at, end, { op: 'delete', moved: !removed.has(sentence) }));
    at = end;
  }
  pieces.push(...range(clause, at, clause.value.length, { op: 'delete', moved: true }));
  return pieces;
}

interface Stretch {
  clause: Clause;
  start: number;
  end: number;
}

const whole = (clause: Clause): Stretch => ({ clause, start: 0, end: clause.value.length });

function placeIn(clause: Clause, sentence: Sentence): { start: number; end: number } {
  const start = sentence.data?.start ?? Math.max(clause.value.indexOf(sentence.value), 0);
  return { start, end: sentence.data?.end ?? start + sentence.value.length };
}

/** Two stretches as one, by the edit that leads from one to the other. White space of an edit does not count. */
function edited(was: Stretch, is: Stretch, edits: readonly WordEdit[]): Piece[] {
  const pieces: Piece[] = [];
  const at = { was: was.start, is: is.start };
  for (const { op, text } of edits) {
    const length = text.replace(/\s+/g, '').length;
    if (op !== 'insert') {
      const end = skip(was, at.was, length);
      if (op === 'delete') pieces.push(...range(was.clause, at.was, end, { op, moved: false }));
      at.was = end;
    }
    if (op !== 'delete') {
      const end = skip(is, at.is, length);
      pieces.push(...range(is.clause, at.is, end, { op, moved: false }));
      at.is = end;
    }
  }
  pieces.push(...range(is.clause, at.is, is.end, equal));
  return pieces;
}

/** The place after so many characters that are no white space. */
function skip({ clause: { value }, end }: Stretch, from: number, count: number): number {
  let at = from;
  for (let left = count; at < end; at += 1) {
    if (/\s/.test(value.charAt(at))) continue;
    if (left === 0) break;
    left -= 1;
    if (left === 0) return at + 1;
  }
  return count === 0 ? from : at;
}

/** A stretch of a clause, cut where its marks begin and end. A footnote's call is a piece without text. */
function range({ value, data }: Clause, start: number, end: number, edit: Edit): Piece[] {
  const spans = (data?.spans ?? []).filter((span) => span.start <= end && span.end >= start);
  const calls = spans.filter((span) => span.start === span.end && (span.start > start || span.start === 0));
  const marks = spans.filter((span) => span.start < span.end);
  const cuts = [...new Set([start, end, ...[...marks, ...calls].flatMap((span) => [span.start, span.end])])]
    .filter((cut) => cut >= start && cut <= end)
    .sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (const [index, from] of cuts.entries()) {
    for (const call of calls) if (call.start === from) pieces.push({ ...edit, text: '', marks: [call] });
    const to = cuts[index + 1];
    if (to === undefined) break;
    const around = marks.filter((span) => span.start <= from && span.end >= to);
    around.sort((a, b) => a.start - b.start || b.end - a.end);
    pieces.push({ ...edit, text: value.slice(from, to), marks: around });
  }
  return pieces;
}
