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
const plural = patternOf(`(?:${article}\\s+)?(?:[\\p{L}’'-]+\\s+)?`, manyAis, many);

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
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return [...found.values()];
}

/**
 * Between whom a pronoun at the head of a sentence leaves the choice, given the sentence before it. A reader takes the subject of that sentence,
 * unless the text speaks of an AI as "it" all along: then an AI that is named behind another subject, or a second AI, comes to mind as well.
 */
export function rivalsIn(pronoun: 'it' | 'they', previous: Sentence): readonly Antecedent[] {
  if (pronounBearerOf(previous) !== null || /^(?:it|they|he|she)\b/i.test(previous.value)) return [];
  const text = previous.value.replace(fronted, (clause) => ' '.repeat(clause.length));
  const found = antecedentsIn(pronoun, text);
  const modalAt = modalOf(previous) === '' ? -1 : text.indexOf(modalOf(previous));
  const before = found.filter(({ end }) => modalAt < 0 || end <= modalAt);
  const subject = modalAt < 0 ? found.at(0) : before.at(-1);
  if (!subject) return [];
  const behind = found.filter(({ start }) => start >= subject.end);
  // "The operator and the assistant keep a log. It ...": neither is the subject alone.
  const partner = found.find((other) => isJoined(text, other, subject) || isJoined(text, subject, other));
  if (pronoun === 'it' && partner) return [subject, partner].sort((a, b) => a.start - b.start);
  const rival = pronoun === 'they' ? behind.at(0) : behind.find(({ isAi }) => isAi);
  return rival ? [subject, rival] : [];
}

/** In the sentence itself, before the pronoun: two AIs, of which either can be bound ("if the assistant starts a subagent, it must"). */
export function rivalsBefore(pronoun: 'it' | 'they', text: string): readonly Antecedent[] {
  const found = antecedentsIn(pronoun, text);
  const same = found.filter(({ isAi }) => isAi);
  if (same.length > 1) return same;
  const joined = joinedBefore(text);
  if (pronoun === 'it' && joined) return joined;
  const [first, second] = found;
  return pronoun === 'it' && first && second && isJoined(text, first, second) ? [first, second] : [];
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

const isJoined = (text: string, a: Antecedent, b: Antecedent): boolean =>
  /^\s*(?:and|or|nor|and also|as well as)\s*$/.test(text.slice(a.end, b.start));
