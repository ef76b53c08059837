/**
 * Admonitions as Python-Markdown and MkDocs write them, and the Model Spec with them:
 *
 *     !!! meta "Commentary"
 *         Text, indented by four columns or a tab; a blank line does not end it.
 *
 * A micromark container construct, like a block quote, so that everything inside is parsed as Markdown with its places.
 */
import type { BlockContent, DefinitionContent, Parent } from 'mdast';
import type { CompileContext, Extension as FromMarkdownExtension, Token } from 'mdast-util-from-markdown';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { asciiAlphanumeric, markdownLineEnding, markdownSpace } from 'micromark-util-character';
import { codes } from 'micromark-util-symbol';

export interface Admonition extends Parent {
  type: 'admonition';
  kind: string;
  title: string | null;
  children: (BlockContent | DefinitionContent)[];
}

declare module 'mdast' {
  interface BlockContentMap {
    admonition: Admonition;
  }
  interface RootContentMap {
    admonition: Admonition;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    admonition: 'admonition';
    admonitionOpening: 'admonitionOpening';
    admonitionPrefix: 'admonitionPrefix';
  }
}

/** Columns that a line of the body is indented by, at least. */
const indent = 4;
const markers = 3;

const admonition: Construct = {
  name: 'admonition',
  tokenize: tokenizeOpening,
  continuation: { tokenize: tokenizeContinuation },
  exit(effects) {
    effects.exit('admonition');
  },
};

export const admonitionSyntax: Extension = { document: { [codes.exclamationMark]: admonition } };

export const admonitionToMdast: FromMarkdownExtension = {
  enter: {
    admonition(this: CompileContext, token: Token) {
      this.enter({ type: 'admonition', kind: '', title: null, children: [] }, token);
    },
  },
  exit: {
    admonitionOpening(this: CompileContext, token: Token) {
      const node = this.stack.at(-1);
      if (node?.type !== 'admonition') return;
      const match = /^!+[ \t]+([^"]*?)[ \t]*(?:"(.*)")?[ \t]*$/.exec(this.sliceSerialize(token));
      node.kind = match?.[1]?.trim() ?? '';
      node.title = match?.[2] ?? null;
    },
    admonition(this: CompileContext, token: Token) {
      this.exit(token);
    },
  },
};

/** `!!!`, white space, one or more words, then perhaps a title in straight quotes: the whole line. */
function tokenizeOpening(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const state = this.containerState ?? {};
  let seen = 0;
  return start;

  function start(code: Code): State | undefined {
    if (code !== codes.exclamationMark || state.open) return nok(code);
    effects.enter('admonition', { _container: true });
    state.open = true;
    effects.enter('admonitionOpening');
    return marker(code);
  }

  function marker(code: Code): State | undefined {
    if (code === codes.exclamationMark && seen < markers) {
      seen++;
      effects.consume(code);
      return marker;
    }
    return seen === markers && markdownSpace(code) ? space(code) : nok(code);
  }

  function space(code: Code): State | undefined {
    if (markdownSpace(code)) {
      effects.consume(code);
      return space;
    }
    return asciiAlphanumeric(code) ? kind(code) : nok(code);
  }

  function kind(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code)) return end(code);
    if (code === codes.quotationMark) {
      effects.consume(code);
      return title;
    }
    if (asciiAlphanumeric(code) || code === codes.dash || code === codes.underscore || markdownSpace(code)) {
      effects.consume(code);
      return kind;
    }
    return nok(code);
  }

  function title(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code)) return nok(code);
    effects.consume(code);
    return code === codes.quotationMark ? afterTitle : title;
  }

  function afterTitle(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code)) return end(code);
    if (!markdownSpace(code)) return nok(code);
    effects.consume(code);
    return afterTitle;
  }

  function end(code: Code): State | undefined {
    effects.exit('admonitionOpening');
    return ok(code);
  }
}

/** A blank line, or one that is indented far enough. */
function tokenizeContinuation(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let columns = 0;
  return start;

  function start(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code)) return ok(code);
    if (!markdownSpace(code)) return nok(code);
    effects.enter('admonitionPrefix');
    return prefix(code);
  }

  function prefix(code: Code): State | undefined {
    // micromark gives a tab as one tab and virtual spaces up to the next stop of four.
    if (markdownSpace(code) && columns < indent) {
      columns++;
      effects.consume(code);
      return prefix;
    }
    effects.exit('admonitionPrefix');
    return columns === indent || code === codes.eof || markdownLineEnding(code) ? ok(code) : nok(code);
  }
}
