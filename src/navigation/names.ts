/** What a name means in a document: ids first, then the anchors that GitHub makes of headings, as references are read. */
import { clausesOf, fileOf, sectionsOf, type Constitution } from '../clast/index.js';
import { anchorsIn } from '../markdown/index.js';
import type { FoundTarget, NavigableDocument, Target } from './document.js';

export interface Names {
  /** What `#name` in a file leads to. */
  byName(name: string, file: string): FoundTarget | null;
  /** What `file#name` leads to, where the file is one of the document's. */
  inFile(file: string, name: string): FoundTarget | null;
  /** The sections and clauses that carry an id: several where authors gave it twice. */
  withId(id: string): readonly FoundTarget[];
  /** The anchor of a section's heading; null for a clause. */
  anchorOf(node: Target): string | null;
  /** Every section and clause in order, sections before the clauses; a heading's own clause stands for its section and is left out. */
  readonly targets: readonly FoundTarget[];
}

const known = new WeakMap<Constitution, Names>();

/** The names of a document, gathered once. */
export function namesOf(document: NavigableDocument): Names {
  let names = known.get(document.tree);
  if (!names) {
    names = gather(document);
    known.set(document.tree, names);
  }
  return names;
}

function gather(document: NavigableDocument): Names {
  const { tree } = document;
  const anchors = anchorsIn(tree);
  const found = (node: Target): FoundTarget => ({
    kind: node.type,
    node,
    document,
    file: fileOf(node, tree) ?? '',
  });
  const sections = [...sectionsOf(tree)].map(found);
  const headings = new Set(sections.flatMap(({ node }) => (node.type === 'section' ? node.children[0] : [])));
  const clauses = [...clausesOf(tree)].map(found);
  const byId = new Map<string, FoundTarget[]>();
  for (const one of [...sections, ...clauses]) {
    byId.set(one.node.id, [...(byId.get(one.node.id) ?? []), one]);
  }
  const byAnchor = (anchor: string, file: string): FoundTarget | null => {
    const section = anchors.get(file)?.get(anchor.toLowerCase());
    return section ? found(section) : null;
  };
  const withId = (id: string): readonly FoundTarget[] => byId.get(id) ?? [];
  const files = tree.files ?? [];
  const anchorBySection = new Map<Target, string>(
    [...anchors.values()].flatMap((inFile) =>
      [...inFile].map(([anchor, section]) => [section, anchor] as const),
    ),
  );
  return {
    withId,
    anchorOf: (node) => anchorBySection.get(node) ?? null,
    byName: (name, file) =>
      withId(name)[0] ??
      [file, ...files].map((one) => byAnchor(name, one)).find((one) => one !== null) ??
      null,
    inFile: (file, name) => withId(name).find((one) => one.file === file) ?? byAnchor(name, file),
    targets: [...sections, ...clauses.filter(({ node }) => !headings.has(node))],
  };
}
