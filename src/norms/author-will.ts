/** What the author wants of others, and of himself: "we want the AI to ...", "this charter requires ...", "we hope to ...". */
import type { NormKind, Strength } from '../clast/index.js';
import {
  acts,
  type Context,
  type Deed,
  deedOf,
  deniesSubject,
  infinitiveAt,
  isAbstaining,
  isParticiple,
  norm,
  partyOf,
  type Read,
  strengthOf,
} from './deontic.js';
import { possessorOf } from './duties.js';
import { effortVerbs } from './hedges.js';
import { authorsThings, expository, latitude, volition } from './phrases.js';
import { propositionsOf } from './propositions.js';
import { joined, type Word } from './words.js';

const forbids = new Set(['forbid', 'prohibit', 'ban', 'bar']);
const permits = new Set(['permit', 'allow', 'authorize', 'invite', 'empower', 'entitle']);
/** To deny these leaves somebody free; to deny the others keeps him from it. */
const demands = new Set([
  'require',
  'oblige',
  'compel',
  'expect',
  'ask',
  'instruct',
  'direct',
  'demand',
  'insist',
  'need',
  'mandate',
  'request',
  'bind',
]);
const takesClause = new Set([
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
]);

/** "Our hope is that the AI ...". */
const wishes = /^(?:our|my) (?:\w+ )?(hope|wish|expectation|preference|intention|aim|desire)$/;

export function willed(context: Context): Read {
  const { clause } = context;
  const { verb, rest, subject } = clause;
  if (verb.head === null) return null;
  const aimed =
    verb.head === 'for' &&
    /^(?:our|the) (?:\w+ )?(?:aim|goal|hope|intention|wish|intent)$/.test(joined(subject));
  if (aimed) return norm('commitment', 'weak', context, acts(possessorOf(subject) ?? subject));
  const wished = wishes.exec(joined(subject))?.[1];
  if (wished !== undefined && verb.headText === 'that' && verb.auxiliaries.includes('be')) {
    const [first] = propositionsOf(rest);
    const own = wished === 'expectation' || wished === 'wish' ? 'strong' : 'weak';
    if (first)
      return norm(first.verb.negative === 'none' ? 'obligation' : 'prohibition', own, context, deedOf(first));
  }
  const base = Object.hasOwn(volition, verb.head) ? volition[verb.head] : undefined;
  if (base === undefined || verb.auxiliaries.includes('be')) return null;
  if (verb.modal !== null && verb.modal !== 'would' && verb.modal !== 'should' && verb.modal !== 'will')
    return null;
  if (verb.head === 'like' && verb.modal !== 'would') return null;
  const byDocument = subject.some(({ text }) => authorsThings.has(text));
  if (partyOf(subject, context) !== 'developer-org' && !byDocument) return null;
  const negative = verb.negative !== 'none' || deniesSubject(clause);
  const toAt = infinitiveAt(rest);
  if (toAt === 0) return byDocument ? null : ownWill(rest.slice(1), context, base);
  if (toAt > 0) return willForOther(rest, toAt, negative, context, base);
  return willThat(rest, negative, byDocument, context, base);
}

/** "want the AI (not) to ...". */
function willForOther(
  rest: readonly Word[],
  toAt: number,
  negative: boolean,
  context: Context,
  base: Strength,
): Read {
  const object = rest.slice(rest[0]?.text === 'for' ? 1 : 0, toAt).filter(({ text }) => text !== 'not');
  const complement = rest
    .slice(rest[toAt]?.text === 'not' ? toAt : toAt + 1)
    .filter(({ text }) => text !== 'to');
  const first = complement.slice(0, 3).map(({ text }) => text);
  const verb = complement.find(({ pos }) => pos === 'VERB' || pos === 'AUX');
  const firm = first.includes('never') || first.includes('always');
  const effort = verb !== undefined && effortVerbs.has(verb.lemma) && base === 'strong';
  const kind = kindForOther(
    context.clause.verb.head ?? '',
    negative,
    first.includes('not') || first.includes('never') || isAbstaining(verb?.lemma ?? null),
    joined(complement),
  );
  const own = kind === 'permission' && base === 'absolute' ? 'strong' : base;
  return norm(kind, firm ? 'absolute' : effort ? 'weak' : own, context, deedInside(object, complement));
}

function kindForOther(
  matrix: string,
  negative: boolean,
  innerNegative: boolean,
  complement: string,
): NormKind {
  if (forbids.has(matrix)) return negative ? 'permission' : 'prohibition';
  if (permits.has(matrix)) return negative ? 'prohibition' : 'permission';
  if (negative) return demands.has(matrix) ? 'permission' : 'prohibition';
  if (innerNegative) return 'prohibition';
  return /^(?:feel free|be (?:able|free|allowed|permitted|welcome)|have the (?:option|freedom|ability|right))\b/.test(
    complement,
  )
    ? 'permission'
    : 'obligation';
}

function deedInside(object: readonly Word[], complement: readonly Word[]): Deed {
  const be = complement.findIndex(({ text }) => text === 'be');
  const next = complement[be + 1];
  if (be < 0 || be > 2 || !next || !isParticiple(next.text, next.pos)) return acts(object);
  const by = complement.findIndex(({ text }) => text === 'by');
  return { agent: object, passive: next.lemma, actor: by < 0 ? null : complement.slice(by + 1) };
}

/** "hope (that) the AI ...", "want an AI that ...", "this charter requires honesty". */
function willThat(
  rest: readonly Word[],
  negative: boolean,
  byDocument: boolean,
  context: Context,
  base: Strength,
): Read {
  const { head } = context.clause.verb;
  const matrix = head ?? '';
  const words = rest[0]?.text === 'that' ? rest.slice(1) : rest;
  const [first] = propositionsOf(words);
  if (first?.form === 'declarative' && takesClause.has(matrix)) {
    const kind = negative
      ? 'permission'
      : first.verb.negative !== 'none' || isAbstaining(first.verb.head)
        ? 'prohibition'
        : 'obligation';
    return norm(kind, base, context, deedOf(first));
  }
  if (partyOf(rest, context) === 'ai' && matrix !== 'need' && matrix !== 'expect')
    return norm(kindForOther(matrix, negative, false, ''), base, context, acts(rest));
  if (!byDocument || !(forbids.has(matrix) || permits.has(matrix) || matrix === 'require')) return null;
  return norm(kindForOther(matrix, negative, false, ''), base, context, acts([]));
}

/** "We want to publish": the author's own deed, or a licence that he gives ("we want to give the AI some latitude"). */
function ownWill(complement: readonly Word[], context: Context, base: Strength): Read {
  const first = complement.find(({ pos, text }) => pos !== 'ADV' && text !== 'not');
  if (first && expository.has(first.lemma)) return 'nothing';
  const gives = first && ['give', 'grant', 'allow', 'leave', 'afford', 'permit'].includes(first.lemma);
  const licence = gives && (permits.has(first.lemma) || complement.some(({ text }) => latitude.has(text)));
  if (licence)
    return {
      ...norm('permission', base, context),
      strength: strengthOf(base, context),
      agent: complement.slice(complement.indexOf(first) + 1),
    };
  return norm('commitment', base, context);
}
