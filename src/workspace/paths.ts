import path from 'node:path';

/** A path as reports and globs have it: with `/` on every system. */
export const slashes = (file: string): string => (path.sep === '/' ? file : file.replaceAll(path.sep, '/'));

/** A file's path as reports print it: relative to the working directory, with `/`. */
export const displayPath = (file: string, cwd: string): string => slashes(path.relative(cwd, file)) || '.';

/** Whether `file` is `folder` or stands somewhere below it. */
export function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return (
    relative === '' ||
    (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative))
  );
}
