import {
  clausesOf,
  definedTerms,
  sectionsOf,
  type Clause,
  type Constitution,
} from '../../../src/lint/index.js';
import { formsOf } from './running-text.js';

/** Verbs that fix a meaning after the term: "An Incident means ...", "Stewards are those who ...". */
const fixes =
  '(?:(?:shall|will|is to|here|also) )?(?:means?|refers? to|denotes?|stands? for|covers?|comprises?|includes?|consists? of|designates?|describes?|' +
  '(?:is|are|is to be|are to be) (?:understood|defined|read)|has the meaning|have the meaning|' +
  '(?:is|are) (?:an?|the|any|anyone|anything|every|everyone|each|one|those|someone|something|people|persons|whoever|whatever|what|when|where))\\b';

/** Words that name what they follow: "we call this the ...", "known as ...", "collectively ...". */
const names =
  '(?:(?:we|I) call|called|known as|termed|dubbed|refer(?:red)? to(?: \\w+){0,4} as|mean by|the (?:term|word|phrase)|collectively|i\\.e\\.,?|that is,?|namely)' +
  '(?: (?:it|them|this|that|these|those|such \\w+))?';

/** What a gloss behind the term begins with: "the Steward (whoever ...)", "Stewards, who ...", "a Steward — the person ...". */
const gloss =
  '(?:,? ?\\((?!see\\b)\\w|, (?:an?|the|any|those|which|who|whose|i\\.e\\.|that is|meaning|namely|or|such as|including) |' +
  ' ?[–—] ?(?:an?|the|any|those|that is|which|someone|people|i\\.e\\.) |:)';

/** What a document defines, in whatever form. */
export class Definitions {
  readonly #clauses: readonly Clause[];
  readonly #titles: string;
  readonly #defined: readonly string[];

  constructor(constitution: Constitution) {
    this.#clauses = [...clausesOf(constitution)].filter(
      ({ role }) => role !== 'heading' && role !== 'navigation',
    );
    this.#defined = definedTerms(constitution).map(({ term }) => term);
    this.#titles = [
      constitution.title ?? '',
      ...[...sectionsOf(constitution)].map(({ title }) => title),
    ].join('\n');
  }

  /**
   * Whether a term is explained, or has a section: in a title, as the label of an item, a row or a paragraph, in a defining
   * sentence, a gloss or a bracket that names it, or by a link that leads to where it is.
   */
  has(term: string): boolean {
    const form = `["“‘']?${formsOf(term)}["”’']?`;
    const before = '(?:^|[^\\p{L}-])';
    const after = '(?![\\p{L}-])';
    const whole = new RegExp(`^${form}$`, 'iu');
    const alone = new RegExp(`${before}${form}${after}`, 'iu');
    if (alone.test(this.#titles) || this.#defined.some((defined) => whole.test(defined))) return true;
    const patterns = [
      `^(?:an?|the)?[ ]?${form}${after}\\s*(?:[.:–—|\\n]|-[ ]|$)`,
      `${before}${form}${after},? ${fixes}`,
      `${before}${names} (?:the |an? |our |their )?${form}${after}`,
      `${before}by (?:the |an? )?${form},? (?:we|I) (?:do not |don[’']t )?mean`,
      `\\((?:(?:the|an?|our|each|each an?|together,? the|collectively,? the|hereafter|hereinafter)[, ]+)*${form}\\)`,
      `${before}${form}${after}${gloss}`,
      // "agents that work in the background: the Billing Agent, the Records Agent"
      `${before}${kindOf(term)}s${after}[^.:]{0,100}: [^.]*${form}${after}`,
    ].map((pattern) => new RegExp(pattern, 'iu'));
    return this.#clauses
      .filter(({ value, title }) => alone.test(value) || alone.test(title ?? ''))
      .some(
        (clause) =>
          alone.test(clause.title ?? '') ||
          patterns.some((pattern) => pattern.test(clause.value)) ||
          isLinked(clause, alone) ||
          isLabel(clause, whole),
      );
  }
}

/** The last word of a term, in small letters: a Billing Agent is one of the agents. */
const kindOf = (term: string): string =>
  formsOf(term.split(/\s/).at(-1)?.toLowerCase() ?? term).replace('(?:s|es)?', '');

/** "**Consent** is agreement given freely": a clause that opens with the term in bold says what it is. */
const isLabel = ({ value, data }: Clause, term: RegExp): boolean =>
  (data?.spans ?? []).some(
    ({ kind, start, end }) =>
      kind === 'strong' &&
      start === 0 &&
      term.test(value.slice(start, end)) &&
      /^ (?:is|are)\b/.test(value.slice(end)),
  );

/** A term that is a link is explained where the link leads. */
const isLinked = ({ value, data }: Clause, term: RegExp): boolean =>
  (data?.spans ?? []).some(
    ({ kind, start, end }) => (kind === 'link' || kind === 'wikilink') && term.test(value.slice(start, end)),
  );
