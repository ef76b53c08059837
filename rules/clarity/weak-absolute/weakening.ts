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
    if (isOwn && !inSideClause) return { text, start, end };
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
