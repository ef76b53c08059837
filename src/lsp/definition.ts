/** Definition and references of ids, numbers, footnotes and defined terms. */
import type { DefinitionParams, Location, LocationLink, ReferenceParams } from 'vscode-languageserver';
import { definitionAt, referencesAt } from '../navigation/index.js';
import { locationOf, navigated, offsetIn } from './navigated.js';
import type { Session } from './session.js';

export async function definition(
  session: Session,
  { textDocument, position }: DefinitionParams,
): Promise<Location | LocationLink[] | null> {
  const here = await navigated(session, textDocument.uri);
  const found = here && definitionAt(here.library, here.file, offsetIn(here, position, session));
  if (!found) return null;
  const { uri, range } = locationOf(found.to, here, session);
  if (!session.abilities.definitionLinks) return { uri, range };
  const originSelectionRange = locationOf(found.from, here, session).range;
  return [{ originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range }];
}

export async function references(
  session: Session,
  { textDocument, position, context }: ReferenceParams,
): Promise<Location[] | null> {
  const here = await navigated(session, textDocument.uri);
  if (!here) return null;
  const offset = offsetIn(here, position, session);
  return referencesAt(here.library, here.file, offset, context.includeDeclaration).map((place) =>
    locationOf(place, here, session),
  );
}
