/** Reports: one file a format. Colors and width are passed in. */
export { json, type JsonOptions } from './json.js';
export { pretty, type PrettyOptions } from './pretty.js';
export { coverageJson } from './coverage-json.js';
export { coverageMarkdown, type CoverageMarkdownOptions } from './coverage-markdown.js';
export { coveragePretty, type CoveragePrettyOptions } from './coverage-pretty.js';
export { patch, type ChangedFile, type PatchOptions } from './patch.js';
export { ruleListJson, ruleListPretty } from './rule-list.js';
export { settingsJson, settingsYaml } from './explained-settings.js';
export type { DiffReport } from './diff-report.js';
export { diffJson } from './diff-json.js';
export { diffMarkdown } from './diff-markdown.js';
export { diffPretty, diffStat, type DiffPrettyOptions } from './diff-pretty.js';
export { releaseNotes, type ReleaseNotesOptions } from './release-notes.js';
export { clauseText } from './clause-text.js';
export { diffHtml } from './diff-html.js';
