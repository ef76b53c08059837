/**
 * Patterns that users write. They run in RE2's way, in time that grows with the text and never with the cleverness of the
 * pattern, so that no pattern can hang the editor or the build of whoever opens a repository.
 */
import { RE2JS } from 're2js';

/** A pattern as a rule in YAML writes it: an expression by itself, or with what goes with it, or words as they stand. */
export type PatternSource =
  | string
  | { pattern: string; caseSensitive?: boolean }
  | { words: readonly string[]; caseSensitive?: boolean };

/** Offsets count in the text that was searched. */
export interface Match {
  text: string;
  start: number;
  end: number;
}

/** A pattern that is ready to be used. */
export interface Pattern {
  /** As its author reads it in a message: the expression, or the words. */
  readonly shown: string;
  test(text: string): boolean;
  /** Every match from the left that is not empty, none inside another. */
  matches(text: string): Match[];
}

/** A pattern that compiles to more instructions than this is refused: time grows with the product of pattern and text. */
const largestProgram = 1000;

/** Compiles a pattern; capitals do not matter unless it says so. Throws an Error that tells in one line what is wrong with it. */
export function compilePattern(source: PatternSource): Pattern {
  const given = typeof source === 'string' ? { pattern: source } : source;
  const isWords = 'words' in given;
  // The longest first, so that "end user" is not found as "end".
  const expression = isWords
    ? [...given.words]
        .sort((a, b) => b.length - a.length)
        .map((word) => word.trim().split(/\s+/).map(RE2JS.quote.bind(RE2JS)).join('\\s+'))
        .join('|')
    : given.pattern;
  const shown = isWords ? given.words.map((word) => `"${word}"`).join(' or ') : `/${given.pattern}/`;
  const engine = compile(expression, given.caseSensitive === true);
  return isWords ? wordsPattern(engine, shown) : freePattern(engine, shown);
}

function compile(expression: string, caseSensitive: boolean): RE2JS {
  let engine: RE2JS;
  try {
    engine = RE2JS.compile(expression, caseSensitive ? 0 : RE2JS.CASE_INSENSITIVE);
  } catch (error) {
    throw new Error(reasonOf(error, expression), { cause: error });
  }
  if (engine.programSize() > largestProgram) {
    throw new Error(
      `the pattern is too large: it takes ${engine.programSize()} steps, ${largestProgram} at most`,
    );
  }
  if (engine.test(''))
    throw new Error(`/${expression}/ matches where nothing stands: ask for one character at least`);
  return engine;
}

/** What RE2 says, with what to do where it lacks what other engines have. */
function reasonOf(error: unknown, expression: string): string {
  const [said = ''] = (error instanceof Error ? error.message : String(error)).split(/[\r\n]/);
  const reason = said.replace(/^error parsing regexp: /, '');
  const lacks = /\(\?<?[=!]|\\[1-9]/.test(expression)
    ? ' (there is no lookahead, lookbehind or back reference: they could take forever)'
    : '';
  return `/${expression}/ is no pattern: ${reason}${lacks}`;
}

function freePattern(engine: RE2JS, shown: string): Pattern {
  return {
    shown,
    test: (text) => engine.test(text),
    matches: (text) => [...engine.matchAll(text)].flatMap(({ 0: found, index = 0 }) => matchAt(found, index)),
  };
}

const matchAt = (text: string, start: number): Match[] =>
  text === '' ? [] : [{ text, start, end: start + text.length }];

/** Words are whole words in every script, which RE2's `\b` knows for ASCII alone. */
function wordsPattern(engine: RE2JS, shown: string): Pattern {
  const isWhole = ({ text, start, end }: Match, all: string): boolean =>
    !(begins.test(text) && ends.test(all.slice(Math.max(0, start - 2), start))) &&
    !(ends.test(text) && begins.test(all.slice(end, end + 2)));
  const find = function* (text: string): Generator<Match> {
    const matcher = engine.matcher(text);
    let from = 0;
    while (from < text.length && matcher.find(from)) {
      const match: Match = { text: matcher.group() ?? '', start: matcher.start(), end: matcher.end() };
      const whole = isWhole(match, text);
      if (whole) yield match;
      from = whole ? match.end : match.start + 1;
    }
  };
  return {
    shown,
    test: (text) => !(find(text).next().done ?? false),
    matches: (text) => [...find(text)],
  };
}

const begins = /^[\p{L}\p{N}_]/u;
const ends = /[\p{L}\p{N}_]$/u;
