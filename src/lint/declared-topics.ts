/** What an author says of topics himself: in the configuration, in front matter, in comments. */
import type { Constitution, Directive, Position } from '../clast/index.js';
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
  /** Of the comment, where the document was read from named files. */
  file?: string | undefined;
}

/** A declaration by itself, with all that a rule about declarations asks. */
export interface Declaration {
  /** The id as the author wrote it; of a comment it may be that of no topic. */
  topic: string;
  status: TopicDeclaration['status'];
  /** Null where a comment gives none. */
  reason: string | null;
  place: 'configuration' | 'front-matter' | 'comment';
  /** The comment; null elsewhere. */
  comment: Directive | null;
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
  const { reason, position, file } = comment;
  return { status: 'covered', reason, by: 'covers', position, file };
}

/** Everything that the author says of topics: first the settings, then the document's comments in order. */
export function declarationsOf(tree: Constitution, { topics }: Pick<Settings, 'topics'>): Declaration[] {
  const own = ownTopics(tree);
  const set = [...topics].map(([topic, { status, reason }]): Declaration => {
    const place = own.has(topic) ? 'front-matter' : 'configuration';
    return { topic, status, reason, place, comment: null };
  });
  const said = tree.directives
    .filter(({ name }) => name === 'covers')
    .flatMap((comment) =>
      [...new Set(comment.args)].map((topic): Declaration => {
        return { topic, status: 'covered', reason: comment.reason, place: 'comment', comment };
      }),
    );
  return [...set, ...said];
}

/** The topics that front matter speaks of. The settings hold them already, where nothing is wrong with them. */
function ownTopics(tree: Constitution): ReadonlySet<string> {
  const own = tree.frontmatter?.data.clausewright;
  const topics: unknown = isObject(own) && 'topics' in own ? own.topics : null;
  return new Set(isObject(topics) ? Object.keys(topics) : []);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
