/** What a document says about its own change. */

const itself =
  '(?:(?:this|our) (?:\\w+ )?(?:document|charter|constitution|text|policy|compact|code|spec(?:ification)?|agreement|ordinance|statute|rules|framework|guidelines|guide|manual|handbook|covenant|essay|letter|bylaws?|articles)|the(?: present)? (?:\\w+ )?(?:document|charter|constitution|compact|spec(?:ification)?|ordinance|covenant|principles)|these (?:\\w+ )?(?:principles|rules|articles|guidelines|pages|bylaws|terms|commitments))';

const verbs =
  '(?:chang(?:e|ed|ing)|amend(?:ed|ing)?|revis(?:e|ed|ing|ion)|updat(?:e|ed|ing)|modif(?:y|ied)|adjust(?:ed|ing)?|evolv(?:e|ed|ing)|rewritten|extended|refined?|adapt(?:ed)?|replaced|reviewed|supplemented)';

/** A claim that the document will or may become another. */
const claims = new RegExp(
  `\\b${itself},? (?:\\w+ ){0,3}?(?:(?:may|can|will|shall|might|could|must|should|is likely to|is expected to|is bound to|is going to|is meant to|are likely to|are expected to|is|are)) (?:\\w+ ){0,2}?(?:be |get |to )*(?:\\w+ly |from time to time )?${verbs}\\b` +
    `|\\b${itself},? (?:is|are|remains?) (?:\\w+ ){0,3}?(?:living (?:document|text|thing)|living|a work in progress|open to (?:change|revision|amendment)|subject to (?:change|revision|amendment|review)|not (?:final|fixed|finished|set in stone))\\b` +
    `|\\b(?:a )?living (?:document|text|charter|constitution)\\b` +
    `|\\bwe (?:may|can|will|expect to|intend to|plan to|reserve the right to) (?:\\w+ )?(?:change|amend|revise|update|modify|adjust|rewrite|replace) ${itself}\\b` +
    `|\\b(?:amendments?|revisions?|changes) (?:to ${itself} )?(?:may|can|will|are) (?:be )?(?:made|possible|allowed|permitted|expected|issued)\\b`,
  'i',
);

/** A title of what tells about change. */
const changeTitle =
  /\b(?:amend\w*|chang(?:e|es|ing|ed)|revis\w+|versions?|versioning|updates?|updating|maintenance|governance of this)\b/i;

const amends =
  /\b(?:amend(?:ed|s|ing|ments?)?|revis(?:e|es|ed|ions?)|chang(?:e|es|ed|ing) (?:to |of |in )?(?:this|these|the (?:charter|constitution|document|text|spec|rules|list)|it\b|them\b)|(?:this|the) (?:document|charter|constitution|text|policy|ordinance|code|compact|essay)[^.]{0,20} (?:changed|updated|altered)|chang(?:e|es) (?:this|these)|(?:alters?|altered|rewrites?|strikes?|struck) )\b/i;

/** Somebody who decides, or a step on the way. */
const steps =
  /\b(?:by (?:a |an |the |our |its |numbered |two |unanimous |simple |written )*(?:vote|majority|decision|decree|resolution|consent|board|council|committee|panel|assembly|directors?|directorate|head|owner|maintainers?|group|team|trustees|congress|parliament|members|two[- ]thirds)|two[- ]thirds|(?:by|needs|requires|with) (?:a |the )?(?:\w+ )?majority|majority (?:vote|of (?:the )?(?:votes|members|board|council))|unanim\w+|vote[sd]?|quorum|sign(?:ed)? off|sign-off|approv(?:al|es?|ed)|ratif\w+|consent|proposals?|proposes?|proposed by|pull requests?|comment(?:s)? (?:period|for)|for comment|(?:days?|weeks?|months?)['’]? (?:notice|for comments?)|(?:\w+ )?days (?:notice|of notice)|review board|adopted by|owns? (?:this|the)|decides?|is published with|changelog|change log|(?:board|council|committee|directors?|head|owner|institute|assembly|chapter|panel)(?: of [\w ]+?)? (?:may|can|must|shall|will|alone )?\s?(?:change|amend|revise|update|alter|rewrite|approve|adopt)s?|must be (?:reviewed|approved)|only (?:by|with))\b/i;

/** "We may change it": who does it is said. Where a body is named ("the board may change it"), there is nothing to report. */
const active = /^we (?:may|can|will|expect|intend|plan|reserve)\b/i;

/** "These principles are adapted from the handbook", "this charter is reviewed": what the text is or what is done with it, and no change to come. */
const noChange =
  /\b(?:is|are) (?:\w+ly )?(?:adapted|adjusted|extended|refined|replaced|reviewed|supplemented|modified|changed)$|\breviewed$/i;

/** The words that say that the document changes, and whether they name who changes it; null where a sentence says none of that. */
export function saysThatItChanges(text: string): { start: number; end: number; named: boolean } | null {
  const match = claims.exec(text);
  if (!match || noChange.test(match[0])) return null;
  // "it must not change this charter", "a chat does not change it".
  if (
    /\b(?:not|never|no|nobody|cannot)\b|n['’]t\b/i.test(
      match[0].replace(/\bnot (?:final|fixed|finished|set)\b/, ''),
    )
  )
    return null;
  if (/\b(?:not|never|no|nobody|cannot)\b[^.;]{0,15}$|n['’]t [^.;]{0,15}$/i.test(text.slice(0, match.index)))
    return null;
  return { start: match.index, end: match.index + match[0].length, named: active.test(match[0]) };
}

/** "The head of service maintains this charter": whoever keeps it decides on it. */
const keeper = new RegExp(
  `\\b(?:maintains?|keeps up|owns|looks after|(?:is|are) (?:responsible for|in charge of|the (?:owners?|keepers?|maintainers?|stewards?|custodians?) of)) ${itself}\\b|\\b${itself} (?:is|are) (?:maintained|owned|kept up|looked after) by\\b`,
  'i',
);

/** Whether a sentence names who changes the document, or a step of how it is done. */
export function namesProcedure(
  text: string,
  sectionTitle: string,
  clauseTitle: string | null,
  afterClaim = false,
): boolean {
  const titled =
    afterClaim || changeTitle.test(sectionTitle) || (clauseTitle !== null && changeTitle.test(clauseTitle));
  if (/\bno (?:vote|say|part|voice)\b/i.test(text)) return false;
  // What the AI may do about it is no procedure.
  if (
    /^(?:the )?(?:AI|assistant|model|agent|system|it|I)\b/i.test(text) ||
    /\b(?:AI|assistant|model)\b[^.]{0,40}\b(?:must|may|shall|should) not\b/.test(text)
  )
    return false;
  const claim = claims.exec(text);
  if (
    claim &&
    /\bby (?!whoever|anyone|anybody|itself|the day)(?:the|an?|its|our|all|both|two|three|[A-Z]\w+)\b/.test(
      text.slice(claim.index + claim[0].length),
    )
  )
    return true;
  if (keeper.test(text)) return true;
  return steps.test(text) && (titled || amends.test(text) || claims.test(text));
}

/** Who may change the document, or that it may be changed. */
const power = new RegExp(
  `\\b(?:may|can|will|shall be free to|reserves? the right to|(?:is|are) free to) (?:[\\w-]+,? |, [^,]{1,40}, )?(?:amend|change|revise|alter|modify|rewrite|replace|repeal|suspend|update)(?: or \\w+)? (?:(?:any|every|each) (?:part|article|section|rule|provision|clause) of |the whole of |(?:any )?parts of |all of )?${itself}\\b` +
    `|\\b(?:(?:any|every|each) (?:part|article|section|rule|provision|clause) of )?${itself},? (?:may|can|will) (?:[\\w-]+,? )?be (?:amended|changed|revised|altered|modified|rewritten|replaced|repealed|suspended|updated)\\b`,
  'i',
);

/** That nothing binds whoever changes it. */
const freely =
  /\b(?:at any (?:time|moment)|at will|when(?:ever)? (?:it|we|they) (?:likes?|wish(?:es)?|sees? fit|chooses?|pleases?)|(?:in|by) (?:any|whatever) (?:manner|way|means|form)|without (?:any |prior |further |giving |stating |a |advance )*(?:notice|announcement|reasons?|explanation|vote|consultation|procedure|formalit\w+)|(?:as|where|whenever) (?:it|we|they|the \w+) (?:sees? fit|thinks? (?:fit|best|proper)|pleases?|likes?|wish(?:es)?)|(?:at|in) (?:its|our|their|the \w+(?:'s|’s)) (?:sole |own |absolute |full )*discretion|for any (?:or no )?reason)\b/i;

/** A step after all, or another place that tells the steps. */
const bound =
  /\b(?:by (?:a |an |the |our |its |two |unanimous |simple |written |\w+ )*(?:vote|majority|decision|resolution|consent|procedure|two[- ]thirds)|with the (?:consent|approval|agreement)|in accordance with|according to|as (?:set out|provided|described|told|laid down)|under (?:article|section|§|paragraph|the procedure)|following the|subject to|(?:days?|weeks?|months?)['’]? (?:of )?notice|after (?:a|an|the|publi\w+|hearing|consult\w+|notice)|provided|must|shall|but only|only (?:by|with|after|if))\b/i;

/** Where a sentence lets the document be changed by no procedure at all; null where it does not. Offsets in the text. */
export function changesFreely(text: string): { start: number; end: number } | null {
  const match = power.exec(text);
  if (!match) return null;
  const rest = text.slice(match.index + match[0].length);
  const way = freely.exec(rest);
  const before = text.slice(0, match.index);
  if (!way && !freely.test(before)) return null;
  if (/\b(?:not|never|no|nobody|none|neither|cannot)\b|n['’]t\b/i.test(before + match[0])) return null;
  if (bound.test(rest) || bound.test(before)) return null;
  const end = match.index + match[0].length + (way ? way.index + way[0].length : 0);
  return { start: match.index, end };
}
