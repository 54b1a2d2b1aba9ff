import { existsSync } from 'node:fs';
import { type AxeResults, source as axe } from 'axe-core';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';

/** Where Debian and others put it; `CHROMIUM` names another. */
const PLACES = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = PLACES.find((place) => place !== '' && existsSync(place));

/** Why tests in a browser do not run here; undefined where they do. */
const noBrowser =
  executablePath === undefined ? 'There is no Chromium here: apt-get install chromium, or set CHROMIUM.' : undefined;

/** `describe` where there is a browser; a word, and a skipped test, where there is none. */
export function inBrowser(name: string, work: () => void): void {
  if (noBrowser === undefined) {
    describe(name, work);
  } else {
    describe.skip(`${name}. ${noBrowser}`, work);
  }
}

/** A browser without a window. */
export function openBrowser(): Promise<Browser> {
  // The tests run in containers, as root, where Chromium's own sandbox cannot.
  return chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
}

/** What axe finds wrong with a page, or with a frame of it, each as its rule and the places. */
export async function violations(page: Page | Frame): Promise<string[]> {
  await page.evaluate(axe);
  const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const result: AxeResults = await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(rules)} })`);
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** Errors of the page itself, as they come. */
export function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return errors;
}
