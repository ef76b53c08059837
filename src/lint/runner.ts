/** Runs rules over one document. */
import type { AnyNode, Clause, Constitution, Position, Sentence } from '../clast/index.js';
import { judgeTopics, type Topic, type TopicVerdict } from '../topics/index.js';
import { byPlace, inOrder, locate, type Located, type Scene } from './drafts.js';
import { declarationsOf } from './declared-topics.js';
import { isEmptyDocument } from './empty-document.js';
import type { Finding, Notice, SuppressedFinding } from './finding.js';
import { isEnglish } from './language.js';
import { completeOptions } from './options.js';
import { topicOf } from './presets.js';
import type { AnyRule, Place, Report, Rule, Visitor } from './rule.js';
import type { Settings } from './settings.js';
import { foldSpeciesLevel } from './species-level.js';
import { silencer } from './suppressions.js';
import { traverse } from './traverse.js';
import { Whereabouts } from './whereabouts.js';

export interface LintOptions {
  rules: readonly AnyRule[];
  topics: readonly Topic[];
  settings: Settings;
  /** Where it is aborted, `lint` throws its reason. */
  signal?: AbortSignal | undefined;
}

export interface LintResult {
  /** By offset, then rule id. */
  findings: Finding[];
  suppressed: SuppressedFinding[];
  notices: Notice[];
}

/** A rule at work. Where it threw, `notice` says so, and its reports count for nothing. */
interface Running {
  ruleId: string;
  severity: Finding['severity'];
  visitor: Visitor;
  reports: Report[];
  notice: Notice | null;
}

type Coverage = (topicId: string) => TopicVerdict;

/**
 * Lints one document: every rule that `settings` have on sees every node in one traversal. A rule that throws becomes a
 * notice and takes nothing else down. Topics are judged once, and only if a rule asks. A document that is empty or not
 * in English is not asked what it covers.
 */
export function lint(tree: Constitution, source: string, options: LintOptions): LintResult {
  const { rules, topics, settings, signal } = options;
  const scene: Scene = { source, whereabouts: new Whereabouts(tree), marked: new WeakMap() };
  const coverage = coverageOf(tree, topics);
  const judged = isJudgedByTopics(tree);

  const running = rules
    .filter(({ meta }) => judged || topicOf(meta.id) === null)
    .flatMap((rule) => startRule(rule, settings, { tree, topics, coverage, scene }));
  const listeners = new Map(
    nodeTypes.map((type) => [type, running.filter(({ visitor }) => visitor[type] !== undefined)]),
  );
  traverse(tree, (node, place) => {
    signal?.throwIfAborted();
    scene.whereabouts.enter(node, place);
    for (const one of listeners.get(node.type) ?? []) {
      attempt(one, () => {
        visit(one.visitor, node, place);
      });
    }
  });
  for (const one of running) attempt(one, () => one.visitor.finish?.());

  const located = running.flatMap((one) => locateAll(one, scene));
  return {
    ...settle(located, { tree, settings, coverage, whereabouts: scene.whereabouts }),
    notices: running.flatMap(({ notice }) => notice ?? []),
  };
}

/** Whether it makes sense to ask what a document covers: it says something, and in a language that we read. */
export function isJudgedByTopics(tree: Constitution): boolean {
  return !isEmptyDocument(tree) && isEnglish(tree);
}

function coverageOf(tree: Constitution, topics: readonly Topic[]): Coverage {
  let verdicts: Map<string, TopicVerdict> | undefined;
  return (topicId) => {
    verdicts ??= judgeTopics(tree, topics);
    const verdict = verdicts.get(topicId);
    if (!verdict) throw new Error(`no topic "${topicId}" is loaded`);
    return verdict;
  };
}

function startRule(
  rule: AnyRule,
  settings: Settings,
  {
    tree,
    topics,
    coverage,
    scene,
  }: { tree: Constitution; topics: readonly Topic[]; coverage: Coverage; scene: Scene },
): Running[] {
  const { meta } = rule;
  const setting = settings.rules.get(meta.id);
  if (!setting || setting.severity === 'off') return [];
  const running: Running = {
    ruleId: meta.id,
    severity: setting.severity,
    visitor: {},
    reports: [],
    notice: null,
  };
  attempt(running, () => {
    // A list of rules cannot know the type of each rule's options: the schema has just vouched for them.
    running.visitor = (rule as unknown as Rule<unknown>).create({
      constitution: tree,
      options: completeOptions(meta, setting.options),
      coverage,
      topics: topics.map(({ id }) => id),
      declarations: declarationsOf(tree, settings),
      positionIn: (node, start, end) => positionIn(node, start, end, scene),
      report: (report) => void running.reports.push(report),
    });
  });
  return [running];
}

function positionIn(node: Clause | Sentence, start: number, end: number, scene: Scene): Position {
  const position = scene.whereabouts.positionIn(node, start, end);
  scene.marked.set(position, node.value.slice(start, end));
  return position;
}

/** The one place that catches what a rule throws. */
function attempt(running: Running, act: () => void): void {
  if (running.notice) return;
  try {
    act();
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split(/[\r\n]/);
    running.reports = [];
    running.notice = {
      kind: 'broken-rule',
      ruleId: running.ruleId,
      message: `The rule ${running.ruleId} broke and was left out: ${reason || 'it threw without a message'}`,
    };
  }
}

const nodeTypes = [
  'constitution',
  'section',
  'group',
  'clause',
  'sentence',
  'example',
  'verbatim',
] as const satisfies readonly AnyNode['type'][];

function visit(visitor: Visitor, node: AnyNode, place: Place): void {
  switch (node.type) {
    case 'constitution':
      return visitor.constitution?.(node, place);
    case 'section':
      return visitor.section?.(node, place);
    case 'group':
      return visitor.group?.(node, place);
    case 'clause':
      return visitor.clause?.(node, place);
    case 'sentence':
      return visitor.sentence?.(node, place);
    case 'example':
      return visitor.example?.(node, place);
    case 'verbatim':
      return visitor.verbatim?.(node, place);
  }
}

function locateAll(running: Running, scene: Scene): Located[] {
  const { ruleId, severity } = running;
  let located: Located[] = [];
  attempt(running, () => {
    located = running.reports.map((report) => locate(report, { ruleId, severity }, scene));
  });
  return located;
}

/** Parts what is reported from what the author silenced, and folds the species-level gaps into one. */
function settle(
  located: readonly Located[],
  {
    tree,
    settings,
    coverage,
    whereabouts,
  }: { tree: Constitution; settings: Settings; coverage: Coverage; whereabouts: Whereabouts },
): Pick<LintResult, 'findings' | 'suppressed'> {
  const silence = silencer(tree, settings, whereabouts);
  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  const part = (finding: Finding, anchor: Clause | null) => {
    const suppression = silence(finding.ruleId, anchor);
    if (suppression) suppressed.push({ ...finding, suppression });
    else findings.push(finding);
  };
  for (const { finding, anchor } of inOrder(located)) part(finding, anchor);

  const { folded, others } = foldSpeciesLevel(findings, settings, (topic) => coverage(topic).status);
  if (!folded) return { findings, suppressed };
  findings.splice(0, Infinity, ...others);
  part(folded, whereabouts.anchorOf(tree));
  return { findings: findings.sort(byPlace), suppressed: suppressed.sort(byPlace) };
}
