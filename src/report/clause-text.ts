/** A constitution as plain text whose lines compare well: for `git diff`, `git log -p` and `git blame`. */
import type { Constitution, Node, Section } from '../clast/index.js';

/**
 * One sentence a line below the path of its section, a blank line between clauses: emphasis, line breaks, list markers and escapes make no
 * difference any more. Titles keep their number and authority, clauses their number; examples, code, comments and front matter
 * stand as they are. Ends with a line feed, unless it is empty.
 */
export function clauseText(tree: Constitution): string {
  const blocks = tree.children.flatMap((node) => blocksOf(node, []));
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

/** @param above Titles of the sections around it, outermost first. */
function blocksOf(node: Node, above: readonly string[]): string[] {
  switch (node.type) {
    case 'section': {
      const path = [...above, titleOf(node)];
      // The heading's own clause is the line itself.
      const inside = node.children.filter((child) => child.type !== 'clause' || child.role !== 'heading');
      return [
        `# ${path.join(' > ')}${attributesOf(node)}`,
        ...inside.flatMap((child) => blocksOf(child, path)),
      ];
    }
    case 'group': {
      const label = [node.label, node.title].filter((part) => part !== null && part !== '').join(': ');
      const inside = node.children.flatMap((child) => blocksOf(child, above));
      return node.form === 'admonition' && label !== '' ? [`!!! ${label}`, ...inside] : inside;
    }
    case 'clause': {
      const lines = node.children.map(({ value }) => oneLine(value));
      const text = lines.length > 0 ? lines.join('\n') : oneLine(node.value);
      return text === ''
        ? []
        : [node.number === null || text.startsWith(node.number) ? text : `${node.number} ${text}`];
    }
    default:
      return node.value.trim() === '' ? [] : [node.value.replace(/\r\n?/g, '\n').trimEnd()];
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The heading as it stands, with its number. */
function titleOf({ children: [heading], number, title }: Section): string {
  const isHeading = heading?.type === 'clause' && heading.role === 'heading';
  return oneLine(isHeading ? heading.value : [number, title].filter(Boolean).join(' '));
}

/** The level of authority and the author's id: what a change of them changes, its reader must see. */
function attributesOf({ attributes, ownId, id }: Section): string {
  const shown = [
    ...(ownId ? [`#${id}`] : []),
    ...Object.entries(attributes).map(([key, value]) => `${key}=${String(value)}`),
  ];
  return shown.length === 0 ? '' : ` {${shown.join(' ')}}`;
}
