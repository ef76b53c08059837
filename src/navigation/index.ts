/** What stands at a place of a constitution, what it means, and who refers to it. */
export {
  headingOf,
  placeOf,
  shownAt,
  touches,
  type FoundTarget,
  type NavigableDocument,
  type Place,
  type Target,
} from './document.js';
export { landingOf, Library, type Destination } from './library.js';
export { marksOf, type Mark } from './marks.js';
export { namesOf, type Names } from './names.js';
export { problemWithId, renamableAt, renameEdits, type Renamable } from './rename.js';
