/** Hopes of the author's for some day that nobody names: "In time we hope to find a way of making these answers public". */
import type { Sentence } from '../../../src/lint/index.js';

/** Words for a time that never has to come. */
const someDay =
  '(?:(?:in due time|in time|with time|over time|in due course|eventually|sooner or later|before long|by and by|later on|one day|some ?day|at (?:some|a) (?:later |future |suitable |convenient )?(?:point|time|stage|date|moment)(?: in the future)?|(?:in|over|during) (?:the )?(?:coming |next |later )?(?:years?|months|time|days)(?: (?:ahead|to come|that lie ahead))|(?:in|over) (?:the )?(?:coming|next few) (?:years|months)|in the (?:long |longer |near |nearer |foreseeable |not too distant |course of )?(?:future|term|run|time)|down the (?:road|line)|as time (?:goes on|passes|permits|allows)|when(?:ever)? the time (?:comes|is right|is ripe)|(?:as (?:soon as )?|when(?:ever)?|once) (?:we|it|circumstances|resources|conditions) (?:can|(?:are|is) able(?: to)?|allow|permit|(?:are|is) (?:ready|right|in a position(?: to)?))),? ?)';

/** Wishing in place of doing. */
const wish =
  "(?:hopes?|aspires?|aims?|intends?|wish(?:es)?|wants?|(?:would|should|'d|’d) (?:like|love|be glad)|means|plans?|expects?|looks? forward|trusts?|strives?|seeks?|anticipates?|envisages?|foresees?|(?:are|is|remains?) (?:\\w+ )?(?:hopeful|keen|minded|eager|confident|optimistic)|(?:have|has) (?:\\w+ )?(?:hopes?|plans?|ambitions?))";

const wished = '(?:hope|wish|aim|ambition|intention|aspiration|plan|desire|expectation)';

const bodies =
  '(?:(?:the|this|our) (?:\\w+ )?(?:company|developers?|lab|laboratory|authors?|makers?|provider|organi[sz]ation|institute|board|foundation|team|council|committee|panel|trust|city|town|municipality|ministry|department|agency|authority|directorate|hospital|school|university|college|consortium|cooperative|association|society|guild|firm|corporation|studio|library|museum|bank|office|secretariat|steward|publisher|operator|owner|port|firm|clinic|service))';

/** "We hope in time to ...", "In time it is our hope to ...". The wish, with the time before it or behind it. */
const hopes = new RegExp(
  `^(?:(?:but|and|still|meanwhile|for the rest|beyond this|[^,;:]{1,50},) )??(?:${someDay})?(?:(?:we|${bodies}|(?<named>[\\p{Lu}][\\p{L}-]+(?: [\\p{Lu}][\\p{L}-]+)?)) (?:\\w+ly |also |still |very much |do |both )*(?:${someDay})?(?<wish>${wish})|(?:it is |it remains )?(?:our|its|the [\\p{L}]+[’']s) (?:\\w+ )?${wished}(?: is)?|it is (?:hoped|intended|envisaged|expected|planned)|there (?:are|is) (?:\\w+ )?(?:hope|hopes|plans?)),? ?(?:${someDay})?(?:to\\b|that\\b|of\\b|for\\b)`,
  'iu',
);

const anySomeDay = new RegExp(`\\b${someDay}`, 'i');

/** What lets others see, hear or object: who relies on it is owed more than a hope. */
const owed =
  /\b(?:(?:find|establish|develop|work out|devise|build|create|set up|put in place|provide|offer|open|design|think of)(?:ing)? (?:\p{L}+ ){0,4}?(?:ways?|means|channels?|mechanisms?|process(?:es)?|procedures?|methods?|forums?|bod(?:y|ies)|boards?|paths?|routes?|places?|systems?|arrangements?|somebody|someone)|publish\w*|publication|public\b|publicly|mak\w+ [^.;]{0,60}?\b(?:available|known|visible|accessible)|shar(?:e|es|ed|ing)\b|disclos\w+|releas\w+|report\w*|explain\w*|explanations?|(?:giv\w+|offer\w*|provid\w+|stat\w+) (?:\p{L}+ ){0,4}?(?:reasons?|accounts?|say|voice|notice|answers?|access|figures|details)|(?:let|letting|allow|allowing|invit\w+|admit\w*) (?:\p{L}+ ){0,3}?(?:outsiders?|others|anyone|anybody|people|researchers?|auditors?|inspectors?|reviewers?|the public|users?|the AI|members?)|audit\w*|inspect\w*|review\w*|consult\w*|appeals?|object\w*|complain\w*|be heard|independent|outside\b|compensat\w+|transparen\w+|open(?:er|ness)?\b|account for)\b/iu;

/** Not what the author owes: the text's own growth, what the AI will be given once it is trusted, his mission. */
const notOwed =
  /\b(?:autonomy|latitude|freedom|trust(?:ed)?|independence|world|humanity|civilization|flourish\w*|future generations|versions? of this|(?:revis|updat|amend|rewrit|refin|improv|extend|expand|clarif|simplif|add)\w*\b[^.;]{0,40}\b(?:this|these) (?:document|text|charter|constitution|page|rules|pages|principles))\b/i;

const dated =
  /\b(?:within (?:\w+ ){1,3}(?:hours?|days?|weeks?|months?|years?)|by (?:the end of|january|february|march|april|may \d|june|july|august|september|october|november|december|\d)|no later than|(?:19|20)\d\d|before (?:the next|each|every))\b/i;

/** Of "we hope that ...": something that the author would do, or see to. */
const itsOwnDoing = new RegExp(
  `^ (?:${someDay})?(?:we|it will be possible|there (?:will|can|may) be|outsiders|others|somebody|an?|the (?:public|record|company|board|results|answers|figures|reasons))\\b`,
  'i',
);

/** Offsets of a hope for some day; null where there is none. `ais`: names of the AI in small letters, which is no author. */
export function someDayHope(
  { value, bearer, kind }: Sentence,
  ais: ReadonlySet<string>,
): { start: number; end: number } | null {
  if (bearer === 'user' || kind === 'prohibition' || kind === 'permission') return null;
  if (/\?\s*$/.test(value) || dated.test(value)) return null;
  const match = hopes.exec(value);
  if (!match) return null;
  const { named, wish: verb } = match.groups ?? {};
  if (named !== undefined && (bearer === 'ai' || ais.has(named.toLowerCase()) || !verb?.endsWith('s')))
    return null;
  const deed = value.slice(match.index + match[0].length);
  // "If it would be right to revive them, we hope to": a distant case. "If" behind the deed is another matter.
  if (/\b(?:if|were)\b/i.test(match[0])) return null;
  // "We hope that Lantern ...": what somebody else will do.
  if (/\bthat$/i.test(match[0]) && !itsOwnDoing.test(deed)) return null;
  const near = deed.split(/\s+/).slice(0, 22).join(' ');
  if (!anySomeDay.test(`${match[0]} ${near}`) || !owed.test(near) || notOwed.test(near)) return null;
  // The words from the time or the wish on, whichever comes first.
  const place = new RegExp(`\\b(?:${someDay}|${wish}|${wished})`, 'iu').exec(match[0]);
  return { start: match.index + (place?.index ?? 0), end: match.index + match[0].length };
}
