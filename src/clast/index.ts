export { fold } from './fold.js';
export type * from './nodes.js';
export { fileOf } from './files.js';
export { Lines, OffsetMap, type Run } from './offset-map.js';
export { clausesOf, headingOf, openingsOf, sectionsOf, sentencesOf, toJson, walk } from './visit.js';
