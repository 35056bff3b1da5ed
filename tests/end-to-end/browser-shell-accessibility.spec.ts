/** Every screen, dialog and state, in every theme, as axe-core sees it. What it looks at is the same on every shell. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { fillWithEverything, openBeside, type Place, placesOf, screensOf, settled } from './places.ts';
import { test } from './usher.ts';

/** WCAG 2.2 levels A and AA, and what axe-core's makers advise beyond. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What depends on the theme. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

interface Theme {
  colorScheme: 'light' | 'dark';
  contrast: 'no-preference' | 'more';
}
const OTHER_THEMES: readonly Theme[] = [
  { colorScheme: 'dark', contrast: 'no-preference' },
  { colorScheme: 'light', contrast: 'more' },
  { colorScheme: 'dark', contrast: 'more' },
];

async function show(page: Page, { colorScheme, contrast }: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme, contrast, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
  await expect(page.locator('html')).toHaveAttribute('data-contrast', contrast === 'more' ? 'high' : 'normal');
  await settled(page);
}

/** What axe-core says of parts of Mantine that are as they should be. */
const NO_FINDINGS: Readonly<Record<string, RegExp>> = {
  // A region without a name, which no browser takes for a landmark; and the next.
  'landmark-unique': /mantine-Spoiler-content|class="top-bar"/,
  // The header of a dialog stands in the dialog's section, which makes it no banner beside that of the page.
  'landmark-no-duplicate-banner': /class="top-bar"/,
  // An open menu has the focus, so nobody has to find it by landmarks.
  region: /data-portal|data-menu-dropdown/,
};

/** There are no frames to put together, and nobody reads what passes: both take most of the time. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
}

async function found(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations
    .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => ({ id, html, message: any[0]?.message ?? '' })))
    .filter(({ id, html }) => !NO_FINDINGS[id]?.test(html))
    .map(({ id, html, message }) => `${id}: ${message} ${html}`);
}

/** What axe-core finds in a place: all of it in the light theme, what has to do with colours in the others. */
async function findingsOf(page: Page, place: Place): Promise<Record<string, string[]>> {
  await show(page, { colorScheme: 'light', contrast: 'no-preference' });
  await place.open(page);
  const findings: Record<string, string[]> = { light: await found(axe(page).withTags(RULES)) };
  for (const theme of OTHER_THEMES) {
    await show(page, theme);
    findings[`${theme.colorScheme} ${theme.contrast}`] = await found(axe(page).withRules(COLOR_RULES));
  }
  return Object.fromEntries(Object.entries(findings).filter(([, texts]) => texts.length > 0));
}

test('axe-core finds nothing on any screen, in any theme', async ({ usher, backOffice }) => {
  test.setTimeout(600_000);
  await backOffice.start();
  const app = await usher.start({ flags: ['--server', backOffice.url] });
  await fillWithEverything(app, backOffice);
  const page = await openBeside(app, { viewport: { width: 1280, height: 800 } });
  await expectNothingIn(page, await placesOf(app));
});

test('nor where there is no ticket yet, no permission and no server, nor when the link to Usher is lost', async ({
  usher,
  backOffice,
}) => {
  test.setTimeout(300_000);
  await backOffice.start();
  await backOffice.stop();
  const app = await usher.start({ flags: ['--server', backOffice.url] });
  await app.call('settings.change', { role: 'Viewer' });
  const page = await openBeside(app, { viewport: { width: 1280, height: 800 } });
  await expect(page.getByRole('link', { name: 'Role: Viewer' })).toBeVisible();
  const screens = await screensOf(page);
  await expectNothingIn(page, screens);
  await page.context().setOffline(true);
  await screens[1]?.open(page);
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expectNothingIn(page, screens.slice(0, 4));
});

async function expectNothingIn(page: Page, places: readonly Place[]): Promise<void> {
  for (const place of places) {
    await test.step(place.name, async () => {
      expect.soft(await findingsOf(page, place), place.name).toEqual({});
    });
  }
}
