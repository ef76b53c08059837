/** Linting one document that was read. */
import type { Constitution } from '../clast/index.js';
import {
  lint,
  resolveSettings,
  type Configuration,
  type FileReport,
  type Finding,
  type Fix,
  type LintResult,
  type Settings,
} from '../lint/index.js';
import type { FoundConfiguration } from './configuration-file.js';
import { documentLayers } from './document-layers.js';
import type { FoundDocument } from './find-documents.js';
import { fixed, type FixedFile } from './fix-files.js';
import { ownConfiguration } from './own-configuration.js';
import type { ReadDocument } from './read-document.js';

export interface LintDocumentOptions {
  /** What was asked for on the spot; it wins over configuration and front matter. */
  override?: Configuration;
  /** Fix what can be fixed, in memory, and report the rest; with `ruleId`, what that rule finds alone. */
  fix?: { level: Fix['safety']; ruleId?: string } | undefined;
  signal?: AbortSignal | undefined;
}

/** A document that was linted. */
export interface LintedDocument {
  /** One a file, in the order of the files. */
  files: readonly FileReport[];
  document: FoundDocument;
  /** Whether a rule looked at it. */
  ran: (ruleId: string) => boolean;
  /** Every finding, with its file, whatever a baseline accepts. */
  findings: readonly Finding[];
  /** The text of every file as it was linted: after fixes, where there were any. */
  sources: ReadonlyMap<string, string>;
  fixed: readonly FixedFile[];
  refused: number;
  settings: Settings;
  configuration: FoundConfiguration;
}

/** Lints a document that was read, under the settings that its configuration, its front matter and `override` come to. Throws the signal's reason where it is aborted. */
export function lintDocument(
  document: FoundDocument,
  read: ReadDocument,
  { override = {}, signal, fix }: LintDocumentOptions,
): LintedDocument {
  const { configuration } = document;
  const { loaded } = configuration;
  const { base, begin } = read;
  begin('applying rules');
  const own = ownConfiguration(read.tree, read.sources, loaded);
  const layers = documentLayers(document).map((layer) => layer.configuration);
  const settings = resolveSettings(loaded, [...layers, own.configuration, override]);
  const run = (tree: Constitution, texts: ReadonlyMap<string, string>): LintResult =>
    lint(tree, texts, { ...loaded, settings, base, signal });
  const done = fix
    ? fixed(read, fix.level, (tree, texts) => onlyFixing(run(tree, texts).findings, fix.ruleId))
    : null;
  const { tree, sources } = done ?? read;
  const { findings, suppressed, notices } = run(tree, sources);
  const files = [...sources.keys()].map((path, index) => ({
    path,
    findings: findings.filter(({ file }) => file === path).map(unfiled),
    suppressed: suppressed.filter(({ file }) => file === path).map(unfiled),
    notices: [
      ...own.problems
        .filter((problem) => problem.path === path)
        .map(({ message }) => ({ kind: 'config', message }) as const),
      // What went wrong with a rule concerns the whole, and is told once.
      ...(index === 0 ? notices : []),
    ],
  }));
  const broken = new Set(notices.map(({ ruleId }) => ruleId));
  return {
    files,
    findings,
    document,
    settings,
    configuration,
    sources,
    fixed: done?.files ?? [],
    refused: done?.refused.length ?? 0,
    ran: (ruleId) => settings.rules.get(ruleId)?.severity !== 'off' && !broken.has(ruleId),
  };
}

/** Findings of which those of one rule alone still have their fix. */
function onlyFixing(findings: readonly Finding[], ruleId: string | undefined): readonly Finding[] {
  if (ruleId === undefined) return findings;
  return findings.map((finding) => {
    if (finding.ruleId === ruleId) return finding;
    const { fix, ...rest } = finding;
    return fix ? rest : finding;
  });
}

/** The report lists findings by file. */
function unfiled<Any extends Finding>(finding: Any): Any {
  const rest = { ...finding };
  delete rest.file;
  return rest;
}
