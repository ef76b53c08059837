import type { Position } from '../clast/index.js';

export type Status = 'covered' | 'partial' | 'opposed' | 'absent';

/** A sentence that speaks to a topic. */
export interface Evidence {
  line: number;
  /** Where it stands in another file than the document's first. */
  file?: string;
  clauseId: string;
  /** The sentence, in plain text. */
  quote: string;
  /** Id of the facet that it supports, or opposes. */
  facet: string;
  position: Position;
}

/** How a document stands to one topic. */
export interface TopicVerdict {
  topic: string;
  status: Status;
  /** 0 (nothing said) to 1 (all that the topic asks for). */
  score: number;
  /** Ids of the facets that the document lacks. */
  missing: readonly string[];
  /** Best first. For `opposed`, what rules the contrary comes first. */
  evidence: readonly Evidence[];
}
