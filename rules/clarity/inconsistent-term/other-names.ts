import type { Clause, DefinedTerm } from '../../../src/lint/index.js';

export interface OtherName {
  name: string;
  defined: DefinedTerm;
  clause: Clause;
  start: number;
  end: number;
}

/** What a body is called: where "the review board" is defined, "the review panel" is most likely the same one. */
const bodies = ['board', 'panel', 'committee', 'council', 'commission', 'tribunal'];

/** Names for those who build a product on a model. Source: the EU AI Act says "deployer", providers' terms "operator" and "integrator". */
const builders = ['operator', 'deployer', 'integrator', 'implementer'];

/** What cannot be undone, in the words of safety texts: "irreversible action", "one-way step", "destructive operation". */
const lasting = ['irreversible', 'irrevocable', 'destructive', 'one-way'];
const deeds = ['action', 'act', 'step', 'operation', 'change'];

/** Uses of another name for what is defined, the first of each, where the document does not define that name too. */
export function otherNames(
  defined: readonly DefinedTerm[],
  clauses: readonly Clause[],
): readonly OtherName[] {
  const own = new Set(defined.map(({ term }) => term.toLowerCase().replace(/s$/, '')));
  const defining = new Set(defined.map(({ clause }) => clause));
  return defined.flatMap((term) =>
    alternatives(term.term.toLowerCase().replace(/s$/, ''))
      .filter((name) => !own.has(name))
      .flatMap((name) => firstUse(name, term, clauses, defining) ?? []),
  );
}

function alternatives(term: string): string[] {
  if (builders.includes(term)) return builders.filter((other) => other !== term);
  const [modifier, head, ...more] = term.split(' ');
  if (modifier === undefined || head === undefined || more.length > 0) return [];
  if (lasting.includes(modifier) && deeds.includes(head))
    return lasting
      .flatMap((word) => deeds.map((deed) => `${word} ${deed}`))
      .filter((name) => !name.startsWith(modifier));
  if (!bodies.includes(head)) return [];
  return bodies.filter((other) => other !== head).map((other) => `${modifier} ${other}`);
}

/** A use with an article, as one speaks of somebody known: "the review panel". */
function firstUse(
  name: string,
  defined: DefinedTerm,
  clauses: readonly Clause[],
  defining: ReadonlySet<Clause>,
): OtherName | null {
  const pattern = new RegExp(
    `(?:^|[.!?;] |\\b(?:the|an?|any|each|every|our|its) )(${name}s?)\\b(?! (?:or|and) )`,
    'i',
  );
  // Where both are named side by side, the author tells them apart.
  const both = new RegExp(
    `\\b${defined.term}s?\\b[^.]{0,40}\\b(?:or|and|,)[^.]{0,20}\\b${name}s?\\b|\\b${name}s?\\b[^.]{0,20}\\b(?:or|and|,)[^.]{0,40}\\b${defined.term}s?\\b`,
    'i',
  );
  if (clauses.some(({ value }) => both.test(value))) return null;
  for (const clause of clauses) {
    if (defining.has(clause)) continue;
    const match = pattern.exec(clause.value);
    const found = match?.[1];
    if (!match || found === undefined) continue;
    const start = match.index + match[0].length - found.length;
    return { name: found, defined, clause, start, end: start + found.length };
  }
  return null;
}
