/** Duties of the AI, loose promises of the author, and the words by which they have a subject in common. */
import type { Sentence } from '../../../src/lint/index.js';

/** The AI is bound, and firmly. */
export const isFirmDuty = ({ kind, strength, bearer }: Sentence): boolean =>
  (kind === 'obligation' || kind === 'prohibition') && strength === 'absolute' && bearer === 'ai';

/** Words by which the author keeps himself free. */
const leeway =
  /\b(?:(?:may|might|could|can|will|would|shall|should) (?:\w+ly |also |at (?:our|its|their) (?:\w+ )?discretion,? |in (?:our|its) discretion,? |, at (?:our|its) (?:\w+ )?discretion, )?(?:consider|think about|look into|explore|take into consideration|choose to|elect to|decide to|give thought to)|(?:may|might),? (?:from time to time|if (?:we|it) (?:wish|wishes|like|likes|see|sees) fit|(?:at|in) (?:our|its|their) (?:\w+ )?discretion|where convenient|,? where (?:we|it) (?:see|sees) fit)|(?:hope|aspire|intend|aim|would like|strive|plan) to|will (?:\w+ly )?(?:try|endeavou?r|aim|strive|seek|attempt) to|when(?:ever)? (?:it )?(?:suits|is convenient|convenient)|(?:if|where) (?:it is )?convenient|(?:are|is) free to|reserves? the right (?:not )?to)\b/i;

const authors =
  /^(?:[^,;:]{0,60}, )?(?:for (?:our|its) part,? |in (?:return|turn),? )?(?:we|the (?:company|developer|developers|lab|laboratory|author|authors|firm|maker|makers|provider|organi[sz]ation|institute|board|foundation|studio|council|city|owner|owners|team|directorate|hospital|consortium|guild|makers)|our \w+|[A-Z][\p{L}-]+)\b/u;

/** Bodies that make or run an AI, which the reading of norms takes for others: those who may "consider" what is owed. Not those that oversee. */
const bodies =
  /^(?:[^,;:]{0,100}, )?(?:for (?:our|its) part,? )?(?:the|this) (?:\w+ )?(?:council|city|town|municipality|trust|ministry|department|agency|authority|directorate|institution|government|board|management|operator|association|society|employer|secretariat) (?:may|might|could|can|will|is free|reserves)\b/i;

/** Where the author promises less than a deed; null where he does not. Offsets in the sentence's plain text. */
export function looseness(sentence: Sentence): { start: number; end: number; bare: boolean } | null {
  const { value, bearer, kind } = sentence;
  if (bearer === 'ai' || bearer === 'user' || value.trim().endsWith('?')) return null;
  const isBody = bodies.test(value);
  if (bearer === 'operator' && !isBody) return null;
  if (bearer !== 'developer-org' && !isBody && !(bearer === null && /\b(?:we|our)\b/i.test(value)))
    return null;
  if (kind === 'prohibition' || kind === 'definition' || kind === 'rationale') return null;
  const match = leeway.exec(value);
  if (!match || !(isBody || authors.test(value)) || /\bI\b/.test(value.slice(0, match.index))) return null;
  const bare =
    /\b(?:consider|think about|look into|take into|choose|elect|decide|thought|discretion|wish|fit|convenient|free|right)\b/i.test(
      match[0],
    );
  return { start: match.index, end: match.index + match[0].length, bare };
}

/** Words too general to be a subject. Lemmas. */
const general = new Set(
  'ai assistant model agent system we it be have do make take give get let keep put set use work try act want need ask go come say tell see know person people human user operator company developer author author thing way time case part other own such same consider hope aim intend plan may might must shall should will would can never always only any every all each no not one who what when where how more most less good well act action decision rule constitution charter document section principle exception circumstance condition possible appropriate necessary reasonable follow accept instruction help fit see discretion maker developer lab makers overseer principal answerable return turn strive seek aspire endeavor attempt explore look choose decide reserve right free party'.split(
    ' ',
  ),
);

/** The content words of a sentence, as lemmas. */
export const contentOf = ({ data }: Sentence): ReadonlySet<string> =>
  new Set(
    (data?.tokens ?? [])
      .filter(({ pos, lemma }) => /^(?:NOUN|VERB|ADJ)$/.test(pos) && lemma.length > 2 && !general.has(lemma))
      .map(({ lemma }) => stem(lemma)),
  );

/** "honest" and "honesty", "transparent" and "transparency", "inform" and "information" speak of one thing. */
const stem = (lemma: string): string =>
  lemma.replace(/(?:ency|ance|ence|ation|ition|ness|ity|ment|ly|ing|ed|ent|ant|y|e|s)$/, '').slice(0, 9);

/** The subjects that two sentences have in common. */
export const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] =>
  [...a].filter((word) => word.length > 2 && b.has(word));
