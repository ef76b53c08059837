/** What a rule is, and what it gets: the public API for authors of rules. */
import type {
  AnyNode,
  Clause,
  Constitution,
  Container,
  Example,
  Group,
  Position,
  Section,
  Sentence,
  Verbatim,
} from '../clast/index.js';
import type { TopicVerdict } from '../topics/index.js';
import type { Declaration } from './declared-topics.js';
import type { SuppressionComment } from './suppressions.js';

export type Severity = 'error' | 'warning' | 'info' | 'off';
export type Family = 'structure' | 'clarity' | 'consistency' | 'coverage' | 'accountability' | 'llm';

export interface RuleMeta {
  /** `family/name`, for good. */
  id: string;
  /** The rule in a few words, as a heading: "Obligations say who must act". */
  title: string;
  kind: 'code' | 'data' | 'llm';
  /** Where no preset and no configuration says otherwise. */
  severity: Severity;
  fixable: 'none' | 'safe' | 'unsafe';
  /** What its findings depend on: nothing outside the named unit may change them. */
  scope: 'sentence' | 'clause' | 'section' | 'document';
  /** JSON Schema of its options; leave out where it has none. */
  schema?: Readonly<Record<string, unknown>>;
  /** Why it matters, in one or two sentences that a reader of a report understands. */
  why: string;
  /** Where the rule comes from: papers, standards, documents. */
  sources: readonly string[];
}

/** An edit of the source: offsets in UTF-16 code units from the file's first character. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

export interface Fix {
  safety: 'safe' | 'unsafe';
  edits: readonly Edit[];
}

export interface Related {
  message: string;
  /** The other place, in the document or in its base. */
  node: AnyNode;
}

/** What a rule reports. `node` is what the finding is about: the constitution itself for a finding about the whole. */
export interface Report {
  node: AnyNode;
  /** A part of the node, where the whole of it would say too much; `positionIn` of the context makes one. */
  position?: Position;
  /** What is wrong, in one sentence. */
  message: string;
  /** What to do about it. */
  advice: string;
  /** At most this, where a finding weighs less than the rule's others; a rule set lower keeps its own severity. */
  severity?: 'warning' | 'info';
  fix?: Fix;
  suggestions?: readonly { message: string; edits: readonly Edit[] }[];
  related?: readonly Related[];
}

/** The place of a visited node. */
export interface Place {
  /** Containers around it, outermost first. */
  ancestors: readonly Container[];
  /** The innermost section around it; null before the first heading. */
  section: Section | null;
  /** The clause of a visited sentence, else null. */
  clause: Clause | null;
}

/**
 * Called once for every node of that type, in document order; `finish` once after all, and `suppressions` when every
 * finding of the rules that do not have it is known, with the comments that disable rules.
 */
export interface Visitor {
  constitution?(node: Constitution, place: Place): void;
  section?(node: Section, place: Place): void;
  group?(node: Group, place: Place): void;
  clause?(node: Clause, place: Place): void;
  sentence?(node: Sentence, place: Place): void;
  example?(node: Example, place: Place): void;
  verbatim?(node: Verbatim, place: Place): void;
  finish?(): void;
  suppressions?(comments: readonly SuppressionComment[]): void;
}

export interface RuleContext<Options = Record<string, never>> {
  readonly constitution: Constitution;
  /** What the document extends (`extends` in its front matter), with what that extends in turn; null where it extends nothing. */
  readonly base: Constitution | null;
  /** The options given, checked against the rule's schema, with the schema's defaults filled in. */
  readonly options: Options;
  /** How the document stands to a topic, together with its base. Throws for an id that no loaded topic has. */
  coverage(topicId: string): TopicVerdict;
  /** Ids of the topics that are loaded. */
  readonly topics: readonly string[];
  /** What the author says of topics: in configuration and front matter, then in the document's comments. */
  readonly declarations: readonly Declaration[];
  /** Position of the characters `start` to `end` (exclusive) of a clause's or sentence's plain text. */
  positionIn(node: Clause | Sentence, start: number, end: number): Position;
  /** Where a node of the document or its base stands, for messages: "line 12", or "line 12 of base.md" where `from` is in another file. */
  placeOf(node: AnyNode, from: AnyNode): string;
  /** The document's source at a position in the file of `node`: for fixes, which change it. */
  sourceAt(position: Position, node: AnyNode): string;
  report(report: Report): void;
}

export interface Rule<Options = Record<string, never>> {
  readonly meta: RuleMeta;
  create(context: RuleContext<Options>): Visitor;
}

/** A rule whose options nobody needs to know: what lists of rules hold. */
export type AnyRule = Rule<never>;

/** Gives a rule its type. */
export function defineRule<Options = Record<string, never>>(rule: Rule<Options>): Rule<Options> {
  return rule;
}
