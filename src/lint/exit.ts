import type { LintReport } from './finding.js';
import type { Settings } from './settings.js';

/**
 * Exit code of a run: 2 where a rule broke, a file could not be read or a configuration was wrong; else 1 where a
 * finding is as severe as `failOn` or there are more warnings than `maxWarnings`; else 0.
 */
export function exitCode(
  report: LintReport,
  { failOn, maxWarnings }: Pick<Settings, 'failOn' | 'maxWarnings'>,
): 0 | 1 | 2 {
  const { errors, warnings, infos } = report.summary;
  if (report.files.some((file) => file.notices.length > 0)) return 2;
  if (maxWarnings !== null && warnings > maxWarnings) return 1;
  const failing = {
    never: 0,
    error: errors,
    warning: errors + warnings,
    info: errors + warnings + infos,
  }[failOn];
  return failing > 0 ? 1 : 0;
}
