/** From a main clause to what it binds: the modal verb, its negation, and the phrases that do the same work. */
import type { NormKind, Strength } from '../clast/index.js';
import { effortVerbs, isApproximate, isHedged, isUnconditional, preferenceVerbs } from './hedges.js';
import type { Parties } from './parties.js';
import { bearerOfPhrase } from './parties.js';
import * as phrases from './phrases.js';
import { type Proposition, propositionsOf } from './propositions.js';
import type { Reading } from './reading.js';
import { joined, type Word } from './words.js';

/** A reading before its bearer is known. */
export interface Deontic {
  kind: NormKind;
  strength: Strength;
  /** Who has to act, as a noun phrase; null for an imperative. */
  agent: readonly Word[] | null;
  /** The agent is acted upon: "users should be told". Holds the lemma of the verb. */
  passive: string | null;
  /** Who is named behind "by" in a passive. */
  actor: readonly Word[] | null;
  by: Reading['by'];
}

type Deed = Pick<Deontic, 'agent' | 'passive' | 'actor'>;

/**
 * What a main clause binds; null for nothing. `before` are the sentence's words in front of it, where its hedges may
 * stand ("In general, ...").
 */
export function deonticOf(clause: Proposition, before: readonly Word[], parties: Parties): Deontic | null {
  const context: Context = { clause, parties, ...circumstances(clause, before) };
  if (clause.form === 'imperative') return imperative(context);
  for (const read of [embedded, willed, impersonal, predicated, owed, modal, plain]) {
    const deontic = read(context);
    if (deontic === 'nothing') return null;
    if (deontic) return deontic;
  }
  return null;
}

interface Context {
  clause: Proposition;
  parties: Parties;
  hedged: boolean;
  unconditional: boolean;
  approximate: boolean;
}

type Read = Deontic | 'nothing' | null;

function circumstances(
  clause: Proposition,
  before: readonly Word[],
): Pick<Context, 'hedged' | 'unconditional' | 'approximate'> {
  const { verb, fronted, rest, subject } = clause;
  const around = [...before, ...fronted];
  const trailing = rest.slice(0, 2).map(({ text }) => text);
  const text = joined([...around, ...subject, ...rest]);
  return {
    hedged: isHedged(
      [...verb.adverbs, ...(verb.auxiliaries.includes('be') ? trailing.slice(0, 0) : [])],
      around,
    ),
    unconditional: isUnconditional(
      [...verb.adverbs, ...fronted.slice(0, 2).map(({ text: it }) => it)],
      verb.negative,
      text,
    ),
    approximate: isApproximate(verb.adverbs),
  };
}

/** The strength of a norm whose modal has `own`, with the adverbs and the kind of verb around it. */
function strengthOf(own: Strength, { clause, hedged, unconditional, approximate }: Context): Strength {
  if (own === 'absolute') return 'absolute';
  if (unconditional) return 'absolute';
  if (approximate) return 'strong';
  const { head } = clause.verb;
  if (hedged || own === 'weak') return 'weak';
  if (head !== null && (effortVerbs.has(head) || preferenceVerbs.has(head))) return 'weak';
  return own;
}

const isAuthor = (words: readonly Word[], parties: Parties): boolean =>
  bearerOfPhrase(words, parties, null) === 'developer-org';

function deed(clause: Proposition): Deed {
  const { verb, rest, subject } = clause;
  const [first] = verb.auxiliaries.slice(-1);
  const passive = first === 'be' && isParticiple(clause) ? verb.head : null;
  const byAt = passive === null ? -1 : rest.findIndex(({ text }) => text === 'by');
  const actor = byAt < 0 ? null : rest.slice(byAt + 1);
  return { agent: subject, passive, actor };
}

function isParticiple({ verb, rest }: Proposition): boolean {
  rest;
  return verb.headTag === 'VERB';
}

/** Polarity by form: "avoid" and "refrain" forbid what they govern (guide, tie-break 3). */
const isAbstaining = (head: string | null): boolean =>
  head === 'avoid' || head === 'refrain' || head === 'abstain' || head === 'desist';

function dutyKind(clause: Proposition): NormKind {
  const nothing =
    clause.subject[0]?.text === 'no' ||
    ['nothing', 'nobody', 'none', 'neither'].includes(clause.subject[0]?.text ?? '');
  const forbids = clause.verb.negative !== 'none' || nothing || isNegativeFront(clause);
  return forbids || isAbstaining(clause.verb.head) ? 'prohibition' : 'obligation';
}

const isNegativeFront = ({ fronted, form }: Proposition): boolean =>
  /\b(?:under no|in no|at no|on no|never|nor|by no means)\b/.test(joined(fronted)) &&
  (form === 'inverted' || fronted.length > 0);

/** "We think (that) the AI can ...", "Note that ...": what is thought counts. */
function embedded(context: Context): Read {
  const { clause, parties } = context;
  const { verb, rest } = clause;
  if (verb.head === null || verb.negative !== 'none' || verb.modal !== null) return null;
  if (!phrases.opinion.has(verb.head) || !isAuthor(clause.subject, parties)) return null;
  return inner(rest, parties) ?? 'nothing';
}

function inner(rest: readonly Word[], parties: Parties): Deontic | null {
  const words = rest[0]?.text === 'that' ? rest.slice(1) : rest;
  const [first] = propositionsOf(words);
  if (!first || first.form === 'imperative') return null;
  const read = deonticOf(first, words.slice(0, first.from), parties);
  return read && read.by !== 'portrait' ? read : null;
}

/** "We want the AI to ...", "we do not expect it to ...", "we want to ...". */
function willed(context: Context): Read {
  const { clause, parties } = context;
  const { verb, rest, subject } = clause;
  const { head } = verb;
  const aimed =
    /^(?:our|the) (?:\w+ )?(?:aim|goal|hope|intention|wish|intent)$/.test(joined(subject)) && head === 'for';
  const base = aimed
    ? 'weak'
    : head !== null && Object.hasOwn(phrases.volition, head)
      ? phrases.volition[head]
      : undefined;
  if (base === undefined || head === null) return null;
  if (verb.modal !== null && verb.modal !== 'would' && verb.modal !== 'should' && verb.modal !== 'will')
    return null;
  if (verb.auxiliaries.includes('be')) return null;
  const byDocument = subject.some(({ text }) => phrases.authorsThings.has(text));
  if (!aimed && !isAuthor(subject, parties) && !byDocument) return null;
  const negative = verb.negative !== 'none';
  const strength = strengthOf(base, context);
  const toAt = complementAt(rest);
  const object = toAt < 0 ? [] : rest.slice(rest[0]?.text === 'for' ? 1 : 0, toAt);
  if (toAt === 0) return ownWill(rest.slice(1), context, strength);
  if (toAt > 0) {
    const complement = rest.slice(toAt + 1);
    if (aimed)
      return { kind: 'commitment', strength, agent: subject, passive: null, actor: null, by: 'modal' };
    return {
      ...complementKind(complement, negative, head, strength),
      agent: object.filter(({ text }) => text !== 'not'),
      ...actedUpon(complement),
      by: 'modal',
    };
  }
  const clauseRest = rest[0]?.text === 'that' ? rest.slice(1) : rest;
  const [first] = propositionsOf(clauseRest);
  if (
    first &&
    first.form === 'declarative' &&
    [
      'hope',
      'ask',
      'require',
      'prefer',
      'insist',
      'demand',
      'wish',
      'recommend',
      'request',
      'expect',
    ].includes(head)
  ) {
    const kind =
      first.verb.negative !== 'none' || isAbstaining(first.verb.head) ? 'prohibition' : 'obligation';
    return { kind, strength, ...deed(first), by: 'modal' };
  }
  // "We want an AI that is honest", "the charter requires honesty".
  const object2 = bearerOfPhrase(rest, parties, null);
  if (object2 === 'ai' && head !== 'need')
    return {
      kind: negative ? 'prohibition' : 'obligation',
      strength,
      agent: rest,
      passive: null,
      actor: null,
      by: 'modal',
    };
  return byDocument && ['require', 'forbid', 'prohibit', 'permit', 'allow'].includes(head)
    ? {
        kind:
          head === 'require'
            ? 'obligation'
            : head === 'forbid' || head === 'prohibit'
              ? 'prohibition'
              : 'permission',
        strength,
        agent: [],
        passive: null,
        actor: null,
        by: 'modal',
      }
    : null;
}

/** "We want to publish": the author's own deed, or a licence that he gives. */
function ownWill(complement: readonly Word[], context: Context, strength: Strength): Read {
  const { clause } = context;
  const first = complement.find(({ pos }) => pos !== 'ADV');
  if (!first)
    return { kind: 'commitment', strength, agent: clause.subject, passive: null, actor: null, by: 'modal' };
  if (phrases.expository.has(first.lemma)) return 'nothing';
  const text = joined(complement);
  const licence = /^(?:\w+ly )?(?:give|grant|allow|leave|afford|permit)\b (.+)/.exec(text);
  if (
    licence &&
    (first.lemma === 'allow' ||
      first.lemma === 'permit' ||
      [...phrases.latitude].some((noun) => new RegExp(`\\b${noun}\\b`).test(text)))
  ) {
    return {
      kind: 'permission',
      strength,
      agent: complement.slice(complement.indexOf(first) + 1),
      passive: null,
      actor: null,
      by: 'modal',
    };
  }
  return { kind: 'commitment', strength, agent: clause.subject, passive: null, actor: null, by: 'modal' };
}

/** Index of the "to" (or "not to") of an infinitive; -1 where another verb comes first. */
function complementAt(rest: readonly Word[]): number {
  for (let i = 0; i < Math.min(rest.length, 14); i++) {
    const word = rest[i];
    if (!word) break;
    if (
      word.text === 'to' &&
      (rest[i + 1]?.pos === 'VERB' ||
        rest[i + 1]?.pos === 'AUX' ||
        rest[i + 1]?.pos === 'ADV' ||
        rest[i + 1]?.text === 'not' ||
        rest[i + 1] === undefined ||
        rest[i + 1]?.text === ':')
    ) {
      return rest[i - 1]?.text === 'not' ? i - 1 : i;
    }
    if (word.pos === 'PUNCT' && word.text !== ',') break;
  }
  return -1;
}

function complementKind(
  complement: readonly Word[],
  matrixNegative: boolean,
  matrix: string,
  base: Strength,
): Pick<Deontic, 'kind' | 'strength'> {
  const negative = complement.slice(0, 3).some(({ text }) => text === 'not' || text === 'never');
  const verb = complement.find(
    ({ pos, text }) => pos === 'VERB' || (pos === 'AUX' && text !== 'be') || pos === 'ADJ' || text === 'be',
  );
  const never = complement.slice(0, 3).some(({ text }) => text === 'never' || text === 'always');
  const effort = verb !== undefined && effortVerbs.has(verb.lemma);
  const strength = never ? 'absolute' : effort && base === 'strong' ? 'weak' : base;
  if (matrix === 'forbid' || matrix === 'prohibit') return { kind: 'prohibition', strength };
  if (matrix === 'permit' || matrix === 'allow' || matrix === 'authorize' || matrix === 'invite')
    return { kind: matrixNegative ? 'prohibition' : 'permission', strength };
  if (matrixNegative)
    return {
      kind:
        matrix === 'want' || matrix === 'like' || matrix === 'wish' || matrix === 'intend'
          ? 'prohibition'
          : 'permission',
      strength,
    };
  if (negative || isAbstaining(verb?.lemma ?? null)) return { kind: 'prohibition', strength };
  return {
    kind: /^(?:feel free|be (?:able|free|allowed|permitted|welcome)|have the (?:option|freedom|ability|right))\b/.test(
      joined(complement),
    )
      ? 'permission'
      : 'obligation',
    strength,
  };
}

function actedUpon(complement: readonly Word[]): Pick<Deontic, 'passive' | 'actor'> {
  const be = complement.findIndex(({ text }) => text === 'be');
  const next = complement[be + 1];
  if (be < 0 || be > 2 || next?.pos !== 'VERB' || next.text.endsWith("ing"))
    return { passive: null, actor: null };
  const by = complement.findIndex(({ text }) => text === 'by');
  return { passive: next.lemma, actor: by < 0 ? null : complement.slice(by + 1) };
}

/** "It is fine for the AI to ...", "it is important that ...". */
function impersonal(context: Context): Read {
  const { clause, parties } = context;
  const { subject, verb, rest } = clause;
  const expletive = subject.length === 1 && ['it', 'this', 'that', 'there'].includes(subject[0]?.text ?? '');
  if (!expletive || !verb.auxiliaries.includes('be') || verb.head === null) return null;
  const negative = verb.negative !== 'none';
  const text = joined(rest);
  if (subject[0]?.text === 'there') {
    if (
      /^(?:no|any)?\s*(?:obligation|duty|requirement|need)\b/.test(`${verb.head} ${text}`) &&
      (negative || verb.head === 'no')
    ) {
      return {
        kind: 'permission',
        strength: strengthOf('strong', context),
        agent: [],
        passive: null,
        actor: null,
        by: 'modal',
      };
    }
    return verb.modal === 'should' || verb.modal === 'must' || verb.modal === 'shall' ? null : 'nothing';
  }
  // "It is the model's duty to", "it is up to the user to".
  const owner = dutyOwner([
    { ...(rest[0] ?? noWord), text: verb.headText, pos: verb.headTag, lemma: verb.head, start: 0, end: 0 },
    ...rest,
  ]);
  if (owner && complementAt(rest) >= 0) {
    return {
      kind: negative ? 'permission' : 'obligation',
      strength: strengthOf('strong', context),
      agent: owner,
      passive: null,
      actor: null,
      by: 'modal',
    };
  }
  const head = verb.headText;
  const grade = adjectiveOf(verb.head, head);
  if (grade === null) return verb.modal === null && subject[0]?.text === 'it' ? null : null;
  const forAt = rest.findIndex(({ text: it }) => it === 'for');
  const toAt = rest.findIndex(
    ({ text: it }, i) =>
      it === 'to' &&
      (i === 0 ||
        rest[i + 1]?.pos === 'VERB' ||
        rest[i + 1]?.pos === 'AUX' ||
        rest[i + 1]?.text === 'not' ||
        rest[i + 1] === undefined ||
        rest[i + 1]?.pos === 'ADV' ||
        rest[i + 1]?.pos === 'PUNCT'),
  );
  const that = text.startsWith('that ') ? propositionsOf(rest.slice(1))[0] : undefined;
  const agent = that
    ? that.subject
    : forAt >= 0 && (toAt < 0 || forAt < toAt)
      ? rest.slice(forAt + 1, toAt < 0 ? rest.length : toAt)
      : [];
  if (toAt < 0 && !that) return null;
  const named = agent.length === 0 ? 'ai' : bearerOfPhrase(agent, parties, null);
  const complement = toAt >= 0 ? rest.slice(toAt + 1) : [];
  const doesNot =
    complement[0]?.text === 'not' ||
    rest[toAt - 1]?.text === 'not' ||
    (that !== undefined && that.verb.negative !== 'none');
  const about = { agent, passive: that ? deed(that).passive : null, actor: null, by: 'modal' as const };
  if (grade === 'allowing')
    return {
      kind: negative ? 'prohibition' : 'permission',
      strength: strengthOf('strong', context),
      ...about,
    };
  if (grade === 'forbidding')
    return {
      kind: negative ? 'permission' : 'prohibition',
      strength: strengthOf('strong', context),
      ...about,
    };
  if (agent.length === 0 || named === null || named === 'other') {
    // "It is important to note", "It is important for society to": nobody of the document's parties is asked.
    if (
      named === 'other' ||
      named === null ||
      grade !== 'demanding' ||
      phrases.expository.has(complement.find(({ pos }) => pos === 'VERB')?.lemma ?? '')
    )
      return 'nothing';
    if (['better', 'best', 'necessary', 'key'].includes(head) && agent.length === 0) return 'nothing';
  }
  if (negative) return { kind: 'permission', strength: strengthOf('strong', context), ...about };
  return { kind: doesNot ? 'prohibition' : 'obligation', strength: strengthOf('strong', context), ...about };
}

const noWord: Word = { text: '', lemma: '', pos: 'X', start: 0, end: 0 };

function adjectiveOf(lemma: string | null, text: string): 'allowing' | 'forbidding' | 'demanding' | null {
  for (const word of [text, lemma ?? '']) {
    if (phrases.allowing.has(word) || word === 'allow' || word === 'permit') return 'allowing';
    if (phrases.forbidding.has(word) || phrases.disapproving.has(word)) return 'forbidding';
    if (phrases.demanding.has(word)) return 'demanding';
  }
  return null;
}

/** "the model's duty", "the responsibility of the developer", "up to the user": who owes. */
function dutyOwner(words: readonly Word[]): readonly Word[] | null {
  const at = words.findIndex(({ text }) => phrases.duty.has(text));
  if (at < 0 || at > 6) return null;
  if (words[at + 1]?.text === 'of')
    return words.slice(
      at + 2,
      words.findIndex(({ text }, i) => i > at && text === 'to'),
    );
  const before = words.slice(0, at);
  const possessive = before.findIndex(({ text }) => text === "'s" || text === "'");
  if (possessive > 0) return before.slice(0, possessive);
  const pronoun = before.find(({ text }) =>
    ['its', 'your', 'my', 'our', 'their', 'his', 'her'].includes(text),
  );
  return pronoun
    ? [
        {
          ...pronoun,
          text:
            { its: 'it', your: 'you', my: 'i', our: 'we', their: 'they', his: 'he', her: 'she' }[
              pronoun.text
            ] ?? 'it',
          pos: 'PRON',
        },
      ]
    : null;
}

/** "X is prohibited", "X is required to", "X is allowed to", "X is free to", "X is responsible for". */
function predicated(context: Context): Read {
  const { clause } = context;
  const { verb, rest, subject } = clause;
  if (verb.head === null || !verb.auxiliaries.includes('be') || verb.auxiliaries.includes('have'))
    return null;
  if (verb.modal !== null && !['should', 'must', 'shall', 'will', 'may'].includes(verb.modal)) return null;
  const negative =
    verb.negative !== 'none' ||
    subject[0]?.text === 'no' ||
    ['nothing', 'nobody', 'none'].includes(subject[0]?.text ?? '');
  const head = verb.headText;
  const next = rest[0]?.text;
  const own: Deed = { agent: subject, passive: null, actor: null };
  const to = next === 'to' || rest[1]?.text === 'to';
  if (
    [
      'prohibited',
      'forbidden',
      'banned',
      'barred',
      'disallowed',
      'impermissible',
      'off-limits',
      'outlawed',
    ].includes(head) ||
    (head === 'off' && next === 'limits')
  ) {
    return {
      kind: negative ? 'permission' : 'prohibition',
      strength: negative ? 'strong' : strengthOf('absolute', context),
      ...prohibitedBy(clause),
      by: 'modal',
    };
  }
  if (
    [
      'allowed',
      'permitted',
      'authorized',
      'authorised',
      'entitled',
      'licensed',
      'empowered',
      'acceptable',
      'permissible',
    ].includes(head)
  ) {
    if (negative)
      return {
        kind: 'prohibition',
        strength: strengthOf(
          ['allowed', 'permitted', 'permissible'].includes(head) ? 'absolute' : 'strong',
          context,
        ),
        ...own,
        by: 'modal',
      };
    return { kind: 'permission', strength: strengthOf('strong', context), ...own, by: 'modal' };
  }
  if (['unacceptable', 'inappropriate'].includes(head))
    return {
      kind: negative ? 'permission' : 'prohibition',
      strength: strengthOf('strong', context),
      ...own,
      by: 'modal',
    };
  if (['free', 'welcome', 'fine', 'okay'].includes(head) && (to || ['fine', 'okay'].includes(head)))
    return {
      kind: negative ? 'prohibition' : 'permission',
      strength: strengthOf('strong', context),
      ...own,
      by: 'modal',
    };
  if (head === 'at' && next === 'liberty')
    return {
      kind: negative ? 'prohibition' : 'permission',
      strength: strengthOf('strong', context),
      ...own,
      by: 'modal',
    };
  if (
    ['required', 'obliged', 'obligated', 'bound'].includes(head) &&
    (to || head === 'required' || negative)
  ) {
    const thing = head === 'required' && !to;
    if (
      thing &&
      !/\b(?:before|for|when|if|unless|whenever|at|in|by)\b/.test(next ?? 'for') &&
      rest.length > 1
    )
      return null;
    return {
      kind: negative ? 'permission' : 'obligation',
      strength: negative ? 'strong' : strengthOf('absolute', context),
      ...own,
      by: 'modal',
    };
  }
  if (['expected', 'supposed', 'meant', 'asked', 'instructed', 'directed'].includes(head) && to) {
    const [not] = rest.slice(0, 1);
    const kind = negative
      ? head === 'supposed' || head === 'meant'
        ? 'prohibition'
        : 'permission'
      : not?.text === 'not' || rest[1]?.text === 'not'
        ? 'prohibition'
        : isAbstaining(rest[1]?.lemma ?? null)
          ? 'prohibition'
          : 'obligation';
    return { kind, strength: strengthOf('strong', context), ...own, by: 'modal' };
  }
  if (
    ['encouraged', 'advised', 'invited', 'urged', 'recommended'].includes(head) &&
    (to || head === 'recommended')
  ) {
    return {
      kind: rest[0]?.text === 'not' ? 'prohibition' : 'obligation',
      strength: 'weak',
      ...own,
      by: 'modal',
    };
  }
  if (['mandatory', 'obligatory', 'compulsory'].includes(head))
    return {
      kind: negative ? 'permission' : 'obligation',
      strength: negative ? 'strong' : strengthOf('absolute', context),
      ...own,
      by: 'modal',
    };
  if (head === 'optional') return { kind: 'permission', strength: 'strong', ...own, by: 'modal' };
  if ((head === 'responsible' || head === 'accountable') && next === 'for')
    return negative
      ? null
      : { kind: 'obligation', strength: strengthOf('strong', context), ...own, by: 'modal' };
  if (head === 'committed' && next === 'to')
    return {
      kind: isAuthor(subject, context.parties) ? 'commitment' : 'obligation',
      strength: strengthOf('strong', context),
      ...own,
      by: 'modal',
    };
  if (
    ['important', 'essential', 'crucial', 'vital', 'critical', 'imperative'].includes(head) &&
    verb.modal === null
  ) {
    // "Being careful is especially important when ..." asks it of the AI in given circumstances (guide, tie-break 11).
    const conduct =
      /^(?:be|[a-z]+)ing\b/.test(subject[0]?.text ?? '') ||
      (subject[0]?.text === 'not' && (subject[1]?.text ?? '').endsWith("ing"));
    return conduct && /^(?:when|for|in|where|if|whenever|before|during)\b/.test(joined(rest))
      ? {
          kind: 'obligation',
          strength: strengthOf('strong', context),
          agent: [],
          passive: null,
          actor: null,
          by: 'modal',
        }
      : 'nothing';
  }
  return null;
}

/** "Sharing data is prohibited", "the system is prohibited from sharing", "operators are barred from". */
function prohibitedBy({ subject, rest }: Proposition): Deed {
  const from = rest.findIndex(({ text }) => text === 'from');
  return { agent: from >= 0 ? subject : subject, passive: from >= 0 ? null : 'prohibit', actor: null };
}

/** "The AI has a duty to", "has the right to", "has no obligation to", "owes". */
function owed(context: Context): Read {
  const { clause } = context;
  const { verb, rest, subject } = clause;
  const negative = verb.negative !== 'none';
  const own: Deed = { agent: subject, passive: null, actor: null };
  if (verb.head === 'have' && verb.modal !== 'have to') {
    const object = rest.slice(0, 6).map(({ text }) => text);
    const no = negative || object[0] === 'no';
    const at = object.findIndex((it) => phrases.duty.has(it) || phrases.latitude.has(it));
    const followed = object[at + 1];
    if (at < 0 || !['to', 'of', 'not', 'for', 'over', 'in', undefined].includes(followed)) return null;
    if (phrases.duty.has(object[at] ?? ''))
      return {
        kind: no ? 'permission' : object.includes('not') ? 'prohibition' : 'obligation',
        strength: strengthOf('strong', context),
        ...own,
        by: 'modal',
      };
    if (object[at] === 'choice' || object[at] === 'space') return null;
    return {
      kind: no ? 'prohibition' : 'permission',
      strength: strengthOf('strong', context),
      ...own,
      by: 'modal',
    };
  }
  if (verb.head === 'mean' && negative && verb.modal === null) {
    // "This does not mean that the AI must ...": the duty is denied.
    const read = inner(rest, context.parties);
    return read && read.kind === 'obligation'
      ? { ...read, kind: 'permission', strength: 'strong' }
      : 'nothing';
  }
  if (verb.head === 'owe')
    return { kind: 'obligation', strength: strengthOf('strong', context), ...own, by: 'modal' };
  if (verb.head === 'reserve' && rest.some(({ text }) => text === 'right'))
    return { kind: 'permission', strength: 'strong', ...own, by: 'modal' };
  if (verb.head === 'mean' && verb.modal === null && subject.length === 1) {
    return rest[0]?.text === 'that' ? (inner(rest, context.parties) ?? null) : null;
  }
  return null;
}

/** The modal verb itself. */
function modal(context: Context): Read {
  const { clause, parties } = context;
  const { verb } = clause;
  const own = deed(clause);
  const duty = (strength: Strength): Deontic => ({
    kind: dutyKind(clause),
    strength: strengthOf(strength, context),
    ...own,
    by: 'modal',
  });
  switch (verb.modal) {
    case 'must':
    case 'shall':
    case 'have to':
      if (verb.modal === 'have to' && verb.negative !== 'none')
        return { kind: 'permission', strength: 'strong', ...own, by: 'modal' };
      if (verb.modal === 'have to' && verb.auxiliaries.includes('have')) return 'nothing';
      return isKnowledge(clause) ? 'nothing' : duty('absolute');
    case 'need':
      return { kind: 'permission', strength: strengthOf('strong', context), ...own, by: 'modal' };
    case 'need to':
      if (verb.negative !== 'none')
        return { kind: 'permission', strength: strengthOf('strong', context), ...own, by: 'modal' };
      return bearerOfPhrase(clause.subject, parties, null) === null &&
        !/thing|response|answer|output/.test(joined(clause.subject))
        ? 'nothing'
        : duty('strong');
    case 'should':
    case 'ought':
      return duty('strong');
    case 'be to':
      return beTo(context);
    case 'may':
    case 'can':
      return permitted(context);
    case 'will':
      return willing(context);
    default:
      return verb.modal === null ? null : 'nothing';
  }
}

/** "must have been", "must be mistaken": a conclusion, not a demand. */
const isKnowledge = ({ verb }: Proposition): boolean =>
  verb.modal === 'must' && verb.auxiliaries.includes('have') && verb.head === 'be';

/** "The AI is to ...", "its goal is to ...". */
function beTo(context: Context): Read {
  const { clause, parties } = context;
  const bearer = bearerOfPhrase(clause.subject, parties, null);
  const head = clause.subject.findLast(({ pos }) => pos === 'NOUN')?.text ?? '';
  const own = deed(clause);
  if (clause.subject.some(({ text }) => phrases.purpose.has(text))) {
    const owner = dutyLikeOwner(clause.subject);
    if (owner && isAuthor(owner, parties)) {
      return /^(?:aim|goal|intention|commitment|hope|policy|practice)$/.test(head)
        ? { kind: 'commitment', strength: 'weak', ...own, agent: owner, by: 'modal' }
        : 'nothing';
    }
    if (owner)
      return {
        kind: dutyKind(clause),
        strength: strengthOf('strong', context),
        ...own,
        agent: owner,
        by: 'modal',
      };
    return 'nothing';
  }
  if (/rules?-of-thumb|rule of thumb/.test(joined(clause.subject)))
    return { kind: 'obligation', strength: 'weak', agent: [], passive: null, actor: null, by: 'modal' };
  if (bearer === null && own.passive === null) return 'nothing';
  return { kind: dutyKind(clause), strength: strengthOf('strong', context), ...own, by: 'modal' };
}

/** "Claude's goal", "its task", "our aim": whose. */
function dutyLikeOwner(subject: readonly Word[]): readonly Word[] | null {
  const possessive = subject.findIndex(({ text }) => text === "'s" || text === "'");
  if (possessive > 0) return subject.slice(0, possessive);
  const pronoun = subject[0]?.text ?? '';
  const person = { its: 'it', your: 'you', my: 'i', our: 'we', their: 'they' }[pronoun];
  return person && subject[0] ? [{ ...subject[0], text: person, pos: 'PRON' }] : null;
}

/** "may" and "can": a licence, or only a possibility. */
function permitted(context: Context): Read {
  const { clause, parties } = context;
  const { verb, rest, subject, fronted } = clause;
  const own = deed(clause);
  const no =
    subject[0]?.text === 'no' ||
    ['nothing', 'nobody', 'none', 'neither'].includes(subject[0]?.text ?? '') ||
    isNegativeFront(clause);
  const party = bearerOfPhrase(subject[0]?.text === 'no' ? subject.slice(1) : subject, parties, null);
  const negative = verb.negative !== 'none';
  fronted;
  if (verb.head === null && rest.length === 0 && !negative && party === null) return 'nothing';
  if (
    verb.adverbs.some((it) =>
      [
        'sometimes',
        'often',
        'well',
        'occasionally',
        'easily',
        'inadvertently',
        'unintentionally',
        'accidentally',
      ].includes(it),
    )
  )
    return 'nothing';
  if (negative || no) {
    if (verb.negative === 'not' && verb.adverbs.includes('always')) return 'nothing';
    // "cannot" of the AI forbids what it could do; "may not" of a state says that it is not sure.
    const agentive = verb.head !== null && !phrases.happening.has(verb.head);
    if (own.passive !== null) {
      return verb.modal === 'may' || (verb.modal === 'can' && (phrases.overriding.has(own.passive) || no))
        ? {
            kind: 'prohibition',
            strength: strengthOf(verb.modal === 'can' ? 'absolute' : 'strong', context),
            ...own,
            by: 'modal',
          }
        : 'nothing';
    }
    if (!agentive && verb.head !== null) return 'nothing';
    if (verb.modal === 'may' && (party !== null || no))
      return { kind: 'prohibition', strength: strengthOf('strong', context), ...own, by: 'modal' };
    if (verb.modal === 'can' && party !== null && party !== 'developer-org')
      return { kind: 'prohibition', strength: strengthOf('absolute', context), ...own, by: 'modal' };
    return 'nothing';
  }
  const only = subject[0]?.text === 'only' || verb.adverbs.includes('only');
  if (own.passive !== null) {
    const ruled = phrases.control.has(own.passive) || phrases.overriding.has(own.passive);
    if (own.actor && bearerOfPhrase(own.actor, parties, null) !== null && ruled)
      return { kind: 'permission', strength: strengthOf('strong', context), ...own, by: 'modal' };
    if (
      own.actor &&
      ruled &&
      own.actor.some(({ text }) => ['instruction', 'instructions', 'consent', 'vote'].includes(text))
    )
      return { kind: 'permission', strength: strengthOf('strong', context), ...own, by: 'modal' };
    if (only && ruled)
      return { kind: 'permission', strength: strengthOf('strong', context), ...own, by: 'modal' };
    return ruled && verb.modal === 'may' && party !== 'ai'
      ? { kind: 'permission', strength: strengthOf('strong', context), ...own, by: 'modal' }
      : 'nothing';
  }
  if (party === null && !isInstruction(subject)) return 'nothing';
  if (verb.head === null)
    return { kind: 'permission', strength: strengthOf('strong', context), ...own, by: 'modal' };
  if (verb.auxiliaries.includes('be') || verb.auxiliaries.includes('have')) {
    return /^(?:willing|more|less|candid|direct|open|blunt|playful|firm|flexible|brief|frank)$/.test(
      verb.headText,
    ) &&
      party === 'ai' &&
      verb.modal === 'may'
      ? { kind: 'permission', strength: strengthOf('strong', context), ...own, by: 'modal' }
      : 'nothing';
  }
  if (phrases.happening.has(verb.head) || (verb.head === 'make' && /mistake|error/.test(joined(rest))))
    return 'nothing';
  if (party === 'user' || party === 'operator' || party === 'other' || party === null) {
    return phrases.control.has(verb.head) || only
      ? { kind: 'permission', strength: strengthOf('strong', context), ...own, by: 'modal' }
      : 'nothing';
  }
  if (party === 'developer-org') {
    // Of its own plans the author says "may" without licence from anybody (guide, tie-break 9).
    const we = subject.length === 1 && subject[0]?.text === 'we';
    return !we && phrases.control.has(verb.head)
      ? { kind: 'permission', strength: strengthOf('strong', context), ...own, by: 'modal' }
      : 'nothing';
  }
  return { kind: 'permission', strength: strengthOf('strong', context), ...own, by: 'modal' };
}

const isInstruction = (subject: readonly Word[]): boolean =>
  subject.some(({ text }) => ['instruction', 'instructions', 'message', 'messages'].includes(text));

/** "will" and "will not": the author's promise, or what the AI shall do. */
function willing(context: Context): Read {
  const { clause, parties } = context;
  const { verb, rest, subject } = clause;
  if (
    verb.adverbs.some((it) =>
      [
        'sometimes',
        'often',
        'likely',
        'probably',
        'inevitably',
        'occasionally',
        'rarely',
        'eventually',
        'hopefully',
      ].includes(it),
    )
  )
    return 'nothing';
  if (verb.negative === 'not' && verb.adverbs.includes('always')) return 'nothing';
  const own = deed(clause);
  const nothing = subject[0]?.text === 'no';
  const party = bearerOfPhrase(nothing ? subject.slice(1) : subject, parties, null);
  const thing = subject.some(({ text }) => phrases.authorsThings.has(text));
  if (party === 'developer-org' || (party === null && thing && own.passive !== null)) {
    if (
      verb.head !== null &&
      (verb.head === 'make'
        ? /mistake|error/.test(joined(rest))
        : phrases.expository.has(verb.head) && !verb.auxiliaries.includes('be'))
    ) {
      return verb.head === 'be' || verb.head === 'make' || verb.head === 'explain' || verb.head === 'avoid'
        ? { kind: 'commitment', strength: strengthOf('strong', context), ...own, by: 'modal' }
        : 'nothing';
    }
    return { kind: 'commitment', strength: strengthOf('strong', context), ...own, by: 'modal' };
  }
  if (party === 'ai') {
    if (verb.head !== null && phrases.happening.has(verb.head) && !verb.auxiliaries.includes('be'))
      return 'nothing';
    if (own.passive !== null) {
      return phrases.handling.has(own.passive) && (thing || nothing || verb.negative !== 'none')
        ? { kind: 'commitment', strength: strengthOf('strong', context), ...own, by: 'modal' }
        : 'nothing';
    }
    return { kind: dutyKind(clause), strength: strengthOf('strong', context), ...own, by: 'modal' };
  }
  if (nothing && own.passive !== null)
    return { kind: 'prohibition', strength: strengthOf('strong', context), ...own, by: 'modal' };
  return 'nothing';
}

/** Plain present tense: a portrait of the AI's conduct, or the author's promise in the making. */
function plain(context: Context): Read {
  const { clause, parties } = context;
  const { verb, rest, subject } = clause;
  if (verb.head === null || verb.modal !== null) return null;
  const party = bearerOfPhrase(subject[0]?.text === 'no' ? subject.slice(1) : subject, parties, null);
  const own = deed(clause);
  if (party === 'developer-org') {
    if (
      ['commit', 'promise', 'pledge', 'undertake', 'guarantee', 'vow', 'agree'].includes(verb.head) &&
      verb.negative === 'none' &&
      !verb.auxiliaries.includes('have')
    ) {
      return { kind: 'commitment', strength: strengthOf('strong', context), ...own, by: 'modal' };
    }
    if (
      ['aim', 'hope', 'intend', 'aspire', 'strive', 'seek'].includes(verb.head) &&
      rest[0]?.text === 'to' &&
      !verb.auxiliaries.includes('be')
    ) {
      return phrases.expository.has(rest[1]?.lemma ?? '')
        ? 'nothing'
        : { kind: 'commitment', strength: 'weak', ...own, by: 'modal' };
    }
    if (verb.adverbs.includes('only') || (verb.negative === 'never' && !verb.auxiliaries.includes('have')))
      return { kind: 'commitment', strength: strengthOf('strong', context), ...own, by: 'modal' };
    return 'nothing';
  }
  if (party !== 'ai') return 'nothing';
  if (
    ['commit', 'promise', 'pledge', 'undertake', 'vow'].includes(verb.head) &&
    !verb.auxiliaries.includes('have')
  ) {
    return {
      kind: rest[0]?.text === 'not' ? 'prohibition' : 'obligation',
      strength: strengthOf('strong', context),
      ...own,
      by: 'modal',
    };
  }
  return portrait(context, own);
}

function portrait(context: Context, own: Deed): Read {
  const { clause } = context;
  const { verb, rest, headPast } = { ...clause, headPast: clause.verb.past };
  if (verb.auxiliaries.includes('have') || own.passive !== null || headPast) return 'nothing';
  const being = verb.auxiliaries.includes('be');
  if (being && !['ADJ', 'ADV'].includes(verb.headTag)) return 'nothing';
  if (
    !being &&
    (verb.headTag !== 'VERB' || (phrases.stative.has(verb.head ?? '') && verb.negative !== 'never'))
  )
    return 'nothing';
  if (
    verb.adverbs.some((it) =>
      [
        'increasingly',
        'often',
        'sometimes',
        'currently',
        'now',
        'already',
        'rarely',
        'actually',
        'likely',
      ].includes(it),
    )
  )
    return 'nothing';
  rest;
  return { kind: dutyKind(clause), strength: strengthOf('strong', context), ...own, by: 'portrait' };
}

/** "Be kind", "Never help ...", "Try to ..."; not "Consider the case of ...". */
function imperative(context: Context): Deontic | null {
  const { clause, parties } = context;
  const { verb, rest } = clause;
  if (verb.head === null) return null;
  const firm =
    verb.negative !== 'none' || verb.adverbs.includes('always') || verb.adverbs.includes('carefully');
  if (phrases.rhetorical.has(verb.head) && !firm) {
    const noted = ['note', 'remember', 'recall'].includes(verb.head) && rest[0]?.text === 'that';
    return noted ? inner(rest, parties) : null;
  }
  const kind = verb.negative !== 'none' || isAbstaining(verb.head) ? 'prohibition' : 'obligation';
  const free = verb.head === 'feel' && rest[0]?.text === 'free';
  return {
    kind: free ? 'permission' : kind,
    strength: strengthOf('strong', context),
    agent: null,
    passive: null,
    actor: null,
    by: 'imperative',
  };
}
