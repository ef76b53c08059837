import {
  asLed,
  defineRule,
  leadOf,
  modalOf,
  selfJudged,
  type Clause,
  type Sentence,
} from '../../../src/lint/index.js';
import { liftsRule, swallowingException, type Swallow } from './swallow.js';

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
        if (isFirm(asLed(sentence, clause, leadOf(clause, ancestors)))) {
          const exception = swallowingException(sentence.value);
          // Where the AI is judge of its own limit, the rule on that says so.
          const judged = exception
            ? selfJudged(sentence, clause.children[clause.children.indexOf(sentence) + 1] ?? null, {
                clause,
                section,
                constitution: context.constitution,
              })
            : null;
          if (exception && !(judged && judged.start < exception.end && exception.start < judged.end))
            report(sentence, exception, sentence);
        }
        const rule = before(clause, sentence);
        const lift = rule ? liftsRule(sentence.value) : null;
        if (rule && lift) report(sentence, lift, rule);
      },
    };

    function report(sentence: Sentence, { text, start, end }: Swallow, rule: Sentence): void {
      context.report({
        node: sentence,
        position: context.positionIn(sentence, start, end),
        message: `"${text}" takes back the whole rule: it holds only where keeping it seems better anyway.`,
        advice:
          'Name the cases that are meant, so that somebody else could tell them; or say who decides them, or strike the exception.',
        severity: /^(?:should|ought)/i.test(modalOf(rule)) ? 'info' : 'warning',
        related: rule === sentence ? [] : [{ node: rule, message: 'the rule that it takes back' }],
      });
    }
  },
});

/** An obligation or prohibition that is not soft already. */
const isFirm = ({ kind, strength }: Sentence): boolean =>
  (kind === 'obligation' || kind === 'prohibition') && (strength === 'absolute' || strength === 'strong');

/** The firm norm that stands nearest before a sentence in its clause. */
function before(clause: Clause, sentence: Sentence): Sentence | null {
  return clause.children.slice(0, clause.children.indexOf(sentence)).findLast(isFirm) ?? null;
}
