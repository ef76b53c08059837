/** What can be done about one finding. */
import { starterEdit } from '../authoring/index.js';
import { judgeWhole, suppressionEdit, topicOf, type Edit, type Finding } from '../lint/index.js';
import type { Diagnostic } from 'vscode-languageserver';
import { openPageCommand } from './open-page.js';
import type { Offer, OfferContext } from './offer.js';
import type { FileEdits } from './workspace-edit.js';

/** What the comment says where the author has not said it yet: a suppression without a reason counts for nothing. */
const placeholder = 'TODO: say why this is meant';

/** Every offer for a finding (`page`: the address of its rule's page): its fix, its suggestions, clauses to start from, its page, and a comment that silences it. */
export function findingOffers(
  finding: Finding,
  diagnostic: Diagnostic,
  page: string | null,
  context: OfferContext,
): Offer[] {
  const { session } = context;
  const { ruleId, fingerprint } = finding;
  const about = { kind: 'quickfix', diagnostic };
  const offers: Offer[] = [
    ...fixOffers(finding, diagnostic, context),
    ...starterOffers(finding, diagnostic, context),
    {
      ...about,
      key: `suppress ${fingerprint}`,
      title: `Silence ${ruleId} here, with a reason`,
      make: () => suppression(finding, context),
    },
  ];
  if (session.abilities.showsDocuments && page !== null) {
    const title = `Open the page of ${ruleId}`;
    const command = { title, command: openPageCommand, arguments: [page] };
    offers.push({ ...about, key: `page ${ruleId}`, title, command });
  }
  return offers;
}

function fixOffers(finding: Finding, diagnostic: Diagnostic, { file }: OfferContext): Offer[] {
  const { ruleId, fingerprint, fix, suggestions = [] } = finding;
  const about = { kind: 'quickfix', diagnostic };
  const here = (edits: readonly Edit[]): FileEdits => new Map([[file, edits]]);
  const offers: Offer[] = [];
  if (fix) {
    const isSafe = fix.safety === 'safe';
    offers.push({
      ...about,
      key: `fix ${fingerprint}`,
      title: isSafe ? `Fix ${ruleId} here` : `Fix ${ruleId} here (unsafe: changes wording)`,
      isPreferred: isSafe && suggestions.length === 0,
      edits: here(fix.edits),
    });
  }
  for (const [index, { message, edits }] of suggestions.entries()) {
    offers.push({ ...about, key: `suggestion ${index} ${fingerprint}`, title: message, edits: here(edits) });
  }
  return offers;
}

function starterOffers({ ruleId }: Finding, diagnostic: Diagnostic, { constitution }: OfferContext): Offer[] {
  const topics = constitution.configuration.loaded.topics;
  const topic = topics.find(({ id }) => id === topicOf(ruleId));
  if (!topic) return [];
  const { tree, base, sources } = constitution;
  return topic.starters.map(({ level, text }): Offer => ({
    key: `starter ${topic.id} ${level}`,
    title: `Insert a clause to start from: ${topic.id} (${level})`,
    kind: 'quickfix',
    diagnostic,
    make: () => {
      const verdicts = judgeWhole(tree, base, topics);
      const parse = constitution.parse.bind(constitution);
      const found = starterEdit({ tree, sources, topic, text, topics, verdicts, parse });
      return found && new Map([[found.file, [found.edit]]]);
    },
  }));
}

function suppression(finding: Finding, { constitution, file }: OfferContext): FileEdits | null {
  const { tree, sources } = constitution;
  const edit = suppressionEdit(finding, placeholder, {
    tree,
    source: sources.get(file) ?? '',
    parse: (source) => constitution.parseWith(file, source),
  });
  return edit && new Map([[file, [edit]]]);
}
