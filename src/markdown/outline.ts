import type {
  Attributes,
  Block,
  Clause,
  Constitution,
  Container,
  Directive,
  Group,
  Lines,
  Role,
  Section,
} from '../clast/index.js';
import { OffsetMap } from '../clast/index.js';
import type { DirectiveText } from './directives.js';
import type { Call, PlainText } from './text-buffer.js';

/** Links and footnote calls of a clause, kept until ids are known and they can be resolved. */
export type CallsOf = Map<Clause, readonly Call[]>;

/** A directive and what it applies to, kept until ids are known. */
export interface PendingDirective {
  directive: Directive;
  target: Clause | Section | undefined;
}

export interface ClauseOptions {
  role?: Role;
  ownId?: string | undefined;
  attributes?: Attributes;
}

type GroupOptions = Partial<Pick<Group, 'role' | 'label' | 'title' | 'ordered' | 'checked'>>;

/**
 * The clause tree in the making. Markdown and HTML both write to it: they open and close sections and groups, and add
 * clauses, examples and verbatim nodes where they stand.
 */
export class Outline {
  readonly root: Constitution;
  readonly calls: CallsOf = new Map();
  readonly directives: PendingDirective[] = [];
  #open: Container[];
  /** Block directives that wait for the next clause, with the container that they stand in. */
  #waiting: PendingDirective[] = [];

  constructor(readonly lines: Lines) {
    const { length } = lines.source;
    this.root = {
      type: 'constitution',
      title: null,
      frontmatter: null,
      directives: [],
      children: [],
      position: lines.position(0, length),
    };
    this.#open = [this.root];
  }

  /** The innermost open container. */
  get container(): Container {
    return this.#open.at(-1) ?? this.root;
  }

  /** How many containers are open. */
  get depth(): number {
    return this.#open.length;
  }

  /** A heading here opens a section: only sections and the document are around. */
  get atSectionLevel(): boolean {
    return this.container.type !== 'group';
  }

  add(node: Block): void {
    this.container.children.push(node);
    this.#extend(node.position.end.offset ?? 0);
  }

  /** Adds a clause with the given text; `start` and `end` are its block's places in the source. */
  clause(text: PlainText, start: number, end: number, options: ClauseOptions = {}): Clause {
    const clause = this.#clauseOf(text, start, end, options);
    this.add(clause);
    this.#settle(clause);
    return clause;
  }

  /** Opens a section under its heading, closing those that are as deep or deeper. */
  section(depth: number, text: PlainText, start: number, end: number, options: ClauseOptions = {}): Section {
    while (this.container.type === 'section' && this.container.depth >= depth) this.#open.pop();
    const heading = this.#clauseOf(text, start, end, { role: 'heading' });
    const section: Section = {
      type: 'section',
      id: options.ownId ?? '',
      ownId: options.ownId !== undefined,
      path: '',
      title: text.value,
      number: null,
      depth,
      attributes: options.attributes ?? {},
      children: [],
      position: this.lines.position(start, end),
    };
    if (this.container.type !== 'group') this.container.children.push(section);
    this.#open.push(section);
    this.add(heading);
    this.#settle(heading, section);
    return section;
  }

  /** Opens a group; `close` ends it. */
  group(form: Group['form'], start: number, end: number, options: GroupOptions = {}): Group {
    const group: Group = {
      type: 'group',
      form,
      role: options.role ?? null,
      label: options.label ?? null,
      title: options.title ?? null,
      ...(options.ordered === undefined ? {} : { ordered: options.ordered }),
      ...(options.checked === undefined ? {} : { checked: options.checked }),
      children: [],
      position: this.lines.position(start, end),
    };
    this.add(group);
    this.#open.push(group);
    return group;
  }

  /** Closes a group and what is still open inside it. A group without content is dropped. */
  close(group: Group, end?: number): void {
    const at = this.#open.lastIndexOf(group);
    if (at < 0) return;
    this.#open.length = at;
    if (end !== undefined) group.position.end = this.lines.point(end);
    if (group.children.length === 0) this.container.children.pop();
    this.#waiting = this.#waiting.filter(({ target }) => target !== undefined);
  }

  /** A directive on its own: it applies to the next clause, `disable-section` to the section it stands in. */
  blockDirective(text: DirectiveText, start: number, end: number): void {
    const pending = this.#pending(text, start, end);
    const section = this.#open.findLast((node) => node.type === 'section');
    if (text.name === 'disable-section') pending.target = section;
    else this.#waiting.push(pending);
  }

  /** A directive inside a clause's text: it applies to that clause, once it is there. */
  inlineDirective(text: DirectiveText, start: number, end: number): PendingDirective {
    return this.#pending(text, start, end);
  }

  /** Ties a directive to the clause or heading that it stands in; only an id and `disable-section` are about a heading's section. */
  apply(pending: PendingDirective, target: Clause | Section): void {
    pending.target = this.#meant(pending, target);
    const [name] = pending.directive.args;
    if (pending.directive.name !== 'id' || name === undefined || target.ownId) return;
    target.id = name;
    target.ownId = true;
  }

  #meant({ directive: { name } }: PendingDirective, target: Clause | Section): Clause | Section | undefined {
    if (name === 'disable-section') {
      return target.type === 'section' ? target : this.#open.findLast((node) => node.type === 'section');
    }
    if (name === 'id' || target.type === 'clause') return target;
    const [heading] = target.children;
    return heading?.type === 'clause' ? heading : undefined;
  }

  #pending(text: DirectiveText, start: number, end: number): PendingDirective {
    const directive: Directive = { ...text, appliesTo: null, position: this.lines.position(start, end) };
    const pending: PendingDirective = { directive, target: undefined };
    this.directives.push(pending);
    return pending;
  }

  #settle(clause: Clause, section?: Section): void {
    for (const pending of this.#waiting) {
      this.apply(pending, section && pending.directive.name === 'id' ? section : clause);
    }
    this.#waiting = [];
  }

  #clauseOf(text: PlainText, start: number, end: number, options: ClauseOptions): Clause {
    const clause: Clause = {
      type: 'clause',
      id: options.ownId ?? '',
      ownId: options.ownId !== undefined,
      path: '',
      value: text.value,
      number: null,
      title: null,
      role: options.role ?? this.#roleHere(),
      leadIn: null,
      authority: null,
      attributes: options.attributes ?? {},
      children: [],
      position: this.lines.position(start, end),
      data: { map: new OffsetMap(text.runs, this.lines), spans: text.spans, references: [] },
    };
    if (text.calls.length > 0) this.calls.set(clause, text.calls);
    return clause;
  }

  #roleHere(): Role {
    for (const node of this.#open.toReversed()) {
      if (node.type === 'group' && node.role !== null) return node.role;
    }
    return 'provision';
  }

  /** The containers around reach at least as far as what they hold. */
  #extend(offset: number): void {
    for (const node of this.#open.toReversed()) {
      if (node.type === 'constitution' || (node.position.end.offset ?? 0) >= offset) break;
      node.position.end = this.lines.point(offset);
    }
  }
}
