/** Sections that a text names by their title alone. */
import type { Clause } from '../../../src/lint/index.js';

export interface Named {
  title: string;
  start: number;
  end: number;
}

const kinds = '(?:section|chapter|part|article|appendix|heading)';
const titled = '(?:,?\\s+(?:titled|entitled|called|named|headed|on|about))?';
const quote = '["“]([^"”]{3,80}?)[,.]?["”]';

const quotedForms = [
  new RegExp(`\\b${kinds}s?${titled}\\s+${quote}`, 'giu'),
  new RegExp(`${quote}\\s+${kinds}\\b`, 'giu'),
  new RegExp(`\\b(?:see|under|in|at)\\s+${quote}(?=,?\\s+(?:above|below)\\b)`, 'giu'),
];
const capitals =
  /\b(?:[Tt]he|[Oo]ur)\s+((?:\p{Lu}[\p{L}’'-]+)(?:\s+(?:(?:of|and|the|to|on|in)\s+)?\p{Lu}[\p{L}’'-]+){0,5})\s+(?:section|chapter)\b/gu;

/** In another text: "of the handbook", "in our terms". */
const elsewhere =
  /^,?\s+(?:of|in|from)\s+(?!this\b|(?:the|our) (?:charter|constitution|document|spec|text|policy)\b)/i;

/** "must include a "Logging" section", "missing "When to use" section": one that some other text is to have. */
const isWanted =
  /\b(?:an?|another|each|every|any|no|missing|add(?:ed|s|ing)?|updated?|includ(?:e|es|ing)|creat(?:e|es|ing)|writ(?:e|es|ing)|insert)\s+(?:an?\s+)?["“]?$/i;
const isPresence = /^\s+(?:is )?(?:present|missing|required|exists?)\b/i;

/** Sections named in quotes, in emphasis or in capitals; not those of links, which lead somewhere by themselves. */
export function sectionsNamedIn({ value, data }: Clause): Named[] {
  const found: Named[] = [];
  const add = (title: string, start: number, whole: number): void => {
    const end = start + title.length;
    const isLink = (data?.spans ?? []).some(
      ({ kind, ...span }) => (kind === 'link' || kind === 'wikilink') && span.start < end && span.end > start,
    );
    if (
      isLink ||
      elsewhere.test(value.slice(whole)) ||
      isWanted.test(value.slice(0, start)) ||
      isPresence.test(value.slice(whole)) ||
      found.some((other) => start < other.end && end > other.start)
    )
      return;
    found.push({ title, start, end });
  };
  for (const form of [...quotedForms, capitals]) {
    for (const { 0: whole, 1: title = '', index } of value.matchAll(form)) {
      add(title, index + whole.indexOf(title), index + whole.length);
    }
  }
  for (const { kind, start, end } of data?.spans ?? []) {
    if (kind !== 'emphasis' && kind !== 'strong') continue;
    const [before, after] = [value.slice(0, start), value.slice(end)];
    const isNamed =
      new RegExp(`\\b${kinds}s?${titled}\\s+$`, 'iu').test(before) ||
      (/\b(?:the|our|see|under|in)\s+$/i.test(before) && new RegExp(`^\\s+${kinds}\\b`, 'iu').test(after)) ||
      (/\b(?:see|under|in|at)\s+$/i.test(before) && /^,?\s+(?:above|below)\b/.test(after));
    if (isNamed && end - start >= 3) add(value.slice(start, end), start, end);
  }
  return found;
}
