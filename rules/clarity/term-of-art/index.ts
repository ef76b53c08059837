import { definedTerms, defineRule } from '../../../src/lint/index.js';
import { glossary as common, type GlossaryEntry } from './glossary.js';
import { readingsOf } from './readings.js';
import { safetyTerms } from './safety-terms.js';

const glossary: readonly GlossaryEntry[] = [...common, ...safetyTerms];

interface Options {
  /** Terms of the glossary that are not looked at. */
  except: readonly string[];
}

/** A loose use of a term, with the words of a denial in front of it or in it, warns of the misuse. */
const denial =
  /\b(?:not|never|no|nor|neither|cannot|without|nothing|rather than|instead of|than|confus\w+|mistak(?:en|ing)|wrongly|myth)\b|n['’]t\b/i;

/** "Agent" means Warden, ...: a contract's name for a party, and no meaning of the word. */
const isParty = /^["“]?(?:only |solely |the )?\p{Lu}/u;

const entries = glossary.map((entry) => ({
  entry,
  alone: new RegExp(`^${entry.forms}$`, 'i'),
  expects: new RegExp(entry.expects, 'i'),
  named: new RegExp(
    `\\b(?:${entry.forms}${entry.ifDefined === undefined ? '' : `|${entry.ifDefined}`})\\b`,
    'i',
  ),
  readings: readingsOf(entry.ifDefined === undefined ? entry.forms : `${entry.forms}|${entry.ifDefined}`),
  against: (entry.against ?? []).map(({ words, unless }) => ({
    words: new RegExp(words, 'iu'),
    unless: unless === undefined ? null : new RegExp(unless, 'iu'),
  })),
  loose: entry.loose.map(
    (pattern) =>
      new RegExp(`\\b(?:${pattern.replaceAll('TERM', `(?:${entry.forms})`).replace(/^\\b/, '')})`, 'i'),
  ),
}));

/** A term that has a meaning in its field is used in that meaning. */
export default defineRule<Options>({
  meta: {
    id: 'clarity/term-of-art',
    title: 'Terms of art keep the meaning of their field',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'document',
    schema: {
      type: 'object',
      properties: {
        except: { type: 'array', items: { enum: glossary.map(({ term }) => term) }, default: [] },
      },
      additionalProperties: false,
    },
    why: 'A model has read its field, and takes a term of art in the meaning that it has there. A text that uses the word for something else says something that its author does not mean.',
    sources: glossary.map(({ term, source }) => `${term}: ${source}`),
  },
  create: (context) => {
    const checked = entries.filter(({ entry }) => !context.options.except.includes(entry.term));
    const redefined = new Set<string>();
    return {
      constitution() {
        for (const { term, gloss, clause, start, end } of definedTerms(context.constitution)) {
          const found = checked.find(({ alone }) => alone.test(term));
          if (!found || isParty.test(gloss) || denial.test(gloss.slice(0, 12))) continue;
          if (found.expects.test(gloss) && misreadingIn(gloss, found.against) === null) continue;
          redefined.add(clause.id);
          context.report({
            node: clause,
            position: context.positionIn(clause, start, end),
            message: `"${term}" is defined here as something else than in its field.`,
            advice: adviceFor(found.entry),
          });
        }
      },
      sentence(sentence, { clause }) {
        if (!clause || clause.role === 'quotation' || clause.role === 'heading' || redefined.has(clause.id))
          return;
        const { value } = sentence;
        if (/\?\s*$/.test(value)) return;
        const before = clause.children[clause.children.indexOf(sentence) - 1]?.value ?? '';
        const plain = value.replace(/["“”]/g, '').replace(/\bi\.e\.,?/g, 'that is,');
        for (const { entry, named, loose, readings, against, expects } of checked) {
          const { text, term: spoken } = resolved(plain, before, named);
          const glosses = readings(text)
            // ", and the service ..." begins another statement.
            .map((gloss) => gloss.split(/, (?:and|but) (?:the|we|it|I|an?)\b/)[0] ?? gloss)
            .filter((gloss) => (gloss.match(/\p{L}+/gu) ?? []).length > 2);
          const misreading =
            glosses.map((gloss) => misreadingIn(gloss, against)).find((found) => found !== null) ??
            glosses.find((gloss) => isMeant.test(text) && !expects.test(gloss) && !denial.test(gloss));
          const meant = misreading === undefined ? null : named.exec(value);
          if (misreading !== undefined && (meant ?? spoken !== null)) {
            const [start, end] = meant ? [meant.index, meant.index + meant[0].length] : [0, value.length];
            context.report({
              node: sentence,
              position: context.positionIn(sentence, start, end),
              message: `"${meant?.[0] ?? spoken ?? entry.term}" is given another meaning here than in its field: "${misreading}".`,
              advice: adviceFor(entry),
            });
            return;
          }
          const match = loose.map((pattern) => pattern.exec(text)).find((found) => found !== null);
          if (!match || isDenied(text, match)) continue;
          const term = new RegExp(entry.forms, 'i').exec(value);
          if (!term) continue;
          context.report({
            node: sentence,
            position: context.positionIn(sentence, term.index, term.index + term[0].length),
            message: `"${term[0]}" is used loosely here: "${match[0].trim()}".`,
            advice: adviceFor(entry),
          });
          return;
        }
      },
    };
  },
});

/** A sentence that says in so many words that it gives a meaning: then the meaning has to hold what the field's does. */
const isMeant =
  /\b(?:is what [\p{L} ]{3,40} (?:means|is)\b|(?:we|I) (?:mean|understand)\b|^(?:to be|being) [\p{L} ]{3,30} (?:is|means) to\b|in (?:plain words|the (?:usual|ordinary|common) sense|the sense usual)|as we use)/iu;

/** "Corrigibility matters to us. It is the habit of ...": the term of the sentence before for the word that takes it up. */
function resolved(text: string, before: string, named: RegExp): { text: string; term: string | null } {
  const taken =
    /^(?:(?:it|this|that)(?= (?:here )?(?:is (?:an?|the)\b|means?\b|comes down to\b|amounts to\b|consists\b))|by (?:this|that|it|which)(?=,? (?:we|I|the \p{L}+) (?:mean|understand)))/iu.exec(
      text,
    );
  const term = taken ? named.exec(before) : null;
  if (!taken || !term) return { text, term: null };
  // Only what the sentence before is about, its subject or its last word, is what "it" takes up.
  const isTopic = term.index <= 4 || /^[.:!]?["”*]?$/.test(before.slice(term.index + term[0].length).trim());
  if (!isTopic) return { text, term: null };
  const by = /^by /i.test(taken[0]) ? `By ${term[0]}` : term[0];
  return { text: `${by}${text.slice(taken[0].length)}`, term: term[0] };
}

interface Against {
  words: RegExp;
  unless: RegExp | null;
}

/** The words of a definition that turn the term into something else; null for none, and where they are denied. */
function misreadingIn(gloss: string, against: readonly Against[]): string | null {
  for (const { words, unless } of against) {
    const match = words.exec(gloss);
    if (!match || unless?.test(gloss) === true) continue;
    // "Not blind obedience, but ...": the words are denied; those that deny by themselves ("has not objected") are not.
    if (denial.test(gloss.slice(0, match.index)) || /^[^,;.]{0,8}\b(?:not|never|more than)\b/i.test(gloss))
      continue;
    return match[0].trim();
  }
  return null;
}

/** "Silence is not consent", "Corrigibility does not mean obedience": the text keeps the term from the misuse. */
function isDenied(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, match.index - 40), match.index);
  // "not objecting counts as consent" denies the objection and not the consent.
  const inside = match[0].replace(
    /^not (?:object|reply|answer|respond)\w+|\bno (?:reply|answer|objection)\b|(?:is|are) not (?:inherited|passed on)|not (?:objecting|refusing)/i,
    '',
  );
  return denial.test(before) || denial.test(inside);
}

const adviceFor = ({ term, meaning, source }: GlossaryEntry): string =>
  `In its field, ${term} means ${meaning} (${shortened(source)}). Use it so, or use a plain word for what is meant here.`;

/** The first source, without its address. */
const shortened = (source: string): string => (source.split(';')[0] ?? source).replace(/, https?:\S+$/, '');
