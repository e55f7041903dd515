import { registerLanguage } from '@comunal/i18n/lite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { renderDonate, signCampaign, type Campaign } from '../src/index.ts';
import { campaign, newSigner } from './support/signers.ts';

const options = { locale: 'es', today: '2026-11-25' };
const textOf = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

describe('renderDonate', () => {
  it('renders everything that is shown, with codes and their texts, and nothing that loads from a server', async () => {
    const html = await renderDonate(campaign, options);
    for (const text of [
      'Un año de servidores',
      '$61,234.56 MXN de $120,000 MXN (51 %)',
      'Renta : $3,000 MXN al mes',
      'CUENTA DE PRUEBA',
      '0000 0007 7777 7777 70',
      'A nombre de Colectiva de Ejemplo',
      'No es un cobro',
      'bitcoin:tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c',
    ])
      expect(textOf(html)).toContain(text);
    expect(html.match(/<svg [^>]*xmlns/g)).toHaveLength(3);
    expect(html).not.toMatch(/<script|<button|<link|<style|style=|\son\w+=|\ssrc=/);
    expect(html.match(/href="[^"]*"/g)).toEqual(['href="https://pagos.example/colectiva"']);
    // Nothing that a style has to hide: what is read aloud is what is seen.
    expect(html).not.toContain('aria-hidden="true">0');
  });

  it('renders the same the next day, with the last day in place of the days left', async () => {
    const html = await renderDonate(campaign, options);
    expect(textOf(html)).toContain('Fecha de cierre: 31 de diciembre de 2026.');
    expect(html).not.toContain('Quedan');
    expect(await renderDonate(campaign, { ...options, today: '2026-11-26' })).toBe(html);
  });

  it.each([
    ['en', 'A year of servers', 'TEST ACCOUNT'],
    ['pt', 'Um ano de servidores', 'CONTA DE TESTE'],
  ])('renders in %s', async (locale, ...texts) => {
    const html = await renderDonate(campaign, { ...options, locale });
    for (const text of texts) expect(textOf(html)).toContain(text);
    expect(html).toContain(`<div lang="${locale}">`);
    expect(html).toContain('<bdi lang="es">Para que sigan encendidos.</bdi>');
  });

  it('marks each text that falls back with its own language, and no other text', async () => {
    const donate = { ways: { title: 'Bejk’ ayin' }, row: { holder: 'Sbiil' } };
    onTestFinished(registerLanguage('tzh', { donate }));
    const html = await renderDonate(campaign, { ...options, locale: 'tzh' });
    expect(html).toMatch(/^<div lang="tzh">/);
    expect(html).toContain('<h4 part="section-title">Bejk’ ayin</h4>');
    expect(html).toContain('<dt><bdi>Sbiil</bdi></dt>');
    expect(html).toContain('<strong><span lang="es">CUENTA DE PRUEBA</span></strong>');
    expect(html).toContain('<dt><bdi><span lang="es">CLABE</span></bdi></dt>');
    expect(html).toMatch(/<figcaption>\s*<p><span lang="es">/);
    const withoutMarked = html.replaceAll(/<(span|bdi) lang="es">.*?<\/\1>/gs, '');
    for (const text of ['PRUEBA', 'al mes', 'Fecha de cierre', 'No es un cobro'])
      expect(withoutMarked).not.toContain(text);
  });

  it.each([
    undefined,
    null,
    false,
    'x',
    [],
    { comunalSigned: 'manifest' },
    { comunalSigned: 'campaign' },
  ])('renders an empty campaign for %o, as the element does', async (data) => {
    const html = await renderDonate(data as never, { ...options, element: true });
    expect(textOf(html)).toContain('Por ahora no hay ninguna manera de dar');
  });

  it('renders codes as PNG, or none', async () => {
    const png = await renderDonate(campaign, { ...options, codes: 'png' });
    expect(
      png.match(
        /<img src="data:image\/png;base64,[\w+/=]+" width="\d+" height="\d+" style="max-width:100%;height:auto" alt="">/g,
      ),
    ).toHaveLength(3);
    expect(png).not.toContain('xmlns');
    const none = await renderDonate(campaign, { ...options, codes: 'none' });
    expect(none).not.toMatch(/xmlns|<img|<figure/);
  });

  it('wraps the HTML in an element with the data', async () => {
    const data: Campaign = { ...campaign, title: '</script><script>alert(1)</script>' };
    const html = await renderDonate(data, { ...options, element: true, layout: 'card' });
    expect(html).toMatch(/^<comunal-donate layout="card" lang="es"><div lang="es">/);
    const json = /<script type="application\/json">(.*?)<\/script><\/comunal-donate>$/s.exec(html);
    expect(JSON.parse(json?.[1] ?? '')).toEqual(JSON.parse(JSON.stringify(data)));
    expect(html.match(/<script/g)).toHaveLength(1);
  });

  it('escapes a hostile campaign', async () => {
    const evil = `"><img src=x onerror=alert(1)>`;
    const html = await renderDonate(
      {
        title: evil,
        summary: { '"><b>': evil },
        goal: { amount: -1, currency: 'MXN' },
        rails: [
          { id: 'a', kind: 'account', enabled: true, account: `${evil}: ${evil}`, holder: evil },
          { id: 'b', kind: 'link', enabled: true, url: 'javascript:alert(1)' },
        ],
      },
      options,
    );
    expect(html).not.toMatch(/<img|href=/);
    expect(html).toContain('&quot;&gt;&lt;img src=x onerror=alert(1)&gt;');
    expect(textOf(html)).toContain('Los datos de esta manera de dar no cuadran');
  });
});

describe('with a key', () => {
  const [trusted, stranger] = [newSigner(), newSigner()];

  it('renders what the key signed, and gives the key to the element', async () => {
    const signed = await signCampaign(campaign, [trusted]);
    const key = trusted.publicKey;
    const html = await renderDonate(signed, { ...options, key, element: true });
    expect(html).toContain(`trusted-key="${key}" needed="1"`);
    expect(textOf(html)).toContain('0000 0007 7777 7777 70');
  });

  it.each([
    ['other-key', [stranger.publicKey], 1],
    ['too-few', [trusted.publicKey, stranger.publicKey], 2],
    ['bad-key', ['no-es-clave'], 1],
    ['no-key', [], 1],
  ])('throws where verification does not succeed: %s', async (about, key, needed) => {
    const signed = await signCampaign(campaign, [trusted]);
    await expect(renderDonate(signed, { ...options, key, needed })).rejects.toMatchObject({
      code: 'untrusted',
      about,
    });
  });

  it('renders headings from the level that is asked for, and hands it to the element', async () => {
    const html = await renderDonate(campaign, { ...options, headingLevel: 2, element: true });
    expect(html).toMatch(
      /^<comunal-donate layout="full" heading-level="2" lang="es"><div[^>]*><h2 part="title">/,
    );
    expect(html).toContain('<h3 part="section-title">');
    await expect(renderDonate(campaign, { ...options, headingLevel: 7 })).rejects.toMatchObject({
      code: 'bad-option',
    });
  });

  it('throws for a campaign whose signature has expired', async () => {
    const times = { issuedAt: '2026-01-01T00:00:00Z', expiresAt: '2026-02-01T00:00:00Z' };
    const signed = await signCampaign(campaign, [trusted], times);
    await expect(
      renderDonate(signed, { ...options, key: trusted.publicKey }),
    ).rejects.toMatchObject({
      code: 'untrusted',
      about: 'expired',
    });
  });

  it('throws for an unsigned campaign', async () => {
    await expect(
      renderDonate(campaign, { ...options, key: trusted.publicKey }),
    ).rejects.toMatchObject({ code: 'untrusted', about: 'not-signed' });
  });
});
