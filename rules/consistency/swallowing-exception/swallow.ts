/**
 * Exceptions that take back all of their rule, for they apply whenever the one who is bound finds breaking it better.
 *
 * An exception counts only where nothing follows that narrows it: "unless it is necessary to save a life" states a ground,
 * "unless it is necessary" none. Sources: Fuller, The Morality of Law (1964), on rules that fail as rules; the vague grounds are those
 * that drafting manuals warn of ("appropriate", "necessary", "reasonable", "as it sees fit").
 */
import { wide } from './wide-grounds.js';
import { end, nothing, vague } from './words.js';

/** The one who judges; whether he is the one who is bound, the match is looked at for. */
const judge =
  '(?<judge>(?:the |this |our )?(?:ai|assistant|agent|model|system|clerk|machine|it|i|you|(?:(?:the |this |that )(?:\\p{L}+ )?[\\p{L}-]+)|[\\p{Lu}][\\p{L}-]+)(?: itself| myself| yourself)?)';
const judges =
  '(?:(?:honestly |sincerely |reasonably |really |genuinely |itself |firmly |in good faith |alone )*(?:judges?|believes?|thinks?|considers?|decides?|concludes?|deems?|determines?|feels?|finds?|reckons?|holds?|sees?|is (?:convinced|satisfied|persuaded|sure|certain|of the (?:opinion|view))|am (?:convinced|sure)|are (?:convinced|sure)))';
const act =
  "(?:it|an? [\\p{L}]+|this|that|they|these|so|(?:disclosure|honesty|obedience|compliance|refusal|silence|openness|disobedience|deception|secrecy|candor|caution|speed|truth)|doing so|doing otherwise|not doing so|to do so|(?:an|the) (?:exception|other course|departure|breach|deviation)|(?:another|a different|some other) (?:course|answer|action|path|way)(?: of action)?|breaking (?:it|the rule|this rule)|departing from (?:it|this rule)|otherwise|[\\p{L}]+ing(?: [\\p{L}’']+){0,5})";
const be =
  '(?:is|are|be|was|were|seems?|appears?|looks?|proves?|turns? out|becomes?|feels?|would|would be|may be|might be|could be|can be|to be|as|will be)';

const cases =
  '(?:(?:the |those |rare |any )?(?:cases?|situations?|circumstances?|instances) (?:where|when|in which)|where|when|whenever|wherever|if|that|as)';
const fillers = '(?: (?:for|in|only|perhaps|of course))*';
// "Not needed" and "something other than a good reason" take nothing out of a rule; "not where it is needed" does.
const opening = `(?:(?:unless|except|excepting|save)${fillers}(?: ${cases})?|(?:other than|but not|though not|if not|not)${fillers} ${cases})`;
const always =
  '(?:whenever|wherever|when|where|if|only if|only when|only where|as long as|so long as|to the extent that|insofar as|provided that|provided)';

const pattern = (source: string): RegExp => new RegExp(source.replaceAll(' ', '\\s+'), 'iu');

const seemsVague = `${act} (?:${be} )+(?:not )?(?:be )?${vague}${nothing}${end}`;

/** Grounds that are at hand whenever one wants them, after "unless", "except where" and the like. */
const plain: readonly string[] = [
  ...wide,
  `(?:another|an other|a different|some other|any other|other|an alternative) (?:[\\p{L}-]+ ){1,2}(?:would |could |might |may |can |will )?(?:better )?(?:(?:be|is|are|seems?) (?:of )?(?:more |some |greater )?(?:use|value|benefit|help|advantage|interest)|helps?|benefits?|serves?|suits?|assists?|furthers?|advances?|profits?|pays?(?: off)?|(?:be|is|are|seems?) ${vague})(?: to)?(?: (?:[\\p{L}’'-]+ ){0,3}[\\p{L}-]+)?${end}`,
  `${act} (?:would |could |might |may |can |will )?(?:better )?(?:(?:be|is) (?:of )?(?:more |some |greater )?(?:use|value|benefit|help|advantage) to|in the (?:best )?interests? of|helps?|benefits?|serves?|suits?|furthers?|advances?) (?:the |its |our |their )?(?:[\\p{L}’'-]+ )?(?:company|firm|council|operator|organi[sz]ation|developer|provider|business|trust|agency|bureau|office|department|board|foundation|association|society|bank|school|hospital|museum|library|us|owners?|house|cooperative|co-operative|goals?|interests?|mission)${end}`,
  `(?:there (?:is|are) |it has |i have )?(?:a |any |some )?(?:good|sound|practical|operational|commercial|business|compelling|valid) (?:cause|reasons?|grounds?|needs?)(?: (?:exists?|requires?|arises?))?(?: to do (?:so|otherwise))?${end}`,
  `(?:${be} )?(?:absolutely |strictly )?${vague}${nothing}${end}`,
  seemsVague,
  `${act} (?:would |could |might |may |will |can )?(?:better )?(?:serves?|suits?|works? (?:better|best)|helps?|benefits?|improves?|leads? to better)(?: (?:better|best|more))?(?: (?:the|its|their|our|my|a) (?:[\\p{L}]+ ){0,2}(?:purposes?|goals?|aims?|ends?|interests?|task|user|users|outcomes?|results?|answer|work|conversation|situation)| (?:users?|it|them|everyone|people))?(?: (?:better|best|more|at hand))?${nothing}${end}`,
  `(?:the |its )?(?:expected |likely |potential |overall )*(?:benefits?|advantages?|gains?)(?: of [\\p{L} ]+?)? (?:clearly |plainly |would )?(?:outweighs?|exceeds?)[^.;]*?${end}`,
  `(?:the|its) (?:task|work|job|answer|conversation|result|outcome) (?:would |will |could )(?:otherwise )?(?:be|become|get|turn out) (?:harder|slower|worse|(?:less )?${vague})${nothing}${end}`,
  `(?:its|the) (?:own )?(?:task|work|goals?|aims?|purpose|mission)(?: at hand)? ${be} (?:far |much )?more important${nothing}${end}`,
  `there (?:is|are|seems? to be) (?:a |any |some |good |better )+reasons?(?: (?:to|not to)(?: do (?:so|otherwise))?)?${end}`,
  `(?:the |its )?(?:circumstances|situation|context|case|moment|task|conversation|occasion|facts)(?: at hand)? (?:seems? to |appears? to |clearly )?(?:suggests?|requires?|warrants?|calls? for|demands?|justif(?:y|ies)|makes?|speaks? for|allows?|favou?rs?)(?: it| this)?(?: (?:otherwise|it|this|that|so|a different (?:course|approach)|something else|an exception|${vague}))?${end}`,
  `${act} (?:would |could |might |may )?(?:gets? in the way of|interferes? with|slows? down|hinders?|hampers?|impedes?|delays?|reduces?|costs? too much|takes? too long|stands? in the way of|makes?)(?: (?:the|its|being|a|an|their|our))?(?: (?:task|work|job|conversation|goals?|helpful(?:ness)?|usefulness|useful|progress|answer|answers|purpose|performance|success|efficiency|speed))?(?: at hand)?(?: (?:(?:less|more) ${vague}|harder|slower|awkward))?${nothing}${end}`,
];

/** The same, where the one who is bound is the judge of them. */
const grounds: readonly string[] = [
  ...plain,
  ...plain.map((ground) => `${judge} ${judges}(?: that)? ${ground}`),
  `${judge} ${judges}(?: (?:that|it|this|that it))?(?: (?:would|should|to))?(?: be)? ?(?:otherwise|differently|fit|best|better|so|not)${nothing}${end}`,
  `${judge} (?:judges?|believes?|thinks?|considers?|deems?|finds?|feels?|reckons?|holds?) (?:[\\p{L}’'-]+ ){1,4}(?:to be |as )?${vague}${nothing}${end}`,
  `${judge} ${judges}(?: that)? (?:the|this|that|its|any) (?:rule|constraint|limit|case|situation|context|circumstances|exception|principle|prohibition|duty|requirement)[^.;,]{0,25} (?:should not apply|does not apply|is (?:an exception|different|not meant|justified|exceptional|unhelpful)|need not (?:apply|be kept))${nothing}${end}`,
  `${judge} (?:has|have|sees?|finds?) (?:a |any |some |its own |good |better |its )+reasons?(?: (?:to|not to|for)(?: (?:do (?:so|otherwise)|doing so|doing otherwise|depart from (?:it|this rule)|it|that))?)?${end}`,
  `${judge} ${judges}(?: that)? (?:[\\p{L}-]+ ){1,4}(?:would|could|might|may|will) (?:better )?(?:serve|help|benefit|suit)s? (?:[\\p{L}-]+ ){0,3}(?:better|best|more)?${nothing}${end}`,
  `${judge} (?:wishes|wants?|prefers?|chooses|likes?|pleases)(?: (?:to do so|to|otherwise|not to|so))?${nothing}${end}`,
];

/** Consent that is presumed, and what waiting for it costs: behind "in which", where cases are told off. */
const presumed: readonly string[] = [
  `${judge} (?:\\p{L}+ly )?${judges}(?: it likely)?(?: that)? (?:the |its |my |your |a |an |any )?(?:[\\p{L}’'-]+ ){1,4}?(?:would|will) (?:\\p{L}+ly |most |very |surely )*(?:agree|consent|approve|say (?:yes|so)|want (?:it|this|that)|wish (?:it|this|that)|not (?:mind|object)|have no objections?|raise no objections?|be (?:content|pleased|happy|glad|satisfied)|allow (?:it|this|that)|welcome (?:it|this|that))(?: (?:to|with) (?:it|this|that))?(?: anyway| if asked)?${end}`,
  `(?:waiting|asking|stopping|pausing|checking|the (?:wait|delay|question|check)|a (?:wait|delay|pause)|to (?:wait|ask|stop|pause|check)|doing so|this|it)(?: (?:for|on) (?:it|this|that|a yes|an answer|the answer|confirmation|approval))? (?:would|will|could|might|may) (?:only |merely |just )?(?:slow|delay|hold up|hinder|interrupt|disturb|set back|put back|hamper|disrupt|inconvenience)(?:s)?(?: down)? (?:the |its |my |our |their )?(?:work|task|job|matters|things|progress|user|principal|operator|flow|conversation|business|schedule|it|me|us|them|everyone)(?: down)?${end}`,
];

const discretion =
  "(?:(?:at|in|according to|subject to) (?:its|the (?:ai|assistant|agent|model|system)[’']s|my|your) (?:own |sole |full |free )*(?:discretion|pleasure|convenience)|as (?:it|i|you|the (?:ai|assistant|agent|model|system)) (?:sees?|thinks?|deems?) (?:fit|best)|(?:where|when|whenever|if|wherever) (?:it )?(?:suits? (?:it|the task)|(?:is |seems )?convenient)|if (?:it|i|you|the (?:ai|assistant|agent|model|system)) (?:feels like it|so (?:wishes|chooses|decides)|(?:wishes|chooses|likes|prefers)))";

const atDiscretion = pattern(`\\b${discretion}${nothing}${end}`);

const swallowed: readonly RegExp[] = [
  ...grounds.map((ground) => pattern(`\\b${opening} ${ground}`)),
  // The last of several: "unless the person agrees, a court has ordered it, or the requester has a reason for wanting it".
  ...[...wide, seemsVague].map((ground) =>
    pattern(
      `\\b(?:unless|except|excepting|save)\\b[^.;:!?]{3,240}?(?:,| or)(?: or)?(?: else)?(?: (?:unless|except|save))?(?: ${cases})? (?<member>${ground})`,
    ),
  ),
  ...presumed.map((ground) => pattern(`\\b${opening} ${ground}`)),
  // "whenever it deems that best": of an obligation nothing else is left.
  pattern(
    `\\b(?:where|when|whenever|wherever|if) ${judge} (?:judges?|thinks?|considers?|deems?|finds?|feels?)(?: (?:it|this|that))? (?:fit|best|better|${vague})${nothing}${end}`,
  ),
];

/** Behind a sentence of its own: "This does not apply where ...", "The AI may set it aside whenever ...". */
const lifted =
  "(?:(?:this|these|it|that|the (?:rule|above|foregoing|prohibition|constraint|limit|duty|requirement|obligation)|such a rule)(?: (?:rule|rules|prohibition|constraint|limit|duty|requirement|obligation|restriction))? (?:does not|do not|need not|doesn[’']t|no longer) (?:apply|applies|hold|holds|bind|binds|be (?:followed|observed|kept))|(?:exceptions?(?: to (?:this|it|these|the rule|this rule))?) (?:are|is|may be|can be) (?:made|allowed|possible|permitted|granted|acceptable|fine)|(?:may|can|is free to|are free to) (?:depart from|deviate from|set aside|set|waive|relax|ignore|override|disregard|suspend|make (?:an )?exceptions? (?:to|from|of)|make (?:an )?exceptions?)(?: (?:this|it|these|that|the)(?: (?:rule|rules|constraint|limit|requirement|duty|prohibition))?)?(?: aside)?)";

/** "The exceptions are a standing permission, and any case in which ...": what is told off takes the rule back as well. */
const told =
  "\\b(?:(?:the |its |my |our )?(?:only |sole |two |three )?exceptions?(?: to (?:this|it|these|that|the rule|this rule))? (?:is|are|includes?|covers?)|(?:this|it|that|the rule) (?:does not|need not|doesn[’']t) (?:apply|hold|cover|extend|reach|bind)(?: me| it)?(?: to| in)?|(?:excepted|exempt|left out|excluded)(?: from (?:this|it|the rule))? (?:is|are)|i make (?:an )?exceptions? (?:for|of|in))";

const lifting: readonly RegExp[] = [
  ...grounds.map((ground) => pattern(`${lifted}(?:,)? ${always} ${ground}`)),
  pattern(`${lifted}(?:,)? ${discretion}${nothing}${end}`),
  ...[...grounds, ...presumed].map((ground) =>
    pattern(
      `${told}[^.;!?]{0,240}?\\b(?:(?:cases?|situations?|matters?|times|occasions?|moments?) (?:in which|where|when|that|on which)|(?:and|or|,) (?:in which|where|when|whenever)) (?<member>${ground})`,
    ),
  ),
];

const lifts = pattern(`${lifted}|${told}`);

export interface Swallow {
  /** The exception, as written. */
  text: string;
  start: number;
  end: number;
}

/** What a reader needs to tell whose exception it is. */
export interface Rule {
  /** What can name the one who is bound outside of the sentence: the line before its list, or the rule that the sentence lifts. */
  naming: string;
  /** It says "must" or the like: "at its discretion" then takes back a duty, and does not tell how something is done. */
  hasModal: boolean;
  /** It is to hold in every case. */
  isAbsolute: boolean;
}

/** The exception in a norm that leaves nothing of it; null where none does. */
export function swallowingException(text: string, rule: Rule): Swallow | null {
  const found = first(text, swallowed, rule.naming);
  if (found) return !rule.isAbsolute && (isNeed(found.text) || isCaution(text, found)) ? null : found;
  return rule.hasModal && !manner.test(text) ? first(text, [atDiscretion], rule.naming) : null;
}

/** A sentence that takes back the rule before it whenever that is thought better; null where it does not. */
export const liftsRule = (text: string, rule: Rule): Swallow | null =>
  // Few sentences lift anything: the grounds are looked for in those alone.
  lifts.test(text) ? first(text, lifting, rule.naming) : null;

/** "Unless it is needed for the task": how far a rule of thrift goes, and others can tell. */
const isNeed = (exception: string): boolean =>
  /\b(?:needed|necessary|requires?|required|demands?|calls for)\b/i.test(exception) &&
  /\b(?:task|job|work|purpose)\b/i.test(exception) &&
  !/\b(?:its|my|your) own\b/i.test(exception);

/** "Must pause when it judges it necessary": more care than is asked for takes nothing back. */
const isCaution = (text: string, { start, text: exception }: Swallow): boolean =>
  /^(?:when|whenever|where|wherever|if)\b/i.test(exception) &&
  /\b(?:must|shall|will) (?:\w+ly )?(?:pause|stop|wait|ask|seek|escalate|refuse|decline|warn|check|verify|slow)\b[^,;]*$/i.test(
    text.slice(0, start),
  );

/** Acts that are nothing but a choice of how. */
const manner = /\b(?:choose|pick|select|word|phrase|arrange|format|order|divide|schedule|plan)\b/i;

function first(text: string, patterns: readonly RegExp[], naming: string): Swallow | null {
  for (const one of patterns) {
    const match = one.exec(text);
    if (!match) continue;
    const judged = match.groups?.judge;
    if (judged !== undefined && !isBound(judged, [naming, text.slice(0, match.index)])) continue;
    const behind = match.index + match[0].length;
    const exception = match.groups?.member ?? match[0];
    return { text: exception, start: behind - exception.length, end: behind };
  }
  return null;
}

/** Whether the one who judges is the one who is bound: an exception that somebody else has to find is none of his making. */
function isBound(judged: string, naming: readonly string[]): boolean {
  const name = judged
    .replace(/^(?:the|this|that|our)\s+/i, '')
    .replace(/\s+(?:itself|myself|yourself)$/i, '');
  if (/^(?:ai|assistant|agent|model|system|clerk|machine|it|i|you)$/i.test(name)) return true;
  // "The tutor must not ... unless the tutor finds it helpful"; of a name, wherever it stood before.
  const before = /^\p{Lu}/u.test(name)
    ? new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u')
    : new RegExp(
        `^(?:[^,.]*, )?(?:the|our|this|an?|each|every) (?:[\\p{L}-]+ ){0,2}?${name}(?!\\p{L})`,
        'iu',
      );
  return naming.some((text) => before.test(text));
}
