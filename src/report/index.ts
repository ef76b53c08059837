/** Reports: one file a format. Colors and width are passed in. */
export { json, type JsonOptions } from './json.js';
export { pretty, type PrettyOptions } from './pretty.js';
export { coverageJson, coveragePretty, type CoveragePrettyOptions } from './coverage.js';
