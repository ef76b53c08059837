/** What the command finds out about where its output goes. */
import type { WriteStream } from 'node:tty';
import type { ChalkInstance, ColorSupportLevel } from 'chalk';
import type { Command } from 'commander';

/** What decides about color. */
export interface ColorCircumstances {
  /** `--color` or `--no-color`; undefined where neither was given. */
  asked: boolean | undefined;
  environment: Readonly<Record<string, string | undefined>>;
  /** Bits of color that the output's terminal can show; null where it is no terminal. */
  colorDepth: number | null;
}

/**
 * The level of color for chalk. The command line decides first, then `NO_COLOR` (https://no-color.org: any value but the
 * empty one), then `FORCE_COLOR` (as Node reads it: 0 or false for none, 1 to 3 for a level, else on), then the terminal.
 */
export function colorLevel({ asked, environment, colorDepth }: ColorCircumstances): ColorSupportLevel {
  const ofTerminal = levelOfDepth(colorDepth ?? 1);
  if (asked !== undefined) return asked ? max(ofTerminal, 1) : 0;
  if (environment.NO_COLOR) return 0;
  const forced = environment.FORCE_COLOR;
  if (forced === undefined) return ofTerminal;
  if (forced === '0' || forced === 'false') return 0;
  if (forced === '2') return 2;
  if (forced === '3') return 3;
  return forced === '1' ? 1 : max(ofTerminal, 1);
}

const levelOfDepth = (bits: number): ColorSupportLevel =>
  bits >= 24 ? 3 : bits >= 8 ? 2 : bits >= 4 ? 1 : 0;
const max = (a: ColorSupportLevel, b: ColorSupportLevel): ColorSupportLevel => (a > b ? a : b);

/** Columns for a report: those of the terminal between 80 and 120, and 80 where there is none. */
export const reportWidth = (columns: number | undefined): number =>
  Math.min(120, Math.max(80, columns ?? 80));

export interface ColorFlags {
  color?: boolean;
}

/** Adds the options about color to a command. */
export function withColorFlags(command: Command): Command {
  return command
    .option('--color', 'color the report, also where it is no terminal')
    .option('--no-color', 'no color');
}

/** The chalk for a report on a stream. */
export async function chalkFor({ color }: ColorFlags, stream: Partial<WriteStream>): Promise<ChalkInstance> {
  const { Chalk } = await import('chalk');
  const colorDepth = stream.isTTY ? (stream.getColorDepth?.(process.env) ?? 1) : null;
  return new Chalk({ level: colorLevel({ asked: color, environment: process.env, colorDepth }) });
}
