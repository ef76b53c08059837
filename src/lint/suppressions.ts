/** What silences a finding: comments in the document, and topics that its author declared. */
import type { Clause, Constitution, Directive } from '../clast/index.js';
import { declaredTopic } from './declared-topics.js';
import type { Suppression } from './finding.js';
import { topicOf } from './presets.js';
import type { Settings } from './settings.js';
import type { Whereabouts } from './whereabouts.js';

/** The suppression of a rule's findings at a clause, or null. */
export type Silencer = (ruleId: string, anchor: Clause | null) => Suppression | null;

/** Reads the directives of a document and the topics of its settings. */
export function silencer(tree: Constitution, settings: Settings, whereabouts: Whereabouts): Silencer {
  const disabling = tree.directives.filter(
    (directive) => directive.name === 'disable-next-clause' || directive.name === 'disable-section',
  );
  const declarationOf = (topic: string): Suppression | null => {
    const declared = declaredTopic(topic, tree, settings);
    if (!declared) return null;
    const { by, reason, position, file } = declared;
    return { by, reason, position, ...(file !== undefined && { file }) };
  };
  return (ruleId, anchor) => {
    const topic = topicOf(ruleId);
    const declared = topic === null ? null : declarationOf(topic);
    if (declared) return declared;
    if (!anchor || disabling.length === 0) return null;
    const sections = whereabouts.sectionIdsOf(anchor);
    for (const directive of disabling) {
      if (directive.appliesTo === null || !directive.args.includes(ruleId)) continue;
      if (directive.name === 'disable-next-clause') {
        if (directive.appliesTo === anchor.id) return suppression('disable-next-clause', directive);
      } else if (sections.includes(directive.appliesTo)) return suppression('disable-section', directive);
    }
    return null;
  };
}

function suppression(by: Suppression['by'], { reason, position, file }: Directive): Suppression {
  return { by, reason, position, ...(file !== undefined && { file }) };
}
