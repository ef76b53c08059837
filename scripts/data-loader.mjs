// Turns data into modules, for esbuild and vitest alike. YAML is checked at build time: a `topic.yaml` against the schema
// of topics, a `rule.yaml` against that of rules. `X.schema.json?validator` is the schema's check, compiled by ajv at build
// time, so that no run pays for it. `X.css?page` and `X.ts?page` are the text of a style sheet and of a browser's script, bundled.
// One loader, so that a test sees what the bundle holds.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { buildSync } from 'esbuild';
import { LineCounter, parseDocument } from 'yaml';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** File name -> schema beside the code that reads it. */
const schemas = { 'topic.yaml': 'src/topics/topic.schema.json' };
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const validators = new Map();

function validatorFor(file) {
  const name = path.basename(file);
  const schema = schemas[name];
  if (!schema) return undefined;
  if (!validators.has(name)) {
    validators.set(name, ajv.compile(JSON.parse(fs.readFileSync(path.join(root, schema), 'utf8'))));
  }
  return validators.get(name);
}

/** The module of a YAML file. Throws an Error that names file, line and key where the YAML or its content is wrong. */
export function yamlModule(file) {
  const text = fs.readFileSync(file, 'utf8');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) throw new Error(`${file}: ${error.message}`);
  const value = document.toJS();
  const validate = validatorFor(file);
  if (validate && !validate(value)) {
    const problems = validate.errors.map(({ instancePath, message, params }) => {
      const keys = instancePath
        .split('/')
        .slice(1)
        .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
      const node = document.getIn(keys, true);
      const line = node?.range ? lines.linePos(node.range[0]).line : 1;
      const extra = params?.additionalProperty ?? params?.allowedValues?.join(', ');
      return `${file}:${line}: ${instancePath || '/'} ${message}${extra ? ` (${extra})` : ''}`;
    });
    throw new Error(problems.join('\n'));
  }
  return `export default ${JSON.stringify(value)};`;
}

/** The module of a schema's validator: its default export is a function with `errors`, as ajv makes it. */
export function validatorModule(file) {
  const schema = JSON.parse(fs.readFileSync(file, 'utf8'));
  const options = { code: { source: true, esm: true }, allErrors: true, verbose: true, strict: true };
  const compiler = new Ajv2020({ ...options, strictTuples: false, allowUnionTypes: true });
  const code = standaloneCode.default(compiler, compiler.compile(schema));
  // Even with `esm` ajv writes `require("...").default` for its own run-time parts.
  const imports = [];
  const body = code.replace(/require\("([^"]+)"\)\.default/g, (_, name) => {
    imports.push(
      `import * as part${imports.length} from ${JSON.stringify(name.replace(/(\.js)?$/, '.js'))};`,
    );
    const part = `part${imports.length - 1}.default`;
    return `(${part}.default ?? ${part})`;
  });
  return `${imports.join('\n')}\n${body}`;
}

/** The module of a page's part: its default export is the text. */
export function pageModule(file) {
  const { outputFiles } = buildSync({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    legalComments: 'none',
    logLevel: 'error',
  });
  return `export default ${JSON.stringify(outputFiles[0].text.trim())};`;
}

const pageQuery = /^(.*\.(?:css|ts))\?page$/;
const validatorQuery = /^(.*\.schema\.json)\?validator$/;

/** For esbuild. */
export const dataForEsbuild = {
  name: 'data',
  setup(build) {
    const answer = (make, file) => {
      try {
        return { contents: make(file), loader: 'js', resolveDir: path.dirname(file), watchFiles: [file] };
      } catch (error) {
        return { errors: [{ text: error.message }] };
      }
    };
    build.onLoad({ filter: /\.yaml$/ }, ({ path: file }) => answer(yamlModule, file));
    build.onResolve({ filter: validatorQuery }, ({ path: name, resolveDir }) => ({
      path: path.resolve(resolveDir, name.replace(validatorQuery, '$1')),
      namespace: 'validator',
    }));
    build.onLoad({ filter: /./, namespace: 'validator' }, ({ path: file }) => answer(validatorModule, file));
    build.onResolve({ filter: pageQuery }, ({ path: name, resolveDir }) => ({
      path: path.resolve(resolveDir, name.replace(pageQuery, '$1')),
      namespace: 'page',
    }));
    build.onLoad({ filter: /./, namespace: 'page' }, ({ path: file }) => answer(pageModule, file));
  },
};

const virtual = '\0validator:';
const virtualPage = '\0page:';

/** For vitest. */
export const dataForVite = {
  name: 'data',
  enforce: 'pre',
  resolveId(id, importer) {
    const schema = validatorQuery.exec(id)?.[1];
    const page = pageQuery.exec(id)?.[1];
    // With `.js` at the end, so that they are not taken for JSON and CSS.
    const named = (prefix, file) => `${prefix}${path.resolve(path.dirname(importer), file)}.js`;
    if (schema && importer) return named(virtual, schema);
    return page && importer ? named(virtualPage, page) : undefined;
  },
  load(id) {
    if (id.startsWith(virtual)) return validatorModule(id.slice(virtual.length, -'.js'.length));
    if (id.startsWith(virtualPage)) return pageModule(id.slice(virtualPage.length, -'.js'.length));
    const [file] = id.split('?');
    return file.endsWith('.yaml') ? yamlModule(file) : undefined;
  },
};
