/** What is to be said of a place, as Markdown. */
import { clausesOf, fileOf, headingOf, type Clause, type Section, type Sentence } from '../clast/index.js';
import { type RuleMeta } from '../lint/index.js';
import { isHardConstraint, isHardSection, modalOf } from '../norms/index.js';
import type { Topic, TopicVerdict } from '../topics/index.js';
import { namedAt } from './named-at.js';
import { placeOf, type NavigableDocument, type Place } from './document.js';
import type { Destination, Library } from './library.js';
import { namesOf } from './names.js';
import { shortened } from './shortened.js';
import { termAt, type TermUse } from './terms.js';
import { textAt, type TextAt } from './text-at.js';

/** What a hover knows beside the documents. */
export interface Knowledge {
  /** By id. */
  rules: ReadonlyMap<string, RuleMeta>;
  topics: ReadonlyMap<string, Topic>;
  /** How the document stands to the topics; asked only where a clause is told of. */
  verdicts: (document: NavigableDocument) => Iterable<TopicVerdict>;
  /** Address of a rule's page; null where it has none. */
  pageOf: (ruleId: string) => string | null;
}

export interface Hover {
  markdown: string;
  place: Place;
}

/** At most so much of a target's text is shown, in characters. */
const excerpt = 600;

/** What stands at an offset and what it means: a rule, a reference, a term, else the clause with its norms. Null where there is nothing. */
export function hoverAt(library: Library, file: string, offset: number, knowledge: Knowledge): Hover | null {
  const document = library.documentOf(file);
  if (!document) return null;
  const named = namedAt(document, file, offset);
  if (named) {
    const { kind, id, place } = named;
    const markdown = kind === 'rule' ? aboutRule(id, knowledge) : aboutTopic(id, knowledge);
    return markdown === null ? null : { markdown, place };
  }
  const mark = library.markAt(file, offset);
  if (mark?.kind === 'reference') {
    const found = library.find(mark);
    if (found) return { markdown: aboutDestination(found, file), place: mark.place };
    if (mark.reference !== 'file') {
      return { markdown: `Nothing in the workspace answers to \`${mark.target}\`.`, place: mark.place };
    }
  }
  const text = textAt(document, file, offset);
  if (!text) return null;
  const use = termAt(text.clause, offset, document);
  if (use && use.term.clause !== text.clause) {
    return { markdown: aboutTerm(use, document, file), place: use.place };
  }
  return aboutText(text, document, file, knowledge);
}

function aboutText(
  { clause, sections, sentence }: TextAt,
  document: NavigableDocument,
  file: string,
  knowledge: Knowledge,
): Hover {
  const section = sections.at(-1) ?? null;
  const isHeading = section !== null && headingOf(section) === clause;
  const lines = isHeading
    ? aboutSection(section, document, knowledge)
    : aboutClause(clause, section, sentence, document, knowledge);
  return { markdown: lines.join('\n'), place: placeOf(clause.position, file) };
}

function aboutClause(
  clause: Clause,
  section: Section | null,
  at: Sentence | null,
  document: NavigableDocument,
  knowledge: Knowledge,
): string[] {
  const norms = clause.children.filter(({ strength }) => strength !== null);
  const lines = [titleLine(clause.role === 'provision' ? 'clause' : clause.role, clause)];
  for (const sentence of norms) {
    const hard = isHardConstraint(sentence, clause, section, document.tree);
    const quote = clause.children.length > 1 ? ` — "${plain(shortened(sentence.value, 80))}"` : '';
    const here = sentence === at && norms.length > 1 ? '▸ ' : '';
    lines.push(`- ${here}${normLine(sentence, clause, hard)}${quote}`);
  }
  if (norms.length === 0) lines.push(`It binds nobody${reasonWhyNot(clause)}.`);
  const leadIn = clause.leadIn === null ? undefined : namesOf(document).withId(clause.leadIn)[0]?.node;
  if (leadIn?.type === 'clause') lines.push('', `Read under "${plain(shortened(leadIn.value, 80))}"`);
  lines.push(...topicLines((id) => id === clause.id, document, knowledge));
  return lines;
}

/** "**absolute prohibition** (must never) · binds the AI · with a condition · authority: root · hard constraint". */
function normLine(sentence: Sentence, clause: Clause, hard: boolean): string {
  const { kind, strength, bearer, conditional } = sentence;
  const words = modalOf(sentence);
  return [
    `**${strength ?? ''} ${kind}**${words === '' ? '' : ` ("${plain(words)}")`}`,
    bearer === null ? null : bearerWords[bearer],
    conditional ? 'with a condition or exception' : null,
    clause.authority === null ? null : `authority: ${plain(clause.authority)}`,
    hard ? 'hard constraint' : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

const bearerWords = {
  ai: 'binds the AI',
  'developer-org': "binds the author's organization",
  operator: 'binds the operator',
  user: 'binds the user',
  other: 'binds several parties, or others',
} as const;

const reasonWhyNot = ({ role }: Clause): string => (role === 'provision' ? '' : `: it is read as ${role}`);

function aboutSection(section: Section, document: NavigableDocument, knowledge: Knowledge): string[] {
  const clauses = [...clausesOf(section)];
  // A lead-in says nothing that its items do not.
  const leadIns = new Set(clauses.map(({ leadIn }) => leadIn));
  const own = clauses
    .filter(({ id }) => !leadIns.has(id))
    .flatMap(({ children }) => children.filter(({ strength }) => strength !== null));
  const counts = (['obligation', 'prohibition', 'permission', 'commitment'] as const).flatMap((kind) => {
    const count = own.filter((sentence) => sentence.kind === kind).length;
    return count === 0 ? [] : [`${count} ${kind}${count === 1 ? '' : 's'}`];
  });
  const { authority, tags } = section.attributes;
  const facts = [
    counts.length === 0 ? 'no norms' : counts.join(', '),
    authority === undefined ? null : `authority: ${plain(authority)}`,
    tags === undefined ? null : `tags: ${plain(tags.join(', '))}`,
    isHardSection(section, document.tree) ? 'holds hard constraints' : null,
  ];
  const inside = new Set(clauses.map(({ id }) => id));
  return [
    titleLine('section', section),
    facts.filter((fact) => fact !== null).join(' · '),
    ...topicLines((id) => inside.has(id), document, knowledge),
  ];
}

const titleLine = (what: string, { id, ownId }: Section | Clause): string =>
  `${what.charAt(0).toUpperCase()}${what.slice(1)} \`${id}\`${ownId ? '' : ' (id derived from its text)'}\n`;

/** The topics for which a clause is evidence, with what it says for each. */
function topicLines(
  isMeant: (clauseId: string) => boolean,
  document: NavigableDocument,
  { topics, verdicts }: Knowledge,
): string[] {
  const lines = [...verdicts(document)].flatMap(({ topic, evidence, status }) => {
    const facets = new Set(evidence.filter(({ clauseId }) => isMeant(clauseId)).map(({ facet }) => facet));
    const known = topics.get(topic);
    if (facets.size === 0 || !known) return [];
    const said = known.facets.filter(({ id }) => facets.has(id)).map(({ present }) => present);
    return [`- ${known.title} (${status})${said.length === 0 ? '' : `: ${said.join('; ')}`}`];
  });
  return lines.length === 0 ? [] : ['', 'Speaks to:', ...lines];
}

function aboutDestination(found: Destination, from: string): string {
  const source = found.document.sources.get(found.file) ?? '';
  if (found.kind === 'file')
    return `**${plain(found.document.tree.title ?? found.file)}**\n\n\`${found.file}\``;
  const { start, end } =
    found.node.type === 'section' ? sectionStretch(found.node) : placeOf(found.node.position, found.file);
  const where = `${found.file === from ? '' : `${found.file}, `}line ${found.node.position.start.line}`;
  return `${cut(source.slice(start, end))}\n\n_${plain(where)}_`;
}

/** A section's heading and what stands under it before the next one. */
function sectionStretch(section: Section): { start: number; end: number } {
  const start = section.position.start.offset ?? 0;
  const inner = section.children.find((child) => child.type === 'section');
  return { start, end: inner?.position.start.offset ?? section.position.end.offset ?? start };
}

function aboutTerm({ term }: TermUse, { tree }: NavigableDocument, from: string): string {
  const file = fileOf(term.clause, tree) ?? '';
  const where = `${file === from ? '' : `${file}, `}line ${term.clause.position.start.line}`;
  return `**${plain(term.term)}**: ${plain(shortened(term.gloss, excerpt))}\n\n_${plain(where)}_`;
}

function aboutRule(id: string, { rules, pageOf }: Knowledge): string | null {
  const meta = rules.get(id);
  if (!meta) return null;
  const page = pageOf(id);
  return `**${meta.title}** (\`${id}\`)\n\n${meta.why}${page === null ? '' : `\n\n[The rule's page](${page})`}`;
}

function aboutTopic(id: string, knowledge: Knowledge): string | null {
  const topic = knowledge.topics.get(id);
  if (!topic) return null;
  const page = knowledge.pageOf(`coverage/${id}`);
  return `**${topic.title}** (\`${id}\`)\n\n${topic.about} ${topic.why}${page === null ? '' : `\n\n[The topic's page](${page})`}`;
}

/** The author's words, which are no Markdown of ours. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|]/g, String.raw`\$&`);

/** The beginning of a text, whole words; a fence that is cut is closed, and no image is fetched to look at a text. */
function cut(text: string): string {
  const whole = text.trim().replace(/\r\n?/g, '\n').replaceAll('![', '[');
  if (whole.length <= excerpt) return whole;
  const part = whole.slice(0, excerpt);
  const stop = Math.max(part.lastIndexOf('\n'), part.lastIndexOf(' '));
  const kept = part.slice(0, stop > 0 ? stop : excerpt).trimEnd();
  const fence = (kept.match(/^\s*(?:`{3,}|~{3,})/gm) ?? []).length % 2 === 1;
  return `${kept} …${fence ? '\n```' : ''}`;
}
