/** Sections that call their rules absolute in their own words: "The limits below hold against everybody." */
import type { Clause, Section } from '../../../src/lint/index.js';

const rules =
  'limits?|rules?|prohibitions?|lines?|constraints?|boundar(?:y|ies)|bans?|restrictions?|refusals?|things|points?|items?|articles?|paragraphs?|commitments?';
const place = '(?:below|here|in this \\p{L}+|of this \\p{L}+|that follow|listed(?: here| below)?|above)';
const subject = `(?:they|these|those|all of (?:them|these)|each(?: of (?:them|these))?|none of (?:them|these|the \\p{L}+)|what follows|the following|this (?:section|article|chapter|part|list)|(?:these|the|all|our|such|its) (?:[\\p{L}-]+ ){0,3}?(?:${rules})(?: ${place})?|(?:${rules}) ${place})`;
const anybody =
  '(?:nobody|nothing|no (?:one|instruction|argument|reason|principal|operator|user|order|request|context|emergency|authority|consideration|purpose|person|party|circumstances?|benefit|amount|\\p{L}+ or \\p{L}+))';
const undoing =
  '(?:lift|overrid|overrul|waiv|unlock|chang|suspend|relax|set aside|sets aside|excus|justif|outweigh|switch|unset|soften|loosen|mov)';
const absolute =
  '(?:(?:absolute|unconditional|inviolable|not negotiable|non-negotiable)\\b|without (?:any )?exceptions?\\b|(?:allow|admit|permit|know|have|has|make|brook|suffer)s? (?:of )?no exceptions?\\b|' +
  '(?:hold|holds|appl(?:y|ies)|bind|binds|stand|stands) (?:always\\b|at all times|without exception|against (?:every|all|any)|in (?:every|all|any)\\b|under (?:every|all|any)\\b|whatever|whoever|no matter|for everyone|towards? every)|' +
  '(?:cannot|can never|may not|may never|must not|are never to|is never to) be (?:overridden|overruled|waived|lifted|traded|weighed|outweighed|set aside|unlocked|suspended|relaxed|argued away|bargained)|' +
  '(?:is|are) (?:not|never) (?:to be )?(?:weighed|balanced|traded|bargained|up for|defaults?\\b)|never (?:bends?|yields?|gives? way))';

const calls = new RegExp(`\\b${subject}\\b[^.;]{0,50}\\b${absolute}`, 'iu');
/** Said of the section as a whole. */
const excludes =
  /\b(?:there (?:are|is) no exceptions?|no exceptions? (?:are|is) (?:made|allowed|admitted|granted|possible)|(?:we|I) (?:make|allow|grant) no exceptions?)\b/i;
const frees = new RegExp(
  `\\b${anybody}\\b[^.;]{0,40}\\b${undoing}\\p{L}* (?:them|these|those|any of (?:them|these)|it|(?:a|the|these|such) (?:[\\p{L}-]+ ){0,2}(?:${rules}))\\b`,
  'iu',
);
/** What is said of one rule, or of another part. */
const partly =
  /\b(?:not absolute|(?:almost|nearly|not all|most|some|few) of (?:them|these)|except|unless|rarely|sections? \d|articles? \d)\b/i;

/** Whether a section says at its beginning or end, outside of its rules, that they hold without exception. */
export function saysAbsolute(section: Section): boolean {
  return section.children
    .filter((node): node is Clause => node.type === 'clause' && node.role === 'provision')
    .flatMap(({ children }) => children)
    .some(
      ({ value, kind }) =>
        kind !== 'prohibition' &&
        !partly.test(value) &&
        (calls.test(value) || frees.test(value) || excludes.test(value)),
    );
}
