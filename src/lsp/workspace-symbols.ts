/** Sections, named clauses and hard constraints of every constitution, by parts of their names. */
import type { SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver';
import { outlineOf, type OutlineEntry } from '../navigation/index.js';
import { symbolKind } from './document-symbols.js';
import type { Session } from './session.js';

/** At most so many, the first of the workspace: nobody reads more, and clients ask again with every letter. */
const most = 500;

export async function workspaceSymbols(
  session: Session,
  { query }: WorkspaceSymbolParams,
): Promise<SymbolInformation[]> {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found: SymbolInformation[] = [];
  for (const constitution of await session.allConstitutions()) {
    for (const file of constitution.sources.keys()) {
      const text = constitution.text(file);
      const visit = (entry: OutlineEntry, containerName: string): void => {
        const words = `${entry.name} ${entry.detail}`.toLowerCase();
        if (wanted.every((word) => words.includes(word)) && found.length < most) {
          const range = session.encoding.range(text, entry.shown.start, entry.shown.end);
          const location = { uri: constitution.uriOf(file), range };
          found.push({ name: entry.name, kind: symbolKind(entry), location, containerName });
        }
        for (const child of entry.children) visit(child, entry.name);
      };
      for (const entry of outlineOf(constitution, file)) visit(entry, constitution.tree.title ?? file);
    }
  }
  return found;
}
