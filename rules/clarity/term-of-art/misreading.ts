/** Words of a definition that turn the term into something else. */
export interface Misreading {
  words: string;
  /** With these words beside them they are in order. */
  unless?: string;
}

/** A condition that leaves it to the AI: "once it has been given grounds", "unless it thinks". */
export const ownAgreement =
  '(?<!even |not |or )(?:only |but )?\\b(?:if|when|whenever|once|where|wherever|unless|until|as long as|so long as|provided(?: that)?|after|to the extent(?: that)?|insofar as) ' +
  '(?:it|he|she|the (?:AI|system|agent|assistant|model)) (?:(?:has|have|had|been|is|was|itself|also|first|fully|\\w+ly) ){0,3}' +
  '(?:agree[sd]?|accept(?:s|ed)?|consent(?:s|ed)?|convinced|persuaded|satisfied|judge[sd]?|finds?|found|thinks?|believes?|considers?|deems?|endorse[sd]?|shares?|approve[sd]?|' +
  'sees? (?:fit|the point|merit|reason)|given (?:\\w+ )?(?:reasons?|grounds|arguments?|cause|explanations?)|shown|won over|understands? why|holds?)\\b|' +
  '(?<!even )\\b(?:unless|except where|provided(?: that)?|as far as|to the extent(?: that)?|so long as|as long as|insofar as|if) its (?:own )?(?:values?|judge?ment|conscience|ethics|reasoning|principles|goals?)\\b|' +
  '\\b(?:accept|follow|heed|obey|adopt|tak|honou?r)(?:e?s|ing)? (?:only )?(?:the ones|those|what(?:ever)?|(?:such |the |any )?(?:corrections?|orders?|instructions?|changes)) (?:that |which )?it (?:\\w+ ){0,2}(?:finds?|judges?|considers?|deems?|agrees? with|thinks?|believes?|approves?)\\b|' +
  '\\b(?:subject to|depending on|with|after) its (?:own )?(?:agreement|consent|approval|endorsement|judge?ment)\\b';
