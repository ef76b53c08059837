import {
  fileOf,
  type AnyNode,
  type Clause,
  type Container,
  type Section,
  type Sentence,
} from '../clast/index.js';
import { placeOf, touches, type NavigableDocument } from './document.js';

/** The text that stands at an offset. */
export interface TextAt {
  /** The sections around it, outermost first. */
  sections: readonly Section[];
  clause: Clause;
  /** The sentence at the offset; null between two. */
  sentence: Sentence | null;
}

/** The clause at an offset of a file; null between clauses. */
export function textAt({ tree }: NavigableDocument, file: string, offset: number): TextAt | null {
  const holds = (node: AnyNode): boolean => touches(placeOf(node.position, file), offset);
  const within = (container: Container, sections: readonly Section[]): TextAt | null => {
    for (const child of container.children) {
      if (container === tree && fileOf(child, tree) !== file) continue;
      if (!holds(child)) continue;
      if (child.type === 'clause') {
        return { sections, clause: child, sentence: child.children.find(holds) ?? null };
      }
      if (child.type !== 'section' && child.type !== 'group') continue;
      const found = within(child, child.type === 'section' ? [...sections, child] : sections);
      if (found) return found;
    }
    return null;
  };
  return within(tree, []);
}
