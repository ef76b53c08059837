/**
 * Ticks of task lists, from micromark's tokens. Unlike mdast-util-gfm-task-list-item this leaves the item's text as it is
 * (that one cuts off the space behind the box, and the text's runs with it would no longer fit).
 */
import type { CompileContext, Extension as FromMarkdownExtension, Token } from 'mdast-util-from-markdown';

function setChecked(this: CompileContext, token: Token): void {
  // The box stands in the first paragraph of its item.
  const item = this.stack.at(-2);
  if (item?.type === 'listItem') item.checked = token.type === 'taskListCheckValueChecked';
}

export const taskListToMdast: FromMarkdownExtension = {
  exit: { taskListCheckValueChecked: setChecked, taskListCheckValueUnchecked: setChecked },
};
