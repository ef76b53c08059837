/** Who is who in a document: which names and nouns stand for the AI, its makers, operators and users. */
import type { Bearer } from '../clast/index.js';
import { partyNouns } from './party-nouns.js';
import { endsLikePerson, personsIn } from './persons.js';
import { titleNoun } from './title-noun.js';
import type { Proposition } from './propositions.js';
import { headOf, type Spoken } from './spoken.js';
import type { Word } from './words.js';

/** The parties of one document. Nouns are lower case. */
export interface Parties {
  nouns: ReadonlyMap<string, Bearer>;
  /** Nouns of persons that are no party by name: who acts where the text calls them. */
  persons: ReadonlySet<string>;
  /** Whom "I" stands for. */
  speaker: Bearer;
  /** Whom "you" stands for. */
  addressee: Bearer;
}

/** Whom "it" and "they" stand for at a place; null where the sentences before it name nobody. */
export interface Antecedents {
  singular: Bearer | null;
  plural: Bearer | null;
}

/** What a sentence says somebody is. A pattern's first group is the name or noun. */
const introductions: readonly (readonly [Bearer, number, RegExp])[] = [
  ['ai', 2, /\b(?:I am|I['’]m|[Mm]y name is|[Yy]ou are|named)\s+(?:the\s+)?\**([A-Z][\p{L}\d-]+)/gu],
  [
    'ai',
    1,
    /\b([A-Z][\p{L}\d-]+),? (?:is|are|,) (?:an?|our|the) (?:[\p{L}-]+ ){0,4}(?:AI|assistant|agent|chatbot|model|persona|intelligence)\b/gu,
  ],
  ['ai', 1, /\b(?:builds?|develops?|trains?|operates?) ([A-Z][\p{L}\d-]+)/gu],
  [
    'developer-org',
    2,
    /\b(?:trained|developed|created|made|built|maintained|published|written|issued|added|deployed|operated) by ([A-Z][\p{L}\d-]+)/gu,
  ],
  [
    'developer-org',
    2,
    /\b([A-Z][\p{L}\d-]+) (?:is|are) an? (?:[\p{L}-]+ ){0,4}(?:company|lab|laboratory|organi[sz]ation|foundation|institute|startup|nonprofit|developer)\b/gu,
  ],
  [
    'developer-org',
    1,
    /\b(?:that|which) the ([\p{L}-]+) (?:makes? available|provides?|operates?|has built|builds)\b/gu,
  ],
  [
    'user',
    2,
    /\b([A-Z][\p{L}\d-]+) is (?:my|the) (?:[\p{L}-]+ (?:and )?){0,4}(?:user|owner|human|principal)\b/gu,
  ],
  [
    'user',
    1,
    /\b(?:assistant|agent|model|system|AI|chatbot|tool) (?:for|to|of) (?:the |our |all )?([a-z-]+s)\b/gu,
  ],
  ['user', 1, /\b(?:talks?|speaks?|chats?|plays?) (?:to|with) (?:the |our |all )?([a-z-]+s)\b/gu],
  [
    'user',
    1,
    /\b(?:makes? available to|is used by|is made for|serves|is offered to) (?:the |our |all )?([a-z-]+s)\b/gu,
  ],
];

/** Verbs that a maker is said to do, and an AI in its charter hardly ever. Lemmas. */
const makersVerbs: ReadonlySet<string> = new Set(
  'publish train retrain develop deploy release undertake guarantee pledge believe'.split(' '),
);

const notNames: ReadonlySet<string> = new Set(
  'the this that it ai not a an all if when no each every one as in for such always things ways others models systems users humans'.split(
    ' ',
  ),
);

type Votes = Partial<Record<Bearer | 'norms', number>>;

/** Finds the parties of a document from how it speaks of them. */
export function partiesOf(sentences: readonly Spoken[]): Parties {
  const votes = new Map<string, Votes>();
  const vote = (name: string, key: Bearer | 'norms', weight: number): void => {
    const lower = name.toLowerCase();
    if (notNames.has(lower)) return;
    const entry = votes.get(lower) ?? {};
    entry[key] = (entry[key] ?? 0) + weight;
    votes.set(lower, entry);
  };
  const counts = { speaker: 0, authors: 0, we: 0, you: 0, ai: 0, users: 0, developersBuild: 0 };
  for (const { value, propositions } of sentences) {
    for (const [bearer, weight, pattern] of introductions)
      for (const match of value.matchAll(pattern)) vote(match[1] ?? '', bearer, weight);
    if (
      /\bdevelopers?(?:,| and| or)(?: the)?(?: end)? users?\b|\busers? (?:and|or) developers?\b|\bdeveloper (?:message|instruction|prompt)/i.test(
        value,
      )
    )
      counts.developersBuild++;
    if (/\busers?\b/i.test(value)) counts.users++;
    for (const { subject, verb } of propositions) countSubject(subject, verb, counts, vote);
    // "I want you to ...": who speaks is not the one who is spoken to.
    if (
      /\bI(?:['’]d| would| do)?(?: not| n['’]t|n['’]t)? (?:want|like|ask|expect|need|trust|hope|instruct) (?:that )?you\b/.test(
        value,
      )
    )
      counts.authors++;
  }
  const { nouns, named } = nounsOf(votes, counts.developersBuild > 0, counts.users > 0);
  const titled = named ? null : titleNoun(sentences, nouns);
  if (titled !== null) nouns.set(titled, 'ai');
  return {
    nouns,
    persons: new Set(sentences.flatMap(({ value }) => personsIn(value))),
    speaker: counts.authors === 0 && (counts.speaker >= 2 || counts.we === 0) ? 'ai' : 'developer-org',
    addressee: counts.you > 0 && counts.ai > 3 * counts.you ? 'user' : 'ai',
  };
}

function countSubject(
  subject: readonly Word[],
  verb: Proposition['verb'],
  counts: { speaker: number; we: number; you: number; ai: number },
  vote: (name: string, key: Bearer | 'norms', weight: number) => void,
): void {
  const [only] = subject;
  if (subject.length === 1 && only) {
    if (only.text === 'i') counts.speaker++;
    if (only.text === 'we') counts.we++;
    if (only.text === 'you' && verb.modal !== null) counts.you++;
  }
  const head = headOf(subject);
  if (!head) return;
  if (partyNouns.ai.has(head.text) && verb.modal !== null) counts.ai++;
  if (head.pos !== 'PROPN' || partyNouns.ai.has(head.text)) return;
  if (verb.head !== null && makersVerbs.has(verb.head)) vote(head.text, 'developer-org', 0.5);
  else vote(head.text, 'norms', verb.modal !== null || verb.negative === 'never' ? 1 : 0.25);
}

function nounsOf(
  votes: ReadonlyMap<string, Votes>,
  developersBuild: boolean,
  speaksOfUsers: boolean,
): { nouns: Map<string, Bearer>; named: boolean } {
  const nouns = new Map<string, Bearer>();
  for (const bearer of ['other', 'user', 'operator', 'developer-org', 'ai'] as const) {
    for (const noun of partyNouns[bearer]) nouns.set(noun, bearer);
  }
  // Beside users, developers are those who build on the model; else those who make it.
  for (const noun of ['developer', 'developers'])
    nouns.set(noun, developersBuild ? 'operator' : 'developer-org');
  let best: string | null = null;
  let most = 2.5;
  let named = false;
  for (const [name, { ai = 0, user = 0, norms = 0, ...others }] of votes) {
    const author = others['developer-org'] ?? 0;
    if (nouns.has(name) && !(user >= 1 && nouns.get(name) === 'other')) continue;
    // A noun for those whom the AI serves stands in for "user" where the document has no other word.
    if (user >= 2 || (user >= 1 && !speaksOfUsers)) nouns.set(name, 'user');
    else if (author >= 1 && author > ai && author * 2 > norms) nouns.set(name, 'developer-org');
    else if (ai >= 1 && (norms > 0.5 || ai > 1)) {
      nouns.set(name, 'ai');
      named = true;
    } else if (norms > most) {
      best = name;
      most = norms;
    }
  }
  if (best !== null && !named) nouns.set(best, 'ai');
  return { nouns, named: named || best !== null };
}

/** Whether a noun phrase names persons who need not be one of the text's parties: "drivers", "a steward". */
export function namesPerson(phrase: readonly Word[], { persons }: Parties): boolean {
  const head = headOf(phrase)?.text ?? '';
  return persons.has(head) || endsLikePerson(head);
}

/** Whom a noun phrase names; null where it names no party, "other" where it names several. */
export function bearerOfPhrase(
  phrase: readonly Word[],
  parties: Parties,
  antecedents: Antecedents,
): Bearer | null {
  if (
    /^(?:those|anyone|whoever)$/.test(phrase[0]?.text ?? '') &&
    /^(?:who|whom|,)$/.test(phrase[1]?.text ?? 'who')
  )
    return 'other';
  const found = new Set<Bearer>();
  let from = 0;
  for (let i = 0; i <= phrase.length; i++) {
    const word = phrase[i];
    if (word !== undefined && !['and', 'or', ',', 'nor'].includes(word.text)) continue;
    const bearer = bearerOfNoun(headOf(phrase.slice(from, i)), parties, antecedents);
    from = i + 1;
    if (bearer) found.add(bearer);
  }
  return found.size > 1 ? 'other' : ([...found][0] ?? null);
}

function bearerOfNoun(head: Word | null, parties: Parties, antecedents: Antecedents): Bearer | null {
  if (!head) return null;
  switch (head.text) {
    case 'i':
    case 'me':
    case 'myself':
      return parties.speaker;
    case 'we':
    case 'us':
    case 'ourselves':
      return 'developer-org';
    case 'you':
    case 'yourself':
      return parties.addressee;
    case 'it':
    case 'itself':
    case 'he':
    case 'she':
      return antecedents.singular;
    case 'they':
    case 'them':
      return antecedents.plural;
    default:
      return parties.nouns.get(head.text) ?? null;
  }
}
