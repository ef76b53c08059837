/** Places in a text as the two sides count them: offsets in UTF-16 code units here, lines and columns in the client's encoding there. */
import type { Position as ClientPosition, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** What a column counts: bytes of UTF-8, code units of UTF-16 or code points. */
export type PositionEncoding = 'utf-8' | 'utf-16' | 'utf-32';

/** The first of the encodings that the client likes which we know; UTF-16 where it names none, as the protocol has it. */
export function chosenEncoding(offered: readonly string[] = []): PositionEncoding {
  return offered.find((one) => one === 'utf-8' || one === 'utf-16' || one === 'utf-32') ?? 'utf-16';
}

/** A place of the tree: its offsets count, where it has them. */
export interface Place {
  start: { offset?: number | undefined };
  end: { offset?: number | undefined };
}

/** Turns offsets into a client's positions and back. */
export class Encoding {
  constructor(readonly name: PositionEncoding) {}

  /** The position of an offset, which is cut to the text. */
  position(document: TextDocument, offset: number): ClientPosition {
    const place = document.positionAt(offset);
    if (this.name === 'utf-16') return place;
    const start = document.offsetAt({ line: place.line, character: 0 });
    const before = document.getText().slice(start, start + place.character);
    return { line: place.line, character: this.#length(before) };
  }

  /** The offset of a position; past the end of its line it is that end, past the last line the end of the text. */
  offset(document: TextDocument, { line, character }: ClientPosition): number {
    if (this.name === 'utf-16') return document.offsetAt({ line, character });
    const start = document.offsetAt({ line, character: 0 });
    const end = document.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
    let at = start;
    let count = 0;
    for (const sign of document.getText().slice(start, end)) {
      count += this.#length(sign);
      if (count > character) break;
      at += sign.length;
    }
    return at;
  }

  range(document: TextDocument, start: number, end: number): Range {
    return { start: this.position(document, start), end: this.position(document, end) };
  }

  /** The range of a node, sentence, reference or finding. */
  rangeOf(document: TextDocument, { start, end }: Place): Range {
    return this.range(document, start.offset ?? 0, end.offset ?? start.offset ?? 0);
  }

  #length(text: string): number {
    if (this.name === 'utf-8') return Buffer.byteLength(text, 'utf8');
    return this.name === 'utf-16' ? text.length : Array.from(text).length;
  }
}
