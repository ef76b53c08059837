/**
 * GitHub's alerts: a block quote whose first line is `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]`
 * (docs.github.com, "Basic writing and formatting syntax", Alerts). The marker is a token of ours, so that it is no word
 * of a sentence; outside a block quote it is read as text again.
 */
import type { Literal } from 'mdast';
import type { CompileContext, Extension as FromMarkdownExtension, Token } from 'mdast-util-from-markdown';
import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { asciiAlpha, markdownLineEnding, markdownSpace } from 'micromark-util-character';
import { codes } from 'micromark-util-symbol';

export interface AlertMarker extends Literal {
  type: 'alertMarker';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    alertMarker: AlertMarker;
  }
  interface RootContentMap {
    alertMarker: AlertMarker;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    alertMarker: 'alertMarker';
  }
}

export const alertSyntax: Extension = {
  text: { [codes.leftSquareBracket]: { name: 'alertMarker', tokenize } },
};

export const alertToMdast: FromMarkdownExtension = {
  enter: {
    alertMarker(this: CompileContext, token: Token) {
      this.enter({ type: 'alertMarker', value: this.sliceSerialize(token) }, token);
    },
  },
  exit: {
    alertMarker(this: CompileContext, token: Token) {
      this.exit(token);
    },
  },
};

const kinds = new Set(['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION']);

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { previous } = this;
  let kind = '';
  return start;

  function start(code: Code): State | undefined {
    if (previous !== codes.eof) return nok(code);
    effects.enter('alertMarker');
    effects.consume(code);
    return bang;
  }

  function bang(code: Code): State | undefined {
    if (code !== codes.exclamationMark) return nok(code);
    effects.consume(code);
    return name;
  }

  function name(code: Code): State | undefined {
    if (code === codes.rightSquareBracket) {
      if (!kinds.has(kind.toUpperCase())) return nok(code);
      effects.consume(code);
      effects.exit('alertMarker');
      return effects.check({ tokenize: tokenizeLineEnd, partial: true }, ok, nok);
    }
    if (code === null || !asciiAlpha(code)) return nok(code);
    kind += String.fromCodePoint(code);
    effects.consume(code);
    return name;
  }
}

function tokenizeLineEnd(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return start;

  function start(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code)) return ok(code);
    if (!markdownSpace(code)) return nok(code);
    effects.enter('whitespace');
    effects.consume(code);
    effects.exit('whitespace');
    return start;
  }
}
