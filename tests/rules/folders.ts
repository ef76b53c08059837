/** The rule folders of the project, as the tests read them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtinRules, builtinTopics } from '../../src/builtin.js';
import type { AnyRule, Expected, Topic } from '../../src/lint/index.js';

const root = fileURLToPath(new URL('../../rules/', import.meta.url));

export interface Case {
  /** File name without its ending. */
  name: string;
  source: string;
  /** The document that it extends, `NAME.base.md` beside it; null where there is none. */
  base: string | null;
  /** What the rule must report; none for a near miss. Null where an invalid case has no list of findings beside it. */
  expected: readonly Expected[] | null;
}

export interface RuleFolder {
  /** Path below `rules/`, which is the rule's id. */
  id: string;
  /** The rule's page; null where there is none. */
  page: string | null;
  valid: readonly Case[];
  invalid: readonly Case[];
}

/** Every folder `rules/<family>/<name>`, in order. */
export function ruleFolders(): readonly RuleFolder[] {
  return foldersIn(root).flatMap((family) =>
    foldersIn(join(root, family)).map((name) => {
      const path = join(root, family, name);
      const page = join(path, 'README.md');
      return {
        id: `${family}/${name}`,
        page: existsSync(page) ? readFileSync(page, 'utf8') : null,
        valid: casesIn(join(path, 'valid'), () => []),
        invalid: casesIn(join(path, 'invalid'), (file) => readExpected(file.replace(/\.md$/, '.json'))),
      };
    }),
  );
}

/** The rule of a folder, and the topic that it judges; for a rule that judges none of its own, the built-in ones. */
export async function loadRule(
  id: string,
): Promise<{ rule: AnyRule; topics: readonly Topic[]; beside: readonly AnyRule[] }> {
  const topic = join(root, id, 'topic.yaml');
  return {
    beside: id === aboutSuppressions ? builtinRules.filter(({ meta }) => !isCoverage(meta.id)) : [],
    rule: (await load(join(root, id, 'index.ts'))) as AnyRule,
    topics: existsSync(topic) ? [(await load(topic)) as Topic] : builtinTopics,
  };
}

/** The rule that speaks of what others report, and runs with them. */
const aboutSuppressions = 'structure/stale-suppression';
const isCoverage = (id: string): boolean => id.startsWith('coverage/');

/** What a module exports by default. */
async function load(path: string): Promise<unknown> {
  return ((await import(/* @vite-ignore */ pathToFileURL(path).href)) as { default: unknown }).default;
}

const foldersIn = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

const casesIn = (path: string, expected: (file: string) => Expected[] | null): Case[] =>
  existsSync(path)
    ? readdirSync(path)
        .filter((name) => name.endsWith('.md') && !name.endsWith('.base.md'))
        .sort()
        .map((name) => {
          const file = join(path, name);
          const base = file.replace(/\.md$/, '.base.md');
          return {
            name: name.slice(0, -3),
            source: readFileSync(file, 'utf8'),
            base: existsSync(base) ? readFileSync(base, 'utf8') : null,
            expected: expected(file),
          };
        })
    : [];

const readExpected = (file: string): Expected[] | null =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Expected[]) : null;
