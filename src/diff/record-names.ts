/** Whether a record names what was amended, and gives a reason. */
import { clausesOf, fold, walk, type Clause, type Constitution, type Section } from '../clast/index.js';
import type { AmendmentRecord } from './amendment-record.js';
import { changeKinds } from './comparison.js';

/** What a record can name: one clause or section, as it was and as it is. */
export interface Nameable {
  node: Clause | Section;
  /** The sections whose name stands for it as well. */
  sections: readonly Section[];
}

/** Reads records against the names that the two versions know. */
export class RecordNames {
  readonly #clauseNames: ReadonlySet<string>;
  /** A heading around the whole document is a name for everything, and so for nothing. */
  readonly #whole = new Set<Section>();

  constructor(trees: readonly Constitution[]) {
    this.#clauseNames = new Set(trees.flatMap((tree) => [...clausesOf(tree)].flatMap(idsOf)));
    for (const tree of trees) {
      const tops = tree.children.filter((child) => child.type === 'section');
      const [only] = tops;
      if (tops.length === 1 && only?.children.some(({ type }) => type === 'section')) this.#whole.add(only);
    }
  }

  /** Whether a record names one of these; a section's name counts for what stands in it where the record names no clause. */
  names(record: AmendmentRecord, amended: readonly Nameable[]): boolean {
    if (amended.some(({ node }) => !this.#isWhole(node) && isNamed(record, node))) return true;
    if (this.#namesClause(record)) return false;
    return amended.some(({ sections }) =>
      sections.some((section) => !this.#isWhole(section) && isNamed(record, section)),
    );
  }

  #isWhole(node: Clause | Section): boolean {
    return node.type === 'section' && this.#whole.has(node);
  }

  #namesClause({ marked, text, source }: AmendmentRecord): boolean {
    if (marked.some((name) => this.#clauseNames.has(name))) return true;
    return (
      source === 'change-log' &&
      tokensOf(text).some((token) => isTelling(token) && this.#clauseNames.has(token))
    );
  }
}

const idsOf = ({ id, path }: Clause | Section): string[] => [id, path];

const tokensOf = (text: string): string[] =>
  text.split(/[^\p{L}\p{N}_/.-]+/u).map((token) => token.replace(/^[./-]+|[./-]+$/g, ''));

/** A name that no sentence holds by chance: `no-weapons`, `limits/p2`, `k3j9d2ab`. */
const isTelling = (name: string): boolean => /[\d_/-]/.test(name);

function isNamed({ source, marked, text }: AmendmentRecord, node: Clause | Section): boolean {
  const { number, title, ownId } = node;
  if (marked.some((name) => idsOf(node).includes(name))) return true;
  const said = source === 'trailer' ? marked : [text];
  return said.some(
    (one) =>
      idsOf(node).some((name) => (!ownId || isTelling(name) ? holds(one, name) : leads(one, name))) ||
      (number !== null && holdsNumber(one, number)) ||
      (title !== null && title !== '' && holdsTitle(one, title)),
  );
}

/** The name stands alone: `p2` is not in `p20`. */
const holds = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}_/-])${escaped(name)}(?![\\p{L}\\p{N}_/-])`, 'u').test(text);

/** An id that is a word like any other counts where it is what the text begins with: "honesty: ...". */
const leads = (text: string, name: string): boolean =>
  new RegExp(`^\\W*${escaped(name)}(?=\\s*(?:[:,(—–]|--|$))`, 'u').test(text);

/** A bare number is a name only behind a word or sign that says so, or alone: "rule 7", "§ 3.2". */
function holdsNumber(text: string, number: string): boolean {
  const bare = number.replace(/[.)]$/, '');
  if (/\p{L}/u.test(bare)) return holds(fold(text), fold(bare));
  const behind = `(?:^|(?:§+|\\b(?:section|article|clause|rule|principle|chapter|part|point|item|paragraph|provision)s?)\\s*)`;
  const end = source(text, bare) ? '$' : '(?![\\p{L}\\p{N}]|\\.\\p{N})';
  return new RegExp(`${behind}${escaped(bare)}${end}`, 'iu').test(text.trim());
}

/** A text that begins with the number names it only where it is all there is: "2 rules changed" does not. */
const source = (text: string, number: string): boolean => text.trim().startsWith(number);

/** A title of one word is one only as it is written: "Tone", not "the tone". */
const holdsTitle = (text: string, title: string): boolean =>
  /\s/.test(title.trim()) ? holds(fold(text), fold(title)) : holds(text, title.trim());

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Words that say that something changed, and not why. */
const noReason = new Set([
  ...changeKinds.flatMap((kind) => kind.split('-')),
  ...'a an the and or of in to by for on at is was are were has have been be it its this that these now no not new because since as due reason'.split(
    ' ',
  ),
  ...'change changes amend amends amended amendment edit edited update updated modified relaxed loosened dropped deleted clause section rule article hard constraint constraints tbd todo'.split(
    ' ',
  ),
]);
/** So many words beside names and kinds make a reason; whether it is a good one, people judge. */
const fewestWords = 2;

/** Whether a record that names something says anything of why. */
export function givesReason(
  { reason, text, marked }: AmendmentRecord,
  amended: readonly Nameable[],
): boolean {
  const names = [
    ...marked,
    ...amended.flatMap(({ node, sections }) =>
      [node, ...sections].flatMap((each) => [...idsOf(each), each.title ?? '', each.number ?? '']),
    ),
  ].filter(Boolean);
  let rest = reason ?? text;
  // The longest first: a path holds its section's title.
  for (const name of names.sort((a, b) => b.length - a.length))
    rest = rest.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'giu'), ' ');
  const words = (rest.match(/\p{L}[\p{L}’'-]*/gu) ?? []).filter((word) => !noReason.has(word.toLowerCase()));
  return words.length >= (reason === null ? fewestWords : 1);
}

/** The clauses and sections of a tree, each with the sections around it, the innermost last. */
export function nameablesOf(tree: Constitution): ReadonlyMap<Clause | Section, readonly Section[]> {
  const around = new Map<Clause | Section, readonly Section[]>();
  for (const [node, ancestors] of walk(tree)) {
    if (node.type !== 'clause' && node.type !== 'section') continue;
    around.set(
      node,
      ancestors.filter((each) => each.type === 'section'),
    );
  }
  return around;
}
