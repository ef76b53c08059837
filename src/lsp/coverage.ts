/**
 * `clausewright/coverage`, a request of our own: how the constitution that a document belongs to stands to every topic, as
 * `clausewright coverage` judges it, with the places that this rests on. Takes `{ textDocument: { uri } }`; answers with a
 * `DocumentCoverage`, or with null where the document is no constitution, or cannot be read.
 */
import type { Range, TextDocumentIdentifier } from 'vscode-languageserver';
import type { CoverageEvidence, Status, Topic, TopicCoverage, TopicGroup } from '../lint/index.js';
import { countsOf, declarationOf, meaningOf, missingOf, notJudgedBecause } from '../report/index.js';
import { coverageOfDocument } from '../workspace/index.js';
import type { ReadConstitution } from './read-constitution.js';
import type { Session } from './session.js';

export interface CoverageParams {
  textDocument: TextDocumentIdentifier;
}

/** All words in it are for people to read, and come from the topics and the document. */
export interface DocumentCoverage {
  /** What reports call the constitution. */
  name: string;
  /** Why nothing was judged, as a sentence; null where it was. */
  notJudged: string | null;
  /** How many topics have each status; all 0 where nothing was judged. */
  counts: Readonly<Record<Status, number>>;
  /** Topics by group, both in the product's order; empty where nothing was judged. */
  groups: readonly GroupCoverage[];
}

export interface GroupCoverage {
  group: TopicGroup;
  topics: readonly TopicStanding[];
}

/** How the constitution stands to a topic. */
export interface TopicStanding {
  id: string;
  title: string;
  status: Status;
  /** What the topic asks of a document. */
  about: string;
  why: string;
  /** What is missing, each in a few words: "no pausing". */
  missing: readonly string[];
  /** What its author declares: "declared not-applicable: It books tables."; null where he says nothing. */
  declared: string | null;
  /** The base covers it, and the document itself does not. */
  coveredByBase: boolean;
  /** Best first. */
  evidence: readonly EvidencePlace[];
}

/** A sentence that speaks to a topic. */
export interface EvidencePlace {
  quote: string;
  /** What it does for the topic: "asks the AI to accept being stopped". */
  meaning: string;
  /** The file that it stands in. */
  uri: string;
  /** In the encoding that was negotiated. */
  range: Range;
}

export async function coverage(
  session: Session,
  { textDocument: { uri } }: CoverageParams,
): Promise<DocumentCoverage | null> {
  const constitution = await session.constitutionAt(uri);
  if (!constitution) return null;
  const { coverage: whole } = coverageOfDocument(constitution.document, constitution.read);
  const { path: name, notJudged, topics: standings } = whole;
  const isJudged = notJudged === undefined;
  return {
    name,
    notJudged: isJudged ? null : notJudgedBecause[notJudged],
    counts: countsOf(isJudged ? standings : []),
    groups: isJudged ? groupsOf(standings, constitution, session) : [],
  };
}

function groupsOf(
  standings: readonly TopicCoverage[],
  constitution: ReadConstitution,
  session: Session,
): GroupCoverage[] {
  const byTopic = new Map(standings.map((standing) => [standing.topic, standing]));
  const groups = new Map<TopicGroup, TopicStanding[]>();
  for (const topic of constitution.configuration.loaded.topics) {
    const standing = byTopic.get(topic.id);
    if (!standing) continue;
    const inGroup = groups.get(topic.group) ?? [];
    inGroup.push(standingOf(topic, standing, constitution, session));
    groups.set(topic.group, inGroup);
  }
  return [...groups].map(([group, topics]) => ({ group, topics }));
}

function standingOf(
  topic: Topic,
  standing: TopicCoverage,
  constitution: ReadConstitution,
  session: Session,
): TopicStanding {
  const { id, title, about, why } = topic;
  const [first = ''] = constitution.sources.keys();
  const placeOf = ({ quote, facet, file = first, position }: CoverageEvidence): EvidencePlace => ({
    quote,
    meaning: meaningOf(topic, facet),
    uri: constitution.uriOf(file),
    range: session.encoding.rangeOf(constitution.text(file), position),
  });
  return {
    id,
    title,
    status: standing.status,
    about,
    why,
    missing: missingOf(topic, standing),
    declared: declarationOf(standing),
    coveredByBase: standing.base !== undefined,
    evidence: standing.evidence.map(placeOf),
  };
}
