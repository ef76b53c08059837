/** Files, folders, configuration and what is done with them: the one way in for every door. */
export { coverageOfDocument, coverageOfFiles, type CoverageOfFiles } from './coverage-of-files.js';
export { compareSides, type ComparedSides, type ReadVersion } from './compare-sides.js';
export { lintSides, type LintedSides } from './lint-sides.js';
export { readDocumentSides } from './document-sides.js';
export {
  blameOfFile,
  logOfFile,
  type FileBlame,
  type FileLog,
  type LogEntry,
  type LoggedChange,
} from './log-of-file.js';
export type { HistoryCommit } from './history-of-file.js';
export { gateSides, type GatedSides } from './gate-sides.js';
export { readDriverSides } from './driver-sides.js';
export { readDiffSide, readDiffSides, type DiffSide, type DiffSides, type SideFile } from './diff-side.js';
export { Git, GitFailure, NoRepository } from './git.js';
export {
  isRevision,
  readRevisionFile,
  splitRevisionPath,
  type RevisionFile,
  type RevisionPath,
} from './revision-file.js';
export { configurationNames, type FoundConfiguration } from './configuration-file.js';
export {
  type Found,
  type FoundDocument,
  type FoundFile,
  type PathProblem,
  type StandardInput,
} from './find-documents.js';
export type { BaselineMode, BaselineOutcome } from './baseline-file.js';
export type { FixedFile } from './fix-files.js';
export { formatFiles, type FormattedFiles } from './format-files.js';
export { type OwnRule, type PluginProblem, type Trust } from './plugins.js';
export { rulePage, rulePageFile } from './rule-page.js';
export { settingsOfFile, type SettingsOfFile } from './settings-of-file.js';
export { testRules, type TestedRule, type TestedRules } from './test-rules.js';
export { displayPath, isInside } from './paths.js';
export { lintFiles, type LintedFiles, type LintFilesOptions } from './lint-files.js';
export { heedBaselines } from './heed-baselines.js';
export { lintDocument, type LintDocumentOptions, type LintedDocument } from './lint-document.js';
export type { OpenTexts } from './open-texts.js';
export { parseFile } from './parse-file.js';
export { decode, systemReason } from './read-text.js';
export { readDocument, type ReadDocument } from './read-document.js';
export { readTree, type OnProgress, type Progress, type ReadFile } from './read-tree.js';
export { writeReport } from './write-report.js';
export { Workspace, type WorkspaceOptions } from './workspace.js';
export { WorkspaceError } from './workspace-error.js';
