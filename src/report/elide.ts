import type { WordEdit } from '../diff/index.js';

/** Words of unchanged text that stay on each side of a change. */
const context = 9;

/** The edit with long unchanged stretches cut to the words around the changes; an ellipsis stands for the rest. */
export function elide(words: readonly WordEdit[], around = context): WordEdit[] {
  return words.map((edit, index) => {
    if (edit.op !== 'equal') return edit;
    const pieces = edit.text.match(/\s*\S+|\s+$/g) ?? [];
    const [head, tail] = [index === 0 ? 0 : around, index === words.length - 1 ? 0 : around];
    // Two words more or less are no gain.
    if (pieces.length <= head + tail + 2) return edit;
    const end = tail === 0 ? '' : pieces.slice(-tail).join('');
    return { op: 'equal', text: `${pieces.slice(0, head).join('')} … ${end.trimStart()}` };
  });
}
