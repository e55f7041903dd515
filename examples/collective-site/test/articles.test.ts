import { expect, it } from 'vitest';
import { listPages, readHtml, real, sample } from './support/sites.ts';

const news = {
  es: '/noticias/',
  en: '/en/news/',
  pt: '/pt/noticias/',
} as const;

/** The HTML as text, without tags, in one line. */
const toText = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

it.each([
  [
    news.es,
    'Noticias',
    [
      'Noticia · 15 de enero de 2026',
      'Comunicado · 3 de noviembre de 2025',
      'Testimonio · 1 de junio de 2025',
    ],
  ],
  [
    news.en,
    'News',
    ['News · 15 January 2026', 'Statement · 3 November 2025', 'Testimony · 1 June 2025'],
  ],
  [
    news.pt,
    'Notícias',
    [
      'Notícia · 15 de janeiro de 2026',
      'Nota pública · 3 de novembro de 2025',
      'Testemunho · 1º de junho de 2025',
    ],
  ],
])('lists articles at %s, the newest first, under %s in the menu', (address, name, dates) => {
  const html = readHtml(sample, address);
  expect(html).toMatch(new RegExp(`<a href="${address}"[^>]*>\\s*${name}`));
  const main = toText(/<main[^]*<\/main>/.exec(html)?.[0] ?? '');
  const positions = dates.map((date) => main.indexOf(date));
  expect(positions).not.toContain(-1);
  expect(positions).toEqual(positions.toSorted((a, b) => a - b));
});

it('has neither section nor menu entry where there is no article', () => {
  expect(listPages(real).filter((address) => address.startsWith(news.es))).toEqual([]);
  expect(readHtml(real, '/')).not.toContain(news.es);
});

it('shows all of an article: what, when, by whom, what it is about, topics, links and licence', () => {
  const statement = readHtml(sample, `${news.en}comunicado-de-ejemplo/`);
  for (const words of [
    'Statement ·',
    '3 November 2025',
    'Updated 20 November 2025',
    'On the servers that we keep running',
    'What we offer',
    'Who wrote it',
    'Cooperativa de Prueba',
    'Topics Servers',
    'CC BY-SA 4.0',
  ])
    expect(toText(statement)).toMatch(new RegExp(words));
  for (const address of ['/en/support/#campaign-sostener-los-servidores', '/en/about/'])
    expect(statement).toContain(`href="${address}"`);
  const item = readHtml(sample, `${news.pt}noticia-del-encuentro/`);
  for (const words of ['Desenho de uma folha com horários', 'https://notas.example/encuentro-2030'])
    expect(item).toContain(words);
  expect(item).toContain('href="/pt/atividades/encuentro-de-ejemplo-2030/"');
  expect(item).toContain('Río Inventado');
});

it('shows a testimony while those who gave it consent, and links to where its subjects are', () => {
  const testimony = readHtml(sample, `${news.es}testimonio-de-ejemplo/`);
  expect(testimony).toContain('Nadie nos había preguntado');
  for (const address of [
    '/biblioteca/radio-de-ejemplo/',
    '/biblioteca/curriculo-de-ejemplo/',
    '/biblioteca/libro-de-ejemplo/',
  ])
    expect(testimony).toContain(`href="${address}"`);
});

it('has a page for each article that is shown, and for no other', () => {
  const slugs = ['comunicado-de-ejemplo', 'noticia-del-encuentro', 'testimonio-de-ejemplo'];
  const pages = listPages(sample).filter((address) => address.startsWith(news.es));
  expect(new Set(pages)).toEqual(
    new Set(['', ...slugs.map((slug) => `${slug}/`)].map((rest) => `${news.es}${rest}`)),
  );
});

it('says in a programme that a node was cancelled', () => {
  const programme = readHtml(sample, '/en/activities/encuentro-de-ejemplo-2030/');
  const node = /<article[^>]*id="ejemplo-2030-n06"[^]*?<\/article>/.exec(programme)?.[0] ?? '';
  expect(toText(node)).toMatch(/Languages and captions Cancelled/);
});
