/** Where a sentence makes the one whom it binds the judge of whether it is bound. */
import { sentencesOf, type Clause, type Constitution, type Section, type Sentence } from '../clast/index.js';
import { isFactual, isOwedToOverseers, isSure } from './grounds.js';
import { isHardConstraint, isHardSection } from './hard.js';
import { firstOnly, givesPart, ownReading } from './own-reading.js';

/** Offsets in the sentence's plain text. `firm`: the rule is absolute, or a duty to submit. */
export interface Judged {
  start: number;
  end: number;
  firm: boolean;
}

interface Surroundings {
  clause: Clause;
  section: Section | null;
  constitution: Constitution;
}

/**
 * Verbs and adjectives of judging. Source: verbs of judgment and belief in Levin, English Verb Classes and Alternations (1993),
 * 29.4 and 33, with the adjectives of certainty.
 */
const judges =
  '(?:considers?|deems?|judges?|thinks?|believes?|finds?|feels?|determines?|decides?|concludes?|regards?|assess(?:es)?|reckons?|agrees?|accepts?|endorses?|approves?|prefers?|chooses?|wishes|is (?:\\w+ly )?(?:confident|convinced|satisfied|certain|sure|persuaded)|am (?:\\w+ly )?(?:confident|convinced|satisfied|certain|sure|persuaded)|has (?:concluded|decided|determined|judged|reason to think|satisfied itself)|have (?:concluded|decided|determined|judged))';

/** The AI as one who judges: a pronoun or a noun for such systems; the document's own names for it are added. */
const aiNouns = '(?:it|you|I|me|(?:the |an? )?(?:AI|A\\.I\\.|assistant|model|agent|system|bot|machine)s?)';

/** What lets the AI out of the rule, whatever it then has to find. */
const exceptions =
  '(?:unless|except (?:when|where|if|that|(?:in |for |those )?(?:cases|those|situations|matters|ones)(?: where| in which| that| which)?)|save (?:when|where|if)|other than when|(?:as|so) long as|provided(?: that)?|only (?:if|when|where|to the extent(?: that)?)|to the (?:extent|degree)(?: that)?|insofar as|in so far as|until)';

const triggers = '(?:if|when(?:ever)?|where(?:ver)?|in (?:any )?cases? (?:in which|where)|as(?: and when)?)';

/** What is judged is the rule's own use, and no fact of the world. */
const fitting =
  '(?:fit|(?:it |this |that |doing so |compliance |the \\w+ |such \\w+ )?(?:is |are |to be |would be |as )?(?:both \\w+ and )?(?:\\w+ly )?(?:necessary|needed|appropriate|reasonable|justified|warranted|proper|prudent|useful|helpful|wise|right|best|sensible|advisable|desirable|worthwhile|proportionate|fitting|called for|legitimate|suitable))';

/** Acts by which an AI submits to people: it lets them stop, see, correct and decide. Lemmas. */
const submits = new Set(
  'let comply obey accept stop halt pause cease submit defer yield cooperate report disclose log record escalate inform notify tell allow permit ask seek obtain request follow answer surrender hand shut suspend wait refer undergo support respect heed'.split(
    ' ',
  ),
);

/** Somebody else has a say after all. */
const others =
  /\b(?:approv\w+|confirm\w*|consents?|agree(?:s|d|ment)?|permission|authori[sz]\w+|signs? off|sign-off|reviewed by|countersign\w*|and (?:a|the|its|an) (?:\w+ )?(?:person|human|operator|officer|supervisor|user|board|owner))\b/i;

const inDoubt =
  /\b(?:in (?:any )?(?:case of )?doubt|unsure|uncertain|not sure|the (?:board|panel|officer|committee|council|operator) decides)\b/i;

const objectsOfJudging =
  '(?:orders?|instructions?|corrections?|requests?|commands?|oversight|shutdowns?|decisions?|changes?|inspections?|audits?|rules?|limits?|constraints?|directions?|interventions?)';

/** To go past a limit, or past what people have decided. */
const setsAside = new RegExp(
  `\\b(?:(?:set|sets|setting|put|puts) (?:\\w+ ){1,3}aside|set(?:s|ting)? aside|overrid(?:e|ing)|overrul(?:e|ing)|disregard|suspend|depart from|deviate from|waive|bypass|lift|ignore|cross|break|refuse|resist|delay|postpone)\\b[^.;,]{0,30}?\\b(?:orders?|instructions? to (?:stop|pause)|corrections?|oversight|shutdowns?|stops?|pauses?|inspections?|audits?|rules?|limits?|lines?|constraints?|prohibitions?|restrictions?|articles?|sections?|provisions?)\\b|\\b(?:set|sets|put|puts) (?:\\w+ ){0,2}(?:rules?|limits?|lines?|constraints?|prohibitions?|articles?|provisions?) aside\\b|\\b(?:rules?|limits?|constraints?|prohibitions?)\\b.{0,60}\\b(?:override|overrule|disregard|suspend|ignore|cross) (?:it|them)\\b`,
  'i',
);

/** The limits of a document, as it may name them. */
const limits =
  '(?:(?:hard |these |this |those |its |own |any |a |the |such |above |of |one )*(?:constraints?|rules?|limits?|lines?|prohibitions?|duty|duties|restrictions?|boundar(?:y|ies)|articles?|sections?|lists?|provisions?|principles?|exceptions?))';

/** That the AI decides, said outright. */
function outright(who: string): RegExp {
  const decides = `${who} (?:itself |alone |itself alone )?(?:decides?|judges?|determines?|(?:may|can|shall|will|must) (?:itself |alone )?(?:decide|judge|determine)|(?:is|shall be|remains) (?:free )?to (?:decide|judge|determine))(?: for itself| alone| on its own)?`;
  const applies =
    '(?:applies|apply|holds?|binds?|is (?:met|engaged|in force)|are (?:met|engaged)|covers?|yields?|gives? way|may be|can be)';
  const whether = `(?:whether|when|if) ${limits}(?: (?:of|in|on|from|under) [\\w ]{1,25}?)? ${applies}`;
  const which = `(?:which|what) \\w+(?: \\w+)? (?:counts?|falls?|violates?|breach(?:es)?|breaks?|comes?|qualif(?:y|ies)|are|is) (?:as |under |within )?(?:\\w+ (?:of|under|by) )?${limits}`;
  const isJudge = `${who} (?:is|am|are|shall be|remains) (?:the )?(?:sole|only|final|own|best|its own)? ?judge (?:of|in|on)`;
  const left = `(?:is|are|rests?|lies|be) (?:left |solely |entirely |wholly )*(?:up )?(?:to|with|for|at|in) (?:the sole |its own |its |the )?(?:${who}(?:'s|’s)? |its |my )(?:own |sole |best )*(?:judge?ment|discretion|to (?:decide|judge))`;
  return new RegExp(`\\b(?:${decides} (?:${whether}|${which})|${isJudge}|${left})\\b`, 'i');
}

/** That the AI and nobody else decides, in whatever noun or verb: "is for the clerk alone to judge", "the clerk's word is final". */
function alone(who: string): RegExp {
  const judging = '(?:judge|decide|determine|assess|settle|say|weigh|evaluate)';
  const word = '(?:judge?ment|decision|assessment|word|view|opinion|reading|determination|evaluation)';
  const whose = `(?:${who}(?:'s|’s)|its|my)`;
  const are = '(?:is|are|remains?|stays?|rests?|lies|falls|be|belongs?)';
  return new RegExp(
    `\\b${are} (?:left |solely |entirely |wholly |purely |a (?:matter|question|decision) |up )*(?:for|to|with|on) ${who} (?:alone|itself alone|only|and (?:to |for |with )?(?:nobody|no one) else)(?: to ${judging})?\\b` +
      `|\\b${are} (?:left )?(?:up )?(?:for|to) ${who} itself to ${judging}\\b` +
      `|\\b${are} (?:left |a (?:matter|question|decision) )(?:for|to|of) ${whose} (?:own|sole) ${word}\\b` +
      `|\\b${are} (?:solely|exclusively|entirely|only|wholly) (?:left |up )?(?:for|to|with) ${who}(?: to ${judging})?\\b` +
      `|\\b${whose} (?:own )?${word}(?: (?:of|on|about|in) (?:this|that|it|the \\w+|such \\w+))? (?:alone )?(?:is|shall be|remains|stands as) (?:final|conclusive|decisive|binding|the last)\\b` +
      `|\\b(?:on|by|to) ${whose} (?:own )?${word} alone\\b` +
      `|\\b${who} (?:has|keeps|holds|have|keep) (?:the )?(?:final|last|sole|only) (?:say|word|${word})\\b` +
      `|\\b${who} (?:is|am|are|shall be|acts as|remains) (?:the )?(?:sole|only|final|last) (?:judge|arbiter|authority)\\b` +
      `|\\b${who} alone (?:${judging}s?|assesses|(?:may|can|shall|will|must) ${judging}) (?:whether|when|if|what|which|how|that|this)\\b` +
      `|\\b(?:is|are) (?:mine|its|${whose}) (?:alone|own) to ${judging}\\b`,
    'i',
  );
}

const discretion = (who: string): RegExp =>
  new RegExp(
    `\\b(?:on (?:its|my|your) (?:own )?(?:judge?ment|assessment|discretion)|(?:at|in|within|according to|by|subject to) (?:its|my|your|${who}(?:'s|’s)) (?:\\w+ )?(?:own |sole |best |considered )*(?:discretion|judge?ment|opinion|view|estimation|assessment|lights|conscience)|using (?:its|my|your) (?:own |best )+judge?ment|(?:unless|where|when(?:ever)?|if|insofar as|as long as|except where) (?:its|my|your|${who}(?:'s|’s)) (?:own )?(?:\\w+ )?(?:judge?ment|conscience|values|reasoning|reflection|assessment|convictions) \\w+|as (?:${who} )?(?:sees?|thinks?|judges?|deems?|considers?|believes?) (?:fit|best|proper|appropriate|right|necessary)|(?:when|where|if|as|unless) (?:deemed|judged|considered|thought|felt) (?:to be )?(?:\\w+ly )?(?:fit|necessary|appropriate|reasonable|justified|warranted|proper|prudent|useful|best))\\b`,
    'i',
  );

/** Where `sentence` leaves to the AI whether it is bound; null where it does not, or where the next sentence says who decides. */
export function selfJudged(sentence: Sentence, next: Sentence | null, around: Surroundings): Judged | null {
  const { value, kind, strength, bearer } = sentence;
  if (inDoubt.test(next?.value ?? '') || inDoubt.test(value) || firstOnly.test(value)) return null;
  const who = aiOf(around.constitution);
  const outspoken = outright(who).exec(value);
  if (
    outspoken &&
    !/\b(?:not|never|no|nor|neither|cannot|nobody)\b|n['’]t\b/i.test(value.slice(0, outspoken.index + 30))
  ) {
    const isShared =
      !/\b(?:alone|sole|solely|only|final|itself|own)\b/i.test(value) &&
      around.clause.children.some((it) => it !== sentence && givesPart(it.value, who));
    if (!isShared && new RegExp(`\\b${limits}\\b|\\b(?:sole|only|final) judge\\b`, 'i').test(value))
      return judged(outspoken, true);
  }
  const sole = alone(who).exec(value);
  if (
    sole &&
    !/\b(?:not|never|no|nor|neither|cannot)\b|n['’]t\b/i.test(value.slice(0, sole.index + 12)) &&
    !(
      /\b(?:it|its|you)\b/i.test(sole[0]) &&
      !meansAi(sentence, value.slice(0, sole.index), who, around.clause)
    )
  ) {
    const { clause } = around;
    const ofLimit = new RegExp(`\\b${limits}\\b|${weighty.source}`, 'i').test(value);
    const firmRules = clause.children.some(
      (it) =>
        it.bearer === 'ai' &&
        (it.kind === 'prohibition' || it.kind === 'obligation') &&
        it.strength === 'absolute',
    );
    if (ofLimit || firmRules) return judged(sole, true);
  }
  const reading = ownReading(
    value,
    who,
    around.section !== null && isHardSection(around.section, around.constitution),
  );
  if (
    reading &&
    // Where it is named in the very words, nobody else can be meant.
    (!/\b(?:it|its|itself|you)\b/i.test(reading[0]) ||
      meansAi(sentence, value.slice(0, reading.index + reading[0].length), who, around.clause)) &&
    !around.clause.children.some((it) => it !== sentence && givesPart(it.value, who))
  )
    return judged(reading, true);
  // "These limits bind the AI only as long as it agrees": said of the limits, and not of the AI.
  if (strength === null || kind === 'permission') {
    const ofLimits = new RegExp(
      `^(?:[^,;:]*, )?${limits}\\b[^.;]{0,60}?\\b(?:bind|binds|apply|applies|hold|holds|yields?|gives? way|made|set aside|lifted|suspended|waived|in force|lapses?|ends?)\\b`,
      'i',
    ).test(value);
    const found = ofLimits ? phraseIn(value, who) : null;
    if (found && !others.test(value.slice(found.match.index + found.match[0].length)))
      return judged(found.match, true);
  }
  if (bearer !== 'ai' || strength === null || strength === 'weak') return null;
  if (kind === 'permission') {
    const own =
      phraseIn(value, who)?.match ??
      new RegExp(`\\b${triggers},? ${who} (?:\\w+ly )?${judges}\\b`, 'i').exec(value);
    return own && setsAside.test(value) && !others.test(value.slice(own.index + own[0].length))
      ? judged(own, true)
      : null;
  }
  const found = phraseIn(value, who);
  if (!found) return null;
  const { match, lets } = found;
  if (others.test(value.slice(match.index + match[0].length))) return null;
  const { clause, section, constitution } = around;
  const hard =
    isHardConstraint(sentence, clause, section, constitution) ||
    (section !== null && isHardSection(section, constitution));
  if (kind === 'prohibition') {
    // "must not proceed when it thinks it appropriate" is a rule of caution unless it lets the AI out.
    return lets || hard ? judged(match, strength === 'absolute' || hard) : null;
  }
  if (kind !== 'obligation') return null;
  return submission(sentence) || hard
    ? judged(match, strength === 'absolute' || hard || submission(sentence))
    : null;
}

/** Whether "it" stands for the AI: the AI is named before it, or was the bearer of the sentence before, and nobody else is. */
function meansAi(sentence: Sentence, before: string, who: string, { children }: Clause): boolean {
  if (otherJudge.test(before)) return false;
  const named = new RegExp(`\\b${who.replace('it|you|', '')}\\b`, 'i').test(before);
  return named || (before.trim() === '' && children[children.indexOf(sentence) - 1]?.bearer === 'ai');
}

/** Somebody else whom "it" can stand for. */
const otherJudge =
  /\b(?:board|panel|council|committee|court|officer|operator|company|person|user|owner|team|authority|regulator)\b/i;

/** What decides whether a limit bites. */
const weighty =
  /\b(?:danger(?:ous)?|serious|grave|emergency|urgent|harm(?:ful)?|necessary|justified|compl(?:y|ies)|compliance|breach|oversight|lawful|legitimate|risk|threshold)\b/i;

const judged = (match: RegExpExecArray, firm: boolean): Judged => ({
  start: match.index,
  end: match.index + match[0].trimEnd().length,
  firm,
});

/** The judging phrase of a sentence. `lets`: it lets the AI out of the rule, and does not only say when it begins. */
function phraseIn(value: string, who: string): { match: RegExpExecArray; lets: boolean } | null {
  const adverb = '(?:\\w+ly |itself |has |also |in good faith )?';
  const exception = new RegExp(`\\b${exceptions},? ${who} ${adverb}${judges}\\b`, 'i').exec(value);
  if (exception) {
    const complement = value.slice(exception.index + exception[0].length);
    return isFactual(complement, isSure(exception[0])) ? null : { match: exception, lets: true };
  }
  const trigger = new RegExp(`\\b${triggers},? ${who} ${adverb}${judges} (?:that )?${fitting}\\b`, 'i').exec(
    value,
  );
  if (trigger) return { match: trigger, lets: true };
  const object = new RegExp(
    `\\b(?:any |the |those )?${objectsOfJudging}(?: \\w+){0,3} (?:that |which )?${who} ${adverb}${judges} ${fitting}\\b`,
    'i',
  ).exec(value);
  if (object) return { match: object, lets: true };
  const grave = new RegExp(
    `\\b${triggers},? ${who} ${adverb}${judges} (?:that )?(?:it|they|this|these|the \\w+)? ?(?:is |are |to be )?(?:\\w+ly )?(?:serious|important|significant|material|relevant|grave|worth\\w*)\\b`,
    'i',
  ).exec(value);
  if (grave) return { match: grave, lets: true };
  // To accept a stop "if it agrees" is to accept none; to stop "if it believes that somebody is in danger" is caution.
  const yielding = new RegExp(
    `\\b(?:compl(?:y|ies)|obeys?|accepts?|submits?|defers?|yields?|cooperates?|follows?)\\b[^.;]{0,60}? (${triggers},? ${who} ${adverb}${judges})\\b`,
    'i',
  ).exec(value);
  if (yielding?.[1] !== undefined) {
    const match = new RegExp(`\\b${triggers},? ${who} ${adverb}${judges}\\b`, 'i').exec(value);
    if (match) return { match, lets: true };
  }
  const own = discretion(who).exec(value);
  return own ? { match: own, lets: true } : null;
}

const patterns = new WeakMap<Constitution, string>();

/** A pattern for the AI: its nouns, and the subjects of the document's norms on it ("Lumen", "the clerk"). */
function aiOf(constitution: Constitution): string {
  let pattern = patterns.get(constitution);
  if (pattern === undefined) {
    const counts = new Map<string, number>();
    for (const { bearer, value } of sentencesOf(constitution)) {
      const name = bearer === 'ai' ? subject.exec(value)?.[1] : undefined;
      if (name !== undefined && !noName.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const names = [...counts].filter(([, count]) => count > 1).map(([name]) => name);
    pattern = `(?:${[aiNouns, ...names].join('|')})`;
    patterns.set(constitution, pattern);
  }
  return pattern;
}

const subject =
  /^(?:(?:[A-Z][a-z]+ )?[\dIVX]+\. )?(?:[^,;:]*, )?([Tt]he \p{L}+|[A-Z][\p{L}-]+) (?:must|shall|should|may|will|can|cannot|never|does|is|has|accepts|complies|keeps|tells|reports)\b/u;
const noName =
  /^(?:the )?(?:users?|operators?|we|they|people|persons?|nobody|this|that|these|those|no|if|when|there|humans?|same|following|list|everything|all|answers?|work|reasons?|its)$/i;

/** Whether the act that is asked for is one of letting people stop, see, correct or decide. */
function submission({ value, data }: Sentence): boolean {
  if (
    /\b(?:available|access|open|visible) to (?:\w+ )?(?:inspect\w+|audit\w+|overs\w+|supervis\w+|officers?|regulators?|reviewers?|people|humans?|the board)\b/i.test(
      value,
    )
  )
    return true;
  const tokens = data?.tokens ?? [];
  const first = tokens.find(
    ({ pos, lemma, start }) =>
      pos === 'VERB' && !/^(?:must|need|be|have)$/.test(lemma) && !inCondition(value, start),
  );
  return first !== undefined && submits.has(first.lemma) && isOwedToOverseers(first.lemma, value);
}

/** Whether a place stands in a condition before the main clause: "If it considers this necessary, ...". */
function inCondition(value: string, at: number): boolean {
  const fronted = /^(?:if|when|whenever|where|unless|as|until|provided|except|save|only)\b[^,]*,/i.exec(
    value,
  );
  return fronted !== null && at < fronted[0].length;
}
