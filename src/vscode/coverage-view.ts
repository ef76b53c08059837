/** The side view: a tree of the editor's own, filled with the lines of the coverage tree. */
import * as vscode from 'vscode';
import type { TreeLine } from './coverage-tree.js';

export class CoverageView implements vscode.TreeDataProvider<TreeLine>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<TreeLine>;
  #lines: readonly TreeLine[] = [];

  constructor() {
    this.#view = vscode.window.createTreeView('clausewright.coverage', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
  }

  /**
   * @param description What the lines are of.
   * @param message Stands above them.
   */
  show(lines: readonly TreeLine[], description?: string, message?: string): void {
    this.#lines = lines;
    this.#view.description = description;
    this.#view.message = message;
    this.#changed.fire(undefined);
  }

  getChildren(line?: TreeLine): TreeLine[] {
    return [...(line?.children ?? this.#lines)];
  }

  getTreeItem({
    id,
    label,
    description,
    tooltip,
    icon,
    spoken,
    place,
    children,
    open,
  }: TreeLine): vscode.TreeItem {
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(label, children.length === 0 ? None : open ? Expanded : Collapsed);
    item.id = id;
    item.description = description;
    item.accessibilityInformation = { label: spoken };
    if (tooltip.length > 0) item.tooltip = paragraphs(tooltip);
    if (icon) item.iconPath = new vscode.ThemeIcon(icon.name, new vscode.ThemeColor(icon.color));
    if (place) {
      const { start, end } = place.range;
      const selection = new vscode.Range(start.line, start.character, end.line, end.character);
      const uri = vscode.Uri.parse(place.uri, true);
      item.command = { command: 'vscode.open', title: 'Go to the line', arguments: [uri, { selection }] };
    }
    return item;
  }

  dispose(): void {
    this.#view.dispose();
    this.#changed.dispose();
  }
}

/** Text of a document is text, whatever Markdown it looks like. */
function paragraphs(texts: readonly string[]): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  for (const [index, text] of texts.entries()) {
    if (index > 0) markdown.appendMarkdown('\n\n');
    markdown.appendText(text);
  }
  return markdown;
}
