import type { Html, Nodes, PhrasingContent } from 'mdast';
import type { TextBuffer } from './text-buffer.js';

/** What inline content does besides adding text. */
export interface InlineSink {
  text: TextBuffer;
  /** Where the definition of a link reference leads ("[limits]: #limits"). */
  addressOf(identifier: string): string | undefined;
  html(node: Html): void;
  attributes(list: string): void;
  /** Of a GitHub alert; false where the marker is no marker here and has to be read as text. */
  alert(marker: string): boolean;
}

const spanOf = { strong: 'strong', emphasis: 'emphasis', delete: 'delete' } as const;

/** Adds phrasing content to a text, with its marks as spans. */
export function readInline(nodes: readonly (PhrasingContent | Nodes)[], sink: InlineSink): void {
  const { text } = sink;
  for (const node of nodes) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    switch (node.type) {
      case 'text':
        text.add(node.value, node.data?.runs ?? []);
        break;
      case 'inlineCode':
        text.open('code', start);
        text.add(node.value, node.data?.runs ?? []);
        text.close('code', end);
        break;
      case 'break':
        text.breakLine();
        break;
      case 'strong':
      case 'emphasis':
      case 'delete':
        text.open(spanOf[node.type], start);
        readInline(node.children, sink);
        text.close(spanOf[node.type], end);
        break;
      case 'link':
        text.open('link', start, node.url);
        readInline(node.children, sink);
        text.close('link', end);
        break;
      case 'linkReference':
        text.open('link', start, sink.addressOf(node.identifier));
        readInline(node.children, sink);
        text.close('link', end);
        break;
      case 'image':
      case 'imageReference':
        text.open('image', start, node.type === 'image' ? node.url : undefined);
        readInline(node.data?.label ?? [], sink);
        text.close('image', end);
        break;
      case 'wikiLink':
        text.open('wikilink', start, node.target);
        text.addRun(node.value, node.shown.start, node.shown.end);
        text.close('wikilink', end);
        break;
      case 'footnoteReference':
        text.open('footnote', start, node.label ?? node.identifier);
        text.close('footnote', end);
        break;
      case 'orphanFootnoteCall':
        text.open('footnote', start, node.value);
        text.close('footnote', end);
        break;
      case 'alertMarker':
        if (!sink.alert(node.value)) text.addRun(node.value, start, end);
        break;
      case 'attributeList':
        sink.attributes(node.value);
        break;
      case 'html':
        sink.html(node);
        break;
      default:
        if ('children' in node) readInline(node.children, sink);
    }
  }
}
