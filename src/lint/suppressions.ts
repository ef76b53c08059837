/** What silences a finding: comments in the document, and topics that its author declared. */
import {
  clausesOf,
  fileOf,
  sectionsOf,
  type Clause,
  type Constitution,
  type Directive,
  type Section,
} from '../clast/index.js';
import { declaredTopic } from './declared-topics.js';
import type { Suppression } from './finding.js';
import { nearest } from './nearest.js';
import { topicOf } from './presets.js';
import type { Settings } from './settings.js';
import type { Whereabouts } from './whereabouts.js';

/**
 * What became of a rule that a comment disables. `used`: it has a finding there; `unused`: it has none; `not-run`: it is
 * off, broke, or had nothing to judge, so that nobody can say; `unknown`: there is no such rule.
 */
export type DisabledState = 'used' | 'unused' | 'not-run' | 'unknown';

/** A comment that disables rules, as rules see it when all findings are known. */
export interface SuppressionComment {
  directive: Directive;
  rules: readonly {
    ruleId: string;
    state: DisabledState;
    /** For an unknown id, the rule that is most likely meant; else null. */
    meant: string | null;
  }[];
}

/** The comments and declared topics of a document. It notes which comments were needed. */
export class Suppressions {
  /** What each comment applies to. */
  readonly #disabling: ReadonlyMap<Directive, Clause | Section | null>;
  readonly #used = new Map<Directive, Set<string>>();

  constructor(
    private readonly tree: Constitution,
    private readonly settings: Settings,
    private readonly whereabouts: Whereabouts,
  ) {
    this.#disabling = new Map(
      tree.directives
        .filter(({ name }) => name === 'disable-next-clause' || name === 'disable-section')
        .map((directive) => [directive, targetOf(directive, tree)]),
    );
  }

  /** What silences the findings of a rule at a clause; null where nothing does. A comment without a reason silences nothing. */
  silence(ruleId: string, anchor: Clause | null): Suppression | null {
    const topic = topicOf(ruleId);
    const declared = topic === null ? null : declaredTopic(topic, this.tree, this.settings);
    if (declared) {
      const { by, reason, position, file } = declared;
      return { by, reason, position, ...(file !== undefined && { file }) };
    }
    const matching = this.#matching(ruleId, anchor);
    const directive = matching.find(({ reason }) => reason !== null) ?? matching[0];
    if (!directive) return null;
    const used = this.#used.get(directive) ?? new Set();
    this.#used.set(directive, used.add(ruleId));
    const { name, reason, position, file } = directive;
    if (reason === null || name === 'covers' || name === 'id') return null;
    return { by: name, reason, position, ...(file !== undefined && { file }) };
  }

  /**
   * The comments, each with what became of the rules that it names; asked when all findings were. `ran`: whether a rule did, at the
   * clause that the comment applies to or the heading of its section.
   */
  comments(ran: (ruleId: string, at: Clause | null) => boolean): SuppressionComment[] {
    const known = this.settings.rules;
    const stateOf = (directive: Directive, ruleId: string): DisabledState => {
      if (this.#used.get(directive)?.has(ruleId)) return 'used';
      if (!known.has(ruleId)) return 'unknown';
      const target = this.#disabling.get(directive);
      const [clause] = target ? clausesOf(target) : [];
      return ran(ruleId, clause ?? null) ? 'unused' : 'not-run';
    };
    return [...this.#disabling.keys()].map((directive) => ({
      directive,
      rules: [...new Set(directive.args)].map((ruleId) => {
        const state = stateOf(directive, ruleId);
        return { ruleId, state, meant: state === 'unknown' ? meantBy(ruleId, [...known.keys()]) : null };
      }),
    }));
  }

  #matching(ruleId: string, anchor: Clause | null): Directive[] {
    if (!anchor || this.#disabling.size === 0) return [];
    const around = new Set<Clause | Section>([anchor, ...this.whereabouts.sectionsOf(anchor)]);
    return [...this.#disabling]
      .filter(([{ args }, target]) => target && args.includes(ruleId) && around.has(target))
      .map(([directive]) => directive);
  }
}

/** The clause or section that a comment applies to. Where several have its id, that is the one around the comment or next behind it. */
export function targetOf(directive: Directive, tree: Constitution): Clause | Section | null {
  const { name, appliesTo, position, file = null } = directive;
  if (appliesTo === null) return null;
  const places = name === 'disable-section' ? sectionsOf(tree) : clausesOf(tree);
  const named: (Clause | Section)[] = [...places].filter(({ id }) => id === appliesTo);
  const [first, second] = named;
  if (!first || !second) return first ?? null;
  const [start, end] = [position.start.offset ?? 0, position.end.offset ?? 0];
  const here = named.filter((node) => fileOf(node, tree) === file);
  const holding = here.findLast(
    (node) => (node.position.start.offset ?? 0) <= start && (node.position.end.offset ?? 0) >= end,
  );
  return holding ?? here.find((node) => (node.position.start.offset ?? 0) >= end) ?? first;
}

/** `vague-obligation` for `clarity/vague-obligation` is far by letters and near by meaning. */
const meantBy = (ruleId: string, known: readonly string[]): string | null =>
  known.find((id) => id.endsWith(`/${ruleId}`)) ?? nearest(ruleId, known) ?? null;
