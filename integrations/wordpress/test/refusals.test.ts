import { describe, expect, it } from 'vitest';
import { NOW_SECONDS } from './support/cards.ts';
import { PHP_VERSIONS } from './support/php.ts';
import { usePlugin } from './support/plugin.ts';
import { normalizeHtml } from './support/same-html.ts';

const VIDEO = 'https://tube.example/w/wuzkHBJry2URbrzYF7oNaj';
const ROOM = 'https://meet.example/asamblea';
const starts = '2030-03-15T18:00';

describe.each(PHP_VERSIONS)('blocks and shortcodes under PHP %s', (version) => {
  const plugin = usePlugin(version);

  it.each([
    ['a script as address', 'video', { src: 'javascript:alert(1)' }],
    ['an address without https', 'video', { src: VIDEO.replace('https', 'http') }],
    ['another server', 'video', { src: VIDEO.replace('tube', 'rastreo') }],
    ['a server as user', 'video', { src: VIDEO.replace('tube.example', 'tube.example@a.example') }],
    ['a server behind a backslash', 'video', { src: VIDEO.replace('tube', 'a.example\\@tube') }],
    ['a path that is no video', 'video', { src: 'https://tube.example/w/../login' }],
    ['a quote in an address', 'video', { src: `${VIDEO}"onload="alert(1)` }],
    ['an address of 10 MB', 'video', { src: `${VIDEO}?${'a'.repeat(10_000_000)}` }],
    ['a control character', 'video', { src: VIDEO, title: 'a\u0000b' }],
    ['a list as title', 'video', { src: VIDEO, title: ['a'] }],
    ['no address', 'video', {}],
    ['a call server without a room', 'room', { href: 'https://meet.example/' }],
    ['settings in a room', 'room', { href: `${ROOM}#config.prejoinPageEnabled=false` }],
    ['a token in a room', 'room', { href: `${ROOM}?jwt=a` }],
    ['a slash in the name of a room', 'room', { href: 'https://meet.example/a%2Fb' }],
    ['a day without a time', 'room', { href: ROOM, starts: '2030-03-15' }],
    ['a time without a zone', 'room', { href: ROOM, starts }],
    [
      'an end before the start',
      'room',
      { href: ROOM, starts, ends: '2030-03-15T17:00', timezone: 'America/Bogota' },
    ],
    ['a script as campaign', 'donate', { campaign: '<script>alert(1)</script>' }],
    ['a campaign that is not there', 'donate', { campaign: 'otra' }],
    ['no campaign', 'donate', {}],
    ['less than no events', 'events', { limit: '-1' }],
    ['no events', 'events', { limit: '0' }],
    ['a number from zero', 'events', { limit: '05' }],
    ['a campaign as book', 'book', { book: 'un-ano' }],
  ])(
    'refuse %s with a sentence to who may edit, and show visitors nothing',
    async (_, type, attributes) => {
      const visitor = await plugin.render(type, attributes);
      expect(visitor.html).toBe('');
      expect(visitor.calls).toEqual([]);
      const { html } = await plugin.render(type, attributes, { can: true });
      expect(html).toMatch(
        /^<p class="comunal-error"><strong>comun\.al:<\/strong> [^<>]{20,500}<\/p>$/,
      );
    },
  );

  it.each([
    ['', 'needs a time zone, like America/Mexico_City: write it here, or choose'],
    ['CDMX', '“CDMX” is not a time zone.'],
    ['America/Ciudad_de_Mexico', '“America/Ciudad_de_Mexico” is not a time zone.'],
  ])('say what is wrong with the time zone %j', async (timezone, sentence) => {
    const call = { href: ROOM, starts, timezone };
    const { html } = await plugin.render('room', call, { can: true });
    expect(normalizeHtml(html)).toContain(sentence);
  });

  it('allow no server where the settings name none', async () => {
    const { html } = await plugin.render('video', { src: VIDEO }, { options: {}, can: true });
    expect(html).toContain('The server tube.example is not one of those');
  });

  it('say that there is no card of a kind, in place of an empty list of names', async () => {
    const { options } = await plugin.upload(
      JSON.stringify({ version: 1, siteUrl: '', languages: ['es'], cards: [] }),
    );
    for (const book of ['', 'fanzine']) {
      const { html } = await plugin.render('book', { book }, { options, can: true });
      expect(html).toContain('This site has no card of this kind yet.');
    }
  });

  it('tell of attributes and languages that do not exist, and show visitors the card', async () => {
    for (const [type, attributes, sentence] of [
      ['events', { limite: '3' }, /does not know “limite”.*limit, lang\./],
      ['events', { 0: '3' }, /does not know “3”/],
      ['book', { book: 'fanzine', lang: 'español' }, /“español”.*es, en, pt\./],
      ['video', { src: VIDEO, lang: 'fr' }, /“fr”.*es, en, pt\./],
    ] as const) {
      const render = `\\Comunal\\render_shortcode( '${type}', $input )`;
      const situation = { options: plugin.stored, time: NOW_SECONDS };
      const visitor = await plugin.evaluate(render, attributes, situation);
      expect(visitor.result).toMatch(/^<(?:ul|article|comunal-video)/);
      const author = await plugin.evaluate(render, attributes, { ...situation, can: true });
      expect(author.result).toMatch(sentence);
      expect(String(author.result).endsWith(String(visitor.result))).toBe(true);
    }
    const { result } = await plugin.evaluate(
      `\\Comunal\\render_shortcode( 'book', $input )`,
      { book: 'fanzine', lang: 'es-MX' },
      { options: plugin.stored, time: NOW_SECONDS, can: true },
    );
    expect(result).not.toContain('comunal-error');
  });

  it.each([
    ['donate', { campaign: '“un-ano”' }, 'campaign="…"'],
    ['donate', { campaign: '&#8220;un-ano&#8221;' }, 'campaign="…"'],
    ['donate', { campaign: '«un-ano»' }, 'campaign="…"'],
    ['events', { limit: '“5″' }, 'limit="…"'],
    ['video', { src: `“${VIDEO}”` }, 'src="…"'],
    // WordPress ends a value at a space where it finds no straight quotes.
    ['video', { src: VIDEO, title: '“Taller', 0: 'de', 1: 'fanzines”' }, 'src="…"'],
  ])(
    'tell of curly quotes around what the shortcode %s has: %j',
    async (type, attributes, sample) => {
      const render = `\\Comunal\\render_shortcode( '${type}', $input )`;
      const situation = { options: plugin.stored, time: NOW_SECONDS };
      const visitor = await plugin.evaluate(render, attributes, situation);
      expect(visitor.result).toBe('');
      const author = await plugin.evaluate(render, attributes, { ...situation, can: true });
      const [, sentence = ''] =
        /curly quotes (.*) Visitors/.exec(normalizeHtml(String(author.result))) ?? [];
      expect(sentence).toBe(`(“ ”). Write straight ones: ${sample}`);
    },
  );

  it('keep the quotes of a title', async () => {
    const title = '«Fanzines» y “carteles”';
    const render = `\\Comunal\\render_shortcode( 'video', $input )`;
    const situation = { options: plugin.stored, can: true };
    const { result } = await plugin.evaluate(render, { src: VIDEO, title }, situation);
    expect(result).toMatch(/^<comunal-video [^>]*video-title="«Fanzines» y “carteles”"/);
  });

  it('run no shortcode that stands in a mistake', async () => {
    const { html } = await plugin.render('donate', { campaign: '[gallery]' }, { can: true });
    expect(html).not.toMatch(/[[\]]/);
  });
});
