/**
 * The clause tree ("clast"): a unist tree of a constitution.
 *
 * `src/markdown` builds sections, groups, clauses, examples and verbatim nodes; `src/norms` splits each clause
 * into sentences and fills in what they bind. Every node carries a unist position, counted in UTF-16 code units from
 * the file's first character, a byte order mark included.
 */
import type { OffsetMap } from './offset-map.js';
import type { Position } from './position.js';

export type { Point, Position } from './position.js';

/** What a clause does in its document. `provision` is the default; the others bind nobody or are not counted twice. */
export type Role =
  'provision' | 'commentary' | 'definition' | 'quotation' | 'heading' | 'caption' | 'navigation' | 'history';

/** What a sentence says: the first four are norms. The definitions follow the guide to the norm labels. */
export type Kind = NormKind | 'definition' | 'rationale' | 'statement';
export type NormKind = 'obligation' | 'prohibition' | 'permission' | 'commitment';

/** How firmly a norm binds: "must, never" / "should, is to" / "generally, try to, ideally". */
export type Strength = 'absolute' | 'strong' | 'weak';

/** Who must act, abstain or may act. `developer-org` is the author's organization, `other` several parties or none of these. */
export type Bearer = 'ai' | 'developer-org' | 'operator' | 'user' | 'other';

export type Verdict = 'good' | 'bad' | 'ok' | 'mixed' | 'none';

export interface Reference {
  kind: 'section' | 'clause' | 'term' | 'file' | 'footnote';
  /** As written: `#honesty`, `§ 3.2`, `Principle 9`, a path or a footnote's label. */
  target: string;
  /** The id of the section, clause or footnote that it names; null where nothing or no single thing answers to it. */
  resolved: string | null;
  position: Position;
}

/** Attributes of a heading or block: `{#id authority=root tags=a,b}`. */
export interface Attributes {
  /** The level of authority that the section's clauses carry, as written. */
  authority?: string;
  tags?: string[];
  /** Everything else, by key; a class `.name` is kept under its name with the value `true`. */
  [key: string]: string | string[] | undefined;
}

export interface Sentence {
  type: 'sentence';
  /** Plain text: no marks, character references decoded, a soft line break is one space. */
  value: string;
  kind: Kind;
  /** Null for definitions, rationales and statements. */
  strength: Strength | null;
  /** Null where strength is null. */
  bearer: Bearer | null;
  /** It states a condition or an exception. */
  conditional: boolean;
  references: Reference[];
  position: Position;
  /** Working data of the later stages; never part of the JSON. */
  data?: SentenceData;
}

export interface SentenceData {
  /** The words of the sentence in order, in the tokenizer's reading. */
  tokens: readonly Token[];
  /** Where `value` stands in the clause's `value`. */
  start: number;
  end: number;
}

/** A word, number or mark of a sentence. Offsets count in the sentence's `value`. */
export interface Token {
  text: string;
  /** Lower case dictionary form: "keeps" is "keep". */
  lemma: string;
  /** Universal part of speech tag: NOUN, VERB, AUX, PUNCT ... */
  pos: string;
  /** Inside the scope of a negation. */
  negated: boolean;
  start: number;
  end: number;
}

/** A stretch of a clause's plain text that was marked up, or points somewhere. Offsets count in the clause's `value`. */
export interface Span {
  kind: 'strong' | 'emphasis' | 'code' | 'link' | 'wikilink' | 'image' | 'delete' | 'footnote' | 'reference';
  start: number;
  end: number;
  /** Destination of a link, wikilink, image or reference; label of a footnote call. */
  target?: string;
}

export interface Clause {
  type: 'clause';
  id: string;
  /** The author gave the id himself. */
  ownId: boolean;
  path: string;
  /** Plain text: sentences joined as they stand; `\n` is a break that ends a sentence (hard break, table cell). */
  value: string;
  /** As printed: "7", "R1", "3.2.1"; null where the clause has none. */
  number: string | null;
  /** Title of a `**7. Title.** body` paragraph, else null. */
  title: string | null;
  role: Role;
  /** Id of the clause whose polarity this one takes ("The AI must never:"), else null. */
  leadIn: string | null;
  /** Level of authority, from its own attributes or the nearest section that has one; null where the document states none. */
  authority: string | null;
  attributes: Attributes;
  children: Sentence[];
  position: Position;
  /** Of a top node: the file that it comes from, where files are named. */
  file?: string;
  data?: ClauseData;
}

export interface ClauseData {
  map: OffsetMap;
  spans: readonly Span[];
  /** References of the clause, by their place in `value`; `src/norms` hands each to its sentence. */
  references: readonly { start: number; end: number; reference: Reference }[];
}

export type GroupForm = 'list' | 'item' | 'quote' | 'table' | 'admonition' | 'footnote';

export interface Group {
  type: 'group';
  form: GroupForm;
  /** Role that its clauses take, where the container decides it. */
  role: Role | null;
  /** Kind of an admonition or alert ("meta", "note"), label of a footnote, printed number of an item; else null. */
  label: string | null;
  /** Title of an admonition, else null. */
  title: string | null;
  /** Of a list: whether it is numbered. */
  ordered?: boolean;
  /** Of a task list's item: whether it is ticked. */
  checked?: boolean;
  children: Block[];
  position: Position;
  /** Of a top node: the file that it comes from, where files are named. */
  file?: string;
}

export interface Turn {
  /** `user`, `assistant`, `developer`, ... as the example names it. */
  speaker: string;
  text: string;
  verdict: Verdict;
  /** What the author says about the verdict, else null. */
  note: string | null;
  /** Ids of the clauses or sections that a bad answer breaks, as written in `BAD[#id]`. */
  breaks: string[];
  position: Position;
}

export interface Example {
  type: 'example';
  verdict: Verdict;
  /** Id of the nearest provision before it, null where there is none. */
  of: string | null;
  turns: Turn[];
  /** Everything inside the fence, as it stands. */
  value: string;
  position: Position;
  /** Of a top node: the file that it comes from, where files are named. */
  file?: string;
}

/** Kept, and never read as a norm. */
export interface Verbatim {
  type: 'verbatim';
  form: 'frontmatter' | 'code' | 'comment' | 'html' | 'definition' | 'rule';
  value: string;
  position: Position;
  /** Of a top node: the file that it comes from, where files are named. */
  file?: string;
}

export interface Section {
  type: 'section';
  id: string;
  ownId: boolean;
  path: string;
  /** Without its number and attributes. */
  title: string;
  /** As printed: "3.2", "Article IV"; null where it has none. */
  number: string | null;
  depth: number;
  attributes: Attributes;
  /** The first child is the heading's own clause. */
  children: Node[];
  position: Position;
  /** Of a top node: the file that it comes from, where files are named. */
  file?: string;
}

/** A directive of the author's to Clausewright: `<!-- clausewright-covers TOPIC -- why -->`. */
export interface Directive {
  name: 'disable-next-clause' | 'disable-section' | 'covers' | 'id';
  args: string[];
  reason: string | null;
  /** Id of the clause it applies to; of the section for `disable-section`, of either for `id`; null where nothing follows. */
  appliesTo: string | null;
  /** The file that it stands in, in a constitution that is read from named files. */
  file?: string;
  position: Position;
}

export interface Frontmatter {
  format: 'yaml' | 'toml';
  /** Parsed; empty where it could not be read. */
  data: Record<string, unknown>;
  /** What was wrong with it, in one line; null where it was read. */
  error: string | null;
  position: Position;
}

export interface Constitution {
  type: 'constitution';
  /** Front matter's title, else the first heading of depth 1, else null. */
  title: string | null;
  /** Of a constitution of several files, that of the first. */
  frontmatter: Frontmatter | null;
  directives: Directive[];
  children: Node[];
  /** Of a constitution of several files, that of the first. */
  position: Position;
  /** The names of its files in order, where it is read from named files; positions count in the file of their top node. */
  files?: readonly string[];
}

export type Block = Group | Clause | Example | Verbatim;
export type Node = Section | Block;
export type AnyNode = Constitution | Node | Sentence;
/** Every node with children. */
export type Container = Constitution | Section | Group;
