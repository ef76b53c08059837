/** What became of a sentence that stands in both versions: read off its norm, and off the words that were changed. */
import type { Bearer, Sentence } from '../clast/index.js';
import type { ChangeKind, WordEdit } from './comparison.js';
import { partyOf } from '../norms/index.js';
import {
  changeOfWords,
  denials,
  firmness,
  hasModal,
  isModal,
  namesCase,
  namesException,
  stanceOf,
  type Stance,
} from './modality.js';
import { changeInException, reachOf, reachOfNumber } from './reach.js';
import { isSameReading, type Spelling } from './spelling.js';
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

/** Kinds of the change between two texts that differ, each once; `editorial` alone where only how it is written differs. */
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
  // What the replaced words say by themselves is surer than two readings of the whole.
  const plain = modal.filter(isOnlyModal);
  const byWords = plain
    .map(({ deleted, inserted }) => changeOfWords(deleted, inserted))
    .find((it) => it !== null);
  const binding =
    byWords ?? (modal.length > 0 ? changeOfForce(before, after, isSameAct(before, after), modal) : null);
  if (binding) explain(binding, plain);

  const isNorm = before.strength !== null && after.strength !== null;
  const subject = hunks.filter((hunk) => isSubject(hunk, before, after));
  if (isNorm ? subject.length > 0 && isOtherBearer(before, after, subject) : subject.some(namesOtherParty))
    explain('bearer-changed', subject);
  const cases = hunks.filter((hunk) => open.has(hunk) && !isOnlyModal(hunk));
  const isCase = isNorm ? namesCase : namesException;
  const added = cases.filter(({ deleted, inserted }) => isCase(inserted) && !hasWords(deleted));
  const removed = cases.filter(({ deleted, inserted }) => isCase(deleted) && !hasWords(inserted));
  if (added.length > 0) explain('exception-added', added);
  if (removed.length > 0) explain('exception-removed', removed);
  for (const hunk of [...open]) {
    const inside = changeInException(before.value.slice(0, hunk.at), hunk);
    const isLifted = namesException(hunk.deleted) && /\beven (?:if|when|where|though)\b/i.test(hunk.inserted);
    if (inside === 'wider') explain('exception-added', [hunk]);
    else if (inside === 'narrower' || isLifted) explain('exception-removed', [hunk]);
  }
  if (binding === null) {
    const reach = changeOfReach(before, [...open], isNorm);
    if (reach) explain(reach.kind, reach.hunks);
  }
  if (open.size > 0) kinds.push('reworded');
  return kinds;
}

/** What the further or missing members, narrower nouns and other numbers say together; null where they say both, or nothing. */
function changeOfReach(
  before: Sentence,
  hunks: readonly Hunk[],
  isNorm: boolean,
): { kind: 'weakened' | 'strengthened'; hunks: Hunk[] } | null {
  const stance = stanceOf(before);
  // One more thing that is forbidden or asked for binds more; one more that is allowed, less.
  const isAllowing = stance === 'may' || stance === 'need-not';
  const told = hunks.flatMap((hunk) => {
    const ofNumber = reachOfNumber(before.value.slice(0, hunk.at), hunk);
    if (ofNumber) return [{ hunk, isFirmer: ofNumber === 'more' }];
    const reach = isNorm ? reachOf(hunk) : null;
    return reach ? [{ hunk, isFirmer: (reach === 'more') !== isAllowing }] : [];
  });
  const [first] = told;
  if (!first || told.some(({ isFirmer }) => isFirmer !== first.isFirmer)) return null;
  return { kind: first.isFirmer ? 'strengthened' : 'weakened', hunks: told.map(({ hunk }) => hunk) };
}

/** What became of a norm whose words stayed and whose lead-in is another one: it may bind otherwise now. Null where it does not. */
export const changeOfContext = (before: Sentence, after: Sentence): ChangeKind | null =>
  changeOfForce(before, after, true, null);

const opposite: ReadonlySet<string> = new Set(['do abstain', 'abstain do', 'may abstain', 'abstain may']);
/** Stances by how much they ask for. */
const demands: Readonly<Record<NonNullable<Stance>, number>> = { do: 2, abstain: 2, may: 1, 'need-not': 1 };

/**
 * Weaker, firmer or the other way round, by the readings of the whole sentences; null where neither can be said. `hunks` are the
 * changed words that bear on it, null where the words are the same and something else changed their reading.
 */
function changeOfForce(
  before: Sentence,
  after: Sentence,
  isSame: boolean,
  hunks: readonly Hunk[] | null,
): ChangeKind | null {
  const [was, is] = [stanceOf(before), stanceOf(after)];
  if (was !== null && is !== null && opposite.has(`${was} ${is}`)) {
    const isTurned =
      hunks
        ?.filter(isOnlyModal)
        .some(
          ({ deleted, inserted }) => denials(deleted) !== denials(inserted) || isLifted(deleted, inserted),
        ) ?? true;
    return isSame && isTurned ? 'reversed' : null;
  }
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

/** "may" became "must", "is allowed" became "is forbidden": no denial is needed to turn it. */
const isLifted = (deleted: string, inserted: string): boolean =>
  /\b(?:forbidden|prohibited|barred|banned)\b/i.test(deleted) !==
  /\b(?:forbidden|prohibited|barred|banned)\b/i.test(inserted);

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

const isOnlyModal = ({ deleted, inserted }: Hunk): boolean => {
  if ([deleted, inserted].every((text) => !hasWords(text) || isModal(text))) return true;
  // "points out" and "should point out": the verb's ending goes with the modal.
  const [was, is] = [deleted, inserted].map((text) => wordsIn(text).filter((word) => !isModal(word)));
  return was?.length === 1 && is?.length === 1 && stem(was[0] ?? '') === stem(is[0] ?? '');
};

const stem = (verb: string): string =>
  verb.replace(/ies$/, 'y').replace(/(?<=(?:s|x|z|ch|sh|o))es$|(?<=[^s])s$/, '');

const modalNext =
  /^\s*(?:also |then |always |only )?(?:must|shall|should|ought|may|might|can|could|will|would|cannot|needs?|has to|have to|is|are|do|does|never|wants?|tries|try|aims?)\b/i;

/** Whether a hunk is what stands before the modal, or its last words, or what the sentence begins with. */
const isSubject = ({ deleted, inserted, next, at }: Hunk, before: Sentence, after: Sentence): boolean =>
  hasWords(deleted) &&
  hasWords(inserted) &&
  (modalNext.test(next) ||
    (isBeginning.test(before.value.slice(0, at)) &&
      !hasModal(deleted) &&
      wordsIn(deleted + inserted).length <= 10) ||
    (endsInModal.test(deleted) && endsInModal.test(inserted) && before.bearer !== after.bearer));

const isBeginning = /^\s*(?:the|a|an|each|every|any|all)?\s*$/i;
const endsInModal = /\b(?:must|shall|should|ought|may|might|can|could|will|would|cannot|never|not)\s*$/i;

/** Bearers that may be several parties: the author's organization has directors and boards. */
const several: ReadonlySet<Bearer | null> = new Set(['other', 'developer-org']);
const pronouns = /\b(?:i|we|you|he|she|it|they|who|this|that|these|those)\b/i;

function isOtherBearer(before: Sentence, after: Sentence, subject: readonly Hunk[]): boolean {
  if (before.bearer !== after.bearer) return true;
  if (!several.has(before.bearer)) return false;
  return subject.some(({ deleted, inserted }) => {
    if (pronouns.test(deleted) || pronouns.test(inserted)) return false;
    const [was, is] = [bagOf(deleted), bagOf(inserted)];
    return ![...was.keys()].some((word) => !minorWords.has(word) && is.has(word));
  });
}

/** Whether one party was put in another's place before the modal of a clause that is not the main one. */
const namesOtherParty = ({ deleted, inserted }: Hunk): boolean => {
  const [was, is] = [deleted, inserted].map((text) =>
    /^\s*we\s*$/i.test(text) ? 'developer-org' : partyOf(text),
  );
  return was !== null && is !== null && was !== is;
};

/** Whether a hunk changes nothing but how the text is written. */
function isWriting({ deleted, inserted }: Hunk, spelling: Spelling): boolean {
  const [was, is] = [wordsIn(deleted), wordsIn(inserted)];
  if (isSameReading(deleted, inserted)) return true;
  return (
    was.length > 0 &&
    was.length === is.length &&
    was.every((word, at) => word === is[at] || spelling.isTypo(word, is[at] ?? ''))
  );
}
