/** What an amendment does to the findings of the linter. */
import path from 'node:path';
import { lint, resolveSettings, type LintResult } from '../lint/index.js';
import { readVersion, type ComparedSides, type ReadVersion } from './compare-sides.js';
import type { FoundConfiguration } from './configuration-file.js';
import type { ConfiguredDocument } from './configured-documents.js';
import type { SideFile } from './diff-side.js';
import { documentLayers } from './document-layers.js';
import { findingsChange, type FindingsChange } from './findings-change.js';
import { ownConfiguration } from './own-configuration.js';
import { displayPath } from './paths.js';
import { readText } from './read-text.js';
import type { OnProgress } from './read-tree.js';
import { WorkspaceError } from './workspace-error.js';
import type { Workspace } from './workspace.js';

export interface LintedSides extends FindingsChange {
  /** What is wrong with the later version or with a rule, so that findings may be missing; one line each. */
  problems: readonly string[];
}

/** What both versions are linted under. */
interface Scene {
  workspace: Workspace;
  configuration: FoundConfiguration;
  /** The document of several files, or with a base, that the configuration makes of the file; null where it makes none. */
  whole: ConfiguredDocument | null;
  /** The files of the later version: the globs of a configuration are held against them. */
  files: readonly SideFile[];
  /** The first of them, absolute. */
  first: string;
}

/**
 * Lints both sides under the configuration that is in force today for the later one, so that only the amendment makes a
 * difference; front matter holds for its own version. A file of a document of several is linted within the whole of it, the others as they
 * are today. Throws a WorkspaceError where the configuration is broken.
 */
export async function lintSides(
  workspace: Workspace,
  { comparison, names, before, after }: ComparedSides,
  onProgress?: OnProgress,
): Promise<LintedSides> {
  const scene = await sceneOf(workspace, before, after);
  const lintOne = async (version: ReadVersion, name: string, number: number): Promise<Linted> => {
    const size = version.files.reduce((sum, { source }) => sum + source.length, 0);
    onProgress?.({ path: name, number, of: 2, stage: 'applying rules', size });
    return lintVersion(scene, version);
  };
  const earlier = await lintOne(before, names.before, 1);
  const later = await lintOne(after, names.after, 2);
  const plugins = scene.configuration.pluginProblems.map(
    ({ file, message }) => `${displayPath(file, workspace.cwd)}: ${message}`,
  );
  return {
    ...findingsChange(earlier.result.findings, later.result.findings, comparison),
    problems: [...plugins, ...later.problems],
  };
}

async function sceneOf(workspace: Workspace, before: ReadVersion, after: ReadVersion): Promise<Scene> {
  // Standard input alone has no place, and takes that of what it is compared with.
  const files = after.files.some(({ file }) => file !== null) ? after.files : before.files;
  const first = files[0]?.file ?? path.join(workspace.cwd, '<stdin>');
  const configuration = await workspace.configurationFor(path.dirname(first));
  const [broken] = configuration.problems;
  if (broken !== undefined) {
    throw new WorkspaceError(`${displayPath(configuration.file ?? first, workspace.cwd)}: ${broken}`);
  }
  const whole = configuration.documents.find((document) => document.files.includes(first)) ?? null;
  return { workspace, configuration, whole, files, first };
}

interface Linted {
  result: LintResult;
  problems: readonly string[];
}

async function lintVersion(scene: Scene, version: ReadVersion): Promise<Linted> {
  const { configuration } = scene;
  const { loaded } = configuration;
  const { files, tree, base, baseProblem } = await wholeVersion(scene, version);
  const sources = new Map(files.map((file) => [file.path, file.source]));
  const own = ownConfiguration(tree, sources, loaded);
  const layers = documentLayers({
    name: '',
    files: scene.files.map(({ file, path: shown, source }) => ({
      file: file ?? shown,
      path: shown,
      read: () => Promise.resolve({ source, problem: null }),
    })),
    configuration,
    extends: null,
  });
  const settings = resolveSettings(loaded, [
    ...layers.map((layer) => layer.configuration),
    own.configuration,
  ]);
  // The tree of one file names no file, and is then linted with its text alone.
  const text = tree.files === undefined ? (files[0]?.source ?? '') : sources;
  const result = lint(tree, text, { ...loaded, settings, base });
  return {
    result,
    problems: [
      ...(baseProblem === null ? [] : [baseProblem]),
      ...own.problems.map(({ path: file, message }) => `${file}: ${message}`),
      ...result.notices.map(({ message }) => `${files[0]?.path ?? ''}: ${message}`),
    ],
  };
}

/** A version within the document that the configuration makes of it. */
async function wholeVersion({ workspace, whole, first }: Scene, version: ReadVersion): Promise<ReadVersion> {
  const [own] = version.files;
  if (whole === null || !own || version.files.length > 1) return version;
  if (whole.files.length === 1 && whole.extends === null) return version;
  const files = await Promise.all(
    whole.files.map(async (file): Promise<SideFile> => {
      // Whatever the earlier version was called, it stands where the later one stands.
      if (file === first) return { ...own, path: displayPath(file, workspace.cwd) };
      const { source, problem } = await readText(file);
      const shown = displayPath(file, workspace.cwd);
      if (source === null) throw new WorkspaceError(`${shown}: ${problem}`);
      return { file, path: shown, source };
    }),
  );
  return readVersion(workspace, files, undefined, whole.extends);
}
