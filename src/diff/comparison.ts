/** What a comparison of two versions of a constitution says. */
import type { Clause, Constitution, Example, Position, Section, Sentence, Verbatim } from '../clast/index.js';

/** What changed, and for whom it matters: `normative` changes what is required, `editorial` changes no meaning. */
export type ChangeClass = 'normative' | 'substantive' | 'editorial';

export type ChangeKind =
  | 'reversed'
  | 'removed'
  | 'weakened'
  | 'exception-added'
  | 'bearer-changed'
  | 'authority-changed'
  | 'added'
  | 'strengthened'
  | 'exception-removed'
  | 'reworded'
  | 'split'
  | 'merged'
  | 'moved'
  | 'retitled'
  | 'renumbered'
  | 'editorial';

export type ChangeLevel = 'section' | 'clause' | 'sentence';

/** What a place is the place of. An example or a verbatim block stands at level `clause`. */
export type Placed = Section | Clause | Sentence | Example | Verbatim;

/** Where a change stands in one of the versions. */
export interface Place {
  /** From 1. */
  line: number;
  /** Id of the clause or section. */
  id: string | null;
  path: string | null;
  /** Plain text of the sentence or clause; of a section its title. */
  text: string;
  /** Of a constitution of several files, the one it stands in. */
  file?: string;
  /** The whole of what changed, in that file. */
  position: Position;
  node: Placed;
}

/** A stretch of the words of both versions, in order. */
export interface WordEdit {
  op: 'equal' | 'insert' | 'delete';
  text: string;
}

export interface Change {
  kind: ChangeKind;
  level: ChangeLevel;
  class: ChangeClass;
  /** Null where it is new. */
  before: Place | null;
  /** Null where it is gone. */
  after: Place | null;
  /** What it means, in one plain sentence. */
  meaning: string;
  /** The edit word by word, where both sides have a text and the texts differ. */
  words?: readonly WordEdit[];
  /** It touches a hard constraint: one side of it is one. */
  hard: boolean;
  /** Of a clause or sentence that came or went with its whole section: that section's id. Reports fold such changes. */
  within: string | null;
}

/** Two nodes that are the same one in both versions; null where one has no counterpart. */
export interface Pair<N> {
  before: N | null;
  after: N | null;
  /** 0 to 1; 1 is the same text. 0 where one side is null. */
  similarity: number;
}

export interface Alignment {
  /** In the order of the later version, what is gone after what stood before it. */
  sections: readonly Pair<Section>[];
  clauses: readonly Pair<Clause>[];
}

export interface Comparison {
  before: Constitution;
  after: Constitution;
  /** In the order of the later version; what is gone stands where it stood. Several kinds at one place follow each other, heaviest first. */
  changes: readonly Change[];
  alignment: Alignment;
}

/** Heaviest first: the order in which reports tell kinds. */
export const changeKinds: readonly ChangeKind[] = [
  'reversed',
  'removed',
  'weakened',
  'exception-added',
  'bearer-changed',
  'authority-changed',
  'added',
  'strengthened',
  'exception-removed',
  'reworded',
  'split',
  'merged',
  'moved',
  'retitled',
  'renumbered',
  'editorial',
];

const mirrors: Readonly<Partial<Record<ChangeKind, ChangeKind>>> = {
  added: 'removed',
  removed: 'added',
  strengthened: 'weakened',
  weakened: 'strengthened',
  'exception-added': 'exception-removed',
  'exception-removed': 'exception-added',
  split: 'merged',
  merged: 'split',
};

/** The kind of the same change when the two versions change places. */
export const mirrorOf = (kind: ChangeKind): ChangeKind => mirrors[kind] ?? kind;
