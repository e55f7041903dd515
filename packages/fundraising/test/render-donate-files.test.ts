import * as fc from 'fast-check';
import { parseFragmentElements } from '../src/node/manifest/page-tree.ts';
import { describe, expect, it } from 'vitest';
import { renderDonate, renderDonateFiles, signCampaign, type Campaign } from '../src/index.ts';
import { isKeptByKses, keptStyles } from './support/kses-rules.ts';
import { pixelsOf, readPixels } from './support/read-png.ts';
import { campaign, newSigner } from './support/signers.ts';

const options = { locale: 'es', today: '2026-11-25' };
const textOf = (html: string): string =>
  decodeReferences(html)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[ \n]+/g, ' ');

describe('renderDonateFiles', () => {
  it('writes a PNG for each code, which can be read, and shows it from its own folder', async () => {
    const { html, files } = await renderDonateFiles(campaign, options);
    expect(files.map(({ path }) => path)).toEqual([
      'qr-clabe-c4a7769f.png',
      'qr-btc-6cd717a8.png',
      'qr-pagina-9b4e10b3.png',
    ]);
    expect(
      files.map(({ bytes }) =>
        readPixels(pixelsOf(bytes), new DataView(bytes.buffer).getUint32(16)).toString(),
      ),
    ).toEqual([
      '000000077777777770',
      'bitcoin:tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c',
      'https://pagos.example/colectiva',
    ]);
    for (const { path } of files) expect(html).toContain(`<img src="${path}" `);
    expect(html).not.toContain('data:');
  });

  it('shows the files from where they will be', async () => {
    const { html } = await renderDonateFiles(campaign, {
      ...options,
      fileUrl: (path) => `https://colectiva.example/medios/${path}?a="b"&c`,
    });
    expect(html).toContain(
      'src="https://colectiva.example/medios/qr-clabe-c4a7769f.png?a=&quot;b&quot;&amp;c"',
    );
  });

  it('names a picture after what it holds, so that no page shows that of an earlier account', async () => {
    const rename = async (account: string): Promise<string | undefined> => {
      const rails = [{ id: 'spei', kind: 'clabe', enabled: true, account }] as const;
      const { html, files } = await renderDonateFiles({ ...campaign, rails }, options);
      const [{ path } = { path: '' }] = files;
      expect(html).toContain(`src="${path}"`);
      return path;
    };
    const path = await rename('000000077777777770');
    expect(await rename('000180000000000014')).not.toBe(path);
    expect(await rename('000000077777777770')).toBe(path);
  });

  it('is in ASCII, without a reference that browsers or WordPress take for something else', async () => {
    const title = 'Año 😀 \u0080 \ud800 \uffff fin';
    for (const dialect of ['html', 'kses'] as const) {
      const { html } = await renderDonateFiles({ ...campaign, title }, { ...options, dialect });
      expect(html).toMatch(/^[\n -~]+$/);
      expect(html).toContain('A&#241;o &#128512; &#65533; &#65533; &#65533; fin');
    }
  });

  it('fails where the address of a file does', async () => {
    const fileUrl = () => {
      throw new Error('No such place.');
    };
    await expect(renderDonateFiles(campaign, { ...options, fileUrl })).rejects.toThrow(
      'No such place.',
    );
  });

  it('says the same in each dialect as the card with pictures inside', async () => {
    const inline = textOf(await renderDonate(campaign, { ...options, codes: 'png' }));
    for (const dialect of ['html', 'kses'] as const)
      expect(textOf((await renderDonateFiles(campaign, { ...options, dialect })).html)).toBe(
        inline,
      );
  });

  it('has parts as classes for WordPress, on one line', async () => {
    const { html } = await renderDonateFiles(campaign, { ...options, dialect: 'kses' });
    expect(html).toMatch(
      /^<div style="overflow:auto" lang="es"><h3 class="comunal-title">[^\n]*<\/div>$/,
    );
    expect(html).toContain('<li class="comunal-rail">');
    expect(html).toContain('<span dir="auto" lang="es">Un a&#241;o de servidores</span>');
  });

  it('writes no text that WordPress takes for a character', async () => {
    const title = 'Escribe &#39; y &amp;';
    const { html } = await renderDonateFiles(
      { ...campaign, title },
      { ...options, dialect: 'kses' },
    );
    expect(html).toContain('Escribe &#038;#39; y &#038;amp;');
  });

  it.each(['es', 'en', 'pt'])(
    'uses only what wp_kses_post keeps, whatever the campaign says, in %s',
    async (locale) => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
          const hostile: Campaign = {
            ...campaign,
            title: { [locale]: `${text} class="a" part="b" <bdi>` },
            rails: campaign.rails?.map((rail) => ({ ...rail, label: text, holder: text })),
          };
          const { html } = await renderDonateFiles(hostile, {
            ...options,
            locale,
            dialect: 'kses',
          });
          expect(listRemoved(html)).toEqual([]);
          expect(html).not.toMatch(/data:|&#39;|[\n\r]/);
        }),
        { numRuns: 30 },
      );
    },
  );

  it('refuses a campaign that the key did not sign, unknown options and dialects', async () => {
    const signed = await signCampaign(campaign, [newSigner()]);
    const key = newSigner().publicKey;
    await expect(renderDonateFiles(signed, { ...options, key })).rejects.toMatchObject({
      code: 'untrusted',
    });
    for (const wrong of [{ dialect: 'wordpress' }, { codes: 'png' }])
      await expect(
        renderDonateFiles(campaign, { ...options, ...(wrong as object) }),
      ).rejects.toMatchObject({ code: 'bad-option' });
  });
});

function decodeReferences(html: string): string {
  return html.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** Lists the elements, attributes and styles that WordPress would remove, and attributes that stand twice. */
function listRemoved(html: string): string[] {
  const elements = parseFragmentElements(html);
  const tags = html.match(/<[a-z][^>]*>/g) ?? [];
  return [
    ...elements.flatMap(({ tagName, attrs }) => [
      ...(isKeptByKses(tagName) ? [] : [tagName]),
      ...attrs.filter(({ name }) => !isKeptByKses(tagName, name)).map(({ name }) => name),
      ...attrs
        .filter(({ name, value }) => name === 'style' && !keptStyles.has(value))
        .map(({ value }) => value),
    ]),
    ...tags.filter((tag) => (tag.match(/ class="/g)?.length ?? 0) > 1),
  ];
}
