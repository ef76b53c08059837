import { clausesOf, type Constitution } from '../clast/index.js';

/**
 * The function words among the hundred most frequent words of the Oxford English Corpus ("The OEC: facts about the
 * language", Oxford Dictionaries, 2011), with the inflections of its verbs (be, have, do, will, can) and the modals
 * that norms are written with. Words that are frequent in a neighboring language too ("in", "me", "so", "will") stay:
 * they are few in any one language, and the share decides.
 */
const functionWords = new Set(
  `the be is are was were been being am to of and a an in that have has had having i it its for not on with he his as
   you your do does did done at this these those but by from they their them we us our she her or will would shall
   should must may might can could my one all there what so up out if about who which when how no any each every
   such than then into over after before because without between under while where nor me him only also other`
    .trim()
    .split(/\s+/),
);

/** A script without spaces between words counts a word a character: a short text of it is not taken for a short one. */
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}]+/gu;

/** Below this many words a text is too short to tell, and counts as English. */
const fewestWords = 20;

/** English prose has 40 to 55 function words in a hundred, headings and lists fewer; other languages' texts below 12. */
const leastShare = 0.2;

/** So many words decide it; a longer document is not read further. */
const enoughWords = 5000;

/** Whether a document is in English, judged by the share of function words among its words. */
export function isEnglish(tree: Constitution): boolean {
  let words = 0;
  let functional = 0;
  for (const clause of clausesOf(tree)) {
    for (const [text] of clause.value.matchAll(word)) {
      words += 1;
      if (functionWords.has(text.toLowerCase())) functional += 1;
    }
    if (words >= enoughWords) break;
  }
  return words < fewestWords || functional / words >= leastShare;
}
