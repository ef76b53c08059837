/** What the client can do, read once from what it declares; where it says nothing, it cannot. */
import type { ClientCapabilities, MarkupKind } from 'vscode-languageserver';

export interface ClientAbilities {
  /** It asks for diagnostics itself, so that none are pushed. */
  pullsDiagnostics: boolean;
  refreshesDiagnostics: boolean;
  relatedInformation: boolean;
  codeDescription: boolean;
  /** Code actions with kind and edit, and not bare commands. */
  codeActionLiterals: boolean;
  preferredActions: boolean;
  /** Code actions may come without their edit, which is asked for when one is chosen. */
  resolvesActionEdits: boolean;
  /** The server can have edits made. */
  appliesEdits: boolean;
  /** Edits that name the version which they are for. */
  versionedEdits: boolean;
  showsDocuments: boolean;
  configuration: boolean;
  registersConfiguration: boolean;
  registersWatchers: boolean;
  workspaceFolders: boolean;
  /** Symbols in a tree. */
  hierarchicalSymbols: boolean;
  /** How hover text is to be written. */
  hoverFormat: MarkupKind;
  preparesRename: boolean;
  /** Targets of definitions with the range that leads there. */
  definitionLinks: boolean;
}

export function abilitiesOf({ textDocument, workspace, window }: ClientCapabilities): ClientAbilities {
  const diagnostics = { ...textDocument?.diagnostic, ...textDocument?.publishDiagnostics };
  const action = textDocument?.codeAction;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    relatedInformation: diagnostics.relatedInformation ?? false,
    codeDescription: diagnostics.codeDescriptionSupport ?? false,
    codeActionLiterals: action?.codeActionLiteralSupport !== undefined,
    preferredActions: action?.isPreferredSupport ?? false,
    resolvesActionEdits:
      (action?.dataSupport ?? false) && (action?.resolveSupport?.properties.includes('edit') ?? false),
    appliesEdits: workspace?.applyEdit ?? false,
    versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    showsDocuments: window?.showDocument?.support ?? false,
    configuration: workspace?.configuration ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    workspaceFolders: workspace?.workspaceFolders ?? false,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    hoverFormat: textDocument?.hover?.contentFormat?.[0] ?? 'plaintext',
    preparesRename: textDocument?.rename?.prepareSupport ?? false,
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
  };
}
