/** From two versions that were compared to the verdict of the gate. */
import path from 'node:path';
import { changeLogsOf, judgeAmendments, type GateVerdict } from '../diff/index.js';
import { readAmendmentRecords } from './amendment-records.js';
import type { ComparedSides } from './compare-sides.js';
import type { DiffSides } from './diff-side.js';
import { displayPath } from './paths.js';
import { WorkspaceError } from './workspace-error.js';
import type { Workspace } from './workspace.js';

export interface GatedSides {
  verdict: GateVerdict;
  /** Where a missing record can be added. */
  addTo: {
    /** The document's change log, or the separate one; `section` is null where the document has none yet, and where the file is one. */
    file: string;
    section: string | null;
    isWhole: boolean;
    /** A trailer of a commit counts as well. */
    trailers: boolean;
  };
}

/**
 * Judges an amendment by the policy of the configuration that is in force today for the later version. Throws a WorkspaceError where the
 * configuration is broken or a file of records cannot be read.
 *
 * @param message A file with the message of a commit that is about to be made; null where there is none.
 */
export async function gateSides(
  workspace: Workspace,
  sides: DiffSides,
  compared: ComparedSides,
  message: string | null = null,
): Promise<GatedSides> {
  const placed = [...sides.after.files, ...sides.before.files].find(({ file }) => file !== null);
  const first = placed?.file ?? path.join(workspace.cwd, '<stdin>');
  const { configuration, file, folder, problems } = await workspace.configurationFor(path.dirname(first));
  const [broken] = problems;
  if (broken !== undefined)
    throw new WorkspaceError(`${displayPath(file ?? first, workspace.cwd)}: ${broken}`);
  const { changelog, ...policy } = configuration.gate ?? {};
  const separate = changelog === undefined ? null : path.resolve(folder, changelog);
  const { records, takesTrailers } = await readAmendmentRecords(workspace, sides, compared, {
    changelog: separate,
    message,
  });
  const [section] = changeLogsOf(compared.after.tree);
  return {
    verdict: judgeAmendments(compared.comparison, policy, records),
    addTo: {
      file: separate === null ? (placed?.path ?? sides.after.name) : displayPath(separate, workspace.cwd),
      section: separate === null ? (section?.title ?? null) : null,
      isWhole: separate !== null,
      trailers: takesTrailers,
    },
  };
}
