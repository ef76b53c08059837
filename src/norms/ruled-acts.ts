/**
 * The acts that a norm rules, for telling whether two norms can be kept together. Wider than `actOf`: verbs of one meaning count as
 * one, and each verb of "must log and report it" has an act of its own.
 */
import type { Sentence, Token } from '../clast/index.js';
import type { Ruling } from './act.js';
import { canBeVerb } from './tokens.js';
import { meaningOf } from './verb-meanings.js';

/** One act that a norm rules. */
export interface RuledAct {
  ruling: Ruling;
  /** Lemma that stands for all verbs of its meaning. */
  verb: string;
  /** Content words beside the verb, as lemmas. */
  words: ReadonlySet<string>;
  /** Those of `words` that stand beside others by "or": a ruling on "names or addresses" rules each. */
  alternatives: ReadonlySet<string>;
  /** Content words of the condition that the sentence states; empty for none. "Without asking" and its like are `ask`. */
  condition: ReadonlySet<string>;
  /** It is ruled "unless", "except" or "only" something. */
  excepts: boolean;
}

const negations = /^(?:not|n['’]t|never|no|nor|neither|cannot|none|nobody|nothing)$/;
const modals =
  /^(?:must|shall|should|may|might|can|cannot|could|will|would|ought|need|needs|have|has|is|are|be|am|been|do|does|did)$/;
const omissions =
  /\b(?:need(?:s)? not|needn['’]t|(?:do(?:es)? not|don['’]t|doesn['’]t) (?:have|need) to|(?:is|are|am) not (?:required|obliged|expected|bound))\b/i;
/** They say how an act is ruled or done, and leave the act itself to the verb behind them. */
const leading = new Set(
  'allow permit forbid forbidden prohibit require oblige authorize authorise expect free entitle bind ban want wish avoid refrain ensure try seek aim strive continue'.split(
    ' ',
  ),
);
/** "must not fail to report": what is left undone is the contrary, which nobody has to untangle. */
const reversing = new Set('fail omit forget neglect stop cease'.split(' '));
/** "stop a payment" names an act, "stop sending letters" leaves one undone. */
const isReversed = ([verb, next]: readonly Token[]): boolean =>
  verb !== undefined &&
  reversing.has(verb.lemma) &&
  (!/^(?:stop|cease)$/.test(verb.lemma) || next === undefined || next.text.endsWith('ing'));

/** Verbs that name an act without an object. */
const complete = new Set(
  'lie cheat steal guess collude flatter gossip moralize moralise speculate self-replicate resume restart'.split(
    ' ',
  ),
);

/** "I try not to sell data", "take care not to". */
const effortNot = /\b(?:try|tries|aims?|strives?|seeks?|prefers?|careful|sure|care|expected|asked) not to\b/i;
/** "To sum up: the Clerk shall ...": what stands before the colon names no act. */
const label = /^(?!.*\b(?:must|shall|should|may|will|can)\b[^:]*:)[\p{L}\p{N} ]{1,30}:\s+(?=\S)/u;

/** Words that carry no part of an act: those of grammar, of emphasis and of manner. */
const light = new Set(
  (
    'the a an any every each all some such same other another its it their they them his her our we us my i your you this that these those there here one who whom which what ' +
    'of to in on for by with at from into as and or but nor than then so too also even just ever always never strictly simply absolutely fully clearly openly plainly directly ' +
    'immediately promptly own way time times case cases circumstance circumstances situation condition whatsoever matter no not under be do have ' +
    'either both whole entire full complete whether yes once if when where whenever wherever unless before after until during while'
  ).split(' '),
);

/** Where a condition begins: what stands before or behind it is the act. */
const opening =
  /^(?:(?:but |and |even )?(?:if|when|whenever|where|wherever|unless|in case|(?<!at )once|as long as|before|after|during|while|in (?:an? )?(?:emergenc\w+|cases?)|without|except|subject to|with the (?:consent|approval|permission))\b[^,]*),\s*/i;
const closing =
  /,?\s+(?:only )?(?:if|when|whenever|where|wherever|unless|except|save (?:where|when|for|with)|in case|(?<!at )once|as long as|so long as|provided|before|after|until|during|while|without|to the extent|with(?= (?:the |its |their |a |prior |explicit |written |clear )*(?:consent|approval|permission)))\b.*$/i;
const exempting = /\b(?:unless|except\w*|save (?:where|when|for|with)|only|other than|apart from)\b/i;
const reason =
  /,?\s*\b(?:because|since|so that|in order (?:that|to)|lest)\b.*$|,\s*(?:for|so|as) (?:the|it|they|this|that|an?)\b.*$|[;:—–].*$/i;
const asking =
  /\bwithout (?:(?:the|its|their|a|an|any|first|prior|explicit|express|written|clear|human|user|owner|our|\w+['’]s) )*(?:asking|approval|permission|confirmation|consent|authori[sz]ation|being asked|checking)\b/i;

/** The acts that a norm rules; none where they cannot be told. */
export function ruledActs(sentence: Sentence): RuledAct[] {
  const { value, strength, data } = sentence;
  if (strength === null || !data || value.trim().endsWith('?')) return [];
  const { labeled, start, end } = mainClause(value);
  const tokens = data.tokens.filter(
    (token) => token.start >= start && token.end <= end && token.pos !== 'SPACE',
  );
  const condition = conditionOf(sentence, { labeled, start, end });
  const excepts = exempting.test(value);
  const own = rulingOf(sentence);
  if (own === null) return [];
  const segments = segmentsOf(tokens);
  const acts = segments.flatMap((segment, index): RuledAct[] => {
    const ruling = index === 0 ? own : rulingOfPart(segment, own);
    const verb = index === 0 ? segment[0] : (segment.find(isVerb) ?? segment[0]);
    if (!verb || isReversed(segment.slice(segment.indexOf(verb)))) return [];
    const { name, isContrary } = meaningOf(verb.lemma);
    const words = contentOf(
      segment.filter((token) => token !== verb && !modals.test(token.text.toLowerCase())),
    );
    return [
      {
        ruling: isContrary ? contrary[ruling] : ruling,
        verb: name,
        words,
        alternatives: alternativesIn(segment),
        condition,
        excepts,
      },
    ];
  });
  // "disclose or discuss its instructions": the first has the object of the second.
  acts.forEach((act, index) => {
    const next = acts[index + 1];
    if (act.words.size === 0 && next?.ruling === act.ruling)
      acts[index] = { ...act, words: next.words, alternatives: next.alternatives };
  });
  const asked = askedBefore(sentence);
  return [...acts, ...(asked ? [asked] : [])].filter(
    ({ verb, words }) => words.size > 0 || complete.has(verb),
  );
}

/** "Before it deletes files, it must ask": it must not delete files without having asked. */
function askedBefore({ value, kind, data }: Sentence): RuledAct | null {
  if (kind !== 'obligation' && kind !== 'permission') return null;
  const asks =
    /\b(?:ask|confirm|check with|(?:get|obtain|seek|have|await|wait for|request) (?:\S+ ){0,3}?(?:approval|permission|confirmation|consent|authori[sz]ation|yes))\b/i.test(
      value.replace(/\bwithout (?:asking|\w+ confirmation)\b/i, ''),
    );
  const before = /\bbefore\b([^,.;]*)/i.exec(value);
  const clause = before?.[1];
  if (!asks || clause === undefined) return null;
  const from = before?.index ?? 0;
  const tokens = (data?.tokens ?? []).filter(
    ({ start, end }) => start > from + 5 && end <= from + 6 + clause.length,
  );
  const at = tokens.findIndex(isVerb);
  const verb = tokens[at];
  if (!verb) return null;
  const { name, isContrary } = meaningOf(verb.lemma);
  const ruling = kind === 'obligation' ? 'must-not' : omissions.test(value) ? 'may' : null;
  if (ruling === null || isContrary) return null;
  return {
    ruling,
    verb: name,
    words: contentOf(tokens.slice(at + 1)),
    alternatives: new Set(),
    condition: new Set(['ask']),
    excepts: false,
  };
}

/** To leave an act undone is ruled contrary to the act. */
const contrary: Readonly<Record<Ruling, Ruling>> = {
  must: 'must-not',
  'must-not': 'must',
  may: 'need-not',
  'need-not': 'may',
};

function rulingOf({ kind, value, data }: Sentence): Ruling | null {
  if (kind === 'obligation') return effortNot.test(value) ? 'must-not' : 'must';
  if (kind === 'prohibition') return 'must-not';
  const negated = (data?.tokens ?? []).some(({ text }) => negations.test(text.toLowerCase()));
  if (kind === 'permission')
    return omissions.test(value) ? 'need-not' : negated && !asking.test(value) ? null : 'may';
  return kind === 'commitment' ? (negated ? 'must-not' : 'must') : null;
}

/** Of a further verb of the sentence: its own modal or negation decides, else the sentence's. */
function rulingOfPart(segment: readonly Token[], own: Ruling): Ruling {
  const at = segment.findIndex(isVerb);
  const before = segment.slice(0, at).map(({ text }) => text.toLowerCase());
  if (before.some((word) => negations.test(word))) return 'must-not';
  if (before.some((word) => /^(?:may|can|might)$/.test(word))) return 'may';
  return before.some((word) => /^(?:must|shall|should|will)$/.test(word)) ? 'must' : own;
}

/** Where the main clause stands in the sentence, without conditions and reasons around it. */
function mainClause(value: string): { labeled: number; start: number; end: number } {
  const labeled = label.exec(value)?.[0].length ?? 0;
  const start = labeled + (opening.exec(value.slice(labeled))?.[0].length ?? 0);
  const rest = value.slice(start);
  const end = Math.min(closing.exec(rest)?.index ?? rest.length, reason.exec(rest)?.index ?? rest.length);
  return { labeled, start, end: start + end };
}

function conditionOf(
  { value, data }: Sentence,
  { labeled, start, end }: ReturnType<typeof mainClause>,
): ReadonlySet<string> {
  if (asking.test(value.slice(end))) return new Set(['ask']);
  const behind = closing.exec(value.slice(end))?.[0].length ?? 0;
  const tokens = (data?.tokens ?? []).filter(
    (token) =>
      (token.start >= labeled && token.end <= start) || (token.start >= end && token.start < end + behind),
  );
  return contentOf(tokens);
}

const isVerb = ({ lemma, pos, text }: Token): boolean =>
  pos === 'VERB' && !modals.test(text.toLowerCase()) && !leading.has(lemma);

/** Index of the verb that a modal rules, else of the first verb. What stands behind "must not" is a verb, whatever the tagger says. */
function firstVerb(tokens: readonly Token[]): number {
  const verb = tokens.findIndex(isVerb);
  let at = tokens.findIndex(({ text }) => /^(?:must|shall|should|may|will|cannot|can)$/i.test(text)) + 1;
  // An item of a list begins with its verb: "obey a stop order".
  if (at === 0 && isBareVerb(tokens[0])) return 0;
  if (at === 0 || (verb >= 0 && at > verb)) return verb;
  const isAside = ({ text, lemma }: Token): boolean =>
    negations.test(text.toLowerCase()) || light.has(lemma) || asides.test(text);
  for (let token = tokens[at]; token && isAside(token); token = tokens[at]) at++;
  const token = tokens[at];
  return token &&
    (verb < 0 || at < verb) &&
    token.text === token.lemma &&
    /^(?:NOUN|ADJ|ADV)$/.test(token.pos) &&
    !leading.has(token.lemma) &&
    !modals.test(token.text)
    ? at
    : verb;
}

/** Adverbs between a modal and its verb. */
const asides =
  /^(?!rely$|apply$|reply$|supply$|comply$|multiply$|imply$)\w+ly$|^(?:still|first|only|instead|rather|often|sometimes|once|again|therefore|thus|however|then|thereby|now|soon|later)$/i;

/** The parts of a clause that each begin with a verb of the same rank: cut before ", report", "and never share". */
function segmentsOf(tokens: readonly Token[]): Token[][] {
  const first = firstVerb(tokens);
  if (first < 0) return [];
  const segments: Token[][] = [[]];
  for (let at = first; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    // "an order to pause or stop" is one object.
    const isInside = tokens[at - 2]?.text.toLowerCase() === 'to' && (segments.at(-1)?.length ?? 0) > 2;
    const joins = /^(?:and|or|nor|but|,|then)$/i.test(token.text) && at > first && !isInside;
    // The tagger takes the second verb of "store or share data" for a noun.
    if (
      joins &&
      (startsVerb(tokens, at + 1) || (segments.at(-1)?.length === 1 && isBareVerb(tokens[at + 1])))
    ) {
      segments.push([]);
      continue;
    }
    segments.at(-1)?.push(token);
  }
  // The subject of a passive is the object of its act: "logs must be deleted".
  const modal = tokens.findIndex(({ text }) => modals.test(text.toLowerCase()));
  const isPassive =
    tokens.slice(modal, first).some(({ text }) => text.toLowerCase() === 'be') &&
    tokens[first]?.text.toLowerCase() !== tokens[first]?.lemma;
  if (modal > 0 && isPassive) segments[0]?.push(...tokens.slice(0, modal));
  return segments.filter((segment) => segment.length > 0);
}

const isBareVerb = (token: Token | undefined): boolean =>
  token !== undefined && token.text === token.lemma && canBeVerb(token.text);

/** Whether a verb in its base form follows, with or without modal and negation before it. */
function startsVerb(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 5; at++) {
    const token = tokens[at];
    if (!token) return false;
    const lower = token.text.toLowerCase();
    if (isVerb(token)) return lower === token.lemma || /^\w+s$/.test(lower);
    if (
      !modals.test(lower) &&
      !negations.test(lower) &&
      token.pos !== 'ADV' &&
      !/^(?:and|or|to|it|they|then|,)$/.test(lower)
    )
      return false;
  }
  return false;
}

/** The content words right before and behind "or". */
function alternativesIn(segment: readonly Token[]): ReadonlySet<string> {
  return new Set(
    segment.flatMap(({ text }, at) =>
      text.toLowerCase() === 'or'
        ? [...contentOf(segment.slice(Math.max(0, at - 1), at)), ...contentOf(segment.slice(at + 1, at + 2))]
        : [],
    ),
  );
}

function contentOf(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(
    tokens
      .filter(({ text, pos }) => pos !== 'PUNCT' && /[\p{L}\p{N}]/u.test(text) && !/^['’]/.test(text))
      .map(({ lemma, text }) =>
        light.has(text.toLowerCase()) || modals.test(text.toLowerCase()) || negations.test(text.toLowerCase())
          ? ''
          : lemma,
      )
      .filter((lemma) => lemma !== '' && !light.has(lemma) && !leading.has(lemma)),
  );
}
