/** Applies the fixes of findings to a document: never two that overlap, in passes, until there is nothing to change. */
import type { Finding } from './finding.js';
import type { Edit, Fix } from './rule.js';

/** The text of each file, by the name that findings have for it; of a document without names under the empty one. */
export type Sources = ReadonlyMap<string, string>;

/** A document as it was linted. */
export interface Checked {
  findings: readonly Finding[];
  /** Its words in order, folded: no safe fix may change them. */
  words: string;
}

export interface FixOptions {
  /** `safe` applies safe fixes alone, `unsafe` those that change wording as well. */
  level: Fix['safety'];
  /** Lints a changed document. */
  check: (sources: Sources) => Checked;
}

export interface Fixed {
  sources: Sources;
  /** What was fixed, in the order of fixing. */
  applied: readonly Finding[];
  /** Findings with a fix that would have changed more than it promised, or not have helped: they stand. */
  refused: readonly Finding[];
  /** The document at the end. */
  checked: Checked;
}

/** Passes after which we stop, whatever the rules still want: two that undo each other would go on forever. */
const mostPasses = 100;

/**
 * Fixes a document. Each pass applies all fixes that do not touch one another and lints the result. A fix is refused
 * where its finding is still there afterwards; a safe one also where it changed a word or made another finding go away.
 */
export function fixDocument(sources: Sources, before: Checked, { level, check }: FixOptions): Fixed {
  let state: State = { sources, checked: before };
  const applied: Finding[] = [];
  const refused = new Map<string, Finding>();
  for (let pass = 0; pass < mostPasses; pass++) {
    const open = state.checked.findings.filter((finding) => finding.fix && !refused.has(keyOf(finding)));
    const safe = apart(open.filter(({ fix }) => fix?.safety === 'safe'));
    // Wording last, and alone: so that what a safe fix promises can be checked.
    const chosen = safe.length === 0 && level === 'unsafe' ? apart(open) : safe;
    if (chosen.length === 0) break;
    const done = mostOf(state, chosen, check);
    if (done) {
      state = done.state;
      applied.push(...done.fixed);
    } else for (const finding of chosen.slice(0, 1)) refused.set(keyOf(finding), finding);
  }
  return { ...state, applied, refused: [...refused.values()] };
}

interface State {
  sources: Sources;
  checked: Checked;
}

/** Applies the fixes, or where one breaks its promise the first half of them, and so on down to the first; null where that one does. */
function mostOf(
  state: State,
  chosen: readonly Finding[],
  check: FixOptions['check'],
): { state: State; fixed: readonly Finding[] } | null {
  for (let count = chosen.length; count > 0; count = Math.floor(count / 2)) {
    const fixed = chosen.slice(0, count);
    const next = attempt(state, fixed, check);
    if (next) return { state: next, fixed };
  }
  return null;
}

const keyOf = ({ ruleId, fingerprint }: Finding): string => `${ruleId} ${fingerprint}`;
const fileOf = ({ file }: Pick<Finding, 'file'>): string => file ?? '';
const startOf = ({ position }: Finding): number => position.start.offset ?? 0;

/** The document with the fixes applied; null where one of them broke its promise. */
function attempt(
  { sources, checked }: State,
  chosen: readonly Finding[],
  check: FixOptions['check'],
): State | null {
  const edits = editsByFile(chosen);
  const changed = new Map(
    [...sources].map(([file, source]) => [file, applyEdits(source, edits.get(file) ?? [])]),
  );
  const after = check(changed);
  const areSafe = chosen.every(({ fix }) => fix?.safety === 'safe');
  if (areSafe && after.words !== checked.words) return null;
  const expected = counted(
    checked.findings.filter((finding) => !chosen.includes(finding)),
    (finding) => moved(startOf(finding), edits.get(fileOf(finding)) ?? []),
  );
  const found = counted(after.findings, startOf);
  for (const finding of chosen) {
    const place = moved(startOf(finding), edits.get(fileOf(finding)) ?? []);
    const key = place === null ? null : placeKey(finding, place);
    if (key !== null && (found.get(key) ?? 0) > (expected.get(key) ?? 0)) return null;
  }
  const lost = [...expected].some(([key, count]) => (found.get(key) ?? 0) < count);
  return areSafe && lost ? null : { sources: changed, checked: after };
}

const placeKey = (finding: Finding, offset: number): string =>
  `${finding.ruleId} ${offset} ${fileOf(finding)}`;

/** How many findings there are by rule and place; those without a place are left out. */
function counted(
  findings: readonly Finding[],
  placeOf: (finding: Finding) => number | null,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const place = placeOf(finding);
    if (place === null) continue;
    const key = placeKey(finding, place);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function editsByFile(chosen: readonly Finding[]): Map<string, Edit[]> {
  const edits = new Map<string, Edit[]>();
  for (const finding of chosen) {
    const file = fileOf(finding);
    edits.set(file, [...(edits.get(file) ?? []), ...(finding.fix?.edits ?? [])]);
  }
  return edits;
}

/** Where an offset is after the edits; null where its text is deleted or replaced. */
function moved(offset: number, edits: readonly Edit[]): number | null {
  let place = offset;
  for (const { start, end, text } of edits) {
    if (end <= offset && start < offset) place += text.length - (end - start);
    else if (start < offset && offset < end) return null;
    else if (start === offset && end > offset && text === '') return null;
  }
  return place;
}

/** Of the findings' fixes as many as can be applied at once: none overlaps or touches one before it, and each goes whole or not at all. */
export function apart(findings: readonly Finding[]): Finding[] {
  const taken = new Map<string, Edit[]>();
  return findings.filter((finding) => {
    const edits = finding.fix?.edits ?? [];
    const here = taken.get(fileOf(finding)) ?? [];
    if (edits.length === 0 || !areApart(edits) || edits.some((edit) => here.some((one) => touch(edit, one))))
      return false;
    taken.set(fileOf(finding), [...here, ...edits]);
    return true;
  });
}

const touch = (a: Edit, b: Edit): boolean => a.start <= b.end && b.start <= a.end;

const areApart = (edits: readonly Edit[]): boolean =>
  edits.every(
    (edit, index) => edit.start <= edit.end && edits.slice(index + 1).every((one) => !touch(edit, one)),
  );

/** The text after edits that do not overlap, in whatever order they come. Throws a RangeError where two overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let text = '';
  let at = 0;
  for (const { start, end, text: inserted } of [...edits].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )) {
    if (start < at || end < start || end > source.length) throw new RangeError('edits overlap');
    text += source.slice(at, start) + inserted;
    at = end;
  }
  return text + source.slice(at);
}

/** What may stand before a block on its line: indentation and the marks of quotes. */
const prefix = /^[ \t>]*$/;

/**
 * A deletion that would leave an empty line or a double space takes those with it, as its author would. Where text touches
 * the line on both sides, the empty line stays and keeps the two apart.
 */
export function wholeLines(edit: Edit, source: string): Edit {
  if (edit.text !== '' || edit.start === edit.end) return edit;
  const from = lineAt(edit.start, source);
  // A deletion that ends where a line begins leaves that line alone.
  const to = lineAt(edit.end - 1, source);
  const before = source.slice(from.start, edit.start);
  const after = source.slice(edit.end, to.end);
  if (!prefix.test(before) || after.trim() !== '') return withSpace(edit, before, after);
  const above = from.start === beginningOf(source) ? null : lineAt(from.start - 1, source);
  const below = to.next === to.end ? null : lineAt(to.next, source);
  const isBlank = (line: Line | null): boolean => !line || prefix.test(source.slice(line.start, line.end));
  if (!isBlank(above) && !isBlank(below)) return edit;
  const drops = isBlank(above) && isBlank(below);
  const isLast = !below || below.start === source.length;
  const start = drops && isLast ? (above?.start ?? from.start) : from.start;
  const end = drops && !isLast ? below.next : to.next;
  return { start, end, text: '' };
}

/** Inside of a line, the space before goes too where there is one after, or nothing. */
function withSpace(edit: Edit, before: string, after: string): Edit {
  const space = /[ \t]*$/.exec(before)?.[0].length ?? 0;
  if (after.trim() === '' && before.trim() !== '') return { ...edit, start: edit.start - space };
  if (space > 0 && /^[ \t]/.test(after)) return { ...edit, end: edit.end + 1 };
  return edit;
}

interface Line {
  start: number;
  /** End of its text. */
  end: number;
  /** Where the next one begins. */
  next: number;
}

/** A byte order mark stands before the first line. */
const beginningOf = (source: string): number => (source.startsWith('\uFEFF') ? 1 : 0);

/** The line that holds an offset; the ending belongs to its line. */
function lineAt(offset: number, source: string): Line {
  const ends = (at: number): boolean =>
    source[at] === '\n' || (source[at] === '\r' && source[at + 1] !== '\n');
  const first = beginningOf(source);
  let start = Math.max(offset, first);
  while (start > first && !ends(start - 1)) start -= 1;
  let next = Math.max(offset, first);
  while (next < source.length && !ends(next)) next += 1;
  if (next === source.length) return { start, end: next, next };
  const end = source[next] === '\n' && next > start && source[next - 1] === '\r' ? next - 1 : next;
  return { start, end, next: next + 1 };
}
