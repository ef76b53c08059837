/** Paths, ids and authority of sections and clauses, by the rules of the design. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { slug } from 'github-slugger';
import type { Clause, Constitution, Container, Section } from '../clast/index.js';
import { clausesOf, fold, sectionsOf } from '../clast/index.js';

/** Where clauses before the first heading stand. */
const beforeHeadings = '_';

/** Sets path, id and authority throughout the tree. */
export function setIdentity(tree: Constitution): void {
  setPaths(tree, '');
  setAuthority(tree, null);
  setIds(tree);
}

function setPaths(node: Constitution | Section, path: string): void {
  const seen = new Map<string, number>();
  let ordinal = 0;
  const number = (container: Container): void => {
    for (const child of container.children) {
      if (child.type === 'clause') {
        const isHeading = node.type === 'section' && child === node.children[0];
        if (!isHeading) ordinal++;
        child.path = `${path === '' ? beforeHeadings : path}/p${isHeading ? 0 : ordinal}`;
      } else if (child.type === 'group') number(child);
    }
  };
  number(node);
  for (const child of node.children) {
    if (child.type !== 'section') continue;
    const name = slug(child.title) || 'section';
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    child.path = `${path === '' ? '' : `${path}/`}${name}${count > 1 ? `-${count}` : ''}`;
    setPaths(child, child.path);
  }
}

function setAuthority(node: Container, inherited: string | null): void {
  const own = node.type === 'section' ? (node.attributes.authority ?? inherited) : inherited;
  for (const child of node.children) {
    if (child.type === 'clause') child.authority = child.attributes.authority ?? own;
    else if (child.type === 'section' || child.type === 'group') setAuthority(child, own);
  }
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
const length = 8;

/** The first 8 characters of base32 (RFC 4648, lower case) of the SHA-256 of the folded text. */
function hashId(text: string): string {
  const bytes = sha256(utf8ToBytes(fold(text)));
  let bits = 0;
  let value = 0;
  let out = '';
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5 && out.length < length) {
      out += alphabet[(value >> (bits - 5)) & 31] ?? '';
      bits -= 5;
    }
    value &= (1 << bits) - 1;
    if (out.length === length) break;
  }
  return out;
}

function setIds(tree: Constitution): void {
  const ids = new Ids();
  for (const section of sectionsOf(tree)) if (section.ownId) ids.reserve(section.id);
  for (const clause of clausesOf(tree)) if (clause.ownId) ids.reserve(clause.id);

  for (const section of sectionsOf(tree)) {
    // The slash keeps a section's hash apart from that of its heading's text.
    if (!section.ownId) section.id = ids.take(hashId(`/${section.path}`));
  }
  /** Derived id -> the section in which a clause has it; undefined where there are several. */
  const homes = new Map<string, Section | null | undefined>();
  const derived: { clause: Clause; base: string; home: Section | null }[] = [];
  const repeated: typeof derived = [];
  for (const [clause, home] of withSections(tree, null)) {
    if (clause.ownId) continue;
    const base = hashId(clause.value);
    // A table of contents repeats headings, a change log clauses: neither may change what it names.
    if (clause.role === 'navigation' || clause.role === 'history') {
      repeated.push({ clause, base, home });
      continue;
    }
    derived.push({ clause, base, home });
    homes.set(base, homes.has(base) && homes.get(base) !== home ? undefined : home);
  }
  for (const { clause, base, home } of derived) {
    const shared = homes.get(base) === undefined;
    clause.id = ids.take(shared && home ? `${home.id}-${base}` : base);
  }
  for (const { clause, base, home } of repeated) {
    clause.id = ids.take(homes.has(base) && home ? `${home.id}-${base}` : base);
  }
}

/** Gives each name once: `id`, then `id-2`, `id-3` ... */
class Ids {
  readonly #taken = new Set<string>();
  readonly #count = new Map<string, number>();

  reserve(id: string): void {
    this.#taken.add(id);
  }

  take(id: string): string {
    let count = (this.#count.get(id) ?? 0) + 1;
    const nameOf = (n: number): string => (n === 1 ? id : `${id}-${n}`);
    while (this.#taken.has(nameOf(count))) count++;
    const name = nameOf(count);
    this.#count.set(id, count);
    this.#taken.add(name);
    return name;
  }
}

function* withSections(node: Container, home: Section | null): Generator<[Clause, Section | null]> {
  for (const child of node.children) {
    if (child.type === 'clause') yield [child, home];
    else if (child.type === 'section') yield* withSections(child, child);
    else if (child.type === 'group') yield* withSections(child, home);
  }
}
