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
  const exceptions = new Set(hits.of(concepts.exceptions).map(({ start }) => start));
  const plain = new Array<boolean>(tokens.length).fill(false);
  const turned = new Array<boolean>(tokens.length).fill(false);
  let negated = false;

  for (const { start, end } of hits.of(concepts.words)) {
    // "not only" has no negation to look for in a lead-in, either.
    negated = true;
    if (exceptions.has(start)) continue;
    for (let at = end; at < tokens.length && !ends[at]; at++) plain[at] = true;
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
  for (const { start } of hits.of(ends)) marks[start] = true;
  return marks;
}

const pronouns = new Set('it they we i you he she'.split(' '));

const relatives = new Set('which who whom whose where'.split(' '));

/** A comma, perhaps with "and", before a pronoun that has a verb, or before a finite auxiliary: ", and it shall"; a comma before a
 * relative (one without a comma still belongs to what is denied: "no plan which ..."). */
function opensClause(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text.toLowerCase();
  if (text !== ',' && text !== 'and' && text !== 'so') return false;
  let next = at + 1;
  if (text === ',' && /^(?:and|so)$/i.test(tokens[next]?.text ?? '')) next++;
  const subject = tokens[next];
  const verb = tokens[next + 1];
  if (!subject || !verb) return false;
  if (text === ',' && relatives.has(subject.text.toLowerCase())) return true;
  if (pronouns.has(subject.text.toLowerCase())) return verb.pos === 'AUX' || verb.pos === 'VERB';
  return subject.pos === 'AUX' && !/^(?:be|been|being)$/i.test(subject.text) && text === ',';
}
