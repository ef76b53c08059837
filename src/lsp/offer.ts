/** Something that the server can do about a place, before the work is done that the edit takes. */
import type { Command, Diagnostic } from 'vscode-languageserver';
import type { FileReport } from '../lint/index.js';
import type { ReadConstitution } from './read-constitution.js';
import type { Session } from './session.js';
import type { FileEdits } from './workspace-edit.js';

export interface Offer {
  /** Tells it from the other offers at the same place of the same text. */
  key: string;
  title: string;
  /** A kind of the protocol's: `quickfix`, `refactor.rewrite`, `source.fixAll.clausewright` ... */
  kind: string;
  /** The finding that it settles. */
  diagnostic?: Diagnostic;
  /** The one to take without thinking. */
  isPreferred?: boolean;
  /** Instead of an edit. */
  command?: Command;
  /** Edits that are known already. */
  edits?: FileEdits;
  /** Edits that take work; null where there are none after all. */
  make?: () => FileEdits | null;
}

/** What offers are made from. */
export interface OfferContext {
  session: Session;
  constitution: ReadConstitution;
  /** The file in which the client asks, as reports name it. */
  file: string;
  report: FileReport;
}
