/** Both versions of a constitution as one document: the later one, with what is gone where it stood. */
import type { Clause, Example, Group, Section, Verbatim } from '../../clast/index.js';
import type { Change } from '../../diff/index.js';

/** A block of text: what a page shows in one row. */
export type Leaf = Clause | Example | Verbatim;

/** `away`: it is gone, or stands elsewhere now. */
export type Status = 'kept' | 'new' | 'away';

export interface RedlineLeaf {
  type: 'leaf';
  status: Status;
  /** In the earlier version; null where it is new, or was part of another one. */
  before: Leaf | null;
  after: Leaf | null;
  changes: readonly Change[];
}

export interface RedlineGroup {
  type: 'group';
  /** Of the later version where it is there. */
  group: Group;
  children: RedlineBlock[];
}

export type RedlineBlock = RedlineLeaf | RedlineGroup;

export interface RedlineSection {
  type: 'section';
  status: Status;
  before: Section | null;
  after: Section | null;
  /** Those at the heading. */
  changes: readonly Change[];
  children: RedlineNode[];
}

/** Where a section stood that stands elsewhere now. */
export interface RedlineMovedSection {
  type: 'moved-section';
  section: Section;
  to: Section;
}

/** Where another file of a constitution begins. */
export interface RedlineFile {
  type: 'file';
  name: string;
}

export type RedlineNode = RedlineSection | RedlineBlock | RedlineMovedSection | RedlineFile;
