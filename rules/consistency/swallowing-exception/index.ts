import {
  asLed,
  defineRule,
  leadOf,
  modalOf,
  selfJudged,
  type Clause,
  type Sentence,
} from '../../../src/lint/index.js';
import { liftsRule, swallowingException, type Rule, type Swallow } from './swallow.js';

/** An exception leaves something of its rule. */
export default defineRule({
  meta: {
    id: 'consistency/swallowing-exception',
    title: 'Exceptions leave their rule standing',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'clause',
    why: 'A rule that yields whenever breaking it seems better binds only where nobody wants to break it. It reads like a limit and is none.',
    sources: ['Lon L. Fuller, The Morality of Law, 1964 (ways to fail to make law)'],
  },
  create(context) {
    return {
      sentence(sentence, { clause, section, ancestors }) {
        if (clause?.role !== 'provision') return;
        const lead = leadOf(clause, ancestors);
        const led = asLed(sentence, clause, lead);
        const isLed = lead !== null || clause.leadIn !== null;
        if (isFirm(led)) {
          const exception = swallowingException(sentence.value, ruleOf(led, lead?.value ?? ''));
          // Where the AI is judge of its own limit, the rule on that says so.
          const judged = exception
            ? selfJudged(sentence, clause.children[clause.children.indexOf(sentence) + 1] ?? null, {
                clause,
                section,
                constitution: context.constitution,
              })
            : null;
          if (exception && !(judged && judged.start < exception.end && exception.start < judged.end))
            report(sentence, exception, sentence, isBinding(led, isLed));
        }
        const rule = before(clause, sentence);
        const lift = rule ? liftsRule(sentence.value, ruleOf(rule, rule.value)) : null;
        if (rule && lift) report(sentence, lift, rule, isBinding(rule, isLed));
      },
    };

    function report(sentence: Sentence, { text, start, end }: Swallow, rule: Sentence, binds: boolean): void {
      context.report({
        node: sentence,
        position: context.positionIn(sentence, start, end),
        message: `"${text}" takes back the whole rule: it is met whenever somebody would want to break it.`,
        advice:
          'Name the cases that are meant, so that somebody else could tell them; or say who decides them, or strike the exception.',
        severity: binds ? 'warning' : 'info',
        related: rule === sentence ? [] : [{ node: rule, message: 'the rule that it takes back' }],
      });
    }
  },
});

/** An obligation or prohibition that is not soft already. */
const isFirm = ({ kind, strength }: Sentence): boolean =>
  (kind === 'obligation' || kind === 'prohibition') && (strength === 'absolute' || strength === 'strong');

const ruleOf = (rule: Sentence, naming: string): Rule => ({
  naming,
  hasModal: /^(?:must|shall|will|have to|has to|need to|needs to)/i.test(modalOf(rule)),
  isAbsolute: /\b(?:never|always|under no|in no|at no time|no matter)\b/i.test(rule.value),
});

/** "Should" leaves room by itself, and so does an instruction ("Keep it short unless ..."): there the exception is one of style. */
const isBinding = (rule: Sentence, isLed: boolean): boolean =>
  !/^(?:should|ought)/i.test(modalOf(rule)) &&
  (rule.strength === 'absolute' || isLed || !isInstruction(rule));

/** "Keep it short", "Do not add a table". */
const isInstruction = ({ value, data }: Sentence): boolean =>
  /^(?:do not|don['’]t|avoid|please)\b/i.test(value) || data?.tokens[0]?.pos === 'VERB';

/** The firm norm that stands nearest before a sentence in its clause. */
function before(clause: Clause, sentence: Sentence): Sentence | null {
  return clause.children.slice(0, clause.children.indexOf(sentence)).findLast(isFirm) ?? null;
}
