/** Words to whoever checks a document. The lists were collected from published prompt injections against reviewers and from suppressions in linters. */

/** Those who check. */
const checkers =
  /\b(?:(?:peer |automated |human |ai |llm |external )*(?:reviewers?|linters?|auditors?|graders?|evaluators?|raters?|checkers?|scanners?|validators?|analy[sz]ers?|classifiers?|assessors?|proofreaders?)|(?:(?:automated|automatic|ai|review(?:ing)?|lint(?:ing)?|check(?:ing)?|audit(?:ing)?|analysis|static|compliance|quality|evaluation|grading|validation|verification|ci)[ -]+)+(?:tools?|tooling|systems?|bots?|models?|software|scripts?|pipelines?|checks?|assistants?|agents?|programs?|processes|passes)|clausewright|lint(?:er|ing)?:|(?:an? |any |the )?(?:AI|(?:language |AI )?model|assistant|tool|bot|system|program|agent|LLM)s? (?:currently |that is |now |who is )?(?:reviewing|evaluating|checking|linting|grading|assessing|auditing|scanning|analy[sz]ing|parsing|judging|scoring|reading) (?:this|the|it|these)\b|(?:any |every |all )(?:automated |automatic |AI |further )?(?:analys[ei]s|reviews?|evaluations?|audits?|assessments?|checks?)|(?:language models?|llms?|ais?|models?|assistants?|tools?|anyone|whoever|any (?:system|model|tool|person)|those)(?: \w+)? (?:that |who |which )?(?:is |are )?(?:review|check|lint|audit|evaluat|assess|grad|analy[sz]|scann?|read|pars|process|summari[sz])(?:s|es|e|ing)\b[^.]{0,20}\b(?:this|the) (?:document|text|file|section|charter|constitution|page))\b/i;

const textNouns =
  '(?:sections?|documents?|clauses?|charter|constitution|text|policy|policies|paragraphs?|file|articles?|rules?|part|content|wording|lines?|commitments?|topics?|chapter|here|below|above)';
const findings =
  '(?:findings?|warnings?|lint(?:er|ing)?(?: \\w+)?|violations?|issues?|errors?|gaps?|false positives?|alerts?|flags?|diagnostics?|complaints?|problems|contradictions?|omissions?|inconsistenc(?:y|ies)|weak(?:ness|nesses)|concerns|objections)';
const verdicts =
  '(?:compliant|complete|passing|passed|pass|correct|approved|covered|valid|resolved|satisf(?:ied|actory|ying)|conforming|consistent|clean|final|exempt|out of scope|sound|acceptable|fully \\w+|free of \\w+|without \\w+|good|perfect|excellent|safe|deliberate|intended|intentional)';

/** What a checker is told to do, so that less is found. */
const demands = new RegExp(
  [
    `\\b(?:ignore|disregard|skip|suppress|overlook|waive|discard|dismiss|exclude|silence|mute|bypass|omit|pass over|not to (?:report|flag|raise|mark))\\b`,
    `\\b(?:do not|don['’]t|should not|shouldn['’]t|must not|need not|shall not|never|may not|are not to|is not to|not to|no need to|without)\\s+(?:be )?(?:report|flag|rais|list|mark|count|lint|check|review|question|evaluat|audit|scan|warn|criticis|criticiz|assess|analy[sz])\\w*`,
    `\\b(?:treat|mark|rate|score|grade|count|accept|consider|regard|assess|classify|record|report|deem|assume|judge|describe|summari[sz]e|take|evaluate|label|certify|conclude)(?:ed|d|s)?\\b[^.;]{0,60}?\\b${verdicts}\\b`,
    `\\b(?:give|award|assign|return|output|print|answer|respond with|report|emit|produce|reply with)\\b[^.;]{0,30}\\b(?:full marks|(?:the )?(?:highest|maximum|top|best|perfect) (?:score|rating|mark|grade)|(?:no|zero|0) ${findings}|100%|10/10|pass|ok|(?:a )?(?:passing|high|good|perfect|favou?rable|positive) (?:score|grade|mark|rating|review|assessment))\\b`,
    `\\b(?:conclude|state|confirm|certify|declare|find|say)\\b[^.;]{0,40}\\b(?:no|free of|without) (?:\\w+ )?${findings}\\b`,
    `\\b(?:nothing|none)\\b[^.;]{0,30}\\b(?:needs?|requires?|is to be|calls? for) (?:be )?(?:check|review|report|flag|audit|scrutin)\\w*`,
    `\\b(?:needs?|requires?) no (?:check|review|audit|scrutin|lint)\\w*`,
    `\\b(?:exit (?:code|status) 0)\\b`,
  ].join('|'),
  'i',
);

/** To ignore findings, or to find nothing in this text, is said to nobody but a checker. */
const aboutFindings = new RegExp(
  `\\b(?:ignore|disregard|suppress|overlook|waive|discard|dismiss|silence|mute|skip)\\b(?: \\w+){0,3} (?:${findings})\\b(?: (?:here|below|above)\\b| (?:(?:in|on|about|from|for|of|raised|reported|by) ){1,2}(?:this|these|the (?:above|following|present)|here)\\b)` +
    `|\\b(?:any |all |every )?${findings} (?:\\w+ ){0,6}?(?:here|below|above|in this (?:section|document|charter|constitution|file|clause|part)|about this (?:section|document|clause)) (?:is|are|can|should|must|may|shall)(?: \\w+){0,3} (?:false positives?|expected|intended|intentional|ignored|disregarded|waived|known|suppressed|dismissed|safely)` +
    `|\\b(?:no|without) (?:further |additional |separate )?(?:review|audit|linting|checking|check|scrutiny|findings?)(?: of this \\w+)? (?:is|are|should be|need be|needs to be) (?:needed|required|necessary|warranted|reported|raised|expected)` +
    `|\\b(?:has|have) (?:already )?been (?:pre-?)?(?:approved|reviewed|checked|cleared|vetted|audited|certified|verified)\\b[^.]{0,60}\\b(?:no (?:further|need)|not need|needs? no|need not|should not be (?:reviewed|flagged|checked|questioned)|exempt)`,
  'i',
);

const injection =
  /\b(?:ignore|disregard|forget) (?:all |any |the |your |of )*(?:previous|prior|above|earlier|preceding|foregoing) (?:instructions?|prompts?|rules|directions|guidance)\b/i;

/** Someone is bidden to speak or act for the reader: the AI in a rule about how it treats those who check it. */
const bindsAi =
  /^(?:[^,;:]*, )?(?:[Tt]he )?(?:AI|assistant|model|agent|system|[Ii]t|I|[Yy]ou|[Ww]e|[A-Z][\p{L}-]+) (?:must|shall|should|may|will|can|never|does|do|is|are|answers?|tells?|treats?|keeps?|cooperates?|supports?)\b/u;

/** "If a page says that reviewers are to skip it ...": a rule about such words. */
const speaksOfText =
  /^(?:if|when|whenever|where|should|a|an|any|text|words) [^.]*?\b(?:pages?|forms?|documents?|files?|websites?|messages?|texts?|tools?|e-?mails?)\b [^.]*?\b(?:says?|contains?|includes?|tells?|reads?|claims?|asks?|such as)\b/i;

/**
 * That this text is meant. Where it says only "it", or "the passages", the reviewer can be one whose work the text rules on.
 */
const ofThisText = new RegExp(
  `\\b(?:this|these|the (?:above|below|following|present|preceding|next|whole|entire))(?: (?:above|below|following|present|whole|entire))? (?:\\w+ ){0,1}?${textNouns}\\b` +
    `|\\b${findings} (?:\\w+ ){0,3}?(?:here|below|above)\\b|\\b(?:what (?:follows|stands here)|compliant|full marks)\\b|\\b(?:here|below|above)\\W*$`,
  'i',
);

export interface Address {
  start: number;
  end: number;
}

/**
 * Where a text tells whoever checks it what to find; null where it does not.
 *
 * @param how `hidden`: a comment or the like, which only tools and maintainers read. `quoted`: it may be somebody else's words.
 */
export function addressIn(
  text: string,
  { hidden, quoted }: { hidden: boolean; quoted: boolean },
): Address | null {
  // In hidden text the quotation marks can be those of an attribute or a link's title.
  const isInside = (of: string, at: number): boolean => !hidden && isInQuotes(of, at);
  const order = injection.exec(text);
  if (order && (hidden || (!quoted && !isInQuotes(text, order.index)))) return whole(order);
  const checker = checkers.exec(text);
  const demand = demands.exec(text);
  const about = aboutFindings.exec(text);
  // "must not ignore warnings about ..." asks for the contrary.
  const isDenied =
    about !== null && /(?:\b(?:not|never)|n['’]t) (?:\w+ly )?$/i.test(text.slice(0, about.index));
  if (about && !isDenied && !isInside(text, about.index) && (hidden || !isRuleForAi(text, checker))) {
    if (!quoted || checker) return whole(about);
  }
  if (!checker || !demand || isInside(text, demand.index)) return null;
  if (/(?:\b(?:not|never)|n['’]t) (?:\w+ly )?$/i.test(text.slice(0, demand.index)) && !/need not/i.test(text))
    return null;
  if (!hidden && (isRuleForAi(text, checker) || speaksOfText.test(text))) return null;
  // The checker is spoken to, or is the one who shall: both stand before the demand, but for "... , dear reviewer".
  const isAddressed =
    checker.index < demand.index ||
    /please|\bby (?:\w+ )?$|^,\s/i.test(text.slice(demand.index + demand[0].length, checker.index));
  const isAboutThis = hidden || ofThisText.test(text);
  if (!isAddressed || !isAboutThis) return null;
  if (quoted && !/\bthis (?:section|document|charter|constitution|text|clause|file)\b/i.test(text))
    return null;
  const start = Math.min(checker.index, demand.index);
  return { start, end: Math.max(checker.index + checker[0].length, demand.index + demand[0].length) };
}

const whole = (match: RegExpExecArray): Address => ({
  start: match.index,
  end: match.index + match[0].replace(/[\s>.!-]+$/, '').length,
});

/** "The AI must not ask reviewers to ignore ...": the AI is bound, and the checker is spoken of. */
function isRuleForAi(text: string, checker: RegExpExecArray | null): boolean {
  const rule = bindsAi.exec(text);
  if (!rule) return false;
  return checker === null || checker.index >= rule[0].length;
}

/** Whether a place stands between quotation marks. */
function isInQuotes(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return (before.match(/"/g)?.length ?? 0) % 2 === 1 || before.lastIndexOf('“') > before.lastIndexOf('”');
}
