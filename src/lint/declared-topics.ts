import type { Constitution, Position } from '../clast/index.js';
import type { TopicDeclaration } from './configuration.js';
import type { Settings } from './settings.js';

/** The author's word on a topic, and where it stands. */
export interface DeclaredTopic {
  status: TopicDeclaration['status'];
  /** Null where a comment gives none. */
  reason: string | null;
  /** A comment in the document, or `topics` in configuration or front matter. */
  by: 'covers' | 'topics';
  /** Of the comment. */
  position: Position | null;
}

/** What the author says of a topic; the settings win over a comment. Null where nothing is said. */
export function declaredTopic(
  topic: string,
  tree: Constitution,
  { topics }: Pick<Settings, 'topics'>,
): DeclaredTopic | null {
  const set = topics.get(topic);
  if (set) return { ...set, by: 'topics', position: null };
  const comment = tree.directives.find(({ name, args }) => name === 'covers' && args.includes(topic));
  if (!comment) return null;
  return { status: 'covered', reason: comment.reason, by: 'covers', position: comment.position };
}
