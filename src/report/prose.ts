import wrapAnsi from 'wrap-ansi';

/** Lines longer than this tire the eye, however wide the terminal is. */
const widest = 100;

/** Narrower than this, nothing can be laid out: a terminal that says so is wrong, or asks for it. */
const narrowest = 40;

/** The columns that a report uses of a terminal's `width`. */
export function columns(width: number): number {
  return Math.min(Math.max(Math.floor(width) || 80, narrowest), widest);
}

/** Text wrapped to `width` columns: the first line after `lead`, the others under it, `indent` columns in. */
export function hanging(lead: string, text: string, indent: number, width: number): string[] {
  const room = Math.max(width - indent, 10);
  const [first = '', ...rest] = wrapAnsi(text, room, { hard: true }).split('\n');
  return [`${lead}${first}`.trimEnd(), ...rest.map((line) => `${' '.repeat(indent)}${line}`.trimEnd())];
}

/** "1 error", "2 errors". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
