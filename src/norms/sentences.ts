/**
 * Where a clause's sentences begin and end. The tokenizer proposes; what it takes for an end and is none is joined
 * again (abbreviations, initials, numbers of headings and items, brackets, quotations), and what it overlooks is cut.
 */
import type { Span } from '../clast/index.js';
import { ambiguous, counting, introducing, openers, titles } from './abbreviations.js';
import { maskOpaque, type TokenizedText } from './tokens.js';

/** A sentence's place in its clause's plain text; no white space at the edges. */
export interface Cut {
  start: number;
  end: number;
}

/** A stop with the marks that close behind it, and white space, before what may open a sentence. */
const stop = /[.!?…]["”’'»)\]*_]*\s+(?=["“‘'«([*_¿¡]*[\p{Lu}\p{N}§])/gu;

/** Cuts a text into its sentences: every character that is no white space lies in exactly one. */
export function cutSentences({ text, starts }: TokenizedText, spans: readonly Span[]): Cut[] {
  const masked = maskOpaque(text, spans);
  const cuts: Cut[] = [];
  let lineStart = 0;
  for (const line of masked.split('\n')) {
    cutLine(masked, lineStart, lineStart + line.length, starts, spans, cuts);
    lineStart += line.length + 1;
  }
  return cuts;
}

function cutLine(
  text: string,
  from: number,
  to: number,
  starts: ReadonlySet<number>,
  spans: readonly Span[],
  cuts: Cut[],
): void {
  const line = text.slice(from, to);
  const candidates = new Set<number>();
  for (const at of starts) if (at > from && at < to) candidates.add(opensAt(text, at));
  for (const match of line.matchAll(stop)) candidates.add(from + match.index + match[0].length);
  const depths = nesting(line);
  let start = from;
  for (const at of [...candidates].sort((a, b) => a - b)) {
    if (at <= start || (depths[at - from] ?? 0) > 0) continue;
    if (
      !endsSentence(
        text.slice(start, at),
        text.slice(at, to),
        spans.some(({ kind, start: first }) => kind === 'code' && first === at),
      )
    )
      continue;
    push(cuts, text, start, at);
    start = at;
  }
  push(cuts, text, start, to);
}

/** Opening marks belong to what they open: a start that was seen behind them moves before them. */
function opensAt(text: string, at: number): number {
  let start = at;
  while (start > 0 && /["“‘«([]/.test(text[start - 1] ?? '') && /\s/.test(text[start - 2] ?? ' ')) start--;
  return start;
}

function push(cuts: Cut[], text: string, from: number, to: number): void {
  const piece = text.slice(from, to);
  const start = from + piece.length - piece.trimStart().length;
  const end = from + piece.trimEnd().length;
  if (end > start) cuts.push({ start, end });
}

/** Whether a sentence ends between two neighboring stretches of one line. */
function endsSentence(before: string, after: string, opensWithCode: boolean): boolean {
  // What decides stands near the end: a long head is not searched.
  const whole = before.trim();
  const head = whole.slice(-120);
  if (!/[.!?…]["”’'»)\]*_]*$/u.test(head)) return false;
  if (whole.length < 60 && isNumber(whole)) return false;
  // "He asked “Why?” and left": what goes on in lower case is the same sentence.
  const first = /^["“‘'«([*_]*(\S)/u.exec(after)?.[1] ?? '';
  if (/\p{Ll}/u.test(first) && !opensWithCode) return false;
  const word = /([^\s("“‘'«[]+)\.$/u.exec(head)?.[1]?.toLowerCase();
  if (word === undefined) return true;
  const next = /^["“‘'«([*_]*([\p{L}\p{N}§.]+)/u.exec(after)?.[1] ?? '';
  if (titles.has(word) || introducing.has(word)) return false;
  if (counting.has(word)) return !/^(?:\p{N}|[IVXLC]+\b|§|[A-Z]\b)/u.test(next);
  if (ambiguous.has(word)) return openers.has(next.toLowerCase());
  return !isInitial(head, next);
}

/** "7.", "3.2.1.", "Article IV.", "§ 3.", "(a)", "R1.": the number of what follows. */
const isNumber = (text: string): boolean =>
  /^\W*(?:(?:article|section|sec\.?|art\.?|rule|principle|part|chapter|clause|§{1,2})\s*)?(?:\d+(?:\.\d+)*|[ivxlc]{1,6}|[a-z]|[a-z]{1,3}[-.]?\d+(?:\.\d+)*)\s*[.):]\W*$/iu.test(
    text,
  );

/** "J. Smith", "A. B. Jones": a capital alone, behind nothing or a name. */
function isInitial(head: string, next: string): boolean {
  const match = /(?:^|\s)(\S+\s+)?(\p{Lu})\.$/u.exec(head);
  if (!match || match[2] === 'I') return false;
  const [, previous = ''] = match;
  return (
    /^\p{Lu}(?:\p{Ll}|\.|$)/u.test(next) &&
    !openers.has(next.toLowerCase()) &&
    (previous === '' ||
      /^\p{Lu}/u.test(previous) ||
      previous.trim().endsWith('.') ||
      /^(?:by|and|with|of|from|to|for)\s/i.test(previous))
  );
}

const pairs: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '«': '»' };

const closers: ReadonlySet<string> = new Set(Object.values(pairs));

/** For each character of a line how many brackets and quotations are open before it; one that never closes counts for nothing. */
function nesting(line: string): number[] {
  const change = new Array<number>(line.length + 1).fill(0);
  const open: { closer: string; at: number }[] = [];
  let straight = -1;
  for (let i = 0; i < line.length; i++) {
    const mark = line[i] ?? '';
    if (Object.hasOwn(pairs, mark)) open.push({ closer: pairs[mark] ?? '', at: i });
    else if (mark === '"') {
      const opens = i === 0 || /[\s([—–:]/u.test(line[i - 1] ?? '');
      if (opens && straight < 0) straight = i;
      else if (straight >= 0) {
        span(change, straight, i);
        straight = -1;
      }
    } else if (closers.has(mark)) {
      const last = open.findLastIndex(({ closer }) => closer === mark);
      if (last < 0) continue;
      span(change, open[last]?.at ?? i, i);
      open.length = last;
    }
  }
  const depths: number[] = [];
  let depth = 0;
  for (const step of change) depths.push((depth += step));
  return depths;
}

function span(change: number[], from: number, to: number): void {
  change[from + 1] = (change[from + 1] ?? 0) + 1;
  change[to + 1] = (change[to + 1] ?? 0) - 1;
}
