/** The diagnostics of an open document: what `clausewright lint` finds in it. */
import type { Diagnostic } from 'vscode-languageserver';
import { displayPath } from '../workspace/index.js';
import { findingDiagnostic, noticeDiagnostic, problemDiagnostic } from './diagnostic.js';
import type { OpenDocument } from './open-documents.js';
import { pageAddresses } from './rule-pages.js';
import type { Session } from './session.js';

export interface Diagnosed {
  /** The version that was linted. */
  version: number;
  diagnostics: Diagnostic[];
}

/** Lints an open document. Null where it changed meanwhile, so that nobody should see the result. */
export async function diagnose(session: Session, { uri, file }: OpenDocument): Promise<Diagnosed | null> {
  const version = session.documents.at(uri)?.text.version;
  const isStale = (): boolean => version === undefined || session.documents.at(uri)?.text.version !== version;
  const { constitution, problems } = await session.outcomeAt(uri);
  // Parsing took a while: let the changes in that have come since.
  await new Promise(setImmediate);
  if (version === undefined || isStale()) return null;
  const own = constitution?.pathOf(file) ?? displayPath(file, session.workspaces.of(file).cwd);
  const diagnostics = problems.map((problem) => problemDiagnostic(problem, own));
  if (constitution) {
    const { files } = await constitution.lint(session.override);
    const report = files.find(({ path }) => path === own);
    const { findings = [], notices = [] } = report ?? {};
    const pages = await pageAddresses(findings, constitution.configuration);
    diagnostics.push(
      ...notices.map(noticeDiagnostic),
      ...findings.map((finding) =>
        findingDiagnostic(finding, own, pages.get(finding.ruleId) ?? null, constitution, session),
      ),
    );
  }
  if (isStale()) return null;
  session.noteDiagnosed(uri);
  return { version, diagnostics };
}
