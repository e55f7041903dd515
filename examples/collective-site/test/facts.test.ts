import { beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import {
  readHtml,
  getLanguage,
  languages,
  listPages,
  real,
  WHOLE_SITE_MS,
  type Language,
} from './support/sites.ts';

/** What the collective tells of its 2021, as it stands on the pages of each language. */
const facts: Readonly<Record<string, Readonly<Record<Language, RegExp>>>> = {
  'an audience of 600 on average': {
    es: /600\s+Audiencia|600 personas/,
    en: /600\s+\w* ?[Aa]udience|600 people/,
    pt: /600\s+Audiência|600 pessoas/,
  },
  'around 100 reproductions in a week': {
    es: /alrededor de 100/,
    en: /around 100|about 100/,
    pt: /cerca de 100/,
  },
  'two conversations a week': {
    es: /2 por semana/,
    en: /2 a week|twice a week/,
    pt: /2 por semana/,
  },
  '300 copies in Spanish': {
    es: /300 ejemplares/,
    en: /300 (printed )?copies/,
    pt: /300 exemplares/,
  },
  '100 copies in English': {
    es: /100 ejemplares/,
    en: /100 (printed )?copies/,
    pt: /100 exemplares/,
  },
  'the licence': { es: /CC BY 4\.0/, en: /CC BY 4\.0/, pt: /CC BY 4\.0/ },
  'the address of the calls': {
    es: /llamada\.comun\.al/,
    en: /llamada\.comun\.al/,
    pt: /llamada\.comun\.al/,
  },
  '34 nodes, 10 of them in rooms of the collective': {
    es: /34 nodos, 10/,
    en: /34 nodes, 10/,
    pt: /34 nodos, 10/,
  },
  'three days in December': {
    es: /17.{1,5}19 de diciembre de 2021/,
    en: /17.{1,5}19 December 2021/,
    pt: /17.{1,5}19 de dezembro de 2021/,
  },
  'the month of the series': { es: /agosto de 2021/, en: /August 2021/, pt: /agosto de 2021/ },
  'the month of the closed conference': {
    es: /septiembre de 2021/,
    en: /September 2021/,
    pt: /setembro de 2021/,
  },
  'the month of the book': { es: /octubre/, en: /October/, pt: /outubro/ },
  'the month of the fair': { es: /noviembre de 2021/, en: /November 2021/, pt: /novembro de 2021/ },
  'the Portuguese edition that is wished for': {
    es: /finales de 2022/,
    en: /end of 2022/,
    pt: /final de 2022|fim de 2022/,
  },
};

/** Names stand as the collective spells them, in every language. */
const names = [
  'Tlachinollan',
  'Miguel Agustín Pro Juárez',
  'Cultivando Género A.C.',
  'Consorcio Oaxaca',
  'Colectivo Disonancia',
  'Red en Defensa de los Derechos Digitales',
  'Javier Smaldone',
  'Fray Bartolomé de las Casas',
  'Malpaís Ediciones',
  'Mozilla',
  'Ford',
  '3r0-T1Cs',
  'HackMitin',
  'Tenochtitlán',
  'Ecatepec',
  'Violencia digital en México: El Estado vs. La sociedad civil',
  'Jitsi',
  'PeerTube',
  'Internet Archive',
  'comun.al',
];

const alliedPlaces: Readonly<Record<Language, readonly string[]>> = {
  es: ['Estado de México', 'Ciudad de México'],
  en: ['State of Mexico', 'Mexico City'],
  pt: ['Estado do México', 'Cidade do México'],
};
const samePlaces = [
  'Monterrey',
  'Michoacán',
  'Guerrero',
  'Guanajuato',
  'Morelos',
  'Aguascalientes',
  'Puebla',
  'Tabasco',
  'Oaxaca',
  'Chiapas',
];
const alliesPages: Readonly<Record<Language, string>> = {
  es: '/alianzas/',
  en: '/en/allies/',
  pt: '/pt/aliancas/',
};

/** Hosts that the source names, and the one where its licence can be read. */
const HOSTS = new Set(['comun.al', 'llamada.comun.al', 'creativecommons.org']);

const browser = useBrowser();
const texts = new Map<string, string>();

beforeAll(async () => {
  await browser.forEach(listPages(real), async (page, address) => {
    await page.goto(new URL(address, browser.origin(real)).href);
    const text = await page.locator('body').innerText();
    texts.set(address, text.replaceAll(/[\s\u00a0\u202f]+/g, ' '));
  });
}, WHOLE_SITE_MS);

const textIn = (language: Language): string =>
  [...texts]
    .filter(([address]) => getLanguage(address) === language)
    .map(([, text]) => text)
    .join('\n');

describe.each(languages)('in %s', (language) => {
  it.each(Object.entries(facts))('tells %s', (_, { [language]: words }) => {
    expect(textIn(language)).toMatch(words);
  });

  it.each(names)('names %s', (name) => {
    expect(textIn(language)).toContain(name);
  });

  it('lists all twelve places of allies', () => {
    const text = texts.get(alliesPages[language]) ?? '';
    const places = [...samePlaces, ...alliedPlaces[language]];
    expect(places).toHaveLength(12);
    expect(places.filter((place) => !text.includes(place))).toEqual([]);
  });

  it('spells no name in another way', () => {
    const text = textIn(language);
    expect(text.match(/3r0-t1cs/gi)?.filter((match) => match !== '3r0-T1Cs')).toEqual([]);
    expect(text.match(/hack ?mitin/gi)?.filter((match) => match !== 'HackMitin')).toEqual([]);
    expect(text).not.toMatch(/Tenochtitlan|Malpais|Michoacan|Smaldone \(Mexico/);
  });
});

it.each(languages)('knows Consorcio Oaxaca in %s as one organisation, in Oaxaca', (language) => {
  const named = texts.get(alliesPages[language])?.match(/Consorcio Oaxaca/g);
  expect(named).toHaveLength(1);
  const places = [...textIn(language).matchAll(/Consorcio Oaxaca \(([^)]*)\)/g)];
  expect(places.filter(([, place]) => !place?.startsWith('Oaxaca'))).toEqual([]);
});

it('asserts nothing about encryption: it says whose claim it is', async () => {
  const claims: Readonly<Record<Language, RegExp>> = {
    es: /extremo a extremo, según comun\.al/i,
    en: /end.to.end.{0,20}according to comun\.al/i,
    pt: /ponta a ponta, segundo (a )?comun\.al/i,
  };
  for (const language of languages) expect(textIn(language)).toMatch(claims[language]);
});

it('leads to no place that the source does not name', () => {
  for (const address of listPages(real)) {
    // JSON-LD names what it says by addresses of schema.org, to which nothing leads.
    const html = readHtml(real, address).replaceAll(/"https:\/\/schema\.org(?:\/\w+)?"/g, '');
    const written = `${html}\n${texts.get(address) ?? ''}`;
    const hosts = [...written.matchAll(/https?:\/\/([\w.-]*\w)/g)].map(([, host]) => host);
    expect(
      hosts.filter((host) => !HOSTS.has(host ?? '')),
      address,
    ).toEqual([]);
  }
});

it('invents no address, account, number or person', () => {
  const text = languages.map(textIn).join('\n');
  expect(text.match(/\S*\.onion\S*/g)).toBeNull();
  expect(text.match(/[\w.+-]+@[\w-]+\.\w+/g)).toBeNull(); // an e-mail address
  expect(text.match(/(?<![\w@])@\w{2,}/g)).toBeNull(); // an account of a network
  expect(text.match(/\d[\d -]{9,}\d/g)).toBeNull(); // a bank account, a telephone, an ISBN
  expect(text.match(/[$€]\s?\d|\d\s?(?:MXN|USD|EUR|BRL|pesos|reais)/g)).toBeNull();
  expect(text.match(/youtube|facebook|twitter|instagram|telegram|whatsapp/gi)).toBeNull();
  // Numbers with three digits or more: every one of them is in the source.
  const numbers = new Set(text.match(/(?<![\w.-])\d{3,}(?![\w-])/g));
  expect([...numbers].toSorted()).toEqual(['100', '2020', '2021', '2022', '300', '600']);
});
