/**
 * Attributes at the end of a heading or paragraph: `{#id authority=root tags=a,b .class}`.
 *
 * A micromark text construct that only matches where nothing but white space follows in the block, so that braces in
 * the middle of a sentence stay text.
 */
import type { Literal } from 'mdast';
import type { CompileContext, Extension as FromMarkdownExtension, Token } from 'mdast-util-from-markdown';
import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { asciiAlpha, markdownLineEnding, markdownSpace } from 'micromark-util-character';
import { codes } from 'micromark-util-symbol';
import type { Attributes } from '../../clast/index.js';

export interface AttributeList extends Literal {
  type: 'attributeList';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    attributeList: AttributeList;
  }
  interface RootContentMap {
    attributeList: AttributeList;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    attributeList: 'attributeList';
  }
}

export const attributesSyntax: Extension = {
  text: { [codes.leftCurlyBrace]: { name: 'attributeList', tokenize } },
};

export const attributesToMdast: FromMarkdownExtension = {
  enter: {
    attributeList(this: CompileContext, token: Token) {
      this.enter({ type: 'attributeList', value: this.sliceSerialize(token) }, token);
    },
  },
  exit: {
    attributeList(this: CompileContext, token: Token) {
      this.exit(token);
    },
  },
};

const word = String.raw`[\w:.-]+`;
const quoted = String.raw`"[^"]*"|'[^']*'`;
const attribute = new RegExp(String.raw`#(${word})|\.(${word})|(${word})=(${quoted}|[^\s"'{}]+)`, 'gy');

/** Reads `{#id key=value .class}`; undefined where it is no list of attributes. */
export function parseAttributes(list: string): { id: string | null; attributes: Attributes } | undefined {
  const body = list
    .replace(/^\{?:?/, '')
    .replace(/\}$/, '')
    .trim();
  let id: string | null = null;
  const attributes: Attributes = {};
  let at = 0;
  while (at < body.length) {
    attribute.lastIndex = at;
    const match = attribute.exec(body);
    if (!match) return undefined;
    const [whole, hash, className, key, value] = match;
    if (hash !== undefined) id ??= hash;
    else if (className !== undefined) attributes[className] = 'true';
    else if (key !== undefined && value !== undefined)
      set(attributes, key, value.replace(/^(["'])(.*)\1$/, '$2'));
    at += whole.length;
    const space = /\s*/y;
    space.lastIndex = at;
    const gap = space.exec(body)?.[0].length ?? 0;
    if (gap === 0 && at < body.length) return undefined;
    at += gap;
  }
  return body === '' ? undefined : { id, attributes };
}

function set(attributes: Attributes, key: string, value: string): void {
  attributes[key] = key === 'tags' ? value.split(',').map((tag) => tag.trim()) : value;
}

/** Longer ones are text: nobody writes them by hand, and the look-ahead stays short. */
const longest = 400;

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let text = '';
  return start;

  function start(code: Code): State | undefined {
    effects.enter('attributeList');
    effects.consume(code);
    return first;
  }

  function first(code: Code): State | undefined {
    const opens = code === codes.numberSign || code === codes.dot || code === codes.colon || asciiAlpha(code);
    return opens ? inside(code) : nok(code);
  }

  function inside(code: Code): State | undefined {
    if (
      code === codes.eof ||
      markdownLineEnding(code) ||
      code === codes.leftCurlyBrace ||
      text.length > longest
    ) {
      return nok(code);
    }
    if (code === codes.rightCurlyBrace) {
      if (!parseAttributes(text)) return nok(code);
      effects.consume(code);
      effects.exit('attributeList');
      return effects.check({ tokenize: tokenizeEnd, partial: true }, ok, nok);
    }
    text += markdownSpace(code) ? ' ' : String.fromCodePoint(code);
    effects.consume(code);
    return inside;
  }
}

/** Nothing but white space until the block ends. */
function tokenizeEnd(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return start;

  function start(code: Code): State | undefined {
    if (code === codes.eof) return ok(code);
    if (!markdownSpace(code)) return nok(code);
    effects.enter('whitespace');
    return space(code);
  }

  function space(code: Code): State | undefined {
    if (markdownSpace(code)) {
      effects.consume(code);
      return space;
    }
    effects.exit('whitespace');
    return start(code);
  }
}
