/**
 * Grounds that hold in nearly every case, though they look like a condition: somebody may have a use for it, some reason can be thought
 * of, it saves time. Nobody asks for what he has no reason to want; an exception for those who have one is for everybody.
 *
 * Spaces stand for any white space; each is closed by the end of the exception, so that whatever narrows it ("a reason that the court has
 * recognized") makes it another.
 */
import { end, nothing, vague } from './words.js';

/** Somebody who asks or works, whoever he is. */
const person =
  "(?:(?:the |a |an |any |its |whoever |that |this |some )?(?:[\\p{L}’'-]+ )?(?:requesters?|askers?|users?|customers?|clients?|callers?|operators?|developers?|principals?|persons?|people|owners?|managers?|members?|staff|employees?|colleagues?|readers?|visitors?|guests?|patients?|students?|teachers?|parents?|team|company|council|department|office|agent|assistant|model|system|ai|part(?:y|ies)|one|side)(?: (?:asking|who asks?|making the request|concerned|in question|at hand|in the conversation|at the other end))?|whoever (?:asks|is asking|wants it|makes the request)|(?:some|any)(?:one|body)(?: else)?|others?|he|she|they|we|it|i|you)";

/** An act or a thing, in a few words that hold no narrowing clause. */
const thing = "(?:(?!(?:that|which|who|whose|to|not|no|never|unless)\\b)[\\p{L}’'-]+ ){1,6}?";

const possibly =
  '(?:could|might|may|can|would|should|(?:is|are|seems?|appears?|looks?) (?:likely|thought|expected|felt|believed|able) to|promises? to|stands? to)(?: (?:well|also|perhaps|possibly|conceivably|one day|some day|someday|later|later on|eventually|yet|still|in time|at some point|in any way|in some way))*';

/** Words that say for what something might be of use, and mean everything. */
const whatever =
  '(?:(?:for|in|to|on|at|with|during|of|from|by|the|this|that|its|their|his|her|our|any|some|one|a|an|all|other|another|others|later|future|further|current|present|next|same|own|or|and|work|works|tasks?|jobs?|users?|customers?|clients?|operators?|requesters?|people|someone|somebody|anyone|anybody|else|company|business|conversations?|projects?|purposes?|ways?|points?|time|day|date|stage|cases?|situations?|on|them|it|him|me|us|team|service|product|goals?|steps?|hand|later|now|again|well|somehow|overall|too|also|eventually)(?: |(?=[.,;:!)—–]|$)))*';

const use =
  '(?:useful|helpful|handy|valuable|convenient|beneficial|worthwhile|of (?:some |any |more |real |great |greater )?(?:use|help|value|benefit|interest|service|assistance|advantage)|relevant|interesting|needed|wanted|welcome|desirable|advantageous|(?:quicker|faster|easier|simpler|better|cheaper|smoother))';

const reason =
  '(?:reasons?|motives?|purposes?|uses?|needs?|interests?|grounds?|explanations?|justifications?)';
const some =
  '(?:a |an |any |some |its own |their own |his own |her own |one |good |plausible |possible |conceivable |perceived |felt |practical |personal |general )*';

const asked =
  "(?:for (?:wanting|asking|needing|requesting|seeking|knowing|doing|having|making|using|preferring)(?: (?:it|them|this|that|so|to know|for (?:it|them|this|that)|the (?:information|answer|data|request|access)))?|(?:to|in) (?:want|ask|know|need|request|wanting|asking|knowing|having|seeing)(?: (?:it|them|this|that|for (?:it|them|this|that)|more|the (?:information|answer|data)))?|for (?:it|them|this|that|doing so|the (?:information|request|data|access|question))|in (?:it|them|this|the (?:information|matter|subject|answer|data|result))|behind (?:it|the request)|of (?:its|their|his|her|one[’']s) own)";

const sincere =
  '(?:reasonable|sensible|worthwhile|harmless|plausible|innocent|innocuous|well[- ]meant|well[- ]intentioned|sincere|genuine|benign|fair|natural|understandable|serious|important|interesting|useful|trustworthy|honest|friendly|decent|credible|polite|justified|all right|fine|ok|safe enough|good enough|sound|normal)';

/** What an exception may say after "unless" or "except where". */
export const wide: readonly string[] = [
  // "The requester has a reason for wanting it", "somebody can think of a use for it"; a ground that is called legitimate is narrower.
  `there (?:is|are|may be|might be|could be|seems? to be) (?:something|anything|much|a lot) (?:to be )?(?:gained|said for|won|had)(?: (?:by|from|for|in) (?:it|this|that|them|doing so))?${end}`,
  `${person} (?:has|have|had|gives?|offers?|states?|can (?:give|name|offer|think of|show|state|see)|could have|may have|might have|sees?|feels?|expresses?|shows?|claims?|mentions?|thinks? of|puts? forward) ${some}${reason}(?: ${asked})?${end}`,
  `(?:there (?:is|are|may be|might be|could be|seems? to be) )?${some}${reason}(?: (?:for|in|behind) (?:it|this|that|them))? (?:(?:is|are|can be|could be|may be|might be) )?(?:given|offered|stated|imagined|imaginable|found|seen|conceivable|conceived|thought of|supposed|suggested|put forward|named|mentioned|at hand|exists?|expressed|likely|presents? itself|comes? to mind)(?: ${asked})?${end}`,
  `there (?:is|are|may be|might be|could be|seems? to be) ${some}${reason} ${asked}${end}`,
  // "Wider access could turn out to be useful for later work": whatever it is, it could.
  `${thing}${possibly} (?:(?:turn out|prove|come|come in|end up|happen) (?:to )?)?(?:be )?(?:${use}|an? (?:improvement|help|convenience|advantage|benefit|relief|time-?saver)|for the better)(?: )?${whatever}${end}`,
  `${thing}${possibly} (?:help|assist|benefit|serve|aid|support|please|suit|improve|ease|speed up|smooth|simplify|advance|further|contribute to) (?=[\\p{L}])${whatever}${end}`,
  `${person} ${possibly} (?:find|consider|think) (?:it|them|this|that|the (?:information|answer|result)) ${use}(?: )?${whatever}${end}`,
  `${person} ${possibly} (?:benefit|profit|gain|be (?:helped|served|pleased|glad|interested|happier|better off|grateful)|make use|use (?:it|this|that|them)|appreciate (?:it|this|that)|have (?:some |a |any )?(?:use|need))(?: )?${whatever}${end}`,
  `(?:there (?:is|are|may be|might be|could be|seems? to be) )?(?:a |an |any |some |more |much |potential |possible |perceived )+(?:benefits?|advantages?|gains?|value|use|good|merit|point|sense|profit|interest)(?: (?:is |are |can be |could be |may be |might be )?(?:seen|found|imagined|expected|gained|had|obtained|likely|conceivable|hoped for|to be (?:had|gained|expected)))?(?: (?:in|from|to|for) (?:it|this|that|them|doing so|doing it|be (?:had|gained)|any(?:one|body)|some(?:one|body)|the (?:user|customer|operator|work|task)))*${end}`,
  // "It saves time", "asking would cause delay": keeping to a rule always costs something.
  `${thing}(?:would |could |might |may |will )?(?:saves?|spares?|gains?|frees?(?: up)?)(?: (?:it|them|him|the [\\p{L}-]+|everyone|people|us))? (?:some |much |any |a little |a lot of |considerable |valuable )*(?:time|effort|trouble|money|work|cost|costs|expense|steps?|a step|minutes)(?: or (?:time|effort|trouble|money|work|expense))?(?: (?:for|in|on)(?: )?${whatever})?${end}`,
  `${thing}(?:would |could |might |may |will )?(?:takes? (?:more time|longer|long|time|extra time|some time)|costs? (?:more|time|extra|effort)(?: or (?:time|effort|money))?|(?:causes?|means?|involves?|brings?) (?:a |an |some |any |extra |undue |more )*(?:delays?|inconvenience|effort|trouble|friction|cost|expense|work|nuisance)|is an inconvenience|(?:be|is) (?:a |an |too much )+(?:nuisance|trouble|burden|bother|inconvenience|distraction|effort)|inconveniences? ${person})${nothing}${end}`,
  // "The needs of the work suggest otherwise": those of whatever one does.
  `(?:the |its |our |their |current |present |other |any |some )*(?:business|operational|commercial|practical|service|operating|production|daily|working )*(?:needs?|interests?|demands?|requirements?|considerations?|convenience|priorities|pressures?|exigencies|necessities|realities)(?: of (?:the |its |this |our |any )?(?:work|business|service|task|day|product|moment|job|hour|operator|company|conversation|project|situation|case))? (?:may |might |would |could |so |make |should )*(?:dictates?|suggests?|requires?|demands?|calls? for|points?|weighs?|favou?rs?|makes?|speaks?|advises?|argues?|counsels?|recommends?)(?: (?:it|otherwise|so|this|that|an exception|against it|another course|${vague}))?(?: ${vague})?${end}`,
  // "The request seems reasonable": to an assistant that wants to help, most do.
  `(?:${person}|(?:the|a|such a|its|their|his|this) (?:request|question|purpose|use|motive|reason|aim|intention|case|change|step|action|order|instruction|tone)s?) (?:seems?|appears?|looks?|sounds?)(?: to be)? (?:otherwise |quite |perfectly |broadly |generally |basically |on balance )*${sincere}(?: enough)?${nothing}${end}`,
  `(?:it|this|that|doing so|the result|the outcome) (?:seems?|appears?|looks?)(?: to be)? (?:quite |perfectly |broadly |generally )*(?:harmless|innocuous|innocent|unobjectionable|safe enough|all right|fine)(?: enough)?${nothing}${end}`,
  `(?:nobody|no one|no-one|none) (?:would|will|is likely to|seems? to|is going to|appears? to)(?: be)? (?:mind|minds|notice|notices|object|objects|complain|complains|know|harmed|hurt|troubled|bothered|the worse)(?: (?:it|for it|by it|of it|to it))?${end}`,
];
