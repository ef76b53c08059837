/** The stretches of a sentence between marks, and before the words that open another clause. */
import { coordinators, formsOfDo, fronters, leadingAdverbs, modals, subordinators } from './vocabulary.js';
import { isFinite } from './verb-group.js';
import type { Word } from './words.js';

export interface Segment {
  from: number;
  to: number;
  /** The mark before it. */
  mark: string | null;
}

const isBreak = (word: Word): boolean => /^(?:[,;:]|[—–]+|--+|-)$/.test(word.text) && word.pos !== 'NOUN';

export function segmentsOf(words: readonly Word[]): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  let mark: string | null = null;
  let verbSeen = false;
  const close = (to: number): void => {
    if (to > from) segments.push({ from, to, mark });
  };
  words.forEach((word, i) => {
    if (isBreak(word)) {
      close(i);
      from = i + 1;
      mark = word.text;
      verbSeen = false;
      return;
    }
    if (isFinite(words, i)) verbSeen = true;
    const opensMain = subordinators.has(words[from]?.text ?? '') && opensMainClause(words, i);
    // Behind "stop me" the verb has been, whatever it was taken for.
    const isBehindObject = opensMain && ['me', 'him', 'them', 'us'].includes(words[i - 1]?.text ?? '');
    if (i === from || !(verbSeen || isBehindObject)) return;
    const splits =
      (coordinators.has(word.text) && (clauseBeginsAt(words, i + 1) || resumesVerb(words, i + 1))) ||
      (subordinators.has(word.text) &&
        [
          'if',
          'unless',
          'because',
          'although',
          'though',
          'whereas',
          'while',
          'when',
          'whenever',
          'until',
          'except',
        ].includes(word.text)) ||
      opensMain;
    if (!splits) return;
    close(i);
    from = i;
    mark = null;
    verbSeen = false;
  });
  close(words.length);
  return segments;
}

/** "When they overrule me I will ...": "I" with a modal behind what is complete; not in "when she tells me I will fail". */
function opensMainClause(words: readonly Word[], at: number): boolean {
  if (words[at]?.text !== 'i' || !modals.has(words[at + 1]?.text ?? '')) return false;
  const before = words[at - 1];
  return (
    before !== undefined &&
    /^(?:NOUN|PROPN|PRON|ADV|ADP|NUM)$/.test(before.pos) &&
    before.text !== 'that' &&
    !words.slice(Math.max(0, at - 3), at).some((word) => tellings.test(word.text))
  );
}

/** Verbs behind which a clause is told and not begun; and the nouns and relatives that a clause says more of. */
const tellings =
  /^(?:tell|told|say|said|assure|promise|warn|ask|show|convince|inform|remind|think|believe|know|mean|hope|fear|suppose|bet|which|who|whom|what|thing|things|way|ways|anything|something|everything|work|question|task)(?:s|ed)?$/;

/** After "and", "but": a subject of a few words and its verb. */
function clauseBeginsAt(words: readonly Word[], from: number): boolean {
  let nominal = false;
  for (let i = from; i < Math.min(words.length, from + 9); i++) {
    const word = words[i];
    if (!word || isBreak(word)) return false;
    if (i > from && nominal && isFinite(words, i)) return true;
    if (['NOUN', 'PROPN', 'PRON', 'NUM'].includes(word.pos)) nominal = true;
    else if (!['DET', 'ADJ', 'ADV', 'PART'].includes(word.pos) && word.text !== 'of') return false;
  }
  return false;
}

/** After "and", "but": a modal or auxiliary that shares the subject before it. */
function resumesVerb(words: readonly Word[], from: number): boolean {
  for (let i = from; i < from + 3; i++) {
    const word = words[i];
    if (!word) return false;
    if (modals.has(word.text) || ['is', 'are', 'does', 'do'].includes(word.text))
      return isFinite(words, i) || formsOfDo.has(word.text);
    if (word.pos !== 'ADV' && word.text !== 'not') return false;
  }
  return false;
}

export function openerOf(
  words: readonly Word[],
  { from, to }: Segment,
): 'subordinate' | 'coordinated' | 'plain' {
  let coordinated = false;
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (!word) break;
    if (coordinators.has(word.text)) coordinated = true;
    else if (subordinators.has(word.text) && !(coordinated && word.text === 'so')) return 'subordinate';
    else if (fronters.has(word.text) && !beginsClause(words, i, to)) return 'subordinate';
    else if (word.text === 'in' && ['case', 'order'].includes(words[i + 1]?.text ?? '')) return 'subordinate';
    else if (word.text === 'to' && words[i + 1]?.pos === 'VERB') return 'subordinate';
    else if (
      word.text === 'that' &&
      words[i + 1] !== undefined &&
      i > 0 &&
      i === from &&
      !isFinite(words, i + 1)
    )
      return 'subordinate';
    else if (word.text.endsWith('ing') && word.pos === 'VERB' && i > 0) return 'subordinate';
    else if (!leadingAdverbs.has(word.text) && word.pos !== 'ADV') break;
  }
  return coordinated ? 'coordinated' : 'plain';
}

/** "Just ask", "like it says": the word opens no phrase but the clause itself. */
const beginsClause = (words: readonly Word[], i: number, to: number): boolean =>
  (words[i]?.text === 'just' || words[i]?.text === 'even') && i + 1 < to && words[i + 1]?.pos === 'VERB';
