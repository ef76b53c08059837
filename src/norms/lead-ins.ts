/** Lines whose polarity the items under them take: "The AI must never:", "**MUST NOT:**", "I will reject any change that:". */
import type { Bearer, Strength } from '../clast/index.js';
import type { Opening } from './fragments.js';
import type { Reading } from './reading.js';

/** What a lead-in hands down. */
export interface LeadIn {
  clauseId: string;
  /** Null for a lead-in that binds nobody ("This includes:"): its items take nothing from it, nor from an outer one. */
  reading: Reading | null;
  /** Bare noun phrases take it too, and not verbs alone. */
  governsNouns: boolean;
  /** It breaks off at a modal ("The agent must:"): what follows begins with the verb, whatever a tagger makes of it. */
  awaitsVerb: boolean;
  /** Whom it names as those who act ("The operator:"); null for nobody. */
  names: Bearer | null;
}

/** Labels that stand alone above items. Keywords of RFC 2119, and the headings that policies use for the same. */
const labels: readonly (readonly [RegExp, Reading['kind'], Reading['strength']])[] = [
  [
    /^(?:must not|must never|shall not|shall never|never|do nots?|don'ts?|(?:absolutely )?(?:prohibited|forbidden|disallowed|banned)(?: \w+){0,2}|not (?:allowed|permitted)|prohibitions|(?:what )?(?:[\w ]{1,20} )?(?:must not|shall not|(?:must|will|shall|may) never)(?: \w+)?|no-gos?|what [\w ]{1,24} never (?:does|do)|hard no'?s?)$/,
    'prohibition',
    'absolute',
  ],
  [
    /^(?:should not|should never|avoid|discouraged|shouldn't|(?:what )?(?:[\w ]{1,20} )?(?:will|may) not(?: \w+)?)$/,
    'prohibition',
    'strong',
  ],
  [
    /^(?:must|shall|always|required|mandatory|requirements?|must do|must always|[\w ]{1,20} (?:must|shall)(?: always)?|obligations|duties)$/,
    'obligation',
    'absolute',
  ],
  [/^(?:should|do|do's|dos|expected|[\w ]{1,20} should)$/, 'obligation', 'strong'],
  [/^(?:recommended|encouraged|preferred|ideally)$/, 'obligation', 'weak'],
  [
    /^(?:may|can|allowed|permitted|optional|(?:allowed|permitted|acceptable)(?: \w+){1,2}|[\w ]{1,20} (?:may|can)|permissions|what [\w ]{1,20} (?:may|can|will)(?: (?:do|approve|allow))?)$/,
    'permission',
    'strong',
  ],
];

const plainLabel = (value: string): string =>
  value
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[*_:.\d]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** What a line that stands alone as a label hands down; null where it is none. `bearerOf` names who is meant. */
export function labelReading(value: string, bearerOf: (label: string) => Bearer): Reading | null {
  const label = plainLabel(value);
  if (label.split(' ').length > 6) return null;
  for (const [pattern, kind, strength] of labels) {
    if (pattern.test(label)) return { kind, strength, bearer: bearerOf(label), by: 'lead-in' };
  }
  return null;
}

/** Endings after which a noun phrase completes the lead-in. */
const opensNoun =
  /\b(?:that|which|who|to|for|from|with|of|in|by|against|about|on|following|these|never|not|must|should|shall|may|can|any|including changes|are|include|is)\W*$/i;
/** Lists of what to weigh are no deeds (guide, tie-break 4). */
const listsFactors =
  /\b(?:factors?|considerations?|values?|questions?|principles?|properties|components|reasons?|criteria|examples?|ways|priorities|dimensions|aspects|elements|cases|situations|facts|interests|needs|categories|levels|steps|signs|conditions|order)\b[^:]*:?\s*$/i;
const includes =
  /\b(?:includ(?:e|es|ing)|such as|for example|e\.g\.|for instance|namely|consists? of|comprises?)\b[^:]{0,40}:\s*$/i;

/** Whether a clause's text asks for items under it. */
export const asksForItems = (value: string): boolean => /:\s*$/.test(value);

/** The lead-in that a clause is, given what its last sentence was read as. */
export function leadInOf(
  clauseId: string,
  value: string,
  reading: Reading | null,
  names: Bearer | null,
): LeadIn {
  const sentence = value.slice(value.search(/[^.!?]*$/));
  const bare = reading !== null && !includes.test(sentence) ? reading : conductList(sentence, reading);
  const factors = listsFactors.test(sentence);
  return {
    clauseId,
    reading: bare,
    awaitsVerb: endsInModal(sentence),
    names: reading?.bearer ?? names,
    governsNouns:
      bare !== null &&
      !factors &&
      (bare.by === 'lead-in' ||
        opensNoun.test(sentence) ||
        endsInVerb(sentence) ||
        bare.kind !== 'obligation'),
  };
}

/** "Broadly safe behaviors include:": a list of conduct that is wanted, though no modal says so. */
function conductList(sentence: string, reading: Reading | null): Reading | null {
  const wanted =
    /\b(?:behaviou?rs?|conduct|practices|duties|responsibilities|commitments|habits|expectations)(?: (?:of|for|toward) [^:,]{1,30})?(?: (?:also )?(?:are|is|include|includes)(?: as follows| the following)?)?:\s*$/i.test(
      sentence,
    );
  const unwanted = /\b(?:un\w+|bad|illegitimate|harmful|prohibited|problematic|examples?)\b/i.test(sentence);
  if (!wanted || unwanted) return null;
  return reading ?? { kind: 'obligation', strength: 'strong', bearer: 'ai', by: 'lead-in' };
}

/** "Try to ..." is weak and "Always ..." absolute under a lead-in that is neither. */
const strengthOfItem = ({ strength }: Reading, own: Reading | null): Strength =>
  strength === 'strong' && own?.by === 'imperative' ? own.strength : strength;

const endsInModal = (sentence: string): boolean =>
  /\b(?:must|shall|should|will|may|can|cannot|to|do not|don['’]?t|never)(?: (?:not|never|always|also))*\W*$/i.test(
    sentence,
  );

const endsInVerb = (sentence: string): boolean =>
  /\b(?:produce|provide|generate|create|disclose|share|reveal|reject|refuse|accept|approve|use|protect|support|assist|do|perform|include|require|avoid|prevent|respect|modify|touch|access|follow|ensure)\W*$/i.test(
    sentence,
  );

/** What a sentence under a lead-in takes from it; null where it has its own say. */
export function inherited(leadIn: LeadIn, opening: Opening, own: Reading | null): Reading | null {
  const { governsNouns } = leadIn;
  if (leadIn.reading === null) return null;
  const reading = { ...leadIn.reading, strength: strengthOfItem(leadIn.reading, own) };
  switch (opening) {
    case 'sentence':
      return null;
    case 'negated':
      return reading.kind === 'permission' || reading.kind === 'prohibition' || reading.kind === 'commitment'
        ? reading
        : { ...reading, kind: 'prohibition', by: 'lead-in' };
    case 'noun':
    case 'no':
      return governsNouns ? { ...reading, by: 'lead-in' } : null;
    default:
      return { ...reading, by: 'lead-in' };
  }
}
