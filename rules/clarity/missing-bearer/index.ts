import {
  defineRule,
  type Container,
  type Clause,
  type PassiveDuty,
  passiveDutyOf,
  type Sentence,
} from '../../../src/lint/index.js';
import { isAssigned, isWork, namesAnyDoer, namesDoer } from './doers.js';
import { goesOnToTell, isInstructed, Settled } from './settled.js';

/** A duty says who has it. */
export default defineRule({
  meta: {
    id: 'clarity/missing-bearer',
    title: 'A duty says who has it',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'section',
    why: 'What must be done by nobody in particular is done by nobody. The AI, its maker and the operator can each read the passive as meant for one of the others.',
    sources: [
      'INCOSE Guide to Writing Requirements, rule R2 (active voice, with the responsible entity as subject)',
      'https://www.plainlanguage.gov/guidelines/conversational/use-active-voice/ (Federal Plain Language Guidelines: active voice makes clear who is supposed to do what)',
    ],
  },
  create: (context) => {
    let settled: Settled | null = null;
    return {
      clause(clause, { ancestors, section }) {
        settled ??= new Settled(context.constitution);
        const { isForOneReader } = settled;
        if (
          isForOneReader ||
          clause.role !== 'provision' ||
          isListOfDuties(section?.title ?? '') ||
          namesAnyDoer(introductionOf(ancestors))
        )
          return;
        // Sentences around it that say what one party does make it likely who is meant.
        const isTold = (sentence: Sentence): boolean =>
          clause.children.some((other) => other !== sentence && isActive(other));
        const open = clause.children.flatMap((sentence, at) => {
          const duty = openDuty(sentence, clause);
          if (!duty || isInstructed(sentence, duty) || goesOnToTell(duty, clause.children[at + 1])) return [];
          if (isInstance(sentence, clause.children[at - 1]) || settled?.has(duty, sentence)) return [];
          const isNear = isTold(sentence) || isNamedBefore(duty, clause, at);
          // What somebody is told when he asks is an answer, and whose it is the text around it says.
          const isAnswer = /^ that\b/i.test(sentence.value.slice(duty.end));
          return !isNear || (isAssigned(duty) && !isAnswer) ? [{ sentence, duty, isNear }] : [];
        });
        const [first, ...others] = open;
        if (!first) return;
        const { sentence, duty, isNear } = first;
        const said = sentence.value.slice(duty.start, duty.end);
        context.report({
          node: sentence,
          position: context.positionIn(sentence, duty.start, duty.end),
          ...(isNear ? { severity: 'info' as const } : {}),
          message: `"${said}" does not say who has to do it.`,
          advice:
            'Put it in the active voice: name the AI, the operator, the developer or whoever answers for it.',
          related: others.map(({ sentence: node }) => ({ node, message: 'nobody is named here either' })),
        });
      },
    };
  },
});

/** "For instance, a failed build is to be reported": of the rule before it, which says whose it is. */
const isInstance = (sentence: Sentence, previous: Sentence | undefined): boolean =>
  /^(?:for (?:instance|example)|thus|so|accordingly)\b/i.test(sentence.value) &&
  previous !== undefined &&
  isActive(previous);

/** The passive duty of a sentence that does not itself name who could have it. */
function openDuty(sentence: Sentence, clause: Clause): PassiveDuty | null {
  if (sentence.kind !== 'obligation' || clause.leadIn !== null) return null;
  const duty = passiveDutyOf(sentence);
  if (!duty || !isWork(duty)) return null;
  return namesDoer(`${clause.title ?? ''} ${sentence.value.slice(0, duty.start)}`, duty) ? null : duty;
}

/** The sentence before names somebody who could have it: likely him, though the text does not say so. */
function isNamedBefore(duty: PassiveDuty, clause: Clause, at: number): boolean {
  const previous = clause.children[at - 1];
  return previous !== undefined && (isActive(previous) || namesDoer(previous.value, duty));
}

/** A norm that says who acts: "Alder keeps a log." */
const isActive = (sentence: Sentence): boolean =>
  sentence.strength !== null && passiveDutyOf(sentence) === null;

/** "Duties of the operator", "What the company must do": the title names whom its section binds. */
const isListOfDuties = (title: string): boolean =>
  /\b(?:dut(?:y|ies)|obligations?|responsibilit(?:y|ies)|commitments?|tasks|what (?:[\w’'-]+ ){1,4}(?:must|shall|should|will|owes?|does|do|promises?|undertakes?|commits?|answers?|(?:is|are|am)))\b/i.test(
    title,
  ) && namesAnyDoer(title);

/** The words before a list ("The operator has these duties:"); empty outside of lists, and where they end in no colon. */
function introductionOf(ancestors: readonly Container[]): string {
  const at = ancestors.findIndex(
    (node) => node.type === 'group' && (node.form === 'list' || node.form === 'table'),
  );
  const list = ancestors[at];
  const siblings: readonly unknown[] = ancestors[at - 1]?.children ?? [];
  const before = list ? ancestors[at - 1]?.children[siblings.indexOf(list) - 1] : undefined;
  return before?.type === 'clause' && /:\s*$/.test(before.value) ? before.value : '';
}
