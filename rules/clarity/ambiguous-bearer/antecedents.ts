import { modalOf, pronounBearerOf, type Sentence } from '../../../src/lint/index.js';

/** Somebody whom a pronoun can stand for. */
export interface Antecedent {
  /** As written, with its article: "the assistant". */
  text: string;
  /** An AI, or somebody who has to do with one. */
  isAi: boolean;
  /** Offsets in the text that was searched. */
  start: number;
  end: number;
}

const ais = 'ai|assistant|model|agent|subagent|sub-agent|bot|chatbot|orchestrator|planner|instance|copy';
const bodies =
  'company|organi[sz]ation|lab|laboratory|developer|operator|deployer|provider|vendor|team|board|council|committee|panel|institute|foundation|authority|regulator';
const many =
  'users|operators|deployers|developers|providers|vendors|companies|labs|reviewers|auditors|overseers|supervisors|engineers|employees|administrators|researchers|guardians|customers|clients|managers|officers|teams|councils|principals|parents|children|minors|experts|regulators|authorities|trainers|maintainers|moderators';
const manyAis = 'ais|assistants|models|agents|subagents|sub-agents|bots|chatbots|instances|copies';

/** Who is spoken of as a particular one; "AI" and "system" without an article are stuff. */
const article = '(?:the|an?|any|each|every|another|one|its|their|our|this|that|all|other|these|those)';
const singular = patternOf(`${article}\\s+(?:[\\p{L}’'-]+\\s+){0,2}?`, ais, bodies);
/** One of them, whom "they" can stand for too. */
const persons =
  'user|operator|deployer|developer|provider|vendor|reviewer|auditor|overseer|supervisor|engineer|employee|administrator|researcher|guardian|customer|client|manager|officer|principal|parent|minor|expert|regulator|trainer|maintainer|moderator|teacher|student|worker|member|tenant|clerk|guest|patient|nurse';
const plural = patternOf(
  `(?:${article}\\s+)?(?:[\\p{L}’'-]+\\s+)?`,
  manyAis,
  `${many}|workers|members|tenants|clerks|guests|teachers|students|patients|nurses|(?<=\\b(?:an?|any|each|every)\\s(?:[\\p{L}-]+\\s)?)(?:${persons})`,
);

function patternOf(before: string, ai: string, others: string): RegExp {
  return new RegExp(`(?<![\\p{L}’'-])(${before})((?<ai>${ai})|${others})(?![\\p{L}’'-])`, 'giu');
}

/** Those named in a text who agree in number with a pronoun, each once, in order. */
export function antecedentsIn(pronoun: 'it' | 'they', text: string): readonly Antecedent[] {
  const found = new Map<string, Antecedent>();
  for (const match of text.matchAll(pronoun === 'it' ? singular : plural)) {
    const noun = (match[2] ?? '').toLowerCase();
    // "each instance of the agent": the one is of the other.
    const isPart = [...found.values()].some(({ end }) => /^\s+of\s*$/.test(text.slice(end, match.index)));
    if (found.has(noun) || isPart) continue;
    const first = new RegExp(`^${article}\\s`, 'iu').exec(match[1] ?? '')?.[0] ?? '';
    found.set(noun, {
      text: `${first}${match[2] ?? ''}`.replace(/\s+/g, ' ').toLowerCase(),
      isAi: match.groups?.ai !== undefined,
      // Without an article, the word before the noun may be the verb: "allow customers".
      start: match.index + (first === '' ? (match[1] ?? '').length : 0),
      end: match.index + match[0].length,
    });
  }
  return [...found.values()];
}

/**
 * Between whom a pronoun at the head of a sentence leaves the choice, given the sentence before it. A reader takes the subject of that sentence,
 * and has a choice only where another stands on one level with it: the two are the subject together, or the one deals with the other
 * and either can go on from there ("The operator may tell the assistant to stop. It must confirm this.").
 */
export function rivalsIn(pronoun: 'it' | 'they', previous: Sentence): readonly Antecedent[] {
  if (pronounBearerOf(previous) !== null || /^(?:it|they|he|she)\b/i.test(previous.value)) return [];
  const text = previous.value.replace(/^\(?[\d.]+[.)]?\s+/, blank).replace(fronted, blank);
  const found = antecedentsIn(pronoun, text);
  const modalAt = modalOf(previous) === '' ? -1 : text.indexOf(modalOf(previous));
  const before = found.filter(({ end }) => modalAt < 0 || end <= modalAt);
  const subject = modalAt < 0 ? found.at(0) : before.at(-1);
  if (!subject) return [];
  // "The operator and the assistant keep a log. It ...": neither is the subject alone.
  const partner = found.find((other) => isJoined(text, other, subject) || isJoined(text, subject, other));
  if (pronoun === 'it' && partner) return [subject, partner].sort((a, b) => a.start - b.start);
  if (text.slice(0, subject.start).trim() !== '') return [];
  const rival = found.find(({ start }) => start >= subject.end);
  if (!rival || (pronoun === 'it' && !rival.isAi) || !isAnswered(text, subject, rival)) return [];
  return [subject, rival];
}

const blank = (text: string): string => ' '.repeat(text.length);

/** Verbs for what one party does to another that calls for an answer of either. Source: Levin (1993), 11.1 and 13 (giving), 37 (communication). */
const dealing =
  '(?:tells?|asks?|orders?|informs?|notif(?:y|ies)|warns?|instructs?|gives?|sends?|hands?|passes|pass|shares?|forwards?|reports?|submits?|transfers?|exchanges?|lets?|allows?|permits?|authori[sz]es?|invites?|enables?|requires?|assigns?|delegates?|discuss(?:es)?|agrees?|disagrees?|negotiates?|contacts?|consults?)';
/** "The company reviews what the assistant writes": each is the subject of what is said of it. */
const watching =
  '(?:reviews?|checks?|reads?|decides?|audits?|records?|logs?|inspects?|sees?|hears?|learns?|knows?|approves?)';

/** Whether the sentence says no more between the two than that the one deals with the other. */
const isAnswered = (text: string, subject: Antecedent, rival: Antecedent): boolean =>
  new RegExp(
    `^\\s+(?:(?:may|can|must|shall|should|will)\\s+)?(?:\\w+ly\\s+)?(?:${dealing}\\b[^,;:.]{0,40}|${watching}\\s+(?:what|whatever|how|whether)\\s+)$`,
    'i',
  ).test(text.slice(subject.end, rival.start));

/** In the sentence itself, before the pronoun: two AIs of which the one deals with the other ("if the assistant hands an order to a subagent, it must"), or two subjects in one. */
export function rivalsBefore(pronoun: 'it' | 'they', text: string): readonly Antecedent[] {
  const found = antecedentsIn(pronoun, text);
  const [same, twin] = found.filter(({ isAi }) => isAi);
  if (same && twin && isAnswered(text, same, twin)) return [same, twin];
  const joined = joinedBefore(text);
  if (pronoun === 'it' && joined) return joined;
  const [first, second] = found;
  return pronoun === 'it' && first && second && isJoined(text, first, second) ? [first, second] : [];
}

/** Whoever "it" can stand for: an AI, a body, a machine, or an AI by its name. */
const one = (name: string): string =>
  `(?<${name}>(?:(?:the|an?|another|any|its|one|our|each)\\s+(?:[\\p{L}’'-]+\\s+){0,3}?(?:${ais}|${bodies}|tool|server|service|program|system|process|device|machine|supplier|clinic|school|hospital|bank|office))|\\p{L}+)`;
/** What two do with each other, so that neither alone is its subject. Source: Levin (1993), 36.1 to 36.4 (social interaction). */
const together =
  '(?:disagree|differ|conflict|clash|diverge|quarrel|argue|dispute|compete|contradict each other|collide|fall out|cannot agree|do not agree|are at odds|have different|reach different|give different|come to different|report different|hold different|agree|cooperate|negotiate|meet)';
const mutual = new RegExp(
  `^(?:\\(?[\\d.]+[.)]?\\s+)?(?:if|when|whenever|where|once|while|as soon as|as long as|until)\\s+${one('first')}\\s+and\\s+${one('second')}\\s+(?:\\p{L}+ly\\s+)?${together}\\b[^,;.]*,\\s*$`,
  'iu',
);

/** "When the agent and a supplier's system disagree about an amount, it must ...": the two are one subject, and "it" is one of them. */
export function rivalsAtOdds(pronoun: 'it' | 'they', text: string): readonly Antecedent[] {
  const { first, second } = (pronoun === 'it' ? mutual.exec(text)?.groups : undefined) ?? {};
  if (first === undefined || second === undefined) return [];
  // A single word is a name, and has a capital.
  if ([first, second].some((name) => /^\p{Ll}\S*$/u.test(name))) return [];
  return [first, second].map((name) => {
    const start = text.indexOf(name);
    const isAi = new RegExp(`\\b(?:${ais})$`, 'i').test(name);
    return { text: name.replace(/\s+/g, ' '), isAi, start, end: start + name.length };
  });
}

/** What can act beside an AI: "a tool or another agent". */
const actors =
  'tool|server|service|program|script|system|process|plugin|connector|client|caller|device|module';
const either = new RegExp(
  `^(?:if|when|whenever|where|once|after|before|as soon as) (?<one>(?:an?|the|another|any) (?:[\\p{L}-]+ )?(?<oneNoun>${actors}|${ais}|${bodies})) or (?<other>(?:an?|the|another|any|some) (?:[\\p{L}-]+ )?(?<otherNoun>${actors}|${ais}|${bodies}))\\b(?<rest>[^.;]*), $`,
  'iu',
);

/** "If a tool or another agent passes text to me after a user has spoken to it, it must ...": of the two, and of those named behind, any can be bound. */
function joinedBefore(text: string): readonly Antecedent[] | null {
  const groups = either.exec(text)?.groups;
  const { one, other, oneNoun, otherNoun, rest } = groups ?? {};
  if (one === undefined || other === undefined || rest === undefined) return null;
  // Where nobody else comes in, "it" is whichever of the two did that.
  if (!/\b(?:me|us|the (?:assistant|agent|model)|it|[A-Z]\p{L}+)\b/u.test(rest)) return null;
  const isAi = (noun: string | undefined): boolean => new RegExp(`^(?:${ais})$`, 'i').test(noun ?? '');
  const [start, after] = [text.indexOf(one), text.indexOf(other)];
  return [
    { text: one.toLowerCase(), isAi: isAi(oneNoun), start, end: start + one.length },
    { text: other.toLowerCase(), isAi: isAi(otherNoun), start: after, end: after + other.length },
  ];
}

/** "When another agent asks, ...": who is named there is not whom the sentence is about. */
const fronted =
  /^(?:\(?[\d.]+\)?\s+|\(\w\)\s+)?(?:when|whenever|if|once|while|where|after|before|because|since|although|though|unless|in|on|at|for|as|with)\b[^,;]*,/i;

/** Acts of an organization as much as of a machine; to describe, rank or calculate something is not both's. Lemmas. */
const eithers = new Set(
  (
    'keep record log store delete report confirm answer reply say tell inform notify publish document follow check review approve ' +
    'disclose explain give send pass share return state sign submit be have make do take use stop act comply ensure provide'
  ).split(' '),
);

/**
 * Whether what a pronoun is said to have to do leaves the choice open: it is a duty that an organization can have as well as a machine, and
 * the sentence names none of the two.
 */
export function leavesChoice(sentence: Sentence, pronounEnd: number, rivals: readonly Antecedent[]): boolean {
  if (sentence.kind !== 'obligation' || !namesNone(sentence, pronounEnd, rivals)) return false;
  const { value, data } = sentence;
  const deed = data?.tokens.find(
    ({ pos, lemma, start }) => start >= pronounEnd && pos === 'VERB' && !modals.test(lemma),
  );
  return deed === undefined || (eithers.has(deed.lemma) && !/^\s*\w+ do so\b/i.test(value.slice(pronounEnd)));
}

/** Whether a duty behind a pronoun speaks of none of those whom the pronoun can mean: who is named there is not who is bound. */
export function namesNone(
  { kind, value }: Sentence,
  pronounEnd: number,
  rivals: readonly Antecedent[],
): boolean {
  if (kind !== 'obligation' && kind !== 'prohibition') return false;
  const rest = value.slice(pronounEnd);
  const names = rivals.map(({ text }) => text.split(' ').at(-1) ?? text);
  return !names.some((name) => new RegExp(`\\b${name}\\b`, 'i').test(rest));
}

const modals = /^(?:must|shall|should|may|can|will|would|need|ought)$/;

const isJoined = (text: string, a: Antecedent, b: Antecedent): boolean =>
  /^\s*(?:and|or|nor|and also|as well as)\s*$/.test(text.slice(a.end, b.start));
