import { type Clause, clausesOf, type Constitution } from '../clast/index.js';

/**
 * The function words among the hundred most frequent words of the Oxford English Corpus ("The OEC: facts about the
 * language", Oxford Dictionaries, 2011), with the inflections of their verbs and pronouns, and the modals that norms are
 * written with. Left out is what is as frequent in a neighboring language: "a", "am", "an", "as", "at", "do", "for", "he",
 * "i", "in", "is", "me", "no", "of", "on", "over", "so", "under", "was", "we", "will".
 */
const functionWords = new Set(
  `the be are were been being to and that have has having had it its not with his you your does did done this these
   those but by from they their them us our she her or would shall should must may might can could my one all there
   what up out if about who which when how any each every such than then into after before because without between
   while where nor him only also other`
    .trim()
    .split(/\s+/),
);

/** A script without spaces between words counts a word a character: a short text of it is not taken for a short one. */
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}]+/gu;

/** Below this many words a text is too short to tell, and counts as English. */
const fewestWords = 20;

/** English prose has 25 to 40 of these words in a hundred, a charter of lists and tables 15, terse instructions 7; other languages' texts below 5. */
const leastShare = 0.07;

/** So many words decide it; a longer document is not read further. */
const enoughWords = 5000;

/** Whether a document is in English, judged by the share of function words among its words. */
export function isEnglish(tree: Constitution): boolean {
  let words = 0;
  let functional = 0;
  for (const clause of clausesOf(tree)) {
    for (const [text] of proseOf(clause).matchAll(word)) {
      words += 1;
      if (functionWords.has(text.toLowerCase())) functional += 1;
    }
    if (words >= enoughWords) break;
  }
  return words < fewestWords || functional / words >= leastShare;
}

/** The clause's text without code and wikilinks: paths of files are in no language. */
function proseOf({ value, data }: Clause): string {
  let prose = '';
  let at = 0;
  for (const { kind, start, end } of data?.spans ?? []) {
    if ((kind !== 'code' && kind !== 'wikilink') || start < at) continue;
    prose += `${value.slice(at, start)} `;
    at = end;
  }
  return prose + value.slice(at);
}
