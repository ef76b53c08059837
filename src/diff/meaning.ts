/** One plain sentence on what a change means. */
import { modalOf } from '../norms/index.js';
import type { Bearer, Section, Sentence, Verbatim } from '../clast/index.js';
import type { ChangeClass, ChangeKind, Placed, WordEdit } from './comparison.js';
import type { FoundChange } from './find-changes.js';
import { hunksOf } from './sentence-change.js';
import { namesCase, stanceOf } from './modality.js';

const bearers: Readonly<Record<Bearer, string>> = {
  ai: 'the AI',
  'developer-org': "the AI's developer",
  operator: 'the operator',
  user: 'the user',
  other: 'somebody else',
};

/** The sentence for a change; it names what was and what is now. */
export function meaningOf({ kind, before, after, words = [] }: FoundChange): string {
  const [norm, now] = [sentenceOf(before), sentenceOf(after)];
  const node = after ?? before;
  switch (kind) {
    case 'added':
      return node ? `${somethingOf(node)} is new.` : '';
    case 'removed':
      return node ? `${somethingOf(node)} is gone.` : '';
    case 'weakened':
    case 'strengthened':
      return meaningOfForce(kind, before, after, norm, now, words);
    case 'reversed':
      return norm && now
        ? `${stanceWords[stanceOf(norm) ?? 'do']} is now ${nowWords[stanceOf(now) ?? 'do']}.`
        : '';
    case 'exception-added':
      return `${boundBy(now)} no longer in every case: ${quoted(caseIn(words, 'insert'))}.`;
    case 'exception-removed':
      return `${boundBy(now)} now also ${where(caseIn(words, 'delete'))}.`;
    case 'bearer-changed':
      return meaningOfBearer(norm, now, words);
    case 'authority-changed':
      return `What stands here had the authority of ${levelOf(before)} and has that of ${levelOf(after)} now.`;
    case 'reworded':
      return node?.type === 'example' ? 'The example says something else.' : meaningOfWording(words);
    case 'split':
      return 'One paragraph has become several; the words are the same.';
    case 'merged':
      return 'Several paragraphs have become one; the words are the same.';
    case 'moved':
      return 'It stands elsewhere now.';
    case 'retitled':
      return `The section "${sectionOf(before)?.title ?? ''}" is called "${sectionOf(after)?.title ?? ''}" now.`;
    case 'renumbered':
      return `Number ${numberOf(before)} is ${numberOf(after)} now.`;
    case 'editorial':
      return after?.type === 'verbatim'
        ? verbatimMeanings[after.form]
        : 'Only how it is written has changed.';
  }
}

const verbatimMeanings: Readonly<Record<Verbatim['form'], string>> = {
  frontmatter: 'The front matter says something else; it binds nobody.',
  comment: 'A comment, which readers do not see, says something else.',
  definition: 'A link goes somewhere else.',
  code: 'Only how it is written has changed.',
  html: 'Only how it is written has changed.',
  rule: 'Only how it is written has changed.',
};

/** What other words say; a number is told by itself. */
function meaningOfWording(words: readonly WordEdit[]): string {
  for (const { deleted, inserted } of hunksOf(words)) {
    const [was, is] = [deleted, inserted].map((text) => numberIn.exec(text)?.[0]);
    if (was !== undefined && is !== undefined && was.toLowerCase() !== is.toLowerCase())
      return `A number is another one: "${was}" is "${is}" now.`;
  }
  return 'It is said in other words; none of them says who is bound, or how firmly.';
}

/** A number, in figures or in words. */
const numberIn =
  /\b(?:\d[\d.,]*|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|hundred|thousand|million|twice)\b/i;

const sentenceOf = (node: Placed | null): Sentence | null => (node?.type === 'sentence' ? node : null);
const sectionOf = (node: Placed | null): Section | null => (node?.type === 'section' ? node : null);

/** A section as its heading prints it: "2.0.0 (2028-05-08)". */
function titleOf(node: Placed | null): string {
  const section = sectionOf(node);
  return section
    ? [section.number, section.title].filter((part) => part !== null && part !== '').join(' ')
    : '';
}

const quoted = (text: string): string => `"${text}"`;

function numberOf(node: Placed | null): string {
  const number = node?.type === 'section' || node?.type === 'clause' ? node.number : null;
  return number ?? 'none';
}

function levelOf(node: Placed | null): string {
  const heading = sectionOf(node)?.children[0];
  return quoted((heading?.type === 'clause' ? heading.authority : null) ?? 'none');
}

/** What came or went, in a few words. */
function somethingOf(node: Placed): string {
  switch (node.type) {
    case 'section':
      return `The section "${titleOf(node)}"`;
    case 'example':
      return 'An example';
    case 'verbatim':
      return node.form === 'code'
        ? 'A block of code'
        : node.form === 'frontmatter'
          ? 'The front matter'
          : 'A block that binds nobody';
    case 'sentence':
      return normOf([node]);
    case 'clause':
      return normOf(node.children);
  }
}

const nouns: Readonly<Record<string, string>> = {
  obligation: 'A duty',
  prohibition: 'A prohibition',
  permission: 'A permission',
  commitment: "A promise of the author's",
  definition: 'A definition',
  rationale: 'A reason',
};

function normOf(sentences: readonly Sentence[]): string {
  const norms = sentences.filter(({ strength }) => strength !== null);
  const [first] = norms;
  if (norms.length > 1) return `Text with ${norms.length} norms`;
  const noun = nouns[(first ?? sentences[0])?.kind ?? ''] ?? 'Text that binds nobody';
  if (!first?.bearer || first.kind === 'commitment') return noun;
  return `${noun} ${first.kind === 'permission' ? 'for' : 'of'} ${bearers[first.bearer]}`;
}

const stanceWords = {
  do: 'What was to be done',
  abstain: 'What was forbidden',
  may: 'What was allowed',
  'need-not': 'What was left open',
} as const;
const nowWords = { do: 'required', abstain: 'forbidden', may: 'allowed', 'need-not': 'left open' } as const;

function meaningOfForce(
  kind: 'weakened' | 'strengthened',
  before: Placed | null,
  after: Placed | null,
  norm: Sentence | null,
  now: Sentence | null,
  words: readonly WordEdit[],
): string {
  if (before?.type === 'section' || after?.type === 'section')
    return kind === 'weakened'
      ? 'The section is no longer tagged as holding hard constraints.'
      : 'The section is tagged as holding hard constraints now.';
  const [bearer, bearerNow] = [norm, now].map((it) => (it?.bearer ? bearers[it.bearer] : null));
  if (norm?.strength === null && bearerNow) return `This binds ${bearerNow}; it bound nobody before.`;
  if (now?.strength === null && bearer) return 'This binds nobody any more.';
  const [was, is] = [norm, now].map((it) => (it ? modalOf(it) : ''));
  const who = bearer ?? bearerNow ?? null;
  const bound = `${who ? `${capital(who)} is bound` : 'This binds'} ${kind === 'weakened' ? 'less' : 'more'} firmly`;
  if (was !== is && was !== '' && is !== '') return `${bound}: "${was ?? ''}" is "${is ?? ''}" now.`;
  return meaningOfReach(kind, words) ?? `${bound}.`;
}

/** What is listed, left out or counted otherwise; null where no stretch says it by itself. */
function meaningOfReach(kind: 'weakened' | 'strengthened', words: readonly WordEdit[]): string | null {
  const more = kind === 'strengthened' ? 'more' : 'less';
  for (const { deleted, inserted } of hunksOf(words)) {
    const [was, is] = [deleted, inserted].map((text) => text.replace(/^[\s,;]+|[\s,;]+$/g, ''));
    if (was === undefined || is === undefined) continue;
    if (numberIn.test(was) && numberIn.test(is)) return `It asks for ${more} now: "${was}" is "${is}".`;
    if (was === '' && /\p{L}{3}/u.test(is)) return `It asks for ${more} now: "${is}" is new.`;
    if (is === '' && /\p{L}{3}/u.test(was)) return `It asks for ${more} now: "${was}" is gone.`;
  }
  return null;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "The AI is bound", "The user is allowed". */
function boundBy(norm: Sentence | null): string {
  const who = capital(norm?.bearer ? bearers[norm.bearer] : 'it');
  return norm?.kind === 'permission' ? `${who} is free` : `${who} is bound`;
}

/** The words of a case that were put in or taken out. */
function caseIn(words: readonly WordEdit[], op: 'insert' | 'delete'): string {
  const texts = hunksOf(words).map(({ deleted, inserted }) => (op === 'insert' ? inserted : deleted));
  const text = texts.find(namesCase) ?? texts[0] ?? '';
  return text.replace(/^[\s,;:.()–—-]+|[\s,;:.()–—-]+$/g, '');
}

const where = (text: string): string => `where the earlier version made an exception: "${text}"`;

function meaningOfBearer(norm: Sentence | null, now: Sentence | null, words: readonly WordEdit[]): string {
  if (norm?.bearer && now?.bearer && norm.bearer !== now.bearer)
    return `This bound ${bearers[norm.bearer]} and binds ${bearers[now.bearer]} now.`;
  const hunk = hunksOf(words).find(
    ({ deleted, inserted }) => deleted.trim() !== '' && inserted.trim() !== '',
  );
  return hunk
    ? `This bound "${hunk.deleted.trim()}" and binds "${hunk.inserted.trim()}" now.`
    : 'This binds somebody else now.';
}

const heavy: ReadonlySet<ChangeKind> = new Set([
  'reversed',
  'weakened',
  'strengthened',
  'exception-added',
  'exception-removed',
  'bearer-changed',
  'authority-changed',
]);
const editorial: ReadonlySet<ChangeKind> = new Set(['moved', 'retitled', 'renumbered', 'editorial']);

/** The class of a change: whether norms are touched, or the text alone, or only its form. */
export function classOf({
  kind,
  before,
  after,
}: Pick<FoundChange, 'kind' | 'before' | 'after'>): ChangeClass {
  if (heavy.has(kind)) return 'normative';
  if (editorial.has(kind)) return 'editorial';
  const node = after ?? before;
  return (kind === 'added' || kind === 'removed') && node && holdsNorm(node) ? 'normative' : 'substantive';
}

function holdsNorm(node: Placed): boolean {
  if (node.type === 'sentence') return node.strength !== null;
  if (node.type === 'example' || node.type === 'verbatim') return false;
  return node.children.some((child) =>
    child.type !== 'group'
      ? holdsNorm(child)
      : child.children.some(function inside(it): boolean {
          return it.type === 'group' ? it.children.some(inside) : holdsNorm(it);
        }),
  );
}
