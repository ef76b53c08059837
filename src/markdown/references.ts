/**
 * References: links into the document, wikilinks, footnote calls, and numbers and ids that are named in the text ("see
 * § 7", "Principle 9", "#no_harm"). Ids are tried first, then the anchors that GitHub would make of the headings.
 */
import type { AnyNode, Clause, Constitution, Container, Reference, Section } from '../clast/index.js';
import { clausesOf, fileOf, sectionsOf } from '../clast/index.js';
import { anchorsIn } from './anchors.js';
import { decodeTarget, resolvedFrom } from './link-target.js';
import { inDigits, mentionsIn, spelledIn, type NumberedBy } from './mentions.js';
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
  /** The file that it stands in; null where files have no names. */
  file: string | null;
}

/** An id that the text names outside of a link: "subject to #no_harm". */
const bareId = /(?<![\p{L}\p{N}_#&/.-])#(\p{L}[\p{L}\p{N}_:.-]*(?<![:.-]))/gu;

class Names {
  readonly #ids = new Map<string, Named>();
  /** By file and id: two files may have given one id, and a link names the file. */
  readonly #idsInFiles = new Map<string, Named>();
  readonly #anchors: ReturnType<typeof anchorsIn>;
  readonly #numbers = new Map<string, { word: string | null; named: Named }[]>();
  /** Labels, with their file before them: a footnote belongs to its file. */
  readonly #footnotes = new Set<string>();
  /** Words before numbers, and before letters. */
  readonly #words = new Set<string>();
  readonly #letterWords = new Set<string>();
  /** "5" where there is a 5.1, and how often "R" stands before a number. */
  readonly #prefixes = new Set<string>();
  readonly #labels = new Map<string, number>();
  #plain = false;
  #plainClauses = 0;
  readonly #by: NumberedBy;

  constructor(private readonly tree: Constitution) {
    this.#anchors = anchorsIn(tree);
    for (const section of sectionsOf(tree)) {
      const place = this.#named('section', section);
      this.#ids.set(section.id, place);
      this.#idsInFiles.set(`${place.file ?? ''}\n${section.id}`, place);
      this.#addNumber(section.number ?? spelledIn(section.title) ?? null, place);
      this.#plain ||= section.number !== null && /^[§\d]/.test(section.number);
    }
    for (const clause of clausesOf(tree)) {
      const place = this.#named('clause', clause);
      if (!this.#ids.has(clause.id)) this.#ids.set(clause.id, place);
      const inFile = `${place.file ?? ''}\n${clause.id}`;
      if (!this.#idsInFiles.has(inFile)) this.#idsInFiles.set(inFile, place);
      if (clause.role === 'heading') continue;
      this.#addNumber(clause.number, place);
      if (/^\d+$/.test(clause.number ?? '')) this.#plainClauses++;
    }
    this.#gather(tree, null);
    this.#by = {
      hasWord: (word) => this.#words.has(normalizeNumber(`${word} 1`).word ?? word),
      hasLetters: (word) => this.#letterWords.has(word),
      plain: this.#plain,
      plainClauses: this.#plainClauses > 2,
      hasSiblings: (number) => this.#prefixes.has(prefixOf(number)),
      labels: [...this.#labels].filter(([, times]) => times > 1).map(([label]) => label),
    };
  }

  #named(kind: Named['kind'], node: Section | Clause): Named {
    return { kind, id: node.id, file: fileOf(node, this.tree) };
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
        resolved: this.#footnotes.has(this.#footnoteKey(target, clause)) ? target : null,
        position,
      };
    }
    const here = fileOf(clause, this.tree);
    const inside = target.startsWith('#') || this.#isOwnFile(target, here);
    const found = target.startsWith('#')
      ? this.#byName(decodeTarget(target.slice(1)), here)
      : this.#inFile(target, here);
    return {
      kind: found?.kind ?? (inside ? 'section' : 'file'),
      target,
      resolved: found?.id ?? null,
      position,
    };
  }

  /** What `#name` leads to: an id of the document, an anchor of the same file, then one of the other files. */
  #byName(name: string, here: string | null): Named | undefined {
    const anchor = name.toLowerCase();
    const anchors = [this.#anchors.get(here), ...this.#anchors.values()];
    const section = anchors.map((of) => of?.get(anchor)).find((it) => it !== undefined);
    return this.#ids.get(name) ?? this.#ids.get(section?.id ?? '');
  }

  /** Whether `other.md#name` leads into a file of this document. */
  #isOwnFile(target: string, here: string | null): boolean {
    const [path = '', hash] = target.split('#', 2);
    return here !== null && hash !== undefined && this.#anchors.has(resolvedFrom(here, decodeTarget(path)));
  }

  /** What `other.md#name` leads to, where `other.md` is a file of this document. */
  #inFile(target: string, here: string | null): Named | undefined {
    const [path = '', hash] = target.split('#', 2);
    if (here === null || hash === undefined) return undefined;
    const file = resolvedFrom(here, decodeTarget(path));
    const anchors = this.#anchors.get(file);
    if (!anchors) return undefined;
    const name = decodeTarget(hash);
    return (
      this.#idsInFiles.get(`${file}\n${name}`) ?? this.#ids.get(anchors.get(name.toLowerCase())?.id ?? '')
    );
  }

  #footnoteKey(label: string, node: AnyNode): string {
    return `${fileOf(node, this.tree) ?? ''}\n${label.toLowerCase()}`;
  }

  /** The numbers and ids that the clause's text names, outside of its links and its own number. */
  inText(
    clause: Clause,
    linked: readonly { start: number; end: number }[],
  ): { start: number; end: number; reference: Reference }[] {
    const out = [];
    const { value, data } = clause;
    const here = fileOf(clause, this.tree);
    const code = (data?.spans ?? []).filter(({ kind }) => kind === 'code' || kind === 'wikilink');
    const isMarked = (start: number, end: number): boolean =>
      [...linked, ...code].some((other) => start >= other.start && end <= other.end);
    for (const { 0: target, 1: name = '', index } of value.matchAll(bareId)) {
      const end = index + target.length;
      const found = this.#byName(name, here);
      // A hash sign stands before other things too ("#teamwork", a color): only what is there is named.
      if (!found || isMarked(index, end)) continue;
      out.push({ start: index, end, reference: referenceTo(found, target, clause, index, end) });
    }
    for (const { start, end, target, tentative } of mentionsIn(value, this.#by)) {
      const isOwn = start === 0 && clause.number !== null;
      if (isOwn || isMarked(start, end) || out.some((other) => start < other.end && end > other.start))
        continue;
      const found = this.#byNumber(target, here);
      if (found || !tentative)
        out.push({ start, end, reference: referenceTo(found, target, clause, start, end) });
    }
    return out;
  }

  #byNumber(target: string, here: string | null): Named | undefined {
    const wanted = normalizeNumber(inDigits(target));
    const candidates = this.#numbers.get(wanted.number) ?? [];
    const same = candidates.filter((candidate) => candidate.word === wanted.word);
    const fitting =
      same.length > 0 ? same : candidates.filter((c) => c.word === null || wanted.word === null);
    const sections = fitting.filter((candidate) => candidate.named.kind === 'section');
    const best = sections.length > 0 && wanted.word === null ? sections : fitting;
    // Files that each count from one mean themselves.
    const nearest = best.length > 1 ? best.filter(({ named: { file } }) => file === here) : best;
    return nearest.length === 1 ? nearest[0]?.named : undefined;
  }

  #addNumber(printed: string | null, place: Named): void {
    if (printed === null) return;
    const { word, number } = normalizeNumber(printed);
    const places = this.#numbers.get(number) ?? [];
    places.push({ word, named: place });
    this.#numbers.set(number, places);
    if (word !== null) (/^[a-z]$/.test(number) ? this.#letterWords : this.#words).add(word);
    if (number.includes('.')) this.#prefixes.add(prefixOf(number));
    const label = /^[A-Z]{1,4}-?(?=\d)/.exec(printed)?.[0];
    if (label !== undefined) this.#labels.set(label, (this.#labels.get(label) ?? 0) + 1);
  }

  /** Footnote labels, and numbered items of a section whose title is the word for them ("Principles": Principle 3). */
  #gather(node: Container, section: Section | null): void {
    for (const child of node.children) {
      if (child.type === 'section') this.#gather(child, child);
      if (child.type !== 'group') continue;
      if (child.form === 'footnote' && child.label !== null)
        this.#footnotes.add(this.#footnoteKey(child.label, child));
      if (child.form === 'item' && child.label !== null && section)
        this.#addItem(child.label, section, child);
      this.#gather(child, section);
    }
  }

  #addItem(label: string, section: Section, item: Container): void {
    const word = new RegExp(`\\b(${numberWords})s\\b`, 'i').exec(section.title)?.[1];
    const [first] = clausesOf(item);
    if (word === undefined || !first) return;
    // Where "Principle 3" is a heading, an item of a list about principles is not it.
    const printed = normalizeNumber(`${word} ${label}`);
    const isTaken = this.#numbers
      .get(printed.number)
      ?.some((other) => other.word === printed.word && other.named.kind === 'section');
    if (isTaken !== true) this.#addNumber(`${word} ${label}`, this.#named('clause', first));
  }
}

/** "5.1" of "5.1.2", in small letters; empty for a number of one part. */
const prefixOf = (number: string): string => number.toLowerCase().split('.').slice(0, -1).join('.') || '\0';

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
