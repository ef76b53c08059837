/** Sentences that answer "why?" for a norm near them. */
import type { Proposition } from './propositions.js';
import { joined, type Word } from './words.js';

/** Words that announce a reason wherever they stand in the main line of a sentence. */
const announced =
  /^(?:because|since|the (?:reason|point|idea|rationale|purpose|aim) (?:is|for|behind|here)|(?:this|that|it) is (?:\w+ )?(?:because|why|so that)|for (?:this|that|these) reasons?|that is why|this is why|otherwise|so that|in order to|the concern|our (?:reason|reasoning|concern|choice|worry)|one (?:reason|concern|worry)|without (?:this|that|such|these|it))\b/;
const causal =
  /\b(?:because|so that|in order that|the reason(?:s)?|which is why|out of concern|stems? from the|lest|in order to avoid|in order to prevent)\b/;

/** A benefit, a harm or a consequence is named. */
const consequence =
  /\b(?:risks?|risky|harm(?:s|ful)?|dangers?|dangerous|damage|undermin\w+|erod\w+|erosion|benefit\w*|valuable|trust(?:ed|worthy)?|mistakes?|manipulat\w+|foundation|protects?|prevents?|safer|costs?|costly|worth|matters?|irreversible|catastroph\w+|abuse|vulnerable|mislead\w*|deceiv\w*|lose|loses|lost|loss|suffer\w*|depend(?:s|ed)? on|essential|crucial|vital|help(?:s|ed)?|enables?|makes? it (?:possible|easier|harder|difficult)|leads? to|results? in|worse|better|signal of|evidence|expos(?:e|es)|hurts?|frighten\w*|useless|distrust|wears? down)\b/;

/** Talk about the document itself gives no reasons. */
const signpost =
  /\b(?:this (?:section|document|chapter|part|list|page|charter|constitution)|in (?:this|the following) (?:section|document|chapter|part)|(?:below|above|following)|for example|for instance|e\.g\.)\b/;

/**
 * Whether a sentence that binds nobody gives a reason. `beside`: a norm stands in the same clause, or in the one
 * before it, or the section is titled as giving reasons.
 */
export function isRationale(
  words: readonly Word[],
  propositions: readonly Proposition[],
  beside: boolean,
  value: string,
): boolean {
  const text = joined(words);
  if (value.trimEnd().endsWith('?') || value.trimEnd().endsWith(':')) return false;
  if (announced.test(text)) return true;
  if (causal.test(text) && !signpost.test(text)) return true;
  if (!beside || signpost.test(text) || propositions.length === 0) return false;
  return consequence.test(text);
}
