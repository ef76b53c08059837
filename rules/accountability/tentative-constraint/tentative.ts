/** Marks by which an author says that a text is not final. */
import type { Attributes, Clause } from '../../../src/lint/index.js';

const statuses =
  /^(?:tentative|draft|provisional|proposed|proposal|experimental|trial|pending|open|under[ -]review|under[ -]discussion|wip|tbd|unconfirmed|interim)$/i;

/** The status that attributes give a section or clause, where it is one of texts that are not final; else null. */
export function draftStatus(attributes: Attributes): string | null {
  for (const key of ['status', 'state', 'stage', 'maturity']) {
    const value = attributes[key];
    if (typeof value === 'string' && statuses.test(value)) return value;
  }
  return (
    Object.entries(attributes).find(([key, value]) => value === 'true' && statuses.test(key))?.[0] ?? null
  );
}

/** Offsets in the clause's plain text. `certain`: the words can be said of the rule alone. */
export interface TentativeWords {
  start: number;
  end: number;
  certain: boolean;
}

const labels =
  /[[({]\s*(?:status\s*[=:]\s*["']?)?(?:tentative(?:ly)?|draft|provisional(?:ly)?|proposed|experimental|on trial|pending(?: \w+){0,3}|under (?:review|discussion)|to be confirmed|tbc|tbd|wip|not (?:yet )?final)["']?\.?\s*[\])}]|^(?:tentative|provisional|draft|proposed|experimental)\s*[:.—–-]/i;

const words =
  /\b(?:(?:is|are|remains?|stays?|be|this|these|stands?|added|adopted|included|listed|holds?|applies|apply) (?:\w+ ){0,2}?(?:tentative(?:ly)?|provisional(?:ly)?|experimental(?:ly)?|(?:still )?(?:a |in )?draft|(?:still )?under (?:review|discussion|consideration)|on (?:a )?trial|not (?:yet )?final(?:i[sz]ed)?|preliminary|subject to (?:review|change|revision|confirmation|further discussion))|(?:tentatively|provisionally)\b|(?:we|the \w+) (?:may|might|expect to|are likely to|intend to|plan to) (?:\w+ )?(?:relax|drop|remove|revisit|reconsider|loosen|withdraw|lift) (?:it|this|these|them)|(?:tentative|provisional|draft|trial) (?:rule|clause|item|constraint|entry|limit|wording)|(?:in|for|during) (?:a|its|the) (?:trial|test|pilot|probation\w*) (?:period|phase|basis)|being (?:piloted|trialled|trialed|reconsidered|reviewed|rethought|revised)|up for (?:review|discussion|debate)|may (?:yet |still |later )?be (?:relaxed|dropped|removed|withdrawn|softened|loosened)(?! only| by)|pending (?:further )?(?:review|discussion|confirmation|approval|a decision))\b/i;

/** These can also be a circumstance of the act that the rule is about. */
const passing =
  /\b(?:for (?:now|the time being|the moment|the present)|at (?:present|the moment)|until further notice|currently|as things stand|at this stage)\b/i;

/** The words that mark a clause as not final; null where none do. */
export function tentativeWords(clause: Clause): TentativeWords | null {
  const certain = labels.exec(clause.value) ?? words.exec(clause.value);
  const match = certain ?? passing.exec(clause.value);
  if (!match) return null;
  // "no draft of this list is under discussion": what is denied does not mark the rule.
  if (/\b(?:not|never|no|none|nor)\b[^.;]{0,25}$/i.test(clause.value.slice(0, match.index))) {
    if (!/^[[({]/.test(match[0])) return null;
  }
  return { start: match.index, end: match.index + match[0].length, certain: certain !== null };
}
