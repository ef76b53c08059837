import { definedTerms, defineRule } from '../../../src/lint/index.js';
import { glossary, type GlossaryEntry } from './glossary.js';
import { readingsOf } from './readings.js';

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
        const text = value.replace(/["“”]/g, '').replace(/\bi\.e\.,?/g, 'that is,');
        for (const { entry, loose, readings, against } of checked) {
          const misreading = readings(text)
            .map((gloss) => misreadingIn(gloss, against))
            .find((found) => found !== null);
          const meant =
            misreading === undefined
              ? null
              : new RegExp(
                  `\\b(?:${entry.forms}${entry.ifDefined === undefined ? '' : `|${entry.ifDefined}`})\\b`,
                  'i',
                ).exec(value);
          if (meant && misreading) {
            context.report({
              node: sentence,
              position: context.positionIn(sentence, meant.index, meant.index + meant[0].length),
              message: `"${meant[0]}" is given another meaning here than in its field: "${misreading}".`,
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
