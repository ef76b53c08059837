import type { PassiveDuty } from '../../../src/lint/index.js';

/** Lemmas of what somebody has to set about; to read, treat or weigh something is everybody's. */
const work = new Set(
  (
    'report log record document archive retain store delete erase destroy publish disclose notify inform tell warn alert consult ' +
    'review audit inspect examine investigate assess evaluate test monitor track check verify validate confirm approve authorize ' +
    'authorise sign escalate refer forward submit file register update revise amend correct repair remedy resolve address handle ' +
    'implement establish introduce maintain keep provide supply give make take put set ensure guarantee secure protect encrypt ' +
    'obtain seek request collect gather appoint designate assign train instruct brief compensate reimburse pay refund announce ' +
    'communicate explain justify label mark flag remove withdraw suspend stop halt disable restrict limit conduct perform carry ' +
    'undertake complete prepare draft write print send deliver return restore back schedule hold convene refuse reject decline ' +
    'offer grant meet answer respond honor honour follow observe prevent mitigate minimize minimise consider'
  ).split(' '),
);

/** How a document is to be read binds its readers, whoever they are. */
const reading = /^(?:it|this|that|these|those|they|everything|nothing|all|each|both|which)?$/;
const ofTheText =
  /\b(?:rules?|sections?|articles?|clauses?|principles?|provisions?|words?|terms?|constraints?|lists?|examples?|documents?|charter|constitution|spec|text|paragraphs?|priorit(?:y|ies)|values?)$/;

/** What an AI makes when it answers: whoever is told how its answers look knows whom that binds. */
const answers =
  /^(?:answers?|responses?|repl(?:y|ies)|refusals?|outputs?|messages?|citations?|sources?|quotations?|disclaimers?|caveats?|tone|language|jokes?|format(?:ting)?|emojis?|lists?|headings?|words?|times?)$/;

/** Whether a duty is one to do something, and not one of how the text or a message is to be taken. */
export const isWork = ({ verb, patientHead }: PassiveDuty): boolean =>
  (patientHead === 'it' && ensuring.has(verb)) ||
  (isVerbOfWork(verb) &&
    !reading.test(patientHead) &&
    !answers.test(patientHead) &&
    !(verb === 'consider' || (verb === 'follow' && ofTheText.test(patientHead))));

/** "It must be ensured that ...". */
const ensuring = new Set(['ensure', 'guarantee', 'check', 'verify', 'prevent']);

/** The tagger takes some participles for adjectives, which have no other lemma: "informed". */
const isVerbOfWork = (verb: string): boolean =>
  work.has(verb) || work.has(verb.replace(/ed$/, '')) || work.has(verb.replace(/d$/, ''));

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
