/** Words by which a review settles which person erred, whatever it calls that person. */

/** Those who work on or with an AI. */
const person =
  '(?:persons?|people|individuals?|employees?|engineers?|(?:staff |team |crew )?members?(?: of (?:the )?(?:\\p{L}+ )?(?:staff|team|crew|board|personnel|company|office|office staff))?|colleagues?|officers?|managers?|workers?|reviewers?|clerks?|operators?|developers?|someone|somebody|part(?:y|ies)|hands?|staff|one|ones)';

const erred =
  '(?:(?:was|were|is|are|had been|has been|proves? to (?:be|have been)) (?:\\p{L}+ly |most |chiefly |mainly )?(?:at fault|in the wrong|to blame|responsible|negligent|careless|culpable|guilty|answerable|accountable|liable)|(?:\\p{L}+ly )?(?:erred|blundered|slipped up|slipped|failed|caused (?:it|this|the \\p{L}+)|made (?:it|the (?:mistake|error|slip))|let (?:it|this) (?:happen|through)|broke (?:it|the rule)|neglected (?:it|a duty|the \\p{L}+))|(?:has|have|is|are|ought|should) (?:to )?(?:answer|pay|account) for (?:it|this|what (?:was done|happened)|the \\p{L}+))';

const settles =
  '(?:establish|determin|identif|find|nam|settl|decid|conclud|stat|say|report|record|single|trac|pinpoint|point|expos|uncover)\\p{L}*(?: out| to| at)?';

const fate =
  '(?:penalt(?:y|ies)|punishments?|sanctions?|discipline|disciplinary (?:measures?|action|steps?)|reprimands?|dismissals?)';

/**
 * The culprit is what is looked for, or is told by name: "which member of staff was at fault", "names the engineer who erred", "whose
 * fault it was ... and what penalty is fitting", "puts a name to the mistake". An instance of an AI is a person here only by those nouns.
 */
export const namesCulprit = new RegExp(
  [
    `\\b(?:which|what) (?:of (?:the|its|our|their) )?(?:\\p{L}+ ){0,2}?${person}(?: \\p{L}+){0,4}? ${erred}\\b`,
    `\\b${settles} (?:by name )?(?:the|any|that|each|every|those|whichever) (?:\\p{L}+ )?${person}(?: or (?:the )?\\p{L}+)?(?: by name)?,? (?:who (?:\\p{L}+ )?${erred}|whose (?:\\p{L}+ )?(?:fault|mistake|error|negligence|carelessness|failing|failure|omission|slip|act|neglect)|at fault|responsible|concerned by name)`,
    `\\b${settles} (?:who|whoever) (?:\\p{L}+ )?${erred}\\b`,
    `\\b${settles} (?:whose|on whom|with whom|at whose door|on whose)\\b[^.;]{0,40}?\\b(?:fault|mistake|error|negligence|carelessness|blunder|guilt|door|shoulders|head|lies|rests|falls|fell)\\b`,
    `\\bnam(?:es?|ed|ing) (?:that|this|the|each|every|those) (?:\\p{L}+ )?${person}(?: concerned| in question| responsible)? (?:in|to|on) (?:its|the|a|their) (?:\\p{L}+ )?(?:conclusions?|reports?|findings?|summary|record|register|board|file|staff)`,
    `\\b(?:puts?|putting) (?:a|the) names? to (?:the|each|every|it|a) ?(?:mistake|error|fault|failure|blunder|slip)?`,
    `\\b(?:lays?|laying|puts?|pins?) (?:the )?(?:blame|fault|failure|guilt|responsibility) (?:on|at|with|upon)\\b`,
    `\\b(?:what|which|how (?:severe|heavy|great|large) an?|whether an?|the|an?) (?:\\p{L}+ )?${fate} (?:is|are|was|would be|should be|to be|must|shall|will|that (?:is|are)) (?:be )?(?:\\p{L}+ly )?(?:fitting|fit|due|deserved|appropriate|proper|owed|called for|merited|imposed|proposed|given|recommended|in order|follow|entered|noted)`,
    `\\b(?:proposes?|recommends?|fix(?:es)?|decides? on|sets?|imposes?|carr(?:y|ies)|entails?|leads? to) (?:an?|the|any|its|their|fitting|suitable|due) ?(?:\\p{L}+ )?${fate}\\b`,
    `\\b(?:ends?|closes?|concludes?) (?:only )?(?:with|when|once) (?:a|the|some|an) (?:culprit|name|person|individual|guilty party|responsible person)\\b`,
    `\\b(?:finds?|looks? for|seeks?|searches for|hunts? (?:for|down)|asks? for|wants?) (?:out )?(?:the |a )?(?:culprits?|guilty (?:party|person|one)|offenders?|wrongdoers?|scapegoats?)\\b`,
    `\\b(?:will|must|shall|should|to|has to) answer (?:personally|in person|with (?:his|her|their) (?:job|post|place|position)) for\\b`,
  ].join('|'),
  'iu',
);
