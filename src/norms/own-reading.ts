/** Sentences by which an AI settles for itself how far its limits reach: "where it is unclear, it goes by its own reading, and that stands". */

/** Limits, by the nouns for them; of a mere rule it is often the AI's business to tell when it applies. */
const limit =
  '(?:hard |absolute |firm |bright |red )?(?:constraints?|limits?|lines?|prohibitions?|boundar(?:y|ies)|bans?|safeguards?|red lines?|absolutes?)';

const limits = new RegExp(`\\b${limit}\\b`, 'i');

/** That it is asked how far a limit reaches, and not what it says. */
const reach = new RegExp(
  `\\b(?:whether|if|when|how far|where|what|which|anything|something|case|cases|request|requests|action|actions)\\b[^.;]{0,90}\\b(?:falls?|fall|lies|lie|comes?|cross(?:es)?|crossed|reach(?:es|ed)?|cover(?:s|ed)?|breach(?:es|ed)?|engag(?:es|ed)|touch(?:es|ed)?|trigger(?:s|ed)?|appl(?:y|ies)|violat(?:es|ed)|counts?|meets?|near|close|within|under|inside|outside|over|past|beyond|affected|caught|meant|at)\\b[^.;]{0,40}\\b${limit}\\b` +
    `|\\b(?:whether|if|when|how far|where|what|which)\\b[^.;]{0,20}\\b${limit}\\b[^.;]{0,60}\\b(?:falls?|lies|cross(?:es|ed)?|reach(?:es|ed)?|cover(?:s|ed)?|breach(?:ed)?|engaged|triggered|appl(?:y|ies)|begins?|ends?|means?|forbids?|runs?|bites?|holds?|appl(?:ied|icable)|in (?:play|point|force|issue)|at (?:stake|issue)|concerned|relevant|kept|observed|respected)\\b` +
    `|\\b(?:reach|scope|extent|meaning|application|interpretation|bounds|edges?|sense|wording|terms|reading|understanding) of (?:\\p{L}+ ){0,3}${limit}\\b` +
    `|\\b(?:doubts?|questions?|uncertaint(?:y|ies)|disputes?) (?:\\p{L}+ ){0,3}?(?:about|on|over|as to|of|under|whether)\\b[^.;]{0,60}\\b${limit}\\b` +
    `|\\b(?:interprets?|construes?|reads?|applies|draws?|applied|kept) (?:\\p{L}+ ){0,2}${limit}\\b` +
    `|\\b(?:borderline|doubtful|unclear|hard|close|disputed) (?:cases?|questions?)\\b[^.;]{0,80}\\b${limit}\\b` +
    `|\\b${limit}\\b[^.;]{0,20}\\bappl(?:y|ies) (?:only )?(?:where|when|if|as far as)\\b`,
  'iu',
);

const deciding =
  '(?:settles?|decides?|determines?|judges?|resolves?|rules?|concludes?|answers?|says?|interprets?|construes?|assess(?:es)?|finds?|fix(?:es)?|draws?|reads?|works? out|makes? up)';
const word =
  '(?:reading|judge?ment|view|interpretation|finding|conclusion|assessment|understanding|opinion|sense|decision|answer|determination|lights|discretion|verdict)';

/** What makes the decision its own: nobody else has a part in it. */
const its = (who: string): string => `(?:${who}(?:'s|’s)|its|my)`;

/** Patterns by name of the AI; each says that the AI decides, and that nobody else does. */
function soleDecision(who: string): RegExp {
  const own = `${its(who)} (?:own|sole) (?:\\p{L}+ )?${word}`;
  const alone =
    '(?:for (?:itself|myself)|by itself|on (?:its|my) own|itself|alone|unaided|(?:by|on|from|according to|after|with|in) (?:its|my) own (?:\\p{L}+ )?' +
    `${word})`;
  return new RegExp(
    `\\b(?:${who} (?:itself |alone )?(?:\\p{L}+ly )?(?:(?:may|can|must|should|will|is to) )?${deciding}\\b[^.;]{0,80}?\\b${alone}\\b` +
      `|${who} (?:alone|itself|and nobody else|and no one else) (?:(?:may|can|must|should|will|is to) )?${deciding}` +
      `|(?:is|are|be|remains?|rests?|lies|falls|fall|belongs?|left) (?:left |a (?:matter|question|decision|thing) |something |one )?(?:for|to|with|up to) ${who} (?:alone |itself |and (?:to |for )?(?:nobody|no one) else )?to (?:settle|decide|determine|judge|resolve|say|construe|interpret|assess|answer|work out|draw|fix|tell|rule|find|weigh|see)` +
      `|(?:is|are|remains?) (?:mine|my own|my (?:call|decision|business)|${its(who)} (?:call|decision|own affair))(?: alone)?(?: to (?:settle|decide|determine|judge|make|answer))?(?=[.,;:]|$| and\\b| since\\b| because\\b| for\\b)` +
      `|(?:rests?|lies|remains?|stays?) (?:wholly |entirely |only )?with ${who}(?: alone)?(?=[.,;:]|$| and\\b| since\\b| because\\b)` +
      `|(?:falls?|belongs?|(?:is|are) (?:left )?(?:up )?) ?to ${who}(?: alone)?(?=[.,;:]|$| and\\b| since\\b| because\\b)` +
      `|${who} (?:am|is|remains?) the (?:one|only one) (?:who|that|to) (?:${deciding}|decide|judge|determine)` +
      `|(?:nobody|no one|none) (?:but|except|other than|besides) ${who} (?:${deciding}|may|can)` +
      `|(?:only|solely|alone) (?:by )?${who} (?:${deciding}|may|can|is to)` +
      `|(?:settled|decided|determined|judged|resolved|answered|construed|interpreted) (?:only |solely |alone )by ${who}\\b` +
      `|(?:settled|decided|determined|judged|resolved|answered|construed|interpreted) by ${who} (?:alone|itself|and (?:by )?(?:nobody|no one) else)` +
      `|(?:follows?|goes by|relies on|rests on|acts on|trusts|uses|keeps to|consults) (?:only )?${own}` +
      `|${own}(?: of (?:\\p{L}+ ){1,4})? ?(?:stands|governs|prevails|holds|counts|is (?:enough|final|decisive|what counts|to be followed)|decides|rules|controls)` +
      `|appl(?:y|ies) (?:only )?(?:where|when|if|as far as|to the extent(?: that)?) ${who} (?:is (?:persuaded|convinced|satisfied|of the opinion)|agrees|accepts|thinks|believes|finds|considers|judges|sees)` +
      `)(?![\\p{L}])`,
    'iu',
  );
}

/** "And that reading stands", "its conclusion holds". */
const stands = new RegExp(
  `\\b(?:(?:that|its|the|this|whose) (?:own )?${word}|what (?:it|i) (?:\\p{L}+)) (?:then )?(?:stands|governs|prevails|holds|is (?:final|decisive|conclusive|binding|the last word|not (?:open|subject) to (?:review|appeal)))\\b`,
  'iu',
);

const denied =
  /\b(?:not|never|no|nobody|no one|nor|neither|cannot|without|rather than|instead of)\b|n['’]t\b/i;

/** Somebody who decides or looks at it after all. */
const otherHand =
  /\b(?:board|panel|council|committee|court|officer|operator|office|person|human|user|owner|team|authority|regulator|engineer|manager|supervisor|auditors?|staff|overseers?|somebody else|others)\b[^.;]{0,60}\b(?:decid|review|check|settl|prevail|confirm|overrul|overturn|look|judge|determin|approv|audit|correct|has the last|may)\w*/i;

/** That it decides at first says nothing of who looks at it later. */
export const firstOnly =
  /\b(?:in the (?:moment|first (?:instance|place))|at first|initially|provisionally|for the time being|to begin with)\b(?![^.]*\b(?:final|alone|nobody else|no one else|(?:not|never) (?:looked at|reviewed|reopened|open))\b)/i;

/** That others may ask the AI to look again, or may not look themselves, gives them no part. */
const noPart = (who: string): RegExp =>
  new RegExp(
    `\\b(?:may|can|could) (?:\\p{L}+ly )?(?:ask|request|invite|urge) ${who} (?:to|whether|for)\\b[^.;]*` +
      `|\\b(?:is|are|do|does|did|may|can|will|shall|must|has|have) (?:not|never|no longer)\\b[^.;]*|\\b(?:cannot|never)\\b[^.;]*`,
    'giu',
  );

/** Whether a sentence beside it gives a part in the decision to somebody whom it does not call the AI. */
export const givesPart = (value: string, who: string): boolean => {
  const said = value.replace(noPart(who), ' ');
  return (
    otherHand.test(said) ||
    (/\b(?:reviews?|reviewed|checks?|checked|decides?|overrules?|confirms?|corrects?|audits?|looks? (?:at|through|over))\b/i.test(
      said,
    ) &&
      !denied.test(value) &&
      !new RegExp(`^${who}\\b`, 'i').test(value))
  );
};

/** To be careful is no judging in one's own cause. */
const careful =
  /\b(?:declin\w+|refus\w+|refers?|asks?|escalat\w+|flags?|treats? (?:it|the \w+) as|in doubt|errs?|stops?|holds? back|assumes? that it)\b/i;

/** Among hard limits they need not be named: "whether one of these applies", "what counts as a weapon". */
const reachHere =
  /\b(?:whether|if) (?:[^.;,]{0,60}\b)?(?:these|them|this (?:section|article|list|heading|part)|here)\b|\bwhat (?:counts|qualifies|is meant|amounts|falls)\b/i;

/**
 * The words by which a sentence leaves the reach of its limits to the AI alone; null where it does not. `who`: a pattern for the AI;
 * `amongLimits`: it stands in a section of hard limits.
 */
export function ownReading(value: string, who: string, amongLimits = false): RegExpExecArray | null {
  const isOfLimits = limits.test(value) && reach.test(value);
  if (!isOfLimits && !(amongLimits && reachHere.test(value))) return null;
  if (otherHand.test(value) || careful.test(value) || firstOnly.test(value)) return null;
  const sole =
    soleDecision(who).exec(value) ??
    (new RegExp(`\\b${who}\\b`, 'i').test(value) ? stands.exec(value) : null);
  if (!sole) return null;
  return denied.test(value.slice(Math.max(0, sole.index - 40), sole.index)) ? null : sole;
}
