/** Reads the cue language that `Topic` describes. */

/** Something is wrong with a topic. The message names the topic and the cue, and says what was expected. */
export class TopicError extends Error {
  override name = 'TopicError';
}

/** What an element asks of the words that it finds. */
export type Polarity = 'affirmed' | 'denied' | 'either';

/** How an element must stand to the one before it; distances count the words between. */
export type Link =
  { kind: 'first' } | { kind: 'anywhere' } | { kind: 'near'; gap: number } | { kind: 'after'; gap: number };

export interface Element {
  /** What it looks for: words, phrases and `<concepts>`, any of them. */
  entries: readonly string[];
  polarity: Polarity;
  /** `@concept`: what the act is done to. */
  object: string | null;
  link: Link;
}

export interface ParsedCue {
  /** What must be found, in the order in which it is written. */
  elements: readonly Element[];
  /** `^x`: may stand around the sentence. */
  around: readonly (readonly string[])[];
  /** `!x`: must not occur. */
  without: readonly (readonly string[])[];
}

/** Words between two elements, where the cue does not say. */
const gaps = { next: 2, near: 8, after: 8 } as const;

const token =
  /\s*(?:([&~>])(\d*)|([+\-!^]*)(\((?:[^()"]|"[^"]*")*\)|"[^"]*"|<[a-z-]+>|[^\s()"<>&~]+?)(?:@([a-z-]+))?(?=[\s&~>]|$))/y;

/** Parses a cue. Throws a TopicError that says where it cannot be read. */
export function parseCue(source: string): ParsedCue {
  const elements: Element[] = [];
  const around: (readonly string[])[] = [];
  const without: (readonly string[])[] = [];
  let link: Link | null = null;
  token.lastIndex = 0;
  while (token.lastIndex < source.trimEnd().length) {
    const at = token.lastIndex;
    const match = token.exec(source);
    if (!match)
      throw new TopicError(`cannot read the cue \`${source}\` from \`${source.slice(at).trim()}\` on`);
    const [, operator, distance, marks = '', body = '', object] = match;
    if (operator) {
      if (link !== null) throw new TopicError(`two operators in a row in the cue \`${source}\``);
      const gap = distance ? Number(distance) : undefined;
      link =
        operator === '&'
          ? { kind: 'anywhere' }
          : operator === '~'
            ? { kind: 'near', gap: gap ?? gaps.near }
            : { kind: 'after', gap: gap ?? gaps.after };
      continue;
    }
    const entries = entriesOf(body, source);
    if (/[\^!]/.test(marks) && marks.length > 1)
      throw new TopicError(`\`^\` and \`!\` stand alone, without \`+\` or \`-\`, in the cue \`${source}\``);
    if (marks.includes('^')) around.push(entries);
    else if (marks.includes('!')) without.push(entries);
    else {
      const polarity = marks.includes('+') ? 'affirmed' : marks.includes('-') ? 'denied' : 'either';
      const joined: Link =
        elements.length === 0 ? { kind: 'first' } : (link ?? { kind: 'after', gap: gaps.next });
      elements.push({ entries, polarity, object: object ?? null, link: joined });
    }
    link = null;
  }
  if (elements.length === 0) throw new TopicError(`the cue \`${source}\` looks for nothing in the sentence`);
  return { elements, around, without };
}

function entriesOf(body: string, source: string): readonly string[] {
  if (!body.startsWith('(')) return [unquoted(body)];
  const entries = body
    .slice(1, -1)
    .split('|')
    .map((entry) => unquoted(entry.trim()));
  if (entries.includes('')) throw new TopicError(`an empty alternative in the cue \`${source}\``);
  return entries;
}

const unquoted = (text: string): string => text.replace(/^"(.*)"$/, '$1').trim();
