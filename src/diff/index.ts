/** What changed in meaning between two versions of a constitution. */
export { compare } from './compare.js';
export {
  changeKinds,
  mirrorOf,
  type Alignment,
  type Change,
  type ChangeClass,
  type ChangeKind,
  type ChangeLevel,
  type Comparison,
  type Pair,
  type Place,
  type Placed,
  type WordEdit,
} from './comparison.js';
export {
  changeLogRecords,
  changeLogsOf,
  newRecords,
  trailerRecord,
  type AmendmentRecord,
} from './amendment-record.js';
export {
  judgeAmendments,
  type GateEntry,
  type GatePolicy,
  type GateRule,
  type GateVerdict,
  type MissingRecord,
  type RecordedChange,
} from './gate.js';
export { Blame, findNamed, tallyOf, Trail, type BlameRow, type KindTally } from './history.js';
export { wordEdits } from './word-edits.js';
