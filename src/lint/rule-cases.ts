/** The tester of rules, the same for ours and for everybody's: what it refuses says what makes a rule worth trusting. */
import type { Constitution } from '../clast/index.js';
import { parseMarkdown } from '../markdown/index.js';
import { readNorms } from '../norms/index.js';
import type { Topic } from '../topics/index.js';
import { ruleFaults } from './check-rule.js';
import type { Finding } from './finding.js';
import { applyEdits } from './fixes.js';
import { optionErrors } from './options.js';
import type { AnyRule, Edit, Fix } from './rule.js';
import { findingsOf } from './rule-tester.js';

/** A text that the rule is right to pass over. */
export interface Miss {
  /** What it is called in problems; without it, the beginning of its text. */
  name?: string;
  /** The Markdown. */
  text: string;
  options?: Readonly<Record<string, unknown>>;
  /** The Markdown of what the text extends. */
  base?: string;
}

/** What a finding must be; what is left out may be anything. */
export interface ExpectedFinding {
  line?: number;
  column?: number;
  message?: string;
}

/** A text that the rule reports. */
export interface Case extends Miss {
  /** Every finding in order; without it, one finding at least. */
  findings?: readonly ExpectedFinding[];
  /** The text after all fixes of its findings; where the findings have fixes, it must be given. */
  fixed?: string;
}

export interface RuleCases {
  hits: readonly (string | Case)[];
  /** Near misses: texts that the rule would report if its condition were one word looser. */
  misses: readonly (string | Miss)[];
  /** What `context.coverage` judges; of the package, the built-in topics. */
  topics?: readonly Topic[];
}

/**
 * What is wrong with a rule or with its cases, one line each; nothing: it can be trusted as far as its cases go. Refused are
 * a rule whose metadata do not hold, that has no hit or no miss, or breaks; a case that is there twice or is not as it says;
 * a fix that overlaps itself, changes nothing, leaves its finding standing, is not what `meta.fixable` promises or not what
 * the case says; and a safe fix that changes a word.
 */
export function ruleProblems(rule: AnyRule, { hits, misses, topics = [] }: RuleCases): string[] {
  const faults = ruleFaults(rule);
  if (faults.length > 0) return faults;
  const cases = [
    ...hits.map((given, index) => caseOf(given, 'hit', index)),
    ...misses.map((given, index) => caseOf(given, 'miss', index)),
  ];
  return [
    ...(hits.length === 0 ? ['There is no hit: give a text that the rule reports.'] : []),
    ...(misses.length === 0
      ? ['There is no miss: give a text that the rule nearly reports, and must not.']
      : []),
    ...twice(cases),
    ...cases.flatMap((one) => caseProblems(rule, one, topics).map((problem) => `${one.label}: ${problem}`)),
  ];
}

/** Throws an Error that lists every problem of `ruleProblems`. */
export function assertRule(rule: AnyRule, cases: RuleCases): void {
  const problems = ruleProblems(rule, cases);
  if (problems.length === 0) return;
  const id = (rule as Partial<AnyRule> | undefined)?.meta?.id ?? 'The rule';
  throw new Error(
    [
      `${id}: ${problems.length === 1 ? 'one problem' : `${problems.length} problems`}`,
      ...problems.map((one) => `  ${one}`),
    ].join('\n'),
  );
}

interface Labeled extends Case {
  kind: 'hit' | 'miss';
  label: string;
}

function caseOf(given: string | Case, kind: Labeled['kind'], index: number): Labeled {
  const one = typeof given === 'string' ? { text: given } : given;
  const name = one.name ?? one.text.trim().split(/\r?\n/)[0] ?? '';
  return { ...one, kind, label: `${kind} ${index + 1} (${short(name)})` };
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 37).trimEnd()}...` : text);

/** Cases that differ in white space alone test the same. */
function twice(cases: readonly Labeled[]): string[] {
  const seen = new Map<string, Labeled>();
  return cases.flatMap((one) => {
    const key = JSON.stringify([one.text.replace(/\s+/g, ' ').trim(), one.options ?? {}, one.base ?? null]);
    const before = seen.get(key);
    if (!before) seen.set(key, one);
    return before ? [`${one.label} is there already, as ${before.label}.`] : [];
  });
}

function caseProblems(rule: AnyRule, one: Labeled, topics: readonly Topic[]): string[] {
  const [wrong] = optionErrors(rule.meta, one.options ?? {});
  if (wrong) return [`its options do not fit \`meta.schema\`: ${wrong.instancePath} ${wrong.message ?? ''}.`];
  let run: Run;
  try {
    run = runOn(rule, one.text, one, topics);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  if (one.kind === 'miss') {
    return run.findings.map((finding) => `is reported: ${shown(finding)}`);
  }
  return [...findingProblems(run.findings, one), ...fixProblems(rule, run, one, topics)];
}

interface Run {
  tree: Constitution;
  findings: readonly Finding[];
}

function runOn(
  rule: AnyRule,
  source: string,
  { options = {}, base: extended }: Pick<Case, 'options' | 'base'>,
  topics: readonly Topic[],
): Run {
  const base = extended === undefined ? null : parseMarkdown(extended, { file: 'base.md' });
  const tree = readNorms(parseMarkdown(source), base);
  const findings = findingsOf(rule, { tree, source, topics, options, ...(base && { base }) });
  return { tree, findings };
}

const shown = ({ position: { start }, message }: Finding): string =>
  `line ${start.line}, column ${start.column}: ${message}`;

function findingProblems(findings: readonly Finding[], { findings: expected }: Case): string[] {
  if (findings.length === 0) return ['is not reported.'];
  if (!expected) return [];
  const problems: string[] = [];
  for (const [index, finding] of findings.entries()) {
    const one = expected[index];
    if (!one) problems.push(`is reported once more than it says: ${shown(finding)}`);
    else if (!fits(finding, one)) {
      problems.push(`expected ${wanted(one)}; found ${shown(finding)}`);
    }
  }
  for (const one of expected.slice(findings.length))
    problems.push(`expected ${wanted(one)}; found nothing more.`);
  return problems;
}

const fits = ({ position: { start }, message }: Finding, expected: ExpectedFinding): boolean =>
  (expected.line ?? start.line) === start.line &&
  (expected.column ?? start.column) === start.column &&
  (expected.message ?? message) === message;

const wanted = ({ line, column, message }: ExpectedFinding): string =>
  [
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(column === undefined ? [] : [`column ${column}`]),
  ].join(', ') + (message === undefined ? '' : `: ${message}`);

/** A fix of a finding. */
type Fixing = Finding & { fix: Fix };

function fixProblems(rule: AnyRule, { tree, findings }: Run, one: Case, topics: readonly Topic[]): string[] {
  const fixing = findings.filter((finding): finding is Fixing => finding.fix !== undefined);
  const promised = rule.meta.fixable;
  if (fixing.length === 0) return one.fixed === undefined ? [] : ['has `fixed`, and no finding has a fix.'];
  const problems: string[] = [];
  for (const finding of fixing) {
    const where = `the fix on line ${finding.position.start.line}`;
    const { edits, safety } = finding.fix;
    if (promised === 'none') problems.push(`${where} is there, though \`meta.fixable\` is none.`);
    else if (safety === 'safe' && promised === 'unsafe') {
      problems.push(`${where} is safe, though \`meta.fixable\` is unsafe.`);
    }
    const faults = editFaults(edits, one.text);
    problems.push(...faults.map((fault) => `${where} ${fault}`));
    if (faults.length > 0) continue;
    const text = applyEdits(one.text, edits);
    const after = runOn(rule, text, one, topics);
    if (safety === 'safe' && wordsOf(after.tree) !== wordsOf(tree)) {
      problems.push(`${where} is called safe and changes the wording${modalChange(tree, after.tree)}.`);
    }
    if (after.findings.length >= findings.length) problems.push(`${where} leaves its finding standing.`);
  }
  if (problems.length > 0) return problems;
  const overlap = overlapOf(fixing.flatMap(({ fix }) => fix.edits));
  if (overlap) return ['the fixes of its findings overlap.'];
  const text = applyEdits(
    one.text,
    fixing.flatMap(({ fix }) => fix.edits),
  );
  if (one.fixed === undefined) {
    return [
      `its findings have fixes: say in \`fixed\` what comes out of them, which is ${JSON.stringify(text)}`,
    ];
  }
  return text === one.fixed
    ? []
    : [`the fixes give ${JSON.stringify(text)}; expected ${JSON.stringify(one.fixed)}`];
}

function editFaults(edits: readonly Edit[], source: string): string[] {
  if (edits.length === 0) return ['has no edits.'];
  const outside = edits.some(
    ({ start, end }) =>
      !Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start || end > source.length,
  );
  if (outside) return ['has an edit outside of the text.'];
  if (overlapOf(edits)) return ['has edits that overlap.'];
  return applyEdits(source, edits) === source ? ['changes nothing.'] : [];
}

function overlapOf(edits: readonly Edit[]): boolean {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.some((edit, index) => {
    const next = sorted[index + 1];
    return next !== undefined && next.start < edit.end;
  });
}

/** The words of a document in order, without numbers of clauses and marks: what no safe fix may change. */
function wordsOf(tree: Constitution): string {
  return wordList(tree).join(' ');
}

function wordList(node: Constitution | Constitution['children'][number]): string[] {
  switch (node.type) {
    case 'clause': {
      const { number, value } = node;
      const text = number !== null && value.startsWith(number) ? value.slice(number.length) : value;
      return lettersOf(text);
    }
    case 'example':
      return lettersOf(node.value);
    case 'verbatim':
      return [];
    default:
      return node.children.flatMap(wordList);
  }
}

const lettersOf = (text: string): string[] => text.normalize('NFC').match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];

/** Words that carry a norm's force, for the message: a change of one of them changes what the document asks. */
const modals =
  /^(?:must|shall|should|may|might|can|cannot|could|will|would|ought|need|needs|never|always|not|only|no|unless|except)$/i;

function modalChange(before: Constitution, after: Constitution): string {
  const count = (tree: Constitution): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const word of wordList(tree)) {
      if (modals.test(word)) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
    }
    return counts;
  };
  const [was, is] = [count(before), count(after)];
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter(
    (word) => was.get(word) !== is.get(word),
  );
  return changed.length === 0 ? '' : ` (${changed.map((word) => `"${word}"`).join(', ')})`;
}
