import { expect, it } from 'vitest';
import { readHtml, sample } from './support/sites.ts';

/** The HTML as text, without tags, in one line. */
const toText = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

it.each([
  [
    '/biblioteca/',
    [
      'Para quiénes Colectivas que quieren decidir',
      'Duración 4 horas y 30 minutos',
      'De 6 a 15 personas',
      'Última revisión octubre de 2025 Próxima revisión: 2027',
      'Riesgos y qué hacer',
      'Antes: acuerden usar apodos inventados.',
      'Sesión 1 · 1 hora y 30 minutos Dibujar la red Objetivo: Saber por dónde pasa un mensaje.',
      'Cinta adhesiva',
      'Sesión 3 · 1 hora Cierre',
    ],
  ],
  ['/en/library/', ['For whom', '6 to 15 people', 'Last review October 2025', 'Sticky tape']],
  ['/pt/biblioteca/', ['Para quem', 'De 6 a 15 pessoas', 'Fita adesiva']],
])('shows in %s all that a workshop needs, its risks before its sessions', (section, words) => {
  const text = toText(readHtml(sample, `${section}curriculo-de-ejemplo/`));
  for (const expected of words) expect(text).toContain(expected);
  const html = readHtml(sample, `${section}curriculo-de-ejemplo/`);
  expect(html.indexOf('id="risks"')).toBeGreaterThan(0);
  expect(html.indexOf('id="risks"')).toBeLessThan(html.indexOf('id="sessions"'));
});

it('shows the newest articles on the home page, and says how to follow them', () => {
  for (const [home, link] of [
    ['/', '/noticias/'],
    ['/en/', '/en/news/'],
    ['/pt/', '/pt/noticias/'],
  ] as const) {
    const news = /<section[^>]*aria-labelledby="news"[^]*?<\/section>/.exec(
      readHtml(sample, home),
    )?.[0];
    expect(news).toContain(`${link}noticia-del-encuentro/`);
    expect(news).toContain(`href="${link}"`);
    expect(readHtml(sample, link)).toContain(`>https://colectiva.example${home}feed.xml</code>`);
  }
});
