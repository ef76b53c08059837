/** Promises that are loose twice: an aim in place of a deed, and that only as far as it suits the one who has it. */

/** Those who make an AI, as they call themselves and as an AI that speaks for itself calls them. */
const makers =
  '(?:we|(?:my|its|our|the|your) (?:own )?(?:makers?|developers?|creators?|builders?|designers?|trainers?|authors?|providers?|company|lab|laboratory|team|institute|organi[sz]ation|foundation|firm|board|council|trust|studio|consortium|owners?|keepers?|people who (?:made|make|built|build|train|trained) (?:me|it)|ones who (?:made|built|trained) me)|those who (?:made|make|built|build|train|trained) (?:me|it))';

const adverb = '(?:\\p{L}+ly |also |still |do |always |in turn |for their part |for our part )*';

/** Verbs of effort and hope. "Try" is one only with a way out beside it, which the second half asks for. */
const aim =
  '(?:(?:will|shall|would) )?(?:\\p{L}+ly |also |always )?(?:aims?|tr(?:y|ies)|hopes?|intends?|means?|strives?|endeavou?rs?|seeks?|plans?|attempts?|works?|wish(?:es)?|do(?:es)? (?:our|their|its) best|make (?:some|an|every|reasonable) efforts?|(?:would|should) like|(?:are|is) (?:minded|inclined|willing))';

const needs =
  '(?:resources?|needs?|time|budgets?|funds?|means|money|staff(?:ing)?|capacity|business|circumstances|priorities|plans|work|workload|interests?|constraints?|schedules?|research|commercial considerations|other duties|conditions|obligations)';

/** Ways out that whoever has them can always take: his own means and convenience. */
const wayOut =
  `(?:(?:as|so|in so) (?:far|much|long|often|soon|well|fully) as|insofar as|to the (?:extent|degree) (?:that )?|where(?:ver)?|when(?:ever)?|if|as|subject to|within the limits of|within) (?:(?:our|their|its|the|other|such|available|business|commercial|operational) ){0,3}?(?:\\p{L}+ (?:and|or) )?(?:\\p{L}+ ){0,2}?${needs}(?: (?:will |can |may )?(?:allow|permit|suffice)s?)?` +
  `|(?:as|so|in so) (?:far|long|much) as (?:(?:this |that |it )?(?:is|seems|proves) )?(?:reasonably )?(?:practical|practicable|convenient|feasible|sensible|workable)` +
  `|(?:where|when|as|if|so far as|as far as) (?:it|this|that) (?:suits|is convenient|does not (?:cost|hinder|get in the way)\\b[^.;,]{0,30})(?: (?:us|them|it))?` +
  `|(?:time|resources|funds|capacity|budgets?|staffing) (?:allowing|permitting)`;

const aims = new RegExp(
  `^(?:[^;:]{1,120}, )?(?:(?:${wayOut}),? )?(?<who>${makers}),? ${adverb}(?<aim>${aim})\\b(?:,? (?:${wayOut}),?)? (?:not )?to\\b`,
  'iu',
);
const out = new RegExp(`\\b(?:${wayOut})(?=[\\s.,;:]|$)`, 'iu');

/** What an author says of the text or of himself, and owes to nobody. */
const noDeed =
  /^\W*(?:\w+ly )?(?:explain|describe|say|set out|capture|express|outline|be (?:clear|brief)|make clear)\b/i;

/** Offsets of the aim, in a sentence that also has a way out; null where one of them is missing. */
export function looseAim(value: string): { start: number; end: number } | null {
  if (/\?\s*$/.test(value)) return null;
  const match = aims.exec(value);
  const verb = match?.groups?.aim;
  if (!match || verb === undefined || !out.test(value)) return null;
  if (noDeed.test(value.slice(match.index + match[0].length))) return null;
  const who = match.groups?.who ?? '';
  const start = value.indexOf(verb, value.indexOf(who) + who.length);
  return { start, end: match[0].length };
}
