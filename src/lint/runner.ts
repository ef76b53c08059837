/** Runs rules over one document. */
import type { AnyNode, Clause, Constitution, Position, Sentence } from '../clast/index.js';
import type { Topic } from '../topics/index.js';
import { coveredByBaseRule } from './covered-by-base-rule.js';
import { coveredByBase } from './covered-by-base.js';
import { declarationsOf } from './declared-topics.js';
import { byPlaceIn, inOrder, locate, relatedPlace, type Located, type Scene } from './drafts.js';
import type { Finding, Notice, SuppressedFinding } from './finding.js';
import { completeOptions } from './options.js';
import { optionsKey, settingAt, variantsOf } from './overrides.js';
import { topicOf } from './presets.js';
import type { AnyRule, Place, Report, Rule, Visitor } from './rule.js';
import type { RuleSetting, Settings } from './settings.js';
import { foldSpeciesLevel, speciesLevelRule } from './species-level.js';
import { Suppressions } from './suppressions.js';
import { traverse } from './traverse.js';
import { Whereabouts } from './whereabouts.js';
import { isJudgedByTopics, judgeWhole, type WholeVerdict } from './whole-coverage.js';

export interface LintOptions {
  rules: readonly AnyRule[];
  topics: readonly Topic[];
  settings: Settings;
  /** What the document extends, its norms read. */
  base?: Constitution | null | undefined;
  /** Where it is aborted, `lint` throws its reason. */
  signal?: AbortSignal | undefined;
}

export interface LintResult {
  /** By file, in the order of the document's, then by offset, then rule id. */
  findings: Finding[];
  suppressed: SuppressedFinding[];
  notices: Notice[];
}

/** A rule at work. Where it threw, `notice` says so, and its reports count for nothing. */
interface Running {
  ruleId: string;
  /** With these options; where a place asks for others, another run of the rule reports. */
  setting: RuleSetting;
  visitor: Visitor;
  reports: Report[];
  notice: Notice | null;
}

type Coverage = (topicId: string) => WholeVerdict;

/**
 * Lints one document: every rule that `settings` have on sees every node in one traversal. A rule that throws becomes a
 * notice and takes nothing else down. Topics are judged once, and only if a rule asks. A document that is empty or not
 * in English is not asked what it covers.
 *
 * @param source The text; of a document of several files, that of each by its name.
 */
export function lint(
  tree: Constitution,
  source: string | ReadonlyMap<string, string>,
  options: LintOptions,
): LintResult {
  const { rules, topics, settings, base = null, signal } = options;
  const scene: Scene = {
    sourceOf: (file) => (typeof source === 'string' ? source : (source.get(file ?? '') ?? '')),
    whereabouts: new Whereabouts(tree),
    base: base && whereaboutsIn(base),
    marked: new WeakMap(),
  };
  const coverage = coverageOf(tree, base, topics);
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

  return {
    ...settle(running, { tree, topics, settings, coverage, scene, judged }),
    notices: noticesOf(running),
  };
}

/** What broke, once a rule: where it runs with several sets of options, the first says enough. */
function noticesOf(running: readonly Running[]): Notice[] {
  const notices = running.flatMap(({ notice }) => notice ?? []);
  return notices.filter(({ ruleId }, at) => notices.findIndex((one) => one.ruleId === ruleId) === at);
}

function whereaboutsIn(base: Constitution): Whereabouts {
  const whereabouts = new Whereabouts(base);
  traverse(base, (node, place) => {
    whereabouts.enter(node, place);
  });
  return whereabouts;
}

function coverageOf(tree: Constitution, base: Constitution | null, topics: readonly Topic[]): Coverage {
  let verdicts: Map<string, WholeVerdict> | undefined;
  return (topicId) => {
    verdicts ??= judgeWhole(tree, base, topics);
    const verdict = verdicts.get(topicId);
    if (!verdict) throw new Error(`no topic "${topicId}" is loaded`);
    return verdict;
  };
}

/** A rule at work, once for each set of options that holds somewhere in the document. */
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
  return variantsOf(meta.id, settings).map((setting) => {
    const running: Running = { ruleId: meta.id, setting, visitor: {}, reports: [], notice: null };
    attempt(running, () => {
      // A list of rules cannot know the type of each rule's options: the schema has just vouched for them.
      running.visitor = (rule as unknown as Rule<unknown>).create({
        constitution: tree,
        base: scene.base?.tree ?? null,
        options: completeOptions(meta, setting.options),
        coverage,
        topics: topics.map(({ id }) => id),
        declarations: declarationsOf(tree, settings),
        positionIn: (node, start, end) => positionIn(node, start, end, scene),
        placeOf: (node, from) => placeOf(node, from, scene),
        sourceAt: (position, node) => sourceAt(position, node, scene),
        report: (report) => void running.reports.push(report),
      });
    });
    return running;
  });
}

function positionIn(node: Clause | Sentence, start: number, end: number, scene: Scene): Position {
  const position = scene.whereabouts.positionIn(node, start, end);
  scene.marked.set(position, node.value.slice(start, end));
  return position;
}

function placeOf(node: AnyNode, from: AnyNode, scene: Scene): string {
  const { position, file } = relatedPlace({ message: '', node }, scene.whereabouts.fileOf(from), scene);
  return `line ${position.start.line}${file === undefined ? '' : ` of ${file}`}`;
}

function sourceAt({ start, end }: Position, node: AnyNode, scene: Scene): string {
  return scene.sourceOf(scene.whereabouts.fileOf(node)).slice(start.offset, end.offset);
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

/** The reports of a run that count where they stand, with the severity that holds there. */
function locateAll(running: Running, settings: Settings, scene: Scene): Located[] {
  const { ruleId, setting } = running;
  let located: Located[] = [];
  attempt(running, () => {
    located = running.reports.flatMap((report) => {
      const { whereabouts } = scene;
      const place = { file: whereabouts.fileOf(report.node), clause: whereabouts.clauseOf(report.node) };
      const here = settingAt(ruleId, place, settings, whereabouts);
      if (!here || here.severity === 'off' || optionsKey(here) !== optionsKey(setting)) return [];
      return [locate(report, { ruleId, severity: here.severity }, scene)];
    });
  });
  return located;
}

interface Settling {
  tree: Constitution;
  topics: readonly Topic[];
  settings: Settings;
  coverage: Coverage;
  scene: Scene;
  /** Whether the document is asked what it covers. */
  judged: boolean;
}

/**
 * Parts what is reported from what the author silenced, folds the species-level gaps into one, and tells what the base covers.
 * Rules about suppressions are asked last, when it is known which of them were needed.
 */
function settle(
  running: readonly Running[],
  { tree, topics, settings, coverage, scene, judged }: Settling,
): Pick<LintResult, 'findings' | 'suppressed'> {
  const { whereabouts } = scene;
  const byPlace = byPlaceIn(tree.files);
  const suppressions = new Suppressions(tree, settings, whereabouts);
  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  const part = (finding: Finding, anchor: Clause | null) => {
    const suppression = suppressions.silence(finding.ruleId, anchor);
    if (!suppression) findings.push(finding);
    else {
      const { file, ...here } = suppression;
      suppressed.push({ ...finding, suppression: file === finding.file ? here : suppression });
    }
  };
  const partAll = (rules: readonly Running[]) => {
    const located = rules.flatMap((one) => locateAll(one, settings, scene));
    for (const { finding, anchor } of inOrder(located, byPlace)) part(finding, anchor);
  };
  const last = running.filter(({ visitor }) => 'suppressions' in visitor);
  partAll(running.filter((one) => !last.includes(one)));

  const { folded, others } = foldSpeciesLevel(findings, settings, (topic) => coverage(topic).status);
  findings.splice(0, Infinity, ...others);
  const told = coveredByBase(topics, settings, coverage, scene);
  for (const finding of [folded, told]) if (finding) part(finding, whereabouts.anchorOf(tree));

  const comments = suppressions.comments((ruleId, clause) => {
    const place = { file: clause && whereabouts.fileOf(clause), clause };
    if (settingAt(ruleId, place, settings, whereabouts)?.severity === 'off') return false;
    const isRunning = running.some((one) => one.ruleId === ruleId && !one.notice && !last.includes(one));
    return isRunning || (judged && isMadeHere(ruleId));
  });
  for (const one of last) attempt(one, () => one.visitor.suppressions?.(comments));
  partAll(last);
  return { findings: findings.sort(byPlace), suppressed: suppressed.sort(byPlace) };
}

/** Whether the runner itself makes the findings of that id. */
const isMadeHere = (ruleId: string): boolean => [speciesLevelRule.id, coveredByBaseRule.id].includes(ruleId);
