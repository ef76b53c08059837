/** What stands at a place of a constitution, what it means, and who refers to it. */
export { completionsAt, type Completion, type Vocabulary } from './completion.js';
export { definitionAt, referencesAt } from './definition.js';
export {
  placeOf,
  shownAt,
  touches,
  type FoundTarget,
  type NavigableDocument,
  type Place,
  type Target,
} from './document.js';
export { foldsOf, type Fold } from './folding.js';
export { hoverAt, type Hover, type Knowledge } from './hover.js';
export { landingOf, Library, type Destination } from './library.js';
export { linksOf, type Link } from './links.js';
export { marksOf, type Mark } from './marks.js';
export { namedAt, type NamedThing } from './named-at.js';
export { namesOf, type Names } from './names.js';
export { outlineOf, type OutlineEntry } from './outline.js';
export { problemWithId, renamableAt, renameEdits, type Renamable } from './rename.js';
export { textAt, type TextAt } from './text-at.js';
export { termsIn, termsOf, usesOf, type TermUse } from './terms.js';
