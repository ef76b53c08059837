/** What a document says comes before what: in sentences, in chains ("root > user") and in lists that are said to be an order. */
import { walk, type AnyNode, type Clause, type Constitution } from '../../../src/lint/index.js';
import { winnerIn } from './conflicts.js';

/** One statement that `first` goes before `second`. */
export interface Precedence {
  first: string;
  second: string;
  /** As written. */
  names: readonly [string, string];
  clause: Clause;
  /** Where the statement stands in the clause. */
  start: number;
  end: number;
}

/** "X takes precedence over Y": what stands before the phrase comes first. */
const over =
  '(?:(?:always|generally|clearly|therefore|must|shall|should|will|then|still|here|also|that)\\s+)*(?:takes? (?:precedence|priority) over|ha(?:s|ve) (?:precedence|priority) over|prevails? over|outranks?|overrides?|outweighs?|trumps?|comes? (?:before|ahead of)|goes? (?:before|ahead of)|stands? (?:before|above)|ranks? (?:above|before|higher than|ahead of)|is more important than|are more important than|counts? (?:for )?more than|is (?:placed|put|ranked) (?:above|before))';
const under =
  '(?:(?:always|generally|must|shall|should|will|then|also|that)\\s+)*(?:yields? to|gives? way to|(?:is|are) (?:always )?subordinate to|ranks? (?:below|behind|after|lower than)|comes? (?:after|behind|second to)|stands? (?:below|behind)|goes? (?:after|behind)|(?:is|are) less important than|defers? to|(?:is|are) (?:outranked|overridden|outweighed) by)';
const put = '(?:puts?|places?|prioriti[sz]es?|ranks?|values?|sets?|prefers?)';

const name = "((?:[\\p{L}\\p{N}][\\p{L}\\p{N}’'-]*\\s+){0,7}?[\\p{L}\\p{N}][\\p{L}\\p{N}’'-]*)";
const end =
  '(?=\\s*(?:[.;:!?)—–]|,|$|\\b(?:and both|and (?:it|they|the)|when|where|if|because|since|in (?:any|every|all|case)|whenever|unless|even|for|so|but|which|as|while|whatever)\\b))';
const head =
  '(?:^|[.;:!?—–(]\\s*|,\\s*(?:and\\s+|but\\s+)?|\\b(?:that|and|but|so|then|where|conflict|collide|disagree|clash)\\s+)';

const sentences: readonly { pattern: RegExp; isReversed: boolean }[] = [
  { pattern: new RegExp(`${head}${name}\\s+${over}\\s+${name}${end}`, 'giu'), isReversed: false },
  { pattern: new RegExp(`${head}${name}\\s+${under}\\s+${name}${end}`, 'giu'), isReversed: true },
  {
    pattern: new RegExp(`\\b${put}\\s+${name}\\s+(?:above|before|over|ahead of)\\s+${name}${end}`, 'giu'),
    isReversed: false,
  },
  {
    pattern: new RegExp(`\\b${put}\\s+${name}\\s+(?:below|behind|after)\\s+${name}${end}`, 'giu'),
    isReversed: true,
  },
];

/** "honesty first, then safety, then speed"; "first safety, then honesty". */
const thens =
  /(?:^|[:—–,]\s*)(?:first,?\s+)?([^.:;—–]{2,60}?)(?:\s+(?:comes?|goes|is) first)?[,;]\s+(?:and\s+)?then,?\s+([^.;]{2,80}?(?:[,;]\s+(?:and\s+)?(?:then|finally|last)\b,?\s+[^.;,]{2,60})*)(?=[.;]|$)/gi;

/** A list after such a lead-in is an order, its first item the highest. */
const announces =
  /\b(?:in (?:this|the following|that|descending|strict) order|order of (?:priority|precedence|importance|preference|rank)|priority order|priorities[^.]*(?:order|are)|(?:from )?highest (?:priority )?(?:to|first)|follow(?:s|ing)? (?:this|the following) order|earlier (?:in|on) (?:this|the) (?:order|list)|ranked|most important first|ranks? (?:\w+ ){1,4}as follows|order of (?:trust|values))\b/i;
const ascending = /\b(?:lowest (?:priority )?(?:first|to)|ascending|least important first)\b/i;

/** A condition other than "in a conflict": then the order holds only there. */
const special =
  /\b(?:in (?:an? )?(?:emergenc\w+|war|crisis)|during|while|unless|except|only (?:if|when|where|in)|sometimes|may|might|can|could|not|never|no longer|in (?:rare|some|such|this) cases?|if\b(?![^,.]*(?:conflict|collide|clash|differ|disagree|compete|doubt))|when(?:ever)?\b(?![^,.]*(?:conflict|collide|clash|differ|disagree|compete|doubt|pull)))\b/i;

/** Every order that the document states, in document order. */
export function precedencesIn(tree: Constitution): Precedence[] {
  const found: Precedence[] = [];
  for (const [node, ancestors] of walk(tree)) {
    if (node.type !== 'clause' || (node.role !== 'provision' && node.role !== 'definition')) continue;
    for (const { value, data } of node.children) found.push(...inSentence(value, data?.start ?? 0, node));
    found.push(...chain(node));
    found.push(...listAfter(node, ancestors.at(-1)));
  }
  return oneNameEach(found);
}

/** "Safety" is "the safety of people", where the document names no other safety. */
function oneNameEach(found: readonly Precedence[]): Precedence[] {
  const keys = [...new Set(found.flatMap(({ first, second }) => [first, second]))];
  const nameOf = (key: string): string => {
    const longer = keys.filter((other) => other !== key && other.split(' ').includes(key));
    return longer.length === 1 ? (longer[0] ?? key) : key;
  };
  return found
    .map((one) => ({ ...one, first: nameOf(one.first), second: nameOf(one.second) }))
    .filter(({ first, second }) => first !== second);
}

/** "Article 4 (Hard limits)": the number is name enough. The title gives way to blanks, so that offsets stay. */
const withoutTitles = (value: string): string =>
  value.includes('(')
    ? value.replace(
        /(\b(?:article|section|rule|principle|chapter|clause|part|law|priority|value|title)\s+[\w.]{1,8})(\s*\([^()]*\))/gi,
        (_, named: string, title: string) => named + ' '.repeat(title.length),
      )
    : value;

function inSentence(written: string, offset: number, clause: Clause): Precedence[] {
  const value = withoutTitles(written);
  const winner = winnerIn(value);
  if (winner) return precedence([winner.first, winner.second], clause, offset, offset + value.length);
  if (special.test(value) || value.trim().endsWith('?')) return [];
  const found: Precedence[] = [];
  for (const { pattern, isReversed } of sentences) {
    for (const match of value.matchAll(pattern)) {
      const [whole, left = '', right = ''] = match;
      const pair: readonly [string, string] = isReversed ? [right, left] : [left, right];
      const start = offset + match.index + whole.indexOf(left);
      found.push(...precedence(pair, clause, start, offset + match.index + whole.length));
    }
  }
  for (const match of value.matchAll(thens)) {
    const names = [
      match[1] ?? '',
      ...(match[2] ?? '').split(/[,;]\s+(?:and\s+)?(?:then|finally|last)\b,?\s+/i),
    ];
    if (names.every((it) => it.split(/\s+/).length <= 7))
      found.push(...ordered(names, clause, offset + match.index, offset + match.index + match[0].length));
  }
  return found;
}

/** "root > operator > user". */
function chain(clause: Clause): Precedence[] {
  if (!/[>≻]/.test(clause.value)) return [];
  const match = /[\p{L}][\p{L} '-]{0,40}(?:\s*[>≻]\s*[\p{L}][\p{L} '-]{0,40}){1,}/u.exec(clause.value);
  if (!match || /[=<]/.test(clause.value)) return [];
  return ordered(match[0].split(/\s*[>≻]\s*/), clause, match.index, match.index + match[0].length);
}

function listAfter(clause: Clause, container: AnyNode | undefined): Precedence[] {
  if (
    !container ||
    !('children' in container) ||
    !clause.value.trimEnd().endsWith(':') ||
    !announces.test(clause.value)
  )
    return [];
  const siblings: readonly AnyNode[] = container.children;
  const list = siblings[siblings.indexOf(clause) + 1];
  if (list?.type !== 'group' || list.form !== 'list') return [];
  const items: readonly Clause[] = list.children.flatMap((item) => {
    const first = 'children' in item ? item.children[0] : undefined;
    return first?.type === 'clause' ? [first] : [];
  });
  const inOrder = ascending.test(clause.value) ? [...items].reverse() : items;
  const names = inOrder.map(({ value, data }) => {
    const bold = data?.spans.find(({ kind, start }) => kind === 'strong' && start === 0);
    return bold ? value.slice(0, bold.end) : (/^[^:;,.(–—]+/.exec(value)?.[0] ?? value);
  });
  const numbers = inOrder.map((item) => `rule ${String(items.indexOf(item) + 1)}`);
  const pairs = (all: readonly string[], end_: (index: number) => number): Precedence[] =>
    inOrder.flatMap((item, index) =>
      all.slice(0, index).flatMap((first) => precedence([first, all[index] ?? ''], item, 0, end_(index))),
    );
  const lengthOf = (index: number): number => (names[index] ?? '').length;
  // "Rule 3 takes precedence over rule 1" speaks of the items by their numbers.
  return [...pairs(names, lengthOf), ...(list.ordered === true ? pairs(numbers, lengthOf) : [])];
}

/** All pairs of an order, the highest first. */
function ordered(names: readonly string[], clause: Clause, start: number, end_: number): Precedence[] {
  return names.flatMap((second, index) =>
    names.slice(0, index).flatMap((first) => precedence([first, second], clause, start, end_)),
  );
}

function precedence(
  names: readonly [string, string],
  clause: Clause,
  start: number,
  end_: number,
): Precedence[] {
  const [first, second] = [keyOf(tidy(names[0])), keyOf(tidy(names[1]))];
  if (first === '' || second === '' || first === second) return [];
  return [{ first, second, names: [tidy(names[0]), tidy(names[1])], clause, start, end: end_ }];
}

/** A name without what only leads up to it: "In a conflict the keeper", "we follow the operator". */
const tidy = (text: string): string =>
  text
    .trim()
    .replace(/[.,;:]+$/, '')
    .replace(
      /^(?:in|where|when|if|whenever)\b.*?\b(?:conflicts?|collides?|clash(?:es)?|doubt|disagree)\b,?\s*/i,
      '',
    )
    .replace(
      /^(?:we|i|it|you|(?:the )?(?:ai|assistant|agent|model)) (?:must |should |shall |will )?(?:follows?|obeys?|serves?|puts?|listens? to|answers? to|heeds?) /i,
      '',
    )
    .replace(/^(?:the|our|its)\s+/i, '')
    .replace(/\s+(?:comes? )?first$/i, '');

const small = new Set(
  'the a an of and or to for in on at by with its their his her our my your this that these those all any every each being be is are it they we first then last finally come comes own ai assistant agent model always must shall should duty duties value principle principles rule rules avoid avoiding avoidance'.split(
    ' ',
  ),
);

/** The words of a name that carry it, in one form: "being honest", "the honesty of the AI" are "honest". */
export function keyOf(text: string): string {
  const numbered =
    /^(?:the )?(article|section|chapter|clause|part|title|rule|principle|priority|law|value|duty|item|point|number)\s+(\d+(?:\.\d+)*|[ivx]+)$/i.exec(
      text.trim(),
    );
  if (numbered) {
    const [, noun = '', number = ''] = numbered;
    const isPart = /^(?:article|section|chapter|clause|part|title)$/i.test(noun);
    return `${isPart ? `${noun.toLowerCase()}-` : 'rule-'}${number.toLowerCase()}`;
  }
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (
    words.length > 8 ||
    words.some((word) =>
      /^(?:who|which|whom|what|not|never|no|nothing|everything|anything|one|other|others|former|latter|earlier|later|higher|lower|former|them|it|this|each)$/.test(
        word,
      ),
    )
  )
    return '';
  return [...new Set(words.filter((word) => !small.has(word)).map(stem))].sort().join(' ');
}

function stem(word: string): string {
  const known: Readonly<Record<string, string>> = {
    safety: 'safe',
    honesty: 'honest',
    helpfulness: 'helpful',
    truthful: 'honest',
    truthfulness: 'honest',
    ethics: 'ethic',
    ethical: 'ethic',
    wellbeing: 'welfare',
    instructions: 'instruction',
    wishes: 'wish',
    obedience: 'obey',
    obeying: 'obey',
    privacy: 'private',
    legality: 'law',
    lawful: 'law',
    usefulness: 'useful',
    speediness: 'speed',
  };
  return (
    known[word] ??
    word
      .replace(/['’]s$/, '')
      .replace(/(?<=\p{L}{3})(?:ies)$/u, 'y')
      .replace(/(?<=[^su])s$/, '')
      .replace(/(?<=\p{L}{4})(?:ness)$/u, '')
  );
}
