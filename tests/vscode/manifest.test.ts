/** The manifest of the extension says what is true of the extension and the server. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { presetNames } from '../../src/lint/index.js';
import { defaultSettings, settingsFrom } from '../../src/lsp/settings.js';
import manifest from '../../src/vscode/package.json' with { type: 'json' };
import { initializationOptions, serverSettings } from '../../src/vscode/settings.js';
import { themedPage } from '../../src/vscode/themed-page.js';

const folder = path.resolve(import.meta.dirname, '../../src/vscode');
const sources = fs
  .readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'))
  .join('\n');
const { properties } = manifest.contributes.configuration;
const defaults = new Map(
  Object.entries(properties).map(([name, { default: value }]) => [name.replace('clausewright.', ''), value]),
);

describe('the manifest', () => {
  it('has the settings that the server reads, with its presets, defaults and limits', () => {
    expect(Object.keys(defaultSettings).sort()).toEqual([...serverSettings].sort());
    expect([...defaults.keys()]).toEqual(expect.arrayContaining([...serverSettings]));
    const sent = initializationOptions((name) => defaults.get(name), false);
    expect(settingsFrom(sent)).toEqual(defaultSettings);
    expect(properties['clausewright.preset'].enum).toEqual([null, ...presetNames]);
    const { maximum } = properties['clausewright.debounce'];
    expect(settingsFrom({ debounce: maximum }).debounce).toBe(maximum);
    expect(settingsFrom({ debounce: maximum + 1 }).debounce).toBe(defaultSettings.debounce);
  });

  it('names commands and views that the extension has, and no others', () => {
    const registered = [...sources.matchAll(/registerCommand\(\s*'([^']+)'/g)].map(([, name]) => name);
    expect(registered.sort()).toEqual(manifest.contributes.commands.map(({ command }) => command).sort());
    const views = manifest.contributes.views.clausewright.map(({ id }) => id);
    const created = [...sources.matchAll(/createTreeView\('([^']+)'/g)].map(([, id]) => id);
    expect(created).toEqual(views);
  });

  it('lets no untrusted workspace name a configuration or run its code', () => {
    expect(manifest.capabilities.untrustedWorkspaces).toMatchObject({
      supported: 'limited',
      restrictedConfigurations: ['clausewright.configuration'],
    });
    expect(initializationOptions(() => undefined, false).trusted).toBe(false);
    expect(initializationOptions(() => undefined, true).trusted).toBe(true);
  });

  it('has a page on every setting', () => {
    const readme = fs.readFileSync(path.join(folder, 'README.md'), 'utf8');
    for (const name of Object.keys(properties)) expect(readme).toContain(`\`${name}\``);
  });
});

describe('the redline page', () => {
  it('takes the theme of the editor and stays as it is otherwise', () => {
    const page = '<!doctype html><html lang="en"><head></head><body>&lt;html></body></html>';
    expect(themedPage(page, 'dark')).toBe(page.replace('<html ', '<html data-theme="dark" '));
  });
});
