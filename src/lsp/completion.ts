/** Completion: ids in references, rules and topics in comments, keys of front matter, defined terms, starter clauses. */
import {
  CompletionItemKind,
  InsertTextFormat,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
} from 'vscode-languageserver';
import { metasOf } from '../lint/index.js';
import { lineEndingOf } from '../markdown/index.js';
import { completionsAt, type Completion } from '../navigation/index.js';
import { navigated, offsetIn, verdictsOf } from './navigated.js';
import type { Session } from './session.js';

/** The letters after which a client asks by itself. */
export const triggerCharacters = ['#', '(', '[', '-', '/', ':', ' '];

export async function completion(
  session: Session,
  { textDocument, position }: CompletionParams,
): Promise<CompletionList | null> {
  const here = await navigated(session, textDocument.uri);
  if (!here) return null;
  const { constitution, file, library } = here;
  const { loaded } = constitution.configuration;
  const offset = offsetIn(here, position, session);
  const found = completionsAt(library, file, offset, {
    rules: metasOf(loaded.rules),
    topics: loaded.topics,
    verdicts: () => verdictsOf(constitution),
  });
  const text = constitution.text(file);
  const items = found.map((one, index): CompletionItem => {
    const range = session.encoding.range(text, one.start, offset);
    return {
      label: one.label,
      kind: itemKinds[one.kind],
      detail: one.detail,
      ...(one.about !== '' && { documentation: one.about }),
      // What is replaced must be found in it, whatever stands before the cursor.
      filterText: one.kind === 'starter' ? one.label : one.text,
      // In the order of the document, or of reports.
      sortText: String(index).padStart(5, '0'),
      insertTextFormat: InsertTextFormat.PlainText,
      textEdit: { range, newText: withLineEnds(one.text, constitution.sources.get(file) ?? '') },
    };
  });
  // Which terms fit depends on what was typed.
  return { isIncomplete: true, items };
}

const itemKinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  id: CompletionItemKind.Reference,
  file: CompletionItemKind.File,
  term: CompletionItemKind.Text,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  rule: CompletionItemKind.Constant,
  topic: CompletionItemKind.Constant,
  directive: CompletionItemKind.Keyword,
  starter: CompletionItemKind.Snippet,
};

/** With the line endings of the document. */
const withLineEnds = (text: string, source: string): string => text.replace(/\n/g, lineEndingOf(source));
