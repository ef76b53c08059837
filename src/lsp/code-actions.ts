/** Code actions: what the server offers at a place, and the edit of the one that is chosen. */
import type {
  CodeAction,
  CodeActionParams,
  Command,
  Diagnostic,
  Range,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { Finding } from '../lint/index.js';
import { findingDiagnostic } from './diagnostic.js';
import { fixAllOffer, fixRuleOffers, idOffers } from './document-offers.js';
import { findingOffers } from './finding-offers.js';
import type { Offer, OfferContext } from './offer.js';
import { pageAddresses } from './rule-pages.js';
import type { Session } from './session.js';
import { workspaceEdit } from './workspace-edit.js';

/** For a client that knows commands alone: does what the offer would have edited. */
export const applyCommand = 'clausewright.apply';

/** What is kept of an offer until it is chosen. */
interface Kept {
  uri: string;
  /** Of the text that it was made for. */
  version: number | undefined;
  range: Range;
  key: string;
}

export async function codeActions(
  session: Session,
  { textDocument: { uri }, range, context: asked }: CodeActionParams,
): Promise<(CodeAction | Command)[] | null> {
  const context = await offerContext(session, uri);
  if (!context) return null;
  const offers = await offersAt(context, range, asked.diagnostics);
  const wanted = offers.filter(({ kind }) => isWanted(kind, asked.only));
  const version = session.documents.at(uri)?.text.version;
  return wanted.flatMap((offer) => actionOf(offer, context, { uri, version, range, key: offer.key }) ?? []);
}

/** Fills in the edit of an action that was chosen; without one where the text has changed since. */
export async function resolveCodeAction(session: Session, action: CodeAction): Promise<CodeAction> {
  const edit = await editOf(session, action.data);
  return edit ? { ...action, edit } : action;
}

/** The edit of what was offered; null where nothing like it is offered any more. */
export async function editOf(session: Session, data: unknown): Promise<WorkspaceEdit | null> {
  if (!isKept(data)) return null;
  const { uri, version, range, key } = data;
  if (session.documents.at(uri)?.text.version !== version) return null;
  const context = await offerContext(session, uri);
  if (!context) return null;
  const offer = (await offersAt(context, range, [])).find((one) => one.key === key);
  const edits = offer?.edits ?? offer?.make?.();
  return edits ? workspaceEdit(session, () => context.constitution, edits) : null;
}

async function offerContext(session: Session, uri: string): Promise<OfferContext | null> {
  const here = session.documents.at(uri) && (await session.fileAt(uri));
  if (!here) return null;
  const { constitution, file } = here;
  const { files } = await constitution.lint(session.override);
  const report = files.find(({ path }) => path === file);
  return report ? { session, constitution, file, report } : null;
}

async function offersAt(context: OfferContext, range: Range, asked: readonly Diagnostic[]): Promise<Offer[]> {
  const { session, constitution, file, report } = context;
  const text = constitution.text(file);
  const start = session.encoding.offset(text, range.start);
  const end = session.encoding.offset(text, range.end);
  const pages = await pageAddresses(report.findings, constitution.configuration);
  session.notePages(pages.values());
  const here = report.findings.flatMap((finding) => {
    const page = pages.get(finding.ruleId) ?? null;
    const diagnostic = findingDiagnostic(finding, file, page, constitution, session);
    const from = session.encoding.offset(text, diagnostic.range.start);
    const to = session.encoding.offset(text, diagnostic.range.end);
    return from <= end && start <= to ? [{ finding, diagnostic, page }] : [];
  });
  const named = here.filter(({ finding, diagnostic }) => isAsked(finding, diagnostic, asked));
  const chosen = named.length > 0 ? named : here;
  return [
    ...chosen.flatMap(({ finding, diagnostic, page }) => findingOffers(finding, diagnostic, page, context)),
    ...fixRuleOffers([...new Set(chosen.map(({ finding }) => finding.ruleId))], context),
    ...idOffers(start, context),
    ...fixAllOffer(context),
  ];
}

/** Whether the client asks about this finding: it hands back diagnostics that it has, though maybe not all of what they hold. */
function isAsked(
  { fingerprint, ruleId }: Finding,
  { range }: Diagnostic,
  asked: readonly Diagnostic[],
): boolean {
  return asked.some((one) =>
    one.data === undefined
      ? one.code === ruleId && JSON.stringify(one.range) === JSON.stringify(range)
      : one.data === fingerprint,
  );
}

const isWanted = (kind: string, only: readonly string[] | undefined): boolean =>
  only === undefined || only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`));

function actionOf(
  offer: Offer,
  { session, constitution }: OfferContext,
  kept: Kept,
): CodeAction | Command | null {
  const { title, kind, diagnostic, isPreferred, command, make } = offer;
  const { codeActionLiterals, preferredActions, resolvesActionEdits, appliesEdits } = session.abilities;
  if (!codeActionLiterals) {
    return command ?? { title, command: applyCommand, arguments: [kept] };
  }
  const action: CodeAction = {
    title,
    kind,
    ...(diagnostic && { diagnostics: [diagnostic] }),
    ...(preferredActions && isPreferred && { isPreferred }),
    ...(command && { command }),
  };
  if (command) return action;
  // Work that nobody may ask for is put off, by whichever way the client knows.
  if (make && resolvesActionEdits) return { ...action, data: kept };
  if (make && appliesEdits)
    return { ...action, command: { title, command: applyCommand, arguments: [kept] } };
  const edits = offer.edits ?? make?.();
  const edit = edits && workspaceEdit(session, () => constitution, edits);
  return edit ? { ...action, edit } : null;
}

function isKept(data: unknown): data is Kept {
  if (typeof data !== 'object' || data === null) return false;
  const { uri, key, range } = data as Partial<Record<keyof Kept, unknown>>;
  return typeof uri === 'string' && typeof key === 'string' && typeof range === 'object' && range !== null;
}
