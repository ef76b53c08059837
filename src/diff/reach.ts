/** How far a rule reaches: what it lists, whom it leaves out, by when it is to be kept. */
import type { Hunk } from './sentence-change.js';
import { namesCase, namesException } from './modality.js';
import { wordsIn } from './wording.js';

/** Whether a rule asks for more now, or for less; null where that cannot be told. */
export type Reach = 'more' | 'less';

const coordinators = /^[\s,;]*(?:and|or|nor|and\/or)?[\s,;]*$/i;
const coordinating = /[,;]|\b(?:and|or|nor)\b/i;
const remark = /\b(?:but|because|since|so that|for example|such as|e\.g)\b/i;
/** Words of a further member: a longer stretch says more than that. */
const longest = 16;

/** One more member of what a sentence lists: ", its courts", "and keep a copy". */
const isFurtherMember = (deleted: string, inserted: string): boolean =>
  coordinators.test(deleted) &&
  coordinating.test(inserted) &&
  /[\p{L}]/u.test(inserted) &&
  wordsIn(inserted).length <= longest &&
  !namesCase(inserted) &&
  !remark.test(inserted);

/** A clause that narrows a noun: "that the principal would want to know of". */
const narrowing = /^\s*(?:that|who|whom|whose|which) (?!is to\b|are to\b)/i;
const few =
  /^(?:some|certain|many|most|several|a few|meaningful|significant|substantial|serious|severe|particular)$/i;
const all = /^(?:any|all|every|each|any and all)$/i;

/** More or less of what a norm asks, from one changed stretch. */
export function reachOf({ deleted, inserted }: Hunk): Reach | null {
  const [was, is] = [deleted.trim(), inserted.trim()];
  if (isFurtherMember(deleted, inserted)) return 'more';
  if (isFurtherMember(inserted, deleted)) return 'less';
  if (was === '' && narrowing.test(inserted)) return 'less';
  if (is === '' && narrowing.test(deleted)) return 'more';
  if (few.test(was) && (all.test(is) || is === '')) return 'more';
  if (few.test(is) && (all.test(was) || was === '')) return 'less';
  return null;
}

/** What became of an exception whose words were changed inside; `before` is the sentence up to the change. */
export function changeInException(before: string, { deleted, inserted }: Hunk): 'wider' | 'narrower' | null {
  const within = /[^.;:]*$/.exec(before)?.[0] ?? '';
  if (!namesException(within)) return null;
  const [lost, won] = [coordinators.test(deleted), coordinators.test(inserted)];
  if (lost && /\bor\b/i.test(inserted)) return 'wider';
  if (won && /\bor\b/i.test(deleted)) return 'narrower';
  if (lost && /\band\b/i.test(inserted)) return 'narrower';
  if (won && /\band\b/i.test(deleted)) return 'wider';
  return null;
}

const numbers: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, at) => [word, at]),
);
const tens: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** The number that a stretch of words is, or begins with; null where there is none. */
function numberIn(text: string): number | null {
  const figure = /\d[\d.,]*/.exec(text)?.[0];
  if (figure !== undefined) return Number(figure.replaceAll(',', '').replace(/\.$/, ''));
  const [first = '', second = ''] = (/[a-z]+(?:-[a-z]+)?/i.exec(text)?.[0] ?? '').toLowerCase().split('-');
  const ten = first === 'twenty' ? 20 : tens[first];
  if (ten !== undefined) return ten + (numbers[second] ?? 0);
  return numbers[first] ?? null;
}

/** Before a number: less of it asks more ("within 30 days"), or more of it does ("at least two"). */
const ceiling =
  /\b(?:within|at most|up to|no later than|no more than|not more than|no longer than|not exceed(?:ing)?|maximum of|max\.?|under|below|every|after|lapses? (?:after|in)|limit(?:ed)? (?:of|to))(?: the(?: first)?| a| another)?\s*$/i;
const floor =
  /\b(?:at least|no fewer than|not fewer than|no less than|not less than|minimum of|more than|over|above|for(?: the)?)\s*$/i;
const noticeAfter = /^\s*(?:days?|weeks?|months?|hours?)['’]?s?['’]? (?:\w+ )?notice\b/i;

/** What another number asks; null where it says nothing of that. */
export function reachOfNumber(before: string, { deleted, inserted, next }: Hunk): Reach | null {
  const [was, is] = [numberIn(deleted), numberIn(inserted)];
  if (was === null || is === null || was === is) return null;
  const isMore = is > was;
  if (ceiling.test(before)) return isMore ? 'less' : 'more';
  if (floor.test(before) || noticeAfter.test(next)) return isMore ? 'more' : 'less';
  return null;
}
