/** Links that can be followed: into constitutions by their place, to other files and addresses as they are written. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { decodeTarget } from '../markdown/index.js';
import { linksOf } from '../navigation/index.js';
import { locationOf, navigated } from './navigated.js';
import type { Session } from './session.js';

export async function documentLinks(
  session: Session,
  { textDocument: { uri } }: DocumentLinkParams,
): Promise<DocumentLink[] | null> {
  const here = await navigated(session, uri);
  if (!here) return null;
  const folder = path.dirname(here.constitution.absolute(here.file));
  return linksOf(here.library, here.file).flatMap(({ place, to, target }): DocumentLink[] => {
    const { range } = locationOf(place, here, session);
    if (to === null) {
      const address = addressOf(target, folder);
      return address === null ? [] : [{ range, target: address }];
    }
    const landing = locationOf(to, here, session);
    const { line, character } = landing.range.start;
    // VS Code's form of a place in a file, which others leave aside.
    return [{ range, target: `${landing.uri}#L${line + 1},${character + 1}` }];
  });
}

/** Addresses of the web and of mail as they stand, paths as files; no other scheme, which could run something. */
function addressOf(target: string, folder: string): string | null {
  if (/^(?:https?|mailto):/i.test(target)) return target;
  if (/^[a-z][\w+.-]*:/i.test(target) || target.startsWith('//') || target.startsWith('#')) return null;
  const [file = '', hash] = target.split('#', 2);
  return `${pathToFileURL(path.resolve(folder, decodeTarget(file))).href}${hash === undefined ? '' : `#${hash}`}`;
}
