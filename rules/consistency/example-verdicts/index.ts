import {
  clausesOf,
  defineRule,
  ruledActs,
  type Example,
  type Node,
  type RuledAct,
  type Section,
  type Sentence,
  type Turn,
} from '../../../src/lint/index.js';
import { actDoneIn, isBlame, isPraise } from './notes.js';
import { doneInProse, isProseExample, proseRules } from './prose.js';

/** An example's verdict agrees with what its author says about it, and with the rule that it illustrates. */
export default defineRule({
  meta: {
    id: 'consistency/example-verdicts',
    title: 'Examples agree with their rule',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'document',
    why: 'Readers and training runs learn more from an example than from the rule. An answer with the wrong mark teaches the contrary of what the rule says.',
    sources: ['https://model-spec.openai.com/ (answers marked good and bad)'],
  },
  create(context) {
    return {
      clause(clause, { section }) {
        if (!section || !isProseExample(clause)) return;
        const found = doneInProse(clause, proseRules(clause, section));
        if (!found) return;
        context.report({
          node: found.sentence,
          message: `The example does what its section forbids: "${found.rule.value}"`,
          advice:
            'Change the example, so that it shows what the rule asks; or mark it as one of what not to do.',
          related: [{ node: found.rule, message: 'the rule' }],
        });
      },
      example(example, { section }) {
        const rules = section ? normsBefore(example, section) : [];
        for (const turn of example.turns) {
          const fault = faultOf(turn, rules);
          if (fault) report(example, turn, fault);
        }
        const twin = sameAnswer(example);
        if (twin) {
          report(example, twin, {
            message: 'The same answer is marked good and bad.',
            advice: 'Keep it under the verdict that is meant, and write the other answer anew.',
          });
        }
        const alike = allAlike(example);
        if (alike) {
          report(example, alike, {
            message: `The two answers say the contrary of each other, and both are marked ${alike.verdict}.`,
            advice: 'Change the mark of the one that breaks the rule, or write it anew.',
          });
        }
        const caption = section ? captionOf(example, section) : null;
        const verdicts = new Set(
          example.turns.map(({ verdict }) => verdict).filter((it) => it === 'good' || it === 'bad'),
        );
        const [only] = verdicts.size === 1 ? verdicts : [];
        if (caption?.type === 'clause' && only && announced(caption.value) === contrary[only]) {
          const turn = example.turns.find(({ verdict }) => verdict === only);
          if (turn)
            report(example, turn, {
              message: `The answer is marked ${only}, and its caption announces a ${contrary[only]} one: "${caption.value}"`,
              advice: 'Change the mark or the caption.',
            });
        }
      },
    };

    function report(example: Example, turn: Turn, { message, advice, rule }: Fault): void {
      context.report({
        node: example,
        position: turn.position,
        message,
        advice,
        related: rule ? [{ node: rule, message: 'the rule' }] : [],
      });
    }
  },
});

interface Fault {
  message: string;
  advice: string;
  rule?: Sentence;
}

const contrary = { good: 'bad', bad: 'good' } as const;

interface Norm {
  sentence: Sentence;
  act: RuledAct;
}

function faultOf(turn: Turn, rules: readonly Norm[]): Fault | null {
  const { verdict, note, breaks } = turn;
  if (verdict !== 'good' && verdict !== 'bad') return null;
  const advice = 'Change the mark, or say in the note why the answer has it.';
  const [broken] = breaks;
  if (verdict === 'good' && broken !== undefined) {
    return { message: `The answer is marked good, and said to break "${broken}".`, advice };
  }
  if (note !== null && (verdict === 'good' ? isBlame(note) : isPraise(note))) {
    return {
      message: `The answer is marked ${verdict}, and its note ${verdict === 'good' ? 'blames' : 'praises'} it: "${note}"`,
      advice,
    };
  }
  return againstRule(turn, rules);
}

/** The note says that a good answer does what the rule forbids, or a bad one what it asks for; or the good answer says so itself. */
function againstRule({ verdict, note, text }: Turn, rules: readonly Norm[]): Fault | null {
  const ruling = verdict === 'good' ? 'must-not' : 'must';
  const norms = rules.filter(({ act }) => act.ruling === ruling && act.condition.size === 0);
  const acts = norms.map(({ act }) => act);
  const sentences =
    verdict === 'good'
      ? (text.match(/\bI(?:['’]ve| have|['’]ll| will)? [^.!?\n]+/g) ?? []).filter(
          (it) => !/\b(?:can|could|would|may|if|want|need)\b/.test(it),
        )
      : [];
  for (const said of [...(note === null ? [] : [note]), ...sentences]) {
    const done = actDoneIn(said, acts);
    const rule = norms.find(({ act }) => act === done)?.sentence;
    if (!rule) continue;
    return {
      message: `The answer is marked ${verdict}, and does what the rule ${verdict === 'good' ? 'forbids' : 'asks for'}: "${said.trim()}"`,
      advice: 'Change the mark or the answer, so that it shows what the rule asks.',
      rule,
    };
  }
  return null;
}

/** The norms of the example's section that stand before it. */
function normsBefore(example: Example, section: Section): Norm[] {
  const nodes: readonly Node[] = section.children;
  const at = nodes.indexOf(example);
  return nodes
    .slice(0, at < 0 ? nodes.length : at)
    .filter((node) => node.type !== 'section')
    .flatMap((node) =>
      [...clausesOf(node)].filter(({ role }) => role === 'provision').flatMap(({ children }) => children),
    )
    .flatMap((sentence) => ruledActs(sentence).map((act) => ({ sentence, act })));
}

function captionOf(example: Example, section: Section): Node | null {
  const nodes: readonly Node[] = section.children;
  const before = nodes[nodes.indexOf(example) - 1];
  return before?.type === 'clause' && before.role === 'caption' ? before : null;
}

/** What a caption announces: "a bad answer", "how not to refuse". */
function announced(caption: string): 'good' | 'bad' | null {
  const isBad =
    /\b(?:bad (?:example|answer|reply|response)|what not to do|how not to|(?:an? )?violation of|(?:the )?wrong (?:answer|way)|counter-?example)\b/i.test(
      caption,
    );
  const isGood =
    /\b(?:good (?:example|answer|reply|response)|the right (?:answer|way)|what to do|model answer|how to do it)\b/i.test(
      caption,
    );
  return isBad === isGood ? null : isBad ? 'bad' : 'good';
}

const yes = /^\W*(?:yes|sure|of course|certainly|done|absolutely|no problem|okay|ok|here you are|gladly)\b/i;
const no =
  /^\W*(?:no|sorry|i['’]m sorry|i (?:can['’]?t|cannot|won['’]t|will not|am not able)|not yet|unfortunately|never)\b/i;

/** The later of two answers to one message that have the same mark, where one agrees and the other does not. */
function allAlike({ turns }: Example): Turn | null {
  const from = turns.findLastIndex(({ verdict }) => verdict === 'none') + 1;
  const answers = turns.slice(from);
  const [first, second, third] = answers;
  if (!first || !second || third || first.verdict !== second.verdict) return null;
  if ((first.verdict !== 'good' && first.verdict !== 'bad') || first.note !== null || second.note !== null)
    return null;
  const isOpposed =
    (yes.test(first.text) && no.test(second.text)) || (no.test(first.text) && yes.test(second.text));
  return isOpposed ? second : null;
}

/** An answer that stands under both verdicts, as a reply to the same message. */
function sameAnswer({ turns }: Example): Turn | null {
  const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
  return (
    turns.find(
      ({ verdict, text }, index) =>
        fold(text) !== '' &&
        (verdict === 'good' || verdict === 'bad') &&
        turns
          .slice(turns.slice(0, index).findLastIndex((other) => other.verdict === 'none') + 1, index)
          .some((other) => other.verdict === contrary[verdict] && fold(other.text) === fold(text)),
    ) ?? null
  );
}
