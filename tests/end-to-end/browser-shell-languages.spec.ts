/** Every screen in every language: nothing untranslated, nothing cut off, and pictures of it to look at. */
import { expect, type Page } from '@playwright/test';
import { english } from '../../renderer/languages/english/english.ts';
import { french } from '../../renderer/languages/french/french.ts';
import { german } from '../../renderer/languages/german/german.ts';
import type { Messages } from '../../renderer/languages/plural-forms.ts';
import { spanish } from '../../renderer/languages/spanish/spanish.ts';
import { fillWithEverything, openBeside, placesOf, settled } from './places.ts';
import { test } from './usher.ts';

const LANGUAGES = [
  { lang: 'en', locale: 'en-GB', messages: english },
  { lang: 'fr', locale: 'fr-CH', messages: french },
  { lang: 'de', locale: 'de-CH', messages: german },
  { lang: 'es', locale: 'es-ES', messages: spanish },
] as const satisfies readonly { lang: string; locale: string; messages: Messages }[];

const expectSoftly = expect.configure({ soft: true });

/** The smallest that Usher is made for: what fits here fits everywhere. */
const SMALLEST = { width: 1024, height: 700 };

/** A key that no text was found for: `namespace:key` or `part.key`, but neither an address nor a push template's key. */
const RAW_KEY =
  /^(?!push\.|notification\.)(?:[a-z][A-Za-z]+:)?[a-z][A-Za-z]+(?:\.[a-z][A-Za-z_]+)+$|\{\{|^[a-z][A-Za-z]+:[a-z][A-Za-z.]+$/;

function flat(messages: Messages): string[] {
  return Object.values(messages).flatMap((value) => (typeof value === 'string' ? [value] : flat(value)));
}

/** The English sentences that are said otherwise in a language: words alone may be TIXNGO's own. */
function onlyEnglish(messages: Messages): ReadonlySet<string> {
  const own = new Set(flat(messages));
  return new Set(flat(english).filter((text) => text.includes(' ') && !own.has(text)));
}

/** Every text on the page, seen or spoken, that is not marked as one of another language. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const marked = walker.currentNode.parentElement?.closest('[lang]');
      if (marked === document.documentElement) texts.push(walker.currentNode.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'placeholder']) texts.push(element.getAttribute(name) ?? '');
    }
    return [...new Set(texts.map((text) => text.trim()))];
  });
}

/** What does not fit: the page itself, and words on controls and headings that are cut without a way to read them. */
function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const WORDS =
      'button, .mantine-Button-label, .mantine-Badge-label, label, legend, h1, h2, h3, h4, th, [role="tab"], nav a, dt';
    const isTooWide = (element: Element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
    const wide = ['html', 'main'].filter((name) => isTooWide(document.querySelector(name) ?? document.body));
    const isReadable = (element: Element) =>
      element.matches(':not(.screen-head h1)') &&
      (element.closest('[title]') ?? element.querySelector('[title]')) !== null;
    const cut = [...document.querySelectorAll(WORDS)].filter(
      (element) =>
        isTooWide(element) &&
        !isReadable(element) &&
        !element.matches('.mantine-VisuallyHidden-root, .skip-link') &&
        getComputedStyle(element).visibility !== 'hidden',
    );
    return [...wide.map((name) => `${name} is too wide`), ...cut.map((element) => `cut: ${element.textContent}`)];
  });
}

test('in all four languages every text is translated and fits', async ({ usher, backOffice }) => {
  test.setTimeout(600_000);
  await backOffice.start();
  const app = await usher.start({ flags: ['--server', backOffice.url] });
  await fillWithEverything(app, backOffice);
  const places = await placesOf(app);
  for (const { lang, locale, messages } of LANGUAGES) {
    const page = await openBeside(app, { viewport: SMALLEST, locale, colorScheme: 'light', reducedMotion: 'reduce' });
    const foreign = onlyEnglish(messages);
    for (const place of places) {
      const where = `${lang} ${place.name}`;
      await test.step(where, async () => {
        await place.open(page);
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        const untranslated = (await textsOf(page)).filter((text) => RAW_KEY.test(text) || foreign.has(text));
        expect.soft(untranslated, `${where}: not translated`).toEqual([]);
        await expectToFit(page, where);
      });
    }
    await page.context().close();
  }
});

async function expectToFit(page: Page, where: string): Promise<void> {
  await settled(page);
  // A menu takes its place a moment after it is there.
  await expectSoftly.poll(() => overflowOf(page), where).toEqual([]);
  await page.screenshot({ path: test.info().outputPath(`${where}.png`) });
}
