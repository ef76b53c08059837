/**
 * Records, in the one parse, which stretch of the source each stretch of an mdast text was read from.
 *
 * Offsets inside an mdast text are not linear: escapes and character references shrink, and a soft line break swallows
 * the next line's container prefix. So the handlers that add to a text are replaced by ones that note a run as well. A
 * soft line break becomes one space; inside code and HTML it stays a line break.
 */
import type { Nodes, Text } from 'mdast';
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';
import type { Run } from '../clast/index.js';

declare module 'mdast' {
  interface TextData {
    runs?: Run[];
  }
  interface InlineCodeData {
    runs?: Run[];
  }
  interface HtmlData {
    runs?: Run[];
  }
  interface CodeData {
    runs?: Run[];
  }
  interface ImageData {
    label?: Nodes[];
  }
  interface ImageReferenceData {
    label?: Nodes[];
  }
}

/** Nodes whose buffered text is phrasing, where a line ending is a space. */
const phrasing = new Set(['inlineCode', 'link', 'image', 'linkReference', 'imageReference']);

const enterText = (context: CompileContext, token: Token): Text => {
  const parent = context.stack.at(-1);
  const siblings = parent && 'children' in parent ? (parent.children as Nodes[]) : [];
  let tail = siblings.at(-1);
  if (tail?.type !== 'text') {
    tail = { type: 'text', value: '', position: { start: { ...token.start }, end: { ...token.end } } };
    siblings.push(tail);
  }
  context.stack.push(tail);
  return tail;
};

/**
 * Adds a token's value to a text, with its run. A token that begins inside of a tab (the item's marker took a part of it)
 * gives the rest of the tab as spaces in front, which have no source of their own.
 */
function append(text: Text, value: string, token: Token, virtual = 0): void {
  const runs = ((text.data ??= {}).runs ??= []);
  const length = value.length - virtual;
  if (length > 0) runs.push([text.value.length + virtual, length, token.start.offset, token.end.offset]);
  text.value += value;
  if (text.position) text.position.end = { ...token.end };
}

function enterData(this: CompileContext, token: Token): void {
  enterText(this, token);
}

function exitData(this: CompileContext, token: Token): void {
  const tail = this.stack.pop();
  if (tail?.type !== 'text') return;
  const value = this.sliceSerialize(token);
  append(tail, value, token, Math.max(0, value.length - (token.end.offset - token.start.offset)));
}

/** `&amp;`: the value stands inside the token of the reference, which alone tells the whole stretch. */
function exitReferenceValue(this: CompileContext, token: Token): void {
  const tail = this.stack.at(-1);
  if (tail?.type !== 'text') return;
  const data = this.sliceSerialize(token);
  const type = this.data.characterReferenceType;
  this.data.characterReferenceType = undefined;
  const value = type
    ? decodeNumericCharacterReference(data, type === 'characterReferenceMarkerNumeric' ? 10 : 16)
    : decodeNamedCharacterReference(data);
  append(tail, value === false ? data : value, token);
}

function exitReference(this: CompileContext, token: Token): void {
  const tail = this.stack.pop();
  const last = tail?.type === 'text' ? tail.data?.runs?.at(-1) : undefined;
  if (tail?.type !== 'text' || !last) return;
  tail.data?.runs?.splice(-1, 1, [last[0], last[1], token.start.offset, token.end.offset]);
  if (tail.position) tail.position.end = { ...token.end };
}

/** `<https://...>` and `<name@...>`: what is shown is also where it leads. */
function exitAutolink(this: CompileContext, token: Token): void {
  exitData.call(this, token);
  const node = this.stack.at(-1);
  const url = this.sliceSerialize(token);
  if (node?.type === 'link') node.url = token.type === 'autolinkEmail' ? `mailto:${url}` : url;
}

function exitLineEnding(this: CompileContext, token: Token): void {
  const context = this.stack.at(-1);
  if (!context) return;
  if (this.data.atHardBreak) {
    const tail = 'children' in context ? context.children.at(-1) : undefined;
    if (tail?.position) tail.position.end = { ...token.end };
    this.data.atHardBreak = undefined;
    return;
  }
  if (this.data.setextHeadingSlurpLineEnding || !this.config.canContainEols.includes(context.type)) return;
  const soft = context.type !== 'fragment' || phrasing.has(this.stack.at(-2)?.type ?? '');
  const text = enterText(this, token);
  this.stack.pop();
  append(text, soft ? ' ' : this.sliceSerialize(token), token);
}

/** The runs of everything buffered in the innermost fragment. */
function bufferedRuns(context: CompileContext): Run[] {
  const fragment = context.stack.at(-1);
  if (fragment?.type !== 'fragment') return [];
  const [only] = fragment.children;
  return only?.type === 'text' ? (only.data?.runs ?? []) : [];
}

/** Inline code and HTML: the buffered text is the node's value, as it stands. */
function exitLiteral(this: CompileContext, token: Token): void {
  const runs = bufferedRuns(this);
  const value = this.resume();
  const node = this.stack.at(-1);
  if (node?.type === 'inlineCode' || node?.type === 'html') {
    node.value = value;
    node.data = { ...node.data, runs };
  }
  this.exit(token);
}

function exitIndentedCode(this: CompileContext, token: Token): void {
  const runs = bufferedRuns(this);
  const value = this.resume();
  const node = this.stack.at(-1);
  if (node?.type === 'code') {
    node.value = value.replace(/(\r?\n|\r)$/, '');
    node.data = { ...node.data, runs };
  }
  this.exit(token);
}

function exitFencedCode(this: CompileContext, token: Token): void {
  const runs = bufferedRuns(this);
  const value = this.resume();
  const node = this.stack.at(-1);
  if (node?.type === 'code') {
    // The line endings after the opening and before the closing fence are no part of the code.
    const lead = /^(\r?\n|\r)/.exec(value)?.[0].length ?? 0;
    node.value = value.slice(lead).replace(/(\r?\n|\r)$/, '');
    const kept = runs.map(([plain, length, start, end]): Run => [plain - lead, length, start, end]);
    node.data = { ...node.data, runs: kept.filter(([plain]) => plain >= 0 && plain < node.value.length) };
  }
  this.exit(token);
  this.data.flowCodeInside = undefined;
}

/** Keeps the parts of an image's alternative text, with their runs, beside the joined `alt`. */
function exitLabel(this: CompileContext): void {
  const fragment = this.stack.at(-1);
  const value = this.resume();
  const node = this.stack.at(-1);
  this.data.inReference = true;
  if (fragment?.type !== 'fragment') return;
  if (node?.type === 'link') node.children = fragment.children;
  else if (node?.type === 'image') {
    node.alt = value;
    node.data = { ...node.data, label: fragment.children };
  }
}

export const textRuns: Extension = {
  enter: {
    autolinkProtocol: enterData,
    autolinkEmail: enterData,
    characterEscape: enterData,
    characterReference: enterData,
    codeFlowValue: enterData,
    codeTextData: enterData,
    data: enterData,
    htmlFlowData: enterData,
    htmlTextData: enterData,
  },
  exit: {
    autolinkEmail: exitAutolink,
    autolinkProtocol: exitAutolink,
    // The run covers the escaped character; the backslash before it is a mark.
    characterEscapeValue: exitData,
    characterReferenceValue: exitReferenceValue,
    characterReference: exitReference,
    codeFenced: exitFencedCode,
    codeFlowValue: exitData,
    codeIndented: exitIndentedCode,
    codeText: exitLiteral,
    codeTextData: exitData,
    data: exitData,
    htmlFlow: exitLiteral,
    htmlFlowData: exitData,
    htmlText: exitLiteral,
    htmlTextData: exitData,
    label: exitLabel,
    lineEnding: exitLineEnding,
  },
};
