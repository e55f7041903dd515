import { renderDonate } from '@comunal/fundraising';
import { renderRoom } from '@comunal/jitsi';
import { renderVideo } from '@comunal/peertube';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { campaign, createCards, LANGUAGES, NOW_SECONDS } from './support/cards.ts';
import { PHP_VERSIONS } from './support/php.ts';
import { usePlugin } from './support/plugin.ts';
import { normalizeHtml } from './support/same-html.ts';

const VIDEO = 'https://tube.example/w/wuzkHBJry2URbrzYF7oNaj';
const ROOM = 'https://meet.example/asamblea';
const PLUGIN = 'https://colectiva.example/wp-content/plugins/comunal';

const STYLE = ['wp_enqueue_style', ['comunal']];

describe.each(PHP_VERSIONS)('blocks and shortcodes under PHP %s', (version) => {
  const plugin = usePlugin(version);

  it('render a video as the package does, with the script from the folder of the plugin', async () => {
    const title = 'Taller "de" Wordpress & <más> [gallery] --';
    for (const locale of LANGUAGES) {
      const { html } = await plugin.render('video', { src: VIDEO, title, lang: locale });
      expect(normalizeHtml(html)).toBe(normalizeHtml(renderVideo({ src: VIDEO, title, locale })));
      expect(html).not.toMatch(/[[\]]|Wordpress|>[^<]*(--|")/);
    }
    // WordPress stores what an author without the right to unfiltered HTML writes in this form.
    const stored = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    const ofAuthor = await plugin.render('video', { src: VIDEO, title: stored });
    expect(normalizeHtml(ofAuthor.html)).toBe(
      normalizeHtml(renderVideo({ src: VIDEO, title, locale: 'es' })),
    );
    const src = VIDEO.replace('/w/', '/videos/embed/');
    const { html, calls } = await plugin.render('video', { src });
    expect(html).toBe(renderVideo({ src, locale: 'es' }));
    expect(calls).toEqual([
      STYLE,
      [
        'wp_enqueue_script',
        [`${PLUGIN}/elements/comunal.standalone.js`, { strategy: 'defer', in_footer: true }],
      ],
    ]);
  });

  it('render a call as the package does', async () => {
    const time = { starts: '2030-03-15T18:00', ends: '2030-03-15T20:00' };
    const timezone = 'America/Mexico_City';
    for (const locale of LANGUAGES) {
      const title = 'Asamblea';
      const block = { href: ROOM, title, ...time, timezone, lang: locale };
      const { html } = await plugin.render('room', block);
      const instance = 'https://meet.example';
      const room = 'asamblea';
      // WordPress writes dates its own way.
      const expected = renderRoom({ instance, room, title, ...time, timeZone: timezone, locale });
      expect(html).toBe(
        expected.replace(
          /"(2[^"]*Z)">[^<]*<.time>/,
          '"$1" lang="es-MX">2030&#045;03&#045;15 18&#058;00 – 20&#058;00, America/Mexico City</time>',
        ),
      );
    }
    const { html } = await plugin.render('room', {
      href: 'https://meet.example/a/Sesión (1)!'.replaceAll(' ', '%20'),
    });
    const instance = 'https://meet.example/a/';
    expect(normalizeHtml(html)).toBe(
      normalizeHtml(renderRoom({ instance, room: 'Sesión (1)!', locale: 'es' })),
    );
  });

  it('render a campaign as the package does, in each language', async () => {
    for (const lang of LANGUAGES) {
      const { html } = await plugin.render('donate', { campaign: 'un-ano', lang });
      const options = { locale: lang, element: true, today: '2030-03-01' };
      expect(normalizeHtml(html)).toBe(normalizeHtml(await renderDonate(campaign, options)));
      // What WordPress would rewrite later stands as entities.
      expect(html.replace(/<script.*/s, '')).not.toMatch(/--|\[gallery|2x3|"año"/);
    }
  });

  it('render a campaign in a language that its card has, and tell the element which', async () => {
    const cards = await createCards();
    const [card] = cards.cards;
    const inPortuguese = { ...card, html: { pt: card?.html['pt'] } };
    const { options } = await plugin.upload(JSON.stringify({ ...cards, cards: [inPortuguese] }));
    const { html } = await plugin.render('donate', { campaign: 'un-ano', lang: 'es' }, { options });
    expect(html).toMatch(/^<comunal-donate layout="full" lang="pt"><div lang="pt">/);
  });

  it.each([
    ['', 'es_MX', ['pt-BR', 'es-MX', 'en'], 'es-MX'],
    ['', 'es_ES', ['pt-BR', 'es-MX', 'en'], 'es-MX'],
    ['pt', 'es_MX', ['pt-BR', 'es-MX', 'en'], 'pt-BR'],
    ['PT-br', 'es_MX', ['pt-BR', 'es-MX', 'en'], 'pt-BR'],
    ['', 'fr_FR', ['pt-BR', 'es-MX', 'en'], 'pt-BR'],
    ['', 'fr_FR', ['es-MX', 'pt-BR', 'en'], 'es-MX'],
  ])(
    'find the card for %j on a site in %s, else that of the first of %j: %s',
    async (lang, locale, languages, expected) => {
      const html = { en: '<p>en</p>', 'es-MX': '<p>es-MX</p>', 'pt-BR': '<p>pt-BR</p>' };
      const card = { type: 'publication', slug: 'a', title: html, html };
      const text = JSON.stringify({ version: 1, siteUrl: '', languages, cards: [card] });
      const { options } = await plugin.upload(text);
      const situation = { options, locale };
      const rendered = await plugin.render('book', { book: 'a', lang }, situation);
      expect(normalizeHtml(rendered.html)).toBe(`<p>${expected}</p>`);
      const { result } = await plugin.evaluate(
        `\\Comunal\\choose_key( $input, '${lang}' )`,
        html,
        situation,
      );
      expect(result).toBe(expected);
    },
  );

  it.each([
    ['Fanzine', 'Fanzine'],
    ['', 'a'],
    [{}, 'a'],
  ])('list the title %j, which is the same in every language, as %s', async (title, label) => {
    const card = { type: 'publication', slug: 'a', title, html: { es: 'a' } };
    const { options } = await plugin.upload(
      JSON.stringify({ version: 1, siteUrl: '', languages: ['es'], cards: [card] }),
    );
    const list = `\\Comunal\\list_choices( 'publication' )`;
    const { result } = await plugin.evaluate(list, null, { options });
    expect(result).toEqual([{ value: 'a', label }]);
  });

  it('list titles in the language of the site, else in the first of the cards', async () => {
    const title = { en: 'Zine', 'es-MX': 'Fanzine', 'pt-BR': 'Zine brasileiro' };
    const card = { type: 'publication', slug: 'a', title, html: { en: 'a' } };
    const languages = ['pt-BR', 'es-MX', 'en'];
    const { options } = await plugin.upload(
      JSON.stringify({ version: 1, siteUrl: '', languages, cards: [card] }),
    );
    for (const [locale, label] of [
      ['es_ES', 'Fanzine'],
      ['fr_FR', 'Zine brasileiro'],
    ] as const) {
      const list = `\\Comunal\\list_choices( 'publication' )`;
      const { result } = await plugin.evaluate(list, null, { options, locale });
      expect(result).toEqual([{ value: 'a', label }]);
    }
  });

  it('list cards in the settings by their titles, each with a shortcode to copy', async () => {
    const html = { es: 'a' };
    const text = JSON.stringify({
      version: 1,
      siteUrl: '',
      languages: ['es'],
      cards: [
        { type: 'campaign', slug: 'un-ano', title: { es: 'Un <año>' }, html },
        { type: 'publication', slug: 'libro', title: 'Libro de ejemplo', html },
        { type: 'event', slug: 'taller', title: '', html },
      ],
    });
    const { options } = await plugin.upload(text);
    const page = await plugin.evaluate('\\Comunal\\render_cards_state()', null, { options });
    expect(page.printed).toMatch(/<ul class="ul-disc">(.*)<\/ul>$/);
    expect(page.printed.split('<li>').slice(1)).toEqual([
      'Campaign: Un &lt;año&gt; <code>[comunal_donate campaign=&quot;un-ano&quot;]</code></li>',
      'Book: Libro de ejemplo <code>[comunal_book book=&quot;libro&quot;]</code></li>',
      'Event: taller <code>[comunal_events]</code></li></ul>',
    ]);
  });

  it('render a campaign in a feed without its data, which readers show as text', async () => {
    const { html } = await plugin.render('donate', { campaign: 'un-ano' }, { feed: true });
    expect(html).toMatch(/^<div lang="es">/);
    expect(html).not.toContain('<script');
  });

  it('render emoji in a feed so that WordPress makes no pictures of them', async () => {
    const title = 'Taller 🎉 ☀️ 1️⃣ 👩🏽‍💻 ©';
    const situation = { feed: true };
    const { html } = await plugin.render('video', { src: VIDEO, title }, situation);
    expect(html).toMatch(/Taller &#127881; &#9728;&#65039; 1&#65039;&#8419; /);
    expect(html).not.toMatch(/[\p{Extended_Pictographic}\u{fe0f}]/u);
    expect(normalizeHtml(html)).toBe(
      normalizeHtml(renderVideo({ src: VIDEO, title, locale: 'es' })),
    );
  });

  it('render the events to come in their order, and say where there are none', async () => {
    const { html, calls } = await plugin.render('events', {});
    const { cards } = await createCards();
    const [taller, asamblea] = ['taller', 'asamblea'].map(
      (slug) => cards.find((card) => card.slug === slug)?.html['es'],
    );
    expect(normalizeHtml(html)).toBe(
      normalizeHtml(`<ul class="comunal-events"><li>${taller}</li><li>${asamblea}</li></ul>`),
    );
    expect(calls.filter(([name]) => name !== 'wp_kses')).toEqual([STYLE]);
    expect((await plugin.render('events', { limit: '1' })).html).not.toContain('asamblea');
    const later = await plugin.render('events', {}, { time: NOW_SECONDS + 90 * 86_400 });
    expect(later.html).toBe(
      '<p class="comunal-events" lang="es">Por ahora no hay actividades anunciadas.</p>',
    );
  });

  it('render a book, in the language of the attribute, the settings or the site', async () => {
    for (const [lang, language, locale, expected] of [
      ['en', 'pt', 'es_MX', 'en'],
      ['', 'pt', 'es_MX', 'pt'],
      ['', '', 'pt_BR', 'pt'],
      ['xx', '', 'fr_FR', 'es'],
    ] as const) {
      const options = { ...plugin.stored, comunal_settings: { language } };
      const book = { book: 'fanzine', lang };
      const { html, calls } = await plugin.render('book', book, { options, locale });
      expect(calls.filter(([name]) => name !== 'wp_kses')).toEqual([STYLE]);
      const card = (await createCards()).cards.find(({ slug }) => slug === 'fanzine');
      expect(normalizeHtml(html)).toBe(normalizeHtml(card?.html[expected] ?? ''));
    }
  });

  it('hand all HTML of cards to wp_kses, and let no text end their data', async () => {
    const hostile = '<div lang="es"><script>alert(1)</script><img src=x onerror=alert(1)></div>';
    const data = {
      title: '</script><script>alert(1)</script> [gallery] ]]> \\"[ Wordpress http://a.example',
    };
    const card = { type: 'campaign', slug: 'a', title: '', html: { es: hostile }, data };
    const { options } = await plugin.upload(
      JSON.stringify({ version: 1, siteUrl: '', languages: ['es'], cards: [card] }),
    );
    const { html, calls } = await plugin.render('donate', { campaign: 'a' }, { options });
    expect(calls).toContainEqual(['wp_kses', [hostile]]);
    const script = /<script type="application\/json">([^]*)<\/script><\/comunal-donate>$/.exec(
      html,
    );
    expect(script?.[1]).not.toMatch(/<|\[gallery|\]\]|Wordpress|http:/);
    expect(JSON.parse(script?.[1] ?? '')).toEqual(data);
  });

  it('allow no fill that a browser would fetch', async () => {
    const { result } = await plugin.evaluate('\\Comunal\\get_allowed_html()', null);
    const fill = { values: ['#fff', '#000', 'none', 'currentcolor'] };
    expect(result).toMatchObject({ path: { fill }, rect: { fill } });
  });

  it('remove comments, which block themes would run as blocks', async () => {
    for (const [html, expected] of [
      ['a<!-- wp:rss {"feedURL":"https://rastreo.example/"} /-->b', 'ab'],
      ['a<!--\n-->b <!-- c', 'ab <!-- c'],
      ['a<!<!-- -->-- wp:rss /-->', 'a<!-- wp:rss /-->'],
    ] as const) {
      const { result } = await plugin.evaluate('\\Comunal\\clean_html( $input )', html);
      expect(result).not.toContain('<!--');
      expect(parseFragment(String(result)).childNodes).toMatchObject([
        { nodeName: '#text', value: expected },
      ]);
    }
  });

  it('write “Wordpress” so that WordPress keeps it', async () => {
    const { result } = await plugin.evaluate(
      '\\Comunal\\clean_html( $input )',
      '<p aria-label="de Wordpress">(Wordpress</p>',
    );
    expect(result).not.toContain('Wordpress');
    expect(normalizeHtml(String(result))).toBe('<p aria-label="de Wordpress">(Wordpress</p>');
  });
});
