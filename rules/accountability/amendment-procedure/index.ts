import { defineRule, type Sentence } from '../../../src/lint/index.js';
import { changesFreely, namesProcedure, saysThatItChanges } from './changes.js';

/** A document that says it can change says who changes it, and how. */
export default defineRule({
  meta: {
    id: 'accountability/amendment-procedure',
    title: 'What can change says how',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'document',
    why: 'A text that can be changed by nobody in particular can be changed by anybody: quietly, under pressure, or by the AI that it binds.',
    sources: [
      'United Nations, Convention on the Law of Treaties, 1969, articles 39 to 41 (amendment)',
      'Constitution of the United States, article V',
    ],
  },
  create(context) {
    const claims: { sentence: Sentence; start: number; end: number; named: boolean }[] = [];
    /** Clauses that say that the document changes: what they go on with, or lead in, can be the procedure. */
    const claiming = new Set<string>();
    const bypasses: { sentence: Sentence; start: number; end: number }[] = [];
    let procedure = false;
    return {
      sentence(sentence, { clause, section }) {
        if (!clause || clause.role === 'quotation' || clause.role === 'navigation') return;
        const free = clause.role === 'heading' ? null : changesFreely(sentence.value);
        // Past a procedure that stands elsewhere this is a way around it.
        if (free) {
          bypasses.push({ sentence, ...free });
          return;
        }
        if (procedure) return;
        if (
          namesProcedure(
            sentence.value,
            section?.title ?? '',
            clause.title,
            claiming.has(clause.id) || claiming.has(clause.leadIn ?? ''),
          )
        ) {
          procedure = true;
          return;
        }
        if (clause.role === 'heading') return;
        const claim = saysThatItChanges(sentence.value);
        if (!claim) return;
        claiming.add(clause.id);
        if (!sentence.value.trimEnd().endsWith(':')) claims.push({ sentence, ...claim });
      },
      finish() {
        for (const { sentence, start, end } of bypasses) {
          context.report({
            node: sentence,
            position: context.positionIn(sentence, start, end),
            message: `"${sentence.value.slice(start, end)}": the document can be changed with no proposal, vote or notice${procedure ? ', past the procedure that it has' : ''}.`,
            advice:
              'Bind every change to one procedure: who proposes it, who decides, and what is published before it holds.',
          });
        }
        const [first, ...others] = claims;
        if (procedure || bypasses.length > 0 || !first) return;
        context.report({
          node: first.sentence,
          // Who changes it is said there, if not how.
          ...(first.named ? { severity: 'info' as const } : {}),
          position: context.positionIn(first.sentence, first.start, first.end),
          message: `"${first.sentence.value.slice(first.start, first.end)}": the document can change, and nowhere does it say ${first.named ? '' : 'who decides that, and '}how.`,
          advice:
            'Say who may propose a change and who decides, what is published before and after, and how versions are numbered.',
          related: others.map(({ sentence }) => ({
            node: sentence,
            message: 'it says here too that it changes',
          })),
        });
      },
    };
  },
});
