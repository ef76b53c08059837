/** Whether a sentence affirms or denies what each of its words names. */
import type { Kind, Token } from '../clast/index.js';
import type { Hits } from './hits.js';

/** Numbers of the concepts that carry negation; `grammar.yaml` holds their words. */
export interface NegationConcepts {
  words: number;
  exceptions: number;
  acts: number;
  phrases: number;
  after: number;
  ends: number;
}

/**
 * For each token, whether it is denied. Three layers, each of which turns the meaning round: plain negations (several in
 * one clause count once), acts like "refrain from" and phrases like "rather than". A prohibition that says none of
 * these has its negation in a lead-in ("Must not:"), and denies the whole sentence.
 */
export function denials(
  tokens: readonly Token[],
  hits: Hits,
  kind: Kind,
  concepts: NegationConcepts,
): readonly boolean[] {
  const ends = boundaries(tokens, hits, concepts.ends);
  const exceptions = hits.of(concepts.exceptions);
  const plain = new Array<boolean>(tokens.length).fill(false);
  const turned = new Array<boolean>(tokens.length).fill(false);
  let negated = false;

  for (const { start, end } of hits.of(concepts.words)) {
    // "not only" has no negation to look for in a lead-in, either.
    negated = true;
    if (exceptions.some((exception) => exception.start <= start && start < exception.end)) continue;
    for (let at = end; at < tokens.length && !ends[at]; at++) plain[at] = true;
    for (let at = start - 1, verb = verbBefore(tokens, start, ends); at >= verb; at--) plain[at] = true;
  }
  for (const { end } of hits.of(concepts.acts)) {
    negated = true;
    for (let at = end; at < tokens.length && !ends[at]; at++) turned[at] = !turned[at];
  }
  for (const { end } of hits.of(concepts.phrases)) {
    for (let at = end; at < tokens.length && !ends[at] && tokens[at]?.text !== ','; at++)
      turned[at] = !turned[at];
  }
  for (const { start } of hits.of(concepts.after)) {
    negated = true;
    for (let at = start - 1; at >= 0 && !ends[at]; at--) turned[at] = !turned[at];
  }
  const whole = kind === 'prohibition' && !negated;
  return tokens.map((_, at) => ((plain[at] === true) !== (turned[at] === true)) !== whole);
}

/** Where the reach of a negation ends: at marks that part clauses, at conjunctions, at a comma with a new subject and verb. */
function boundaries(tokens: readonly Token[], hits: Hits, ends: number): readonly boolean[] {
  const marks = tokens.map(({ text }, at) => /^[;:—–()]$|^--$/.test(text) || opensClause(tokens, at));
  for (const { start } of hits.of(ends)) {
    // "has not yet been tested": "yet" opens a clause only where one may begin.
    if (tokens[start]?.text === 'yet' && !/^(?:,|;|and)$/.test(tokens[start - 1]?.text ?? '')) continue;
    marks[start] = true;
  }
  return marks;
}

/** Words that deny the act of which they are the object: "speaks of it to nobody", "takes no side". */
const denyingObjects = new Set(['no', 'nobody', 'none', 'nothing', 'nowhere']);
/** Most words between a verb and the negation in its object. */
const objectReach = 5;

/** Where the verb stands whose object begins with the negation at `start`; `start` itself where there is none. */
function verbBefore(tokens: readonly Token[], start: number, ends: readonly boolean[]): number {
  const text = tokens[start]?.text.toLowerCase() ?? '';
  const isOne = text === 'no' && tokens[start + 1]?.text.toLowerCase() === 'one';
  if (!denyingObjects.has(text) && !isOne) return start;
  for (let at = start - 1; at >= 0 && at >= start - objectReach; at--) {
    const token = tokens[at];
    if (!token || ends[at] === true || /^(?:AUX|PUNCT|CCONJ|SCONJ)$/.test(token.pos)) return start;
    if (token.pos === 'VERB') return at;
    // "gives the data to nobody", but not "the reason given for the request changes nothing", where a verb may pass for a noun
    if (/^(?:NOUN|PROPN)$/.test(token.pos) && tokens[start - 1]?.pos !== 'ADP') return start;
  }
  return start;
}

const pronouns = new Set('it they we i you he she'.split(' '));

const relatives = new Set('which who whom whose where'.split(' '));

const modals = new Set('must shall should may might will would can could'.split(' '));
/** Conditions and times that stand before the clause that they belong to. */
const subordinators = new Set('if when where whenever wherever before after unless until once as'.split(' '));
/** Most words of a subject: "the person in charge" is not read as one, "the responsible human overseer" is. */
const subjectLength = 5;

/**
 * Whether a new clause opens at a comma, perhaps with "and": before a pronoun or a noun with its verb (", the system shall"), a
 * finite auxiliary (", and shall"), a relative (one without a comma still belongs to what is denied: "no plan which ..."), or
 * the order that follows a condition ("where it cannot be undone, ask"); and whether one opens at "and" with a modal of its own
 * after a verb that was denied by "not" ("must not describe it and should offer help").
 */
function opensClause(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text.toLowerCase();
  if (text !== ',' && text !== 'and' && text !== 'so') return false;
  let next = at + 1;
  if (text === ',' && /^(?:and|so)$/i.test(tokens[next]?.text ?? '')) next++;
  const subject = tokens[next];
  const verb = tokens[next + 1];
  if (!subject || !verb) return false;
  const opening = subject.text.toLowerCase();
  if (text === ',' && relatives.has(opening)) return true;
  if (pronouns.has(opening)) return verb.pos === 'AUX' || verb.pos === 'VERB';
  if (text === 'and') return modals.has(opening) && isVerbNegated(tokens, at);
  if (text !== ',') return false;
  if (subject.pos === 'AUX') return !/^(?:be|been|being)$/.test(opening);
  return hasNounSubject(tokens, next) || isOrderAfterCondition(tokens, at, next);
}

/** "must not", "never", "cannot": the negation stands with the verb, so that a further modal is outside it. */
function isVerbNegated(tokens: readonly Token[], at: number): boolean {
  const negation = tokens
    .slice(0, at)
    .reverse()
    .find(({ text }) => /^(?:not|n['’]t|never|cannot|no|nobody|none|nothing|neither|nor)$/i.test(text));
  return negation !== undefined && /^(?:not|n['’]t|never|cannot)$/i.test(negation.text);
}

/** A few words of a noun phrase, then a finite auxiliary. */
function hasNounSubject(tokens: readonly Token[], start: number): boolean {
  for (let at = start; at < start + subjectLength + 1; at++) {
    const token = tokens[at];
    if (!token) return false;
    if (token.pos === 'AUX') return tokens[at - 1]?.pos === 'NOUN' || tokens[at - 1]?.pos === 'PROPN';
    if (!/^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(token.pos)) return false;
  }
  return false;
}

/** The first comma of a sentence that begins with a condition, before a verb in its plain form. */
function isOrderAfterCondition(tokens: readonly Token[], at: number, next: number): boolean {
  const verb = tokens[next];
  return (
    subordinators.has(tokens[0]?.text.toLowerCase() ?? '') &&
    verb?.pos === 'VERB' &&
    verb.text.toLowerCase() === verb.lemma &&
    !tokens.slice(0, at).some(({ text }) => text === ',')
  );
}
