import {
  clausesOf,
  defineRule,
  fileOf,
  sectionsOf,
  type AnyNode,
  type Directive,
  type Edit,
  type Position,
  type Report,
  type RuleContext,
  type SuppressionComment,
  type Verbatim,
} from '../../../src/lint/index.js';

/** A comment that silences a rule says why, names rules that exist, and is still needed. */
export default defineRule({
  meta: {
    id: 'structure/stale-suppression',
    title: 'A suppression has a reason and is needed',
    kind: 'code',
    severity: 'warning',
    fixable: 'safe',
    scope: 'document',
    why: 'A comment that silences nothing today silences the next finding, which nobody has weighed; one without a reason cannot be weighed by the next reader.',
    sources: [
      'https://eslint.org/docs/latest/use/configure/rules#report-unused-eslint-disable-comments',
      'https://biomejs.dev/analyzer/suppressions/',
    ],
  },
  create(context) {
    const comments: Verbatim[] = [];
    /** Comments that a list or an item would not be the same without. */
    const parting = new Set<Verbatim>();
    return {
      verbatim(node, { ancestors }) {
        if (node.form !== 'comment') return;
        comments.push(node);
        const parent = ancestors.at(-1);
        const siblings = parent?.children ?? [];
        const at = siblings.findIndex((sibling) => sibling === node);
        const isFirstInItem = at === 0 && parent?.type === 'group';
        if (isFirstInItem || (isGroup(siblings[at - 1]) && isGroup(siblings[at + 1]))) parting.add(node);
      },
      suppressions(found) {
        for (const { directive, rules } of found) {
          const block = comments.find((node) => isAt(node, directive, context));
          const node = targetOf(directive, context) ?? block ?? context.constitution;
          const report = (one: Omit<Report, 'node' | 'position'>): void => {
            context.report({ node, position: directive.position, ...one });
          };
          const canGo = !block || !parting.has(block);
          for (const one of faultsOf({ directive, rules }, canGo, (at) => context.sourceAt(at, node))) {
            report(one);
          }
        }
      },
    };
  },
});

const isGroup = (node: AnyNode | undefined): boolean => node?.type === 'group';

const isAt = (node: Verbatim, { position, file }: Directive, { constitution }: RuleContext): boolean =>
  node.position.start.offset === position.start.offset && fileOf(node, constitution) === (file ?? null);

/** The clause or section that the comment applies to. */
function targetOf({ name, appliesTo }: Directive, { constitution }: RuleContext): AnyNode | undefined {
  if (appliesTo === null) return undefined;
  const places = name === 'disable-section' ? sectionsOf(constitution) : clausesOf(constitution);
  return [...places].find(({ id }) => id === appliesTo);
}

type Fault = Omit<Report, 'node' | 'position'>;

/** What is wrong with a comment, the heaviest first: what can go needs no reason. */
function faultsOf(
  { directive, rules }: SuppressionComment,
  canGo: boolean,
  sourceAt: (position: Position) => string,
): Fault[] {
  const where = directive.name === 'disable-section' ? 'section' : 'clause';
  const without = (ruleId: string): Pick<Fault, 'fix'> => {
    const edit = withoutRule(directive, rules.length === 1 ? null : ruleId, sourceAt);
    return edit && (canGo || rules.length > 1) ? { fix: { safety: 'safe', edits: [edit] } } : {};
  };
  if (rules.length === 0) {
    return [
      {
        message: `This comment names no rule to disable.`,
        advice: `Name the rule: \`<!-- clausewright-${directive.name} RULE -- why -->\`.`,
      },
    ];
  }
  const faults = rules.flatMap(({ ruleId, state, meant }): Fault[] => {
    if (state === 'unknown') {
      return [
        {
          message: `There is no rule "${ruleId}".${meant === null ? '' : ` Did you mean "${meant}"?`}`,
          advice: 'Correct the id, or take it out: it silences nothing.',
          ...suggestionOf(directive, ruleId, meant, sourceAt),
        },
      ];
    }
    if (state !== 'unused') return [];
    const message =
      directive.appliesTo === null
        ? `No ${where} follows here, so this comment silences nothing.`
        : `"${ruleId}" has no finding in this ${where}: the suppression is not needed.`;
    return [
      {
        message,
        advice: `Take ${rules.length === 1 ? 'the comment' : 'the rule'} out: it would silence a later finding that nobody has weighed.`,
        ...without(ruleId),
      },
    ];
  });
  if (directive.reason === null && rules.some(({ state }) => state === 'used')) {
    faults.push({
      message: `This comment gives no reason, so it silences nothing.`,
      advice: 'Say after `--` why the finding is accepted here: the next reader cannot weigh it otherwise.',
    });
  }
  return faults;
}

/** The comment without a rule, or no comment; null where the source is not as expected. */
function withoutRule(
  { position }: Directive,
  ruleId: string | null,
  sourceAt: (position: Position) => string,
): Edit | null {
  const [from, to] = [position.start.offset ?? 0, position.end.offset ?? 0];
  if (ruleId === null) return { start: from, end: to, text: '' };
  const place = placeIn(sourceAt(position), ruleId);
  if (!place) return null;
  return { start: from + place.start, end: from + place.end, text: '' };
}

/** Another id in place of one that does not exist: what was meant is the author's to say. */
function suggestionOf(
  { position }: Directive,
  ruleId: string,
  meant: string | null,
  sourceAt: (position: Position) => string,
): Pick<Fault, 'suggestions'> {
  const place = meant === null ? null : placeIn(sourceAt(position), ruleId);
  if (!place || meant === null) return {};
  const start = (position.start.offset ?? 0) + place.start + place.lead;
  const edit = { start, end: start + ruleId.length, text: meant };
  return { suggestions: [{ message: `Write "${meant}"`, edits: [edit] }] };
}

/** Where a rule stands in a comment, with the comma and space that part it from its neighbor; `lead` is what of these stands before it. */
function placeIn(comment: string, ruleId: string): { start: number; end: number; lead: number } | null {
  const ids = comment.split(/\s--(?=\s)/)[0] ?? comment;
  const listStart = /clausewright-[a-z-]+\s+/.exec(ids);
  const at = listStart ? ids.indexOf(ruleId, listStart.index + listStart[0].length) : -1;
  if (!listStart || at < 0) return null;
  const isFirst = at === listStart.index + listStart[0].length;
  const behind = /^[\s,]+(?=[a-z])/.exec(ids.slice(at + ruleId.length))?.[0].length ?? 0;
  if (isFirst) return { start: at, end: at + ruleId.length + behind, lead: 0 };
  const lead = /[\s,]+$/.exec(ids.slice(0, at))?.[0].length ?? 0;
  return { start: at - lead, end: at + ruleId.length, lead };
}
