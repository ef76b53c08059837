/**
 * Clausewright inside of remark, as `clausewright/remark`: a unified plugin that gives what `clausewright lint` finds as
 * messages of the file, with the same files, configuration and suppressions.
 *
 *     // .remarkrc.js
 *     export default { plugins: ['clausewright/remark'] };
 */
import { builtinRules, builtinTopics } from './builtin.js';
import { metasOf, type Configuration, type Finding } from './lint/index.js';
import { lintFiles, Workspace, type Trust } from './workspace/index.js';

export interface RemarkOptions {
  /** A configuration file, relative to the file's working directory, in place of the nearest above the file. */
  config?: string;
  /** What is asked for on the spot; it wins over configuration and front matter. */
  override?: Pick<Configuration, 'preset' | 'rules' | 'topics'>;
  /** Lint every file that remark reads, not only those that are constitutions by `include` or front matter. */
  all?: boolean;
  /** Whether configurations and rules in JavaScript may run; `trusted`, for remark runs code of the repository itself. */
  trust?: Trust;
}

/** As much of a message of vfile as is set here. */
interface Message {
  fatal?: boolean | null | undefined;
  note?: string | undefined;
  url?: string | undefined;
}

/** As much of a vfile as is used here. */
interface TextFile {
  path?: string | undefined;
  cwd: string;
  toString(): string;
  message(reason: string, options?: MessageOptions): Message;
}

interface MessageOptions {
  place?: Finding['position'] | undefined;
  ruleId?: string | undefined;
  source?: string | undefined;
}

/** The plugin. Errors fail the file (`fatal: true`), warnings are warnings, notes are information (`fatal: null`). */
export default function clausewrightRemark(
  options: RemarkOptions | null = {},
): (tree: unknown, file: TextFile) => Promise<void> {
  return async (_, file) => {
    const { config, override = {}, all = false, trust = 'trusted' } = options ?? {};
    const workspace = new Workspace({
      cwd: file.cwd,
      loaded: { rules: builtinRules, topics: builtinTopics },
      configurationFile: config,
      trust,
      standardInput: {
        ...(file.path !== undefined && { name: file.path }),
        read: () => Promise.resolve(new TextEncoder().encode(file.toString())),
      },
    });
    if (!all && file.path !== undefined && !(await workspace.isConstitution(file.path, file.toString())))
      return;
    const { report, rules, exitCode } = await lintFiles(workspace, ['-'], { override });
    const whys = new Map(metasOf(rules).map(({ id, why }) => [id, why]));
    const own = file.path === undefined ? null : workspace.open(file.path).path;
    for (const one of report.files) {
      // What fails nothing, such as a file that is ignored, is no news here.
      for (const { message, ruleId = 'notice' } of exitCode === 2 ? one.notices : []) {
        const problem = file.message(`${one.path === own || own === null ? '' : `${one.path}: `}${message}`, {
          ruleId,
          source: 'clausewright',
        });
        problem.fatal = true;
      }
      // A document of several files brings in the others, whose findings are told when remark comes to them.
      if (own !== null && one.path !== own) continue;
      for (const finding of one.findings) tell(finding, file, whys.get(finding.ruleId));
    }
  };
}

function tell(
  { ruleId, severity, message, advice, position, related }: Finding,
  file: TextFile,
  why?: string,
): void {
  const told = file.message(message, { place: position, ruleId, source: 'clausewright' });
  told.fatal = { error: true, warning: false, info: null }[severity];
  const others = related.map((one) => `line ${one.position.start.line}: ${one.message}`);
  told.note = [advice, ...(why === undefined ? [] : [why]), ...others].join('\n');
}
