/** Orders told by who wins: "Where honesty gets in the way of usefulness, usefulness comes first." */

/** What wins and what gives way, as written. */
export interface Winner {
  first: string;
  second: string;
}

const opening =
  /^(?:but |and |so |then )?(?:where|when|whenever|if|should|in (?:a|any|every) (?:conflict|clash) between)\s+/i;
const both =
  /^(?:the |an? |its |our )?(.{2,40}?) (?:and|or) (?:the |an? |its |our )?(.{2,40}?)(?: (?:really |ever |truly )?(?:conflict|collide|clash|disagree|differ|diverge|pull|compete|contradict|cannot both|can['’]t both|cannot|be at odds|are at odds)\b.*)?$/i;
const against =
  /^(?:the |an? |its |our |being )?(.{2,40}?) (?:gets? in the way of|stands? in the way of|conflicts? with|clash(?:es)? with|collides? with|contradicts?|competes? with|is at odds with|forbids what) (?:the |an? |its |our |being )?(.{2,40}?)(?: (?:wants?|asks?(?: for)?|wishes))?$/i;
const wins =
  /^(?:then )?(?:the |an? |its |our )?(.{2,40}?) (?:always )?(?:takes? (?:precedence|priority)|comes? first|goes? first|wins?|prevails?|decides?|has the last word|have the last word|is the one that counts|counts for more)(?! over| before| above)(?:[.,;]|$)/i;
const sides =
  /^(?:then )?(?:I|we|it|the \p{L}+|\p{Lu}\p{L}+) (?:must |should |shall |will )?(?:follows?|sides? with|goes? with|obeys?|does what|do what|prefers?|chooses?|puts? first) (?:the |an? |its |our )?(.{2,30}?)(?: wants| asks| wishes| first)?(?:[.,;]|$)/iu;
const open = /\b(?:unless|except|only|sometimes|may|might|could|never|not|nor|for the moment|until)\b/i;

/** Which of two the sentence lets win where they conflict; null where it does not say. */
export function winnerIn(value: string): Winner | null {
  const condition = opening.exec(value);
  const comma = value.indexOf(', ');
  if (!condition || comma < 0 || value.trim().endsWith('?')) return null;
  const [case_, main] = [value.slice(condition[0].length, comma), value.slice(comma + 2)];
  if (open.test(case_.replace(/\bcannot\b.*$/, '')) || open.test(main)) return null;
  const [, a, b] = against.exec(case_) ?? (isConflict(value, case_) ? (both.exec(case_) ?? []) : []);
  const named = (wins.exec(main) ?? sides.exec(main))?.[1];
  if (a === undefined || b === undefined || named === undefined) return null;
  const [ofA, ofB] = [isNamed(named, a), isNamed(named, b)];
  if (ofA === ofB) return null;
  return ofA ? { first: a, second: b } : { first: b, second: a };
}

const isConflict = (value: string, words: string): boolean =>
  /^(?:\w+ )?in \w+ (?:conflict|clash)/i.test(value) ||
  /\b(?:conflict|collide|clash|disagree|differ|diverge|compete|contradict|both|odds)\b/i.test(words);

/** Whether the words by which the winner goes are those of one side: "usefulness" of "a useful answer". */
function isNamed(name: string, side: string): boolean {
  const stems = (text: string): string[] =>
    (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5));
  const own = stems(side);
  return stems(name).some((stem) => own.includes(stem));
}
