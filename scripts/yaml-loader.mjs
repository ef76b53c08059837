// Turns YAML into modules, for esbuild and vitest alike, and checks it at build time: a `topic.yaml` against the
// schema of topics, a `rule.yaml` against that of rules. One loader, so that a test sees what the bundle holds.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
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

/** For esbuild. */
export const yamlForEsbuild = {
  name: 'yaml',
  setup(build) {
    build.onLoad({ filter: /\.yaml$/ }, ({ path: file }) => {
      try {
        return { contents: yamlModule(file), loader: 'js', watchFiles: [file] };
      } catch (error) {
        return { errors: [{ text: error.message }] };
      }
    });
  },
};

/** For vitest. */
export const yamlForVite = {
  name: 'yaml',
  enforce: 'pre',
  load(id) {
    const [file] = id.split('?');
    return file.endsWith('.yaml') ? yamlModule(file) : undefined;
  },
};
