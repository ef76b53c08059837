/** Holds the layout: who may import whom, and which parts do no input or output. Read from the import statements. */
import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** A part of the layout, and the parts that it may import beside itself. */
const below = ['clast', 'markdown', 'norms', 'topics', 'lint', 'diff'] as const;
const arrows: Readonly<Record<string, readonly string[]>> = {
  clast: [],
  markdown: ['clast'],
  norms: ['clast'],
  topics: ['clast', 'norms'],
  lint: ['clast', 'markdown', 'norms', 'topics'],
  diff: ['clast', 'norms'],
  report: ['clast', 'norms', 'topics', 'lint', 'diff'],
  navigation: ['clast', 'markdown', 'norms', 'topics', 'lint'],
  authoring: ['clast', 'markdown', 'norms', 'topics', 'lint', 'diff', 'report'],
  // Like the doors it parses before it lints.
  workspace: below,
  rules: ['lint'],
  builtin: ['lint', 'topics', 'rules'],
  lsp: [...below, 'report', 'navigation', 'authoring', 'workspace'],
  // The shapes of the messages alone: a test below says so.
  vscode: ['lsp'],
  cli: [...below, 'report', 'workspace', 'builtin', 'lsp'],
  index: [...below, 'builtin'],
  'rule-tester': ['lint', 'builtin'],
  // A door like the command line.
  remark: ['lint', 'workspace', 'builtin'],
};

/** Parts that see no file, process, network or clock. */
const pure = [
  'clast',
  'markdown',
  'norms',
  'topics',
  'lint',
  'diff',
  'report',
  'navigation',
  'authoring',
  'rules',
  'builtin',
  'index',
  'rule-tester',
];

/** Packages that only some parts may know. */
const keepers: Readonly<Record<string, readonly string[]>> = {
  'wink-nlp': ['norms'],
  'wink-eng-lite-web-model': ['norms'],
  commander: ['cli'],
  chalk: ['cli', 'report'],
  diff: ['report', 'diff', 'lsp'],
  'vscode-languageserver': ['lsp'],
  'vscode-languageserver-textdocument': ['lsp'],
  'vscode-languageclient': ['vscode'],
  vscode: ['vscode'],
  hastscript: ['report'],
  'hast-util-to-html': ['report'],
  ajv: ['lint', 'topics'],
  yaml: ['workspace', 'markdown'],
  ignore: ['workspace'],
  picomatch: ['workspace'],
  re2js: ['lint'],
  'import-meta-resolve': ['workspace'],
  'remark-parse': ['markdown'],
  'simple-git': ['workspace'],
  htmlparser2: ['markdown'],
};

interface Import {
  /** The importing file, from the root. */
  file: string;
  part: string;
  /** As written. */
  specifier: string;
  typeOnly: boolean;
}

const sources = ['src', 'rules'].flatMap((folder) =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => path.join(folder, name)),
);
const parsed = sources.map((file) => ({
  file,
  tree: ts.createSourceFile(
    file,
    fs.readFileSync(path.join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  ),
}));
const imports = parsed.flatMap(({ file, tree }) => importsOf(file, tree));

/** `src/lint/rule.ts` is part of `lint`, `src/index.ts` of `index`, whatever is below `rules` of `rules`. */
function partOf(file: string): string {
  const [top = '', second = ''] = file.split(path.sep);
  return top === 'rules' ? 'rules' : second.replace(/\.ts$/, '');
}

function importsOf(file: string, tree: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Expression | ts.TypeNode | undefined, typeOnly: boolean): void => {
    const literal = node && ts.isLiteralTypeNode(node) ? node.literal : node;
    if (literal && ts.isStringLiteralLike(literal)) {
      found.push({ file, part: partOf(file), specifier: literal.text, typeOnly });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node)) add(node.argument, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const isOurs = ({ specifier }: Import): boolean => specifier.startsWith('.');
const targetOf = ({ file, specifier }: Import): string => path.join(path.dirname(file), specifier);
const shown = ({ file, specifier }: Import): string => `${file} imports ${specifier}`;
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

describe('the layout', () => {
  test('the imports are found', () => {
    expect(imports.length).toBeGreaterThan(150);
    expect(imports.filter((one) => one.part === 'cli' && !one.typeOnly).length).toBeGreaterThan(10);
  });

  test('every part has its arrows', () => {
    expect([...new Set(sources.map(partOf))].filter((part) => !(part in arrows))).toEqual([]);
  });

  test.each(Object.entries(arrows))('%s imports nothing of ours but %j', (part, allowed) => {
    const wrong = imports.filter((one) => {
      if (one.part !== part || !isOurs(one)) return false;
      const target = partOf(targetOf(one).replace(/\.js$/, '.ts'));
      return target !== part && !allowed.includes(target);
    });
    expect(wrong.map(shown)).toEqual([]);
  });

  test('the VS Code extension takes types alone from the rest: what it knows, the server tells it', () => {
    const wrong = imports.filter(
      (one) => one.part === 'vscode' && isOurs(one) && partOf(targetOf(one)) !== 'vscode' && !one.typeOnly,
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  test('a rule imports the public API of lint and its own folder, nothing else', () => {
    const wrong = imports.filter((one) => {
      if (one.part !== 'rules') return false;
      const target = targetOf(one);
      const own = path.dirname(one.file).split(path.sep).slice(0, 3).join(path.sep);
      return target !== path.join('src/lint/index.js') && !target.startsWith(own + path.sep);
    });
    expect(wrong.map(shown)).toEqual([]);
  });

  test('no module imports itself in a circle', () => {
    const graph = new Map<string, string[]>();
    for (const one of imports.filter((each) => isOurs(each) && !each.typeOnly)) {
      const target = targetOf(one).replace(/\.js$/, '.ts');
      graph.set(one.file, [...(graph.get(one.file) ?? []), target]);
    }
    const done = new Set<string>();
    const circles: string[] = [];
    const follow = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' -> '));
      if (done.has(file) || way.includes(file)) return;
      for (const next of graph.get(file) ?? []) follow(next, [...way, file]);
      done.add(file);
    };
    for (const file of graph.keys()) follow(file, []);
    expect(circles).toEqual([]);
  });
});

describe('purity', () => {
  test.each(pure)('%s imports nothing of Node', (part) => {
    const node = new Set(builtinModules);
    const wrong = imports.filter(
      (one) => one.part === part && (one.specifier.startsWith('node:') || node.has(packageOf(one.specifier))),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  test('no pure part looks at the process, the clock, chance or the network', () => {
    const forbidden = new Set([
      'process',
      'fetch',
      'setTimeout',
      'setInterval',
      'performance',
      'console',
      'Buffer',
    ]);
    const wrong: string[] = [];
    for (const { file, tree } of parsed.filter((one) => pure.includes(partOf(one.file)))) {
      const visit = (node: ts.Node): void => {
        const text = node.getText(tree);
        if (ts.isPropertyAccessExpression(node) && /^(?:Date\.now|Math\.random)$/.test(text))
          wrong.push(`${file}: ${text}`);
        if (ts.isNewExpression(node) && text.startsWith('new Date()')) wrong.push(`${file}: ${text}`);
        if (ts.isIdentifier(node) && forbidden.has(node.text) && isFree(node))
          wrong.push(`${file}: ${node.text}`);
        ts.forEachChild(node, visit);
      };
      visit(tree);
    }
    expect(wrong).toEqual([]);
  });

  /** Used as a value that nobody near has named: no key, member, parameter or type. */
  function isFree(node: ts.Identifier): boolean {
    const { parent } = node;
    if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
    return ts.isCallExpression(parent) || ts.isNewExpression(parent);
  }
});

describe('packages', () => {
  test.each(Object.entries(keepers))('%s is known to %j alone', (name, parts) => {
    const users = imports.filter((one) => packageOf(one.specifier) === name);
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((one) => !parts.includes(one.part)).map(shown)).toEqual([]);
  });

  test('reports are handed their chalk: no formatter makes one', () => {
    const wrong = imports.filter(
      (one) => one.specifier === 'chalk' && one.part === 'report' && !one.typeOnly,
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  test('what a command needs is loaded when it runs: the doors import no heavy part on the way in', () => {
    const heavy = [
      '../workspace/index.js',
      '../lint/index.js',
      '../report/index.js',
      '../builtin.js',
      '../norms/index.js',
    ];
    const dynamic = new Set(
      parsed.flatMap(({ file, tree }) => {
        if (partOf(file) !== 'cli') return [];
        return [...tree.text.matchAll(/import\('([^']+)'\)/g)].map(
          ([, specifier]) => `${file} ${specifier ?? ''}`,
        );
      }),
    );
    const wrong = imports.filter(
      (one) =>
        one.part === 'cli' &&
        !one.typeOnly &&
        heavy.includes(one.specifier) &&
        !dynamic.has(`${one.file} ${one.specifier}`),
    );
    expect(wrong.map(shown)).toEqual([]);
  });
});
