import { expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { readHtml, getLanguage, languages, listPages, real, sample } from './support/sites.ts';

const browser = useBrowser();
const isTranscript = (address: string): boolean => /\/transcri[^/]+\/[^/]+\/$/.test(address);
const addresses = listPages(sample).filter(isTranscript);

const expected = {
  es: {
    first: 'Esto es una grabación inventada.',
    state: 'español (Luna de Prueba): Versión publicada',
  },
  en: {
    first: 'This is a made-up recording.',
    state: 'English (Cooperativa de Prueba): Reviewed by a person',
  },
  pt: { first: 'Esta é uma gravação inventada.', state: 'português: Rascunho' },
};

it('stands on a page of each language, for the one recording that may be shown', () => {
  expect(addresses.map(getLanguage).toSorted()).toEqual(languages.toSorted());
  expect(addresses.every((address) => address.endsWith('/grabacion-redes/'))).toBe(true);
});

it.each(addresses)(
  '%s says in the language of the page who says what when, and how far it is',
  async (address) => {
    const language = getLanguage(address);
    await browser.lend(async (page) => {
      await page.goto(new URL(address, browser.origin(sample)).href);
      const transcript = page.locator('.transcript').first();
      expect(await transcript.locator('[lang]').getAttribute('lang')).toBe(language);
      const paragraphs = await transcript.locator('p').allTextContents();
      expect(paragraphs[0]).toBe(`0:00 Luna de Prueba: ${expected[language].first}`);
      // What one says in several captions is one paragraph; after a pause a new one begins.
      expect(paragraphs).toHaveLength(4);
      expect(paragraphs[3]).toMatch(/^0:21 Río Inventado: /);
      expect(await page.locator('main').innerText()).toContain(expected[language].state);
      const links = await transcript
        .locator('a')
        .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
      expect(links[1]).toMatch(/^https?:\/\/[^/]+\/w\/[\da-f-]{36}\?start=4s$/);
    });
  },
);

it.each(addresses)('%s has the other languages, folded, each as itself', async (address) => {
  await browser.lend(async (page) => {
    await page.goto(new URL(address, browser.origin(sample)).href);
    const others = page.locator('main details');
    expect(await others.count()).toBe(3);
    await others.locator('summary').last().click();
    const french = others.last().locator('[lang="fr"]');
    expect(await french.innerText()).toContain('Ceci est un enregistrement inventé.');
  });
});

it('is reached from the recording, whose captions are told by language and state', () => {
  const html = readHtml(sample, '/actividades/conversacion-redes/');
  expect(html).toContain('href="/actividades/transcripciones/grabacion-redes/"');
  expect(html).toContain('español (Luna de Prueba): Versión publicada');
  expect(html).toContain('francés: Traducción automática sin revisar');
  expect(html).toContain('Queremos subtítulos en tseltal; todavía no existen');
});

it('captions in three languages are a wish on the real site, and no recording is claimed to have them', () => {
  const wishes = {
    es: /Queremos subtítulos en español, portugués e inglés; todavía no existen/,
    en: /We would like to add captions in Spanish, Portuguese,? and English; there are none yet/,
    pt: /Queremos legendas em espanhol, português e inglês; elas ainda não existem/,
  };
  const series = listPages(real).filter((address) =>
    address.endsWith('/tecnologia-justicia-y-poder/'),
  );
  expect(series).toHaveLength(languages.length);
  for (const address of series)
    expect(readHtml(real, address)).toMatch(wishes[getLanguage(address)]);
  expect(listPages(real).filter(isTranscript)).toEqual([]);
});
