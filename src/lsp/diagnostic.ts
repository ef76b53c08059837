/** Findings and notices as diagnostics of one file. */
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { Finding, Notice } from '../lint/index.js';
import type { PathProblem } from '../workspace/index.js';
import type { ReadConstitution } from './read-constitution.js';
import type { Session } from './session.js';

/** What every diagnostic of ours says that it comes from. */
export const source = 'clausewright';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/** A finding of a file of a constitution; `file` is its path in reports, `page` the address of its rule's page. */
export function findingDiagnostic(
  finding: Finding,
  file: string,
  page: string | null,
  constitution: ReadConstitution,
  { encoding, abilities }: Session,
): Diagnostic {
  const text = constitution.text(file);
  const start = finding.position.start.offset ?? 0;
  const end = finding.position.end.offset ?? start;
  const related = finding.related.map(({ message, position, file: other = file }) => ({
    location: {
      uri: constitution.uriOf(other),
      range: encoding.rangeOf(constitution.text(other), position),
    },
    message,
  }));
  return {
    range: encoding.range(
      text,
      start,
      finding.clauseId === null ? endOfLine(text.getText(), start, end) : end,
    ),
    severity: severities[finding.severity],
    code: finding.ruleId,
    ...(abilities.codeDescription && page !== null && { codeDescription: { href: page } }),
    source,
    message: `${finding.message}${adviceOf(finding)}`,
    ...(abilities.relatedInformation && related.length > 0 && { relatedInformation: related }),
    data: finding.fingerprint,
  };
}

/** A finding about the whole document marks one line: that of the title. */
function endOfLine(text: string, start: number, end: number): number {
  const length = text.slice(start, end).search(/[\r\n]/);
  return length === -1 ? end : start + length;
}

/** What to do about it, without a clause to paste: a code action inserts that. */
function adviceOf({ advice }: Finding): string {
  const [first = ''] = advice.split('\n\n');
  return first === '' || first.endsWith(':') ? '' : `\n${first}`;
}

/** What is wrong with the run and not the text, at the line that the message names, else at the top. */
export function noticeDiagnostic({ kind, message }: Pick<Notice, 'kind' | 'message'>): Diagnostic {
  const line = Number(/^line (\d+):/.exec(message)?.[1] ?? 1) - 1;
  return {
    range: { start: { line, character: 0 }, end: { line, character: 0 } },
    severity: kind === 'broken-rule' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
    source,
    message,
  };
}

/** A problem that keeps a document from being linted, at its top; of another file, with that file's name. */
export function problemDiagnostic({ path, kind, message }: PathProblem, own: string | null): Diagnostic {
  const elsewhere = `${path}, ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
  return noticeDiagnostic({
    kind: kind === 'skipped' ? 'config' : kind,
    message: path === own ? message : elsewhere,
  });
}
