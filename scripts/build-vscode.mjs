// Packs the VS Code extension: `node scripts/build-vscode.mjs [OUT.vsix]`, after `npm run build`, whose command it carries as
// the server. A .vsix is a zip with two files about it beside the extension itself. fflate writes it: vsce, the
// editor's own packer, asks for Node 22 and brings sign-in and native keyrings along, none of which packing needs.
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { strToU8, zipSync } from 'fflate';
import { licensesOf } from './licenses.mjs';

const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
const manifest = { ...JSON.parse(fs.readFileSync('src/vscode/package.json', 'utf8')), version };
const out = process.argv[2] ?? `dist/clausewright-${version}.vsix`;
if (!fs.existsSync('dist/cli.js')) throw new Error('dist/cli.js is missing: `npm run build` makes it.');

const { metafile, outputFiles } = await build({
  entryPoints: ['src/vscode/extension.ts'],
  outfile: 'extension.cjs',
  write: false,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  external: ['vscode'],
  // Of two builds that a package has, the one for import: the other loads its files at run time.
  mainFields: ['module', 'main'],
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
});

const read = (file) => fs.readFileSync(file);
/** Every file of a folder that `wanted` takes, by its path in the extension. */
const folder = (from, to, wanted = () => true) =>
  fs
    .readdirSync(from, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => wanted(name) && fs.statSync(path.join(from, name)).isFile())
    .sort()
    .map((name) => [`${to}/${name}`, read(path.join(from, name))]);

const own = strToU8(licensesOf([metafile]));
const bundled = read('dist/THIRD-PARTY-LICENSES.txt');
const extension = Object.fromEntries([
  ['package.json', strToU8(`${JSON.stringify(manifest, null, 2)}\n`)],
  ['readme.md', read('src/vscode/README.md')],
  ['changelog.md', read('CHANGELOG.md')],
  ['LICENSE.txt', read('LICENSE')],
  ['THIRD-PARTY-LICENSES.txt', Buffer.concat([bundled, strToU8(`\n${'-'.repeat(78)}\n\n`), own])],
  ['dist/extension.cjs', outputFiles[0].contents],
  ['dist/cli.js', read('dist/cli.js')],
  ...folder('dist/chunks', 'dist/chunks'),
  // The server opens the pages of rules.
  ...folder('rules', 'rules', (name) => name.endsWith('README.md')),
  ...folder('src/vscode/media', 'media', (name) => name !== 'icon.svg'),
]);

const escaped = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
const property = (id, value) =>
  `      <Property Id="Microsoft.VisualStudio.${id}" Value="${escaped(value)}" />`;
const asset = (type, file) =>
  `    <Asset Type="Microsoft.VisualStudio.${type}" Path="extension/${file}" Addressable="true" />`;
const vsixManifest = `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${manifest.name}" Version="${version}" Publisher="${manifest.publisher}" />
    <DisplayName>${escaped(manifest.displayName)}</DisplayName>
    <Description xml:space="preserve">${escaped(manifest.description)}</Description>
    <Tags>${escaped(manifest.keywords.join(','))}</Tags>
    <Categories>${escaped(manifest.categories.join(','))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
${property('Code.Engine', manifest.engines.vscode)}
${property('Code.ExtensionKind', manifest.extensionKind.join(','))}
${property('Services.GitHubFlavoredMarkdown', 'true')}
${property('Services.Branding.Color', manifest.galleryBanner.color)}
${property('Services.Branding.Theme', manifest.galleryBanner.theme)}
    </Properties>
    <License>extension/LICENSE.txt</License>
    <Icon>extension/${manifest.icon}</Icon>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code" />
  </Installation>
  <Dependencies />
  <Assets>
${asset('Code.Manifest', 'package.json')}
${asset('Services.Content.Details', 'readme.md')}
${asset('Services.Content.Changelog', 'changelog.md')}
${asset('Services.Content.License', 'LICENSE.txt')}
${asset('Services.Icons.Default', manifest.icon)}
  </Assets>
</PackageManifest>
`;
const types = {
  json: 'application/json',
  vsixmanifest: 'text/xml',
  md: 'text/markdown',
  txt: 'text/plain',
  png: 'image/png',
};
Object.assign(types, { svg: 'image/svg+xml', js: 'application/javascript', cjs: 'application/javascript' });
const contentTypes = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
${Object.entries(types)
  .map(([extension, type]) => `  <Default Extension=".${extension}" ContentType="${type}" />`)
  .join('\n')}
</Types>
`;

const files = Object.fromEntries(
  Object.entries(extension).map(([name, bytes]) => [`extension/${name}`, bytes]),
);
// The same sources make the same bytes, on every day and in every time zone: the earliest date that a zip can hold.
const mtime = new Date(1980, 0, 1);
const zip = zipSync(
  { 'extension.vsixmanifest': strToU8(vsixManifest), '[Content_Types].xml': strToU8(contentTypes), ...files },
  { level: 9, mtime },
);
fs.writeFileSync(out, zip);
console.log(`${out}: ${Object.keys(extension).length + 2} files, ${(zip.length / 2 ** 20).toFixed(1)} MB`);
