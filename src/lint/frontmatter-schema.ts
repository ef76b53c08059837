/** What a document's front matter can hold, from the schema of configurations: for whoever offers it to an author. */
import { frontmatterKeys } from './check-configuration.js';
import schema from './configuration.schema.json' with { type: 'json' };

const { properties, $defs } = schema;
const topic = $defs.topic.properties;

export const frontmatterSchema = {
  /** The keys below `clausewright`, with what each means. */
  keys: Object.fromEntries(frontmatterKeys.map((key) => [key, properties[key].description])),
  presets: properties.preset.enum as readonly string[],
  severities: $defs.severity.enum as readonly string[],
  /** The keys of a topic's declaration. */
  topicKeys: { status: topic.status.description, reason: topic.reason.description },
  topicStatuses: topic.status.enum as readonly string[],
} as const;
