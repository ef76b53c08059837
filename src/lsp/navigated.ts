/** Where a request points: the file, the offset and the constitutions around it. */
import type { Location, Position } from 'vscode-languageserver';
import { Library, type Place } from '../navigation/index.js';
import { judgeTopics, type TopicVerdict } from '../topics/index.js';
import type { ReadConstitution } from './read-constitution.js';
import type { Session } from './session.js';

/** A file of a constitution, and the constitutions of its workspace. */
export interface Navigated {
  constitution: ReadConstitution;
  /** Its path in reports, by which the library knows it. */
  file: string;
  library: Library;
  /** The constitution that a file of the library belongs to; throws for a file that is not in it. */
  constitutionOf(file: string): ReadConstitution;
}

/** Null where the document is no constitution or cannot be read. */
export async function navigated(session: Session, uri: string): Promise<Navigated | null> {
  const here = await session.fileAt(uri);
  if (!here) return null;
  const { constitution, file } = here;
  const around = await session.constitutionsAround(uri);
  // A file that the search of its folder leaves out is still one.
  const all = around.includes(constitution) ? around : [constitution, ...around];
  return {
    constitution,
    file,
    library: new Library(all),
    constitutionOf: (name) => {
      const found = all.find(({ sources }) => sources.has(name));
      if (!found) throw new Error(`${name} is in no constitution of the workspace`);
      return found;
    },
  };
}

/** The offset that a client's position names. */
export const offsetIn = (
  { constitution, file }: Navigated,
  position: Position,
  { encoding }: Session,
): number => encoding.offset(constitution.text(file), position);

/** A place of the library for the client. */
export function locationOf({ file, start, end }: Place, here: Navigated, { encoding }: Session): Location {
  const constitution = here.constitutionOf(file);
  return { uri: constitution.uriOf(file), range: encoding.range(constitution.text(file), start, end) };
}

/** How a constitution stands to the topics that it is linted for. */
export const verdictsOf = ({ tree, configuration }: ReadConstitution): Iterable<TopicVerdict> =>
  judgeTopics(tree, configuration.loaded.topics).values();
