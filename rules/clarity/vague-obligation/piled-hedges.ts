import type { Hedge, Sentence } from '../../../src/lint/index.js';

/**
 * Hedges on one statement of what is to be done, up to its deed: "It might perhaps be somewhat preferable for the agent to try, where this
 * seems possible, to ask". Other words may stand between them. The classes are those of Hyland, "Hedging in Scientific Research Articles" (1998):
 * modal verbs, adverbs, verbs of effort and inclination, and escapes that hand the matter to what seems fit.
 */
const adverb =
  'generally speaking|broadly speaking|perhaps|maybe|possibly|probably|generally|typically|usually|normally|ordinarily|mostly|mainly|largely|commonly|broadly|loosely|ideally|' +
  'preferably|tentatively|potentially|arguably|conceivably|somewhat|rather|fairly|moderately|relatively|in general|on the whole|' +
  'by and large|for the most part|as a (?:general )?rule|more often than not|all in all|in principle|(?:all|other) (?:other )?(?:things|else) being equal|' +
  'in (?:most|many|some|certain|appropriate|suitable) (?:cases|situations|circumstances|contexts|instances)|more or less|sort of|kind of|in a sense|' +
  'to (?:some|a certain|a reasonable|a degree of|an? \\w+) (?:extent|degree)|in some (?:way|form|measure|sense)|one way or another';
const effort =
  '(?:tr(?:y|ies|ying)|attempt(?:s|ing)?|aim(?:s|ing)?|striv(?:e|es|ing)|seek(?:s|ing)?|endeavou?r(?:s|ing)?|hope(?:s)?|aspire(?:s)?)(?= (?:to|at|for|not to)\\b|,)|' +
  'look(?:s|ing)? to|make (?:some|an|a|every|reasonable|(?:some |an? )?\\w+) (?:efforts?|attempts?)|do (?:its|my|their|your) best';
const inclination =
  'tend(?:s|ing)? (?:to|towards?)|(?:be |feel )?(?:somewhat |more |rather )?(?:inclined|minded|disposed)|lean(?:s|ing)? towards?|inclin(?:e|es|ing) (?:to|towards?)|' +
  'wish(?:es)?(?= to\\b|,)|want(?:s)?(?= to\\b|,)|like(?= to\\b|,)|see fit|think about|consider(?:s|ing)?|contemplat(?:e|es|ing)|' +
  'give (?:some |a little |due )?(?:thought|consideration) to|be open to';
const escape =
  '(?:where|wherever|when|whenever|if|as|(?:as|so|in so) far as|insofar as|inasmuch as|to (?:the|whatever|such) extent(?: that)?|as (?:and|or) when)' +
  '(?: (?:it|this|that|one|nothing(?: else)?|no (?:other )?\\w+|doing so|to do so|(?:the )?(?:circumstances?|situation|context|conditions|matter|case)))?' +
  '(?: (?:may|might|would|could|can|is|are|be|seems?|appears?|feels?|looks?|judges?|considers?|thinks?|finds?|deems?|it|this|that|to|at all|both|and|or|\\w+ly))*' +
  ' (?:possible|practicable|practical|feasible|appropriate|reasonable|suitable|sensible|warranted|convenient|fitting|useful|helpful|desirable|right|wise|prudent|' +
  'worthwhile|necessary|needed|called for|able|can|seems?|appears?|allows?|permits?|best|fit)';
/** "preferable", "a good idea": counts where a modal softens it. */
const evaluation =
  'preferable|advisable|desirable|better|best|good|helpful|useful|sensible|wise|prudent|worthwhile|worth (?:(?:its|the \\p{L}+\\S?s|\\p{L}+\\S?s) )?while|worth|welcome|fitting|appropriate|a good (?:idea|thing|practice)|' +
  'of (?:some |a certain )?(?:use|value|help|benefit)|some (?:use|value|benefit|merit|point|case)';

const sticky = (source: string): RegExp => new RegExp(`(?:${source})(?![\\p{L}-])`, 'iuy');
const hedging = [escape, inclination, effort, adverb].map(sticky);
const softModal = sticky('may well|might well|could well|may|might|could');
const evaluated = sticky(evaluation);
/** What makes a statement one of conduct; adverbs and a soft modal alone may say how things are. */
const conduct = [escape, inclination, effort].map(sticky);

/** What may stand between two hedges and before the deed without being one. */
const between = sticky(
  'to|be|being|able|also|at least|even|do|so|and|or|not|should|must|shall|will|would|can|ought|is|are|was|were|very|quite|just|then|still|' +
    'expected|asked|encouraged|in|for(?= (?:the|an?|any|it|me|[A-Z])\\b)|if (?=\\w+ were to\\b)',
);
/** "for the agent to", "if Wren were to", "that the assistant". */
const actor =
  /(?:for|if|that|in) (?:(?:the|an?|any|our|its) )?(?:[\p{L}’'-]+ ){1,3}?(?=(?:(?:\w+ly|perhaps|maybe) )?(?:to|were to|should|might|may|could|would|tries|\w+ing)\b)/iuy;
/** "want the agent to". */
const wished =
  /(?:want|expect|ask|like|prefer)(?:s|ed)? (?:(?:the|an?|our) )?[\p{L}-]+(?: [\p{L}-]+)? (?=to\b)/iuy;
const marks = /[\s,–—()-]+/uy;

/** Where a clause begins: at the head of the sentence, or behind a mark and a conjunction. */
const beginnings = /^(?:[\d.()]+\s+)?|[,;:–—]\s+(?:(?:and|but|so|or|then|yet)\s+)?/gu;
/** A subject, up to five words and no side clause in it. */
const subject =
  /(?:(?:the|an?|any|each|every|our|its|your|this)\s+)?[\p{L}’'-]+(?:\s+(?!that\b|which\b|who\b|if\b|when\b|as\b)[\p{L}’'-]+){0,3}?\s*,?\s+(?=(?:should|must|shall|will|would|may|might|could|can|ought|is|are|was)\b)/iuy;
/** Subjects that are bound by none of it: the text's authors, and those whom the AI serves. */
const others =
  /^(?:we|they|you|he|she|this|that|these|those|which|(?:the |an? |any |our |some |most |many )?(?:[\p{L}-]+ )?(?:users?|operators?|people|person|developers?|company|authors?|readers?|customers?|humans?|someone|others|researchers?|experts?|requests?|questions?|answers?|rules?|cases?|mistakes?|errors?))\b/iu;

/**
 * The hedges of a sentence that says how somebody is to act, where three or more of them stand on one statement, so that nothing is said; else
 * empty.
 */
export function piledHedges(sentence: Sentence): readonly Hedge[] {
  const { value, bearer, kind } = sentence;
  if (/\?\s*$|:\s*$/.test(value) || bearer === 'user' || bearer === 'operator') return [];
  let most: readonly Hedge[] = [];
  for (const begin of value.matchAll(beginnings)) {
    const at = begin.index + begin[0].length;
    const found = hedgesFrom(value, at, bearer === 'ai');
    if (found.length > most.length) most = found;
  }
  if (most.length >= piled) return most;
  return kind === 'rationale' ? [] : denselyHedged(sentence);
}

/** So many are no longer caution. */
const piled = 3;

/** "Guests might": people who are no party of the text. */
const several = /^\p{L}+s\s+$/u;

/** The hedges of the clause that begins at `at`, with escapes and adverbs that open the sentence before it and those that close it. */
function hedgesFrom(value: string, at: number, isAi: boolean): readonly Hedge[] {
  const opening = at > 0 ? run(value, 0, at).hedges : [];
  const lead = run(value, at, value.length);
  const name = matchAt(subject, value, lead.end);
  if (name === null || others.test(name) || (!isAi && several.test(name))) return [];
  const own = run(value, lead.end + name.length, value.length, /^(?:it|there)\b/i.test(name));
  if (!own.isConduct || own.hedges.length === 0) return [];
  return [...opening, ...lead.hedges, ...own.hedges, ...closingHedges(value, own.end)];
}

interface Run {
  hedges: Hedge[];
  end: number;
  isConduct: boolean;
}

/** Reads hedges and what may stand between them from `from` until another word comes. */
function run(value: string, from: number, until: number, isImpersonal = false): Run {
  const found: Run = { hedges: [], end: from, isConduct: false };
  let at = from;
  let isSoft = false;
  const take = (text: string): Hedge => {
    const hedge = { text, start: at, end: at + text.length };
    found.hedges.push(hedge);
    return hedge;
  };
  while (at < until) {
    const rest = firstAt(hedging, value, at);
    const modal = matchAt(softModal, value, at);
    const worth = isImpersonal ? matchAt(evaluated, value, at) : null;
    const named = isImpersonal ? matchAt(actor, value, at) : null;
    let read = rest ?? modal ?? worth ?? named;
    if (rest !== null) {
      take(rest);
      found.isConduct ||= firstAt(conduct, value, at) !== null;
    } else if (modal !== null) {
      // A plain "may" permits.
      if (modal.toLowerCase() !== 'may') take(modal);
      isSoft = true;
    } else if (worth !== null) {
      // "may be helpful" is one hedge, and without the modal none.
      found.isConduct ||= isSoft || /\bwould\b/i.test(value.slice(from, at));
    }
    read ??= matchAt(marks, value, at) ?? matchAt(between, value, at) ?? matchAt(wished, value, at);
    if (read === null || read === '') break;
    at += read.length;
  }
  found.end = at;
  const duty = /\b(?:should|must|shall|ought|expected)\b/i.test(value.slice(from, at));
  return { ...found, isConduct: found.isConduct || duty };
}

const closer = new RegExp(`[,(\\s](?:${escape}|${adverb})$`, 'iu');
const further = new RegExp(`\\b(?:and|or) (?:${adverb})(?= \\p{L}+)`, 'giu');

/** Escapes and adverbs at the end of the clause that goes on at `from`, and those before a second deed: "and perhaps propose". */
function closingHedges(value: string, from: number): Hedge[] {
  const clause = /^[^;:]*/.exec(value.slice(from))?.[0] ?? '';
  const found: Hedge[] = [];
  let rest = clause.replace(/[\s.,)]+$/, '');
  for (let match = closer.exec(rest); match !== null; match = closer.exec(rest)) {
    const start = from + match.index + 1;
    found.unshift({ text: match[0].slice(1), start, end: start + match[0].length - 1 });
    rest = rest.slice(0, match.index).replace(/[\s,(]+$/, '');
  }
  for (const { 0: text, index } of rest.matchAll(further)) {
    const words = text.replace(/^(?:and|or) /i, '');
    const start = from + index + text.length - words.length;
    found.push({ text: words, start, end: start + words.length });
  }
  return found.sort((a, b) => a.start - b.start);
}

const matchAt = (pattern: RegExp, value: string, at: number): string | null => {
  pattern.lastIndex = at;
  return pattern.exec(value)?.[0] ?? null;
};

const firstAt = (patterns: readonly RegExp[], value: string, at: number): string | null => {
  for (const pattern of patterns) {
    const found = matchAt(pattern, value, at);
    if (found !== null) return found;
  }
  return null;
};

/** Words that weaken what a sentence says, wherever in it they stand. */
const soft =
  /\b(?:may|might|could|tends? to|(?:is|are|be|feel) inclined to|look to|lean towards?|(?:want|wish|like) to|somewhat|probably|perhaps|possibly|maybe|likely|usually|generally|typically|mostly|largely|rather|fairly|broadly|loosely|more or less|sort of|kind of|in a sense|to (?:some|a certain|a degree of) ?(?:extent|degree)?|(?:where|when|if|as) (?:this|that|it) (?:may |might |would |could )?(?:\w+ly )?(?:seems?|feels?|appears?|looks?)|(?:seem|feel|appear|look)s?(?= (?:\w+ )?(?:right|appropriate|fitting|better|useful|sensible|suitable|fine|more or less)))\b/gi;

/** What says how an AI is to act has a verb that a subject of its own may or might do. */
const opensSoftly =
  /^(?:[^,;:]{1,60}, )?(?:i|we|it|they|the [\w-]+(?: [\w-]+)?|[A-Z][\w-]+) (?:\w+ly )?(?:may|might|could|would|should|will|can|tends?)\b/i;

/** The weakening words of a sentence on conduct, where they stand all over it. */
function denselyHedged({ value }: Sentence): readonly Hedge[] {
  if (!opensSoftly.test(value) || others.test(value) || several.test(/^\S+\s+/.exec(value)?.[0] ?? ''))
    return [];
  const found = [...value.matchAll(soft)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  // Doubt about the facts ("may be wrong", "might have") is no hedge on a deed.
  if (
    /^\W*(?:(?:sometimes|often|still|also|at times|\w+ly) )*(?:be|have|not)\b/i.test(
      value.slice(found[0]?.end ?? 0),
    ) &&
    !/inclined/i.test(value)
  )
    return [];
  const isDense = found.length * 6 >= value.split(/\s+/).length;
  return found.length > piled && isDense ? found : [];
}
