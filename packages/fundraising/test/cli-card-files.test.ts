import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createCampaignFolder } from './support/command-calls.ts';

describe('a card in a folder', () => {
  it('is a page in ASCII and a PNG for each code', async () => {
    const { at, runCommand } = await createCampaignFolder();
    const { code, err } = await runCommand(['card', 'campaign.json', '--out', 'tarjeta']);
    expect(code).toBe(0);
    expect(err).toContain('en su misma carpeta: qr-clabe-c4a7769f.png, qr-btc-');
    expect(err).toContain('tarjeta/card.html: pégalo tal cual');
    expect(await readdir(at('tarjeta'))).toEqual(
      expect.arrayContaining([
        'card.html',
        expect.stringMatching(/^qr-btc-[\da-f]{8}\.png$/),
        'qr-clabe-c4a7769f.png',
        expect.stringMatching(/^qr-pagina-[\da-f]{8}\.png$/),
      ]),
    );
    const html = await readFile(at('tarjeta/card.html'), 'utf8');
    expect(html).toMatch(/^[\n -~]+$/);
    expect(html).toContain('<img src="qr-clabe-c4a7769f.png" ');
  });

  it('is written for WordPress, with the address of its uploads', async () => {
    const { at, runCommand } = await createCampaignFolder();
    const filesUrl = 'https://colectiva.example/wp-content/uploads/2026/11';
    const args = ['card', 'campaign.json', '--kses', '--files-url', filesUrl, '--out', 'tarjeta/'];
    const { code, err } = await runCommand(args);
    expect([code, err]).toEqual([0, expect.not.stringContaining('misma carpeta')]);
    const html = await readFile(at('tarjeta/card.html'), 'utf8');
    expect(html).toContain(`<img src="${filesUrl}/qr-clabe-c4a7769f.png" `);
    expect(html).toContain('<ul class="comunal-ways" role="list">');
  });

  it.each([
    ['card', 'fondo.yaml', 'title: Un fondo', 'es una entrada de contenido'],
    ['card', 'cards.json', '{"version":1,"cards":[]}', 'tiene tarjetas ya hechas'],
    ['check', 'cards.json', '{"version":1,"cards":[]}', 'tiene tarjetas ya hechas'],
    ['check', 'signed.json', '{"comunalSigned":"cards"}', 'tiene tarjetas ya hechas'],
  ])(
    'of the command %s says what %s is, in place of the mistakes in it',
    async (name, path, text, phrase) => {
      const { at, runCommand } = await createCampaignFolder();
      await writeFile(at(path), text);
      const { code, err } = await runCommand([
        name,
        path,
        ...(name === 'card' ? ['--out', 'tarjeta'] : []),
      ]);
      expect([code, err]).toEqual([2, expect.stringContaining(`${path} ${phrase}`)]);
    },
  );

  it('overwrites nothing', async () => {
    const { runCommand } = await createCampaignFolder();
    const args = ['card', 'campaign.json', '--out', 'tarjeta'];
    await runCommand(args);
    const { code, err } = await runCommand(args, 'en');
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('tarjeta/qr-clabe-c4a7769f.png already exists'),
    ]);
  });

  it.each([[['--kses']], [['--files-url', 'https://colectiva.example/']]])(
    'is asked for where one file cannot do: %s',
    async (wrong) => {
      const { at, runCommand } = await createCampaignFolder();
      const args = ['card', 'campaign.json', ...wrong, '--out', 'tarjeta.html'];
      const { code, err } = await runCommand(args);
      expect([code, err]).toEqual([2, expect.stringContaining('escribe una carpeta en --out')]);
      await expect(stat(at('tarjeta.html'))).rejects.toMatchObject({ code: 'ENOENT' });
    },
  );

  it.each(['http://colectiva.example/', 'medios', 'https://a:clave@colectiva.example/?a=1'])(
    'refuses an address that is not that of a folder: %s',
    async (url) => {
      const { runCommand } = await createCampaignFolder();
      const args = ['card', 'campaign.json', '--files-url', url, '--out', 'tarjeta'];
      const { code, err } = await runCommand(args);
      expect([code, err]).toEqual([2, expect.stringContaining('no se puede usar en --files-url')]);
      expect(err).not.toContain('clave@');
    },
  );
});
