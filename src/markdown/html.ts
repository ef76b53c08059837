/**
 * HTML that carries prose. One streaming parser reads all HTML of a document, so that elements stay open from one HTML
 * block over the Markdown between to the next; what it meets becomes sections, groups and clauses like everything else.
 */
import { Parser } from 'htmlparser2';
import type { Group, Role, Run } from '../clast/index.js';
import { deepest } from './depth.js';
import { parseDirective } from './directives.js';
import type { Outline, PendingDirective } from './outline.js';
import type { TextBuffer } from './text-buffer.js';

/** Elements that mark up words inside a block, and the span that they make. */
const inline = new Map<string, 'strong' | 'emphasis' | 'code' | 'delete' | 'link' | undefined>([
  ...(['b', 'strong'] as const).map((name) => [name, 'strong'] as const),
  ...(['i', 'em', 'cite', 'dfn', 'var'] as const).map((name) => [name, 'emphasis'] as const),
  ...(['code', 'kbd', 'samp', 'tt'] as const).map((name) => [name, 'code'] as const),
  ...(['del', 's', 'strike'] as const).map((name) => [name, 'delete'] as const),
  ['a', 'link'],
  // The rest of the phrasing content of the HTML standard that can hold text or stand in it (section 3.2.5.2.5).
  ...'abbr acronym bdi bdo big data font ins label mark meter output picture progress q ruby rb rp rt small span sub sup time u wbr img input button select option area map audio video source track canvas embed object iframe br'
    .split(' ')
    .map((name) => [name, undefined] as const),
]);

/** Elements whose content is no prose: kept as verbatim. */
const opaque = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'pre',
  'textarea',
  'head',
  'xmp',
]);

const groupOf = new Map<string, { form: Group['form']; role?: Group['role'] }>([
  ['ul', { form: 'list' }],
  ['ol', { form: 'list' }],
  ['menu', { form: 'list' }],
  ['dl', { form: 'list' }],
  ['li', { form: 'item' }],
  ['blockquote', { form: 'quote', role: 'quotation' }],
  ['table', { form: 'table' }],
  ['aside', { form: 'admonition', role: 'commentary' }],
]);

const heading = /^h([1-6])$/;
/** Their `id` names what stands in them; that of a mere wrapper (`div`) does not. */
const named = /^(section|article|li|tr|p|h[1-6]|dt|dd|blockquote|a|details)$/;

interface OpenElement {
  name: string;
  group: Group | null;
  /** Where its start tag begins. */
  start: number;
  /** Of a row: which cells it has, `th` or `td`. */
  cells: Set<string>;
}

/** Elements whose text names what they stand in. */
/** Elements that say what their text is, whatever stands around them. */
const roleOf: ReadonlyMap<string, Role> = new Map([
  ['caption', 'caption'],
  ['figcaption', 'caption'],
  ['dt', 'definition'],
  ['dd', 'definition'],
]);

/** A row of heads alone names the columns, as the first row of a Markdown table does. */
const isHeadRow = ({ name, cells }: OpenElement): boolean =>
  name === 'tr' && cells.has('th') && !cells.has('td');

export class HtmlReader {
  #parser: Parser;
  #chunks: { at: number; source: number; length: number }[] = [];
  #written = 0;
  /** End of the last token that the parser told of. */
  #told = 0;
  #elements: OpenElement[] = [];
  #opaque: { name: string; depth: number; start: number } | undefined;
  #priming = false;
  #ownId: string | undefined;
  #inlineDirectives: PendingDirective[] = [];
  /** Inside a Markdown paragraph, whose comments are about it and whose line ends are no breaks. */
  #inMarkdown = false;

  constructor(
    readonly outline: Outline,
    readonly text: TextBuffer,
  ) {
    this.#parser = this.#create();
  }

  /** Whether an element that holds blocks is open. */
  get isOpen(): boolean {
    return this.#elements.length > 0 || this.#opaque !== undefined;
  }

  get depth(): number {
    return this.#elements.length;
  }

  /** Reads HTML; `runs` tell where it stands in the source (without the shift of a byte order mark). */
  read(html: string, runs: readonly Run[], inMarkdown: boolean): void {
    this.#inMarkdown = inMarkdown;
    for (const [plain, length, start] of runs) {
      this.#chunks.push({ at: this.#written, source: start + this.text.shift, length });
      this.#written += length;
      this.#parser.write(html.slice(plain, plain + length));
    }
    if (!inMarkdown) {
      // Ends a character reference that the block leaves open; white space at the end of a text is cut off.
      this.#parser.write('\n');
      this.#written++;
      this.#endBlock();
      this.#recover();
    }
    this.#inMarkdown = false;
  }

  /** Ends the block of text that is being collected, if there is one: Markdown begins. */
  flush(): void {
    this.#clause();
  }

  /** Ends a block; inside of a row only a cell. */
  #endBlock(): void {
    if (this.#inRow) this.text.breakLine();
    else this.#clause();
  }

  get #inRow(): boolean {
    return this.#elements.some(({ name }) => name === 'tr');
  }

  /** Takes the id and directives that were met for the block being collected. */
  takeOwnId(): string | undefined {
    const id = this.#ownId;
    this.#ownId = undefined;
    return id;
  }

  takeDirectives(): PendingDirective[] {
    return this.#inlineDirectives.splice(0);
  }

  /** Closes the elements that were opened since `depth` was read: a Markdown container ends around them. */
  closeTo(depth: number, end: number): void {
    if (this.#elements.length <= depth) return;
    while (this.#elements.length > depth) this.#closeElement(end);
    this.#restart();
  }

  /** The document ends: what is open is closed. */
  end(end: number): void {
    this.#endOpaque(end);
    while (this.#elements.length > 0) this.#closeElement(end);
    this.#clause();
  }

  #create(): Parser {
    return new Parser(
      {
        onopentag: (name, attributes, implied) => {
          this.#token();
          if (!this.#priming) this.#open(name, attributes, implied);
        },
        onclosetag: (name, implied) => {
          this.#token();
          if (!this.#priming) this.#close(name, implied);
        },
        ontext: (data) => {
          this.#token();
          if (!this.#priming) this.#text(data);
        },
        oncomment: (data) => {
          this.#token();
          if (!this.#priming) this.#comment(data);
        },
        onprocessinginstruction: () => {
          this.#token();
          if (this.#priming || this.#opaque) return;
          const { start, end } = this.#here;
          this.#verbatim(start, end, 'html');
        },
        oncdatastart: () => {
          this.#token();
        },
      },
      { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: true },
    );
  }

  #token(): void {
    this.#told = this.#parser.endIndex + 1;
  }

  /** A tag or comment that its HTML block does not end would swallow the next block: what is left over is kept as it is. */
  #recover(): void {
    if (this.#told >= this.#written || this.#opaque) return;
    const start = this.#source(this.#told);
    const end = this.#sourceEnd(this.#written);
    this.#verbatim(start, end, 'html');
    this.#restart();
  }

  #restart(): void {
    this.#parser = this.#create();
    this.#chunks = [];
    this.#priming = true;
    const prefix = this.#elements.map(({ name }) => `<${name}>`).join('');
    this.#parser.write(prefix);
    this.#priming = false;
    this.#written = prefix.length;
    this.#told = prefix.length;
  }

  /** Source offset of an offset in what was written to the parser. */
  #source(at: number): number {
    let low = 0;
    let high = this.#chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#chunks[middle]?.at ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    const chunk = this.#chunks[low];
    return chunk ? chunk.source + Math.min(Math.max(0, at - chunk.at), chunk.length) : 0;
  }

  #sourceEnd(at: number): number {
    return at === 0 ? 0 : Math.min(this.#source(at - 1) + 1, this.#lastSource);
  }

  /** End of what was written to the parser, in the source. */
  get #lastSource(): number {
    const last = this.#chunks.at(-1);
    return last ? last.source + last.length : 0;
  }

  get #here(): { start: number; end: number } {
    return { start: this.#source(this.#parser.startIndex), end: this.#sourceEnd(this.#parser.endIndex + 1) };
  }

  #open(name: string, attributes: Record<string, string>, implied: boolean): void {
    const { start, end } = this.#here;
    if (this.#opaque) {
      if (name === this.#opaque.name) this.#opaque.depth++;
      return;
    }
    const { shift } = this.text;
    if (inline.has(name)) {
      const id = attributes.id ?? (name === 'a' ? attributes.name : undefined);
      if (name === 'a' && id !== undefined) this.#ownId ??= id;
      const span = inline.get(name);
      if (name === 'br') this.text.breakLine();
      else if (span === 'link') {
        if (attributes.href !== undefined) this.text.open('link', start - shift, attributes.href);
      } else if (span) this.text.open(span, start - shift);
      return;
    }
    this.#endBlock();
    if (opaque.has(name)) {
      this.#opaque = { name, depth: 1, start };
      return;
    }
    if (attributes.id !== undefined && named.test(name)) this.#ownId = attributes.id;
    if (!implied) this.#verbatim(start, end, 'html');
    if (name === 'hr') return;
    const form = groupOf.get(name);
    const group =
      form && !this.#inRow && this.outline.depth < deepest
        ? this.outline.group(form.form, start, end, {
            role: form.role ?? null,
            ...(form.form === 'list' ? { ordered: name === 'ol' } : {}),
          })
        : null;
    if (name === 'th' || name === 'td') this.#elements.findLast((it) => it.name === 'tr')?.cells.add(name);
    this.#elements.push({ name, group, start, cells: new Set() });
  }

  #close(name: string, implied: boolean): void {
    const { start, end } = this.#here;
    if (this.#opaque) {
      if (name === this.#opaque.name && --this.#opaque.depth === 0) this.#endOpaque(end);
      return;
    }
    if (inline.has(name)) {
      const span = inline.get(name);
      if (span) this.text.close(span, end - this.text.shift);
      return;
    }
    const at = this.#elements.findLastIndex((element) => element.name === name);
    if (at >= 0) while (this.#elements.length > at) this.#closeElement(implied ? start : end);
    if (!implied && at >= 0) this.#verbatim(start, end, 'html');
  }

  #closeElement(end: number): void {
    const element = this.#elements.at(-1);
    if (!element) return;
    const level = heading.exec(element.name)?.[1];
    if (level !== undefined && this.outline.atSectionLevel) this.#section(Number(level), element.start, end);
    else if (element.name === 'tr' || !this.#elements.some(({ name }) => name === 'tr'))
      this.#clause(
        level !== undefined ? 'heading' : isHeadRow(element) ? 'caption' : (roleOf.get(element.name) ?? null),
      );
    else this.text.breakLine();
    this.#elements.pop();
    if (element.group) this.outline.close(element.group, end);
  }

  #section(depth: number, start: number, end: number): void {
    const text = this.text.take();
    if (!text) return;
    const section = this.outline.section(depth, text, start, end, { ownId: this.takeOwnId() });
    for (const directive of this.takeDirectives()) this.outline.apply(directive, section);
  }

  #clause(role: Role | null = null): void {
    const text = this.text.take();
    const first = text?.runs[0];
    const last = text?.runs.at(-1);
    if (!text || !first || !last) return;
    const clause = this.outline.clause(text, first[2], last[3], {
      ownId: this.takeOwnId(),
      ...(role && { role }),
    });
    for (const directive of this.takeDirectives()) this.outline.apply(directive, clause);
  }

  #text(data: string): void {
    if (this.#opaque) return;
    const { start, end } = this.#here;
    const { shift } = this.text;
    const written = this.outline.lines.source.slice(start, end);
    // Character references come one by one; all other text stands in the source as it is.
    if (!data.startsWith(written)) {
      this.text.addRun(data, start - shift, end - shift);
      return;
    }
    for (const { 0: piece, index } of written.matchAll(/\s+|\S+/g)) {
      const from = start + index - shift;
      if (/\S/.test(piece)) this.text.addRun(piece, from, from + piece.length);
      else if (!this.text.endsWithSpace) this.text.addRun(' ', from, from + piece.length);
    }
  }

  #comment(data: string): void {
    if (this.#opaque) return;
    const { start, end } = this.#here;
    const directive = parseDirective(data);
    const inside = this.#inMarkdown || !this.text.isBlank;
    if (directive && inside) this.#inlineDirectives.push(this.outline.inlineDirective(directive, start, end));
    else if (directive) this.outline.blockDirective(directive, start, end);
    if (!inside) this.#verbatim(start, end, 'comment');
  }

  #endOpaque(end: number): void {
    if (!this.#opaque) return;
    const { start } = this.#opaque;
    this.#opaque = undefined;
    this.#verbatim(start, end, 'html');
  }

  /** Keeps a stretch of the source; inside a row or a Markdown paragraph it is inside of a clause already. */
  #verbatim(start: number, end: number, form: 'html' | 'comment'): void {
    if (this.#inMarkdown || !this.text.isBlank || this.#inRow) return;
    this.outline.add({
      type: 'verbatim',
      form,
      value: this.outline.lines.source.slice(start, end),
      position: this.outline.lines.position(start, end),
    });
  }
}
