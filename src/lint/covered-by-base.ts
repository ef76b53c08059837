/** The one finding that tells which topics rest on the base of an addition alone. */
import { sentencesOf, type Constitution } from '../clast/index.js';
import type { Topic } from '../topics/index.js';
import { coveredByBaseRule } from './covered-by-base-rule.js';
import { relatedPlace, type Scene } from './drafts.js';
import { isEmptyDocument } from './empty-document.js';
import type { Finding } from './finding.js';
import { fingerprints } from './fingerprint.js';
import type { Settings } from './settings.js';
import { isJudgedByTopics, type WholeVerdict } from './whole-coverage.js';

/**
 * Names the topics that the base covers and the document does not, of those that the settings ask for; or says that the base
 * could not be asked. Null where there is nothing to tell.
 */
export function coveredByBase(
  topics: readonly Topic[],
  settings: Settings,
  coverage: (topicId: string) => WholeVerdict,
  { whereabouts, base: there }: Pick<Scene, 'whereabouts' | 'base'>,
): Finding | null {
  const { tree } = whereabouts;
  const severity = settings.rules.get(coveredByBaseRule.id)?.severity ?? 'off';
  const asked = topics.filter(
    ({ id }) => (settings.rules.get(`coverage/${id}`)?.severity ?? 'off') !== 'off',
  );
  if (!there || severity === 'off' || asked.length === 0 || !isJudgedByTopics(tree)) return null;
  const base = there.tree;
  const name = base.files?.[0] === undefined ? 'The base' : `The base, ${base.files[0]},`;
  const resting = asked.flatMap(({ id }) => {
    const { inBase } = coverage(id);
    return inBase ? [{ id, ...inBase }] : [];
  });
  const mute = muteness(base);
  if (mute === null && resting.length === 0) return null;

  const file = whereabouts.fileOf(tree);
  const named = resting.map(({ id, line, file: other }) => {
    const elsewhere = other === undefined || other === base.files?.[0] ? '' : ` of ${other}`;
    return `${id} (line ${line}${elsewhere})`;
  });
  const sentences = new Map([...sentencesOf(base)].map((sentence) => [sentence.position, sentence]));
  const [fingerprint = ''] = fingerprints([{ ruleId: coveredByBaseRule.id, clauseId: null, text: '' }]);
  return {
    ruleId: coveredByBaseRule.id,
    severity,
    message:
      mute === null
        ? `${name} covers what this document leaves to it: ${named.join(', ')}.`
        : `${name} ${mute}: what is covered is judged by this document alone.`,
    advice:
      mute === null
        ? 'Nothing has to be done. Say it here as well where the addition must hold without its base.'
        : 'Check that `extends` names the document that is meant.',
    clauseId: null,
    clausePath: null,
    position: whereabouts.positionOf(tree),
    ...(file !== null && { file }),
    fingerprint,
    related: resting.flatMap(({ id, position }) => {
      const node = sentences.get(position);
      return node
        ? [relatedPlace({ node, message: `covers ${id}` }, file, { whereabouts, base: there })]
        : [];
    }),
  };
}

/** Why a base could not be asked what it covers; null where it could. */
function muteness(base: Constitution): string | null {
  if (isEmptyDocument(base)) return 'says nothing';
  return isJudgedByTopics(base) ? null : 'is not in English';
}
