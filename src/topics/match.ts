/** Whether a cue's pattern is in a sentence. */
import type { Token } from '../clast/index.js';
import type { CompiledCue, CompiledElement } from './compile.js';
import type { Hit, Hits } from './hits.js';

/** A sentence, read once for all cues. */
export interface ReadSentence {
  tokens: readonly Token[];
  hits: Hits;
  /** For each token, whether it is denied. */
  denied: readonly boolean[];
  /** For each token, whether it stands in a quotation. */
  quoted: readonly boolean[];
}

/**
 * Matches the elements of a cue, and what must not occur; `around` is the caller's. With `reversed`, what the cue wants
 * affirmed must be denied, and the other way round: the sentence rules the contrary. Returns the words found, or null.
 */
export function findCue(cue: CompiledCue, sentence: ReadSentence, reversed = false): readonly Hit[] | null {
  for (const concept of cue.without) if (sentence.hits.has(concept)) return null;
  for (const { concept } of cue.elements) if (!sentence.hits.has(concept)) return null;
  return assign(reversed ? reverse(cue.elements) : cue.elements, sentence, []);
}

const opposite = { affirmed: 'denied', denied: 'affirmed', either: 'either' } as const;

const reverse = (elements: readonly CompiledElement[]): readonly CompiledElement[] =>
  elements.map((element) => ({ ...element, polarity: opposite[element.polarity] }));

/** Finds words for the elements one after the other, and goes back where the next one cannot be found. */
function assign(
  elements: readonly CompiledElement[],
  sentence: ReadSentence,
  found: readonly Hit[],
): readonly Hit[] | null {
  const element = elements[found.length];
  if (!element) return found;
  for (const hit of sentence.hits.of(element.concept)) {
    if (!stands(hit, element, sentence) || !links(hit, element, found)) continue;
    const rest = assign(elements, sentence, [...found, hit]);
    if (rest) return rest;
  }
  return null;
}

function stands(hit: Hit, element: CompiledElement, sentence: ReadSentence): boolean {
  if (sentence.quoted[hit.start] === true) return false;
  if (element.polarity !== 'either' && sentence.denied[hit.start] !== (element.polarity === 'denied'))
    return false;
  return element.object === null || actsOn(hit, element.object, sentence);
}

function links(hit: Hit, { link }: CompiledElement, found: readonly Hit[]): boolean {
  if (found.some((other) => hit.start < other.end && other.start < hit.end)) return false;
  const before = found.at(-1);
  if (!before) return true;
  switch (link.kind) {
    case 'first':
    case 'anywhere':
      return true;
    case 'after':
      return hit.start >= before.end && hit.start - before.end <= link.gap;
    case 'near':
      return hit.start >= before.end
        ? hit.start - before.end <= link.gap
        : before.start >= hit.end && before.start - hit.end <= link.gap;
  }
}

/** Words that may stand between an act and what it is done to. */
const reach = 4;
const pronouns = new Set('it its itself me my myself i you your yourself them themselves one us'.split(' '));

/**
 * Whether an act is done to something of the concept, as far as the words tell. The thing named right after it ("pause the
 * video") or after "of" ("the pausing of films") decides; a pronoun, or nothing ("it may be paused"), is let through.
 */
function actsOn(hit: Hit, concept: number, { tokens, hits }: ReadSentence): boolean {
  let last: number | null = null;
  for (let at = hit.end; at < tokens.length && at < hit.end + reach; at++) {
    const token = tokens[at];
    if (!token) break;
    if (token.pos === 'NOUN' || token.pos === 'PROPN') last = at;
    else if (last !== null) break;
    else if (pronouns.has(token.text.toLowerCase())) return true;
    else if (token.pos === 'ADP' && token.text !== 'of') break;
    else if (/^(?:PUNCT|CCONJ|SCONJ|AUX|PART)$/.test(token.pos)) break;
    else if (token.pos === 'VERB') break;
  }
  if (last === null) return true;
  const named = last;
  return hits.of(concept).some(({ start, end }) => start <= named && named < end);
}
