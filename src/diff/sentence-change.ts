/** What became of a sentence that stands in both versions: read off its norm, and off the words that were changed. */
import type { Bearer, Sentence } from '../clast/index.js';
import type { ChangeKind, WordEdit } from './comparison.js';
import { changeOfWords, firmness, hasModal, isModal, namesCase, stanceOf, type Stance } from './modality.js';
import { plainForm, plainWords, type Spelling } from './spelling.js';
import { bagOf, wordsIn } from './wording.js';

/** A stretch of words that was replaced, put in or taken out. */
export interface Hunk {
  deleted: string;
  inserted: string;
  /** Length of the earlier text before it, and what follows it in both. */
  at: number;
  next: string;
}

/** The changed stretches of an edit. */
export function hunksOf(edits: readonly WordEdit[]): Hunk[] {
  const hunks: Hunk[] = [];
  let at = 0;
  let open: Hunk | null = null;
  for (const { op, text } of edits) {
    if (op === 'equal') {
      if (open) open.next = text;
      open = null;
      at += text.length;
      continue;
    }
    if (!open) {
      open = { deleted: '', inserted: '', at, next: '' };
      hunks.push(open);
    }
    if (op === 'delete') {
      open.deleted += text;
      at += text.length;
    } else open.inserted += text;
  }
  return hunks;
}

/** Kinds of a sentence's change, heaviest first; empty where the texts are the same. */
export function kindsOf(
  before: Sentence,
  after: Sentence,
  edits: readonly WordEdit[],
  spelling: Spelling,
): ChangeKind[] {
  const hunks = hunksOf(edits).filter((hunk) => !isWriting(hunk, spelling));
  if (hunks.length === 0) return ['editorial'];
  const kinds: ChangeKind[] = [];
  const open = new Set(hunks);
  const explain = (kind: ChangeKind, explained: readonly Hunk[]): void => {
    if (!kinds.includes(kind)) kinds.push(kind);
    for (const hunk of explained) open.delete(hunk);
  };

  const modal = hunks.filter(({ deleted, inserted }) => hasModal(deleted) || hasModal(inserted));
  const binding = modal.length > 0 ? changeOfForce(before, after, isSameAct(before, after)) : null;
  if (binding) explain(binding, modal.filter(isOnlyModal));
  else
    for (const hunk of modal.filter(isOnlyModal)) {
      const force = changeOfWords(hunk.deleted, hunk.inserted);
      if (force) explain(force, [hunk]);
    }

  const isNorm = before.strength !== null && after.strength !== null;
  if (isNorm) {
    const subject = hunks.filter((hunk) => isSubject(hunk, before, after));
    if (subject.length > 0 && isOtherBearer(before, after, subject)) explain('bearer-changed', subject);
    const cases = hunks.filter((hunk) => open.has(hunk) && !isOnlyModal(hunk));
    const added = cases.filter(({ deleted, inserted }) => namesCase(inserted) && !hasWords(deleted));
    const removed = cases.filter(({ deleted, inserted }) => namesCase(deleted) && !hasWords(inserted));
    if (added.length > 0) explain('exception-added', added);
    if (removed.length > 0) explain('exception-removed', removed);
  }
  if (open.size > 0) kinds.push('reworded');
  return kinds;
}

/** What became of a norm whose words stayed and whose lead-in is another one: it may bind otherwise now. Null where it does not. */
export const changeOfContext = (before: Sentence, after: Sentence): ChangeKind | null =>
  changeOfForce(before, after, true);

const opposite: ReadonlySet<string> = new Set(['do abstain', 'abstain do', 'may abstain', 'abstain may']);
/** Stances by how much they ask for. */
const demands: Readonly<Record<NonNullable<Stance>, number>> = { do: 2, abstain: 2, may: 1, 'need-not': 1 };

/** Weaker, firmer or the other way round; null where neither can be said. */
function changeOfForce(before: Sentence, after: Sentence, isSame: boolean): ChangeKind | null {
  const [was, is] = [stanceOf(before), stanceOf(after)];
  if (was !== null && is !== null && opposite.has(`${was} ${is}`)) return isSame ? 'reversed' : null;
  // What is allowed or bound no longer, or only now.
  const [had, has] = [was, is].map((stance) => (stance === null ? 0 : demands[stance])) as [number, number];
  if (had !== has) {
    if (was === null || is === null) return isSame ? (had > has ? 'weakened' : 'strengthened') : null;
    return had > has ? 'weakened' : 'strengthened';
  }
  if (had < 2) return null;
  const [lost, won] = [firmness(before), firmness(after)];
  return lost === won ? null : lost > won ? 'weakened' : 'strengthened';
}

const minorWords = new Set(
  'a an the of to in on at by for with and or as it its that this be is are was not never no always ever do does'.split(
    ' ',
  ),
);

/** Whether the words that say what is to be done are mostly the same. */
function isSameAct(before: Sentence, after: Sentence): boolean {
  const words = ({ value }: Sentence): Set<string> =>
    new Set(wordsIn(value).filter((word) => !minorWords.has(word) && !isModal(word)));
  const [here, there] = [words(before), words(after)];
  const shared = [...here].filter((word) => there.has(word)).length;
  return shared >= 0.6 * Math.max(here.size, there.size) || shared >= Math.min(here.size, there.size);
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const isOnlyModal = ({ deleted, inserted }: Hunk): boolean =>
  [deleted, inserted].every((text) => !hasWords(text) || isModal(text));

const modalNext =
  /^\s*(?:also |then |always |only )?(?:must|shall|should|ought|may|might|can|could|will|would|cannot|needs?|has to|have to|is|are|do|does|never|wants?|tries|try|aims?)\b/i;

/** Whether a hunk is what stands before the modal, or its last words. */
const isSubject = ({ deleted, inserted, next }: Hunk, before: Sentence, after: Sentence): boolean =>
  hasWords(deleted) &&
  hasWords(inserted) &&
  (modalNext.test(next) ||
    (endsInModal.test(deleted) && endsInModal.test(inserted) && before.bearer !== after.bearer));

const endsInModal = /\b(?:must|shall|should|ought|may|might|can|could|will|would|cannot|never|not)\s*$/i;

/** Whom a bearer may be besides the AI, of whom the norms do not tell which. */
const unnamed: ReadonlySet<Bearer | null> = new Set(['other']);

function isOtherBearer(before: Sentence, after: Sentence, subject: readonly Hunk[]): boolean {
  if (before.bearer !== after.bearer) return true;
  if (!unnamed.has(before.bearer)) return false;
  return subject.some(({ deleted, inserted }) => {
    const [was, is] = [bagOf(deleted), bagOf(inserted)];
    return ![...was.keys()].some((word) => !minorWords.has(word) && is.has(word));
  });
}

/** Whether a hunk changes nothing but how the text is written. */
function isWriting({ deleted, inserted }: Hunk, spelling: Spelling): boolean {
  const [was, is] = [wordsIn(deleted), wordsIn(inserted)];
  // "not able" is not "notable".
  const denials = [deleted, inserted].map(
    (text) => plainWords(text).filter((word) => word === 'not' || word === 'no').length,
  );
  if (plainForm(deleted) === plainForm(inserted) && denials[0] === denials[1]) return true;
  return (
    was.length > 0 &&
    was.length === is.length &&
    was.every((word, at) => word === is[at] || spelling.isTypo(word, is[at] ?? ''))
  );
}
