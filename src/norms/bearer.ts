/** Who has to act, abstain or may act. */
import type { Bearer } from '../clast/index.js';
import type { Deontic } from './deontic.js';
import { type Antecedents, bearerOfPhrase, namesPerson, type Parties } from './parties.js';
import { authorsThings, handling, overriding } from './phrases.js';
import type { Word } from './words.js';

/** The bearer of a norm. `antecedents`: whom its pronouns stand for. */
export function bearerOf(deontic: Deontic, parties: Parties, antecedents: Antecedents): Bearer {
  const { agent, passive, actor } = deontic;
  // An imperative speaks to whom the document speaks to: the AI.
  if (agent === null) return parties.addressee;
  const named = partyOf(withoutNo(agent), parties, antecedents);
  if (passive === null)
    return named ?? (isAuthorsThing(agent) ? 'developer-org' : namesPerson(agent, parties) ? 'other' : 'ai');
  if (actor !== null) {
    const doer = partyOf(untilPause(actor), parties, antecedents);
    if (doer !== null) return doer;
  }
  return impliedDoer(passive, named ?? (namesPerson(agent, parties) ? 'other' : null), agent);
}

/** Who is meant where a passive names nobody: the AI acts on others, its makers act on it and on their own papers. */
function impliedDoer(verb: string, patient: Bearer | null, agent: readonly Word[]): Bearer {
  if (verb === 'prohibit') return patient ?? 'ai';
  if (patient === 'ai' && handling.has(verb) && !isPossessed(agent)) return 'developer-org';
  if (overriding.has(verb)) return 'other';
  if (patient === null && isAuthorsThing(agent)) return 'developer-org';
  if (patient !== null && patient !== 'ai' && sanctioning.has(verb)) return 'developer-org';
  if (patient === 'other' && employing.has(verb)) return 'developer-org';
  return 'ai';
}

/** Messages and instructions stand for those who send them: "developer or user instructions" for both. */
function partyOf(phrase: readonly Word[], parties: Parties, antecedents: Antecedents): Bearer | null {
  if (!phrase.slice(0, 6).some(({ text }) => /^(?:instructions?|messages?|prompts?)$/.test(text))) {
    return bearerOfPhrase(phrase, parties, antecedents);
  }
  const senders = new Set(
    phrase.map(({ text }) => parties.nouns.get(text)).filter((it) => it !== undefined && it !== 'ai'),
  );
  return senders.size === 1 ? ([...senders][0] ?? 'other') : 'other';
}

/** What the maker of a service does to those who abuse it. Lemmas. */
const sanctioning: ReadonlySet<string> = new Set(
  'suspend expel ban sanction discipline fine penalize exclude bar'.split(' '),
);

/** What an institution does with those who work for it or watch it, and an AI does not. Lemmas. */
const employing: ReadonlySet<string> = new Set(
  'pay hire employ appoint dismiss elect compensate reimburse reward fund recruit grant'.split(' '),
);

const withoutNo = (phrase: readonly Word[]): readonly Word[] =>
  ['no', 'only', 'not'].includes(phrase[0]?.text ?? '') ? phrase.slice(1) : phrase;

function untilPause(phrase: readonly Word[]): readonly Word[] {
  const end = phrase.findIndex(
    ({ text, pos }) => (pos === 'PUNCT' && text !== ',') || text === 'to' || text === 'when',
  );
  return end < 0 ? phrase : phrase.slice(0, end);
}

const isAuthorsThing = (phrase: readonly Word[]): boolean => {
  const stop = phrase.findIndex(
    ({ pos, text }, i) => i > 0 && (pos === 'ADP' || text === 'that' || text === 'which'),
  );
  return (stop < 0 ? phrase : phrase.slice(0, stop)).some(({ text }) => authorsThings.has(text));
};

const isPossessed = (phrase: readonly Word[]): boolean =>
  phrase.some(({ text }) => text === "'s" || text === 'its');
