/** Hover: what a clause binds, what a reference or term means, what a rule is about. */
import { MarkupKind, type Hover, type HoverParams } from 'vscode-languageserver';
import { metasOf } from '../lint/index.js';
import { hoverAt, namedAt } from '../navigation/index.js';
import { locationOf, navigated, offsetIn, verdictsOf } from './navigated.js';
import { pageAddresses } from './rule-pages.js';
import type { Session } from './session.js';

export async function hover(
  session: Session,
  { textDocument, position }: HoverParams,
): Promise<Hover | null> {
  const here = await navigated(session, textDocument.uri);
  if (!here) return null;
  const { constitution, file, library } = here;
  const { loaded } = constitution.configuration;
  const offset = offsetIn(here, position, session);
  const named = namedAt(constitution, file, offset);
  const ruleIds = named ? [{ ruleId: named.kind === 'rule' ? named.id : `coverage/${named.id}` }] : [];
  const pages = await pageAddresses(ruleIds, constitution.configuration);
  const found = hoverAt(library, file, offset, {
    rules: new Map(metasOf(loaded.rules).map((meta) => [meta.id, meta])),
    topics: new Map(loaded.topics.map((topic) => [topic.id, topic])),
    verdicts: () => verdictsOf(constitution),
    pageOf: (id) => pages.get(id) ?? null,
  });
  if (!found) return null;
  const asMarkdown = session.abilities.hoverFormat === MarkupKind.Markdown;
  return {
    contents: {
      kind: asMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText,
      value: asMarkdown ? found.markdown : withoutMarks(found.markdown),
    },
    range: locationOf(found.place, here, session).range,
  };
}

/** Markdown for a client that shows it as it stands: without emphasis, escapes and the addresses of links. */
const withoutMarks = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1: $2')
    .replace(/\*\*|(?<![\w\\])_|_(?!\w)|`/g, '')
    .replace(/\\([\\`*_{}[\]<>#|])/g, '$1');
