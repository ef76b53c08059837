/** From a main clause to what it binds: the modal verb, its negation, and the phrases that do the same work. */
import { impersonal, predicated } from './adjectives.js';
import { willed } from './author-will.js';
import { contextOf, type Context, type Deontic, type Read } from './deontic.js';
import { owed } from './duties.js';
import { imperative } from './imperatives.js';
import { fallsTo, hindered, leftTo, preferred, standing } from './latitude.js';
import { modalVerb } from './modal-verbs.js';
import type { Antecedents, Parties } from './parties.js';
import { opinion } from './phrases.js';
import { presentTense } from './present-tense.js';
import { type Proposition, propositionsOf } from './propositions.js';
import type { Word } from './words.js';

/**
 * What a main clause binds; null for nothing. `before` are the sentence's words in front of it, where its hedges may
 * stand ("In general, ...").
 */
export function deonticOf(
  clause: Proposition,
  before: readonly Word[],
  parties: Parties,
  antecedents: Antecedents,
): Deontic | null {
  const context = contextOf(clause, before, parties, antecedents);
  const readers =
    clause.form === 'imperative'
      ? [imperative, noted]
      : [
          ...[embedded, denied, rather, hindered, willed, fallsTo, leftTo, standing],
          ...[impersonal, predicated, owed, modalVerb, presentTense],
        ];
  for (const reader of readers) {
    const read = reader(context);
    if (read === 'nothing') return null;
    if (read) return read;
  }
  return null;
}

/** "We think (that) the AI can ...": what the author thinks counts. */
function embedded(context: Context): Read {
  const { verb, subject, rest } = context.clause;
  if (verb.head === null || verb.negative !== 'none' || verb.modal !== null || verb.auxiliaries.length > 0)
    return null;
  if (!opinion.has(verb.head) || !isAuthors(subject, context)) return null;
  return inner(rest, context) ?? 'nothing';
}

/** "Note that this can be overridden by ...". */
function noted(context: Context): Read {
  const { verb, rest } = context.clause;
  const points =
    verb.head !== null && ['note', 'remember', 'recall'].includes(verb.head) && rest[0]?.text === 'that';
  return points ? inner(rest, context) : null;
}

/** "This does not mean that the AI must ..." takes a duty back; "this means that it must ..." states it. */
function denied(context: Context): Read {
  const { verb, rest } = context.clause;
  if ((verb.head !== 'mean' && verb.head !== 'imply') || verb.modal !== null) return null;
  const read = inner(rest, context);
  if (verb.negative === 'none') return read;
  return read?.kind === 'obligation' ? { ...read, kind: 'permission', strength: 'strong' } : 'nothing';
}

const rather = (context: Context): Read => preferred(context, isAuthors(context.clause.subject, context));

const isAuthors = (subject: readonly Word[], { parties }: Context): boolean => {
  const [only] = subject;
  return (
    subject.length === 1 &&
    only !== undefined &&
    (only.text === 'we' || parties.nouns.get(only.text) === 'developer-org')
  );
};

function inner(rest: readonly Word[], { parties, antecedents }: Context): Deontic | null {
  const words = rest[0]?.text === 'that' ? rest.slice(1) : rest;
  const [first] = propositionsOf(words);
  if (!first || first.form === 'imperative') return null;
  const read = deonticOf(first, words.slice(0, first.from), parties, antecedents);
  return read && read.by !== 'portrait' ? read : null;
}
