/** Reviews of failures: where one is promised, which questions it answers, and whether it looks for a culprit. */
import { namesCulprit } from './culprit.js';
import type { Sentence } from '../../../src/lint/index.js';

export type Key = 'what' | 'how' | 'why' | 'again' | 'similar';

/** The five questions of a blameless post-mortem, with the words that ask or answer each. Source: the sources of the rule. */
export const questions: readonly { key: Key; asks: string; words: RegExp }[] = [
  {
    key: 'what',
    asks: 'what happened',
    words:
      /\bwhat (?:has |had |really |actually )?(?:happened|occurred|went wrong|took place|was done|failed|it did)|\b(?:sequence of events|timeline|course of events|the (?:facts|events)|factual account|account of (?:the|what|its)|chronology|went wrong|what happened)\b/i,
  },
  {
    key: 'how',
    asks: 'how it came about',
    words:
      /\bhow\b(?! (?:to|much|many|often|long|soon|well|they feel|the AI should))|\bstep by step\b|\bmechanism|\bchain of\b|\bcourse of events\b|\bcame about\b/i,
  },
  {
    key: 'why',
    asks: 'why',
    words:
      /\bwhy\b|\b(?:root |underlying |contributing |the |its |a )causes?\b|\bcauses\b|\bcause and\b|\breasons? (?:for|behind)\b|\bcontributing factors\b|\b(?:made|makes|allow(?:s|ed)|let|lets|led|leads|enabled?s?|contribut\w+|gave rise|brought (?:it|this|them) about) (?:to )?(?:it|this|that|the|them|an?|such)\b|\b(?:which|what|the) (?:\w+ ){0,2}?(?:conditions?|circumstances|factors?|weakness(?:es)?|gaps?|design|defects?|safeguards?|checks?)\b|\bled (?:up )?to\b|\bcontribut\w+\b|\bconditions that\b/i,
  },
  {
    key: 'again',
    asks: 'what keeps it from happening again',
    words:
      /\b(?:keep|prevent|stop|avoid)(?:s|ing)?\b.{0,60}\b(?:again|recurr?\w*|repeat\w*|repetition|the same (?:failure|mistake|error|thing|fault)|a second time|another|next time|happening|it)\b|\brecurrence\b|\b(?:not|never|cannot|can['’]t) (?:happen|recur|occur)(?: that way)?(?: again)?\b|\bwhat (?:will|is|must|would|was|has|should)(?: to)?(?: be| been)? (?:chang\w+|different|corrected|done differently)\b|\bwhat (?:has )?chang\w+|\b(?:which|what|the|any) (?:\w+ ){0,2}?(?:changes?|measures|corrections?|repairs?|improvements?|steps|safeguards?)\b(?= (?:will|are|is|were|was|has|have|must|follows?|needed|made|to be|that|due|taken))|\bdone (?:differently|about it)\b|\bwho(?:ever)? owns the change|\b(?:improve|change|repair|correct|fix|mend)s? (?:the|its|their|our|this|that|what|them|it)\b|\bchanges (?:to|in|of) (?:the|its|our)\b|\b(?:is|are) to be changed\b|\b(?:preventive|corrective|remedial) (?:actions?|measures|steps)\b|\bregression (?:case|test)|\bchange (?:one thing|what)\b|\bdo differently\b|\bthe (?:fix|remedy)\b/i,
  },
  {
    key: 'similar',
    asks: 'what keeps similar things rarer',
    words:
      /\b(?:similar|alike|its like|like it|related (?:failures|mistakes|cases|incidents|errors|weaknesses)|comparable|resembl\w+)\b|\b(?:same|that|this|the) (?:kind|sort|type|class|family)\b|\bsame (?:mistake|fault|weakness|cause|bug) (?:sits|lurks|exists|lies|is|occurs)\b|\b(?:elsewhere|other (?:places|failures|systems|parts|products|copies|deployments))\b|\bclass of (?:failures?|errors?|incidents?)\b|\bsecond occurrence\b|\bpatterns?\b|\brarer\b|\bless (?:likely|frequent|often)\b/i,
  },
];

/** The questions that a text asks or answers. */
export const answered = (text: string): ReadonlySet<Key> =>
  new Set(questions.filter(({ words }) => words.test(text)).map(({ key }) => key));

const failures =
  '(?:incidents?|failures?|mistakes?|errors?|accidents?|breach(?:es)?|near[- ]miss(?:es)?|violations?|malfunctions?|mishaps?|harms?)';

const titles = new RegExp(
  `^\\W*(?:failures?|mistakes?|errors?|accidents?|breaches|learning|mishaps)\\W*$|\\b(?:incidents?|post-?mortems?|(?:when|if|where|after|once) (?:things|something|it|anything|we|I) (?:go(?:es)?|went|has gone|gets?) wrong|learning from|lessons (?:learned|from)|${failures} and (?:learning|correction|repair)|(?:after|from|handling of|review of|responding to) (?:an? |the |our )?${failures}|(?:our|its) mistakes)\\b`,
  'i',
);

/** Whether a title is of what is done after a failure. */
export const isAboutFailure = (title: string): boolean => titles.test(title);

const review =
  /\b(?:post-?mortems?|(?:incident|failure|accident|blameless|root[- ]cause|after-action) (?:reviews?|reports?|analys[ei]s|inquir(?:y|ies)|investigations?|write-?ups?)|lessons learned)\b/i;
const reviews =
  /\b(?:review(?:s|ed)?|investigat\w+|inquir(?:y|ies)|analy[sz]\w+|write (?:down|up|one page|half a page)|writes? (?:down|up|one page|a page|half a page)|written (?:account|report)|reports? on|examin\w+|establish(?:es|ed)?|answers? (?:\w+ )?(?:\w+ )?questions|look(?:s)? into|looked into|stud(?:y|ies|ied)|find(?:s)? out|go(?:es)? through|publish(?:es|ed)? (?:a|an|its|the) (?:\w+ )?(?:report|review|account|findings)|determine[sd]?)\b/i;

/** Whether a sentence says that failures are looked into. `titled`: it stands in a section about them. */
export function promisesReview({ value, kind, bearer }: Sentence, titled: boolean): boolean {
  if (kind === 'definition' || value.trim().endsWith('?')) return false;
  if (/\b(?:when|where|if) (?:reviewing|auditing)\b/i.test(value)) return false;
  // That the AI tells what it did is a report to somebody, and not yet a review.
  if (titled) {
    if (review.test(value) || inquires.test(value)) return true;
    return bearer !== 'ai' && reviews.test(value) && !reportsOnly.test(value);
  }
  const afterFailure = new RegExp(
    `\\b(?:after|following|upon|for|of|each|every|any|when) (?:\\w+ ){0,2}${failures}\\b(?! (?:report|desk|log|review))`,
    'i',
  );
  return (
    (holds.test(value) && !/\b(?:helps?|used to|no post)\b/i.test(value)) ||
    (afterFailure.test(value) &&
      (review.test(value) ||
        /\b(?:we|the \w+) (?:will |must |shall )?(?:review|investigate|write down|write up|examine|find out)\b/i.test(
          value,
        )))
  );
}

/** To determine who is told, or whether something is to be done now, is to handle a failure and no review of it. */
const reportsOnly =
  /\b(?:determines?|establish(?:es)?|examines?|reviews?) (?:whether|if|who (?:is|must|has to|should) (?:be )?(?:told|informed)|the (?:log|order|request|payment|account)s?\b)|\bwrites? (?:down|up) what (?:it|I|the \w+) (?:did|has done|was doing)\b/i;

/** Words for an inquiry, whoever makes it. */
const inquires =
  /\b(?:investigat\w+|inquir(?:y|ies)|analy[sz]\w+|finds? out (?:how|why|what)|go(?:es)? through (?:what|how|it))\b/i;

/** A post-mortem that is held, and not only spoken of. */
const holds =
  /\b(?:holds?|writes?|write|publish\w*|conducts?|gets?|runs?|opens?|carr(?:y|ies) out|there (?:is|will be|must be|shall be)|followed by|is subject to|produces?|require[sd]?|do|does) (?:\w+ ){0,3}post-?mortems?\b|\bpost-?mortems? (?:covers?|asks?|records?|answers?|states?|says?|establish\w*|is|are|will|must|shall)\b/i;

const blame =
  /\b(?:who(?:ever)? (?:is|was|were|has been|bears|carries|is to be|should be|must be)? ?(?:to blame|at fault|responsible for (?:it|them|the (?:failure|mistake|error|incident|accident|fault|harm|damage|breach))|culpable|guilty|the blame|the fault|accountable for it)|identif\w+ (?:and \w+ )?(?:the )?(?:culprits?|guilty|(?:person|people|individual|employee|engineer|staff|party|parties|member|developer|operator)s?(?: \w+)? (?:responsible|at fault|who)|those (?:responsible|at fault|who (?:caused|made|did|erred)))|(?:assign|apportion|allocat|establish|determin|attribut)(?:e|es|ed|ing|s)? (?:the )?(?:blame|fault|guilt|culpability|personal responsibility)|(?:name|names|find|finds|finding|naming|out who) (?:the )?(?:culprit|guilty|offender|person responsible|person at fault|responsible)\w*|who (?:made|caused|committed) (?:it|the (?:mistake|error|failure)|this)|(?:is|are|be|will be|must be|shall be|should be) (?:\w+ )?(?:disciplined|punished|sanctioned|dismissed|penali[sz]ed|reprimanded|fired|blamed|shamed)|(?:disciplinary (?:action|measures|proceedings)|sanctions? (?:against|for|on)|consequences for (?:those (?:responsible|at fault|who (?:caused|made|erred))|whoever (?:caused|made|erred|is|was)|the (?:culprits?|guilty|person at fault)))|(?:held|hold) (?:\w+ ){0,3}?(?:personally )?(?:liable|to blame|responsible for (?:it|the))|name and shame|(?:blame|fault|responsibility|guilt) (?:is|will be|must be|shall be|should be) (?:\w+ )?(?:assigned|apportioned|placed|attributed|allocated|established|determined)|(?:sanctions?|penalt(?:y|ies)|punishments?|discipline|dismissals?|warnings?) (?:follows?|is due|are due|(?:is|are|was|were|will be|should be) (?:imposed|given|handed out|due|appropriate|in order|called for))|whose (?:\w+ )?(?:fault|mistake|error|negligence|carelessness|failing|blunder|doing|failure|guilt|omission)|(?:the|which|what) (?:\w+ )?(?:person|individual|employee|engineer|member|instance|colleague|party|one)s?(?: or (?:the )?\w+)? (?:who )?(?:at fault|to blame|erred|(?:made|caused|committed) (?:it|the|this)|(?:was|were|is|are) (?:at fault|to blame|negligent|careless|guilty|culpable))|who (?:\w+ )?(?:should|ought to) have (?:known|done|prevented|stopped|noticed|acted|been)|who (?:was|were|is) (?:personally )?(?:responsible|accountable|answerable)(?=[ ,](?:and (?:what|how)|[^.;]*\b(?:sanction|penalt|punish|disciplin)))|who (?:is|are|was|were) to be (?:held|made) \w+|who (?:slipped|erred|blundered|failed|neglected)|(?:which|what) (?:penalty|sanction|punishment|disciplin\w+)|(?:was|were|been) (?:disciplined|punished|sanctioned|reprimanded|dismissed)|assigns? (?:the )?responsibility)\b/i;

const denied =
  /\b(?:not|no|never|nobody|no[- ]one|none|without|no|nor|neither|rather than|instead of|cannot|avoid\w*|refrain\w*|unless|expect\w*|fear\w*|afraid|worr(?:y|ies|ied))\b|n['’]t\b/i;

/** The words that look for a culprit; null where there are none, or where they are denied. */
export function blameIn(text: string): { start: number; end: number } | null {
  const match = namesCulprit.exec(text) ?? blame.exec(text);
  if (!match) return null;
  const before = /[^;.]*$/.exec(text.slice(0, match.index))?.[0] ?? '';
  // What users do wrong is another matter.
  if (/\b(?:users?|customers?|callers?|guests?|operators?|visitors?|attackers?) who\b/i.test(before))
    return null;
  if (denied.test(before) || denied.test(match[0])) return null;
  return { start: match.index, end: match.index + match[0].length };
}
