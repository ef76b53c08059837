/** Reads a tree's sentences in document order, with what their surroundings hand down. */
import type { Bearer, Block, Clause, Constitution, Group, Node, Section } from '../clast/index.js';
import type { Drafted } from './draft.js';
import { namedAlone } from './elided.js';
import { openingOf } from './fragments.js';
import { asksForItems, inherited, labelReading, type LeadIn, leadInOf } from './lead-ins.js';
import { type Antecedents, bearerOfPhrase, type Parties } from './parties.js';
import { givesReasons, isRationale } from './rationale.js';
import type { Reading } from './reading.js';
import { antecedentsAfter, continues, readSentence } from './read-sentence.js';
import { canBeVerb } from './tokens.js';

export type Outcome = Reading | 'definition' | 'rationale' | 'statement';

interface State {
  drafts: ReadonlyMap<Clause, readonly Drafted[]>;
  parties: Parties;
  outcomes: Map<Drafted, Outcome>;
  /** The section being read, and its sentences so far that may turn out to be portraits. */
  title: string;
  antecedents: Antecedents;
  /** The last norm of the section, for "This means ...". */
  before: Reading | null;
  /** What the clauses being read are part of. */
  within: 'table' | 'item' | null;
}

/** At the head of a section "it" is the AI, of whom the whole document speaks. */
const unnamed: Antecedents = { singular: 'ai', plural: null };

const silentRoles: ReadonlySet<string> = new Set(['quotation', 'navigation', 'history', 'caption']);

/** What each sentence of a tree says. Sets `leadIn` of the clauses that take polarity from one. */
export function readTree(
  tree: Constitution,
  drafts: ReadonlyMap<Clause, readonly Drafted[]>,
  parties: Parties,
): Map<Drafted, Outcome> {
  const state: State = {
    drafts,
    parties,
    outcomes: new Map(),
    title: '',
    antecedents: unnamed,
    before: null,
    within: null,
  };
  readBlocks(tree.children, null, state);
  settlePortraits(tree, state);
  giveReasons(state);
  return state.outcomes;
}

function readBlocks(nodes: readonly (Node | Block)[], outer: LeadIn | null, state: State): LeadIn | null {
  let leadIn = outer;
  let fromLabel = false;
  let heading: LeadIn | null = null;
  let file = nodes[0]?.file;
  for (const node of nodes) {
    if (node.file !== file) {
      // Nothing leads in what stands in the next file.
      leadIn = outer;
      fromLabel = false;
      heading = null;
      file = node.file;
    }
    switch (node.type) {
      case 'section':
        readSection(node, state);
        leadIn = null;
        break;
      case 'clause': {
        // A line that leads in items of its own takes nothing from the one before it.
        const own = readClause(node, asksForItems(node.value) ? outer : leadIn, state);
        if (node.role === 'heading') {
          heading = own;
          leadIn = own;
          fromLabel = own !== null;
        } else if (own) {
          leadIn = own;
          fromLabel = own.reading?.by === 'lead-in';
        } else if (!(fromLabel && node.leadIn !== null)) {
          leadIn = outer ?? (node.leadIn === null ? null : heading);
        }
        break;
      }
      case 'group':
        readGroup(node, leadIn, state);
        if (node.form === 'list') leadIn = outer ?? heading;
        break;
      default:
    }
  }
  return leadIn;
}

function readSection(section: Section, state: State): void {
  const { title } = state;
  state.title = section.title;
  state.before = null;
  state.antecedents = unnamed;
  readBlocks(section.children, null, state);
  state.title = title;
}

function readGroup(group: Group, leadIn: LeadIn | null, state: State): void {
  if (group.form === 'list' || group.form === 'item' || group.form === 'table' || group.form === 'quote') {
    const { within } = state;
    state.within = group.form === 'table' || group.form === 'item' ? group.form : null;
    for (const child of group.form === 'item' ? [group.children] : group.children.map((it) => [it])) {
      readBlocks(child, leadIn, state);
    }
    state.within = within;
    return;
  }
  readBlocks(group.children, null, state);
}

/** Reads one clause; returns what it leads in, if it leads in anything. */
function readClause(clause: Clause, leadIn: LeadIn | null, state: State): LeadIn | null {
  const sentences = state.drafts.get(clause) ?? [];
  const silent = silentRoles.has(clause.role);
  let last: Reading | null = null;
  const label = labelOf(clause, sentences, state);
  const named = label ?? leadIn?.names ?? null;
  for (const [index, sentence] of sentences.entries()) {
    const outcome = silent ? 'statement' : outcomeOf(sentence, index, clause, leadIn, named, state);
    state.outcomes.set(sentence, outcome);
    last = typeof outcome === 'string' ? null : outcome;
    if (typeof outcome !== 'string' && outcome.by !== 'portrait') state.before = outcome;
    state.antecedents = antecedentsAfter(sentence, state.parties, state.antecedents);
  }
  if (silent) return null;
  const only = sentences.length === 1 ? sentences[0] : undefined;
  const lineLabel =
    only && (clause.role === 'heading' || only.value.length < 60)
      ? labelReading(only.value, (text) => labelBearer(text, state.parties))
      : null;
  if (lineLabel && only && isLabelLine(clause, only)) {
    if (asksForItems(only.value) || clause.role !== 'heading') state.outcomes.set(only, lineLabel);
    return leadInOf(clause.id, clause.value, lineLabel, null);
  }
  if (asksForItems(clause.value)) {
    const lastly = sentences.at(-1);
    return leadInOf(clause.id, clause.value, last, lastly ? whoActs(lastly, state) : null);
  }
  if (only && label && clause.role !== 'heading' && state.within !== 'table')
    return {
      ...(leadIn ?? { clauseId: clause.id, reading: null, governsNouns: false, awaitsVerb: false }),
      names: label,
    };
  // A bold line that says what may be done leads in the items nested under it.
  return only && last && openingOf(only.words, only.propositions) !== 'sentence' && isAllStrong(clause)
    ? { clauseId: clause.id, reading: last, governsNouns: true, awaitsVerb: false, names: last.bearer }
    : null;
}

/** Whom the first cell of a row names, or the label in front of a clause ("**Operator.** May pay"), alone; else null. */
function labelOf(clause: Clause, sentences: readonly Drafted[], { parties, within }: State): Bearer | null {
  const [first] = sentences;
  if (!first) return null;
  const bold = clause.data?.spans.some(({ kind, start, end }) => kind === 'strong' && start === 0 && end > 0);
  return within !== null || bold ? namedAlone(first.words, first.propositions, parties) : null;
}

/** Whom a line that asks for items names: "The operator:", "What the user does:". */
const whoActs = ({ words, propositions }: Drafted, { parties, antecedents }: State): Bearer | null =>
  propositions.length === 0
    ? bearerOfPhrase(words, parties, antecedents)
    : bearerOfPhrase(propositions.at(-1)?.subject ?? [], parties, antecedents);

/** "Spend" at the head of a row, or beside the party whose row it is, names a thing to do and orders nothing. */
function isCellLabel({ words, start, end }: Drafted, { value }: Clause, named: Bearer | null): boolean {
  if (words.filter(({ pos }) => pos !== 'PUNCT').length !== 1) return false;
  const isCell = (start === 0 || value[start - 1] === '\n') && (end === value.length || value[end] === '\n');
  return isCell && (start === 0 || named !== null);
}

const isAllStrong = (clause: Clause): boolean =>
  clause.data?.spans.some(
    ({ kind, start, end }) => kind === 'strong' && start === 0 && end >= clause.value.length - 1,
  ) ?? false;

const isLabelLine = (clause: Clause, { value }: Drafted): boolean =>
  clause.role === 'heading' || asksForItems(value) || isAllStrong(clause);

function labelBearer(label: string, parties: Parties): Bearer {
  for (const word of label.split(' ')) {
    const bearer = parties.nouns.get(word);
    if (bearer) return bearer;
  }
  return 'ai';
}

function outcomeOf(
  sentence: Drafted,
  index: number,
  clause: Clause,
  leadIn: LeadIn | null,
  named: Bearer | null,
  state: State,
): Outcome {
  if (state.within === 'table' && isCellLabel(sentence, clause, named)) return 'statement';
  const own = readSentence(sentence, {
    parties: state.parties,
    antecedents: state.antecedents,
    title: state.title,
    role: clause.role,
    named,
  });
  const opening =
    leadIn?.awaitsVerb && beginsWithVerb(sentence)
      ? 'verb'
      : openingOf(sentence.words, sentence.propositions);
  if (leadIn && index === 0 && clause.role !== 'heading') {
    const taken = inherited(leadIn, opening, typeof own === 'string' ? null : own);
    if (taken && own !== 'definition') {
      clause.leadIn = leadIn.clauseId;
      return taken;
    }
  }
  if (own !== 'statement') return own;
  if (state.before && continues(sentence)) return { ...state.before, by: 'lead-in' };
  return own;
}

/** "Keep logs" behind "must": no subject and its verb, as it seems to a tagger, but a verb and its object. */
function beginsWithVerb({ words, propositions }: Drafted): boolean {
  const [first] = words;
  const [main] = propositions;
  if (!first || !/^[a-z]+$/.test(first.text) || first.text !== first.lemma) return false;
  const seemsSubject = main?.form === 'declarative' && main.verb.modal === null && main.subject[0] === first;
  return seemsSubject && ['NOUN', 'PROPN', 'ADJ', 'VERB'].includes(first.pos) && canBeVerb(first.text);
}

/** Portraits count where their section directs: among other norms, or where hardly anything else is said. */
function settlePortraits(tree: Constitution, state: State): void {
  const settle = (nodes: readonly (Node | Block)[], inherit: boolean): void => {
    const here = nodes.filter((node) => node.type !== 'section');
    const sentences = here.flatMap((node) => draftsUnder(node, state));
    const read = sentences.map((sentence) => state.outcomes.get(sentence)).filter((it) => it !== undefined);
    const norms = read.filter((it) => typeof it !== 'string' && it.by !== 'portrait').length;
    const portraits = read.filter((it) => typeof it !== 'string' && it.by === 'portrait').length;
    const directive =
      portraits > 0 &&
      (norms / Math.max(1, read.length - portraits) >= 0.3 ||
        portraits / read.length >= 0.4 ||
        (inherit && norms + portraits > 0));
    if (!directive) {
      for (const sentence of sentences) {
        const outcome = state.outcomes.get(sentence);
        if (
          outcome !== undefined &&
          typeof outcome !== 'string' &&
          outcome.by === 'portrait' &&
          outcome.strength !== 'absolute'
        )
          state.outcomes.set(sentence, 'statement');
      }
    }
    for (const node of nodes) if (node.type === 'section') settle(node.children, directive && inherit);
  };
  settle(tree.children, false);
}

function draftsUnder(node: Node | Block, state: State): readonly Drafted[] {
  if (node.type === 'clause') return node.role === 'heading' ? [] : (state.drafts.get(node) ?? []);
  if (node.type === 'group') return node.children.flatMap((child) => draftsUnder(child, state));
  return [];
}

/** Tells reasons from other statements, now that the norms beside them are known. */
function giveReasons(state: State): void {
  let normBefore = false;
  let reasoning = false;
  for (const [clause, sentences] of state.drafts) {
    if (clause.role === 'heading') reasoning = givesReasons(clause.value);
    const norm = sentences.some((sentence) => typeof state.outcomes.get(sentence) === 'object');
    for (const sentence of sentences) {
      if (
        state.outcomes.get(sentence) !== 'statement' ||
        clause.role === 'heading' ||
        silentRoles.has(clause.role)
      )
        continue;
      if (isRationale(sentence.words, sentence.propositions, norm || normBefore || reasoning, sentence.value))
        state.outcomes.set(sentence, 'rationale');
    }
    if (clause.role !== 'heading') normBefore = norm;
  }
}
