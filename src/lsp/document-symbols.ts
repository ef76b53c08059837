/** The outline of a file: sections, named clauses and hard constraints. */
import {
  SymbolKind,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
} from 'vscode-languageserver';
import { outlineOf, type OutlineEntry } from '../navigation/index.js';
import type { Session } from './session.js';

export async function documentSymbols(
  session: Session,
  { textDocument: { uri } }: DocumentSymbolParams,
): Promise<DocumentSymbol[] | SymbolInformation[] | null> {
  const here = await session.fileAt(uri);
  if (!here) return null;
  const { constitution, file } = here;
  const text = constitution.text(file);
  const { encoding } = session;
  const symbolOf = (entry: OutlineEntry): DocumentSymbol => ({
    name: entry.name,
    detail: entry.detail,
    kind: symbolKind(entry),
    range: encoding.range(text, entry.place.start, entry.place.end),
    selectionRange: encoding.range(text, entry.shown.start, entry.shown.end),
    children: entry.children.map(symbolOf),
  });
  const flat = (entries: readonly OutlineEntry[], containerName?: string): SymbolInformation[] =>
    entries.flatMap((entry) => [
      {
        name: entry.name,
        kind: symbolKind(entry),
        location: { uri, range: encoding.range(text, entry.shown.start, entry.shown.end) },
        ...(containerName !== undefined && { containerName }),
      },
      ...flat(entry.children, entry.name),
    ]);
  const entries = outlineOf(constitution, file);
  return session.abilities.hierarchicalSymbols ? entries.map(symbolOf) : flat(entries);
}

/** The icons that editors show: a section as a module, a clause as a key, what is hard as a constant. */
export function symbolKind({ kind, hard }: Pick<OutlineEntry, 'kind' | 'hard'>): SymbolKind {
  if (kind === 'section') return hard ? SymbolKind.Class : SymbolKind.Module;
  return hard ? SymbolKind.Constant : SymbolKind.Key;
}
