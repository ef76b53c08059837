// Draws what a command prints as a picture for the README: `node scripts/picture.mjs OUT.svg FROM-TO COMMAND ARG ...`
// runs the built command with colors at 80 columns and writes the lines FROM to TO of what it prints as SVG. Anser reads
// the colors.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import Anser from 'anser';

const [out, range, ...args] = process.argv.slice(2);
const env = { ...process.env, FORCE_COLOR: '1', COLUMNS: '80' };
delete env.NO_COLOR;
const printed = execFileSync(process.execPath, ['dist/cli.js', ...args], { encoding: 'utf8', env });
const [from, to] = range.split('-').map(Number);
const shown = printed.split('\n').slice(from - 1, to);

const size = { font: 14, line: 19, column: 8.43, left: 18, top: 54, columns: 82 };
const colors = {
  'ansi-black': '#484f58',
  'ansi-red': '#ff7b72',
  'ansi-green': '#7ee787',
  'ansi-yellow': '#e3b341',
  'ansi-blue': '#79c0ff',
  'ansi-magenta': '#d2a8ff',
  'ansi-cyan': '#76e3ea',
  'ansi-white': '#e6edf3',
  'ansi-bright-black': '#8b949e',
};
const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function drawLine(line, index) {
  let column = 0;
  const y = size.top + index * size.line;
  const spans = Anser.ansiToJson(line, { use_classes: true, remove_empty: true }).map((span) => {
    const x = size.left + column * size.column;
    column += [...span.content].length;
    const style = [
      `fill="${colors[span.fg] ?? '#e6edf3'}"`,
      span.decorations?.includes('bold') ? 'font-weight="700"' : '',
      span.decorations?.includes('dim') ? 'fill-opacity="0.6"' : '',
      span.decorations?.includes('underline') ? 'text-decoration="underline"' : '',
    ];
    return `<tspan x="${x.toFixed(1)}" ${style.filter(Boolean).join(' ')}>${escape(span.content)}</tspan>`;
  });
  return `<text y="${y}" xml:space="preserve">${spans.join('')}</text>`;
}

const width = Math.ceil(size.left * 2 + size.columns * size.column);
const height = size.top + shown.length * size.line + 10;
const prompt = `clausewright ${args.join(' ')}`;
fs.writeFileSync(
  out,
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(`What ${prompt} prints`)}">
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${size.font}">
<text x="${size.left}" y="28" fill="#8b949e" xml:space="preserve">$ ${escape(prompt)}</text>
${shown.map(drawLine).join('\n')}
</g>
</svg>
`,
);
