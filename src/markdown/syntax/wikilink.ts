/**
 * Wikilinks: `[[target]]` and `[[target|text]]`; inside a table the bar may be written `\|`.
 *
 * What is shown (the text, else the target) is read as text; brackets, bar and a target that is not shown are marks.
 */
import type { Literal } from 'mdast';
import type { CompileContext, Extension as FromMarkdownExtension, Token } from 'mdast-util-from-markdown';
import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { markdownLineEnding } from 'micromark-util-character';
import { codes } from 'micromark-util-symbol';

export interface WikiLink extends Literal {
  type: 'wikiLink';
  target: string;
  /** Where the shown text stands in the source, as micromark counts. */
  shown: { start: number; end: number };
}

declare module 'mdast' {
  interface PhrasingContentMap {
    wikiLink: WikiLink;
  }
  interface RootContentMap {
    wikiLink: WikiLink;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikiLink: 'wikiLink';
  }
}

export const wikilinkSyntax: Extension = {
  text: { [codes.leftSquareBracket]: { name: 'wikiLink', tokenize } },
};

export const wikilinkToMdast: FromMarkdownExtension = {
  enter: {
    wikiLink(this: CompileContext, token: Token) {
      const source = this.sliceSerialize(token);
      const inner = source.slice(2, -2);
      const bar = /\\?\|/.exec(inner);
      const target = (bar ? inner.slice(0, bar.index) : inner).trim();
      const from = 2 + (bar ? bar.index + bar[0].length : 0);
      const shown = source.slice(from, -2);
      const lead = shown.length - shown.trimStart().length;
      const start = token.start.offset + from + lead;
      const value = shown.trim();
      this.enter({ type: 'wikiLink', target, value, shown: { start, end: start + value.length } }, token);
    },
  },
  exit: {
    wikiLink(this: CompileContext, token: Token) {
      this.exit(token);
    },
  },
};

/** A target longer than this is text. */
const longest = 1000;

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let open = 0;
  let length = 0;
  let blank = true;
  return start;

  function start(code: Code): State | undefined {
    effects.enter('wikiLink');
    return opening(code);
  }

  function opening(code: Code): State | undefined {
    if (code !== codes.leftSquareBracket) return nok(code);
    effects.consume(code);
    open++;
    return open === 2 ? inside : opening;
  }

  function inside(code: Code): State | undefined {
    const ends = code === codes.eof || markdownLineEnding(code) || code === codes.leftSquareBracket;
    if (ends || length > longest) return nok(code);
    effects.consume(code);
    if (code === codes.rightSquareBracket) return closing;
    length++;
    if (code !== codes.space && code !== codes.verticalBar) blank = false;
    return inside;
  }

  function closing(code: Code): State | undefined {
    if (code !== codes.rightSquareBracket || blank) return nok(code);
    effects.consume(code);
    effects.exit('wikiLink');
    return ok;
  }
}
