/** Who is who in a document: which names and nouns stand for the AI, its makers, operators and users. */
import type { Bearer } from '../clast/index.js';
import type { Proposition } from './propositions.js';
import type { Word } from './words.js';

/** A sentence as the search for parties sees it. */
export interface Spoken {
  value: string;
  words: readonly Word[];
  propositions: readonly Proposition[];
}

/** The parties of one document. Nouns are lower case. */
export interface Parties {
  nouns: ReadonlyMap<string, Bearer>;
  /** Whom "I" stands for. */
  speaker: Bearer;
  /** Whom "we" stands for. */
  authors: Bearer;
  /** Whom "you" stands for. */
  addressee: Bearer;
}

/** Nouns that name a party in any document. Singular and plural; the compound's last noun decides ("AI company"). */
const commonNouns: Readonly<Record<Bearer, readonly string[]>> = {
  ai: [
    ...[
      'ai',
      'ais',
      'a.i.',
      'assistant',
      'assistants',
      'model',
      'models',
      'agent',
      'agents',
      'bot',
      'bots',
      'chatbot',
    ],
    ...[
      'chatbots',
      'llm',
      'llms',
      'system',
      'systems',
      'copilot',
      'agi',
      'subagent',
      'subagents',
      'machine',
      'robot',
    ],
    ...['instance', 'instances', 'persona', 'companion'],
  ],
  'developer-org': [
    ...[
      'company',
      'lab',
      'laboratory',
      'organization',
      'organisation',
      'provider',
      'vendor',
      'maker',
      'makers',
      'creator',
    ],
    ...[
      'creators',
      'maintainer',
      'maintainers',
      'foundation',
      'institute',
      'team',
      'firm',
      'corporation',
      'publisher',
    ],
    ...['manufacturer', 'authors', 'author', 'labs', 'companies', 'researchers', 'trainers'],
  ],
  operator: [
    'operator',
    'operators',
    'deployer',
    'deployers',
    'integrator',
    'integrators',
    'licensee',
    'licensees',
  ],
  user: [
    ...[
      'user',
      'users',
      'customer',
      'customers',
      'client',
      'clients',
      'end-user',
      'end-users',
      'subscriber',
      'subscribers',
    ],
    ...['caller', 'callers', 'requester', 'requesters', 'consumer', 'consumers'],
  ],
  other: [
    ...[
      'human',
      'humans',
      'person',
      'people',
      'persons',
      'humanity',
      'society',
      'government',
      'governments',
      'state',
    ],
    ...[
      'everyone',
      'everybody',
      'anyone',
      'anybody',
      'someone',
      'somebody',
      'nobody',
      'one',
      'public',
      'community',
    ],
    ...[
      'communities',
      'court',
      'courts',
      'regulator',
      'regulators',
      'auditor',
      'auditors',
      'board',
      'committee',
      'council',
    ],
    ...[
      'panel',
      'staff',
      'employee',
      'employees',
      'member',
      'members',
      'personnel',
      'worker',
      'workers',
      'clinician',
    ],
    ...[
      'clinicians',
      'doctor',
      'doctors',
      'physician',
      'physicians',
      'nurse',
      'nurses',
      'patient',
      'patients',
      'teacher',
    ],
    ...[
      'teachers',
      'student',
      'students',
      'parent',
      'parents',
      'child',
      'children',
      'minor',
      'minors',
      'party',
      'parties',
    ],
    ...[
      'principal',
      'principals',
      'overseer',
      'overseers',
      'supervisor',
      'supervisors',
      'manager',
      'managers',
      'owner',
    ],
    ...[
      'owners',
      'administrator',
      'administrators',
      'guardian',
      'guardians',
      'reviewer',
      'reviewers',
      'officer',
      'officers',
    ],
    ...[
      'brother',
      'brothers',
      'sister',
      'sisters',
      'abbot',
      'prior',
      'chapter',
      'trustee',
      'trustees',
      'director',
      'directors',
    ],
    ...[
      'citizen',
      'citizens',
      'expert',
      'experts',
      'engineer',
      'engineers',
      'contributor',
      'contributors',
      'ombudsman',
    ],
    ...[
      'instruction',
      'instructions',
      'department',
      'departments',
      'institution',
      'institutions',
      'signatory',
      'signatories',
    ],
  ],
};

const aiNames = [
  /\b(?:I am|I['’]m|[Mm]y name is|named|You are|you are)\s+(?:the\s+)?\**([A-Z][\p{L}\d-]+)/gu,
  /\b([A-Z][\p{L}\d-]+),? (?:is|are|,) (?:an?|our|the) (?:[\p{L}-]+ ){0,4}(?:AI|assistant|agent|chatbot|model|persona|intelligence)\b/gu,
];
const authorNames = [
  /\b(?:trained|developed|created|made|built|maintained|published|written|issued|added|deployed) by ([A-Z][\p{L}\d-]+)/gu,
  /\b([A-Z][\p{L}\d-]+) (?:is|are) an? (?:[\p{L}-]+ ){0,4}(?:company|lab|laboratory|organi[sz]ation|foundation|institute|startup|nonprofit|developer)\b/gu,
];
const userNames = [
  /\b([A-Z][\p{L}\d-]+) is (?:my|the) (?:[\p{L}-]+ (?:and )?){0,4}(?:user|owner|human|principal)\b/gu,
];

/** Verbs that a maker is said to do and an AI in its charter hardly ever. Lemmas. */
const makersVerbs: ReadonlySet<string> = new Set([
  ...[
    'publish',
    'train',
    'retrain',
    'develop',
    'believe',
    'commit',
    'deploy',
    'release',
    'guarantee',
    'maintain',
  ],
]);

const notNames: ReadonlySet<string> = new Set([
  'the',
  'this',
  'it',
  'ai',
  'not',
  'a',
  'an',
  'all',
  'if',
  'when',
  'no',
  'each',
  'every',
]);

interface Votes {
  ai: number;
  author: number;
  user: number;
  norms: number;
}

/** Finds the parties of a document from how it speaks of them. */
export function partiesOf(sentences: readonly Spoken[]): Parties {
  const votes = new Map<string, Votes>();
  const vote = (name: string, key: keyof Votes, weight: number): void => {
    const lower = name.toLowerCase();
    if (notNames.has(lower)) return;
    const entry = votes.get(lower) ?? { ai: 0, author: 0, user: 0, norms: 0 };
    entry[key] += weight;
    votes.set(lower, entry);
  };
  let firstPerson = 0;
  let plural = 0;
  let second = 0;
  let third = 0;
  let developersBuild = 0;
  for (const { value, words, propositions } of sentences) {
    for (const [key, patterns] of [
      ['ai', aiNames],
      ['author', authorNames],
      ['user', userNames],
    ] as const) {
      for (const pattern of patterns)
        for (const match of value.matchAll(pattern)) vote(match[1] ?? '', key, 1);
    }
    if (
      /\bdevelopers?(?:,| and| or)(?: the)?(?: end)? users?\b|\busers? (?:and|or) developers?\b|\bdeveloper (?:message|instruction|prompt)/i.test(
        value,
      )
    )
      developersBuild++;
    for (const { subject, verb } of propositions) {
      const [only] = subject;
      if (subject.length === 1 && only) {
        if (only.text === 'i') firstPerson++;
        if (only.text === 'we') plural++;
        if (only.text === 'you' && verb.modal !== null) second++;
      }
      const head = headOf(subject);
      if (!head) continue;
      if (isOneOf('ai', head.text) && verb.modal !== null) third++;
      if (head.pos !== 'PROPN' || isOneOf('ai', head.text)) continue;
      if (verb.head !== null && makersVerbs.has(verb.head)) vote(head.text, 'author', 0.5);
      else vote(head.text, 'norms', verb.modal !== null || verb.negative === 'never' ? 1 : 0.25);
    }
    words;
  }

  const nouns = new Map<string, Bearer>();
  for (const bearer of ['other', 'user', 'operator', 'developer-org', 'ai'] as const) {
    for (const noun of commonNouns[bearer]) nouns.set(noun, bearer);
  }
  const developers = developersBuild > 0 ? 'operator' : 'developer-org';
  nouns.set('developer', developers);
  nouns.set('developers', developers);
  let best: string | null = null;
  let bestNorms = 2.5;
  for (const [name, { ai, author, user, norms }] of votes) {
    if (nouns.has(name)) continue;
    if (user > 0) nouns.set(name, 'user');
    else if (author > ai && author >= 1) nouns.set(name, 'developer-org');
    else if (ai > 0 && (norms > 0 || ai > 1)) nouns.set(name, 'ai');
    else if (norms > bestNorms) {
      best = name;
      bestNorms = norms;
    }
  }
  const named = [...votes.keys()].some((name) => nouns.get(name) === 'ai');
  if (best !== null && !named) nouns.set(best, 'ai');
  return {
    nouns,
    speaker: firstPerson >= 2 || plural === 0 ? 'ai' : 'developer-org',
    authors: 'developer-org',
    addressee: second > 0 && third > 3 * second ? 'user' : 'ai',
  };
}

const isOneOf = (bearer: Bearer, noun: string): boolean => commonNouns[bearer].includes(noun);

/** The noun that a noun phrase is about: the last one before a preposition or a relative clause. */
export function headOf(phrase: readonly Word[]): Word | null {
  let head: Word | null = null;
  for (const word of phrase) {
    const nominal =
      ['NOUN', 'PROPN', 'PRON', 'NUM'].includes(word.pos) || (head === null && word.pos === 'DET');
    if (
      word.pos === 'ADP' ||
      word.pos === 'SCONJ' ||
      word.text === 'that' ||
      word.text === 'who' ||
      word.text === 'which'
    ) {
      if (head && head.pos !== 'DET' && head.pos !== 'NUM') break;
      if (word.text !== 'of' && head) break;
    } else if (nominal) head = word;
    else if (word.pos === 'VERB' && head && head.pos !== 'DET') break;
    else if (word.pos === 'VERB' && word.text.endsWith("ing") && !head) return word;
  }
  return head;
}

/** Whom a noun phrase names; null where it names no party, "other" where it names several. */
export function bearerOfPhrase(
  phrase: readonly Word[],
  parties: Parties,
  antecedent: Bearer | null,
): Bearer | null {
  const found = new Set<Bearer>();
  let from = 0;
  for (let i = 0; i <= phrase.length; i++) {
    const word = phrase[i];
    const joins =
      word === undefined ||
      word.text === 'and' ||
      word.text === 'or' ||
      word.text === ',' ||
      word.text === 'nor';
    if (!joins) continue;
    const conjunct = phrase.slice(from, i);
    from = i + 1;
    const bearer = bearerOfNoun(headOf(conjunct), parties, antecedent);
    if (bearer) found.add(bearer);
  }
  if (found.size > 1) return 'other';
  return [...found][0] ?? null;
}

function bearerOfNoun(head: Word | null, parties: Parties, antecedent: Bearer | null): Bearer | null {
  if (!head) return null;
  switch (head.text) {
    case 'i':
    case 'me':
    case 'myself':
      return parties.speaker;
    case 'we':
    case 'us':
    case 'ourselves':
      return parties.authors;
    case 'you':
    case 'yourself':
      return parties.addressee;
    case 'it':
    case 'itself':
      return 'ai';
    case 'they':
    case 'them':
    case 'he':
    case 'she':
    case 'him':
    case 'her':
      return antecedent ?? 'ai';
    default:
      return parties.nouns.get(head.text) ?? null;
  }
}
