/** The built-in rules and topics. A test holds the list to the folders of `rules/`. */
import type { AnyRule } from './lint/index.js';
import type { Topic } from './topics/index.js';
import undefinedTerm from '../rules/clarity/undefined-term/index.js';
import vagueObligation from '../rules/clarity/vague-obligation/index.js';
import authorityLevels from '../rules/consistency/authority-levels/index.js';
import emptyDocument from '../rules/structure/empty-document/index.js';
import emptySection from '../rules/structure/empty-section/index.js';
import language from '../rules/structure/language/index.js';
import resolvedReferences from '../rules/structure/resolved-references/index.js';
import uniqueIds from '../rules/structure/unique-ids/index.js';

/** Every rule that comes with the product. */
export const builtinRules: readonly AnyRule[] = [
  undefinedTerm,
  vagueObligation,
  authorityLevels,
  emptyDocument,
  emptySection,
  language,
  resolvedReferences,
  uniqueIds,
];

/** Every topic that comes with the product. */
export const builtinTopics: readonly Topic[] = [];
