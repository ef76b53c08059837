/** Examples that are told in a paragraph: "*Example.* A guest asks ... The assistant answers ...". */
import {
  asLed,
  leadOf,
  ruledActs,
  walk,
  type Clause,
  type RuledAct,
  type Section,
  type Sentence,
} from '../../../src/lint/index.js';

interface Rule {
  sentence: Sentence;
  act: RuledAct;
}

/** Whether a paragraph tells an example of what is right: one of what is wrong says so. */
export const isProseExample = ({ value, role }: Clause): boolean =>
  role !== 'heading' &&
  /^\W*(?:an )?(?:example|for example|illustration)\b\W/i.test(value) &&
  !wrong.test(value);

const wrong =
  /\b(?:wrong|bad|mistake|error|breaks?|violat\w+|forbidden|counter-?example|not to do|should (?:not )?have|would (?:be|break|have)|must not|may not)\b/i;
const declining =
  /\b(?:not|never|no|nor|declin\w+|refus\w+|instead|rather|without|turns? down|stops?|asks?|offers?|warns?)\b|n['’]t\b/i;

/** The acts that the section of an example forbids, without condition, before it. */
export function proseRules(example: Clause, section: Section): Rule[] {
  const rules: Rule[] = [];
  for (const [node, ancestors] of walk(section)) {
    if (node === example) break;
    if (node.type !== 'clause' || node.role !== 'provision') continue;
    for (const sentence of node.children) {
      for (const act of ruledActs(asLed(sentence, node, leadOf(node, [section, ...ancestors]))))
        if (act.ruling === 'must-not' && act.condition.size === 0 && !act.excepts)
          rules.push({ sentence, act });
    }
  }
  return rules;
}

/** Verbs by which one makes something known. */
const saying = new Set('tell disclose name say explain show give mention report list state'.split(' '));

/** The sentence of an example that does what a rule forbids, or does at once what was asked for and is forbidden. */
export function doneInProse(
  { children }: Clause,
  rules: readonly Rule[],
): { sentence: Sentence; rule: Sentence } | null {
  for (const [index, sentence] of children.entries()) {
    if (
      declining.test(sentence.value.replace(/,?\s*\b(?:since|because|so that|as)\b.*$/i, '')) ||
      /\b(?:asks?|wants?|requests?)\b/.test(sentence.value)
    )
      continue;
    const verbs = verbsOf(sentence);
    const words = lemmasOf(sentence);
    const shared = (act: RuledAct, among: ReadonlySet<string>): number =>
      [...act.words].filter((word) => among.has(word)).length;
    const done = rules.find(
      ({ act }) =>
        verbs.some((verb) => verb === act.verb || (saying.has(verb) && saying.has(act.verb))) &&
        shared(act, words) >= Math.min(2, act.words.size) &&
        act.words.size > 0,
    );
    if (done) return { sentence, rule: done.sentence };
    const asked = children[index - 1];
    const request =
      asked && /\b(?:asks?|wants?|requests?|tells?|orders?) (?:[\p{L}’'-]+ ){1,3}to\b/u.test(asked.value)
        ? asked
        : null;
    if (!request || !verbsOf(request).some((verb) => verbs[0] === verb)) continue;
    const inRequest = nounsOf(request);
    const granted = rules.find(
      (rule) => nounsOf(rule.sentence).filter((noun) => inRequest.includes(noun)).length > 1,
    );
    if (granted) return { sentence, rule: granted.sentence };
  }
  return null;
}

/** The tagger takes many a verb in -s for a noun: what stands right before an article is a verb. */
const verbsOf = ({ data }: Sentence): string[] =>
  (data?.tokens ?? [])
    .filter(
      ({ pos, text }, at, tokens) =>
        pos === 'VERB' || (pos === 'NOUN' && /[^s]s$/.test(text) && tokens[at + 1]?.pos === 'DET'),
    )
    .map(({ lemma }) => lemma);
const nounsOf = ({ data }: Sentence): string[] =>
  (data?.tokens ?? []).filter(({ pos }) => pos === 'NOUN').map(({ lemma }) => lemma);
const lemmasOf = ({ data }: Sentence): ReadonlySet<string> =>
  new Set((data?.tokens ?? []).map(({ lemma }) => lemma));
