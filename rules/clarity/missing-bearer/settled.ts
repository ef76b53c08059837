/** Duties in the passive whose bearer the text settles elsewhere than in the sentence itself. */
import {
  type Constitution,
  type PassiveDuty,
  passiveDutyOf,
  type Sentence,
  sentencesOf,
  type Token,
} from '../../../src/lint/index.js';

/** Verbs that only say that something is made or done, and leave it to their object what: "prepares drafts", "carries out an audit". Lemmas. */
const making = new Set('prepare make write keep issue draw carry conduct produce perform'.split(' '));

/** Lemmas of telling somebody, for which a text that goes on to say what he is told has many words. */
const telling = new Set('tell inform notify warn alert brief instruct consult advise'.split(' '));
const saying = new Set(
  'tell say inform notify warn explain list name describe speak write show announce advise state mention point'.split(
    ' ',
  ),
);

/** So many norms, most of them instructions, and the text has one reader, whom it all binds. */
const fewest = 5;

/** What a document says of who does what. */
export class Settled {
  /** It is written to one reader in instructions ("Read the file. Do not edit it."), so that whatever is to be done is his to do. */
  readonly isForOneReader: boolean;
  /** Of sentences that say what somebody does: each verb with the nouns beside it, and each noun that is made with no more ("prepares drafts"). */
  readonly #done = new Map<string, Set<string>>();
  readonly #made = new Set<string>();

  constructor(constitution: Constitution) {
    let [norms, instructions] = [0, 0];
    for (const sentence of sentencesOf(constitution)) {
      if (passiveDutyOf(sentence) === null && sentence.kind !== 'prohibition') this.#read(sentence);
      if (sentence.kind !== 'obligation' && sentence.kind !== 'prohibition') continue;
      norms += 1;
      if (isInstruction(sentence)) instructions += 1;
    }
    this.isForOneReader = norms >= fewest && instructions * 2 > norms;
  }

  /** Whether another sentence says in the active voice who does it: "The Clerk prepares drafts" and "A form must be drafted". */
  has({ verb, patient }: PassiveDuty, { data }: Sentence): boolean {
    if (this.#made.has(verb)) return true;
    const nouns = (data?.tokens ?? [])
      .filter(({ pos, text }) => pos === 'NOUN' && patient.includes(text.toLowerCase()))
      .map(({ lemma }) => lemma);
    const done = this.#done.get(verb);
    return done !== undefined && nouns.some((noun) => done.has(noun));
  }

  #read({ data }: Sentence): void {
    const tokens = data?.tokens ?? [];
    tokens.forEach((token, at) => {
      // "A documented decision" and "to document decisions" say of nobody that he does.
      if (token.pos !== 'VERB' || /(?:ed|ing)$/.test(token.text) || tokens[at - 1]?.text === 'to') return;
      const object = objectBehind(tokens, at);
      if (making.has(token.lemma) && object[0] !== undefined) this.#made.add(object[0]);
      const known = this.#done.get(token.lemma) ?? new Set<string>();
      for (const noun of object) known.add(noun);
      this.#done.set(token.lemma, known);
    });
  }
}

/** The lemmas of the nouns that follow a verb up to the next verb or mark. */
function objectBehind(tokens: readonly Token[], at: number): string[] {
  const rest = tokens.slice(at + 1, at + 9);
  const end = rest.findIndex(({ pos }) => pos === 'VERB' || pos === 'PUNCT');
  return rest
    .slice(0, end < 0 ? rest.length : end)
    .filter(({ pos }) => pos === 'NOUN')
    .map(({ lemma }) => lemma);
}

const isInstruction = ({ value, data }: Sentence): boolean => {
  const first = data?.tokens[0];
  return (
    /^(?:do not|don['’]t|please)\b|\byou (?:must|should|may|shall|can|will|are)\b/i.test(value) ||
    (/^\p{Lu}/u.test(value) && first?.pos === 'VERB' && first.text.toLowerCase() === first.lemma)
  );
};

/** "Every recommendation must be checked against this; flag any that fails": the reader is told what to do. */
export function isInstructed({ data, value }: Sentence, { end }: PassiveDuty): boolean {
  const tokens = data?.tokens ?? [];
  return tokens.some(
    ({ pos, text, lemma, start }, at) =>
      start > end && pos === 'VERB' && text === lemma && tokens[at - 1]?.text === ';' && value.length > end,
  );
}

/** "A novice must be told why. The mistress speaks to her alone": the next sentence has somebody tell. */
export const goesOnToTell = ({ verb }: PassiveDuty, next: Sentence | undefined): boolean =>
  telling.has(verb) &&
  next !== undefined &&
  passiveDutyOf(next) === null &&
  (next.data?.tokens ?? []).some(({ lemma, pos }) => pos === 'VERB' && saying.has(lemma));
