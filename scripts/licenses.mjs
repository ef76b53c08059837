// The licenses of what is bundled.
import fs from 'node:fs';
import path from 'node:path';

/** The licenses of all packages that bundles took code from, as one text; esbuild's `metafile` of each bundle says which they are. */
export function licensesOf(metafiles) {
  const folderOf = /^node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/;
  const bundled = new Set(
    metafiles.flatMap(({ inputs }) => Object.keys(inputs).flatMap((file) => file.match(folderOf)?.[0] ?? [])),
  );
  if (bundled.size === 0) throw new Error('No package was bundled from node_modules: is it a link?');
  const texts = [...bundled].sort().map((folder) => {
    const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const file = fs.readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? fs.readFileSync(path.join(folder, file), 'utf8').trim() : `License: ${license}`;
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  return texts.join(`\n${'-'.repeat(78)}\n\n`);
}
