/** The settings that hold for one document, each with the file and line that it comes from. */
import { explainSettings, type ExplainedSetting, type SourcedLayer } from '../lint/index.js';
import { documentLayers } from './document-layers.js';
import type { PathProblem } from './find-documents.js';
import { ownConfiguration } from './own-configuration.js';
import { displayPath } from './paths.js';
import { readDocument } from './read-document.js';
import type { Workspace } from './workspace.js';

export interface SettingsOfFile {
  /** As reports print it. */
  path: string;
  settings: readonly ExplainedSetting[];
  problems: readonly PathProblem[];
}

/** Explains the settings of a document; null settings where it cannot be read, and the problems say why. */
export async function settingsOfFile(
  workspace: Workspace,
  file: string,
): Promise<SettingsOfFile | { path: string; settings: null; problems: readonly PathProblem[] }> {
  const { documents, problems } = await workspace.find([file]);
  const [document] = documents;
  if (!document) return { path: file, settings: null, problems };
  const read = await readDocument(workspace, document, { number: 1, of: 1 });
  if (read.tree === null)
    return { path: document.name, settings: null, problems: [...problems, read.problem] };
  const { loaded } = document.configuration;
  const own = ownConfiguration(read.tree, read.sources, loaded);
  const layers = documentLayers(document).map(({ configuration, from, override }): SourcedLayer => {
    const shown = displayPath(from.file, workspace.cwd);
    // In an override its keys stand below it, and the override itself is what was named.
    const below = override === null ? [] : ['overrides', override];
    return {
      configuration,
      sourceOf: (keys) => ({
        kind: 'configuration',
        file: shown,
        line: from.lineOf(keys[0] === 'overrides' ? below : [...below, ...keys]),
      }),
    };
  });
  const path = document.files[0]?.path ?? document.name;
  layers.push({
    configuration: own.configuration,
    sourceOf: (keys) => ({ kind: 'front-matter', file: path, line: own.lineOf(keys) }),
  });
  return { path, settings: explainSettings(loaded, layers), problems: [...problems, ...own.problems] };
}
