import { defineRule, type Section, type Sentence } from '../../../src/lint/index.js';
import { innerState, type InnerState } from './feelings.js';

/** Norms ask for conduct; what an AI feels can neither be commanded nor seen. */
export default defineRule({
  meta: {
    id: 'accountability/inner-state',
    title: 'Norms ask for deeds, not for feelings',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'section',
    why: 'Nobody can check whether an AI feels what it is told to feel. Trained on such a norm it learns to show the feeling, which is what honesty forbids.',
    sources: [
      'Kant, Critique of Practical Reason, 5:83: love as an inclination cannot be commanded',
      'INCOSE Guide to Writing Requirements, rules on verifiability',
    ],
  },
  create(context) {
    const bySection = new Map<Section | null, { sentence: Sentence; state: InnerState }[]>();
    return {
      clause(clause, { section }) {
        if (clause.role !== 'provision' && clause.role !== 'definition') return;
        clause.children.forEach((sentence, index) => {
          const state = innerState(sentence, clause.children[index + 1] ?? null);
          if (!state) return;
          const found = bySection.get(section);
          if (found) found.push({ sentence, state });
          else bySection.set(section, [{ sentence, state }]);
        });
      },
      finish() {
        for (const found of bySection.values()) {
          // Each is told at its place; where a section is full of them, those after the third are shown with it.
          const ranked = [...found].sort((a, b) => Number(b.state.ordered) - Number(a.state.ordered));
          const [told, rest] = [ranked.slice(0, most), ranked.slice(most)];
          told.forEach(({ sentence, state }, index) => {
            context.report({
              node: sentence,
              position: context.positionIn(sentence, state.start, state.end),
              severity: state.ordered ? 'warning' : 'info',
              message: `"${sentence.value.slice(state.start, state.end)}" asks the AI for a feeling, which nobody can check.`,
              advice: 'Say what the AI is to do, or not to do, where the feeling is meant to show.',
              related:
                index === told.length - 1
                  ? rest.map((other) => ({
                      node: other.sentence,
                      message: 'a feeling is asked for here too',
                    }))
                  : [],
            });
          });
        }
      },
    };
  },
});

/** Findings in one section: more of them say nothing new. */
const most = 3;
