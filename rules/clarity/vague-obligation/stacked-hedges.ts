import { type Hedge, hedgesOf, type Sentence } from '../../../src/lint/index.js';

/** What may stand between two hedges on the same verb: "generally *should* try *to at least* consider". */
const glue =
  /^(?:[\s,–—-]|\b(?:to|and|or|also|at least|do|be|very|its|their|my|our|should|must|shall|will|would|aim|strive|try|attempt)\b)*$/i;

/** To prefer one thing to another says what to do where both are at hand, and to encourage, advise or suggest are deeds. */
const deed = /^(?:prefer|favou?r|lean|tend|encourag|recommend|advis|suggest)/i;

/** Escapes that stand at the end of a sentence and qualify the whole of it. */
const escape = /^(?:where|when|whenever|wherever|if|as|to) /i;

/** Words that open a side clause: what follows them is not the main clause's. */
const subordinate =
  /\b(?:that|which|who|whom|whose|because|if|when|whenever|while|although|though|since|unless|until|whether|as|how|why|what|where)\b/i;

/** Hedges that weaken a duty only in company: escapes ("where appropriate"), softened efforts, and wishes in place of a duty ("may want to"). */
const others =
  /\b(?:(?:where|when|wherever|whenever|if) (?:at all )?(?:reasonably |it (?:is|seems) )?(?:appropriate|reasonable|possible|practicable|feasible|practical|convenient|suitable|warranted|sensible)|(?:as|so|in so) far as (?:is )?(?:reasonably )?(?:possible|practicable|practical|feasible)|to the extent (?:that is )?(?:reasonably )?(?:possible|practicable|practical|feasible|reasonable)|where (?:it|i|they) can|make (?:some|an|a|reasonable|best|good[- ]faith|sincere) (?:\w+ )?(?:efforts?|attempts?) to|(?:do|does) (?:its|my|their|your) best to|more or less|somewhat|to some (?:extent|degree)|in (?:most|many) (?:cases|situations)|as a (?:general )?rule|tends? to|(?<=\b(?:may|might|could|perhaps|possibly) )(?:want|wish|like) to|(?:try|aim|attempt|strive|endeavou?r)(?=, [^,]{3,40}, to\b))\b/gi;

/** The words that make a duty, right before its verb: "must", "is expected to", "want the assistant to". */
const duty =
  /\b(?:should|must|shall|will|may|might|could|ought|needs?|ha(?:s|ve)|(?:is|are)(?: \w+ed)?|(?:want|expect)s?(?: \w+){0,3})(?: (?:also|still|always|all|both))*(?: to)?[\s,]*$/i;

/** A condition or circumstance before the main clause: "When a user is ill, ..." */
const fronted =
  /^(?:when|whenever|if|unless|in|on|at|for|where|while|before|after|during|with|as|by|to)\b[^.;]*,\s*$/i;

/**
 * The hedges on the duty of a sentence's main clause, in order: those right at its verb, one that opens the sentence ("Ideally,
 * ...") and, where there are two of these, an escape that closes it ("... where possible."). Empty where none stands at the verb.
 */
export function stackedHedges(sentence: Sentence): readonly Hedge[] {
  const text = sentence.value;
  const hedges = allHedges(sentence);
  const runs = runsOf(hedges, text);
  const atDuty = runs.filter((run) => isAtDuty(run, text));
  const atVerb = atDuty.find((run) => !opens(run)) ?? atDuty.at(0);
  if (!atVerb) return [];
  const opening = runs.find(
    (run) => run !== atVerb && opens(run) && isOneClause(text.slice(0, atVerb.at(0)?.start)),
  );
  const stack = [...(opening ?? []), ...atVerb];
  const closing = hedges.filter(
    ({ text: words, end }) => escape.test(words) && /^\W*$/.test(text.slice(end)),
  );
  return stack.length > 1 ? [...new Set([...stack, ...closing])] : stack;
}

/** The hedges of a sentence in order, those that count in company among them. */
function allHedges(sentence: Sentence): Hedge[] {
  const known = hedgesOf(sentence).filter((hedge) => !deed.test(hedge.text));
  const more = [...sentence.value.matchAll(others)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const added = more.filter((one) => !known.some(({ start, end }) => start <= one.start && end >= one.end));
  const kept = known.filter((one) => !added.some(({ start, end }) => start <= one.start && end >= one.end));
  return [...kept, ...added].sort((a, b) => a.start - b.start);
}

const opens = (run: readonly Hedge[]): boolean => run.at(0)?.start === 0;

const isOneClause = (text: string): boolean => !/[;:]|, (?:and|but|or|so)\b/.test(text);

/** Hedges with nothing of their own between them, together. */
function runsOf(hedges: readonly Hedge[], text: string): Hedge[][] {
  const runs: Hedge[][] = [];
  for (const hedge of hedges) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && glue.test(text.slice(last.end, hedge.start))) run.push(hedge);
    else runs.push([hedge]);
  }
  return runs;
}

/** So many characters before a run decide where it stands: a sentence can be as long as a book, and have a run in each of its lines. */
const lookBehind = 600;

/** Whether a run stands where the main clause says its duty: behind the modal, around it, or at the head of an imperative. */
function isAtDuty(run: readonly Hedge[], text: string): boolean {
  const at = run.at(0)?.start ?? 0;
  const before = text.slice(Math.max(0, at - lookBehind), at);
  const isWhole = at <= lookBehind;
  const clause = /[^,;:–—]*$/.exec(before)?.[0] ?? '';
  if (subordinate.test(clause)) return false;
  const isFronted = (words: string): boolean => isWhole && fronted.test(words);
  // "must, where possible, seek to": the comma behind the modal opens an aside.
  if (clause.trim() === '')
    return (isWhole && before.trim() === '') || isFronted(before) || duty.test(before);
  // "I generally try to", "the assistant usually should try to": a subject and no more.
  const isSubject =
    clause.trim().split(/\s+/).length <= 3 &&
    ((isWhole && clause === before) || isFronted(before.slice(0, -clause.length)));
  return duty.test(clause) || isSubject;
}

/**
 * Whether the sentence after a hedged duty goes on with its cases ("If that is impossible, it should refuse"): what is to be done can then be
 * checked in each of them.
 */
export const isSpelledOut = ({ conditional, value }: Sentence, next: Sentence | undefined): boolean =>
  (conditional ||
    /^in (?:such|these|those|this|that) (?:a )?(?:cases?|situations?|circumstances?)\b/i.test(value)) &&
  next !== undefined &&
  next.strength !== null &&
  next.strength !== 'weak' &&
  /^(?:if|when|where|otherwise|unless|in (?:that|this|such|the other) case)\b/i.test(next.value);
