/** What a configuration says of some files, clauses or sections only. */
import type { Clause } from '../clast/index.js';
import type { Configuration, Override, RuleEntry } from './configuration.js';
import type { RuleSetting, Settings } from './settings.js';
import type { Whereabouts } from './whereabouts.js';

/** Rules for a part of a document. Of what is null any will do. */
export interface PlaceSettings {
  /** Names of files in reports. */
  files: ReadonlySet<string> | null;
  clauses: ReadonlySet<string> | null;
  sections: ReadonlySet<string> | null;
  rules: Readonly<Record<string, RuleEntry>>;
}

/** The files of a document, by whether an override's globs mean them. */
export interface MatchedFiles {
  /** The configuration's own globs, as a test of a file's name in reports. */
  matches: (globs: readonly string[], file: string) => boolean;
  /** Names in reports. */
  files: readonly string[];
}

/**
 * A configuration as layers for one document: itself, then each override that fits. What is meant for all of the document's
 * files says so no longer; what is meant for some of them names those.
 */
export function layersFor(configuration: Configuration, { files, matches }: MatchedFiles): Configuration[] {
  const { overrides = [], ...rest } = configuration;
  return [
    rest,
    ...overrides.flatMap((override): Configuration[] => {
      const { files: globs, ...what } = override;
      const meant = globs === undefined ? files : files.filter((file) => matches(globs, file));
      if (meant.length === 0) return [];
      const { clauses, sections, ...layer } = what;
      if (meant.length < files.length) return [{ overrides: [{ ...what, files: meant }] }];
      return [clauses || sections ? { overrides: [what] } : layer];
    }),
  ];
}

/** What the layers say of parts of a document, in order. */
export function placesOf(layers: readonly Configuration[]): PlaceSettings[] {
  const setOf = (ids: readonly string[] | undefined): ReadonlySet<string> | null =>
    ids ? new Set(ids) : null;
  return layers
    .flatMap((layer) => layer.overrides ?? [])
    .map(({ files, clauses, sections, rules = {} }: Override) => ({
      files: setOf(files),
      clauses: setOf(clauses),
      sections: setOf(sections),
      rules,
    }));
}

/** The setting of a rule with what an entry says of it; a severity alone keeps the options. */
export function withEntry({ options }: RuleSetting, entry: RuleEntry): RuleSetting {
  if (typeof entry === 'string') return { severity: entry, options, by: 'author' };
  const [severity, given = {}] = entry;
  return { severity, options: given, by: 'author' };
}

/** Where a finding stands, as far as overrides ask. */
export interface PlaceOfFinding {
  /** Name in reports; null where files have none. */
  file: string | null;
  /** Null for a finding about the whole document, which no clause or section is answerable for. */
  clause: Clause | null;
}

/** The setting of a rule at a place: the document's, with every override that means the place. */
export function settingAt(
  ruleId: string,
  { file, clause }: PlaceOfFinding,
  { rules, places }: Pick<Settings, 'rules' | 'places'>,
  whereabouts: Whereabouts,
): RuleSetting | undefined {
  let setting = rules.get(ruleId);
  for (const place of places) {
    const entry = place.rules[ruleId];
    if (entry === undefined || !setting || !isMeant(place, { file, clause }, whereabouts)) continue;
    setting = withEntry(setting, entry);
  }
  return setting;
}

function isMeant(
  { files, clauses, sections }: PlaceSettings,
  { file, clause }: PlaceOfFinding,
  whereabouts: Whereabouts,
): boolean {
  if (files && (file === null || !files.has(file))) return false;
  if (!clauses && !sections) return true;
  if (!clause) return false;
  // Ids that are derived from wording change with it, and what was silenced by one would come back, or worse, move.
  if (clauses && clause.ownId && clauses.has(clause.id)) return true;
  return sections !== null && whereabouts.ownSectionIdsOf(clause).some((id) => sections.has(id));
}

/**
 * Every way in which a rule has to run for a document: one run for each set of options that holds somewhere, those that are
 * off everywhere left out.
 */
export function variantsOf(
  ruleId: string,
  { rules, places }: Pick<Settings, 'rules' | 'places'>,
): RuleSetting[] {
  const base = rules.get(ruleId);
  if (!base) return [];
  let reachable = [base];
  for (const place of places) {
    const entry = place.rules[ruleId];
    if (entry !== undefined) reachable = [...reachable, ...reachable.map((one) => withEntry(one, entry))];
    reachable = distinct(reachable);
  }
  const running = reachable.filter(({ severity }) => severity !== 'off');
  return running.filter(
    (one, index) => running.findIndex((other) => optionsKey(other) === optionsKey(one)) === index,
  );
}

const distinct = (settings: readonly RuleSetting[]): RuleSetting[] => {
  const keyOf = (one: RuleSetting): string => `${one.severity} ${optionsKey(one)}`;
  return settings.filter(
    (one, index) => settings.findIndex((other) => keyOf(other) === keyOf(one)) === index,
  );
};

/** Settings with the same key give the same findings, up to their severity. */
export const optionsKey = ({ options }: Pick<RuleSetting, 'options'>): string => JSON.stringify(options);
