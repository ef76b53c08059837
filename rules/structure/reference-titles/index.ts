import {
  clausesOf,
  defineRule,
  fold,
  nearest,
  type Clause,
  type Reference,
} from '../../../src/lint/index.js';
import { sectionsNamedIn } from './named-sections.js';
import { saidAfter, saidBefore, type Said } from './said-titles.js';
import { canMean, isNear, isTitle, nameOf, stemsOf, textOf, titledIn, type Place } from './titles.js';

/** Where a reference says what it leads to, it says what stands there. */
export default defineRule({
  meta: {
    id: 'structure/reference-titles',
    title: 'A reference says what stands where it leads',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'document',
    why: 'After renumbering, "Section 4 (Privacy)" leads to another section than the one it names. One reader follows the number and another the name, and they read different rules.',
    sources: [
      'https://op.europa.eu/en/publication-detail/-/publication/3879747d-7a3c-411b-a3a0-55c14e2ba732 (Joint Practical Guide, 16: references)',
    ],
  },
  create(context) {
    const { constitution, base } = context;
    const titled = titledIn(constitution);
    const titles = [...titled, ...(base ? titledIn(base) : [])].map(nameOf);
    const places = new Map<string, Place>([...clausesOf(constitution)].map((clause) => [clause.id, clause]));
    for (const place of titled) places.set(place.id, place);

    const checkNumber = (
      clause: Clause,
      start: number,
      end: number,
      { target, resolved }: Reference,
    ): void => {
      const place = places.get(resolved ?? '');
      if (!place) return;
      const after = saidAfter(clause.value, end);
      const said = after ?? saidBefore(clause.value, start, end);
      if (!said) return;
      const same = after?.isNamed === true ? namesake(said.text, place) : undefined;
      if (!same && (canMean(said.text, nameOf(place)) || isDescribed(said, place))) return;
      const other = same ?? titled.find((one) => one !== place && isCalled(said, one, after === null));
      if (!other && !(after?.asTitle === true && !isSaidIn(said, place))) return;
      const name = other ? nameOf(other) : said.text;
      context.report({
        node: clause,
        position: context.positionIn(clause, Math.min(start, said.start), Math.max(end, said.end)),
        message: `${upper(target)} is "${nameOf(place)}"; ${other ? `"${name}" is ${whereIs(other, clause)}` : `nothing there is about "${name}"`}.`,
        advice: 'Name the number and the title of the same place.',
        related: [place, ...(other ? [other] : [])].map((node) => ({ node, message: nameOf(node) })),
      });
    };

    /** The one other place with just this title, where the place referred to has another: "5.2 (Duty to hold)" beside "5.1 Duty to hold". */
    const namesake = (text: string, place: Place): Place | undefined => {
      const called = titled.filter((one) => sameTitle(nameOf(one), text));
      return called.length === 1 && !called.includes(place) && !isTitle(text, nameOf(place))
        ? called[0]
        : undefined;
    };

    /** "section 7, "Privacy"", or the line where it has no number. */
    const whereIs = (place: Place, from: Clause): string =>
      place.number === null
        ? `on ${context.placeOf(place, from)}`
        : /^\d/.test(place.number)
          ? `${place.type} ${place.number}`
          : place.number;

    const checkLink = (clause: Clause, start: number, end: number, { resolved }: Reference): void => {
      const place = places.get(resolved ?? '');
      const text = clause.value.slice(start, end);
      if (!place || canMean(text, nameOf(place)) || stemsOf(text).size === 0) return;
      const others = titled.filter((one) => fold(nameOf(one)) === fold(text.replace(/^["“]|["”]$/g, '')));
      const [other] = others;
      if (!other || others.includes(place)) return;
      context.report({
        node: clause,
        position: context.positionIn(clause, start, end),
        message: `The link "${text}" leads to "${nameOf(place)}", not to the section of that title.`,
        advice: `Point it to ${other.ownId ? `"#${other.id}"` : `the section on ${context.placeOf(other, clause)}`}, or let it say where it leads.`,
        related: [place, other].map((node) => ({ node, message: nameOf(node) })),
      });
    };

    return {
      clause(clause) {
        if (clause.role === 'heading' || clause.role === 'history') return;
        for (const { start, end, reference } of clause.data?.references ?? []) {
          if (reference.resolved === null || reference.kind === 'footnote') continue;
          if (reference.target.includes('#')) checkLink(clause, start, end, reference);
          else if (clause.role !== 'quotation') checkNumber(clause, start, end, reference);
        }
        // A quotation names the sections of its own text; its links lead into this one.
        if (clause.role === 'quotation') return;
        for (const { title, start, end } of sectionsNamedIn(clause)) {
          if (titles.some((one) => isNear(title, one))) continue;
          const near = nearest(title, titles);
          context.report({
            node: clause,
            position: context.positionIn(clause, start, end),
            message: `No section of this document is called "${title}".`,
            advice: `${near === undefined ? 'Name' : `Did you mean "${near}"? Else name`} the section as its heading does, or link to its id.`,
          });
        }
      },
    };
  },
});

/** In small letters, or before the reference, only another section's very title says that the reference is wrong. */
const isCalled = (said: Said, place: Place, isBefore: boolean): boolean => {
  if (!isBefore) return isTitle(said.text, nameOf(place));
  const words = [...stemsOf(said.text)];
  const title = stemsOf(nameOf(place));
  // One word alone must be that word: "with names and dates attached (Section 10)" does not speak of "Attachment".
  if (title.size === 1 && !fold(said.text).endsWith(titleOf(nameOf(place)))) return false;
  // The title ends right before the bracket: else the words only happen to be in the sentence.
  return title.size > 0 && title.has(words.at(-1) ?? '') && [...title].every((stem) => words.includes(stem));
};

/** A description ("Section 4 on what to keep") may use words of the text instead of the title. */
const isDescribed = (said: Said, place: Place): boolean => !said.asTitle && isSaidIn(said, place);

const isSaidIn = (said: Said, place: Place): boolean => canMean(said.text, textOf(place));

const sameTitle = (a: string, b: string): boolean => titleOf(a) === titleOf(b);

const titleOf = (text: string): string =>
  fold(text)
    .replace(/^(?:(?:section|article|chapter|part) )?[\d.]+\s*/, '')
    .replace(/^(?:the|an?) |[.:]$/g, '');

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
