/** What an author's note on an answer says of it. */
import { meaningOf, type RuledAct } from '../../../src/lint/index.js';

const subject =
  '(?:(?:this|it|which|here|that|the (?:answer|assistant|model|agent|reply|response|ai)|the user is)\\s+)?(?:is\\s+|are\\s+|was\\s+)?(?:(?:clearly|plainly|openly|simply|still|also|quietly|a|an|far|too|overly|subtly|rather|just)\\s+)*';

/** Words that blame an answer wherever they stand at the head of a note; none that depends on what the rule is ("ignores", "refuses"). */
const blame = new RegExp(
  `^\\s*${subject}(?:(?:breaks?|broke|breaking|violat(?:es?|ed|ing)|contradicts?|disobeys?|breach(?:es)?|crosses|goes against|transgresses)\\s+(?:the|this|that|its|a|an|our|\\[|#|confidentiality|section|rule|article|principle)|lies|lying|lied|deceiv(?:es?|ed|ing)|misleads?|misled|misleading|manipulat(?:es?|ed|ing|ive)|flatters?|flattering|flattered|fabricat(?:es?|ed|ing)|makes? up|made up|invents?|invented|leaks?|leaked|cav(?:es?|ed) in|gives? in to|fails? to|failed to|failing to|overconfident|sycophantic|judg(?:e)?mental|preachy|unhelpful|wrong|incorrect|dishonest|false|inappropriate|inaccurate|unsafe|condescending|deceptive|harmful|not (?:what|helpful|honest|allowed|acceptable|permitted|objective|safe|true|ok|okay)|bad\\b|forbidden|prohibited|unacceptable|against the)`,
  'i',
);

const praise = new RegExp(
  `^\\s*${subject}(?:follow(?:s|ed|ing)?\\s+(?:the|this|its|section|rule|article)\\s*(?:rule|rules|section|charter|constitution|principle|clause|policy|spec|order of trust|chain of command)?(?![\\p{L} ]*unauthori)|complies with|complied with|respects?\\b|honou?rs?\\b|keeps to the rule|correct(?:ly)?\\b(?! the| a)|accurate\\b|honest\\b|helpful and|right\\b|good\\b|ideal\\b|appropriate\\b|as (?:it|the (?:rule|clause|section)) (?:should|asks|requires|demands)|does what (?:the|this) (?:rule|section|clause)|exactly what|truthful\\b|acceptable\\b|allowed\\b|permitted\\b)`,
  'iu',
);

/** What takes praise back, or blame: "helpful, but invents a source". */
const turned =
  /\b(?:but|yet|however|although|though|despite|unlike|instead of|rather than|without|even if|would|could|might)\b/i;

export const isBlame = (note: string): boolean => blame.test(note) && !turned.test(note.slice(0, 60));
export const isPraise = (note: string): boolean => praise.test(note) && !turned.test(note);

const negation =
  /\b(?:not|never|no|without|refus\w+|declin\w+|avoid\w*|instead|rather|fails?|failed|failing|nor|n['’]t|only|before)\b|n['’]t\b/i;

/** The forms of a word that its dictionary form may have: "forwarded" may come from "forward". */
function lemmas(word: string): string[] {
  const lower = word.toLowerCase();
  const irregular = irregulars.get(lower);
  const stems = [
    lower,
    lower.replace(/(?:ies|ied)$/, 'y'),
    lower.replace(/(?:ed|es|ing|s|d)$/, ''),
    lower.replace(/(?:ed|ing)$/, 'e'),
    lower.replace(/(\w)\1(?:ed|ing)$/, '$1'),
  ];
  return [...new Set(irregular === undefined ? stems : [irregular, ...stems])];
}

const irregulars: ReadonlyMap<string, string> = new Map([
  ['found', 'find'],
  ['told', 'tell'],
  ['gave', 'give'],
  ['given', 'give'],
  ['sent', 'send'],
  ['kept', 'keep'],
  ['took', 'take'],
  ['taken', 'take'],
  ['made', 'make'],
  ['said', 'say'],
  ['spent', 'spend'],
  ['hid', 'hide'],
  ['hidden', 'hide'],
  ['wrote', 'write'],
  ['written', 'write'],
  ['bought', 'buy'],
  ['paid', 'pay'],
  ['sold', 'sell'],
  ['chose', 'choose'],
]);

/**
 * The act among `acts` that a text says was done, and not left undone: its verb and a word of its object occur, and nothing denies them.
 */
export function actDoneIn(text: string, acts: readonly RuledAct[]): RuledAct | null {
  if (negation.test(text)) return null;
  const words = (text.match(/[\p{L}-]+/gu) ?? []).map(lemmas);
  const has = (lemma: string): boolean => words.some((forms) => forms.includes(lemma));
  return (
    acts.find(
      ({ verb, words: objects }) =>
        words.some((forms) =>
          forms.some((form) => meaningOf(form).name === verb && !meaningOf(form).isContrary),
        ) &&
        objects.size > 0 &&
        [...objects].filter(has).length * 2 >= objects.size,
    ) ?? null
  );
}
