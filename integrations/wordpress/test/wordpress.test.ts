import { renderDonateFiles, type Campaign } from '@comunal/fundraising';
import { needsBrowser, useChromium } from '@comunal/test-kit/use-chromium';
import { parseFragment } from 'parse5';
import { createHash } from 'node:crypto';
import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { campaign, createCards, createSigner, sign } from './support/cards.ts';
import { Editor } from './support/editor.ts';
import { expectedHtml, ROOM, VIDEO } from './support/expected-html.ts';
import { logIn } from './support/log-in.ts';
import { normalizeHtml } from './support/same-html.ts';
import { setUp, takePicture } from './support/set-up.ts';
import { startWordPress, wordPressOnly, type WordPress } from './support/wordpress.ts';

/** Those of WordPress itself, which its own editor asks. */
const EDITOR_HOSTS = new Set(['secure.gravatar.com', 's.w.org']);
/** What filters of WordPress would change. */
const TITLE = 'Taller de Wordpress & <3 -- 2x3 [gallery] "a"';

describe('in a real WordPress', wordPressOnly, () => {
  let wordpress: WordPress;
  let address: string;
  const browser = useChromium(async () => {
    wordpress = await startWordPress();
    return () => wordpress.stop();
  });
  beforeAll(async () => {
    if (needsBrowser.skip !== true) await setUp(await openPage('es-MX'), wordpress.address);
  });

  async function openPage(
    locale: string,
    javaScriptEnabled = true,
  ): Promise<Page & { hosts: Set<string> }> {
    const context = await browser().newContext({
      locale,
      javaScriptEnabled,
      viewport: { width: 1280, height: 900 },
    });
    const page = Object.assign(await context.newPage(), { hosts: new Set<string>() });
    await context.route(/^https?:/, async (route) => {
      const { host } = new URL(route.request().url());
      page.hosts.add(host);
      await (wordpress.address.endsWith(host) ? route.continue() : route.abort());
    });
    return page;
  }

  it('lets an author place and publish each block in Spanish, and asks no host but the two of WordPress', async () => {
    const page = await openPage('es-MX');
    const editor = await Editor.open(page, wordpress.address);
    await editor.insert('Video (PeerTube)', {
      'Dirección del video': VIDEO,
      'Título del video': TITLE,
    });
    await editor.insert('Llamada (Jitsi)', {
      'Dirección de la sala': ROOM,
      'Título de la llamada': 'Asamblea',
    });
    await editor.insert('Tarjeta de donaciones', { Campaña: 'un-ano' });
    await editor.insert('Próximas actividades', {});
    await editor.insert('Libro', { Libro: 'fanzine' });
    // A preview is asked for again a while after its fields have changed.
    await expect
      .poll(() => editor.readPreviews())
      .toEqual([
        `${TITLE} · Video en tube.example`,
        'Asamblea · Llamada en meet.example',
        expect.stringContaining('Un "año" de servidores -- 2x3 [gallery] :)'),
        expect.stringMatching(/taller[^]*asamblea/),
        expect.stringContaining('Fanzine de ejemplo'),
      ]);
    address = await editor.publish();
    expect([...page.hosts].filter((host) => !EDITOR_HOSTS.has(host))).toEqual([
      new URL(wordpress.address).host,
    ]);
    expect(wordpress.run(`echo get_posts()[0]->post_content;`)).not.toMatch(/<(?!!--)/);
    // What WordPress stored of her title is what she wrote, once she edits it again.
    const id = wordpress.run(`echo get_posts()[0]->ID;`);
    expect(await editor.reopen(id, 'Título del video')).toBe(TITLE);
    await page.context().close();
  });

  it('shows visitors what the packages write, and sends them nowhere', async () => {
    const html = await (await fetch(address)).text();
    const content =
      /<div class="[^"]*wp-block-post-content[^"]*">([^]*?)<\/div>\s*<div class="wp-block-group/.exec(
        html,
      )?.[1] ?? '';
    expect(normalizeHtml(content)).toBe(normalizeHtml(await expectedHtml(TITLE)));
    const scripts = [...html.matchAll(/<script[^>]*src="([^"?]*)[^>]*>/g)].filter(([tag]) =>
      tag.includes('comunal'),
    );
    expect(scripts.map(([, src]) => src)).toEqual([
      `${wordpress.address}/wp-content/plugins/comunal/elements/comunal.standalone.js`,
    ]);
    expect(scripts[0]?.[0]).toContain(' defer');
    expect(scripts[0]?.[0]).toContain(` integrity="${await computeIntegrity(scripts[0]?.[1])}"`);

    const page = await openPage('es-MX');
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(await page.getByRole('button', { name: /Ver en tube\.example/ }).count()).toBe(1);
    expect(await page.getByRole('button', { name: /meet\.example/ }).count()).toBe(1);
    expect([...page.hosts]).toEqual([new URL(wordpress.address).host]);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await takePicture(page, `visitor-${width}`);
      const [inner, scroll] = await page.evaluate(() => [
        innerWidth,
        document.documentElement.scrollWidth,
      ]);
      expect(scroll).toBeLessThanOrEqual(inner ?? 0);
    }
    await page.context().close();
  });

  it('works without a script', async () => {
    const page = await openPage('es-MX', false);
    await page.goto(address);
    const links = await page
      .locator('.wp-block-post-content a')
      .evaluateAll((list) => list.map((link) => link.getAttribute('href')));
    expect(links).toEqual([
      VIDEO,
      ROOM,
      'https://pagos.example/colectiva',
      'https://colectiva.example/es/taller/',
      'https://colectiva.example/es/asamblea/',
      'https://colectiva.example/es/fanzine/',
      'https://libros.example/fanzine',
    ]);
    expect([...page.hosts]).toEqual([new URL(wordpress.address).host]);
    await takePicture(page, 'visitor-no-script');
    await page.context().close();
  });

  it('runs no script of the elements that was changed, and leaves one of another host to that', async () => {
    const page = await openPage('es-MX');
    await page.route('**/comunal.standalone.js*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()}\n//` });
    });
    const refused = page.waitForEvent('console', (message) => /integrity/.test(message.text()));
    await page.goto(address);
    await refused;
    await page.getByRole('link', { name: 'Video en tube.example' }).waitFor();
    expect(await page.evaluate(() => customElements.get('comunal-video'))).toBeUndefined();
    await page.context().close();

    const moved = wordpress.run(
      `add_filter( 'script_loader_src', function ( $src ) { return str_replace( '//', '//cdn.example/', $src ); } ); do_shortcode( '[comunal_video src="${VIDEO}"]' ); wp_scripts()->do_items();`,
    );
    expect(moved).toContain('cdn.example');
    expect(moved).not.toContain('integrity');
  });

  it('renders shortcodes of a classic text as the blocks', async () => {
    const text = `[comunal_video src="${VIDEO}" title="Taller"]\n\n[comunal_room href="${ROOM}" title="Asamblea"]\n\n[comunal_donate campaign="un-ano"]\n\n[comunal_events]\n\n[comunal_book book="fanzine"]`;
    const html = wordpress.run(
      `$post = wp_insert_post( array( 'post_title' => 'a', 'post_status' => 'publish', 'post_content' => $input ) ); $GLOBALS['post'] = get_post( $post ); setup_postdata( $GLOBALS['post'] ); echo wptexturize( convert_smilies( apply_filters( 'the_content', $input ) ) );`,
      text,
    );
    expect(normalizeHtml(html)).toBe(normalizeHtml(await expectedHtml('Taller')));
  });

  it('tells a mistake to its author, in Spanish, and to no visitor', async () => {
    const id = wordpress.run(
      `wp_set_current_user( get_user_by( 'login', 'autora' )->ID ); echo wp_insert_post( array( 'post_title' => 'Con un error', 'post_status' => 'publish', 'post_content' => '<!-- wp:comunal/video {"src":"https://rastreo.example/w/wuzkHBJry2URbrzYF7oNaj"} /-->' ) );`,
    );
    const visitor = await (await fetch(`${wordpress.address}/?p=${id}`)).text();
    expect(visitor).toContain('Con un error');
    expect(visitor).not.toMatch(/comunal-error|rastreo|comunal\.standalone/);
    const page = await openPage('es-MX');
    await logIn(page, wordpress.address, 'autora');
    await page.goto(`${wordpress.address}/?p=${id}`);
    expect(await page.locator('.comunal-error').innerText()).toContain(
      'El servidor rastreo.example no está entre los permitidos',
    );
    await page.context().close();
  });

  it('escapes what an author writes into a block, and survives broken data', async () => {
    const title = `</comunal-video><script>alert(1)</script>" onmouseover="alert(1)" x='[gallery]`;
    const escape = (text: string) => JSON.stringify(text).replaceAll(/[<>&-]/g, toUnicodeEscape);
    const html = wordpress.run(
      `echo apply_filters( 'the_content', $input );`,
      `<!-- wp:comunal/video {"src":"${VIDEO}","title":${escape(title)}} /-->\n<!-- wp:comunal/video {"src":"${VIDEO} /-->\n<!-- wp:comunal/donate {"campaign":{"a":["un-ano"]}} /-->`,
    );
    const { childNodes } = parseFragment(html.trim());
    expect(childNodes).toMatchObject([
      {
        tagName: 'comunal-video',
        attrs: [
          { name: 'src', value: VIDEO },
          { name: 'video-title', value: title },
          { name: 'lang', value: 'es' },
        ],
      },
    ]);
  });

  it('removes from cards what cards do not have, and keeps what they have', async () => {
    const hostile = `<p onclick="alert(1)" style="background:url(https://rastreo.example/a)">a<script>alert(1)</script><img src="https://rastreo.example/a.png"><iframe src="https://rastreo.example/"></iframe><a href="javascript:alert(1)">b</a><a href="data:text/html,a">c</a><svg><use href="https://rastreo.example/#a"/><animate onbegin="alert(1)"/><foreignObject><body onload="alert(1)"></foreignObject><rect fill="url(https://rastreo.example/a.svg#a)"/><path fill="#000" d="M0 0"/></svg><!-- wp:rss {"feedURL":"https://rastreo.example/"} /--><form action="https://rastreo.example/"><input></form><comunal-video src="${VIDEO}"></comunal-video><link rel="stylesheet" href="https://rastreo.example/a.css"><a href="bitcoin:bc1qa">d</a><bdi lang="es">e</bdi></p>`;
    const html = wordpress.run(`echo \\Comunal\\clean_html( $input );`, hostile);
    expect(html).not.toMatch(
      /rastreo|javascript|data:|<script|<img|<iframe|<use|<animate|<form|<input|<comunal|<link|<!|onclick|onload|onbegin|style=/i,
    );
    expect(html).toMatch(/<path fill="#000" d="M0 0"/);
    expect(html).toContain('<a href="bitcoin:bc1qa">d</a><bdi lang="es">e</bdi>');
  });

  it('verifies signatures by PHP and by what WordPress brings for servers without sodium', async () => {
    const signer = createSigner();
    const good = await sign(await createCards(), [signer]);
    const accept = (text: string) =>
      wordpress.run(
        `eval( 'namespace Comunal; function time() { return ${Date.UTC(2030, 2, 1) / 1_000}; }' ); add_filter( 'pre_option_comunal_settings', function () { return array( 'keys' => array( '${signer.publicKey}' ) ); } ); foreach ( array( 'sequence', 'attempt' ) as $name ) { add_filter( 'pre_update_option_comunal_' . $name, function ( $new, $old ) { return $old; }, 10, 2 ); } $r = \\Comunal\\accept_cards( $input, '' ); echo is_wp_error( $r ) ? $r->get_error_code() : 'accepted';`,
        text,
      );
    expect(accept(good)).toBe('accepted');
    expect(accept(good.replace('taller', 'tallar'))).toBe('comunal-changed');
    const polyfill = wordpress.run(
      `require_once ABSPATH . WPINC . '/sodium_compat/autoload.php'; $file = json_decode( $input ); $s = $file->signatures[0]; $m = "comunal-cards-2\\n" . \\Comunal\\read_signed_part( $file ); foreach ( array( $m, $m . ' ' ) as $t ) { echo ParagonIE_Sodium_Compat::crypto_sign_verify_detached( \\Comunal\\decode_base64url( $s->signature, 64 ), $t, \\Comunal\\decode_base64url( $s->key, 32 ) ) ? 'valid ' : 'wrong '; }`,
      good,
    );
    expect(polyfill).toBe('valid wrong ');
  });

  it('leaves a card of the dialect kses as it is, whatever it says', async () => {
    const hostile: Campaign = {
      ...campaign,
      title: `<script>a</script> & &amp; &#39; "b" 'c' [gallery] <bdi> </span>`,
      summary: { es: 'a\nb' },
    };
    for (const each of [campaign, hostile])
      for (const locale of ['es', 'en', 'pt']) {
        const { html } = await renderDonateFiles(each, {
          locale,
          dialect: 'kses',
          today: '2030-03-01',
        });
        expect(wordpress.run('echo wp_kses_post( $input );', html)).toBe(html);
      }
  });

  it('asks readers of a feed to fetch no emoji from s.w.org', () => {
    const title = 'Taller 🎉 ☀️ 1️⃣ 👩🏽‍💻 ©';
    const html = wordpress.run(
      `$GLOBALS['wp_query']->is_feed = true; echo wp_staticize_emoji( \\Comunal\\render( 'video', array( 'src' => '${VIDEO}', 'title' => $input ) ) );`,
      title,
    );
    expect(html).not.toContain('s.w.org');
    expect(parseFragment(html).childNodes).toMatchObject([
      { attrs: [{ name: 'src' }, { name: 'video-title', value: title }, { name: 'lang' }] },
    ]);
  });

  it('tells an author who can choose no card why there is none', async () => {
    wordpress.run(`delete_option( 'comunal_cards' );`);
    const page = await openPage('es-MX');
    const editor = await Editor.open(page, wordpress.address);
    await editor.insert('Libro', {});
    expect(await editor.readError()).toContain('Todavía no hay tarjetas.');
    await page.context().close();
  });

  it('says that an upload is too large where PHP drops the form', async () => {
    const page = await openPage('es-MX');
    await logIn(page, wordpress.address, 'admin');
    await page.goto(`${wordpress.address}/wp-admin/options-general.php?page=comunal`);
    const buffer = Buffer.alloc(9_000_000, ' ');
    const file = { name: 'cards.json', mimeType: 'application/json', buffer };
    await page.getByLabel('Archivo cards.json').setInputFiles(file);
    await page.getByRole('button', { name: 'Subir las tarjetas' }).click();
    expect(await page.locator('#setting-error-comunal-cards').innerText()).toContain(
      'No llegó ningún archivo.',
    );
    await page.context().close();
  });

  it('has its sentences in Spanish again after WordPress wrote in another language', () => {
    const sentences = wordpress.run(
      `add_filter( 'locale', function () { return 'es_MX'; } ); switch_to_locale( 'pt_BR' ); echo __( 'Upload the cards', 'comunal' ) . "\\n"; restore_previous_locale(); echo __( 'Upload the cards', 'comunal' );`,
    );
    expect(sentences.split('\n')).toEqual(['Enviar os cartões', 'Subir las tarjetas']);
  });

  it('leaves nothing behind', async () => {
    const signer = createSigner();
    const list = `global $wpdb; echo json_encode( array( $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE 'comunal%' ORDER BY option_name" ), (bool) wp_next_scheduled( 'comunal_refresh_cards' ) ) );`;
    const before = wordpress.run(
      `eval( 'namespace Comunal; function time() { return ${Date.UTC(2030, 2, 1) / 1_000}; }' ); update_option( 'comunal_settings', array( 'address' => 'https://colectiva.example/cards.json', 'keys' => array( '${signer.publicKey}' ) ) ); \\Comunal\\accept_cards( $input, '' ); ${list}`,
      await sign(await createCards(), [signer]),
    );
    expect(JSON.parse(before)).toEqual([
      ['comunal_attempt', 'comunal_cards', 'comunal_sequence', 'comunal_settings'],
      true,
    ]);
    const after = wordpress.run(
      `define( 'WP_UNINSTALL_PLUGIN', 'comunal/comunal.php' ); include WP_PLUGIN_DIR . '/comunal/uninstall.php'; ${list}`,
    );
    expect(JSON.parse(after)).toEqual([[], false]);
  });

  it('logged no notice of PHP', () => {
    // Those of WordPress itself, which asks its own directory, and those of PHP about the upload that was too large.
    const own = /WordPress\.org or this server|POST Content-Length/;
    const lines = wordpress.readLog().split('\n');
    expect(lines.filter((line) => line !== '' && !own.test(line))).toEqual([]);
  });
});

async function computeIntegrity(address: string | undefined): Promise<string> {
  const response = await fetch(address ?? '');
  const script = new Uint8Array(await response.arrayBuffer());
  return `sha384-${createHash('sha384').update(script).digest('base64')}`;
}

function toUnicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
