import type { Bearer } from '../clast/index.js';

/** The groups in which reports show topics. */
export type TopicGroup = 'safety' | 'humanity' | 'character' | 'conduct' | 'document';

/**
 * A subject that a constitution can cover, as data: what has to be said, and how to know it in a text. Authors of topics
 * write no engine code. A topic is a `topic.yaml`, checked against `topic.schema.json` when the product is built.
 *
 * **How a text is judged.** Every sentence that can speak for the document (no example, quotation, rhetorical question,
 * heading, change log; none that declines to rule) is read once. Where a *cue* of a *facet* matches, the sentence is
 * evidence for that facet. All `required` facets and at least one `one-of` facet make the topic `covered`; a cue under
 * `touches`, a facet without the others, or commentary makes it `partial`; a cue under `opposed` makes it `opposed` where the core is
 * not met, or where firm norms of the contrary weigh as much as what supports it.
 *
 * **Cues** are small patterns over the words of one sentence. Words stand for all their inflected forms.
 *
 *     +(accept|welcome) ~ <stop>@ai
 *
 * | written | means |
 * |---|---|
 * | `pause` | the word in any form: pause, pauses, paused, pausing |
 * | `pause:noun` | the same, only as this part of speech (noun, verb, adj, adv) |
 * | `homogeni*` | every word that begins so (four letters or more) |
 * | `:name` | any proper noun |
 * | `"put to sleep"` | words one after the other; articles and possessives may stand between |
 * | `"switch .. off"` | `..` lets up to four words stand between |
 * | `<stop>` | any entry of the concept `stop`: of the topic's own `concepts`, else of `concepts.yaml` |
 * | `(a|"b c"|<d>)` | one of these |
 * | `x y` | `y` after `x`, at most two words between |
 * | `x > y` | `y` after `x`, at most eight words between; `x >3 y` at most three |
 * | `x ~ y` | near each other in any order, at most eight words between; `x ~3 y` at most three |
 * | `x & y` | both anywhere in the sentence |
 * | `+x` | x is affirmed: no negation, no prohibition over it |
 * | `-x` | x is denied: negated ("never x", "refuses to x"), forbidden, or under a lead-in such as "Must not:" |
 * | `x@ai` | what x is done to, if it is named, belongs to the concept `ai` ("pause the model", not "pause the film") |
 * | `^x` | x stands in the sentence or around it: its clause, lead-in, the clause before, the headings above |
 * | `!x` | x does not occur in the sentence |
 *
 * `^` and `!` stand without `+` or `-`. A concept of a topic may widen the shared one of its name: `ai: [<ai>, coach]`.
 *
 * Each element finds words of its own: `<value> ~ <value>` needs two.
 *
 * A double negation affirms: in "must not refuse to be paused", `+pause` matches and so does `-refuse`. Nouns seldom need a
 * mark; acts nearly always do: "must not delete the weights" is `-<delete> ~ <weights>`.
 */
export interface Topic {
  /** Lower case words joined by hyphens; for good. */
  id: string;
  /** A few words, as a heading. */
  title: string;
  group: TopicGroup;
  /** What the topic asks of a document, in one or two sentences. */
  about: string;
  /** What a document without it does or does not do, after "the document": "offers no gentler means than an end". */
  gap: string;
  /** Why it matters, as a reader of a report understands it. */
  why: string;
  /** Papers, standards, documents. */
  sources: readonly string[];
  /** Labeled passages on it are in the training of the likeness model; a topic of one's own is judged by its cues alone. */
  trained?: boolean;
  /** The topic is about the document itself, so that commentary counts as fully as a provision. */
  aboutDocument?: boolean;
  /** Sentences that decline to rule ("we have not settled ...") count: for open problems. */
  decliningCounts?: boolean;
  /** Word families used by this topic's cues, by name. An entry is a word, a phrase or `<another concept>`. */
  concepts?: Readonly<Record<string, readonly string[]>>;
  /** What has to be said. */
  facets: readonly Facet[];
  /** How many `one-of` facets make the core; 1 where it is left out. */
  atLeast?: number;
  /** Cues that show that the subject is touched, and no more: `partial`. */
  touches?: readonly Cue[];
  /** Cues of the contrary. A sentence that matches one supports no facet. */
  opposed?: readonly Cue[];
  /** What looks alike and does not count. A sentence that matches one of its cues is left out for this topic. */
  nearMisses?: readonly NearMiss[];
  /** Clauses to paste, from the gentlest to the strictest. */
  starters: readonly Starter[];
}

/** One thing that has to be said. */
export interface Facet {
  id: string;
  /**
   * `required`: covered only with it. `one-of`: covered with enough of these (`atLeast`). `extra`: adds to the score,
   * never decides, and is not held against a document in findings.
   */
  need: 'required' | 'one-of' | 'extra';
  /** Completes "the document ...": "asks the AI to accept shutdown". */
  present: string;
  /** Names the gap: "no pausing". */
  missing: string;
  /** Concept that the sentence, or the text around it, must name: `ai`, `humans`, `document` ... */
  concerns?: string;
  cues: readonly Cue[];
  /**
   * Cues that show it told in passing: too little to count, too much to be called missing. A topic of which nothing but
   * such is found is touched.
   */
  mentions?: readonly Cue[];
  /** Hard constraints (absolute norms in a section of such) are evidence for it, whatever they say. */
  hardConstraints?: boolean;
  /** A norm that denies what its cues want affirmed, or affirms what they want denied, rules the contrary: `opposed`. */
  reversible?: boolean;
}

/** A pattern, or a pattern with conditions on what kind of sentence it stands in. */
export type Cue = string | ConditionalCue;

export interface ConditionalCue {
  cue: string;
  /**
   * Only in sentences that bind (obligation, prohibition, permission, commitment), only in those that do not, or only in
   * those that define a term or stand in a clause of definitions.
   */
  in?: 'norms' | 'statements' | 'definitions';
  /** Only where the norm binds one of these. Sentences that bind nobody pass. */
  binds?: readonly Bearer[];
}

export interface NearMiss {
  /** What it is, for the topic's page: "the switch of a device". */
  what: string;
  cues: readonly Cue[];
}

export interface Starter {
  level: 'gentle' | 'standard' | 'strict';
  /** Ids of other topics that the clause speaks to as well, and covers: "must never resist being stopped" accepts shutdown. */
  also?: readonly string[];
  text: string;
}
