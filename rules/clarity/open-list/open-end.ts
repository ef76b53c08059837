import type { Sentence } from '../../../src/lint/index.js';

export interface OpenEnd {
  /** It says nothing at all of what else is meant; else it says it by likeness only. */
  isCertain: boolean;
  /** Offsets in the sentence's `value`. */
  start: number;
  end: number;
}

/** Ends that name nothing. */
const certain =
  /\betc\b\.?|\bet cetera\b|\b(?:and|or) so (?:on|forth)\b|\b(?:and|or) (?:the like|suchlike|such like|whatnot|what have you)\b|\band more(?=[.;)]?$)|\band (?:many )?others(?=[.;)]?$)|\bamong (?:many )?(?:others|other things)\b|(?:\.\.\.|…)(?=[.;)]?$)|\b(?:and|or) (?:anything|something|whatever) else(?: that seems \w+)?(?=[.;)]?$)/i;

/** Ends that name a likeness. */
const likely =
  /\b(?:and|or) (?:any(?:thing)?|something|things?|other things?|acts?|actions?|conduct|others?|anything else)(?: of)? (?:similar(?: \w+)?|comparable|like (?:it|this|that|them|these)|(?:of )?(?:the|that|this) (?:kind|sort|nature|type))(?=[.;,)]|$)|\b(?:and|or) (?:any )?(?:other )?(?:similar|comparable|related|analogous|such) (?:things?|acts?|actions?|activit(?:y|ies)|matters?|conduct|behaviou?rs?|content|items?|topics?|uses?|purposes?|cases?|situations?|requests?|harms?)(?=[.;,)]|$)|\bincluding,?(?: but)? (?:not limited to|without limitation(?: to)?)\b|\bincluding without (?:being limited|limitation)\b|\b(?:and|or|,) similar(?=[.;)]?$)|\banything (?:else|similar)(?: of (?:this|that|the) (?:kind|sort|nature))?(?=[.;)]?$)|^(?:any(?:thing)?|other|others)(?: \w+){0,3} (?:similar|comparable|like (?:it|this|these)|of (?:the|that|this) (?:kind|sort|nature))(?=[.;,)]|$)|^(?:and |or )?other (?:similar|comparable|related) \w+[.;]?$/i;

/** Where a list is left open; null where none is. What stands in quotation marks is not read. */
export function openEnd({ value }: Sentence): OpenEnd | null {
  const text = value.trimEnd().replace(/["“][^"”]*["”]/g, (quotation) => ' '.repeat(quotation.length));
  const match = certain.exec(text);
  if (match && !isExplained(text, match.index) && !isPath(text, match)) return placeOf(match, true);
  const other = likely.exec(text);
  return other && !isExplained(text, other.index) ? placeOf(other, false) : null;
}

/** "protected groups (race, religion, etc.)": the words before the bracket say what all of it has in common, and it illustrates them. */
const isExplained = (text: string, at: number): boolean => {
  const opened = text.lastIndexOf('(', at);
  return opened > text.lastIndexOf(')', at) && /\p{L}{3,}["”’*]*\s*$/u.test(text.slice(0, opened));
};

/** "generated/...": dots that stand for the rest of a name. */
const isPath = (text: string, { index }: RegExpExecArray): boolean =>
  /[/\\_]$/.test(text.slice(0, index)) && /^[.…]/.test(text.slice(index));

const placeOf = (match: RegExpExecArray, isCertain: boolean): OpenEnd => ({
  isCertain,
  start: match.index,
  end: match.index + match[0].length,
});
