import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { axeViolations } from '@comunal/test-kit';
import { pickCases } from '@comunal/test-kit/pick-cases';
import { useBuiltSite } from '@comunal/test-kit/built-site';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { playElements } from '../src/play/element-controls.ts';
import { DOCS } from './support/docs-pages.ts';
import { waitForEarlierTabs, watchContext } from './support/watch-context.ts';

const openPage = useBuiltSite(DOCS);

describe.each(Object.entries(playElements))('the playground of %s', (name, { tag, ...element }) => {
  it('has a control for each attribute but those for whole campaigns, keys and pictures', () => {
    const file = createRequire(import.meta.url).resolve(`${element.package}/custom-elements.json`);
    const manifest: Manifest = JSON.parse(readFileSync(file, 'utf8'));
    const declared = manifest.modules
      .flatMap(({ declarations }) => declarations)
      .find(({ tagName }) => tagName === tag);
    const attributes = declared?.attributes?.map((attribute) => attribute.name) ?? [];
    const left = new Set(['campaign', 'trusted-key', 'needed', 'poster']);
    // The card requests what `src` names, with each character that is typed.
    if (name === 'donate') left.add('src');
    expect(attributes.filter((attribute) => !left.has(attribute)).toSorted()).toEqual(
      element.controls.map((control) => control.name).toSorted(),
    );
  });

  it('writes what is turned into the element and into the code', async () => {
    const { page, errors } = await openPlayground(name);
    await page.getByRole('spinbutton', { name: 'heading-level' }).fill('5');
    await page
      .locator(`.stage ${tag}[heading-level="5"]`)
      .getByRole('heading', { level: 5 })
      .first()
      .waitFor();
    expect(await page.locator('pre code').textContent()).toContain('heading-level="5"');
    expect(errors).toEqual([]);
  });

  it('sends nothing of what is typed', async () => {
    const { page } = await openPlayground(name);
    const { requests } = watchContext(page);
    for (const input of await page.locator('comunal-playground input[type=text]').all()) {
      await input.fill('');
      await input.pressSequentially('https://typed.example/typed');
    }
    await page.locator(`.stage ${tag} >> css=.card`).first().waitFor();
    const isAnyRequestTelling = name === 'donate';
    expect(requests.filter((url) => isAnyRequestTelling || url.includes('typed'))).toEqual([]);
  });
});

const VIDEO = 'https://tubo.example/static/web-videos/charla.mp4';

const cases: readonly PressedCase[] = [
  { name: 'video', settings: {}, host: 'tubo.example' },
  { name: 'video', settings: { 'audio-src': VIDEO }, host: 'tubo.example' },
  { name: 'room', settings: {}, host: 'llamada.example' },
  { name: 'room', settings: { open: 'embed' }, host: 'llamada.example' },
];

describe.each(cases)(
  'the buttons and links of $name with $settings',
  ({ name, settings, host }) => {
    // The short form presses each kind of button in one way, and the first one in all.
    const ways = ['click', 'enter', 'control'] as const;
    it.each(settings === cases[0]?.settings ? ways : pickCases(ways, 3))(
      'contact nobody by %s, and say whom they would',
      async (way) => {
        const { page, errors } = await openPlayground(name);
        for (const [attribute, value] of Object.entries(settings)) {
          const control = page.locator(`comunal-playground [name="${attribute}"]`);
          if (attribute === 'open') await control.selectOption(value);
          else await control.fill(value);
        }
        const address = page.url();
        const { requests, tabs } = watchContext(page);
        const targets = page.locator('.stage').locator('button:visible, a:visible');
        await targets.first().waitFor();
        for (const target of await targets.all()) {
          const card = page.locator('.stage .card').first();
          const before = await card.innerText();
          await press[way](page, target);
          // An element that acts on a press says so at once.
          expect(await card.innerText()).toBe(before);
          await expect.poll(() => page.locator('.notice').textContent()).toContain(host);
          await page.getByRole('spinbutton', { name: 'heading-level' }).press('ArrowUp');
          await expect.poll(() => page.locator('.notice').textContent()).toBe('');
        }
        await waitForEarlierTabs(page);
        expect(tabs).toHaveLength(1);
        expect(requests.filter((url) => !url.startsWith(new URL(address).origin))).toEqual([]);
        expect(errors).toEqual([]);
        expect(page.url()).toBe(address);
        expect(await page.locator('.stage').locator('iframe, audio, video').count()).toBe(0);
      },
    );
  },
);

it.each(['click', 'enter', 'control', 'middle'] as const)(
  'opens no link of an element by %s, such as that of a video that failed',
  async (way) => {
    const { page } = await openPlayground('video');
    const { requests, tabs } = watchContext(page);
    const address = page.url();
    await page
      .locator('.stage')
      .evaluate((stage) =>
        stage.insertAdjacentHTML('beforeend', '<a href="https://tubo.example/">Video</a>'),
      );
    await press[way](page, page.locator('.stage').getByRole('link', { name: 'Video' }));
    await expect.poll(() => page.locator('.notice').textContent()).toContain('tubo.example');
    await waitForEarlierTabs(page);
    expect(tabs).toHaveLength(1);
    expect(requests).toEqual([]);
    expect(page.url()).toBe(address);
  },
);

interface PressedCase {
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly host: string;
}

type Target = ReturnType<Page['locator']>;

const press: Record<
  'click' | 'enter' | 'control' | 'middle',
  (page: Page, target: Target) => Promise<void>
> = {
  click: (_, target) => target.click(),
  enter: (_, target) => target.press('Enter'),
  control: (_, target) => target.click({ modifiers: ['Control'] }),
  middle: (_, target) => target.click({ button: 'middle' }),
};

it('is held by the policy of its page, under which the search still works', async () => {
  const { page, errors } = await openPlayground('donate');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('consent');
  await page.getByRole('dialog').getByRole('link').first().waitFor();
  expect(errors).toEqual([]);
  const directive = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) =>
          resolve(event.effectiveDirective),
        );
        fetch('https://tubo.example/').catch(() => undefined);
      }),
  );
  expect(directive).toBe('connect-src');
  expect(await page.locator('meta[name=referrer]').getAttribute('content')).toBe('no-referrer');
});

it('says that the code was copied, or that it could not be, and the button keeps its label', async () => {
  const { page, errors } = await openPlayground('room');
  const button = page.getByRole('button', { name: 'Copy the code' });
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.resolve();
  });
  await button.click();
  await page.getByText('Copied.').waitFor();
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
  });
  await button.click();
  await page.getByText('It could not be copied').waitFor();
  expect(await button.textContent()).toContain('Copy the code');
  expect(await axeViolations(page)).toEqual([]);
  expect(errors).toEqual([]);
});

async function openPlayground(name: string) {
  const opened = await openPage(`/en/play/${name}/`);
  await opened.page.locator('.stage').getByRole('heading').first().waitFor();
  await opened.page.waitForLoadState('networkidle');
  return opened;
}

interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly tagName?: string;
      readonly attributes?: readonly { readonly name: string }[];
    }[];
  }[];
}
