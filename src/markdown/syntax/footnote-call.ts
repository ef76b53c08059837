/**
 * Footnote calls without a definition: `[^8ep1]`. GFM reads them as text; in a constitution they are calls whose notes
 * were left out (the public Model Spec has 120), and their labels are no words of the sentence.
 */
import type { Literal } from 'mdast';
import type { CompileContext, Extension as FromMarkdownExtension, Token } from 'mdast-util-from-markdown';
import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { asciiAlphanumeric } from 'micromark-util-character';
import { codes } from 'micromark-util-symbol';

export interface OrphanFootnoteCall extends Literal {
  type: 'orphanFootnoteCall';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    orphanFootnoteCall: OrphanFootnoteCall;
  }
  interface RootContentMap {
    orphanFootnoteCall: OrphanFootnoteCall;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    orphanFootnoteCall: 'orphanFootnoteCall';
  }
}

/** Has to come before GFM's footnotes in a list of extensions: constructs of later extensions are tried first. */
export const orphanFootnoteCallSyntax: Extension = {
  text: { [codes.leftSquareBracket]: { name: 'orphanFootnoteCall', tokenize } },
};

export const orphanFootnoteCallToMdast: FromMarkdownExtension = {
  enter: {
    orphanFootnoteCall(this: CompileContext, token: Token) {
      this.enter({ type: 'orphanFootnoteCall', value: this.sliceSerialize(token).slice(2, -1) }, token);
    },
  },
  exit: {
    orphanFootnoteCall(this: CompileContext, token: Token) {
      this.exit(token);
    },
  },
};

const longest = 60;

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { previous } = this;
  let length = 0;
  return start;

  function start(code: Code): State | undefined {
    effects.enter('orphanFootnoteCall');
    effects.consume(code);
    return caret;
  }

  function caret(code: Code): State | undefined {
    if (code !== codes.caret) return nok(code);
    effects.consume(code);
    return label;
  }

  function label(code: Code): State | undefined {
    if (code === codes.rightSquareBracket && length > 0) {
      effects.consume(code);
      return after;
    }
    const belongs = asciiAlphanumeric(code) || code === codes.dash || code === codes.underscore;
    if (!belongs || length > longest) return nok(code);
    length++;
    effects.consume(code);
    return label;
  }

  /** `[^a](url)` and, at the start of a block, `[^a]: note` are something else. */
  function after(code: Code): State | undefined {
    if (code === codes.leftParenthesis || (code === codes.colon && previous === codes.eof)) return nok(code);
    effects.exit('orphanFootnoteCall');
    return ok(code);
  }
}
