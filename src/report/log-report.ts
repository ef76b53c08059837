import type { BlameRow, Change, KindTally, Place } from '../diff/index.js';
import { kindCount, tellingOrder, type KindCount } from './change-words.js';

/** A commit, as reports tell it. */
export interface ToldCommit {
  /** In full. */
  hash: string;
  /** ISO 8601. */
  date: string;
  author: string;
  subject: string;
}

type ToldPlace = Pick<Place, 'line' | 'id' | 'path' | 'text'>;

/** What a commit did to a constitution. */
export interface ToldEntry {
  commit: ToldCommit;
  path: string;
  renamedFrom: string | null;
  fate: 'created' | 'deleted' | null;
  tally: KindTally;
  /** Of a clause, what changed; null in the log of a whole document. */
  changes:
    | readonly (Pick<Change, 'kind' | 'level' | 'class' | 'meaning' | 'words' | 'hard'> & {
        before: ToldPlace | null;
        after: ToldPlace | null;
      })[]
    | null;
  problem: string | null;
}

/** What every report on a history is written from. */
export interface LogReport {
  path: string;
  entries: readonly ToldEntry[];
  /** As it was asked for; null for the whole document. */
  clause: string | null;
}

/** What every report on who changed what is written from. */
export interface BlameReport {
  path: string;
  rows: readonly BlameRow<ToldCommit>[];
}

/** Counts in the order of headlines: what is weakened and removed first. */
export const countsOf = (tally: KindTally): KindCount[] =>
  tellingOrder.flatMap((kind) => {
    const count = tally[kind];
    return count === undefined ? [] : [{ kind, count }];
  });

export const tallyText = (tally: KindTally): string => countsOf(tally).map(kindCount).join(', ');

/** Characters of a hash that tell a commit. */
export const shortHash = ({ hash }: ToldCommit): string => hash.slice(0, 8);

export const day = ({ date }: ToldCommit): string => date.slice(0, 10);
