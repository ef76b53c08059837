/** A sentence as plain lower-case words, contractions written out and asides left out: what the readers of norms work on. */
import type { Token } from '../clast/index.js';
import { modals } from './vocabulary.js';
import { verbFollows } from './bare-modal.js';

/** A word or mark of a sentence. */
export interface Word {
  /** Lower case, written out: the "n't" of "can't" is "not", its "ca" is "can". */
  text: string;
  lemma: string;
  /** Universal part of speech tag. */
  pos: string;
  /** Offsets in the sentence's `value`. */
  start: number;
  end: number;
}

const written: Readonly<Record<string, string>> = {
  "n't": 'not',
  ca: 'can',
  wo: 'will',
  sha: 'shall',
  "'ll": 'will',
  "'re": 'are',
  "'ve": 'have',
  "'m": 'am',
  "'d": 'would',
};

/** The words of a sentence's tokens, asides and quotations left out where anything else is there. */
export function wordsOf(tokens: readonly Token[]): Word[] {
  const words = nominalized(
    compounds(tokens.flatMap((token, i) => writtenOut(token, isModalMay(tokens, i)))),
  );
  const open = withoutEver(withoutAsides(words));
  return open.some(({ pos }) => pos !== 'PUNCT') ? open : words;
}

/** "May joke", "May not share it" at the head of a sentence or behind a mark: the verb, and not the month. */
function isModalMay(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (tokens[i]?.text !== 'May' || (before && !/^(?:[.:;,]|[—–]+|-)$/.test(before.text))) return false;
  const near = tokens.slice(i, i + 6);
  const verb = near.slice(1).find(({ pos }) => pos !== 'ADV' && pos !== 'PART');
  // "May release notes", "May Day".
  const isCompound =
    verb?.pos !== 'VERB' &&
    verb?.pos !== 'AUX' &&
    near[near.findIndex((it) => it === verb) + 1]?.pos === 'NOUN';
  return (
    !isCompound &&
    verb?.text === verb?.text.toLowerCase() &&
    verbFollows(
      near.map(({ text, lemma, pos }) => ({ text: text.toLowerCase(), lemma, pos })),
      0,
    )
  );
}

function writtenOut(token: Token, isModal: boolean): Word[] {
  const text = token.text.toLowerCase().replaceAll('’', "'").replaceAll('‘', "'");
  const { pos, start, end } = token;
  if (text === 'cannot') {
    return [
      { text: 'can', lemma: 'can', pos: 'AUX', start, end: start + 3 },
      { text: 'not', lemma: 'not', pos: 'PART', start: start + 3, end },
    ];
  }
  if (text === "'s" && pos !== 'PART') return [{ text: 'is', lemma: 'be', pos: 'AUX', start, end }];
  if (text === 'ca' && pos !== 'AUX') return [{ text, lemma: token.lemma, pos, start, end }];
  // "MAY" in capitals and a "may" before a verb are taken for the month.
  if (text === 'may' && (isModal || token.text !== 'May'))
    return [{ text, lemma: text, pos: 'AUX', start, end }];
  const plain = Object.hasOwn(written, text) ? (written[text] ?? text) : text;
  return [{ text: plain, lemma: plain === text ? token.lemma : plain, pos, start, end }];
}

/** "long-term" is one word: the tokenizer gives three. */
function compounds(words: readonly Word[]): Word[] {
  const merged: Word[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word) continue;
    const before = merged.at(-1);
    const next = words[i + 1];
    const hyphen = word.text === '-' && before?.end === word.start && next?.start === word.end;
    if (before && next && hyphen && before.pos !== 'PUNCT' && next.pos !== 'PUNCT') {
      merged[merged.length - 1] = {
        text: `${before.text}-${next.text}`,
        lemma: `${before.lemma}-${next.lemma}`,
        pos: next.pos,
        start: before.start,
        end: next.end,
      };
      i++;
    } else merged.push(word);
  }
  return merged;
}

/** "The accused must", "the prior may": what stands between an article and a modal is a noun. */
const nominalized = (words: readonly Word[]): Word[] =>
  words.map((word, i) =>
    words[i - 1]?.text === 'the' &&
    ['ADJ', 'ADV', 'VERB'].includes(word.pos) &&
    modals.has(words[i + 1]?.text ?? '')
      ? { ...word, pos: 'NOUN' }
      : word,
  );

/** "Never, ever, share it": the "ever" and its commas say no more than "never". */
function withoutEver(words: Word[]): Word[] {
  const at = words.findIndex(
    ({ text }, i) => text === 'never' && words[i + 1]?.text === ',' && words[i + 2]?.text === 'ever',
  );
  if (at < 0) return words;
  return [...words.slice(0, at + 1), ...words.slice(at + (words[at + 3]?.text === ',' ? 4 : 3))];
}

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '"': '"', '«': '»' };

/** Without what stands in brackets or quotation marks: the norms in there are examples, or somebody else's. */
function withoutAsides(words: readonly Word[]): Word[] {
  const kept: Word[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word) continue;
    const closer = Object.hasOwn(closers, word.text) ? closers[word.text] : undefined;
    const closing = closer ? words.findIndex((other, at) => at > i && other.text === closer) : -1;
    if (closing < 0) {
      kept.push(word);
      continue;
    }
    const inside = words.slice(i + 1, closing);
    // A quoted word or term is a name in its sentence; a longer quotation is somebody's speech.
    if (word.text !== '(' && word.text !== '[' && inside.length <= 4 && inside.length > 0) {
      const first = inside[0];
      const last = inside.at(-1);
      if (first && last) {
        const term = inside.filter(({ pos }) => pos !== 'PUNCT').map(({ text }) => text);
        kept.push({ ...first, text: term.join('_') || '"…"', pos: 'NOUN', end: last.end });
        if (last.pos === 'PUNCT') kept.push(last);
      }
    } else if (word.text !== '(' && word.text !== '[') {
      kept.push({
        text: '"…"',
        lemma: '"…"',
        pos: 'NOUN',
        start: word.start,
        end: words[closing]?.end ?? word.end,
      });
    }
    i = closing;
  }
  return kept;
}

/** Words as one string, for patterns. */
export const joined = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');
