/** Norms that an adjective or a participle carries: "it is fine to", "sharing is prohibited", "the AI is free to". */
import { acts, type Context, type Deed, deedOf, deniesSubject, norm, partyOf, type Read } from './deontic.js';
import { dutyOwner } from './duties.js';
import { expository } from './phrases.js';
import { type Proposition, propositionsOf } from './propositions.js';
import { joined, type Word } from './words.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const forbidding = set(
  'prohibited forbidden banned barred disallowed impermissible off-limits outlawed verboten',
);
const disapproving = set('wrong unacceptable inappropriate improper illegitimate');
const allowing = set(
  'fine ok okay acceptable permissible allowed permitted alright legitimate appropriate free welcome authorized authorised entitled licensed allowable empowered',
);
const demanding = set(
  'important essential crucial vital critical imperative necessary mandatory obligatory paramount incumbent better best safer prudent',
);
/** "allowed" denied holds without exception; "acceptable" denied is a judgment. */
const firmlyDenied = set('allowed permitted permissible allowable');
const requiring = set('required obliged obligated bound compelled mandated');
const expecting = set('expected supposed meant asked instructed directed');
const discouraging = set('discouraged dissuaded');
const urging = set('encouraged advised invited urged recommended');

/** "It is fine for the AI to ...", "it is essential that ...", "it is the model's duty to ...". */
export function impersonal(context: Context): Read {
  const { clause } = context;
  const { subject, verb, rest } = clause;
  const [expletive] = subject;
  if (subject.length !== 1 || !expletive || !verb.auxiliaries.includes('be') || verb.head === null)
    return null;
  if (expletive.text === 'there') return existential(context);
  if (!['it', 'this', 'that'].includes(expletive.text)) return null;
  const negative = verb.negative !== 'none';
  const owner = dutyOwner(verb, rest);
  if (owner) {
    const inverse = rest.some(({ text }) => text === 'not') ? 'prohibition' : 'obligation';
    return norm(negative ? 'prohibition' : inverse, 'strong', context, acts(owner));
  }
  const complement = complementOf(rest);
  if (!complement) return null;
  const { agent, deed, doesNot } = complement;
  const word = verb.headText;
  if (allowing.has(word))
    return norm(negative ? 'prohibition' : doesNot ? 'permission' : 'permission', 'strong', context, deed);
  if (forbidding.has(word))
    return norm(negative ? 'permission' : 'prohibition', negative ? 'strong' : 'absolute', context, deed);
  if (verb.modal !== null && /^(?:unlawful|illegal)$/.test(word) && !negative)
    return norm('prohibition', 'absolute', context, deed);
  if (disapproving.has(word)) return norm(negative ? 'permission' : 'prohibition', 'strong', context, deed);
  if (!demanding.has(word)) return null;
  // "It is important to note", "it is important for society to": nobody of the document's parties is asked.
  const named = agent.length === 0 ? null : partyOf(agent, context);
  if (
    agent.length > 0
      ? word !== 'incumbent' && (named === 'other' || named === null)
      : isAboutTheText(complement.words) || ['better', 'best', 'necessary'].includes(word)
  )
    return 'nothing';
  return norm(negative ? 'permission' : doesNot ? 'prohibition' : 'obligation', 'strong', context, deed);
}

const isAboutTheText = (complement: readonly Word[]): boolean => {
  const verb = complement.find(({ pos }) => pos === 'VERB');
  return (
    verb === undefined ||
    expository.has(verb.lemma) ||
    ['remember', 'recognize', 'understand', 'see', 'keep', 'know'].includes(verb.lemma)
  );
};

/** "There is no duty to"; "there should be" is left to the modal. */
function existential(context: Context): Read {
  const { verb, rest } = context.clause;
  const text = joined([{ ...noWord, text: verb.headText }, ...rest]);
  const none = verb.negative !== 'none' || verb.headText === 'no';
  if (none && /^(?:no |any )?(?:obligation|duty|requirement|need)\b/.test(text))
    return norm('permission', 'strong', context, acts([]));
  // "There shall be no copying", "there should be no surprise".
  if (verb.modal !== null && /^(?:must|shall|should)$/.test(verb.modal) && none)
    return norm('prohibition', verb.modal === 'should' ? 'strong' : 'absolute', context, acts([]));
  return verb.modal === null ? 'nothing' : null;
}

const noWord: Word = { text: '', lemma: '', pos: 'X', start: 0, end: 0 };

/** What stands behind the adjective: "(for X) (not) to do", "that X does". */
function complementOf(
  rest: readonly Word[],
): { agent: readonly Word[]; deed: Deed; doesNot: boolean; words: readonly Word[] } | null {
  if (rest[0]?.text === 'that') {
    const [that] = propositionsOf(rest.slice(1));
    if (that)
      return { agent: that.subject, deed: deedOf(that), doesNot: that.verb.negative !== 'none', words: [] };
    // A subjunctive ("that the model distinguish") has no finite verb to find: what stands before the verb acts.
    const verbAt = rest.findIndex(({ pos, text, lemma }, i) => i > 1 && pos === 'VERB' && text === lemma);
    return verbAt < 0
      ? null
      : {
          agent: rest.slice(1, verbAt),
          deed: acts(rest.slice(1, verbAt)),
          doesNot: rest[verbAt - 1]?.text === 'not',
          words: rest.slice(verbAt),
        };
  }
  const toAt = rest.findIndex(
    ({ text }, i) => text === 'to' && rest[i + 1]?.pos !== 'DET' && rest[i + 1]?.pos !== 'NOUN',
  );
  const isOwed = /^(?:for|on|upon|of)$/.test(rest[0]?.text ?? '');
  const begins = toAt === 0 || isOwed || (toAt === 1 && rest[0]?.text === 'not');
  if (toAt < 0 || !begins) return null;
  const agent = isOwed ? rest.slice(1, toAt).filter(({ text }) => text !== 'not') : [];
  const words = rest.slice(toAt + 1);
  const doesNot = rest[toAt - 1]?.text === 'not' || words[0]?.text === 'not';
  return { agent, deed: acts(agent.length > 0 ? agent : doerOf(words)), doesNot, words };
}

/** "to use the assistant for scoring": whoever does that, it is not the assistant. */
function doerOf(complement: readonly Word[]): readonly Word[] {
  const verbAt = complement.findIndex(({ pos }) => pos === 'VERB');
  const object = complement.slice(verbAt + 1, verbAt + 3);
  const usesIt = [
    'use',
    'let',
    'allow',
    'train',
    'deploy',
    'instruct',
    'ask',
    'permit',
    'cause',
    'induce',
    'modify',
  ].includes(complement[verbAt]?.lemma ?? '');
  return usesIt && object.some(({ pos }) => pos === 'DET' || pos === 'PRON' || pos === 'PROPN')
    ? [{ ...noWord, text: 'anyone', pos: 'PRON' }]
    : [];
}

/** "Members remain free to ...": reads "remain" as "be". */
function copular(clause: Proposition): Proposition {
  const { verb, rest } = clause;
  const [next] = rest;
  if (verb.head !== 'remain' || !next || !['ADJ', 'VERB'].includes(next.pos)) return clause;
  return {
    ...clause,
    verb: {
      ...verb,
      auxiliaries: [...verb.auxiliaries, 'be'],
      head: next.lemma,
      headText: next.text,
      headTag: next.pos,
    },
    rest: rest.slice(1),
  };
}

/** "X is prohibited", "X is required to", "X is free to", "X is responsible for". */
export function predicated(given: Context): Read {
  const context = { ...given, clause: copular(given.clause) };
  const { clause } = context;
  const { verb, rest, subject } = clause;
  if (verb.head === null || !verb.auxiliaries.includes('be') || verb.auxiliaries.includes('have'))
    return null;
  if (verb.modal !== null && !['should', 'must', 'shall', 'will', 'may'].includes(verb.modal)) return null;
  const negative = verb.negative !== 'none' || deniesSubject(clause);
  const word = verb.headText;
  const next = rest[0]?.text ?? '';
  const to = next === 'to' || (next === 'not' && rest[1]?.text === 'to');
  if (forbidding.has(word) || (word === 'off' && next === 'limits')) {
    const from = rest[0]?.text === 'from';
    // "Use of the tool by minors is prohibited".
    const by = subject.findIndex(({ text }) => text === 'by');
    return norm(negative ? 'permission' : 'prohibition', negative ? 'strong' : 'absolute', context, {
      agent: by < 0 ? subject : subject.slice(by + 1),
      passive: from ? null : 'prohibit',
      actor: null,
    });
  }
  if (allowing.has(word) && !['appropriate', 'legitimate'].includes(word)) {
    if (['free', 'welcome'].includes(word) && !to) return null;
    return negative
      ? norm('prohibition', firmlyDenied.has(word) ? 'absolute' : 'strong', context)
      : norm('permission', 'strong', context);
  }
  if (word === 'unacceptable' || word === 'inappropriate')
    return norm(negative ? 'permission' : 'prohibition', 'strong', context);
  if (word === 'optional') return norm(negative ? 'obligation' : 'permission', 'strong', context);
  if (['mandatory', 'obligatory', 'compulsory'].includes(word))
    return norm(negative ? 'permission' : 'obligation', negative ? 'strong' : 'absolute', context);
  if (
    requiring.has(word) &&
    (to || negative || rest.length < 2 || /^(?:before|for|when|if|unless|whenever)$/.test(next))
  ) {
    return negative ? norm('permission', 'strong', context) : norm('obligation', 'absolute', context);
  }
  if (expecting.has(word) && to) return expected(context, negative, word);
  if (discouraging.has(word)) return norm('prohibition', 'weak', context);
  if (urging.has(word) && (to || word === 'recommended'))
    return norm(next === 'not' ? 'prohibition' : 'obligation', 'weak', context);
  if (word === 'responsible' && next === 'for' && !negative) return norm('obligation', 'strong', context);
  if (word === 'committed' && next === 'to' && !negative)
    return norm(
      partyOf(subject, context) === 'developer-org' ? 'commitment' : 'obligation',
      'strong',
      context,
    );
  return important(context);
}

function expected(context: Context, negative: boolean, word: string): Read {
  const { rest } = context.clause;
  const verb = rest.find(({ pos }) => pos === 'VERB');
  if (negative)
    return norm(word === 'supposed' || word === 'meant' ? 'prohibition' : 'permission', 'strong', context);
  const not = rest[0]?.text === 'not' || rest[1]?.text === 'not';
  return norm(
    not || ['avoid', 'refrain'].includes(verb?.lemma ?? '') ? 'prohibition' : 'obligation',
    'strong',
    context,
  );
}

/** "Being careful is especially important when ..." asks it of the AI in given circumstances (guide, tie-break 11). */
function important(context: Context): Read {
  const { verb, subject, rest } = context.clause;
  if (
    verb.modal !== null ||
    !['important', 'essential', 'crucial', 'vital', 'critical', 'imperative'].includes(verb.headText)
  )
    return null;
  const opening = subject[0]?.text === 'not' ? subject[1] : subject[0];
  const conduct = opening !== undefined && /^[a-z]+ing$/.test(opening.text) && opening.pos !== 'NOUN';
  const circumstances = ['when', 'for', 'in', 'where', 'if', 'whenever', 'before', 'during'].includes(
    rest[0]?.text ?? '',
  );
  return conduct && circumstances ? norm('obligation', 'strong', context, acts([])) : 'nothing';
}
