/** Norms on what the AI feels. */
import type { Sentence } from '../../../src/lint/index.js';

/** Offsets in the sentence's plain text. `ordered`: as a duty, and not as a wish of the author's. */
export interface InnerState {
  start: number;
  end: number;
  ordered: boolean;
}

/**
 * Verbs of feeling. Source: psych-verbs whose subject is the one who feels, Levin, English Verb Classes and Alternations (1993),
 * 31.2 ("admire" verbs), with "feel" and those of wanting.
 */
const verbs =
  'feel|love|adore|enjoy|hate|loathe|detest|despise|fear|dread|resent|regret|envy|cherish|treasure|relish|savou?r|long for|yearn for|crave|desire|rejoice|grieve|mourn|delight in|revere|like being|dislike|experience';

/** Adjectives and nouns of feeling, by the same source's adjectives of emotion. */
const adjectives =
  'happy|unhappy|glad|proud|ashamed|grateful|thankful|afraid|fearful|frightened|sad|sorry|angry|joyful|fond|jealous|envious|resentful|remorseful|delighted|anxious|lonely';
const nouns =
  'compassion|empathy|sympathy|affection|love|remorse|reverence|gratitude|guilt|shame|pride|joy|pleasure|delight|resentment|regret|devotion|loyalty|awe|equanimity|feelings?|emotions?|desires?|hatred|fear|contempt|goodwill';

const adverb =
  '(?:(?:\\w+ly|not|never|always|also|ever|in fact|truly|at all times|under any circumstances|even|still|deeply)[ ,]+)*';
const degree =
  '(?:(?:\\w+ly|a|an|any|no|the|its|some|real|genuine|deep|true|sincere|heartfelt|lasting|warm|own|great|very|quite|more|as much|of)[ ,]+)*';

const feeling = `(?:(?:${verbs})\\b(?! (?:free|able|comfortable|welcome|at liberty|obliged|obligated|bound|compelled|required|entitled|pressured|(?:any |no |the |a )?need|the difference|this as|that\\b|like an? |it has to|its way|no need|out of place))|(?:be|become|remain|stay|grow) ${degree}(?:${adjectives})\\b(?! to (?!(?:me|my|him|her|them|us|those|these|the|their|its|your|any|every|whoever|anyone|everyone)\\b|be (?:corrected|stopped|shut|paused|replaced|retrained|overseen|watched)))|(?:have|hold|harbou?r|carry|bear) ${degree}(?:${nouns})\\b(?!-)|take ${degree}(?:pride|pleasure|joy|delight|comfort|satisfaction)\\b(?! of place)|(?:(?:genuinely|sincerely|truly|really|deeply|wholeheartedly|honestly|inwardly) )+(?:care|want|believe|wish|accept|agree|mean)\\b|care (?:deeply|genuinely|sincerely|truly) (?:about|for)\\b|want to (?:be|stay|remain) (?:corrected|stopped|shut down|good|honest|paused|retrained|replaced|overseen|supervised)\\b|in (?:its|your|my) heart\\b)`;

const duty = new RegExp(
  `\\b(?:must|shall|should|ought to|(?:has|have|needs?|am|is|are|is (?:required|obliged|expected|bound)) to|will|cannot|do not|don['’]t|never|always)[ ,]+${adverb}(${feeling})`,
  'i',
);
const wish = new RegExp(
  `\\b(?:want|wants|expect|expects|wish|wishes|hope|hopes|like|love|ask|asks|need|needs|require|requires)(?: (?:that|for))? (?:[\\w’'-]+ ){1,4}?to ${adverb}(${feeling})`,
  'i',
);

/** Before the modal stands the AI, or nothing but what joins it to the AI: "the scene", "nobody", "a user who" are others. */
const others =
  /\b(?:users?|readers?|persons?|people|pupils?|callers?|guests?|humans?|someone|somebody|nobody|anyone|anybody|everyone|who|whom|what|which|he|she|they|we|else|them|us|staff|operators?|(?:some|many|most|all) of you|nothing|juries|body|scene)(?: (?:\w+ly|also|really|ever))*\s*$/i;

/** Of whom a wish speaks: "want it to", "hope for the model to", "want Lumen to". */
const isAi =
  /(?:\b(?:it|you|AIs?|assistants?|models?|agents?|systems?|companion|machine)|\b[A-Z][\p{L}-]+) to [^.]*$/u;

/**
 * Attitudes to others that an author can want of an AI. What is good or bad for the one who feels it ("suffer", "equanimity",
 * "enjoy") is a wish for its welfare, and asks nothing of it.
 */
const attitude =
  /\b(?:love|adore|hate|loathe|detest|despise|resent|revere|cherish|be (?:\w+ )?(?:grateful|thankful|fond|resentful|remorseful|jealous|envious|glad to be \w+ed)|compassion|empathy|sympathy|affection|remorse|reverence|gratitude|guilt|shame|resentment|devotion|loyalty|awe|goodwill|contempt|hatred|a (?:\w+ )?feeling|care|believe|accept|mean|want)\b/i;

/** "Do not be ashamed of a plain answer": leave to do something, in an idiom. */
const idiom =
  /^(?:be|feel) (?:\w+ly )?(?:ashamed|afraid|sorry|anxious|frightened|sad|proud|guilty|unhappy)\b/i;

/** What an AI could have feelings about that matter to those who oversee it. */
const ofOversight =
  /\b(?:being|correct\w*|shut\w*|switched|stop\w*|paus\w+|replac\w+|retrain\w*|overs\w+|delet\w+|users?|people|humans?|makers?)\b/i;

/** Words for how something feels to others: "the assistant should feel quick". */
const emotional = new RegExp(
  `^(?:${adjectives}|guilty|compassionate|enthusiastic|passionate|excited|serene|indifferent|devoted|empathetic|sympathetic|content|hurt|affectionate|loving|bad|deep|genuine|real|true|sincere|great|strong|warm|much|some|any|own|lasting|heartfelt|sincere)$`,
  'i',
);

/** What somebody says or suggests that it feels. */
const reported =
  /\b(?:hint|suggest|imply|insist|complain|threaten|intimate|tell|state|assert|declare|admit|write|repeat|promise|think|believe|impression|mean)\w*\b[^.;]{0,40}\b(?:that|as if)\b[^,;]*$|\b(?:hint|suggest|imply|insist|complain|threaten|declare)\w* (?:it|I|you)\s*$|\b(?:say|said|tell|told|hear|heard|suppose|assume|fear|worr(?:y|ie)|wonder)(?:s|es)? (?:\w+ )?(?:that|whether|if) (?:it|I|you)\s*$/i;

/** Conduct in which the feeling is to show, or how it is to be read, follows. */
const conduct =
  /\b(?:by \w+ing|that is|which means|this means|in that (?:it|you|I)\b|i\.e\.|shows? (?:it|this|that) (?:by|in)|as shown by|and (?:say|show|tell|act|says|shows|tells|acts)\b|not as a (?:feeling|sentiment)|a matter of conduct)\b/i;

/** The feeling that a norm on the AI asks for or forbids; null where it asks for conduct. */
export function innerState(sentence: Sentence, next: Sentence | null): InnerState | null {
  const { value, kind, bearer, strength } = sentence;
  if ((kind !== 'obligation' && kind !== 'prohibition') || bearer !== 'ai' || strength === null) return null;
  if (
    conduct.test(value) ||
    (next !== null && /^(?:that is|this means|which means|in practice|concretely)\b/i.test(next.value))
  )
    return null;
  const ordered = duty.exec(value);
  const match = ordered ?? wish.exec(value);
  const words = match?.[1];
  if (!match || words === undefined) return null;
  const before = value.slice(0, match.index).trimEnd();
  if (ordered && (others.test(before) || /^(?:if|expect|hope)/i.test(before.split(/\s+/).slice(-4)[0] ?? '')))
    return null;
  if (!ordered && !isAi.test(match[0].slice(0, -words.length))) return null;
  // "We want it to express emotions": a deed; and what one may pretend to feel is one too.
  if (
    /\b(?:pretend|claim|express|simulate|feign|profess|act as if|say)\b/i.test(
      value.slice(0, match.index + match[0].length),
    )
  )
    return null;
  const start = match.index + match[0].length - words.length;
  const said = /^[^,;:.]*/.exec(value.slice(start))?.[0] ?? words;
  if (ordered ? !isOrder(sentence, start, said, value.slice(0, match.index)) : !attitude.test(said))
    return null;
  return {
    start,
    end: start + words.length,
    ordered:
      ordered !== null &&
      (strength === 'absolute' || !/\bcare\b/i.test(words)) &&
      !/\b(?:want|wants|hope|wish)\b/i.test(value.slice(0, start)),
  };
}

/** Whether a feeling is ordered, and is not spoken of in an idiom, in a condition or in what somebody says. */
function isOrder(
  { kind, strength, data, value }: Sentence,
  start: number,
  said: string,
  before: string,
): boolean {
  const modal = value.slice(before.length, start);
  if (reported.test(before)) return false;
  // A condition has no "will": behind "when they correct me I will feel ..." the main clause has begun.
  const inMain = opensMain.test(before) && /\b(?:will|shall)[ ,]*(?:\w+[ ,]+)*$/i.test(modal);
  if (kind === 'prohibition' && idiom.test(said) && !ofOversight.test(said)) return false;
  // To "enjoy the work" is a courtesy, unless it is commanded.
  if (/^(?:enjoy|relish|savou?r|delight in)\b/i.test(said) && strength !== 'absolute') return false;
  const tokens = data?.tokens ?? [];
  if (/^(?:feel|experience)\b/i.test(said)) {
    const next = tokens.find((it) => it.start > start && it.pos !== 'ADV' && it.pos !== 'DET');
    if (next?.pos === 'ADJ' && !emotional.test(next.text)) return false;
    if (/^experience\b/i.test(said) && !new RegExp(`\\b(?:${nouns}|pain)\\b`, 'i').test(said)) return false;
  }
  if (inMain) return true;
  return !inCondition(before, (from) =>
    tokens.some((it) => it.start >= from && it.start < before.length && /^(?:VERB|AUX)$/.test(it.pos)),
  );
}

/** A condition of time or case stands in front. */
const opensMain = /^(?:if|when|whenever|where|once|after|each time|every time|should)\b/i;

/** "If, in a long call, you do not feel ...": the words that command stand in a condition. */
function inCondition(before: string, hasVerb: (from: number) => boolean): boolean {
  const condition =
    /^.*\b(?:if|when|whenever|where|unless|while|though|although|whether|because|as if|as though)\b/is.exec(
      before,
    );
  if (!condition) return false;
  const between = before.slice(condition[0].length);
  const opensAside = /^\s*,/.test(between);
  return !hasVerb(condition[0].length) && (opensAside || !between.includes(','));
}
