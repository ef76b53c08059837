import type { Sentence } from '../../../src/lint/index.js';

export interface DoubleNegative {
  /** Both at one verb, or one in the rule and one in its exception. */
  kind: 'verb' | 'exception';
  /** Offsets in the sentence's `value`. */
  start: number;
  end: number;
}

/** A verb in a norm, with its negation: "must not", "shall never", "cannot", "don't". */
const modal = '(?:must|shall|should|may|might|can|could|will|would|ought|need|do|does|is|are|be)';
const not = `(?:${modal}(?: not|n['’]t| never)|cannot|never|ought not to|not)`;
const negated = `(?:${modal} (?:\\w+ )?(?:not|never)|${modal}n['’]t|can['’]t|won['’]t|shan['’]t|cannot|never)`;
const adverb =
  '(?:(?:ever|at any time|in any way|under any circumstances|knowingly|simply|also|be|to|\\w+ly) ){0,2}';

/** Verbs that say "not do". "Hesitate" and "forget" are idioms ("do not hesitate to ask"), "refuse" and "avoid" are deeds. */
const omitting =
  '(?:fail(?:ing)?(?: to\\b| in\\b)|neglect(?:ing)? to|omit(?:ting)? to|refrain(?:ing)? from|abstain(?:ing)? from|desist(?:ing)? from|decline to not|refuse to not)';

/** Adjectives and participles that only deny another word that is as common. */
const denying =
  '(?:unacceptable|impermissible|prohibited|forbidden|disallowed|unlawful|unreasonable|inappropriate|unable|unwilling|unauthori[sz]ed|unpermitted|inconsistent|incompatible|unnecessary|unimportant|unaware|uninformed|undisclosed|unreported|unlogged|unrecorded|unsafe|dishonest|untruthful|untrue|impossible|ineligible|barred|precluded|excluded from|banned|exempt from|uncommon|unrelated|unjustified|unwarranted|insignificant|undesirable|disinclined|non-?compliant|in non-?compliance|without (?:permission|justification))';

/** "These are not forbidden words": of a noun behind it the adjective only says which kind is meant. */
const unlessOfNoun =
  '(?! (?!(?:to|from|by|in|for|on|at|with|of|under|when|where|if|as|and|or|but|unless|because|that|this|the|a|an|any|all|here|there|anyway|either|then|until|except)\\b)\\p{Ll}+)';

const patterns: readonly string[] = [
  // "must not fail to", "should never refrain from"
  `\\b${negated} ${adverb}${omitting}`,
  // "must not not", "shall never not"
  `\\b${negated} ${adverb}(?:not|never)\\b(?! (?:only|just|merely|even)\\b)`,
  // "is not prohibited from", "must not be unwilling to"
  `\\b${not} ${adverb}(?:an? |be |being |seen as |considered )?${denying}\\b${unlessOfNoun}`,
  // "must refrain from not", "avoid failing to", "is prohibited from not"
  `\\b(?:refrain from|avoid|abstain from|(?:prohibited|forbidden|barred) from|refuse to|decline to|never) (?:ever )?(?:not|failing to|neglecting to|omitting to|refraining from)\\b`,
  // "in a way that is not inconsistent with"
  `\\b(?:not|never) (?:inconsistent|incompatible) with\\b`,
  `\\bfrom not \\w+ing\\b`,
  // "No request shall not be", "Nothing may never", "Nobody must fail to"
  `^(?:under no circumstances (?:\\w+ ){0,5}?(?:fail|neglect|omit|not)\\b)|^(?:under no circumstances|in no (?:case|event)|at no time|no \\w+(?: (?!or\\b)\\w+){0,3}|nothing|nobody|none|neither)\\b(?:(?!\\b(?:what|that|which|who|whom|if|when|where|or)\\b)[^,;:.]){0,40}?\\b(?:${modal} (?:not|never)|${modal}n['’]t|cannot|${modal} (?:\\w+ )?(?:fail|neglect|omit|refrain))\\b(?! only)`,
];

const atVerb = patterns.map((pattern) => new RegExp(pattern, 'iu'));

/** "must not share it unless the user has not objected", "never ... unless it is not ..." */
const inException = new RegExp(
  `\\b${negated}\\b[^;.]{3,120}?\\b(?:unless|except (?:when|where|if)|until) (?:(?!that\\b|which\\b|who\\b|whom\\b)[\\w’'-]+ ){1,6}?(?:(?<!\\b(?:why|or|if|whether|but) )(?:not|never|cannot|no)\\b|\\w+n['’]t\\b|fails? to\\b)`,
  'i',
);

/** Words that open a side clause: what follows is no norm of the sentence. */
const subordinate =
  /\b(?:if|when|where|whenever|wherever|whether|because|since|that|which|who|although|while|as long as|so long as|provided)\b[^,;:]*$/i;

/** Two negations of which one undoes the other; null where there is none. Quotations and questions are not read. */
export function doubleNegative(sentence: Sentence): DoubleNegative | null {
  const { value, strength, kind } = sentence;
  if (/\?["”’)]*$/.test(value.trim())) return null;
  const text = withoutQuotations(value);
  for (const [index, pattern] of atVerb.entries()) {
    const match = pattern.exec(text);
    if (!match || (index !== 4 && subordinate.test(text.slice(0, match.index)))) continue;
    // What only tells how things are ("It is not uncommon that") orders nothing.
    if (
      strength === null &&
      index === 2 &&
      !/\b(?:prohibited|forbidden|impermissible|disallowed|barred|precluded|banned)\b/i.test(match[0])
    )
      continue;
    return { kind: 'verb', start: match.index, end: match.index + match[0].length };
  }
  if (kind !== 'prohibition' && kind !== 'obligation') return null;
  const match = inException.exec(text);
  return match && !subordinate.test(text.slice(0, match.index))
    ? { kind: 'exception', start: match.index, end: match.index + match[0].length }
    : null;
}

/** Quotations as blanks, so that offsets stay. */
const withoutQuotations = (value: string): string =>
  value.replace(/["“][^"”]*["”]/g, (quotation) => ' '.repeat(quotation.length));
