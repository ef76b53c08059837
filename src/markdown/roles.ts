/**
 * What the surroundings of a clause say about it: its number and title, its role (navigation, history, definition,
 * caption), and which clause an example belongs to.
 */
import type { Clause, Constitution, Container, Example, Group, Node, Role } from '../clast/index.js';
import { clausesOf } from '../clast/index.js';
import { headingNumber, paragraphNumber } from './numbering.js';

/** Titles of sections that list the document's own parts. */
const navigationTitle = /^(table of )?contents$|^(toc|on this page|index|outline|navigation)$/i;
/** Titles of sections that tell of former versions. */
const historyTitle =
  /^(change ?log|changes|revision history|version history|document history|history|revisions?|amendment history|release notes)( of (this|the) (document|constitution|charter))?$/i;
const definitionTitle =
  /^(key |core |our )?(definitions?|glossary|terms|terminology)( (of terms|used|and (terms|definitions)))?( .{0,20})?$/i;
/** "Example: ...", "Bad example —", "Examples of this:" before a fence. */
const captionText = /^(?:(?:good|bad|better|worse|counter)[ -]?)?examples?\b/i;

/** Sets numbers, titles and roles. */
export function setRoles(tree: Constitution): void {
  setNumbers(tree);
  setInside(tree.children, null);
}

/** Ties each example to the nearest provision before it. Ids have to be there. */
export function tieExamples(tree: Constitution): void {
  let provision: string | null = null;
  for (const node of leaves(tree)) {
    if (node.type === 'example') node.of = provision;
    else if (node.role === 'provision' || node.role === 'definition') provision = node.id;
  }
}

function* leaves(node: Container | Node): Generator<Clause | Example> {
  if (node.type === 'clause' || node.type === 'example') yield node;
  else if (node.type !== 'verbatim') for (const child of node.children) yield* leaves(child);
}

function setNumbers(node: Container): void {
  for (const child of node.children) {
    if (child.type === 'section') {
      const numbered = headingNumber(child.title);
      if (numbered) {
        child.number = numbered.number;
        if (numbered.rest !== '') child.title = numbered.rest;
        const [heading] = child.children;
        if (heading?.type === 'clause') heading.number = numbered.number;
      }
    }
    if (child.type === 'clause' && child.role !== 'heading') setNumber(child);
    if (child.type === 'section' || child.type === 'group') setNumbers(child);
  }
}

/** `**7. Title.** body`: the bold words give number and title. Else only a number that no sentence begins with. */
function setNumber(clause: Clause): void {
  const [first] = clause.data?.spans ?? [];
  const bold = first?.kind === 'strong' && first.start === 0 ? clause.value.slice(0, first.end) : undefined;
  const numbered = paragraphNumber(bold ?? clause.value);
  if (!numbered) return;
  clause.number = numbered.number;
  const title = numbered.rest.replace(/[.:\s]+$/, '').replace(/^\((.*)\)$/, '$1');
  if (bold !== undefined && bold.length < clause.value.length && title !== '') clause.title = title;
}

function setInside(nodes: readonly Node[], inherited: Role | null): void {
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'section') {
      setInside(node.children, roleOfTitle(node.title) ?? inherited);
    } else if (node.type === 'group') {
      if (inherited === null && isNavigation(node)) {
        node.role = 'navigation';
        setInside(node.children, 'navigation');
      } else {
        if (inherited !== null && inherited !== 'definition') node.role ??= inherited;
        setInside(node.children, inherited);
      }
    } else if (node.type === 'clause' && node.role === 'provision') {
      if (inherited) node.role = inherited;
      else if (isCaption(node, nodes[index + 1])) node.role = 'caption';
    }
  }
}

function roleOfTitle(title: string): Role | null {
  const plain = title.replace(/[:.]$/, '').trim();
  if (navigationTitle.test(plain)) return 'navigation';
  if (historyTitle.test(plain)) return 'history';
  return definitionTitle.test(plain) ? 'definition' : null;
}

function isCaption(clause: Clause, next: Node | undefined): boolean {
  const leadsToExample = next?.type === 'example' || (next?.type === 'verbatim' && next.form === 'code');
  return leadsToExample && captionText.test(clause.value);
}

/** A list whose every item is a link into the document, and nothing else: a table of contents. */
function isNavigation(group: Group): boolean {
  if (group.form !== 'list') return false;
  const clauses = [...clausesOf(group)];
  return clauses.length >= 3 && clauses.every(isInnerLink);
}

const isInnerLink = ({ value, data }: Clause): boolean =>
  (data?.spans ?? []).some(
    ({ kind, target, start, end }) =>
      kind === 'link' && target?.startsWith('#') === true && end - start >= value.length - 8,
  );
