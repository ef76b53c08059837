/** Sentences that fix what a term means, or who counts as what. */
import type { Span } from '../clast/index.js';
import type { Proposition } from './propositions.js';
import { isFinite } from './verb-group.js';
import { joined, type Word } from './words.js';

export interface Defining {
  value: string;
  words: readonly Word[];
  propositions: readonly Proposition[];
  /** Spans of the sentence, offsets in its `value`. */
  spans: readonly Pick<Span, 'kind' | 'start' | 'end'>[];
  /** Title of the section around it; empty where there is none. */
  title: string;
}

/** "is deemed", "should be considered the same as": deeming, whatever the modal (guide: definition). */
const deeming =
  /\bshall (?:mean|have the meaning)\b|\b(?:is|are|be) (?:not )?(?:deemed|considered (?:to be|as|the same|equivalent|part of|an? |\w+ for (?:the )?purposes?)|treated as (?:the same|equivalent)|understood (?:to mean|as (?:meaning|referring))|taken to mean|construed (?:as|to)|interpreted (?:as|in)|defined (?:as|to|by|in))|\b(?:counts?|qualif(?:y|ies)) as\b|\bfor (?:the )?purposes? of (?:this|these|the) \w+/;

const meaning =
  /^(?:(?:in this (?:\w+ )*,? ?|here,? |accordingly,? )?(?:the (?:term|word|phrase|expression)s? )?)?[^,;:]{1,80}? (?:means?|refers? to|denotes?|stands? for|is short for|is (?:the )?(?:term|name|shorthand|word) for|signif(?:y|ies)|shall mean|is understood as|comprises)\b/;

const byMeans =
  /\bby [^,]{1,60},? (?:we|i) (?:do not )?mean\b|\bby which (?:we|i) mean\b|\bwe use (?:the (?:term|word|phrase) )?.{1,60}? to (?:mean|refer to|describe|denote)\b|\b(?:we|which we|what we) (?:call|term|define|refer to)\b|\b(?:hereinafter|hereafter|herein) (?:called |referred to as )?|\breferred to (?:herein |below |here )?as\b/;

const definingTitle = /\b(?:definitions?|glossary|terms|terminology|vocabulary|interpretation)\b/i;

/** Whether a sentence deems one thing another: that beats any modal in it. */
export const isDeeming = ({ words }: Defining): boolean => deeming.test(joined(words));

/** Whether a sentence that binds nobody defines a term. */
export function isDefinition(sentence: Defining): boolean {
  const { words, propositions, title } = sentence;
  const text = joined(words);
  if (isGloss(sentence)) return true;
  if (byMeans.test(text)) return true;
  const [first] = propositions;
  const subject = first ? joined(first.subject) : '';
  const vague = /^(?:this|that|it|which|these|those|here|in practice)?$/.test(subject);
  if (
    !vague &&
    first?.verb.modal === null &&
    !first.verb.past &&
    meaning.test(text) &&
    !/^(?:this|that|it|which)\b/.test(text) &&
    first.subject.length <= 8
  )
    return true;
  return first !== undefined && isEquation(sentence, first, definingTitle.test(title));
}

/** "Tool: a program that ...": a label, then a noun phrase or a bare verb without a subject. */
function isGloss({ value, words, propositions, spans, title }: Defining): boolean {
  const match = /^([^:.;!?]{1,60}?)(?: ?[:–—]|: ) ?(\S.*)$/su.exec(value);
  if (!match) return false;
  const [, label = '', gloss = ''] = match;
  if (
    label.split(/\s+/).length > 6 ||
    /^(?:for example|e\.g|note|example|see|no|not|never|this|these)\b/i.test(label)
  )
    return false;
  const marked = spans.some(
    ({ kind, start, end }) =>
      (kind === 'strong' || kind === 'code' || kind === 'emphasis') &&
      start <= 1 &&
      end >= label.trimEnd().length - 14,
  );
  const expected = definingTitle.test(title);
  if (!marked && !expected && !/^(?:an?|the|any)\b/i.test(gloss)) return false;
  if (
    /[?]$/.test(gloss) ||
    /^(?:no|not|never|always|do|don|\d)/i.test(gloss) ||
    gloss.split(/\s+/).length < 3
  )
    return false;
  const from = value.length - gloss.length;
  // A label names; it is no clause ("It is addressed to three readers: ...").
  if (words.some(({ start }, i) => start < from && isFinite(words, i))) return false;
  const after = words.filter(({ start }) => start >= from);
  const [first] = after;
  if (!first || propositions.some(({ form }) => form === 'imperative')) return false;
  const main = propositions.some(
    ({ form, subject }) =>
      form === 'declarative' && subject.length > 0 && subject.every(({ start }) => start >= from),
  );
  if (expected && first.pos === 'VERB' && first.text.endsWith('s')) return true;
  const nominal =
    !main &&
    ['DET', 'NOUN', 'ADJ', 'PROPN', 'NUM', 'PRON', 'VERB'].includes(first.pos) &&
    !first.text.endsWith('ing');
  const field = spans.some(
    ({ kind, start, end }) => kind === 'code' && start === 0 && end >= label.trimEnd().length,
  );
  // A noun phrase that says which one: by an article, or by a relative clause.
  const specific = first.pos === 'DET' || after.some((_, i) => isFinite(after, i));
  return nominal && (expected || field || specific);
}

/** "An operator is a company that ...", "Hard constraints are restrictions on ...". */
function isEquation(
  { value, spans, title }: Defining,
  { subject, verb, rest, form }: Proposition,
  expected: boolean,
): boolean {
  if (
    form !== 'declarative' ||
    verb.modal !== null ||
    verb.past ||
    verb.auxiliaries.join() !== 'be' ||
    subject.length > 6 ||
    verb.adverbs.length > 0
  )
    return false;
  const first = subject[0];
  const last = subject.at(-1);
  if (
    !first ||
    !last ||
    first.pos === 'PRON' ||
    ['this', 'that', 'these', 'those', 'it', 'there', 'our', 'its'].includes(first.text)
  )
    return false;
  const nominal =
    ['DET', 'NOUN', 'NUM'].includes(verb.headTag) || (verb.headTag === 'ADJ' && rest[0]?.pos === 'NOUN');
  if (
    !nominal ||
    (verb.headText === 'the' &&
      /^(?:most|best|only|same|first|foundation|basis|reason|case)\b/.test(joined(rest)))
  )
    return false;
  if (last.pos === 'PROPN' && !quotedAt(value, first.start) && !expected) return false;
  const term = joined(subject.filter(({ pos }) => pos !== 'DET'));
  const indefinite =
    /^(?:an?|any)$/.test(first.text) && /^(?:an?|any|one|someone|the|some)$/.test(verb.headText);
  const titled = title !== '' && term.length > 3 && stem(title).includes(stem(term));
  const marked = spans.some(
    ({ kind, start, end }) =>
      (kind === 'strong' || kind === 'emphasis' || kind === 'code') &&
      start <= first.start + 4 &&
      end >= last.end - 1 &&
      start < last.end,
  );
  const quoted = quotedAt(value, first.start);
  return (
    indefinite ||
    titled ||
    ((marked || quoted || expected) && /\b(?:that|which|who|of|for|on|in|by|to)\b/.test(joined(rest)))
  );
}

const quotedAt = (value: string, start: number): boolean =>
  /^[“"'‘]/.test(value.slice(Math.max(0, start - 1), start + 1));

const stem = (text: string): string => text.toLowerCase().replace(/s\b/g, '');
