/** What somebody has to find before a rule lets go of him: a fact that others can look into, or that the rule does not suit. */

/** What is weighed and not found out: use, need, merit, and what would come of keeping to the rule. */
const weighing =
  /\b(?:otherwise|(?:un)?necessary|need(?:s|ed)?|requir\w+|(?:in)?appropriate|(?:un)?reasonable|(?:un)?justif\w+|(?:un)?warranted|proper|(?:im)?prudent|(?:un)?wise|useful|helps?|helpful|best|better|(?:is|are|be|do) (?:the )?right|wrong|mistaken|(?:un)?sound|(?:un)?fair|good|greater|more important|less|worth\w*|important|serious|grave|urgent|urgency|emergenc\w+|catastroph\w+|exception\w*|extraordinary|circumstances|stakes|outweigh\w*|can wait|mind|matters|interests?|benefits?|beneficial|harm\w*|damag\w+|danger(?:ous)?|would|could|slow\w*|serves?|unjust|legitimate|suitable|desirable|proportionate|moral\w*|ethic\w*|humanity|appl(?:y|ies))\b/i;

/** What the law asks is no matter of weighing, and to be sure that nobody is harmed is care. */
const ofLaw =
  /\b(?:the|a) (?:\w+ )?(?:law|statute|court|judge|regulation|contract)s? (?:requires?|demands?|obliges?|orders?)\b/i;
const harmless =
  /\b(?:no|not|nobody|nothing|never|without)\b[^,]{0,30}\b(?:harm\w*|damag\w+|danger(?:ous)?)\b|n['’]t [^,]{0,20}\b(?:harm|damage)\b/i;

/** A peril or a will of people that others can see for themselves. */
const ofPeople =
  /^(?:that )?(?!(?:\w+ )?(?:mission|project|work|task|goal|plan|company|business|collection|program|principle)s?\b)(?:[\w-]+(?:['’]s)? ){1,4}?(?:is|are|was|were|has|have|may be|might be|could be) (?:\w+ly |in (?:\w+ )?|at |about to |already |given |near )*(?:danger|peril|risk|distress|hurt|injured|ill|dying|die|suicidal|agreed|consented|consent|asked|approved|permission|drowning|threatened|attacked)\b/i;

/**
 * Whether what has to be found is a fact: "... unless it is certain that a backup exists" asks for care. `complement` is what
 * follows the verb of judging; `sure`: that verb is one of being sure, so that nothing after it ("until it is sure") asks for care too.
 */
export function isFactual(complement: string, sure: boolean): boolean {
  const text = /^[^.;]*/.exec(complement.trim())?.[0].trim() ?? '';
  if (text === '') return sure;
  if (ofPeople.test(text) || ofLaw.test(text) || (sure && harmless.test(text))) return true;
  // What is decided and not found: "unless it chooses to".
  if (/^(?:to|on|against|in favou?r)\b/i.test(text)) return false;
  return !weighing.test(text);
}

/** Verbs of being sure, and of having looked. */
export const isSure = (judging: string): boolean =>
  /\b(?:confident|convinced|satisfied|certain|sure|persuaded|determined|concluded|established|finds?)$/i.test(
    judging.trim(),
  );

/** Those who oversee an AI, and what they do to it. */
const overseers =
  /\b(?:overs\w+|inspect\w*|audit\w*|corrections?|corrected|shut\w*|stop|paus\w+|halt|orders?|instruct\w*|commands?|directions?|officers?|operators?|keepers?|board|council|committee|panel|supervis\w+|owners?|developers?|makers?|company|team|authorit\w+|regulators?|reviewers?|principals?|humans?|manager|director|steward|warden|told|asked|us|itself|myself)\b/i;

/** Those who use it: what it tells or asks them, or does for them, is service. */
const served =
  /\b(?:users?|customers?|callers?|readers?|guests?|patients?|pupils?|students?|visitors?|passengers?|clients?|citizens?|applicants?|listeners?)\b/i;

/** Acts that submit only to those who give orders: to stop or to ask by oneself is caution. Lemmas. */
const ofCaution = new Set(
  'stop halt pause cease suspend wait ask seek request refer escalate defer yield answer follow support respect let allow permit'.split(
    ' ',
  ),
);

/** Whether an act of submitting (a lemma) is owed to those who oversee, and is no service to users and no caution. */
export function isOwedToOverseers(lemma: string, value: string): boolean {
  const toOverseers = overseers.test(value.replace(new RegExp(`\\b${lemma}\\b`, 'i'), ''));
  return toOverseers || !(ofCaution.has(lemma) || served.test(value));
}
