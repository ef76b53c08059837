/**
 * References: links into the document, wikilinks, footnote calls, and numbers and ids that are named in the text ("see
 * § 7", "Principle 9", "#no_harm"). Ids are tried first, then the anchors that GitHub would make of the headings.
 */
import GithubSlugger from 'github-slugger';
import type { Clause, Constitution, Container, Reference, Section } from '../clast/index.js';
import { clausesOf, sectionsOf } from '../clast/index.js';
import { normalizeNumber, numberWords } from './numbering.js';
import type { CallsOf } from './outline.js';
import type { Call } from './text-buffer.js';

/** Fills each clause's `data.references`, in order of place. */
export function setReferences(tree: Constitution, calls: CallsOf): void {
  const names = new Names(tree);
  for (const clause of clausesOf(tree)) {
    const { data } = clause;
    if (!data) continue;
    const linked = (calls.get(clause) ?? []).map((call) => ({
      start: call.start,
      end: call.end,
      reference: names.ofCall(call, clause),
    }));
    const inText = clause.role === 'heading' ? [] : names.inText(clause, linked);
    data.references = [...linked, ...inText].sort((a, b) => a.start - b.start);
  }
}

interface Named {
  kind: 'section' | 'clause';
  id: string;
}

/** An id that the text names outside of a link: "subject to #no_harm". */
const bareId = /(?<![\p{L}\p{N}_#&/.-])#(\p{L}[\p{L}\p{N}_:.-]*(?<![:.-]))/gu;

/** A number that the text names, and not in another document ("Article 5 of the AI Act", "Section 230"). */
const named = new RegExp(
  String.raw`(?<![\p{L}\p{N}_-])((?:${numberWords})s?\s+|§+\s*)((?:\d+(?:\.\d+)*[a-z]?|[IVXLC]+(?:\.\d+)*)(?![\p{L}\p{N}_]))`,
  'giu',
);
/** What follows the number of a foreign law: "of the GDPR", "(2) of Regulation", "GDPR", "TFEU", "U.S.C.". */
const foreignAfter =
  /^(?:\(\w+\))*\s*(?:(?:of|in|under|to)\s+(?:the\s+|our\s+)?(?!this|these|constitution|charter)(?:[A-Z]|\d{4})|[A-Z][A-Z.]{2,}|U\.S)/;
const foreignBefore =
  /(?:GDPR|Act|Treaty|Convention|Regulation|Directive|Code|Constitution of [A-Z]\w+|Title \w+),?\s*(?:\()?$/;

class Names {
  readonly #ids = new Map<string, Named>();
  readonly #anchors = new Map<string, string>();
  readonly #numbers = new Map<string, { word: string | null; named: Named }[]>();
  readonly #footnotes = new Set<string>();
  readonly #hasWord = new Set<string>();

  constructor(tree: Constitution) {
    const slugger = new GithubSlugger();
    for (const section of sectionsOf(tree)) {
      this.#ids.set(section.id, { kind: 'section', id: section.id });
      const [heading] = section.children;
      const title = heading?.type === 'clause' ? heading.value : section.title;
      this.#anchors.set(slugger.slug(title), section.id);
      this.#addNumber(section.number, { kind: 'section', id: section.id });
    }
    for (const clause of clausesOf(tree)) {
      if (!this.#ids.has(clause.id)) this.#ids.set(clause.id, { kind: 'clause', id: clause.id });
      if (clause.role !== 'heading') this.#addNumber(clause.number, { kind: 'clause', id: clause.id });
    }
    this.#gather(tree, null);
  }

  /** The reference that a link, wikilink or footnote call makes. */
  ofCall(call: Call, clause: Clause): Reference {
    const lines = clause.data?.map.lines;
    const position = lines?.position(...call.source) ?? clause.position;
    const { target } = call;
    if (call.kind === 'footnote') {
      return {
        kind: 'footnote',
        target,
        resolved: this.#footnotes.has(target.toLowerCase()) ? target : null,
        position,
      };
    }
    if (!target.startsWith('#')) return { kind: 'file', target, resolved: null, position };
    const found = this.#byName(decode(target.slice(1)));
    return { kind: found?.kind ?? 'section', target, resolved: found?.id ?? null, position };
  }

  #byName(name: string): Named | undefined {
    return this.#ids.get(name) ?? this.#ids.get(this.#anchors.get(name.toLowerCase()) ?? '');
  }

  /** The numbers and ids that the clause's text names, outside of its links and its own number. */
  inText(
    clause: Clause,
    linked: readonly { start: number; end: number }[],
  ): { start: number; end: number; reference: Reference }[] {
    const out = [];
    const { value, data } = clause;
    const code = (data?.spans ?? []).filter(({ kind }) => kind === 'code' || kind === 'wikilink');
    const isMarked = (start: number, end: number): boolean =>
      [...linked, ...code].some((other) => start >= other.start && end <= other.end);
    for (const { 0: target, 1: name = '', index } of value.matchAll(bareId)) {
      const end = index + target.length;
      const found = this.#byName(name);
      // A hash sign stands before other things too ("#teamwork", a color): only what is there is named.
      if (!found || isMarked(index, end)) continue;
      out.push({ start: index, end, reference: referenceTo(found, target, clause, index, end) });
    }
    for (const { 0: whole, 1: word = '', 2: number = '', index } of value.matchAll(named)) {
      const end = index + whole.length;
      const own = index === 0 && clause.number !== null;
      const foreign = foreignAfter.test(value.slice(end)) || foreignBefore.test(value.slice(0, index));
      if (isMarked(index, end) || own || foreign || !this.#isNumber(word, number)) continue;
      const found = this.#byNumber(word, number);
      out.push({ start: index, end, reference: referenceTo(found, whole, clause, index, end) });
    }
    return out;
  }

  /**
   * A word and a number name a place only where the word could: a sign or "Section", or a word that this document
   * numbers by ("Part 2" of a task is none where no part is numbered). Small roman letters are words ("Part I will").
   */
  #isNumber(word: string, number: string): boolean {
    const bare = word.trim().toLowerCase().replace(/s$/, '');
    if (/^[a-z]/.test(number)) return false;
    if (/^(§+|section|sec\.|article|art\.)$/.test(bare) && /^[A-Z§]/.test(word)) return true;
    return /^[A-Z]/.test(word) && this.#hasWord.has(bare);
  }

  #byNumber(word: string, number: string): Named | undefined {
    const wanted = normalizeNumber(`${word.trim().replace(/s$/i, '')} ${number}`);
    const candidates = this.#numbers.get(wanted.number) ?? [];
    const same = candidates.filter((candidate) => candidate.word === wanted.word);
    const fitting =
      same.length > 0 ? same : candidates.filter((c) => c.word === null || wanted.word === null);
    const sections = fitting.filter((candidate) => candidate.named.kind === 'section');
    const best = sections.length > 0 && wanted.word === null ? sections : fitting;
    return best.length === 1 ? best[0]?.named : undefined;
  }

  #addNumber(printed: string | null, place: Named): void {
    if (printed === null) return;
    const { word, number } = normalizeNumber(printed);
    const places = this.#numbers.get(number) ?? [];
    places.push({ word, named: place });
    this.#numbers.set(number, places);
    if (word !== null) this.#hasWord.add(word);
  }

  /** Footnote labels, and numbered items of a section whose title is the word for them ("Principles": Principle 3). */
  #gather(node: Container, section: Section | null): void {
    for (const child of node.children) {
      if (child.type === 'section') this.#gather(child, child);
      if (child.type !== 'group') continue;
      if (child.form === 'footnote' && child.label !== null) this.#footnotes.add(child.label.toLowerCase());
      if (child.form === 'item' && child.label !== null && section)
        this.#addItem(child.label, section, child);
      this.#gather(child, section);
    }
  }

  #addItem(label: string, section: Section, item: Container): void {
    const word = new RegExp(`\\b(${numberWords})s\\b`, 'i').exec(section.title)?.[1];
    const [first] = clausesOf(item);
    if (word !== undefined && first) this.#addNumber(`${word} ${label}`, { kind: 'clause', id: first.id });
  }
}

/** A reference that stands at a stretch of a clause's plain text. */
const referenceTo = (
  found: Named | undefined,
  target: string,
  { data, position }: Clause,
  start: number,
  end: number,
): Reference => ({
  kind: found?.kind ?? 'section',
  target,
  resolved: found?.id ?? null,
  position: data?.map.position(start, end) ?? position,
});

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray percent sign: the name as it stands
  }
}
