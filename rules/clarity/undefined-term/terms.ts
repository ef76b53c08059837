import { definedTerms, type Clause, type Constitution } from '../../../src/lint/index.js';
import { RunningText, inSmallLetters, singular, type Use } from './running-text.js';

/** A term that the document uses as a defined one. */
export interface Term {
  /** As it is marked first, in the singular form that is used there. */
  name: string;
  /** The first use in quotes or bold, or before "as defined". */
  marked: Use;
  /** All uses in running text, the marked ones among them. */
  uses: readonly Use[];
  /** The text says that it is defined: "a Serious Incident, as defined below". */
  promised: boolean;
  /** It has no other mark than its capitals, behind "a", "each" or the like, or is a role or a thing behind "the". */
  isBare: boolean;
}

/** A term is used with an article or the like, as a common noun is; a name of a person or product is not. */
const determiner =
  /\b(?:the|an?|any|each|every|no|this|that|such|only|one|two|three|all|its|their|our|whose|\p{L}+[’']s?)[ \n]["“‘']?$/iu;

/** A state is entered without an article; so is a town, so that this counts for terms in small letters alone. */
const entered = /\b(?:in|into|under|during|outside)[ \n]$/i;

/** One to four words with capitals, small words between them aside: "Trusted Operator", "Chain of Command". */
const capitalized = /^\p{Lu}[\p{L}’'-]+(?: (?:(?:of|for|and|the) )?\p{Lu}[\p{L}’'-]+){0,3}$/u;

/** Quotes around what a key, a file or a speaker is called mark a name: the "Delete" button. */
const isNameOf =
  /^["”]? (?:button|channel|command|field|file|flag|folder|function|key|label|menu|option|page|parameter|phase|role|section|setting|stage|step|tab|tag|tool|(?:[\p{L}-]+ )?(?:section|heading|approach))s?\b/u;

/** A work, a law or a norm word in capitals is no term of the document's own. */
const foreign =
  /^(?:MUST|SHALL|SHOULD|MAY|NOT|NEVER|ALWAYS)\b|\b(?:Acts?|Agreement|Charter|Code|Constitution|Convention|Declaration|Directive|Guidelines?|Law|Licen[cs]e|Policy|Policies|Regulation|Report|Spec|Specification|Standard|Terms|Treaty)$/;

const promise =
  /(\p{Lu}[\p{L}’'-]+(?:[ \n]\p{Lu}[\p{L}’'-]+){0,3}|["“][^"”\n]{3,40}["”]),? \(?(?:as|in the sense|within the meaning) (?:is )?(?:(?:further )?defined |set out )?(?:above|below|here|herein|hereafter|in (?:this|the) (?:document|charter|constitution|section|article))\b/gu;

const quoted = /["“]([^"”\n]{3,40}?)[,.]?["”]/g;

/** The terms that a document marks as its own, in order of their first mark. */
export function termsOf(constitution: Constitution): readonly Term[] {
  const text = new RunningText(constitution);
  const defines = definesInCapitals(constitution, text);
  const terms = new Map<string, Term | null>();
  for (const clause of text.clauses) {
    for (const { name, promised, start, end, isBare = false } of [
      ...promisesIn(clause),
      ...marksIn(clause),
      ...capitalsIn(clause, indefinite),
      ...(defines ? [...capitalsIn(clause, role), ...capitalsIn(clause, single)] : []),
    ]) {
      const key = singular(name);
      const known = terms.get(key);
      if (known || (known === null && !promised) || foreign.test(name)) continue;
      const uses = text.usesOf(name);
      const isTerm = promised || uses.some((use) => isNounAfter(use.clause.value.slice(0, use.start), name));
      terms.set(
        key,
        isTerm
          ? {
              name,
              marked: { clause, start, end },
              uses,
              promised,
              isBare: isBare && defines && !/\d|[’']s /.test(name),
            }
          : null,
      );
    }
  }
  return [...terms.values()].filter((term) => term !== null);
}

/**
 * Terms in capitals without other marks: of two words at least, and used with "a", "each" or "any", as no name of a person, a place or an
 * institution is.
 */
function capitalsIn(clause: Clause, pattern: RegExp): Mark[] {
  return [...clause.value.matchAll(pattern)].flatMap((match) => {
    const name = match[1] ?? '';
    const start = match.index + match[0].length - name.length;
    return [{ name, start, end: start + name.length, promised: false, isBare: true }];
  });
}

/** Whether a document defines terms in a place of their own and writes them with capitals wherever it uses them. */
function definesInCapitals(constitution: Constitution, text: RunningText): boolean {
  const defined = definedTerms(constitution);
  const clauses = new Set(defined.map(({ clause }) => clause));
  const used = defined.filter(
    ({ term }) => /^\p{Lu}\p{Ll}/u.test(term) && text.usesOf(term).some(({ clause }) => !clauses.has(clause)),
  );
  return used.length >= 2;
}

const indefinite =
  /\b(?:[Aa]n?|[Ee]ach|[Aa]ny|[Ee]very|[Nn]o|[Ss]uch an?|[Oo]ne|[Aa]nother)[ \n]((?:\p{Lu}[\p{Ll}’'-]+|\p{Lu}\p{Ll}+ \d)(?: (?:\p{Lu}[\p{Ll}’'-]+|\d)){1,2})(?![\p{L}’'-])(?![ \n](?:approach|integration|solution|tool|server|model|system|feature|library|framework|pattern|strategy|phase|step|file|format|style|method)s?\b)/gu;

/** Behind "the", roles and things that are no institution's name: "the Oversight Delegate", not "the Citizens Panel". */
const role =
  /\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|whose|\p{L}+[’']s?)[ \n]((?:\p{Lu}[\p{Ll}’'-]+ ){1,2}(?:Actions?|Activit(?:y|ies)|Advis[eo]rs?|Agents?|Approvers?|Auditors?|Cases?|Contacts?|Content|Controllers?|Coordinators?|Custodians?|Deployments?|Environments?|Inspectors?|Intermediar(?:y|ies)|Keepers?|Conditions?|Data|Decisions?|Delegates?|Deputy|Deputies|Events?|Guardians?|Harms?|Incidents?|Information|Marshals?|Materials?|Matters?|Modes?|Monitors?|Nominees?|Observers?|Operations?|Operators?|Part(?:y|ies)|Persons?|Periods?|Principals?|Purposes?|Reporters?|Representatives?|Requests?|Reviewers?|Sessions?|Sponsors?|Stewards?|Supervisors?|Tasks?|Thresholds?|Trustees?|Users?|Wardens?|Windows?|Zones?))(?![\p{L}’'-])/gu;

/** One word with a capital behind "an" or "each", with no noun behind it that it could only be the name of: "each Escalation", not "a Corvane component". */
const single =
  /(?:(?<=\p{Ll}[,;:]?[ \n](?:an?|any|each|every|such an?|another)[ \n])|(?<=(?:^|[.\d][ \n])(?:An?|Any|Each|Every)[ \n]))((?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|God|Internet|German|Czech|Greek|Swiss|Turk|Swede|Dane|Pole|Finn|Thai|Arab|Jew|Muslim|Hindu|Sikh|Buddhist|Briton|Catholic|Protestant|\p{L}+(?:ish|ese|ian|ean|ican)\b)\p{Lu}\p{Ll}{3,})(?=[.,;:)]|[ \n](?:who|that|which|must|may|shall|should|will|can|is|has|or|and|in|of|to|from|by|with|at|on|within|before|after|when|if|ends|begins)\b)/gu;

const isNounAfter = (before: string, name: string): boolean =>
  determiner.test(before) || (inSmallLetters.test(name) && entered.test(before));

interface Mark {
  name: string;
  start: number;
  end: number;
  promised: boolean;
  isBare?: boolean;
}

const promisesIn = (clause: Clause): Mark[] =>
  [...clause.value.matchAll(promise)].map((match) => {
    const name = (match[1] ?? '').replace(/["“”]/g, '');
    const start = match.index + (match[1] ?? '').indexOf(name);
    return { name, start, end: start + name.length, promised: true };
  });

/** Terms in bold or quotes. */
function marksIn(clause: Clause): Mark[] {
  const bold = (clause.data?.spans ?? [])
    .filter(({ kind }) => kind === 'strong')
    .map(({ start, end }) => ({ name: clause.value.slice(start, end), start, end }));
  const inQuotes = [...clause.value.matchAll(quoted)]
    .map((match) => ({ name: match[1] ?? '', start: match.index + 1 }))
    .map(({ name, start }) => ({ name, start, end: start + name.length }))
    .filter(({ end }) => !isNameOf.test(clause.value.slice(end)));
  return [
    ...[...bold, ...inQuotes].filter(({ name }) => capitalized.test(name) && !/^[\p{Lu}\d-]+$/u.test(name)),
    ...inQuotes.filter(({ name }) => inSmallLetters.test(name)),
  ]
    .sort((a, b) => a.start - b.start)
    .map((mark) => ({ ...mark, promised: false }));
}
