import type { Blockquote, Code, Heading, Html, List, ListItem, Paragraph, RootContent, Table } from 'mdast';
import type { Attributes, Group, Run } from '../clast/index.js';
import { readExample } from './examples.js';
import { HtmlReader } from './html.js';
import { type InlineSink, readInline } from './inline.js';
import type { Outline } from './outline.js';
import { parseAttributes } from './syntax/attributes.js';
import { TextBuffer } from './text-buffer.js';

/** Writes the blocks of an mdast to an outline. */
export class BlockReader {
  readonly #text: TextBuffer;
  readonly #html: HtmlReader;
  #attributes: Attributes = {};
  #ownId: string | undefined;

  constructor(
    readonly outline: Outline,
    /** What is added to micromark's offsets: 1 where a byte order mark was cut off. */
    readonly shift: number,
    /** Bold lines stand for headings. */
    readonly boldTitles: boolean,
    /** Where link references lead, by identifier. */
    readonly addresses: ReadonlyMap<string, string>,
  ) {
    this.#text = new TextBuffer(shift);
    this.#html = new HtmlReader(outline, this.#text);
  }

  read(nodes: readonly RootContent[]): void {
    for (const node of nodes) this.#block(node);
  }

  /** Closes what is still open at the end of the document. */
  end(): void {
    this.#html.end(this.outline.lines.source.length);
  }

  #start(node: RootContent | ListItem): number {
    return (node.position?.start.offset ?? 0) + this.shift;
  }

  #end(node: RootContent | ListItem): number {
    return (node.position?.end.offset ?? 0) + this.shift;
  }

  #block(node: RootContent): void {
    switch (node.type) {
      case 'heading':
        this.#heading(node);
        break;
      case 'paragraph':
        this.#paragraph(node);
        break;
      case 'list':
        this.#list(node);
        break;
      case 'blockquote':
        this.#quote(node);
        break;
      case 'table':
        this.#table(node);
        break;
      case 'code':
        this.#code(node);
        break;
      case 'html':
        this.#html.read(node.value, node.data?.runs ?? [], false);
        break;
      case 'admonition':
        this.#container('admonition', node, node.children, {
          role: 'commentary',
          label: node.kind,
          title: node.title,
        });
        break;
      case 'footnoteDefinition':
        this.#container('footnote', node, node.children, { label: node.label ?? node.identifier });
        break;
      case 'thematicBreak':
        this.#verbatim(node, 'rule');
        break;
      case 'definition':
        this.#verbatim(node, 'definition');
        break;
      case 'yaml':
      case 'toml':
        this.#verbatim(node, 'frontmatter');
        break;
      default:
    }
  }

  #verbatim(node: RootContent, form: 'rule' | 'definition' | 'frontmatter' | 'code'): void {
    const { source } = this.outline.lines;
    const [start, end] = [this.#start(node), this.#end(node)];
    this.outline.add({
      type: 'verbatim',
      form,
      value: source.slice(start, end),
      position: this.outline.lines.position(start, end),
    });
  }

  #heading(node: Heading): void {
    if (!this.outline.atSectionLevel) {
      this.#clause(node, 'heading');
      return;
    }
    this.#inline(node, node.children);
    this.#openSection(node, node.depth);
  }

  #openSection(node: Heading | Paragraph, depth: number): void {
    const text = this.#text.take();
    const options = { ownId: this.#takeOwnId(), attributes: this.#takeAttributes() };
    const directives = this.#html.takeDirectives();
    // A heading without text (`##`) gives its section no clause to stand on, but ends the section before it.
    const section = this.outline.section(
      depth,
      text ?? { value: '', runs: [], spans: [], calls: [] },
      this.#start(node),
      this.#end(node),
      options,
    );
    for (const directive of directives) this.outline.apply(directive, section);
  }

  #paragraph(node: Paragraph): void {
    const [only] = node.children;
    const bold = node.children.length === 1 && only?.type === 'strong';
    if (this.boldTitles && bold && this.outline.container.type !== 'group') {
      this.#inline(node, node.children);
      if (isTitle(this.#text)) {
        this.#openSection(node, boldDepth);
        return;
      }
      this.#endClause(node);
      return;
    }
    this.#clause(node);
  }

  #clause(node: Paragraph | Heading, role?: 'heading'): void {
    this.#inline(node, node.children);
    this.#endClause(node, role);
  }

  #endClause(node: Paragraph | Heading, role?: 'heading'): void {
    const text = this.#text.take();
    const attributes = this.#takeAttributes();
    const directives = this.#html.takeDirectives();
    if (!text) {
      // An anchor in a line of its own (`<a id="care"></a>`) names what follows.
      this.#ownId = undefined;
      return;
    }
    const options = { ownId: this.#takeOwnId(), attributes };
    // HTML inside of the paragraph may have ended earlier clauses: then this one begins with its own text.
    const start = this.#split ? (text.runs[0]?.[2] ?? this.#start(node)) : this.#start(node);
    const clause = this.outline.clause(text, start, this.#end(node), {
      ...options,
      ...(role ? { role } : {}),
    });
    for (const directive of directives) this.outline.apply(directive, clause);
  }

  #split = false;

  #inline(node: Paragraph | Heading, children: Paragraph['children']): void {
    this.#html.flush();
    this.#split = false;
    readInline(children, this.#sink(node));
  }

  #sink(node: RootContent): InlineSink {
    return {
      text: this.#text,
      addressOf: (identifier: string) => this.addresses.get(identifier),
      html: (html: Html) => {
        const before = this.#text.length;
        this.#html.read(html.value, html.data?.runs ?? [], true);
        if (this.#text.length < before) this.#split = true;
      },
      attributes: (list: string) => {
        const parsed = parseAttributes(list);
        this.#ownId = parsed?.id ?? undefined;
        this.#attributes = parsed?.attributes ?? {};
      },
      alert: (marker: string) => this.#alert(marker, node),
    };
  }

  /** Turns the block quote around the paragraph into an admonition, where the marker is the first in it. */
  #alert(marker: string, node: RootContent): boolean {
    const { container } = this.outline;
    const first = container.children.length === 0 && node.type === 'paragraph';
    if (container.type !== 'group' || container.form !== 'quote' || !first) return false;
    container.form = 'admonition';
    container.role = 'commentary';
    container.label = marker.slice(2, -1).toLowerCase();
    return true;
  }

  #takeOwnId(): string | undefined {
    const id = this.#ownId ?? this.#html.takeOwnId();
    this.#ownId = undefined;
    return id;
  }

  #takeAttributes(): Attributes {
    const attributes = this.#attributes;
    this.#attributes = {};
    return attributes;
  }

  #container(
    form: Group['form'],
    node: RootContent | ListItem,
    children: readonly RootContent[],
    options: Partial<Pick<Group, 'role' | 'label' | 'title' | 'ordered' | 'checked'>> = {},
  ): void {
    this.#html.flush();
    const group = this.outline.group(form, this.#start(node), this.#end(node), options);
    const { depth } = this.#html;
    this.read(children);
    this.#html.flush();
    this.#html.closeTo(depth, this.#end(node));
    this.outline.close(group);
  }

  #quote(node: Blockquote): void {
    this.#container('quote', node, node.children, { role: 'quotation' });
  }

  #list(node: List): void {
    this.#html.flush();
    const ordered = node.ordered === true;
    const group = this.outline.group('list', this.#start(node), this.#end(node), { ordered });
    for (const item of node.children) {
      const marker = /^\d+(?=[.)])/.exec(this.outline.lines.source.slice(this.#start(item), this.#end(item)));
      this.#container('item', item, item.children, {
        label: marker?.[0] ?? null,
        ...(typeof item.checked === 'boolean' ? { checked: item.checked } : {}),
      });
    }
    this.outline.close(group);
  }

  /** A row is a clause; the border of a cell ends a sentence. */
  #table(node: Table): void {
    this.#html.flush();
    const group = this.outline.group('table', this.#start(node), this.#end(node));
    for (const [index, row] of node.children.entries()) {
      this.#split = false;
      for (const cell of row.children) {
        readInline(cell.children, this.#sink(node));
        this.#text.breakLine();
      }
      const options = { ownId: this.#takeOwnId(), attributes: this.#takeAttributes() };
      const directives = this.#html.takeDirectives();
      const text = this.#text.take();
      if (!text) continue;
      const start = (row.position?.start.offset ?? 0) + this.shift;
      const end = (row.position?.end.offset ?? 0) + this.shift;
      const clause = this.outline.clause(text, start, end, {
        ...options,
        ...(index === 0 ? { role: 'caption' as const } : {}),
      });
      for (const directive of directives) this.outline.apply(directive, clause);
    }
    this.outline.close(group);
  }

  #code(node: Code): void {
    const { source } = this.outline.lines;
    const [start, end] = [this.#start(node), this.#end(node)];
    const runs: readonly Run[] = node.data?.runs ?? [];
    const fenced = /^\s*(`{3}|~{3})/.test(source.slice(start, end));
    if (!fenced && this.#html.isOpen) {
      this.#html.read(node.value, runs, false);
      return;
    }
    this.#html.flush();
    const shifted = runs.map(([plain, length, from, to]): Run => [
      plain,
      length,
      from + this.shift,
      to + this.shift,
    ]);
    const example = fenced ? readExample(node, shifted, start, end, this.outline.lines) : undefined;
    if (example) this.outline.add(example);
    else this.#verbatim(node, 'code');
  }
}

/** Depth of the sections that bold lines make in a document without headings: below its title. */
const boldDepth = 2;

/** A bold line is a title unless it leads in to what follows ("MUST NOT:") or is a sentence. */
const isTitle = (text: TextBuffer): boolean =>
  text.length > 0 && text.length <= 100 && !text.endsLikeSentence;
