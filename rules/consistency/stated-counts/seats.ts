/** How many members a body of the document has, wherever it says so: "the Panel of twelve residents", "The Panel has nine members". */
import type { Clause } from '../../../src/lint/index.js';
import { numberOf } from './counts.js';

export interface Seats {
  /** The body's noun, and the word before it; empty for none. */
  body: string;
  modifier: string;
  count: number;
  text: string;
  clause: Clause;
  start: number;
  end: number;
}

const bodies =
  'panel|board|committee|council|commission|jury|tribunal|assembly|team|bench|college|chamber|group';
const members =
  'members|residents|citizens|people|persons|seats|officers|judges|experts|lay members|delegates|jurors|councillors|councilors|readers|tenants|employees|patients|representatives|users';
const number =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|[2-9]|[12]\\d';
const stated = new RegExp(
  `\\b(?:the|our|its|this)\\s+(?:([\\p{L}’'-]+)\\s+)?(${bodies})\\s+(?:of|has|have|consists of|comprises|is made up of|is composed of|counts|numbers)\\s+(${number})\\s+(?:${members})\\b(?!\\s+(?:from|who|appointed|elected|chosen|of whom|in each|for each|per|a|each)\\b)`,
  'giu',
);

/** What a clause says of how many sit in a body. */
export const seatsIn = (clause: Clause): Seats[] =>
  [...clause.value.matchAll(stated)].map((match) => {
    const [text, modifier = '', body = '', digits = ''] = match;
    return {
      body: body.toLowerCase(),
      modifier: modifier.toLowerCase(),
      count: numberOf(digits),
      text,
      clause,
      start: match.index,
      end: match.index + text.length,
    };
  });

/** The earlier statement of another number for the same body; null where all agree, or where nobody can tell which body is meant. */
export function otherCount(here: Seats, all: readonly Seats[]): Seats | null {
  const same = all.filter(({ body }) => body === here.body);
  const names = new Set(same.map(({ modifier }) => modifier).filter((it) => it !== ''));
  const isSame = (one: Seats): boolean =>
    one.modifier === here.modifier || (names.size === 1 && (one.modifier === '' || here.modifier === ''));
  return same.slice(0, same.indexOf(here)).find((one) => isSame(one) && one.count !== here.count) ?? null;
}
