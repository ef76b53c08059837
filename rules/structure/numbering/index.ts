import { clausesOf, defineRule, type Constitution, type RuleContext } from '../../../src/lint/index.js';
import { faultsOf, misplaced, type Fault } from './faults.js';
import { listFaults } from './lists.js';
import { numberedIn, type Numbered } from './numbered.js';
import { printedLike } from './printed-number.js';

/** Numbers of sections, articles, clauses and items count on: none is missing, none is there twice. */
export default defineRule({
  meta: {
    id: 'structure/numbering',
    title: 'Numbers count on',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'document',
    why: 'Rules are cited by number. Where one is there twice a citation means either; where one is missing, a reader cannot tell a rule that was taken out from one that was lost.',
    sources: [
      'https://op.europa.eu/en/publication-detail/-/publication/3879747d-7a3c-411b-a3a0-55c14e2ba732 (Joint Practical Guide, 15: numbering)',
    ],
  },
  create: (context) => ({
    finish() {
      const { constitution } = context;
      const all = numberedIn(constitution);
      const strays = misplaced(all);
      const stray = new Set(strays.map(({ at }) => at));
      for (const { at, home } of strays)
        report(context, at, `${nameOf(at)} stands in ${nameOf(home, false)}.`, { other: home });
      const series = new Map<string, Numbered[]>();
      for (const one of all) {
        if (!stray.has(one)) series.set(one.series, [...(series.get(one.series) ?? []), one]);
      }
      for (const one of series.values()) {
        for (const fault of faultsOf(one, all)) tell(fault, context);
      }
      for (const fault of listFaults(constitution)) tell(fault, context);
    },
  }),
});

function tell(fault: Fault, context: RuleContext): void {
  const { at } = fault;
  switch (fault.kind) {
    case 'repeat':
      report(
        context,
        at,
        `${nameOf(at)} is there twice: the first is on ${context.placeOf(fault.before.node, at.node)}.`,
        {
          other: fault.before,
          advice: 'Give one of the two a number of its own, and look at what refers to it.',
        },
      );
      break;
    case 'order':
      report(context, at, `${nameOf(at)} comes after ${nameOf(fault.before, false)}.`, {
        other: fault.before,
      });
      break;
    case 'gap':
      if (isAccounted(fault, context.constitution)) break;
      report(context, at, `${nameOf(at)} follows ${nameOf(fault.before, false)}: ${missing(fault)}.`, {
        other: fault.before,
      });
      break;
    case 'begin':
      // What extends another document may count on from it.
      if (context.base || isAccounted(fault, context.constitution)) break;
      report(context, at, `The numbering begins at ${at.printed}: ${missing(fault)}.`, {
        // Of a whole document this may be the author's choice, or the document an excerpt.
        ...(at.number.prefix === '' && { severity: 'info' }),
      });
  }
}

const countOn =
  'Number what is there so that it counts on, or say what stood there ("7. Withdrawn in 2026"); look at what refers to it.';

function report(
  context: RuleContext,
  at: Numbered,
  message: string,
  { other, severity, advice = countOn }: { other?: Numbered; severity?: 'info'; advice?: string } = {},
): void {
  context.report({
    node: at.node,
    ...(severity && { severity }),
    ...(at.mark && { position: context.positionIn(at.mark.clause, at.mark.start, at.mark.end) }),
    message,
    advice,
    related: other ? [{ node: other.node, message: nameOf(other) }] : [],
  });
}

/** "Section 3.2", "Article IV", "item 3": a printed word says itself what it is. */
function nameOf({ kind, printed, mark }: Numbered, isFirst = true): string {
  if (/^\p{L}{3,}\.?\s/u.test(printed) || printed.startsWith('§')) return printed;
  // "(c)": with the brackets that it is printed in.
  const before = mark?.clause.value.charAt(mark.start - 1);
  const shown =
    before === '(' && kind !== 'part' ? `(${printed})` : kind === 'part' ? `(${printed})` : printed;
  return `${isFirst ? kind.charAt(0).toUpperCase() + kind.slice(1) : kind} ${shown}`;
}

function missing({ at, missing: [first, last] }: Fault & { kind: 'gap' | 'begin' }): string {
  const from = printedLike(at.printed, at.number, first);
  if (first === last) return `${from} is missing`;
  const to = printedLike(at.printed, at.number, last).replace(/^\p{L}{3,}\.?\s+/u, '');
  return `${from.replace(/^(\p{L}{3,})\s/u, '$1s ')} ${last === first + 1 ? 'and' : 'to'} ${to} are missing`;
}

const withdrawal =
  /\b(?:withdrawn|repealed|reserved|deleted|removed|rescinded|revoked|struck|retired|vacant|omitted|dropped|merged|(?:left|kept) (?:blank|empty|out|free)|not used|unused|superseded|skipped|no longer)\b/i;

/** The document itself says what became of the missing numbers: "2.3 (on synthetic voices), withdrawn in May". */
function isAccounted(
  { at, missing: [first] }: Fault & { kind: 'gap' | 'begin' },
  constitution: Constitution,
): boolean {
  const core = printedLike(at.printed, at.number, first);
  const named = new RegExp(`(?<![\\p{L}\\d.])${core.replace(/[.\\]/g, '\\.')}(?![\\p{L}\\d]|\\.\\d)`, 'iu');
  for (const { value } of clausesOf(constitution)) {
    if (withdrawal.test(value) && named.test(value)) return true;
  }
  return false;
}
