/** What a text says that a numbered place is called. */

export interface Said {
  text: string;
  /** Where it stands in the clause's text. */
  start: number;
  end: number;
  /** It is written as a title: in quotes, or with a capital in brackets. Else it may describe what the place says. */
  asTitle: boolean;
  /** It is a name, or can be one: not the object of "section 4 on ...". */
  isNamed: boolean;
}

const bracketed = /^\s*\(["“]?([^()"”\d]{3,80}?)["”]?\)/;
const quoted = /^,?\s+["“]([^"”]{3,80})["”]/;
const on =
  /^,?\s+(?:on|about|which (?:deals with|is about|covers|governs))\s+((?:the\s+)?[\p{L}’'-]+(?:\s+[\p{L}’'-]+){0,3}?)(?=[,.;:)]|$|\s+(?:and|applies|holds|is|does|says))/u;
const listed =
  /^,\s+((?:\p{Lu}[\p{L}’'-]*)(?:\s+(?:(?:of|and|the|to|on|in|for|with)\s+)?\p{Lu}[\p{L}’'-]*){0,5})(?=\))/u;
/** "section 5, Honesty.": a title only where another section has just this one. */
const comma =
  /^,\s+(?:the\s+)?((?:\p{Lu}[\p{L}’'-]*)(?:\s+(?:(?:of|and|the|to|on|in|for|with|a|an)\s+)?[\p{L}’'-]+){0,5}?)(?=[.;:,)]|$|\s+(?:and|or|applies|holds|is|does|says|governs|requires|forbids|allows|asks|sets)\b)/u;
const dashed =
  /^\s*[:–—-]\s*((?:\p{Lu}[\p{L}’'-]*|of|and|the|to|on|in|for|with)(?:\s+(?:\p{Lu}[\p{L}’'-]*|of|and|the|to|on|in|for|with)){0,6})(?=[,.;)]|$)/u;

/** What follows the reference that ends at `end`: "Section 4 (Privacy)", "§ 4, "Privacy"", "Section 4 on privacy". */
export function saidAfter(value: string, end: number): Said | null {
  const rest = value.slice(end);
  const forms: [RegExp, (text: string, whole: string) => boolean][] = [
    [bracketed, (text, whole) => /^\p{Lu}/u.test(text) || /["“]/.test(whole)],
    [quoted, () => true],
    [dashed, (text) => /^\p{Lu}/u.test(text)],
    [listed, () => true],
    [on, () => false],
    [comma, () => false],
  ];
  for (const [form, isTitle] of forms) {
    const [whole, text] = form.exec(rest) ?? [];
    if (whole === undefined || text === undefined || text.split(/\s+/).length > 8) continue;
    const start = end + whole.indexOf(text);
    return { text, start, end: start + text.length, asTitle: isTitle(text, whole), isNamed: form !== on };
  }
  return null;
}

/** What stands before a reference that is alone in brackets: "Privacy (Section 4)"; up to five words of its own part of the sentence. */
export function saidBefore(value: string, start: number, end: number): Said | null {
  const before = /([^.;:,()\n]*?)\s*\((?:see\s+)?$/i.exec(value.slice(0, start))?.[1];
  if (before === undefined || !value.slice(end).startsWith(')')) return null;
  const words = before.trim().split(/\s+/).slice(-5).join(' ');
  const at = value.lastIndexOf(words, start);
  return words === '' || at < 0
    ? null
    : { text: words, start: at, end: at + words.length, asTitle: false, isNamed: false };
}
