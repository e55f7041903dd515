import { axeViolations, overflowPx, silentServer } from '@comunal/test-kit';
import { describe, expect, it } from 'vitest';
import { twoFrames } from './support/two-frames.ts';
import { useVideoPages } from './support/use-video-pages.ts';

const { open, video, simulator, watch } = useVideoPages();
const SHORT = 'wuzkHBJry2URbrzYF7oNaj';
const WORDS = [
  ['es', 'Ver en', 'Sin subtítulos'],
  ['en-GB', 'Watch on', 'No captions'],
  ['pt-BR', 'Ver em', 'Sem legendas'],
] as const;

it('contacts nobody, whatever else the visitor does', async () => {
  const server = await silentServer();
  const attributes =
    'poster="/poster.svg" duration="5400" captions="es pt" remember="session" audio-src="/a"';
  const { page, elsewhere } = await open(
    `<p style="block-size: 200vh"></p>${video(attributes, `${server.url}/w/${SHORT}`)}`,
    { frame: server.url },
  );
  const button = page.getByRole('button');
  await button.scrollIntoViewIfNeeded();
  await button.hover();
  await page.getByRole('checkbox').check();
  await button.focus();
  await page.mouse.wheel(0, 500);
  await page.getByText('Taller de fanzines').click();
  await page.evaluate(() => {
    const element = document.querySelector('comunal-video');
    element?.play();
    element?.seek(3);
    element?.pause();
  });
  await twoFrames(page);
  expect(elsewhere).toEqual([]);
  expect(server.connections()).toBe(0);

  await button.press('Enter');
  await expect.poll(server.connections).toBeGreaterThan(0);
});

it('names the server and what it learns, in reading order', async () => {
  const { page } = await open(
    video('poster="/poster.svg" duration="PT1H30M" captions="es pt-BR" remember="session" p2p'),
  );
  await page.getByRole('button').waitFor();
  const host = new URL(simulator().url).host;
  const words = await page.locator('comunal-video').evaluate((element) => {
    const root = element.shadowRoot as ShadowRoot;
    const parts = root.querySelectorAll(
      'h3, p:not(.on-paper), li, label, strong, .bar > span, summary',
    );
    return [...parts].map((part) => part.textContent?.replaceAll(/\s+/g, ' ').trim());
  });
  expect(words).toEqual([
    'Taller de fanzines',
    `Ver en ${host}`,
    'Ese servidor y quienes estén viendo el video verán tu dirección de red.',
    'Duración: 1 h y 30 min',
    'Subtítulos: español y portugués de Brasil',
    'Qué más ve ese servidor',
    `Al reproducirlo, tu navegador se conecta con ${host}. Quien administra ese servidor puede saber desde dónde te conectas, qué video ves y cuándo.`,
    'Además, quienes lo ven al mismo tiempo pueden ver entre sí su dirección de red (P2P).',
    `No volver a preguntar por ${host} en esta pestaña`,
  ]);
  for (const part of ['poster', 'title', 'facts', 'note', 'button'])
    expect(await page.locator(`[part=${part}]`).count()).toBe(1);
});

it('uses the language of the page around it, and Spanish where there is no translation', async () => {
  const { page } = await open(video('captions=""'));
  const speak = async (lang: string): Promise<boolean[]> => {
    await page.evaluate((lang) => document.documentElement.setAttribute('lang', lang), lang);
    const words = await page.locator('comunal-video').evaluate(async (element) => {
      await (element as HTMLElementTagNameMap['comunal-video']).updateComplete;
      return element.shadowRoot?.textContent ?? '';
    });
    return WORDS.map(([, ...both]) => both.every((text) => words.includes(text)));
  };
  for (const [index, [lang]] of WORDS.entries())
    expect([lang, await speak(lang)]).toEqual([
      lang,
      WORDS.map((_, position) => position === index),
    ]);
  expect(await speak('tzh')).toEqual([true, false, false]);
});

it.each(['light', 'dark'] as const)(
  'passes axe in the %s, in each language, at 200 pixels and at 1280',
  async (colorScheme) => {
    const attributes = `poster="/poster.svg" duration="60" captions="es" remember="session" audio-src="${simulator().url}/a.mp3"`;
    const body = `${video(attributes)}${video('', 'javascript:alert(1)')}`;
    const { page } = await open(body, { context: { colorScheme } });
    await page.getByRole('button').first().waitFor();
    for (const [width, lang] of [
      [200, 'es'],
      [1280, 'en'],
      [200, 'pt'],
    ] as const) {
      await page.setViewportSize({ width, height: 700 });
      await page.evaluate((lang) => document.documentElement.setAttribute('lang', lang), lang);
      expect(await axeViolations(page)).toEqual([]);
      expect(await overflowPx(page)).toBe(0);
    }
  },
);

describe('a poster', () => {
  it('is shown when it is on the server of the page', async () => {
    const { page, errors } = await open(video('poster="/poster.svg"'));
    await page.waitForFunction(
      () => document.querySelector('comunal-video')?.shadowRoot?.querySelector('img')?.naturalWidth,
    );
    expect(errors).toEqual([]);
  });

  it('is not shown when it is on another server', async () => {
    const posters = [
      '//tubo.example/p.jpg',
      'https://tubo.example/p.jpg',
      'data:image/gif;base64,R0lGOD',
      'http://[',
    ];
    const body = posters.map((poster) => video(`poster="${poster}"`)).join('');
    const { page, elsewhere, errors } = await open(body);
    await page
      .getByRole('button')
      .nth(posters.length - 1)
      .waitFor();
    expect(await page.locator('[part=poster]').count()).toBe(0);
    expect([elsewhere, errors]).toEqual([[], []]);
  });
});

describe('the poster', () => {
  it('is the button, all of it', async () => {
    const { page, next } = await open(video('poster="/poster.svg"'));
    await page.locator('img').waitFor();
    const ready = next('ready');
    await page.locator('.screen').click({ position: { x: 5, y: 5 } });
    await expect(ready).resolves.toMatchObject({ seconds: 0 });
  });

  it.each([
    ['a landscape poster', 'poster="/poster.svg"'],
    ['a portrait poster', 'poster="/portrait.svg"'],
    ['no poster', ''],
  ])('leaves the card below 80 % of the height of the screen with %s', async (_, attributes) => {
    const { page } = await open(video(`${attributes} duration="PT1H30M" captions="es pt"`));
    await page.getByRole('button').waitFor();
    for (const [width, height] of [
      [320, 640],
      [390, 844],
      [768, 1024],
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      const card = await page.locator('comunal-video').boundingBox();
      expect(card?.height).toBeLessThan(0.8 * height);
      const screen = await page.locator('.screen').boundingBox();
      expect(screen?.height).toBeGreaterThan(100);
    }
  });
});

describe('several videos', () => {
  const titled = (title: string, attributes = ''): string =>
    video(attributes).replace('Taller de fanzines', title);

  it('explain once what their server sees, and name it on each', async () => {
    const { page } = await open(titled('Uno') + titled('Dos') + titled('Tres', 'p2p'));
    const host = new URL(simulator().url).host;
    await page
      .getByRole('button', { name: `Ver en ${host}` })
      .nth(2)
      .waitFor();
    const explained = page
      .locator('comunal-video')
      .filter({ has: page.locator('summary') })
      .getByRole('heading');
    await expect.poll(() => explained.allTextContents()).toEqual(['Uno', 'Tres']);
    // Where the first has gone or plays, the next one explains.
    await page
      .locator('comunal-video')
      .first()
      .evaluate((element) => element.remove());
    await expect.poll(() => explained.allTextContents()).toEqual(['Dos', 'Tres']);
  });
});

describe('the heading', () => {
  it('has the level that the page asks for, and names the server where there is no title', async () => {
    const { page } = await open(
      video('heading-level="2"') + video('heading-level="9"').replace(/video-title="[^"]*"/, ''),
    );
    await page.getByRole('heading', { name: 'Taller de fanzines', level: 2 }).waitFor();
    const host = new URL(simulator().url).host;
    expect(await page.getByRole('heading', { name: `Video en ${host}`, level: 3 }).count()).toBe(1);
  });
});

describe('an invalid address', () => {
  it('shows what the page wrote, without a button and without a request', async () => {
    const sources = [
      'javascript:alert(1)',
      'data:text/html,hola',
      `http://tubo.example/w/${SHORT}`,
      `https://ana:clave@tubo.example/w/${SHORT}`,
      'https://tubo.example/w/..%2f..%2flogout',
      `https://tubo.example/w/${SHORT}/../../logout`,
      `//tubo.example/w/${SHORT}`,
      'https://otro.example/watch?v=1',
      '',
    ];
    const body = sources.map((src) => video('remember="session"', src)).join('');
    const { page, elsewhere, errors } = await open(body);
    const message = page.getByText('Esta no es la dirección de un video de PeerTube');
    await message.nth(sources.length - 1).waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByText('Sin programa').last().isVisible()).toBe(true);
    expect([elsewhere, errors]).toEqual([[], []]);
  });

  it('can be replaced by a valid one', async () => {
    const { page } = await open(video('', ''));
    await page.getByText('Esta no es la dirección de un video de PeerTube').waitFor();
    await page.locator('comunal-video').evaluate((element, src) => {
      element.setAttribute('src', src);
    }, watch());
    await page.getByRole('button').waitFor();
    expect(await page.getByText('Esta no es la dirección de un video de PeerTube').count()).toBe(0);
  });
});

it('prints the address instead of the buttons', async () => {
  const { page } = await open(video('duration="60" remember="session"'));
  await page.getByRole('button').waitFor();
  expect(await page.getByText(watch()).isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText(watch()).isVisible()).toBe(true);
  expect(await page.getByText('Duración: 1 min').isVisible()).toBe(true);
  for (const role of ['button', 'checkbox'] as const)
    expect(await page.getByRole(role).count()).toBe(0);
});

it('shows what the page wrote where scripts are blocked', async () => {
  const { page } = await open(video(), { policy: "default-src 'none'" });
  expect(await page.getByText('Sin programa').isVisible()).toBe(true);
});

it('tolerates a second copy of itself on the page', async () => {
  const { page, errors } = await open(video(), { scripts: ['define', 'again'] });
  await page.getByRole('button').waitFor();
  expect(errors).toEqual([]);
});
