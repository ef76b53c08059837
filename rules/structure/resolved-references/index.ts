import {
  clausesOf,
  defineRule,
  nearest,
  onlyNear,
  sectionsOf,
  type Clause,
  type Fix,
  type Position,
  type Reference,
} from '../../../src/lint/index.js';
import { isElsewhere } from './elsewhere.js';

/** A reference to a section, a clause or a footnote of this document leads somewhere. */
export default defineRule({
  meta: {
    id: 'structure/resolved-references',
    title: 'References lead somewhere',
    kind: 'code',
    severity: 'warning',
    fixable: 'safe',
    scope: 'document',
    why: 'A rule that rests on another one ("subject to § 7") is incomplete where that one cannot be found, and a model that is taught the text cannot ask.',
    sources: [
      'https://op.europa.eu/en/publication-detail/-/publication/3879747d-7a3c-411b-a3a0-55c14e2ba732 (Joint Practical Guide, 16: references)',
    ],
  },
  create(context) {
    const places = [...sectionsOf(context.constitution), ...clausesOf(context.constitution)];
    const ids = new Set(places.filter(({ ownId }) => ownId).map(({ id }) => id));
    // A heading's clause repeats the number of its section: they are one place.
    const numbered = places.filter((place) => place.type === 'section' || place.role !== 'heading');
    // GitHub gives each heading an anchor: the last part of its section's path.
    const anchors = new Set(
      [...sectionsOf(context.constitution)].map(({ path }) => path.split('/').at(-1) ?? path),
    );
    const undefinedFootnotes: { clause: Clause; reference: Reference }[] = [];
    let hasFootnotes = false;

    return {
      group({ form }) {
        hasFootnotes ||= form === 'footnote';
      },
      clause(clause) {
        for (const { start, end, reference } of clause.data?.references ?? []) {
          const { kind, target, resolved, position } = reference;
          if (resolved !== null || kind === 'file' || kind === 'term') continue;
          if (kind === 'footnote') {
            undefinedFootnotes.push({ clause, reference });
          } else if (target.startsWith('#')) {
            context.report({
              node: clause,
              position,
              ...fixFor(target, position, context.sourceAt(position, clause), [...ids, ...anchors]),
              message: `Nothing in this document has the id "${target}".`,
              advice: adviceFor(target, ids, anchors),
            });
          } else if (target.includes('#')) {
            const [file = '', id = ''] = target.split('#', 2);
            context.report({
              node: clause,
              position,
              message: `Nothing in "${file}" has the id "#${id}".`,
              advice: adviceFor(`#${id}`, ids, anchors),
            });
          } else if (!isOfAnotherText(clause, start, end, context.constitution.title)) {
            const same = numbered.filter((place) => isNumbered(place, target));
            context.report({
              node: clause,
              position,
              message:
                same.length > 1
                  ? `"${target}" can mean ${same.length} places.`
                  : `There is no "${target}" in this document.`,
              advice:
                same.length > 1
                  ? 'Give each place a number of its own, or refer to an id.'
                  : 'Name the place as it is numbered now, or refer to an id, which renumbering does not break.',
              related:
                same.length > 1
                  ? same.map((node) => ({ node, message: `numbered ${node.number ?? ''}` }))
                  : [],
            });
          }
        }
      },
      example(example) {
        for (const { breaks, position } of example.turns) {
          for (const id of breaks) {
            if (ids.has(id) || anchors.has(id)) continue;
            context.report({
              node: example,
              position,
              message: `This answer is said to break "#${id}", but nothing in this document has that id.`,
              advice: adviceFor(`#${id}`, ids, anchors),
            });
          }
        }
      },
      finish() {
        const [first, ...others] = undefinedFootnotes;
        if (!first) return;
        // One call among notes that are there is a slip; a text without notes was copied from where they are.
        const isSlip = hasFootnotes && others.length < 3;
        const labels = undefinedFootnotes.map(({ reference }) => reference.target);
        const firstOfEach = undefinedFootnotes.filter((_, at) => labels.indexOf(labels[at] ?? '') === at);
        for (const { clause, reference } of isSlip ? firstOfEach : [first]) {
          const call = `[^${reference.target.replace(/^\[?\^|\]$/g, '')}]`;
          context.report({
            node: clause,
            position: reference.position,
            ...(!isSlip && { severity: 'info' }),
            message:
              others.length > 0 && !isSlip
                ? `${others.length + 1} footnote calls have no definition; the first is "${call}".`
                : `The footnote call "${call}" has no definition.`,
            advice: `Write the notes ("${call}: ..."), or take the calls out: a reader sees them as bare text.`,
          });
        }
      },
    };
  },
});

/** A number of another work, or of what this document was before: in a record of changes, "the old section 13". */
const isOfAnotherText = (
  { role, value }: Clause,
  start: number,
  end: number,
  title: string | null,
): boolean =>
  role === 'history' ||
  role === 'quotation' ||
  /\b(?:old|former|previous|earlier|then)\s+$/i.test(value.slice(0, start)) ||
  isElsewhere(value, start, end, title);

/** The one id that is a slip away, in place of a link's target. */
function fixFor(target: string, { start }: Position, link: string, known: readonly string[]): { fix?: Fix } {
  const meant = onlyNear(target.slice(1), known);
  const at = link.indexOf(target);
  if (meant === undefined || at < 0 || at !== link.lastIndexOf(target)) return {};
  const from = (start.offset ?? 0) + at + 1;
  return { fix: { safety: 'safe', edits: [{ start: from, end: from + target.length - 1, text: meant }] } };
}

const adviceFor = (target: string, ids: Iterable<string>, anchors: Iterable<string>): string => {
  const meant = nearest(target.slice(1), [...ids, ...anchors]);
  const instead =
    meant === undefined
      ? 'Point it to an id that is there'
      : `Did you mean "#${meant}"? Else point it to an id that is there`;
  return `${instead}, or give the section or clause that is meant this id.`;
};

/** Whether a place carries the number that a reference names: "Article IV" and "§ 3.2" are compared by "IV" and "3.2". */
const isNumbered = ({ number }: { number: string | null }, target: string): boolean =>
  number !== null && lastWord(number) === lastWord(target);

const lastWord = (text: string): string | undefined => /([\p{L}\d.]+?)\.?$/u.exec(text.toLowerCase())?.[1];
