/** How a text ends its lines: as its first line does, for what is written into it. `\n` where it has one line alone. */
export const lineEndingOf = (source: string): string => /\r\n|\n|\r/.exec(source)?.[0] ?? '\n';
