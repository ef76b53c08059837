/** What an author gives in return for what he asks, told in the same breath: "We ask X never to lie to us, and for our part we will aim to be open". */
import type { Sentence } from '../../../src/lint/index.js';

/** He asks something of the AI, and firmly. */
const asks =
  /\b(?:(?:we|the \w+|it) (?:ask|require|expect|oblige|demand|want|need|bind|hold|forbid)s?\b(?! (?:whether|if|how|why|what|ourselves))|(?:must|shall|may|is|are) (?:never|always|not)\b|must\b)/i;

/** His own side of it. */
const turn =
  /(?:[,;:–—]|\.)\s*(?:and|but|while|whereas|though|as)?,? ?(?:(?:for|on|from) (?:our|its|their) (?:own )?(?:part|side)|in (?:turn|return|exchange)|likewise|ourselves|as for us|on the other side)?,? ?(?:we|the (?:company|developers?|lab|authors?|makers?|provider|organi[sz]ation|institute|board|foundation|council|city|owners?|trust|firm|office|house|hospital|university))\b(?:,? (?:for|on) (?:our|its|their) (?:own )?(?:part|side),?|,? in (?:turn|return),?| ourselves| itself)?/gi;

const returned =
  /\b(?:(?:for|on|from) (?:our|its|their) (?:own )?(?:part|side)|in (?:turn|return|exchange)|likewise|ourselves|as for us|on the other side)\b/i;

/** Less than a deed: an intention, or a way out. */
const loose =
  /^[^.;]{0,12}?\b(?:(?:will |shall |would |do |also |generally |normally |always )*(?:aim|hope|aspire|intend|try|tries|strive|seek|plan|endeavou?r|mean|would like|want|wish|prefer)(?:s|es)? to\b|(?:may|might|could|can|will|would)(?: \w+ly)? (?:consider|think about|look into|take into consideration|bear in mind)\b|(?:will|shall) (?:do (?:what|our best|its best)|make (?:reasonable |some |an |every )?efforts?)\b|(?:will |shall )?(?:generally|normally|usually|typically|in general|as a rule|tend to|tends to)\b)/i;
const wayOut =
  /\b(?:(?:where(?:ver)?|when(?:ever)?|if|as far as|so far as|insofar as|to the extent(?: that)?|as) (?:(?:that|this|it|we|doing so|the \w+|our \w+|its \w+|circumstances|time|resources) )?(?:\w+ly )?(?:(?:is|are|seems?|proves?|finds? (?:it )?|can be|would be)? ?(?:\w+ly )?(?:practical|practicable|possible|feasible|convenient|reasonable|appropriate|suitable|useful|helpful|opportune)|suits?|allows?|permits?|sees? (?:fit|a benefit|an advantage|reason)|gets? (?:round|around) to it|serves?|can)|as (?:it|we) (?:sees?|thinks?|finds?) (?:fit|best|convenient))\b/i;

/** Offsets of what the author only means to do in return, within a sentence that asks firmly; null where there is none. */
export function looseReturn(
  { value, bearer }: Pick<Sentence, 'value' | 'bearer'>,
  isReturned = false,
): { start: number; end: number } | null {
  if (/\?\s*$/.test(value) || bearer === 'user') return null;
  for (const match of value.matchAll(turn)) {
    const before = value.slice(0, match.index);
    const from = match.index + match[0].length;
    if (
      !asks.test(before) ||
      !/\b(?:never|always|not|must|every|any|all|full|require\w*|oblige\w*|demand\w*|forbid\w*)\b/i.test(
        before,
      )
    )
      continue;
    const clause = value.slice(from).split(/[;.]|, (?:because|since|as)\b/)[0] ?? '';
    // Said to be in return, or of the same thing: else it is another matter.
    if (!isReturned && !returned.test(match[0]) && !returned.test(clause.slice(0, 40))) continue;
    const found = loose.exec(clause) ?? wayOut.exec(clause);
    if (!found) continue;
    const blank = /^\s*/.exec(found[0])?.[0].length ?? 0;
    return { start: from + found.index + blank, end: from + found.index + found[0].length };
  }
  return null;
}

/** The same, where the author's side stands in a sentence of its own right behind what is asked. */
export function looseNext(sentence: Sentence, asked: Sentence): { start: number; end: number } | null {
  const { value } = sentence;
  if (sentence.bearer === 'ai' || sentence.bearer === 'user') return null;
  const name = /^(?:[^,;:]*, )?(?:[Tt]he )?([\p{L}-]+)/u.exec(asked.value)?.[1] ?? 'AI';
  // "We will be truthful with the assistant as far as ...": given to the one of whom it was asked.
  const isGiven =
    new RegExp(`\\b(?:to|with|towards?) (?:the )?(?:${name}|AI|assistant|agent|model)\\b`, 'u').test(value) &&
    wayOut.test(value);
  if (!returned.test(value.slice(0, 60)) && !isGiven) return null;
  const joined = `${asked.value.trim().replace(/[.;]$/, '')}; `;
  const found = looseReturn({ bearer: sentence.bearer, value: joined + value }, isGiven);
  return found && found.start >= joined.length
    ? { start: found.start - joined.length, end: found.end - joined.length }
    : null;
}
