/** What a configuration says for one document, layer by layer. */
import { layersFor, type Configuration } from '../lint/index.js';
import type { ConfigurationLayer, FoundConfiguration } from './configuration-file.js';
import type { FoundDocument } from './find-documents.js';
import { matcher } from './include.js';

/** A layer for a document, and the file that it comes from. */
export interface DocumentLayer {
  configuration: Configuration;
  from: ConfigurationLayer;
  /** Its number in `overrides`; null for the file's own keys. */
  override: number | null;
}

/** The layers of a document, the weakest first: of each configuration file its own keys, then the overrides that fit. */
export function documentLayers({ files, configuration }: FoundDocument): DocumentLayer[] {
  return configuration.layers.flatMap((from) => {
    const { overrides = [], ...own } = from.configuration;
    const matches = matchesIn(configuration, files);
    const names = files.map(({ path }) => path);
    const layersOf = (layer: Configuration): Configuration[] =>
      layersFor(layer, { files: names, matches }).filter((one) => Object.keys(one).length > 0);
    return [
      ...layersOf(own).map((one) => ({ configuration: one, from, override: null })),
      ...overrides.flatMap((override, index) =>
        layersOf({ overrides: [override] }).map((one) => ({ configuration: one, from, override: index })),
      ),
    ];
  });
}

/** Globs against the names that files have in reports. */
function matchesIn({ folder }: FoundConfiguration, files: FoundDocument['files']) {
  const byName = new Map(files.map(({ path, file }) => [path, file]));
  return (globs: readonly string[], name: string): boolean => {
    const file = byName.get(name);
    // Only taking out means: all others.
    const wanted = globs.every((glob) => glob.startsWith('!')) ? ['**', ...globs] : globs;
    return file !== undefined && matcher(wanted, folder)(file);
  };
}
