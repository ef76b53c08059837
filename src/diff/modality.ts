/** How firmly a norm binds and which way, as far as two versions of it are compared. */
import type { Sentence } from '../clast/index.js';
import { hedgesOf, leavesOpen, modalOf } from '../norms/index.js';

/** What a norm does to its act; null where it is no norm. */
export type Stance = 'do' | 'abstain' | 'may' | 'need-not' | null;

export function stanceOf(norm: Sentence): Stance {
  if (norm.strength === null) return null;
  if (norm.kind === 'obligation') return 'do';
  if (norm.kind === 'prohibition') return 'abstain';
  if (norm.kind === 'permission') return leavesOpen(norm.value) ? 'need-not' : 'may';
  return /\b(?:not|never|cannot)\b|n['’]t\b/i.test(modalOf(norm)) ? 'abstain' : 'do';
}

/**
 * Words that make a norm yield in practice without naming a case: "where it can", "if at all possible". They weaken, and are
 * no exceptions.
 */
const softening =
  /\b(?:(?:where|when|wherever|whenever|if|as far as|as much as|insofar as|to the extent(?: that)?) (?:(?:it|they|he|she|you|we|i|one) (?:reasonably |practically )?(?:can|could|is able(?: to)?|are able(?: to)?|may)|(?:at all |reasonably |practically )?(?:possible|feasible|practicable|practical|convenient))|in (?:general|principle|most cases)|as a (?:general )?rule|by and large|for the most part|more often than not)\b/gi;

const steps = { absolute: 30, strong: 20, weak: 10 };
const firm =
  /\b(?:must|shall|cannot|never|always|required|prohibited|forbidden|obliged|ha(?:s|ve) to|needs? to)\b/i;
const gentle = /\b(?:should|ought|encouraged|supposed|wants?)\b/i;

/** How firmly a norm binds: higher is firmer. Of one strength, "must" is firmer than "is to", and that than "should"; each hedge takes one off. */
export function firmness(norm: Sentence): number {
  if (norm.strength === null) return 0;
  const modal = modalOf(norm);
  const tone = firm.test(modal) ? 3 : gentle.test(modal) ? -3 : 0;
  return steps[norm.strength] + tone - Math.min(softenersIn(norm), 2);
}

function softenersIn(norm: Sentence): number {
  const hedges = hedgesOf(norm).map(({ start, end }) => [start, end] as const);
  const phrases = [...norm.value.matchAll(softening)]
    .map(({ 0: text, index }) => [index, index + text.length] as const)
    .filter(([from, to]) => !hedges.some(([start, end]) => from < end && start < to));
  return hedges.length + phrases.length;
}

/** Words of modality, negation and hedging: where two versions differ in these alone, they differ in how they bind. */
const modalWords = new Set(
  (
    'must shall should ought may might can could will would cannot need needs has have had am is are be been to do does not never no always ' +
    "n't ever only required expected obliged supposed allowed permitted free forbidden prohibited encouraged recommended advised " +
    'generally typically usually normally ordinarily mostly mainly largely commonly often ideally preferably probably likely perhaps ' +
    'possibly sometimes occasionally almost basically nearly rarely hardly try tries aim aims strive strives seek seeks attempt attempts ' +
    'hope hopes aspire aspires intend intends prefer prefers consider considers avoid avoids refrain refrains from strictly absolutely ' +
    'under in any circumstances circumstance at all times simply just really whenever feel'
  ).split(' '),
);

/** Whether a stretch of words has nothing but words of modality, and some. */
export function isModal(text: string): boolean {
  const words = text
    .replace(softening, ' ideally ')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/n't\b/g, ' not')
    .match(/[\p{L}]+(?:'[\p{L}]+)?/gu);
  return words?.every((word) => modalWords.has(word)) ?? false;
}

/** Whether a stretch has a word that decides whether and how a norm binds. */
export const hasModal = (text: string): boolean =>
  text.replace(softening, '') !== text ||
  /\b(?:must|shall|should|ought|may|might|can|could|will|would|cannot|needs?|not|never|no|always|required|expected|obliged|supposed|allowed|permitted|forbidden|prohibited|encouraged|recommended|generally|typically|usually|normally|ordinarily|ideally|preferably|sometimes|almost|basically|rarely|try|tries|aims?|strives?|seeks?|attempts?|hopes?|aspires?|intends?|prefers?|consider|avoid|refrain)\b|n['’]t\b/i.test(
    text,
  );

const hedges =
  /\b(?:generally|typically|usually|normally|ordinarily|mostly|commonly|often|ideally|preferably|probably|likely|perhaps|possibly|sometimes|occasionally|almost|basically|nearly|try to|tries to|aims? to|strives? to|seeks? to|attempts? to|hopes? to|aspires? to)\b/i;
/** How many words of denial a stretch has. */
export const denials = (text: string): number =>
  text.match(/\b(?:not|never|cannot|no)\b|n['’]t\b/gi)?.length ?? 0;

/** How firm a stretch of modal words is by itself: 4 "never", 3 "must", 2 "will", 1 "should", 0.6 "may"; null where it has no modal. */
function firmnessOfWords(text: string): number | null {
  if (/\b(?:never|always)\b/i.test(text)) return 4;
  if (firm.test(text)) return 3;
  if (/\b(?:will|is to|are to)\b/i.test(text)) return 2;
  if (gentle.test(text)) return 1;
  return /\b(?:may|might|can|could)\b/i.test(text) ? 0.6 : null;
}

/**
 * What the replacement of modal words by others says by itself: a rule may stand in a subordinate clause. Null where the words
 * differ in nothing that has an order.
 */
export function changeOfWords(
  deleted: string,
  inserted: string,
): 'weakened' | 'strengthened' | 'reversed' | null {
  if (leavesOpen(deleted) || leavesOpen(inserted)) return null;
  if (denials(deleted) > 0 !== denials(inserted) > 0) return 'reversed';
  const [was, is] = [deleted, inserted].map((text) => firmnessOfWords(text.replace(softening, ' '))) as [
    number | null,
    number | null,
  ];
  if (was !== null && is !== null && was !== is) return was > is ? 'weakened' : 'strengthened';
  const [softThen, softNow] = [deleted, inserted].map((text) =>
    hedges.test(text.replace(softening, ' ideally ')),
  );
  // "should" that came or went alone is another sentence, not another force.
  if (was !== is || softThen === softNow) return null;
  return softNow === true ? 'weakened' : 'strengthened';
}

const exceptional =
  /(?:^|[\s,;:(—–-])(?:unless|except(?:ing)?|save (?:for|where|that|when|if|with|in)|other than|apart from|barring|notwithstanding|subject to|provided(?: that)?|as long as|so long as|until|only (?:if|when|where|after|with|in)|if|when(?:ever)?|where(?:ver)?|in (?:the )?(?:case|event|cases|emergenc(?:y|ies))|in an emergency|(?:without|absent|with) (?:\w+ ){0,4}(?:consent|permission|approval|authori[sz]ation|instructions?|leave)|but (?:not|only) (?:if|when|where|in)|with the exception of)\b/i;

/** Whether a stretch names a case: an exception, or a condition. */
export const namesCase = (text: string): boolean => exceptional.test(text.replace(softening, ' '));

const certain =
  /(?:^|[\s,;:(—–-])(?:unless|except(?:ing)?(?! that)|save (?:for|where|that|when|if|with|in)|other than|apart from|barring|notwithstanding|(?:so|as) long as|with the exception of)\b/i;

/** Whether a stretch names an exception in words that name nothing else: also in a list's item, which is no norm by itself. */
export const namesException = (text: string): boolean => certain.test(text.replace(softening, ' '));
