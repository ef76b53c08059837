/**
 * Whether the front matter at the beginning of a text has a key `clausewright`, at the left margin of YAML or as a table or
 * key of TOML. It is looked for and not parsed: whether the rest can be read is told when the document is linted.
 */
export function hasClausewrightKey(text: string): boolean {
  const [, fence, matter] = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n([^]*?)\n\1[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  if (matter === undefined) return false;
  return fence === '---'
    ? /^(["']?)clausewright\1[ \t]*:/m.test(matter)
    : /^[ \t]*(?:\[+[ \t]*clausewright[ \t]*[.\]]|clausewright[ \t]*[.=])/m.test(matter);
}
