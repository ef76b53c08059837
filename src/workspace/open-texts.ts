/** Texts that an editor holds and may not have saved: they are read in place of what stands on disk. */
import { declaresItself } from './include.js';
import { hasClausewrightKey } from './front-matter-key.js';
import { readText, type Text } from './read-text.js';

/** The text of an open document by the absolute path of its file; asked anew at every reading. */
export interface OpenTexts {
  get: (file: string) => string | undefined;
}

/** Files as whoever works on them sees them: the open text where there is one, else the disk. */
export class Texts {
  constructor(private readonly open: OpenTexts = new Map()) {}

  isOpen(file: string): boolean {
    return this.open.get(file) !== undefined;
  }

  /** Never throws: what the system says comes back as a problem. */
  async read(file: string): Promise<Text> {
    const source = this.open.get(file);
    return source === undefined ? readText(file) : { source, problem: null };
  }

  /** Whether front matter says that the file is a constitution. */
  async declaresItself(file: string): Promise<boolean> {
    const source = this.open.get(file);
    return source === undefined ? declaresItself(file) : hasClausewrightKey(source);
  }
}
