import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createCampaignFolder } from './support/command-calls.ts';
import { donationSite } from './support/donation-site.ts';
import { campaign } from './support/signers.ts';

const KEY = 'A'.repeat(43);

describe('a card', () => {
  it.each(['signed', 'unsigned'])(
    'is not written where a page could not show the campaign: %s',
    async (kind) => {
      const { at, runCommand, keyAndSigned } = await createCampaignFolder();
      const { signed } = await keyAndSigned();
      const file = kind === 'signed' ? signed : JSON.stringify(campaign);
      const wrong = file.replace('000000077777777770', '000000077777777771');
      await writeFile(at('wrong.json'), wrong);
      const { code, err } = await runCommand(['card', 'wrong.json', '--out', 'card.html'], 'en');
      expect([code, err]).toEqual([1, expect.stringContaining('Nothing was written: a page')]);
      expect(err).toContain(
        'Transfer in Mexico (CLABE) (clabe)\n  ! The check digits do not match',
      );
      await expect(stat(at('card.html'))).rejects.toMatchObject({ code: 'ENOENT' });
    },
  );

  it.each([
    ['en', 'This is not a valid key.'],
    ['es', 'No es una llave válida.'],
    ['pt', 'Não é uma chave válida.'],
  ] as const)(
    'with a wrong Bre-B key says so in %s, without the name of Pix',
    async (locale, text) => {
      const rails = [{ id: 'llave', kind: 'breb', enabled: true, account: 'colectiva' }] as const;
      const { runCommand } = await createCampaignFolder({ ...campaign, rails });
      const { code, err } = await runCommand(['card', 'campaign.json', '--out', 'a.html'], locale);
      expect([code, err]).toEqual([1, expect.stringContaining(text)]);
      expect(err).not.toContain('Pix');
    },
  );

  it('says that its campaign is not signed', async () => {
    const { runCommand, keyAndSigned } = await createCampaignFolder();
    const { key } = await keyAndSigned();
    const { code, err } = await runCommand(['card', 'campaign.json', '--out', 'a.html'], 'en');
    expect([code, err]).toEqual([0, expect.stringContaining('The campaign is not signed')]);
    const signed = await runCommand(['card', 'signed.json', '--key', key, '--out', 'b.html'], 'en');
    expect(signed.err).not.toContain('not signed');
  });

  it.each([
    [{ es: 'Un año', en: 'A year' }, undefined, 'es'],
    [{ pt: 'Um ano' }, undefined, 'pt'],
    [{ es: 'Un año', en: 'A year' }, 'en', 'en'],
    ['Un año', undefined, 'en'],
  ] as const)('of %j with --locale %s is written in %s', async (title, chosenLocale, language) => {
    const { at, runCommand } = await createCampaignFolder({ ...campaign, title });
    await runCommand(['card', 'campaign.json', '--out', 'card.html'], 'en', {}, { chosenLocale });
    expect(await readFile(at('card.html'), 'utf8')).toMatch(
      new RegExp(`^<div [^>]*lang="${language}">`),
    );
  });

  it('says nothing of progress where the campaign says nothing of it', async () => {
    const { title, state, rails } = campaign;
    const { at, runCommand } = await createCampaignFolder({ title, state, rails });
    await runCommand(['card', 'campaign.json', '--out', 'card.html']);
    const card = await readFile(at('card.html'), 'utf8');
    expect(card).toContain('part="rail"');
    expect(card).not.toContain('part="progress"');
  });

  it('has no empty line and no blank at the end of one', async () => {
    const { at, runCommand } = await createCampaignFolder();
    await runCommand(['card', 'campaign.json', '--out', 'card.html']);
    expect(await readFile(at('card.html'), 'utf8')).not.toMatch(/\n\n|[ \t]\n/);
  });
});

describe('a campaign with a syntax error', () => {
  it.each([
    ['{\n  "title": "x",\n  "rails": [1, 2,]\n}', '3:18'],
    ['{\n  "title": "x"\n  "rails": []\n}', '3:3'],
    ['{\n  "title": Un secreto\n}', '2:12'],
    ["{'title': 1}", '1:2'],
    ['{', '1:2'],
  ])('%j is reported with its position, and not repeated', async (text, place) => {
    const { at, runCommand } = await createCampaignFolder();
    await writeFile(at('campaign.json'), text);
    const { code, err } = await runCommand(['check', 'campaign.json'], 'en');
    expect([code, err]).toEqual([1, expect.stringMatching(`^campaign.json:${place}: this is not`)]);
    expect(err).not.toContain('secreto');
  });

  it('is reported without a position where it is nested too deep to parse', async () => {
    const { at, runCommand } = await createCampaignFolder();
    await writeFile(at('campaign.json'), '{"title":'.repeat(100_000));
    expect((await runCommand(['check', 'campaign.json'], 'en')).err).toMatch(/^campaign\.json/);
  });

  it('lists the known kinds, and the unknown fields', async () => {
    const { at, runCommand } = await createCampaignFolder();
    const rails = [
      { id: 'a', kind: 'clabbe', enabled: true },
      { id: 'B', kind: 'clabe', enabled: true },
      { id: 'c', kind: 'in-person', enabled: true, instruction: { es: 'Hola' } },
      { id: 'c', kind: 'in-person', enabled: true, instructions: { es: 'Hola' } },
    ];
    await writeFile(at('campaign.json'), JSON.stringify({ titel: 'x', rails }));
    const { code, out } = await runCommand(['check', 'campaign.json'], 'en');
    expect(code).toBe(1);
    expect(out).toContain('! title: missing');
    expect(out).toMatch(
      /! rails\.0\.kind: “clabbe” is not a known way to give.*pix.*Did you mean “clabe”\?\n/,
    );
    expect(out).toMatch(/! rails\.1\.id: each way to give needs a name of its own/);
    expect(out).toMatch(/! rails\.3\.id: another way to give already has that name/);
    expect(out).toMatch(/\? titel: there is no such field.*Did you mean “title”\?\n/);
    expect(out).toMatch(/\? rails\.2\.instruction: .*Did you mean “instructions”\?\n/);
    const { out: json } = await runCommand(['check', 'campaign.json', '--json'], 'en');
    expect(JSON.parse(json)).toMatchObject({ unknown: ['titel', 'rails.2.instruction'] });
  });
});

describe('an output file that exists, or an input file that does not', () => {
  it('says what to do where a file of that name already exists', async () => {
    const { runCommand, keyAndSigned } = await createCampaignFolder();
    await keyAndSigned();
    const args = ['sign', 'campaign.json', '--key-file', 'key.pem', '--out', 'signed.json'];
    expect((await runCommand(args, 'en')).err).toBe(
      'signed.json already exists and was left as it is: choose another name with --out, or move the existing file first.\n',
    );
  });

  it.each([
    ['sign', '--key-file', 'key.pem'],
    ['check', '--key', KEY],
  ])('explains at the first %s that --last is for later', async (verb, ...more) => {
    const { runCommand, keyAndSigned } = await createCampaignFolder();
    await keyAndSigned();
    const args = [verb, 'campaign.json', '--last', 'nope.json', ...more];
    const { code, err } = await runCommand(args, 'en');
    expect([code, err]).toEqual([1, expect.stringContaining('leave out --last.')]);
    const second = [verb, 'nope.json', ...more];
    expect((await runCommand(second, 'en')).err).not.toContain('--last');
  });

  it('signs a second manifest as the documentation says it', async () => {
    const { at, runCommand, keyAndSigned } = await createCampaignFolder();
    await keyAndSigned();
    await mkdir(at('dist'));
    await writeFile(at('dist/index.html'), '<comunal-donate></comunal-donate>');
    const base = ['--base-url', 'https://colectiva.example/', '--key-file', 'key.pem'];
    const args = ['manifest', 'dist', ...base, '--out', 'dist/comunal-manifest.json'];
    expect((await runCommand(args)).code).toBe(0);
    await rename(at('dist/comunal-manifest.json'), at('anterior.json'));
    expect((await runCommand([...args, '--last', 'anterior.json'])).code).toBe(0);
    const sequences = await Promise.all(
      ['anterior.json', 'dist/comunal-manifest.json'].map(
        async (name) =>
          (JSON.parse(await readFile(at(name), 'utf8')) as { sequence: number }).sequence,
      ),
    );
    expect(sequences[1]).toBeGreaterThan(sequences[0] ?? Number.POSITIVE_INFINITY);
  });

  it('points to the documentation for signing a content entry', async () => {
    const { at, runCommand } = await createCampaignFolder();
    await writeFile(at('un-ano.yaml'), 'title: Un año\n');
    const { code, err } = await runCommand(['sign', 'un-ano.yaml', '--key-file', 'key.pem'], 'en');
    const [page = ''] = /docs\/[\w-]+\.md/.exec(err) ?? [];
    expect([code, page]).toEqual([2, 'docs/signing-an-entry-of-content.md']);
    expect((await stat(new URL(`../${page}`, import.meta.url))).isFile()).toBe(true);
  });
});

describe('verify', () => {
  it.each([
    ['colectiva.example/apoyo', 'https://colectiva.example/apoyo'],
    ['colectiva.example', 'https://colectiva.example'],
    ['127.0.0.1:8124/apoyo', 'http://127.0.0.1:8124/apoyo'],
    ['localhost:8124', 'http://localhost:8124'],
  ])('asks whether %s is meant to be an address', async (typed, address) => {
    const { runCommand } = await createCampaignFolder();
    const { code, err } = await runCommand(['verify', typed, '--key', KEY], 'en');
    expect([code, err]).toEqual([2, expect.stringContaining(`“${address}”`)]);
  });

  it('accepts the name of a file', async () => {
    const { at, runCommand } = await createCampaignFolder();
    await writeFile(at('colectiva.example'), 'hola');
    for (const name of ['nope.json', 'colectiva.example'])
      expect((await runCommand(['verify', name, '--key', KEY], 'en')).err).toBe('');
  });

  it('reports a key that keygen cannot have created as mistyped', async () => {
    const { runCommand, keyAndSigned } = await createCampaignFolder();
    await keyAndSigned();
    const args = ['check', 'campaign.json', '--last', 'signed.json', '--key', KEY];
    expect((await runCommand(args, 'en')).out).toContain('One of the keys in --key is mistyped');
  });

  it('lists every address where the manifest was looked for', async () => {
    const { url, verify, sign, tampered, runCommand, key } = await donationSite();
    const places = [`${url}/apoyo/comunal-manifest.json`, `${url}/comunal-manifest.json`];
    const first = await runCommand(['verify', `${url}/apoyo/`, '--key', key], 'en');
    expect([first.code, first.out]).toEqual([3, expect.stringContaining(places.join(', '))]);
    await sign();
    expect((await verify()).code).toBe(0);
    tampered.set('/comunal-manifest.json', { status: 404, body: '' });
    const gone = await runCommand(['verify', `${url}/apoyo/`, '--key', key], 'en');
    expect([gone.code, gone.out]).toEqual([1, expect.stringContaining(`(${places.join(', ')})`)]);
  });

  it('says that the address of a site stands for the pages of its manifest', async () => {
    const { url, sign, runCommand, key } = await donationSite();
    await sign();
    const { code, out } = await runCommand(['verify', `${url}/`, '--key', key], 'en');
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(
        /^GOOD: the address you gave stands for all pages in the manifest.*apoyo/,
      ),
    ]);
  });
});

describe('a manifest', () => {
  it('reports a changed campaign once', async () => {
    const { keyAndSigned, runCommand, at } = await createCampaignFolder();
    const { signed } = await keyAndSigned();
    const changed = signed.replace('Un año de servidores', 'Otra cosa');
    await mkdir(at('dist'));
    await writeFile(
      at('dist/index.html'),
      `<comunal-donate><script type="application/json">${changed}</script></comunal-donate>`,
    );
    const base = ['--base-url', 'https://colectiva.example/', '--key-file', 'key.pem'];
    const { code, err } = await runCommand(['manifest', 'dist', ...base], 'en');
    expect(code).toBe(1);
    expect(err.match(/would not pass verification/g)).toHaveLength(1);
  });

  it('does not report an example address in a text as a server', async () => {
    const { keyAndSigned, runCommand, at } = await createCampaignFolder();
    await keyAndSigned();
    await mkdir(at('dist'));
    await writeFile(
      at('dist/index.html'),
      String.raw`<comunal-donate></comunal-donate><script>
        t = "They look like this: https://tubo.example/w/\u2026";
        u = 'Or so: https:\/\/canal.example/…';
        fetch('https://otro.example/c.json'); x = "…"</script>`,
    );
    const base = ['--base-url', 'https://colectiva.example/', '--key-file', 'key.pem'];
    const { code, err } = await runCommand(['manifest', 'dist', ...base], 'en');
    expect([code, err]).toEqual([0, expect.stringContaining('other servers: otro.example.')]);
  });
});
