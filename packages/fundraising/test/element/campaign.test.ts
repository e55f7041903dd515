import { describe, expect, it } from 'vitest';
import { renderDonate } from '../../src/index.ts';
import { campaign } from '../support/signers.ts';
import { donate, inline, useDonatePages } from './support/use-donate-pages.ts';

const open = useDonatePages();
const TITLE = 'Un año de servidores';
// As the strict policy, and with files of the page's own server.
const FILES =
  "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";

describe('a campaign in the page', () => {
  it('shows progress, costs, needs and rails, and sends no request', async () => {
    const { page, elsewhere, errors, words, events } = await open(donate());
    await page.getByRole('heading', { name: TITLE }).waitFor();
    const text = await words();
    for (const sentence of [
      'Campaña de prueba: lo que se dé aquí no le llega a nadie.',
      '$61,234.56\u{a0}MXN de $120,000\u{a0}MXN (51 %)',
      'Además, €250',
      'Fecha de corte: 20 de noviembre de 2026. Asamblea de noviembre',
      'Quedan 36 días.',
      '$3,800.50\u{a0}MXN al mes + €15 al año',
      'Tiempo: Una tarde de costura · Oaxaca (sin lugar exacto)',
      'CUENTA DE PRUEBA',
      'Tu comprobante (CEP) muestra el nombre y el RFC de quien recibe',
      '0000 0007 7777 7777 70',
      'Colectiva de Ejemplo',
      'Gracias por sostener esto',
    ])
      expect(text).toContain(sentence);
    expect(await page.getByText('Sin programa').isVisible()).toBe(false);
    expect([elsewhere, errors]).toEqual([[], []]);
    expect(await events()).toEqual([['ready', {}]]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  it.each([
    ['es', 'es-ES'],
    ['pt', 'pt-PT'],
    ['en', 'en-US'],
  ])(
    'writes amounts as the HTML without script does, in %s on a page in %s',
    async (locale, language) => {
      const html = await renderDonate(campaign, { locale, element: true, today: '2026-11-25' });
      const { page } = await open(`<main lang="${language}">${html}</main>`);
      const element = page.locator('comunal-donate');
      await element.locator('css=.card').waitFor();
      const [before, after] = await element.evaluate(({ children, shadowRoot }) =>
        [children[0], shadowRoot].map((root) =>
          [
            ...(root?.querySelectorAll(
              '[part=figure], [part=progress] > p:not(.on-screen, .on-paper), [part=costs] li, [part=costs] p',
            ) ?? []),
          ].map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim()),
        ),
      );
      const ends = /(?:31 de diciembre|31 de dezembro|31 December) (?:de )?2026\.$/;
      expect(after?.length).toBeGreaterThan(5);
      expect(after).toEqual(before?.filter((text) => !ends.test(text)));
    },
  );

  it('takes a property that was set before the element was defined', async () => {
    const { page, events } = await open('<comunal-donate></comunal-donate>', {
      prepare: (page) =>
        page.addInitScript((data) => {
          // Scripts of the page run later: the document is parsed, and nothing is defined.
          document.addEventListener('readystatechange', () => {
            const element = document.querySelector('comunal-donate:not(:defined)');
            if (element) Object.assign(element, { campaign: data });
          });
        }, campaign),
    });
    await page.getByRole('heading', { name: TITLE }).waitFor();
    expect(await events()).toEqual([['ready', {}]]);
  });

  it('keeps the focus where it replaces the fallback of the page', async () => {
    const body = '<comunal-donate><p><a href="#x">Escríbenos</a></p></comunal-donate>';
    const { page } = await open(body);
    await page.getByText('La página no trae los datos de la campaña.').waitFor();
    await page.getByRole('link', { name: 'Escríbenos' }).focus();
    await page.locator('comunal-donate').evaluate((element, data) => {
      (element as HTMLElementTagNameMap['comunal-donate']).campaign = data;
    }, campaign);
    await page.getByRole('heading', { name: TITLE }).waitFor();
    const focused = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent);
    await expect.poll(focused).toBe(TITLE);
  });

  it('is shown when a program sets it, in place of inline data', async () => {
    const { page, words } = await open(donate());
    await page.getByRole('heading', { name: TITLE }).waitFor();
    await page.locator('comunal-donate').evaluate((element) => {
      (element as HTMLElementTagNameMap['comunal-donate']).campaign = { title: 'Otra campaña' };
    });
    await page.getByRole('heading', { name: 'Otra campaña' }).waitFor();
    expect(await words()).toContain('Por ahora no hay ninguna manera de dar');
    expect(await words()).not.toContain(TITLE);
  });

  it('says that it is the last day in place of a count of none', async () => {
    const { page, words } = await open(donate('', { ...campaign, ends: '2026-11-25' }));
    await page.getByRole('heading', { name: TITLE }).waitFor();
    expect(await words()).toContain('Hoy es el último día.');
  });

  it('is read from an attribute, as frameworks render it on a server', async () => {
    const json = JSON.stringify(campaign).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    const { page, events } = await open(
      `<h2>Apoyo</h2><comunal-donate campaign="${json}"></comunal-donate>`,
    );
    await page.getByRole('heading', { name: 'Un año de servidores' }).waitFor();
    expect(await events()).toEqual([['ready', {}]]);
    await page.evaluate(() =>
      document
        .querySelector('comunal-donate')
        ?.setAttribute('campaign', '{"title":"Otra campaña"}'),
    );
    await page.getByRole('heading', { name: 'Otra campaña' }).waitFor();
  });

  it('follows the language of the page', async () => {
    const { page, words } = await open(donate());
    await page.getByRole('heading', { name: TITLE }).waitFor();
    await page.evaluate(() => document.documentElement.setAttribute('lang', 'pt-BR'));
    await page.getByRole('heading', { name: 'Um ano de servidores' }).waitFor();
    expect(await words()).toContain('Valores até 20 de novembro de 2026.');
    await page.evaluate(() => document.documentElement.setAttribute('lang', 'en'));
    await page.getByText('36 days left.').waitFor();
    expect(await page.locator('[part=title] bdi').getAttribute('lang')).toBe('en');
    expect(await page.getByText('Para que sigan encendidos.').getAttribute('lang')).toBe('es');
  });

  it('shows as much as the layout asks for', async () => {
    const { page } = await open(donate('layout="compact"'));
    await page.getByRole('heading', { name: TITLE }).waitFor();
    const seen = async (): Promise<[string | null, number[]]> => [
      await page.locator('comunal-donate').getAttribute('layout'),
      await Promise.all(
        ['costs', 'needs', 'milestones', 'rail'].map((part) =>
          page.locator(`[part=${part}]`).count(),
        ),
      ),
    ];
    expect(await seen()).toEqual(['compact', [0, 0, 0, 4]]);
    const set = (layout: string): Promise<void> =>
      page.locator('comunal-donate').evaluate((element, layout) => {
        element.setAttribute('layout', layout);
      }, layout);
    await set('card');
    expect(await seen()).toEqual(['card', [1, 1, 0, 4]]);
    expect(await page.getByText('0000 0007 7777 7777 70').isVisible()).toBe(false);
    await set('full');
    expect(await seen()).toEqual(['full', [1, 1, 1, 4]]);
    expect(await page.getByText('Renta: $3,000 MXN al mes').isVisible()).toBe(true);
    await page.locator('[part=rail] summary').first().click();
    expect(await page.getByText('0000 0007 7777 7777 70').isVisible()).toBe(true);
  });

  it.each([
    ['ended', 'Ya terminó.'],
    ['paused', 'Está en pausa'],
    ['planned', 'Todavía no empieza.'],
  ] as const)('that is %s shows no account', async (state, text) => {
    const { page, words } = await open(donate('', { ...campaign, state }));
    await page.getByText(text).waitFor();
    expect(await page.locator('[part=rail]').count()).toBe(0);
    expect(await words()).not.toContain('07777777777');
  });

  it('sorts the rails that the visitor can use first', async () => {
    const pix = {
      id: 'pix',
      kind: 'pix',
      enabled: true,
      label: 'Pix',
      account: '123e4567-e12b-12d1-a456-426655440000',
      holder: 'Coletiva',
      city: 'Recife',
    };
    const data = { ...campaign, rails: [...(campaign.rails ?? []), pix] };
    const first = async (locale: string): Promise<string> => {
      const { page } = await open(donate('', data), { lang: 'en', context: { locale } });
      return page.locator('[part=rail-title]').first().innerText();
    };
    expect([await first('pt-BR'), await first('es-MX'), await first('en-GB')]).toEqual([
      'Pix',
      'Transfer in Mexico (CLABE)',
      'Bitcoin',
    ]);
  });
});

describe('a campaign in a file', () => {
  const element = '<comunal-donate src="/campaign.json"><p>Sin programa</p></comunal-donate>';

  it('is loaded from the page’s own server without a cookie', async () => {
    const { page, errors } = await open(element, {
      policy: FILES,
      prepare: async (page) => {
        await page.addInitScript(() => {
          document.cookie = 'visita=1';
        });
        await page.route('**/campaign.json', async (route) => {
          const { cookie } = await route.request().allHeaders();
          await route.fulfill({ json: cookie === undefined ? campaign : {} });
        });
      },
    });
    await page.getByRole('heading', { name: TITLE }).waitFor();
    expect(errors).toEqual([]);
  });

  it('is not requested from another server, nor after a redirect', async () => {
    const body = [
      'https://otro.example/c.json',
      '//otro.example/c.json',
      'data:application/json,{}',
      'http://[',
      '/moved.json',
    ].map((src) => `<comunal-donate src="${src}"><p>Sin programa</p></comunal-donate>`);
    const { page, elsewhere } = await open(body.join(''), {
      policy: FILES.replace("connect-src 'self'", 'connect-src *'),
      prepare: (page) =>
        page.route('**/moved.json', (route) =>
          route.fulfill({ status: 302, headers: { location: 'https://otro.example/c.json' } }),
        ),
    });
    await page.getByText('No se pudieron cargar los datos').waitFor();
    expect(await page.getByText('están en otro servidor').count()).toBe(4);
    expect(await page.getByText('Sin programa').last().isVisible()).toBe(true);
    expect(elsewhere.filter((address) => !address.startsWith('data:'))).toEqual([]);
  });

  it('shows an error where it is missing, and keeps the fallback', async () => {
    const { page, events } = await open(element, { policy: FILES });
    await page.getByText('No se pudieron cargar los datos de la campaña').waitFor();
    expect(await page.getByText('Sin programa').isVisible()).toBe(true);
    await expect.poll(events).toEqual([['error', { reason: 'unreachable' }]]);
  });
});

describe('invalid data', () => {
  it.each([
    ['form', 'half of it', '{"title":'],
    ['form', 'a list', '[]'],
    ['form', 'null', 'null'],
    ['too-large', 'ten megabytes', `{"title":"${'x'.repeat(10_000_000)}"}`],
  ])('sends an error (%s: %s) and keeps the fallback', async (reason, _, data) => {
    const { page, events } = await open(donate('', data));
    await expect.poll(events).toEqual([['error', { reason }]]);
    expect(await page.locator('[part=alarm]').isVisible()).toBe(true);
    expect(await page.getByText('Sin programa').isVisible()).toBe(true);
  });

  it('sends an error where there is no data at all', async () => {
    const { page } = await open('<comunal-donate><p>Sin programa</p></comunal-donate>');
    await page.getByText('La página no trae los datos de la campaña.').waitFor();
    expect(await page.getByText('Sin programa').isVisible()).toBe(true);
  });
});

describe('a page that blocks the element', () => {
  it.each([
    ['scripts', "default-src 'none'"],
    [
      'the templates of Lit',
      "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
    ],
  ])('keeps its fallback where it blocks %s', async (_, policy) => {
    const { page, errors } = await open(donate(), { policy });
    expect(errors).not.toEqual([]); // it was refused
    expect(await page.getByText('Sin programa').isVisible()).toBe(true);
    expect(await page.locator('[part=rail]').count()).toBe(0);
  });
});

it('tolerates a second copy of itself on the page', async () => {
  const { page, errors } = await open(
    donate() + `<comunal-donate>${inline({ title: 'Segunda' })}</comunal-donate>`,
    { scripts: ['define', 'again'] },
  );
  await page.getByRole('heading', { name: 'Segunda' }).waitFor();
  expect(errors).toEqual([]);
});
