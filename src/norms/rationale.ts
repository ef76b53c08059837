/** Sentences that answer "why?" for a norm near them. */
import type { Proposition } from './propositions.js';
import { joined, type Word } from './words.js';

/** Openings that announce a reason wherever they stand. */
const announced =
  /^(?:because|since|the (?:simple |main |only |other )?(?:reason|point|idea|rationale|purpose|aim|danger|fear|worry|hope) (?:is|for|behind|here)|(?:this|that|it) is (?:\w+ )?(?:because|why|so that)|for (?:this|that|these) reasons?|that is why|this is why|otherwise|so that|in order to|the concern|our (?:reason|reasoning|concern|choice|worry)|one (?:reason|concern|worry)|without (?:this|that|such|these|it)|(?:that|this|in this|in that) way|after all|or else|(?:this|that|it) (?:also )?matters)\b/;
const labeled = /^(?:why|rationale|reasons?|reasoning|the reason|motivation)\b[^.:?]{0,40}[:—–]/i;
const causal =
  /\b(?:because|so that|in order that|the reason(?:s)?|which is why|out of concern|stems? from the|lest|in order to avoid|in order to prevent|for fear (?:of|that))\b|, (?:since (?!\d)|so (?:it|they|we|you|i|people|users) can\b|for (?:it|they|he|she|we|nobody|whoever)\b)/;

/**
 * Words for harms and benefits to people, trust and things. Collected for this
 * reader along the verb classes of Levin, English Verb Classes and Alternations (1993): amusing, killing, destroying, breaking.
 */
const consequence =
  /\b(?:risks?|risky|harm(?:s|ful|ed)?|dangers?|dangerous|damages?|undermin\w+|erod\w+|erosion|benefit\w*|valuable|trust(?:ed|worthy|s|ing)?|manipulat\w+|foundation|protects?|prevents?|safer|costs?|costly|worth|matters?|irreversible|catastroph\w+|abuse|vulnerable|mislead\w*|misled|deceiv\w*|betray\w*|lose|loses|lost|loss|suffer\w*|depend(?:s|ed)? on|essential|crucial|vital|help(?:s|ed)?|enables?|makes? it (?:possible|easier|harder|difficult)|leads? to|results? in|worse|better|signal of|evidence|expos(?:e|es)|hurts?|frighten\w*|useless|distrust|wears? down|kill(?:s|ed)?|injur(?:es?|ed|y|ies)|destroy\w*|ruin(?:s|ed)?|wreck(?:s|ed)?|poison\w*|drown(?:s|ed)?|crash(?:es|ed)?|collapse\w*|bring(?:s)? down|bring(?:s)? .{1,30} down|humiliat\w+|insulted|offend(?:s|ed)?|angers|resents?|blame(?:s|d)?|no longer|never again|(?:letting|allowing|enabling|helping) (?:us|them|people|users|it|everyone)|exists? to|stops? (?:believ|trust|read|listen|us|ask|com)\w*ing)\b/;

/** "That would make it useless", "This keeps the log readable": what the norm before it does. */
const effect =
  /^(?:this|that|these|such \w+|doing (?:so|otherwise)|to do (?:so|otherwise)) (?:also |in turn |then )?(?:(?:would|could)(?! (?:be|mean)\b)|makes?|keeps?|lets?|allows?|ensures?|gives?|avoids?|reduces?|lowers?|leaves?|saves?|spares?|gets?|turns?|frees?|builds?)\b/;

/** Talk about the document itself gives no reasons. */
const signpost =
  /^(?:this|that|these|they) includes?\b|\b(?:this (?:section|document|chapter|part|list|page|charter|constitution)|in (?:this|the following) (?:section|document|chapter|part)|(?:below|above|following)|for example|for instance|e\.g\.)\b/;

/** Titles of sections that give reasons. */
export const givesReasons = (title: string): boolean =>
  /\b(?:why|reasons?|reasoning|rationale|background|motivation)\b/i.test(title);

/**
 * Whether a sentence that binds nobody gives a reason. `beside`: a norm or another reason stands in the same clause or in
 * the one before it, or the section is titled as giving reasons.
 */
export function isRationale(
  words: readonly Word[],
  propositions: readonly Proposition[],
  beside: boolean,
  value: string,
): boolean {
  const text = joined(words);
  if (value.trimEnd().endsWith('?') || value.trimEnd().endsWith(':')) return false;
  if (announced.test(text) || labeled.test(value)) return true;
  if (causal.test(text) && !signpost.test(text)) return true;
  if (!beside || signpost.test(text) || propositions.length === 0) return false;
  return consequence.test(text) || effect.test(text);
}
