import { axeViolations, overflowPx } from '@comunal/test-kit';
import { useBuiltSite } from '@comunal/test-kit/built-site';
import { isLong } from '@comunal/test-kit/pick-cases';
import { describe, expect, it } from 'vitest';
import { DOCS, isGenerated, listAddresses } from './support/docs-pages.ts';

/** A page of each kind, in one view or the other. The long form asks about every page that somebody wrote, in both. */
const ONE_OF_EACH = [
  '/',
  '/es/',
  '/pt/start/first-site/',
  '/en/howto/',
  '/es/howto/sign-a-campaign/',
  '/pt/play/card/',
  '/es/play/donate/',
  '/en/play/video/',
  '/pt/play/room/',
  '/es/why/architecture/',
  '/en/reference/captions/messages/',
  '/en/reference/captions/',
  '/en/reference/commands/captions/',
  '/es/reference/fields/person/',
];
const addresses = isLong
  ? [...ONE_OF_EACH, ...listAddresses().filter((address) => !isGenerated(address))]
  : ONE_OF_EACH;

const openPage = useBuiltSite(DOCS);

describe.each([
  { colorScheme: 'light', width: 1280, turn: 0 },
  { colorScheme: 'dark', width: 320, turn: 1 },
] as const)('in $colorScheme at $width px', ({ colorScheme, width, turn }) => {
  it('has nothing that axe objects to, fits its window, and asks nobody else for anything', async () => {
    const viewport = { width, height: 900 };
    const opened = await openPage('/', { colorScheme, viewport, bypassCSP: true });
    const problems: string[] = [];
    for (const [index, address] of addresses.entries()) {
      if (!isLong && index % 2 !== turn) continue;
      await opened.page.goto(opened.origin + address);
      await opened.page.waitForLoadState('networkidle');
      for (const violation of await axeViolations(opened.page))
        problems.push(`${address}: ${violation}`);
      const overflow = await overflowPx(opened.page);
      if (overflow > 0) problems.push(`${address} is ${overflow} px wider than its window`);
    }
    expect(problems).toEqual([]);
    expect(opened.elsewhere).toEqual([]);
    expect(opened.errors).toEqual([]);
  }, 1_800_000);
});

it('finds a page by its words, in the language that it is in', async () => {
  const { page, elsewhere } = await openPage('/es/');
  await page.getByRole('button', { name: 'Buscar' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('retirar consentimiento');
  const links = page.getByRole('dialog').getByRole('link');
  await expect
    .poll(() => links.first().getAttribute('href'))
    .toMatch(/^\/es\/howto\/withdraw-a-consent\//);
  expect(elsewhere).toEqual([]);
});

it.each([
  ['/es/howto/upload-a-video/', 'Copiar al portapapeles'],
  ['/en/howto/upload-a-video/', 'Copy to clipboard'],
  ['/pt/howto/upload-a-video/', 'Copiar para área de transferência'],
])('labels the buttons of code in the language of the text, on %s', async (address, label) => {
  const { page } = await openPage(address);
  expect(await page.locator('main .copy button').first().getAttribute('title')).toBe(label);
});

it('leads from the list of packages to the reference, in English from every language', async () => {
  const { page } = await openPage('/pt/howto/');
  const link = page.locator('nav.sidebar').getByRole('link', { name: 'captions', exact: true });
  expect(await link.getAttribute('href')).toBe('/en/reference/captions/');
});
