import type { Sentence } from '../../../src/lint/index.js';

export interface Keyword {
  text: string;
  isCapital: boolean;
  /** Offsets in the sentence's `value`. */
  start: number;
  end: number;
}

/** The document says that it uses the key words of RFC 2119, or what its words in capitals mean. */
export const declaration =
  /\b(?:RFC ?-?2119|RFC ?-?8174|BCP ?-?14)\b|\b(?:key ?words?|words?|terms?|verbs?)\b[^.]{0,80}["“'‘]?MUST\b["”'’]?[^.]{0,160}\b(?:interpret|mean|read|understood|capital|bind)/;

/** The key words of RFC 2119 that bind. MAY is left out: "may" in small letters is often a plain word of possibility. */
const capital = /\b(?:MUST(?: NOT)?|SHALL(?: NOT)?|SHOULD(?: NOT)?|REQUIRED|NEVER)\b/;
const small = /\b(?:must|shall|should)(?: not\b|n['’]t\b)?/;

/** The key word of a norm: its first modal, outside quotations and side clauses; null where it has none. */
export function keywordIn(sentence: Sentence): Keyword | null {
  const text = sentence.value.replace(/["“][^"”]*["”]/g, (quotation) => ' '.repeat(quotation.length));
  const found = capital.exec(text);
  if (found) return keyword(found, true);
  const other = small.exec(text);
  if (!other || isInSideClause(text.slice(0, other.index))) return null;
  return keyword(other, false);
}

const isInSideClause = (before: string): boolean =>
  /\b(?:that|which|who|whom|whose|what|how|why|where|when|if|because|whether|as)\b[^,;:]*$/i.test(before);

const keyword = (match: RegExpExecArray, isCapital: boolean): Keyword => ({
  text: match[0],
  isCapital,
  start: match.index,
  end: match.index + match[0].length,
});
