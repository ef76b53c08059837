import {
  defineRule,
  sectionsOf,
  type AnyNode,
  type Clause,
  type Container,
  type Group,
  type Node,
  type Section,
} from '../../../src/lint/index.js';
import { countsIn, inWords, saysAnother, type Count } from './counts.js';
import { enumerated } from './inline.js';
import { otherCount, seatsIn, type Seats } from './seats.js';

/** A number that a text announces agrees with what it lists. */
export default defineRule({
  meta: {
    id: 'consistency/stated-counts',
    title: 'Numbers agree with what is listed',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'document',
    why: 'Where four are announced and five listed, one was added or lost without the rest being looked at. Nobody can tell whether the fifth was meant to bind.',
    sources: [
      'https://op.europa.eu/en/publication-detail/-/publication/3879747d-7a3c-411b-a3a0-55c14e2ba732 (Joint Practical Guide, guideline 6: drafting is to be consistent)',
    ],
  },
  create(context) {
    const { constitution } = context;
    const told = new Set<string>();
    const seats: Seats[] = [];

    return {
      clause(clause, { ancestors, section }) {
        if (clause.role === 'quotation' || clause.role === 'navigation' || clause.role === 'history') return;
        if (clause.role === 'heading') {
          if (section) heading(clause, section);
          return;
        }
        for (const here of seatsIn(clause)) {
          seats.push(here);
          disagree(here, otherCount(here, seats));
        }
        for (const count of countsIn(clause.value)) {
          const there =
            within(clause, count) ??
            below(clause, count, ancestors.at(-1)) ??
            above(clause, count, ancestors) ??
            elsewhere(count, section);
          if (there) report(clause, count, there);
        }
      },
    };

    /** "the Panel of twelve residents", and elsewhere "The Panel has nine members". */
    function disagree({ clause, text, body, start, end }: Seats, other: Seats | null): void {
      if (!other || told.has(body)) return;
      told.add(body);
      context.report({
        node: clause,
        position: context.positionIn(clause, start, end),
        message: `The text says "${text}" here, and "${other.text}" in ${context.placeOf(other.clause, clause)}.`,
        advice: 'Find out which number is right, and say it in one place.',
        related: other.clause === clause ? [] : [{ node: other.clause, message: 'another number here' }],
      });
    }

    /** "The four laws" over a list of five. */
    function heading(clause: Clause, section: Section): void {
      const [count, second] = countsIn(clause.value);
      // "Twelve principles, of which four are written": the heading says both itself.
      if (!count || second || saysAnother(clause.value, count)) return;
      const found = contentsOf(section);
      if (found && !found.counts.includes(count.count)) report(clause, count, found);
    }

    /** "the four hard constraints", where a section of that title holds five. */
    function elsewhere({ noun, count, before }: Count, from: Section | null): Contents | null {
      if (!/^(?:the|our|these|its|all|my)$/.test(before) || !noun.includes(' ')) return null;
      const named = [...sectionsOf(constitution)].filter(({ title }) => fold(title) === noun);
      const [section, second] = named;
      if (!section || second || section === from) return null;
      const found = contentsOf(section);
      return found && !found.counts.includes(count) ? found : null;
    }

    function report(
      clause: Clause,
      count: Count,
      { counts: [listed = 0], node, verb = 'listed' }: Contents,
    ): void {
      const key = `${count.noun} ${count.count} ${listed}`;
      if (told.has(key)) return;
      told.add(key);
      context.report({
        node: clause,
        position: context.positionIn(clause, count.start, count.end),
        message: `The text says "${count.text}", and ${inWords(listed)} ${listed === 1 ? 'is' : 'are'} ${verb}.`,
        advice:
          'Find out whether one was added or lost, then make the number and the list agree; or leave the number out.',
        related: node && node !== clause ? [{ node, message: `${inWords(listed)} here` }] : [],
      });
    }
  },
});

interface Contents {
  /** What the number may mean, the likeliest first. */
  counts: readonly number[];
  node: AnyNode | null;
  verb?: string;
}

const fold = (title: string): string => title.toLowerCase().replace(/^(?:the|our|its|my)\s+/, '');

/** What the same clause enumerates behind the number. */
function within({ value }: Clause, { count, start, end }: Count): Contents | null {
  const isSubject = /(?:^|[.!?:]\s+|, |\b(?:the|these|our|its|my)\s+)(?:\(?[\d.]+[.)]?\s+)?$/i.test(
    value.slice(0, start),
  );
  const found = enumerated(value.slice(end), isSubject, /^\s*\(1\)|\(1\)\s/.test(value.slice(0, end)));
  return found === null || found === count ? null : { counts: [found], node: null };
}

const leadsIn =
  /(?:\bfollow(?:s|ing)?\b|\bthere (?:are|is)\b|\bthese (?:are)?|\bbelow\b|\b(?:has|have|hold|holds|recogni[sz]es?|distinguish(?:es)?|rests? on|consists? of|ha[sd]) (?:\w+ )?$)/i;

/** The list that a clause leads in. */
function below(
  clause: Clause,
  { count, start, end }: Count,
  container: Container | undefined,
): Contents | null {
  if (!container) return null;
  const text = clause.value.trimEnd();
  const last = clause.children.at(-1);
  const from = last?.data?.start ?? 0;
  // "There are six limits. The agent must never:"
  const isBefore = start < from && text.endsWith(':') && /\bthere are\s+$/i.test(text.slice(0, start));
  if ((start < from && !isBefore) || countsIn(text.slice(from)).some((other) => other.start + from > end))
    return null;
  const isLeadIn =
    text.endsWith(':') || leadsIn.test(text.slice(from, start)) || leadsIn.test(text.slice(end));
  if (!isLeadIn) return null;
  const siblings: readonly AnyNode[] = container.children;
  const lists = listsFrom(siblings.slice(siblings.indexOf(clause) + 1));
  const [first] = lists;
  if (!first) return null;
  const counts = [
    first.children.length,
    itemsOf(first),
    lists.reduce((sum, list) => sum + list.children.length, 0),
    lists.length,
  ];
  // Another number in the sentence may be the one of the list.
  const others = countsIn(text.slice(from)).map((other) => other.count);
  return first.children.length < 2 || [count, ...others].some((it) => counts.includes(it))
    ? null
    : { counts, node: first };
}

/** Lists that follow at once, and those that go on after a paragraph between their items. */
function listsFrom(nodes: readonly AnyNode[]): Group[] {
  const lists: Group[] = [];
  for (const node of nodes) {
    if (node.type === 'group' && node.form === 'list') lists.push(node);
    else if (lists.length === 0 || node.type !== 'clause' || node.role === 'heading') break;
  }
  return lists;
}

/** "These four rules" and "the five rules above", after a list. */
function above(
  clause: Clause,
  { count, before, end }: Count,
  ancestors: readonly Container[],
): Contents | null {
  const isAbove = /^\s*(?:(?:listed|named|given|set out|stated) )?above\b/i.test(clause.value.slice(end));
  if (!isAbove && !/^(?:these|those|all)$/.test(before)) return null;
  const container = ancestors.at(-1);
  if (container?.type !== 'section' && container?.type !== 'constitution') return null;
  const nodes: readonly Node[] = container.children;
  const earlier = nodes.slice(0, nodes.indexOf(clause));
  const list = earlier.findLast((node) => node.type === 'group' && node.form === 'list');
  if (list?.type !== 'group' || list.children.length < 2) return null;
  if (!isAbove && earlier.at(-1) !== list) return null;
  return list.children.length === count ? null : { counts: [list.children.length], node: list };
}

/** How many things a section holds: its parts, its one list, its numbered clauses. Null where that is not plain. */
function contentsOf(section: Section): Contents | null {
  const nodes: readonly Node[] = section.children;
  const parts = nodes.filter((node) => node.type === 'section');
  const lists = nodes.filter((node) => node.type === 'group' && node.form === 'list');
  const numbered = nodes.filter((node) => node.type === 'clause' && isNumbered(node));
  const [list] = lists;
  if (parts.length > 1)
    return {
      counts: [
        parts.length,
        ...lists.map(sizeOf),
        ...parts.flatMap((part) => contentsOf(part)?.counts ?? []),
      ],
      node: parts[0] ?? null,
      verb: 'there',
    };
  if (parts.length > 0) return null;
  if (numbered.length > 1 && !list) return { counts: [numbered.length], node: numbered[0] ?? null };
  return list && lists.length === 1 && numbered.length === 0 && sizeOf(list) > 1
    ? { counts: [sizeOf(list)], node: list }
    : null;
}

/** "4.", a title of its own, "Line 4. I do not ...". */
const isNumbered = ({ number, title, role, value }: Clause): boolean =>
  role !== 'heading' && (number !== null || title !== null || /^\p{Lu}\p{L}+ \d+[.:]/u.test(value));

/** How many items a list has, those left out that stand in brackets and only add a remark. */
const itemsOf = (list: Group): number =>
  list.children.filter((item) => {
    const first = 'children' in item ? item.children[0] : undefined;
    return !(first?.type === 'clause' && /^\(.*\)\.?$/s.test(first.value.trim()));
  }).length;

const sizeOf = (node: Node): number => ('children' in node ? node.children.length : 0);
