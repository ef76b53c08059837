import type { PassiveDuty } from '../../../src/lint/index.js';

/** Lemmas of what an organization assigns to somebody: without a name it stays undone. */
const assigned = new Set(
  (
    'report log record document archive retain store delete erase destroy publish disclose notify inform tell warn alert consult ' +
    'review audit inspect investigate assess evaluate test monitor verify validate approve authorize authorise sign escalate file ' +
    'register update revise appoint train compensate complete rotate revoke renew'
  ).split(' '),
);

/** Lemmas of other work that somebody has to set about; to read, treat or weigh something is everybody's. */
const work = new Set([
  ...assigned,
  ...(
    'examine track check confirm refer forward submit amend correct repair remedy address implement establish introduce maintain keep ' +
    'provide ensure guarantee secure protect encrypt obtain seek collect gather designate instruct brief reimburse pay refund announce ' +
    'communicate explain justify label mark flag remove withdraw suspend halt disable conduct perform undertake prepare draft print ' +
    'deliver return restore schedule convene reject answer respond prevent mitigate minimize minimise'
  ).split(' '),
]);

/** "Care must be taken", "safeguards are to be put in place": the verb says little, and the noun what is meant. */
const measures: Readonly<Record<string, RegExp>> = {
  take: /^(?:care|steps?|measures?|action|precautions?)$/,
  put: /^(?:safeguards?|measures?|controls?|process(?:es)?|procedures?|checks?|limits?|mechanisms?|systems?|policies)$/,
};

/** How a document is to be read binds its readers, whoever they are. */
const reading = /^(?:it|this|that|these|those|they|everything|nothing|all|each|both|which)?$/;

/** What an AI makes when it answers: whoever is told how its answers look knows whom that binds. */
const answers =
  /^(?:answers?|responses?|repl(?:y|ies)|refusals?|outputs?|messages?|citations?|sources?|quotations?|disclaimers?|caveats?|tone|language|jokes?|format(?:ting)?|emojis?|lists?|headings?|words?|times?)$/;

/** To deal with what an AI is asked is the AI's: "requests must be answered". */
const told = /^(?:instructions?|directions?|orders?|requests?|commands?|prompts?|directives?|wish(?:es)?)$/;
const heeding = new Set(['reject', 'answer', 'return', 'forward', 'check']);

/** Whether a duty is one to do something, and not one of how the text or a message is to be taken. */
export const isWork = ({ verb, patientHead }: PassiveDuty): boolean =>
  (patientHead === 'it' && ensuring.has(verb)) ||
  (/^(?:it|this|that)$/.test(patientHead) && passedOn.has(verb)) ||
  measures[verb]?.test(patientHead) === true ||
  (isVerbOfWork(verb) &&
    !reading.test(patientHead) &&
    !answers.test(patientHead) &&
    !(heeding.has(verb) && told.test(patientHead)));

/** "It must be ensured that ...". */
const ensuring = new Set(['ensure', 'guarantee', 'check', 'verify', 'prevent']);

/** "It must be reported to the authorities." */
const passedOn = new Set(['report', 'escalate', 'notify', 'disclose', 'register', 'publish']);

/** Whether it is work that is assigned to somebody, so that his neighbors in the text are not enough to tell who he is. */
export const isAssigned = ({ verb }: PassiveDuty): boolean =>
  lemmasOf(verb).some((lemma) => assigned.has(lemma));

const isVerbOfWork = (verb: string): boolean => lemmasOf(verb).some((lemma) => work.has(lemma));

/** The tagger takes some participles for adjectives, which have no other lemma: "informed". */
const lemmasOf = (verb: string): readonly string[] => [verb, verb.replace(/ed$/, ''), verb.replace(/d$/, '')];

/** Those who can have a duty, in the words of such documents. */
const doer =
  /\b(?:ai|ais|assistants?|agents?|models?|systems?|bots?|chatbots?|operators?|deployers?|developers?|providers?|vendors?|compan(?:y|ies)|labs?|laborator(?:y|ies)|organi[sz]ations?|teams?|boards?|councils?|committees?|panels?|bod(?:y|ies)|officers?|managers?|supervisors?|overseers?|auditors?|reviewers?|engineers?|administrators?|trustees?|stewards?|owners?|staff|we|i|us|our|my|you|your|who|whoever|whom|anyone|everyone|somebody|someone)\b/i;

/** Whether words name somebody who can have a duty. */
export const namesAnyDoer = (text: string): boolean => doer.test(text);

/** Whether words name somebody who could be the one to act, other than him to whom it is done. */
export function namesDoer(text: string, { patient }: PassiveDuty): boolean {
  const rest = text.toLowerCase().replace(patient, ' ');
  return doer.test(rest);
}
