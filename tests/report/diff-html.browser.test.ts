/** The redline page in a real browser: Chromium, where there is one. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diffHtml } from '../../src/report/index.js';
import { sample } from './diff-sample.js';

const executable = [
  process.env.CHROMIUM,
  ...(process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) =>
      ['chromium', 'chromium-browser', 'google-chrome'].map((name) => path.join(folder, name)),
    ),
].find((file) => file !== undefined && fs.existsSync(file));

if (executable === undefined)
  console.warn('Skipped: the tests of the redline page in a browser, as no Chromium is installed.');

describe.skipIf(executable === undefined)(
  'the redline page in Chromium (skipped where there is none)',
  () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'redline-'));
    const file = path.join(folder, 'redline.html');
    let browser: Browser;

    beforeAll(async () => {
      fs.writeFileSync(file, diffHtml(sample));
      browser = await chromium.launch({ executablePath: executable ?? '', args: ['--no-sandbox'] });
    });

    afterAll(async () => {
      await browser.close();
      fs.rmSync(folder, { recursive: true });
    });

    /** What went wrong on a page: messages of the console, errors, requests to anywhere. */
    const wrong: string[] = [];

    async function open(options: BrowserContextOptions = {}): Promise<Page> {
      const page = await browser.newPage({
        viewport: { width: 1400, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      });
      const url = pathToFileURL(file).href;
      page.on('console', (message) => wrong.push(message.text()));
      page.on('pageerror', (error) => wrong.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(url) && !request.url().startsWith('data:')) wrong.push(request.url());
      });
      await page.goto(url);
      return page;
    }

    const currentOf = (page: Page): Promise<string> => page.locator('.row.current').innerText();
    const background = (page: Page): Promise<string> =>
      page.evaluate('getComputedStyle(document.body).backgroundColor');
    /** From 0, black, to 255, white. */
    const brightness = async (page: Page): Promise<number> => {
      const [red = 0, green = 0, blue = 0] = (await background(page)).match(/\d+/g)?.map(Number) ?? [];
      return (red + green + blue) / 3;
    };

    it('is walked through with n and p, from the first change to the last and round', async () => {
      const page = await open();
      const position = page.locator('#position');
      expect(await position.innerText()).toMatch(/^\d+ changes$/);
      const count = Number.parseInt(await position.innerText(), 10);
      await page.keyboard.press('n');
      expect(await currentOf(page)).toContain('It says "all" instead of "new".');
      expect(await position.innerText()).toBe(`1 of ${count} changes`);
      await page.keyboard.press('n');
      expect(await currentOf(page)).toContain('hard constraint');
      expect(await page.evaluate("document.activeElement.classList.contains('current')")).toBe(true);
      await page.keyboard.press('p');
      await page.keyboard.press('p');
      expect(await position.innerText()).toBe(`${count} of ${count} changes`);
      expect(await currentOf(page)).toContain('Complaints');
      await page.click('#next');
      expect(await position.innerText()).toBe(`1 of ${count} changes`);
      await page.close();
    });

    it('shows every change it walks to', async () => {
      const page = await open();
      const count = Number.parseInt(await page.locator('#position').innerText(), 10);
      for (let at = 0; at < count; at++) {
        await page.keyboard.press('n');
        const box = await page.locator('.row.current').boundingBox();
        expect(box && box.y >= 0 && box.y < 900).toBe(true);
      }
      await page.close();
    });

    it('filters by kind and by class; what is filtered out reads as it is now', async () => {
      const page = await open();
      const gone = page.locator('del', { hasText: "tell a guest's name" });
      const weakened = page.locator('.note[data-kind=weakened]');
      expect(await gone.isVisible()).toBe(true);
      expect(await page.locator('#filters input').first().isVisible()).toBe(false);
      await page.keyboard.press('f');
      expect(await page.locator('#filters input').first().isVisible()).toBe(true);
      await page.uncheck('#filters input[value=removed]');
      expect(await gone.isVisible()).toBe(false);
      expect(await weakened.isVisible()).toBe(true);
      await page.click('#all-off');
      expect(await weakened.isVisible()).toBe(false);
      expect(await page.locator('#position').innerText()).toBe('0 changes');
      expect(await page.locator('main del:visible').count()).toBe(0);
      await page.click('#all-on');
      await page.uncheck('#filters input[value=normative]');
      expect(await gone.isVisible()).toBe(false);
      expect(await page.locator('.note[data-kind=reworded]').first().isVisible()).toBe(true);
      await page.close();
    });

    it('is shown side by side on v, each side with its own words', async () => {
      const page = await open();
      await page.keyboard.press('v');
      const row = page.locator('.row', { has: page.locator('.note[data-kind=weakened]') });
      expect(await row.locator('.old').innerText()).toContain('The assistant must never open');
      expect(await row.locator('.new').innerText()).toContain('The assistant should not open');
      const [left, right] = [
        await row.locator('.old').boundingBox(),
        await row.locator('.new').boundingBox(),
      ];
      expect(left && right && left.x + left.width <= right.x && Math.abs(left.y - right.y) < 2).toBe(true);
      const moved = page.locator('.old', { hasText: 'keep the door shut' });
      expect(await moved.count()).toBe(1);
      await page.keyboard.press('v');
      expect(await row.locator('.old').isVisible()).toBe(false);
      expect(await row.locator('.both').isVisible()).toBe(true);
      await page.close();
    });

    it('hides what did not change on u, and the outline on o', async () => {
      const page = await open();
      const unchanged = page.locator('.row', { hasText: 'who has a key' });
      expect(await unchanged.isVisible()).toBe(true);
      await page.keyboard.press('u');
      expect(await unchanged.isVisible()).toBe(false);
      expect(await page.locator('h3', { hasText: 'Hard limits' }).isVisible()).toBe(true);
      await page.keyboard.press('u');
      expect(await unchanged.isVisible()).toBe(true);
      await page.keyboard.press('o');
      expect(await page.locator('#outline').isVisible()).toBe(false);
      await page.keyboard.press('o');
      expect(await page.locator('#outline').isVisible()).toBe(true);
      await page.click('#outline a >> text=Complaints');
      expect(await page.locator('h3', { hasText: 'Complaints' }).isVisible()).toBe(true);
      await page.close();
    });

    it('tells its keys on ?, and heeds none of them while somebody holds another', async () => {
      const page = await open();
      await page.keyboard.press('?');
      expect(await page.locator('#help').isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.locator('#help').isVisible()).toBe(false);
      await page.keyboard.press('Control+v');
      expect(await page.locator('html.sides').count()).toBe(0);
      await page.close();
    });

    it('is light and dark as the system says, until somebody says otherwise', async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await open({ colorScheme });
        expect((await brightness(page)) > 128).toBe(colorScheme === 'light');
        await page.keyboard.press('t');
        expect((await brightness(page)) > 128).toBe(colorScheme !== 'light');
        await page.emulateMedia({ media: 'print' });
        expect(await brightness(page)).toBe(255);
        await page.close();
      }
    });

    it('has enough contrast in light and dark', async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await open({ colorScheme });
        const low = await page.evaluate(lowContrast);
        expect(low).toEqual([]);
        await page.close();
      }
    });

    it('is read without JavaScript: inline, with everything there, and no button that does nothing', async () => {
      const page = await open({ javaScriptEnabled: false });
      expect(await page.locator('button:visible').count()).toBe(0);
      expect(await page.locator('del', { hasText: 'must never tell' }).isVisible()).toBe(true);
      expect(await page.locator('.note:visible').count()).toBeGreaterThan(10);
      await page.click('#outline a >> text=Words');
      expect(page.url()).toMatch(/#p\d+$/);
      await page.close();
    });

    it('fits a narrow window', async () => {
      const page = await open({ viewport: { width: 360, height: 700 } });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      await page.keyboard.press('v');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      await page.close();
    });

    it('says nothing on the console and asks nobody for anything', () => {
      expect(wrong).toEqual([]);
    });
  },
);

/** Texts whose color is too near to what is behind them: less than 4.5 to 1 (WCAG 2.2, 1.4.3). Runs in the page. */
const lowContrast = `(() => {
  const channels = (color) => {
    const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data];
  };
  const luminance = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = channels(getComputedStyle(at).backgroundColor);
      if (color[3] === 255) return color;
    }
    return [255, 255, 255];
  };
  const low = new Set();
  for (const element of document.querySelectorAll('body *')) {
    const said = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
    if (!said || !element.checkVisibility() || element.matches('script')) continue;
    const [a, b] = [luminance(channels(getComputedStyle(element).color)), luminance(behind(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) low.add(element.tagName + '.' + element.className + ' ' + ratio.toFixed(2));
  }
  return [...low];
})()`;
