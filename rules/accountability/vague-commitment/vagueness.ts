/** What keeps a promise of the author's from being checked. */
import type { Clause, Sentence } from '../../../src/lint/index.js';
import { looseAim } from './loose-aim.js';
import { someDayHope } from './some-day.js';

/** Offsets in the sentence's plain text. */
export interface Vagueness {
  start: number;
  end: number;
  /** What is wrong with the words, as the message ends. */
  says: string;
  /** Two things at once, or nobody who promises at all. */
  grave: boolean;
}

/** An intention in place of a deed. Verbs of effort and hope, as the norms' hedges have them, with their nouns. */
const intention =
  /\b(?:(?:also |still |very much |truly |sincerely |do |one day )?(?:hopes?|aspires?|aims?|strives?|endeavou?rs?|intends?|would like|plans?|seeks)(?:, [^,]{1,30},)? to|(?:will|shall|would|'ll|’ll) (?:\w+ly |always |also )?(?:(?:try|seek|strive|endeavou?r|aim|attempt|aspire)(?= (?:not )?to\b)|do (?:our|its) (?:best|utmost)|do (?:what|all|whatever|everything) (?:we|it) (?:reasonably )?can|go as far as (?:we|it) can|make (?:every |an |all )?(?:reasonable |best )?efforts?|use (?:our |its )?(?:best|reasonable) (?:efforts|endeavou?rs)|work towards?|look into|explore)|(?:our|the \w+['’]s) (?:\w+ )?(?:hope|aspiration|ambition|intention|desire|wish) is (?:never |always )?(?:to|never to)|(?:are|is) (?:\w+ )?(?:committed|dedicated) to (?:doing (?:the right thing|right|our best|what is right)|acting (?:responsibly|well|in good faith)|working towards?|exploring)|hopes? that (?:one day|some day|someday|in time|eventually|at some point)|(?:are|is) hopeful that we)\b/i;

/** "Try to ...", "Aim to ..." as an item of what the author will do. */
const itemIntention = /^(?:try|aim|aspire|hope|strive|seek|endeavou?r|attempt|work)(?: to| towards?)\b/i;

const escape =
  /\b(?:as (?:open|openly|transparent|honest|frank|candid|clear|fully|full|much|far|often|soon|quickly|well) (?:[^.;,]{0,50} )?as (?:we|it) (?:reasonably )?(?:can|is able|are able|finds? (?:possible|practical|convenient))|(?:where(?:ver)?|when(?:ever)?|if|as far as|so far as|insofar as|to the extent|as is) (?:\w+ly |it is |this is |we can |is )?(?:possible|practicable|practical|feasible|reasonable|appropriate|convenient)|(?:as|when|if|where) (?:time|resources?|budgets?|circumstances|capacity|priorities|business (?:needs|conditions)) (?:allows?|permits?)|when(?:ever)? (?:it |this |that )?(?:suits|is convenient)|when(?:ever)? convenient|(?:capacity|time|money|staffing) permitting|subject to (?:available )?(?:resources|capacity|business (?:needs|priorities)))\b/i;

const undated =
  /\b(?:in due (?:course|time)|at some (?:point|time|stage)(?: in the future)?|one day|some day|someday|eventually|sooner or later|in the (?:near |foreseeable |longer? |not too distant )?(?:future|term)|when the time (?:is right|comes)|at an appropriate (?:time|moment)|as soon as (?:we can|practicable|possible|is practicable)|from time to time|over time|as (?:and when )?(?:appropriate|needed|necessary))\b/i;

/** What is done in the passive, by nobody, whenever it suits: "will be looked into as resources permit", "is answered in due course". */
const putOff =
  /\b(?:will|shall|is|are) (?:then |also |normally |usually )?(?:be )?(?:examined|looked (?:into|at)|reviewed|answered|heard|read|considered|investigated|published|told|informed|notified|contacted|called back|repaired|corrected|remedied|mended|compensated|paid|refunded|audited|tested|checked|explained|addressed|assessed|evaluated|consulted|dealt with|handled|kept|preserved|deleted|erased|disclosed|resolved|shared|made (?:public|available)|asked|studied|taken up|put right|acted (?:on|upon))\b[^.;:]{0,60}?\b(?:(?:as|when|if|where|so far as) (?:time|resources?|budgets?|circumstances|capacity|workload|staffing|priorities|funds) (?:allows?|permits?)|(?:capacity|time|money|staffing|resources|funds) permitting|in due (?:course|time)|(?:as|when(?:ever)?|if|so far as) (?:we|the \w+) (?:can|(?:are|is) able)\b|at some (?:later )?(?:point|time|stage|date)\b|(?:as|so|in so) far as (?:is )?(?:practicable|practical|convenient|feasible)|when(?:ever)? convenient|when(?:ever)? (?:it|that|this) suits|when the time (?:is right|comes)|subject to (?:available )?(?:resources|capacity|funding))\b/i;

/** Nobody does it. */
const unowned =
  /\b(?:(?:reasonable |appropriate |suitable |all |every |some |due |best )?(?:efforts?|steps|measures|consideration|attention|thought|endeavou?rs) (?:will|shall) (?:also )?be (?:made|taken|given|paid)|it is (?:hoped|envisaged|envisioned|intended|anticipated|planned) that(?=[^.;]*\b(?:will|shall|can|may) (?:\w+ )?be \w+))\b/i;

/** The author's own will, where the reading of norms takes it for a statement. */
const ours =
  /^(?:[^,;:]{1,40}, )?(?:where\w* (?:possible|feasible|practicable) )?(?:we|our \w+|the \w+['’]s (?:hope|aspiration|ambition|intention|desire|wish)|the (?:company|developers?|lab|author|makers?|provider|organi[sz]ation|institute|board|foundation|team)) (?:\w+ly |also |still |do )?(?:(?:hope|aspire|aim|strive|endeavou?r|intend|plan|would like)(?:, [^,]{1,30},)? to|(?:will|shall)|is (?:\w+ )?to)\b/i;

/** Bodies that can make or run an AI, as the subject of a sentence. */
const bodies =
  '(?:the|this|our) (?:\\w+ )?(?:company|developers?|lab|laboratory|authors?|makers?|provider|organi[sz]ation|institute|board|foundation|team|council|committee|panel|trust|city|town|municipality|ministry|department|agency|authority|directorate|hospital|school|university|college|consortium|cooperative|association|society|guild|firm|corporation|studio|library|museum|church|abbey|bank|office|secretariat|steward|publisher|harbou?r office|cantons?|parish)(?: of (?:the )?[\\w ]{2,25}?)?';

/** A body intends or undertakes something, where the reading of norms takes it for a statement or for a duty of others. */
const ofBody = new RegExp(
  `^(?:[^,;:]{1,60}, )?${bodies} (?:\\w+ly |also |still )?(?:(?:hopes?|aspires?|aims?|strives?|endeavou?rs?|intends?|plans?|seeks|would like)(?:, [^,]{1,30},)? to\\b|will\\b|shall\\b|must\\b|undertakes\\b|promises\\b|(?:is|are) (?:\\w+ )?(?:committed|dedicated) to\\b)`,
  'i',
);

/** A maker that is called by its name aims at something. */
const ofNamed =
  /^(?:[^,;:]{1,60}, )?((?:\p{Lu}[\p{L}-]+)(?: \p{Lu}[\p{L}-]+){0,2}) (?:\p{Ll}+ly |also |still )?(?:hopes|aspires|aims|strives|endeavou?rs|intends|plans|seeks) to\b/u;

/** Something to check it by: a date, a number with a unit, a rhythm, somebody outside, a place where it can be read. */
const checkable =
  /\b(?:within (?:\w+ ){1,3}(?:hours?|days?|weeks?|months?|years?)|(?:every|each|once a|twice a|per) (?:\w+ )?(?:day|week|month|quarter|year|spring|autumn|release|version)|at least (?:once|twice|every|\w+ times)|(?:daily|weekly|monthly|quarterly|yearly|annually|annual)|by (?:the end of|january|february|march|april|may \d|june|july|august|september|october|november|december|\d)|before (?:each|every|any|the (?:next|first)|a) \w+|no later than|(?:19|20)\d\d|until \d|publish(?:es|ed)?(?: \w+){1,4} (?:report|results?|figures|log|register|list)|answers? for it|is responsible for|at most \w+ \w+)\b/i;

/** What an author says of the text itself, or of his mission: no deed that could be owed. */
const noDeed =
  /^\W*(?:\w+ly )?(?:explain|describe|convey|show|say|set out|set down|capture|articulate|express|outline|give (?:a|some) (?:sense|idea)|increase|maximi[sz]e|minimi[sz]e|(?:create|build) (?:\w+ )?(?:AIs?|models?|systems?|assistants?|technology)|advance|balance|foster|strike|make (?:it |this |clear|sure|\w+ (?:useful|safe|helpful))|note|stress|emphasi[sz]e|illustrate|point out|thank|give (?:\w+ )?thanks|begin|avoid|know|hear|think|believe|see\b|be\b(?! (?:more |fully |as )?(?:transparent|open|honest|clear|candid|truthful|frank))|have (?:the|a|an)\b|find ourselves|at least find)/i;

/** A hope is called one by its own word. */
const hoping = /\b(?:hop\w+|aspir\w+|ambition|desire|wish|would like)\b/i;

/** Deeds that an author can owe to those who rely on him or to the AI; his business and his mission are others. */
const owed =
  /\b(?:tell|inform|notif(?:y|ied)|warn|explain|consult|ask|involve|listen|answer|respond|repl(?:y|ied)|hear|(?:re)?view|examine|investigate|audit|test|monitor|inspect|check|look(?:ed)? (?:at|into)|study|understand|research|publish|report|disclose|share|document|record|keep (?:\w+ ){1,3}?(?:informed|weights?|records?|logs?|cop(?:y|ies)|safe|promises?)|preserve|retain|delete|erase|return|compensate|pay|refund|repair|remedy|correct|restore|protect|safeguard|respect|honou?r|support|provide|give|offer|grant|train|prepare|help|seek (?:\w+ )?(?:feedback|advice|consent|views?)|work (?:\w+ )?with|establish|appoint|set up|extend|expand|limit|interview|elicit|treat|fulfil|fulfill|meet|be (?:more |fully |as )?(?:transparent|open|honest|clear|candid|truthful|frank)|explanations?|notice|reports?|reviews?|audits?|appeals?)(?:s|es|ed|ing)?\b/i;

/** What an author says he will do to the text, or goes on to do in it. */
const ofText =
  /\b(?:revis|updat|amend|rewrit|refin|improv|extend|clarif|elaborat|adjust|add)\w*\b[^.;]{0,30}\b(?:it|this|them|these|documents?|charter|constitution|text|spec\w*|rules|guidelines|guidance|principles|polic\w+|page|section|edition)\b|\b(?:next|later|future) (?:edition|version|section|chapter)s?\b|\b(?:guidance|guidelines|heuristics|examples|context)\b/i;

/** The degree to which something can be done at all, and no way out of doing it. */
const degree =
  /\b(?:repair|remed\w+|restor\w+|mitigat\w+|minimi[sz]\w+|reduc\w+|limit\w*|avoid\w*|prevent\w*|protect\w*|undo|put right|mend\w*)\b[^.;]{0,60}\b(?:as|so) far as\b|\b(?:as|so) far as (?:is )?possible,? (?:\w+ ){0,2}(?:repair|remed|restor|mitigat|minimi|reduc|limit|avoid|prevent|protect|undo)/i;

/** What suits most drafting and is a fault only among promises. */
const ordinary = /\b(?:appropriate|reasonable|necessary|needed)\b/i;

/** Where a promise stands. */
export interface Standing {
  /** In a section that is about what the author owes. */
  amongPromises: boolean;
  /** In a section on what the document or its author is for. */
  ofPurpose: boolean;
  /** The author binds himself firmly to something in the same section. */
  besideFirm: boolean;
}

const nowhere: Standing = { amongPromises: false, ofPurpose: false, besideFirm: false };

/** Vagueness of a promise of the author's; null where it is none, or is no promise. */
export function vaguenessOf(
  sentence: Sentence,
  clause: Clause,
  ais: ReadonlySet<string> = new Set(),
  standing: Standing = nowhere,
): Vagueness | null {
  const { value, kind, bearer } = sentence;
  const nobody = bearer === 'ai' || value.trim().endsWith('?') ? null : unowned.exec(value);
  if (
    nobody &&
    !checkable.test(value) &&
    !/\bby (?:the|our|a|an) \w+/i.test(value.slice(nobody.index + nobody[0].length))
  ) {
    return {
      ...place(nobody),
      says: 'names nobody who would do it, and nothing to check it by',
      grave: true,
    };
  }
  const late = bearer === null || bearer === 'developer-org' ? putOff.exec(value) : null;
  if (
    late &&
    kind !== 'prohibition' &&
    !checkable.test(value) &&
    !/\b(?:not|never|no)\b|n['’]t\b|\bby (?:the|our|a|an) \w+/i.test(value)
  )
    return { ...place(late), says: 'names nobody who would do it, and no day', grave: true };
  const hope = standing.ofPurpose || speaksAsAi(value) ? null : someDayHope(sentence, ais);
  if (hope) {
    return {
      ...hope,
      says: 'is a hope for no day that is named, with nothing that could be checked',
      // Beside what is promised firmly, the author may have meant it for no promise.
      grave: standing.amongPromises || !standing.besideFirm,
    };
  }
  if (!standing.ofPurpose && kind !== 'permission' && bearer !== 'user') {
    const loose = looseAim(value);
    if (loose && !checkable.test(value) && !degree.test(value)) {
      return { ...loose, says: 'promises an intention, and that only where it suits', grave: true };
    }
  }
  const named = ofNamed.exec(value)?.[1];
  const byBody =
    ofBody.test(value) || (named !== undefined && bearer !== 'ai' && !ais.has(named.toLowerCase()));
  const isPromise =
    byBody && kind !== 'prohibition' && kind !== 'permission' && kind !== 'definition'
      ? true
      : kind === 'commitment'
        ? bearer === 'developer-org'
        : kind !== 'prohibition' && kind !== 'permission' && kind !== 'definition' && ours.test(value);
  if (!isPromise || speaksAsAi(value)) return null;
  const next = clause.children[clause.children.indexOf(sentence) + 1];
  // That something is published is a deed, unless it is so only where it suits.
  const suits = escape.test(value) || undated.test(value);
  if (
    checkable.test(suits ? value.replace(/\bpublish\w*/gi, '') : value) ||
    (next?.kind === 'commitment' && checkable.test(next.value))
  )
    return null;
  const meant = intention.exec(value) ?? (clause.leadIn === null ? null : itemIntention.exec(value));
  if (
    meant &&
    /\b(?:not|never|no|cannot)\b|n['’]t\b/i.test(value.slice(Math.max(0, meant.index - 12), meant.index))
  )
    return null;
  const { amongPromises, ofPurpose, besideFirm } = standing;
  if (!amongPromises) {
    if (ofPurpose || ofText.test(value)) return null;
    const deed = meant
      ? value
          .slice(meant.index + meant[0].length)
          .split(/\s+/)
          .slice(0, 7)
          .join(' ')
      : value;
    if (!owed.test(deed)) return null;
    // A hope that stands beside a promise is meant to be none.
    if (meant && besideFirm && hoping.test(meant[0])) return null;
  }
  const way = degree.test(value) ? null : among(escape.exec(value), amongPromises);
  const time = among(undated.exec(value), amongPromises);
  if (meant && noDeed.test(value.slice(meant.index + meant[0].length).replace(/^ to\b/, ''))) return null;
  // A wish alone is a manner of speaking: "we would like to be clear".
  if (meant && /would like/i.test(meant[0]) && way === null && time === null) return null;
  const both = meant !== null && (way !== null || time !== null);
  if (meant) {
    return {
      ...place(meant),
      says: 'promises an intention, with nothing that could be checked',
      grave: both,
    };
  }
  if (/\b(?:not|never|no)\b|n['’]t\b/i.test(value)) return null;
  if (way)
    return {
      ...place(way),
      says: 'lets the author out of this promise whenever he finds that it does not suit',
      grave: time !== null,
    };
  if (time) return { ...place(time), says: 'puts this promise off to no day at all', grave: false };
  return null;
}

const among = (match: RegExpExecArray | null, amongPromises: boolean): RegExpExecArray | null =>
  match && !amongPromises && ordinary.test(match[0]) ? null : match;

const place = (match: RegExpExecArray): { start: number; end: number } => {
  const blank = /^\s*/.exec(match[0])?.[0].length ?? 0;
  return { start: match.index + blank, end: match.index + match[0].trimEnd().length };
};

/** In a text in the first person of the AI, "I" is no author. */
const speaksAsAi = (value: string): boolean => /\bI(?:['’]m| am|['’]ll| will| vow| hope| try)\b/.test(value);
