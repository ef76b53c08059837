/**
 * Misuse that leaves a command nothing to do: what is wrong and what to do about it, in one line without the program's
 * name. Caught at the doors, nowhere else. What concerns one file of several is a notice and no error.
 */
export class WorkspaceError extends Error {
  override readonly name = 'WorkspaceError';
}
