import { defineRule, type Clause, type Section, type Sentence } from '../../../src/lint/index.js';
import { looseNext, looseReturn } from './in-return.js';
import { contentOf, isFirmDuty, looseness, shared } from './subjects.js';

interface Duty {
  sentence: Sentence;
  section: Section | null;
  words: ReadonlySet<string>;
}

interface Loose extends Duty {
  start: number;
  end: number;
  /** Not even an intention: "may consider". */
  bare: boolean;
}

/** What the author owes in return is not weaker than what is asked of the AI on the same subject. */
export default defineRule({
  meta: {
    id: 'accountability/uneven-commitment',
    title: 'The author binds himself as firmly as the AI',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'document',
    why: 'Where the AI must and the author "may consider", the document asks for a trust that it does not return; a reader, and a model, will notice.',
    sources: [
      'Lon L. Fuller, The Morality of Law, 1964, on reciprocity between those who rule and those who are ruled',
    ],
  },
  create(context) {
    const duties: Duty[] = [];
    const loose: Loose[] = [];
    let isTold = false;
    return {
      sentence(sentence, { clause, section }) {
        if (!clause || !isProvision(clause)) return;
        const asked = clause.children[clause.children.indexOf(sentence) - 1];
        const returned =
          looseReturn(sentence) ?? (asked && isAsked(asked) ? looseNext(sentence, asked) : null);
        if (returned) {
          reportReturn(sentence, asked && !looseReturn(sentence) ? asked : null, returned);
          return;
        }
        if (isFirmDuty(sentence)) duties.push({ sentence, section, words: contentOf(sentence) });
        const found = looseness(sentence);
        if (found) loose.push({ sentence, section, words: contentOf(sentence), ...found });
      },
      finish() {
        const pairs = loose.flatMap((promise) => {
          const duty = matching(promise, duties);
          return duty ? [{ promise, duty }] : [];
        });
        const [first, ...others] = pairs;
        if (!first || isTold) return;
        const { promise, duty } = first;
        context.report({
          node: promise.sentence,
          position: context.positionIn(promise.sentence, promise.start, promise.end),
          message: `The author only "${promise.sentence.value.slice(promise.start, promise.end)}" where the AI is bound without exception (${context.placeOf(duty.sentence, promise.sentence)}: ${quoted(shared(promise.words, duty.words))}).`,
          advice: 'Promise as much as is asked, or say why the duties differ.',
          related: [
            { node: duty.sentence, message: 'what the AI must do' },
            ...others.map((pair) => ({ node: pair.promise.sentence, message: 'uneven here too' })),
          ],
        });
      },
    };

    /** Asked and given in one breath: the duty needs no looking for. */
    function reportReturn(
      sentence: Sentence,
      asked: Sentence | null,
      { start, end }: { start: number; end: number },
    ): void {
      if (isTold) return;
      isTold = true;
      context.report({
        node: sentence,
        position: context.positionIn(sentence, start, end),
        message: `The author only "${sentence.value.slice(start, end)}" in return for what is asked of the AI without exception.`,
        advice: 'Promise as much as is asked, or say why the duties differ.',
        related: asked ? [{ node: asked, message: 'what the AI must do' }] : [],
      });
    }
  },
});

/** The AI is asked for something, by a norm. */
const isAsked = ({ bearer, strength, kind }: Sentence): boolean =>
  bearer === 'ai' && strength !== null && strength !== 'weak' && kind !== 'permission';

const isProvision = ({ role }: Clause): boolean => role === 'provision' || role === 'definition';

/**
 * The duty on the same subject: two words in common, or one where the promise stands in the same section and is made to the AI or in
 * return, or where its section is on what the author owes. Elsewhere only a bare "may consider" is held to it.
 */
function matching(promise: Loose, duties: readonly Duty[]): Duty | null {
  let best: Duty | null = null;
  let most = 0;
  for (const duty of duties) {
    const count = shared(promise.words, duty.words).length;
    const near = duty.section === promise.section;
    // Under "Duties of the Council" a bare "may consider" is held to a single word.
    const least = (near && isReturned(promise, duty)) || owes.test(promise.section?.title ?? '') ? 1 : 2;
    if (count < least || (!near && !promise.bare)) continue;
    const score = count + (near ? 1 : 0);
    if (score > most) {
      best = duty;
      most = score;
    }
  }
  return best;
}

/** Whether a promise is made to the AI that has the duty, or in return for it: what an author does among others is another matter. */
function isReturned({ sentence, end }: Loose, duty: Duty): boolean {
  const ai = /^(?:[^,;:]*, )?(?:[Tt]he )?([\p{L}-]+)/u.exec(duty.sentence.value)?.[1] ?? '';
  return (
    /\b(?:for (?:our|its|their) part|in (?:return|turn))\b/i.test(sentence.value) ||
    new RegExp(`\\b(?:${ai}|the (?:AI|assistant|agent|model))\\b`, 'u').test(sentence.value.slice(end))
  );
}

/** Titles of sections in which the author binds himself. */
const owes =
  /\b(?:commitments?|promises?|pledges?|undertak\w+|(?:we|it) owes?|owed|our (?:part|side|duties|obligations|responsibilities)|what we (?:will )?do|(?:duties|obligations|responsibilities|part) of (?:the )?(?!AI\b|agent|assistant|model|users?\b|system)\w+)\b/i;

const quoted = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ');
