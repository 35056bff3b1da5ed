/** Draws `resources/icon.png`, which desktops show for the window, from the icon of the page. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium, QUIET_FLAGS } from './ensure-browser.ts';

const RESOURCES = path.join(import.meta.dirname, '../resources');
/** Pixels a side: what Windows and Linux scale down from. */
const SIZE = 512;

async function main(): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: QUIET_FLAGS });
  try {
    const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
    await page.setContent(readFileSync(path.join(RESOURCES, 'icon.svg'), 'utf8'));
    await page.addStyleTag({ content: 'body { margin: 0; background: transparent } svg { display: block }' });
    await page.screenshot({ path: path.join(RESOURCES, 'icon.png'), omitBackground: true });
  } finally {
    await browser.close();
  }
}

await main();
