// Draws the icon of the VS Code extension, which must be a PNG, from its SVG: `node scripts/vscode-icon.mjs`, with Chromium
// at /usr/bin/chromium or where CHROMIUM says.
import fs from 'node:fs';
import { chromium } from 'playwright-core';

const size = 128;
const svg = fs.readFileSync('src/vscode/media/icon.svg', 'utf8');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
const page = await browser.newPage({ viewport: { width: size, height: size } });
await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
await page.screenshot({ path: 'src/vscode/media/icon.png', omitBackground: true });
await browser.close();
