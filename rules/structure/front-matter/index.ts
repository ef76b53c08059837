import { clausesOf, defineRule, nearest, type Position, type RuleContext } from '../../../src/lint/index.js';
import { dateProblem, dayOf } from './dates.js';
import { isKnownStatus, nearestStatus } from './statuses.js';
import { positionOfKey, rawValue } from './source.js';

interface Options {
  statuses: readonly string[];
}

/** Front matter can be read, and what it says of title, version, date, status and scope is what those keys are for. */
export default defineRule<Options>({
  meta: {
    id: 'structure/front-matter',
    title: 'Front matter says what its keys are for',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'document',
    schema: {
      type: 'object',
      properties: { statuses: { type: 'array', items: { type: 'string', minLength: 1 }, default: [] } },
      additionalProperties: false,
    },
    why: 'Which text binds is told by its version, date and status. A date that does not exist or a key that nobody reads leaves open which of two copies is in force.',
    sources: [
      'https://jekyllrb.com/docs/front-matter/',
      'https://www.iso.org/iso-8601-date-and-time-format.html',
    ],
  },
  create: (context) => ({
    finish() {
      const { frontmatter } = context.constitution;
      if (!frontmatter) return;
      if (frontmatter.error !== null) {
        report(context, null, {
          message: `The front matter cannot be read: ${frontmatter.error.replace(/[:.]?$/, '.')}`,
          advice: 'Mend it: as it stands, title, version and settings in it count for nothing.',
        });
        return;
      }
      for (const [key, value] of Object.entries(frontmatter.data)) {
        const problem = problemWith(key, value, context);
        if (problem) report(context, key, problem);
      }
      const missing = missingFrom(Object.keys(frontmatter.data));
      if (missing) reportMissing(context, missing);
      checkOrder(context);
      checkVersion(context);
    },
  }),
});

interface Problem {
  message: string;
  advice: string;
  severity?: 'info';
}

const known = ['title', 'version', 'date', 'status', 'scope', 'author', 'authors', 'license', 'clausewright'];
/** Spellings and keys that are near a known one and mean what they say. */
const others = new Set([
  'licence',
  'titles',
  'dates',
  'data',
  'state',
  'states',
  'rate',
  'score',
  'scopes',
  'versions',
  'statuses',
  'tile',
  'cope',
  'stats',
  'dated',
]);
const dateKeys =
  /(?:^|[_-])(?:date|created|updated|published|adopted|revised|effective|modified|reviewed|approved)$|^(?:last|next)[_-]|_(?:at|on)$/i;

/** What a document that numbers its versions leaves out of what tells them apart; null where it does not number them, or leaves out nothing. */
function missingFrom(keys: readonly string[]): Problem | null {
  const has = (form: RegExp): boolean => keys.some((key) => form.test(key));
  // Who slipped in the key meant it, and is told of the slip.
  const [dated, staged] = [has(dateKeys), has(/stat|stage|draft|lifecycle/i) || nearestOf('status', keys)];
  if (!has(/^version$/i) || !has(/^title$/i) || dated === staged) return null;
  return dated
    ? {
        severity: 'info',
        message: 'The front matter gives a version and a date, and no status.',
        advice: 'Add `status`: it says whether this version is a draft, in force, or superseded.',
      }
    : nearestOf('date', keys)
      ? null
      : {
          severity: 'info',
          message: 'The front matter gives a version and a status, and no date.',
          advice: 'Add `date`, the day from which this version holds.',
        };
}

/** Whether one of the keys is a slip away from a known one. */
const nearestOf = (meant: string, keys: readonly string[]): boolean =>
  keys.some((key) => key !== meant && !known.includes(key) && nearest(key, [meant]) !== undefined);

function problemWith(
  key: string,
  value: unknown,
  { constitution, options }: RuleContext<Options>,
): Problem | null {
  const isEmpty = value === null || (typeof value === 'string' && value.trim() === '');
  const raw = rawValue(constitution, key);
  switch (key) {
    case 'title':
    case 'scope':
      if (isEmpty) return empty(key);
      return isText(value) || (key === 'scope' && isListOfTexts(value))
        ? null
        : wrongType(key, 'text', value);
    case 'version':
      return isEmpty ? empty(key) : versionProblem(value, raw);
    case 'status':
      if (isEmpty) return empty(key);
      return isText(value) ? statusProblem(value, options.statuses) : wrongType(key, 'text', value);
    default:
      if (dateKeys.test(key)) {
        if (isEmpty) return key === 'date' ? empty(key) : null;
        return dateProblem(key, value);
      }
      return misspelt(key, Object.keys(constitution.frontmatter?.data ?? {}));
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isListOfTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every(isText);

const empty = (key: string): Problem => ({
  message: `"${key}" is empty.`,
  advice: `Write the ${key}, or take the line out.`,
});

const wrongType = (key: string, expected: string, value: unknown): Problem => ({
  message: `"${key}" is ${typeName(value)}, and should be ${expected}.`,
  advice: `Write it in quotes: ${key}: "..."`,
});

function typeName(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  return typeof value === 'boolean' ? 'a yes or no' : `a ${typeof value}`;
}

function versionProblem(value: unknown, raw: string | null): Problem | null {
  if (typeof value === 'number') {
    return raw !== null && /^\d+\.\d*[1-9]0+$/.test(raw)
      ? {
          message: `The version ${raw} is read as the number ${value}.`,
          advice: `Put it in quotes: version: "${raw}"`,
        }
      : null;
  }
  if (!isText(value)) return wrongType('version', 'a number of a version', value);
  return /\d|^[IVXLC]+$|^(?:initial|first)\b/.test(value)
    ? null
    : {
        message: `"${value}" is no version: nothing in it counts.`,
        advice:
          'Number the versions ("1.2.0") or name them by their day; what stage the text is in belongs under `status`.',
      };
}

function statusProblem(value: string, more: readonly string[]): Problem | null {
  if (isKnownStatus(value, more)) return null;
  const meant = nearestStatus(value, more);
  if (meant !== undefined) {
    return {
      message: `"${value}" is not a status that is known. Did you mean "${meant}"?`,
      advice: 'Use one word for one stage, so that tools and readers can tell drafts from what is in force.',
    };
  }
  if (/\s/.test(value.trim())) return null;
  return {
    severity: 'info',
    message: `"${value}" is not a status that is known.`,
    advice:
      'Say what stage the text is in (draft, proposed, in force, superseded ...), or add the word to the option `statuses`.',
  };
}

function misspelt(key: string, keys: readonly string[]): Problem | null {
  if (known.includes(key) || others.has(key.toLowerCase())) return null;
  const meant = nearest(key, known);
  if (meant === undefined || keys.includes(meant)) return null;
  return {
    message: `Nothing reads the key "${key}". Did you mean "${meant}"?`,
    advice: `Write ${meant}: ...`,
  };
}

/** A text is not changed before it is made. */
function checkOrder(context: RuleContext<Options>): void {
  const data: Readonly<Record<string, unknown>> = context.constitution.frontmatter?.data ?? {};
  const pairs = [
    ['created', 'updated'],
    ['created', 'modified'],
    ['created_date', 'updated_date'],
    ['date', 'updated'],
    ['date', 'last_updated'],
  ] as const;
  for (const [before, after] of pairs) {
    const [first, last] = [dayOf(data[before]), dayOf(data[after])];
    if (first === null || last === null || last >= first) continue;
    report(context, after, {
      message: `"${after}" is ${String(data[after])}, before "${before}", ${String(data[before])}.`,
      advice: 'One of the two is wrong: a text is not changed before it is there.',
    });
  }
}

const inText =
  /^(?:(?:document|charter|constitution|this)\s+)?version\s*(?:number)?\s*[:=]?\s*v?(\d+(?:\.\d+)*)\b/i;

/** What the first lines of the text say of its version is what front matter says. */
function checkVersion(context: RuleContext<Options>): void {
  const { constitution } = context;
  const stated = constitution.frontmatter?.data.version;
  if (typeof stated !== 'number' && !isText(stated)) return;
  const version = /\d+(?:\.\d+)*/.exec(rawValue(constitution, 'version') ?? String(stated))?.[0];
  if (version === undefined) return;
  let seen = 0;
  for (const clause of clausesOf(constitution)) {
    if (clause.role !== 'heading' && ++seen > 3) return;
    const found = inText.exec(clause.value);
    const [whole = '', other = ''] = found ?? [];
    if (!found || isSameVersion(version, other)) continue;
    context.report({
      node: clause,
      position: context.positionIn(clause, whole.length - other.length, whole.length),
      message: `The text says that it is version ${other}, its front matter ${version}.`,
      advice: 'Keep the version in one place, or change both together.',
    });
    return;
  }
}

/** "2.1" and "2.1.0" are one version. */
const isSameVersion = (a: string, b: string): boolean => bare(a) === bare(b);
const bare = (version: string): string => version.replace(/(?:\.0+)+$/, '');

/** What is missing is missing among the keys: they are pointed at from first to last. */
function reportMissing(context: RuleContext<Options>, problem: Problem): void {
  const keys = Object.keys(context.constitution.frontmatter?.data ?? {});
  const [first, last] = [keys[0], keys.at(-1)].map((key) => positionOfKey(context.constitution, key ?? null));
  const position = first && last ? { start: first.start, end: last.end } : null;
  context.report({ node: context.constitution, ...(position && { position }), ...problem });
}

function report(context: RuleContext<Options>, key: string | null, problem: Problem): void {
  const { constitution } = context;
  const position: Position | null = positionOfKey(constitution, key);
  // The document itself, so that a comment at its title can silence the finding.
  context.report({ node: constitution, ...(position && { position }), ...problem });
}
