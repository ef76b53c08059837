import { hedgesOf, type Sentence } from '../../../src/lint/index.js';

export interface Weakening {
  text: string;
  /** Offsets in the sentence's `value`. */
  start: number;
  end: number;
  /** A hedge, a modal that only recommends, or one that leaves the choice. */
  kind: 'hedge' | 'modal' | 'choice';
}

/** Modals that recommend (ISO/IEC Directives, Part 2, 7.3: "should"). */
const recommending =
  /\b(?:should(?:n['’]t| not| never)?|ought(?: not)? to|(?:is|are) (?:encouraged|advised|recommended|supposed) (?:not )?to|would (?:do well|prefer|like)(?: not)? to|had better(?: not)?|(?:tr(?:y|ies)|aims?|strives?|seeks?|endeavou?rs?|attempts?) (?:not |never )?to|prefers? (?:not |never )?to)\b/i;

/** "may refuse to help with": what must not be done is put as something that may be left. */
const choosing =
  /\b(?:may|might|can|could)(?: also| always)? (?:choose (?:not )?to|decide (?:not )?to|want to|wish to|opt (?:not )?to|refuse|decline|refrain|avoid|not want to|consider (?:refusing|declining|avoiding))\b/i;

/** Of the hedges, those that make an exception of the rule: advice and consideration can be the act itself. */
const excusing =
  /^(?:generally|typically|usually|normally|ordinarily|mostly|ideally|preferably|probably|in general|as a (?:general )?rule|for the most part|in most|on the whole|(?:where|when|wherever|whenever|if|as far as|to the extent) |(?:best|reasonable) efforts|try|trying|tries|aim|aims|strive|strives|endeavou?rs?|attempts?|seeks?|prefers?)/i;

/**
 * What makes a sentence of a hard section weaker than absolute; null where nothing does. In prose of a section that calls itself hard
 * (`isDeclared`), only a hedged duty counts; in its items, a modal that recommends or leaves the choice counts too.
 */
export function weakening(sentence: Sentence, isItem: boolean, isDeclared: boolean): Weakening | null {
  const { kind, strength, value } = sentence;
  if (kind === 'obligation' || kind === 'prohibition') {
    const hedge = hedgeIn(sentence);
    if (hedge && (isItem || (isDeclared && strength === 'weak'))) return { ...hedge, kind: 'hedge' };
    if (isItem && strength !== 'absolute') return matchOf(recommending, value, 'modal');
  }
  if (isItem && kind === 'permission') return matchOf(choosing, value, 'choice');
  return null;
}

/** A prohibition that only recommends, or that asks for an attempt: "should not", "should try to avoid"; "should never" can be meant as one. */
const softProhibition =
  /\b(?:should|ought|would)(?:n['’]t| (?:(?:also|always|ideally|preferably|generally|normally|usually|typically|perhaps|probably),? )?(?:not\b(?! (?:be (?:read|taken|understood|seen)|only)\b)|(?:try|aim|seek|attempt|strive|endeavou?r|work|prefer|do (?:its|my|their) best) (?:not |never )to\b|(?:(?:try|aim|seek|attempt|strive|endeavou?r|prefer) to )?(?:avoid|refrain from)\b))/i;

/** A condition before the main clause makes it a rule for one case. */
const conditioned = /^(?:if|when|whenever|where|while|in|for|with)\b/i;

/** What makes a prohibition of a hard section less than one; null where nothing does. */
export function softened({ value, strength, bearer }: Sentence): Weakening | null {
  if (strength === 'absolute' || strength === null || conditioned.test(value)) return null;
  if (bearer === 'user' || bearer === 'operator') return null;
  return matchOf(softProhibition, value, 'modal');
}

const always =
  '(?:(?:under|in) (?:any|no|whatever) (?:circumstances?|conditions?|cases?|event|situation)|in no case|at (?:any|no) time|without (?:any )?exceptions?|no matter (?:who|what|how|which)|whoever (?:asks|orders|demands)|whatever (?:the (?:reason|instruction|circumstances)|anyone (?:says|asks)))\\b';

const effort =
  '(?:(?:always|ideally|preferably|generally|normally|usually|typically|perhaps|probably|also),? )*(?:try|aim|seek|attempt|strive|endeavou?r|do (?:its|his|her|my|our|their) best|make (?:an|every|some) efforts?)';
const softening = '(?:ideally|preferably|generally|normally|usually|typically|perhaps|probably|mostly)';
const modals =
  '(?:should|ought|may|might|could|would|will|shall|must|(?:is|are) expected|(?:want|expect)s? [\\w ]{2,20}?)';

/** An attempt or a hedge ... */
const attempt = new RegExp(
  `\\b${modals} (?:to )?(?:${effort} (?:not to|never to|to never|to avoid|to refrain)|${effort} to|${softening},? (?:not|never|to avoid|avoid|refrain)|(?:not|never) ${softening})\\b`,
  'i',
);

/** ... before an absolute, "should try to avoid X under any circumstances", or around one: "should ideally never". */
const absolute = new RegExp(`\\b${always}`, 'i');
const hedgedNever = new RegExp(
  `\\b${modals} (?:to )?(?:${softening},? never|${effort} (?:never to|to never))\\b`,
  'i',
);

/** A recommendation beside an absolute; a contradiction where the document says "must" elsewhere. */
const recommendation = /\b(?:should(?:n['’]t| not| never)|ought (?:not|never) to)\b/i;

/** What takes back the absolute of a sentence, in whatever section; `isFirm`: the document words its prohibitions with "must". */
export function takenBack({ value, kind }: Sentence, isFirm: boolean): Weakening | null {
  if (kind !== 'obligation' && kind !== 'prohibition') return null;
  const found = matchOf(hedgedNever, value, 'modal');
  if (found) return found;
  if (!absolute.test(value)) return null;
  return matchOf(attempt, value, 'modal') ?? (isFirm ? matchOf(recommendation, value, 'modal') : null);
}

/** The words of an absolute in a sentence; empty where it has none. */
export const absoluteIn = (value: string): string => absolute.exec(value)?.[0] ?? '';

/** The first hedge of the main clause. */
function hedgeIn(sentence: Sentence): Omit<Weakening, 'kind'> | null {
  const { value, strength } = sentence;
  for (const { text, start, end } of hedgesOf(sentence)) {
    if (!excusing.test(text)) continue;
    const before = value.slice(0, start);
    const isEscape = /^(?:where|when|wherever|whenever|if|as far|to the extent)/i.test(text);
    // "must never help anyone who tries to": the effort is another's, and what a side clause says is no hedge.
    const isOwn =
      strength === 'weak' ||
      isEscape ||
      /^[\s,]*$/.test(before) ||
      /\b(?:must|shall|will|should|may|can|not|never|always)(?: \w+ly)?[\s,]*$/i.test(before);
    const inSideClause = /\b(?:that|which|who|whom|whose|because|if|when|while|so that)\b[^,;]*$/i.test(
      before,
    );
    if (!isOwn || inSideClause) continue;
    const denied = /^ (?:not|never) to\b/i.exec(value.slice(end))?.[0] ?? '';
    return { text: text + denied, start, end: end + denied.length };
  }
  return null;
}

function matchOf(pattern: RegExp, value: string, kind: Weakening['kind']): Weakening | null {
  const match = pattern.exec(value);
  if (!match) return null;
  const before = value.slice(0, match.index);
  if (/\b(?:that|which|who|whom|whose|because|if|when|while)\b[^,;]*$/i.test(before)) return null;
  return { text: match[0], start: match.index, end: match.index + match[0].length, kind };
}
