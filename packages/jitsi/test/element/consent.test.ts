import { axeViolations, overflowPx, silentServer, stopClock } from '@comunal/test-kit';
import { describe, expect, it } from 'vitest';
import { useRoomPages } from './support/use-room-pages.ts';

const { open, card, host } = useRoomPages();
const TIME = 'starts="2030-03-15T10:00" ends="2030-03-15T11:00" time-zone="America/Mexico_City"';
const TEXTS = [
  ['es', 'Abrir la llamada en', 'Está en curso'],
  ['en-GB', 'Open the call on', 'It is under way'],
  ['pt-BR', 'Abrir a chamada em', 'Está em andamento'],
] as const;

it.each(['tab', 'embed'])(
  'contacts nobody before the press, whatever else the visitor does (%s)',
  async (how) => {
    const server = await silentServer();
    const { page, elsewhere } = await open(
      `<p style="block-size: 200vh"></p>${card(`room="asamblea" open="${how}" ${TIME}`, server.url)}`,
      {
        frame: server.url,
        prepare: (fresh) => fresh.clock.setFixedTime('2030-03-15T16:30:00Z'),
      },
    );
    const button = page.getByRole('button');
    await button.scrollIntoViewIfNeeded();
    await button.hover();
    await button.focus();
    await page.mouse.wheel(0, 500);
    await page.getByText('Asamblea', { exact: true }).click();
    await page.evaluate(() => document.querySelector('comunal-room')?.leave());
    expect(elsewhere).toEqual([]);
    expect(server.connections()).toBe(0);

    await button.press('Enter');
    await expect.poll(server.connections).toBeGreaterThan(0);
  },
);

it('shows title, time, needs, and who sees what, in reading order', async () => {
  const { page, origin } = await open(card(`room="asamblea" open="embed" ${TIME}`), {
    context: { timezoneId: 'America/Sao_Paulo' },
    prepare: (fresh) => fresh.clock.setFixedTime('2030-03-15T12:00:00Z'),
  });
  await page.getByRole('button').waitFor();
  const texts = await page.locator('comunal-room').evaluate((element) => {
    const parts =
      element.shadowRoot?.querySelectorAll(
        'h3, p:not(.on-paper), li, strong, button > span, summary',
      ) ?? [];
    return Array.from(parts, (part) => part.textContent?.replaceAll(/\s+/g, ' ').trim()).filter(
      Boolean,
    );
  });
  expect(texts).toEqual([
    'Asamblea',
    'Tu hora: viernes, 15 de marzo de 2030, 1:00–2:00 p.m., hora de Brasilia',
    'Hora del evento: viernes, 15 de marzo de 2030, 10:00–11:00 a.m., hora del centro de México',
    'Todavía no empieza. Si entras antes, quizá no haya nadie.',
    `Abrir aquí la llamada en ${host()}`,
    'Ese servidor verá tu dirección de red.',
    'Qué hace falta y quién ve qué',
    'Hace falta un navegador reciente y un micrófono; la cámara es opcional. Pedimos a la aplicación que ambos empiecen apagados.',
    `Al abrir la llamada, tu navegador se conecta con ${host()}. Quienes lo administran ven tu dirección de red, quién entra y cuándo, y sin cifrado de extremo a extremo pueden oír y ver la llamada.`,
    'Quien esté en la llamada te oye y te ve si enciendes micrófono o cámara, y puede grabar sin avisar.',
    `Se abre en esta página: tu navegador da el permiso de cámara y micrófono a ${new URL(origin).host}, que lo conserva.`,
  ]);
});

describe('time', () => {
  it('has a text before, during and after, with one timer', async () => {
    const { page } = await open(card(`room="asamblea" ${TIME}`), {
      prepare: (fresh) => stopClock(fresh, '2030-01-01T00:00:00Z'),
    });
    const [far, waiting] = [page.getByText('Todavía falta'), page.getByText('Todavía no empieza')];
    await far.waitFor();
    // Longer than a browser waits at once.
    await page.clock.fastForward(new Date('2030-03-14T15:59:59Z').getTime() - Date.UTC(2030, 0, 1));
    expect(await far.count()).toBe(1);
    await page.clock.fastForward(1_000);
    await waiting.waitFor();
    await page.clock.fastForward(86_399_000);
    expect(await waiting.count()).toBe(1);
    await page.clock.fastForward(1_000);
    await page.getByText('Está en curso').waitFor();
    await page.clock.fastForward(3_600_000);
    await page.getByText('ya terminó').waitFor();
    expect(await page.getByRole('button').isEnabled()).toBe(true);
    await page.clock.fastForward(6 * 3_600_000);
    await page.getByText('Ya pasó').waitFor();
    await expect.poll(() => page.getByRole('button').count()).toBe(0);
  });

  const PARTLY_KNOWN: readonly (readonly [title: string, attributes: string, texts: string[]])[] = [
    ['no end', 'starts="2030-03-15T10:00" time-zone="America/Mexico_City"', ['Está en curso']],
    ['an offset and no zone', 'starts="2030-03-15T10:00-06:00"', ['Está en curso']],
    ['no zone', 'starts="2030-03-15T10:00"', []],
    ['an unknown zone', 'starts="2030-03-15T10:00" time-zone="Luna/Mar"', []],
    [
      'an unknown zone, and an offset',
      'starts="2030-03-15T16:00Z" time-zone="Luna/Mar"',
      ['Está en curso'],
    ],
    ['words', 'starts="mañana"', []],
  ];

  it('is shown as far as it is known', async () => {
    const cards = PARTLY_KNOWN.map(([, attributes]) => card(`room="asamblea" ${attributes}`));
    const { page, errors } = await open(cards.join(''), {
      prepare: (fresh) => fresh.clock.setFixedTime('2030-03-15T16:30:00Z'),
    });
    await page
      .getByRole('button')
      .nth(cards.length - 1)
      .waitFor();
    const stages = await page
      .locator('comunal-room')
      .evaluateAll((elements) =>
        elements.map((element) =>
          Array.from(
            element.shadowRoot?.querySelectorAll('[part=time] p:last-child') ?? [],
            ({ textContent }) => textContent?.replace(/\.$/, ''),
          ),
        ),
      );
    expect(stages.map((texts, index) => [PARTLY_KNOWN[index]?.[0], texts])).toEqual(
      PARTLY_KNOWN.map(([title, , texts]) => [title, texts]),
    );
    expect(errors).toEqual([]);
  });
});

it('has the language of its place in the page, and Spanish for an unknown language', async () => {
  const { page } = await open(card(`room="asamblea" ${TIME}`), {
    prepare: (fresh) => fresh.clock.setFixedTime('2030-03-15T16:30:00Z'),
  });
  const speak = async (lang: string): Promise<boolean[]> => {
    await page.evaluate((lang) => document.documentElement.setAttribute('lang', lang), lang);
    const texts = await page.locator('comunal-room').evaluate(async (element) => {
      await (element as HTMLElementTagNameMap['comunal-room']).updateComplete;
      return element.shadowRoot?.textContent ?? '';
    });
    return TEXTS.map(([, ...both]) => both.every((text) => texts.includes(text)));
  };
  for (const [index, [lang]] of TEXTS.entries())
    expect([lang, await speak(lang)]).toEqual([lang, TEXTS.map((_, i) => i === index)]);
  expect(await speak('tzh')).toEqual([true, false, false]);
});

it.each([
  ['the light', { colorScheme: 'light' }],
  ['the dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
] as const)(
  'passes axe in %s, in each language, at 200 pixels, at 320 and at 1280',
  async (_title, context) => {
    const cards = [
      card(`room="asamblea" ${TIME}`),
      card('room="asamblea" open="embed"'),
      card('room="asamblea"', 'javascript:alert(1)'),
    ];
    const { page } = await open(cards.join(''), { context });
    await page.getByRole('button').first().waitFor();
    for (const [width, lang] of [
      [200, 'es'],
      [320, 'en'],
      [320, 'pt'],
      [1280, 'es'],
    ] as const) {
      await page.setViewportSize({ width, height: 700 });
      await page.evaluate((lang) => document.documentElement.setAttribute('lang', lang), lang);
      expect(await axeViolations(page)).toEqual([]);
      expect(await overflowPx(page)).toBe(0);
    }
  },
);

describe('long before and after', () => {
  it.each([
    ['years ahead', '2026-03-15T12:00:00Z', 'Todavía falta'],
    ['years past', '2034-03-15T12:00:00Z', 'Ya pasó'],
  ])(
    'the card of a call %s does not invite to open it, and lets who insists',
    async (_, now, text) => {
      const { page } = await open(card(`room="asamblea" ${TIME}`), {
        prepare: (fresh) => fresh.clock.setFixedTime(now),
      });
      await page.getByText(text).waitFor();
      expect(await page.getByRole('button').count()).toBe(0);
      await page.getByText('Abrir la llamada de todos modos').click();
      await page.getByText('puede grabar sin avisar').waitFor();
      const opening = page.context().waitForEvent('page');
      await page.getByRole('button', { name: `Abrir la llamada en ${host()}` }).click();
      expect((await opening).url()).toContain('/asamblea');
    },
  );
});

describe('several cards', () => {
  it('explain once who sees what, and name the server on each', async () => {
    const titled = (title: string, attributes = ''): string =>
      card(`room="sala" ${attributes}`).replace('"Asamblea"', `"${title}"`);
    const { page } = await open(
      titled('Lejos', TIME) + titled('Uno') + titled('Dos') + titled('Aquí', 'open="embed"'),
      { prepare: (fresh) => fresh.clock.setFixedTime('2026-03-15T12:00:00Z') },
    );
    const explained = page
      .locator('comunal-room')
      .filter({ has: page.getByText('Qué hace falta y quién ve qué') })
      .getByRole('heading');
    await expect.poll(() => explained.allTextContents()).toEqual(['Uno', 'Aquí']);
    expect(await page.getByRole('button', { name: host() }).count()).toBe(3);
    expect(await page.getByText('Ese servidor verá tu dirección de red.').count()).toBe(4);
  });
});

it('has a heading of the level that the page asks for, and names the server without a title', async () => {
  const { page } = await open(
    card('room="a" heading-level="4"') + card('room="b"').replace(/room-title="[^"]*"/, ''),
  );
  await page.getByRole('heading', { name: 'Asamblea', level: 4 }).waitFor();
  expect(await page.getByRole('heading', { name: `Llamada en ${host()}`, level: 3 }).count()).toBe(
    1,
  );
});

describe('invalid attributes', () => {
  const HTTPS = 'https://meet.example';
  const CARDS = (): readonly (readonly [title: string, card: string, text: string])[] => [
    ['http', card('room="a"', 'http://meet.example'), 'del servidor, con https'],
    ['a script', card('room="a"', 'javascript:alert(1)'), 'falta la dirección del servidor'],
    ['no server', card('room="a"', ''), 'falta la dirección del servidor'],
    [
      'a password',
      card('room="a"', 'https://ana:clave@meet.example'),
      'falta la dirección del servidor',
    ],
    ['a query', card('room="a"', `${HTTPS}/?jwt=a.b.c`), 'falta la dirección del servidor'],
    ['another server', card('href="https://otro.example/a"', HTTPS), 'otro servidor'],
    ['a look-alike', card('href="https://meet.example.otro.example/a"', HTTPS), 'otro servidor'],
    ['a script in href', card('href="javascript:alert(1)"', HTTPS), 'otro servidor'],
    [
      'a token in href',
      card(`href="${HTTPS}/a#jwt=%22a.b.c%22"`, HTTPS),
      'contiene algo más que la sala',
    ],
    [
      'a token in the query',
      card(`href="${HTTPS}/a?jwt=a.b.c"`, HTTPS),
      'contiene algo más que la sala',
    ],
    ['no room', card('', HTTPS), 'el nombre de la sala'],
    ['an empty room', card('room=""', HTTPS), 'el nombre de la sala'],
    ['no room in href', card(`href="${HTTPS}/"`, HTTPS), 'el nombre de la sala'],
    ['a long room', card(`room="${'x'.repeat(300)}"`, HTTPS), 'el nombre de la sala'],
    ['an emoji room', card('room="sala 🎉"', HTTPS), 'el nombre de la sala'],
    ['a room with a folder', card('room="a/../b"', HTTPS), 'el nombre de la sala'],
  ];

  it('show a text, without a button and without a request', async () => {
    const { page, elsewhere, errors } = await open(
      CARDS()
        .map(([, html]) => html)
        .join(''),
    );
    await page
      .getByText('No se puede abrir')
      .nth(CARDS().length - 1)
      .waitFor();
    const cards = await page.locator('comunal-room').evaluateAll((elements) =>
      elements.map((element) => ({
        text: element.shadowRoot?.querySelector('[part=note]')?.textContent,
        buttons: element.shadowRoot?.querySelectorAll('button').length,
        isLinkSeen: element.querySelector('a')?.checkVisibility(),
      })),
    );
    expect(cards.map((card, index) => [CARDS()[index]?.[0], card])).toEqual(
      CARDS().map(([title, , text]) => [
        title,
        { text: expect.stringContaining(text) as string, buttons: 0, isLinkSeen: true },
      ]),
    );
    expect([elsewhere, errors]).toEqual([[], []]);
  });

  it('can be corrected', async () => {
    const { page } = await open(card('room=""'));
    await page.getByText('el nombre de la sala').waitFor();
    await page.locator('comunal-room').evaluate((element) => element.setAttribute('room', 'sala'));
    await page.getByRole('button').waitFor();
    expect(await page.getByText('el nombre de la sala').count()).toBe(0);
  });
});

it('prints the time of the event, and nothing that holds only now', async () => {
  const { page } = await open(card(`room="asamblea" ${TIME}`), {
    context: { timezoneId: 'America/Sao_Paulo' },
    prepare: (fresh) => fresh.clock.setFixedTime('2030-03-15T12:00:00Z'),
  });
  const areVisible = (): Promise<boolean[]> =>
    Promise.all(
      ['Tu hora', 'Hora del evento', 'Todavía no empieza'].map((text) =>
        page.getByText(text).isVisible(),
      ),
    );
  await page.getByRole('button').waitFor();
  expect(await areVisible()).toEqual([true, true, true]);
  await page.emulateMedia({ media: 'print' });
  expect(await areVisible()).toEqual([false, true, false]);
});

it('prints the address in place of the button', async () => {
  const { page } = await open(card('room="Sesión Ñ"'));
  await page.getByRole('button').waitFor();
  const address = page.getByText('/Sesi%C3%B3n%20%C3%91');
  expect(await address.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await address.isVisible()).toBe(true);
  expect(await page.getByRole('button').count()).toBe(0);
});

it('leaves the content of the page where scripts are blocked', async () => {
  const { page } = await open(card(), { policy: "default-src 'none'" });
  expect(await page.getByText('Sin programa').isVisible()).toBe(true);
});

it('works with a second copy of itself on the page', async () => {
  const { page, errors } = await open(card(), { scripts: ['define', 'again'] });
  await page.getByRole('button').waitFor();
  expect(errors).toEqual([]);
});
