import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { posixOnly } from '@comunal/test-kit/environment';
import { describe, expect, it } from 'vitest';
import { commands } from '../src/cli/index.ts';
import { pix } from '../src/index.ts';
import { createCampaignFolder } from './support/command-calls.ts';
import { pixelsOf, readPixels } from './support/read-png.ts';
import { campaign } from './support/signers.ts';

describe('comunal fundraising', () => {
  it('creates a key, and prints the public key with its fingerprint', async () => {
    const { at, runCommand } = await createCampaignFolder();
    const { code, out, err } = await runCommand(['keygen', '--out', 'key.pem'], 'en');
    expect([code, out]).toEqual([0, expect.stringMatching(/^[\w-]{43}\n$/)]);
    expect(err).toMatch(/(\d{5} ){11}\d{5}/);
    expect((await stat(at('key.pem'))).mode & 0o777).toBe(0o600);
    expect(await runCommand(['keygen', '--out', 'key.pem'])).toMatchObject({
      code: 1,
      err: 'key.pem ya existe y no se modificó: elige otro nombre con --out.\n',
    });
  });

  it.each([
    [['verify', 'http://colectiva.example/', '--key', 'A'.repeat(43)], 'no se puede usar'],
    [['verify', 'ftp://colectiva.example/', '--key', 'A'.repeat(43)], 'no se puede usar'],
    [['verify', 'https://colectiva.example/', '--key', 'corta'], 'no es una clave pública'],
    [
      ['verify', 'https://colectiva.example/', '--key', 'A'.repeat(43), '--needed', '2'],
      '--needed',
    ],
    [['sign', 'campaign.json', '--private-key', 'x'], 'No escribas la clave privada en el comando'],
    [['check', 'campaign.json', '--last', 'signed.json'], '--key'],
    [['qr', '--out', 'a.svg'], '--campaign'],
    [['qr', 'x', '--out', 'a.gif'], '….svg'],
  ])('rejects %j before it sends a request', async (args, message) => {
    const { runCommand } = await createCampaignFolder();
    const { code, err } = await runCommand(args);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it('prints a new key and the text of a QR code as JSON', async () => {
    const { runCommand } = await createCampaignFolder();
    const { out } = await runCommand(['keygen', '--out', 'json.pem', '--json']);
    expect(JSON.parse(out)).toEqual({
      version: 1,
      key: expect.stringMatching(/^[\w-]{43}$/),
      fingerprint: expect.any(String),
    });
    const qr = await runCommand(['qr', 'hola', '--out', 'json.svg', '--json']);
    expect(JSON.parse(qr.out)).toEqual({ version: 1, text: 'hola', file: 'json.svg' });
  });

  it('writes a QR code beside its text', async () => {
    const { at, runCommand } = await createCampaignFolder();
    const { code, out } = await runCommand([
      'qr',
      '--campaign',
      'campaign.json',
      '--rail',
      'clabe',
      '--out',
      'a.png',
    ]);
    expect([code, out]).toEqual([0, '000000077777777770\n']);
    expect((await readFile(at('a.png'))).subarray(1, 4).toString()).toBe('PNG');
    expect(await runCommand(['qr', 'hola', '--out', 'b.svg'])).toMatchObject({
      code: 0,
      out: 'hola\n',
    });
    expect(
      (await runCommand(['qr', '--campaign', 'campaign.json', '--rail', 'no', '--out', 'c.svg']))
        .err,
    ).toContain('clabe, btc, pagina, mano');
  });

  it.each(['es', 'en', 'pt'] as const)(
    'writes a card in ASCII, without script or SVG, in %s',
    async (locale) => {
      const { at, runCommand, keyAndSigned } = await createCampaignFolder();
      const { key } = await keyAndSigned();
      const args = ['card', 'signed.json', '--key', key, '--out', 'card.html'];
      expect(await runCommand(args, locale)).toMatchObject({ code: 0, out: '' });
      const html = await readFile(at('card.html'), 'utf8');
      expect(html).toMatch(/^[\n -~]+$/);
      expect(/<(svg|script|style|link|iframe)|\son\w+=|javascript:/i.exec(html)).toBeNull();
      const pictures = [...html.matchAll(/src="data:image\/png;base64,([^"]+)"/g)].map(
        ([, base64 = '']) => Buffer.from(base64, 'base64'),
      );
      expect(
        pictures.map((png) => readPixels(pixelsOf(png), png.readUInt32BE(16)).toString()),
      ).toEqual(
        expect.arrayContaining([
          '000000077777777770',
          'bitcoin:tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c',
        ]),
      );
    },
  );

  it('writes no card for a changed campaign, and says when the signature was not verified', async () => {
    const { at, runCommand, keyAndSigned } = await createCampaignFolder();
    const { key, signed } = await keyAndSigned();
    expect((await runCommand(['card', 'signed.json', '--out', 'a.html'])).err).toContain(
      'no se comprobó la firma',
    );
    await writeFile(at('changed.json'), signed.replace('000000077777777770', '000000077777777771'));
    const { code, err } = await runCommand([
      'card',
      'changed.json',
      '--key',
      key,
      '--out',
      'b.html',
    ]);
    expect([code, err]).toEqual([
      1,
      'No se escribió nada. Los datos o la firma cambiaron después de firmar.\n',
    ]);
    await expect(stat(at('b.html'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.each(['es', 'en', 'pt'] as const)(
    'checks a campaign and says who sees whom, in %s',
    async (locale) => {
      const { runCommand } = await createCampaignFolder();
      const { code, out } = await runCommand(['check', 'campaign.json'], locale);
      expect(code).toBe(0);
      expect(out.match(/CUENTA DE PRUEBA|TEST ACCOUNT|CONTA DE TESTE/g)).toHaveLength(2);
      expect(
        out
          .split('\n')
          .filter((line) => /^ {2}(Quién|Who|Quem|Qué queda|What stays|O que fica)/.test(line)),
      ).toHaveLength(12);
      expect(out).not.toContain('fundraising:');
    },
  );

  it('warns of a personal Pix key in words, without error codes', async () => {
    const rail = { account: '+5511999999999', holder: 'Coletiva', city: 'Recife' };
    const { runCommand } = await createCampaignFolder({
      title: 'Um ano',
      rails: [{ id: 'pix', kind: 'pix', enabled: true, ...rail }],
    });
    const { out } = await runCommand(['check', 'campaign.json'], 'pt');
    expect(out.split('\n').filter((line) => line.startsWith('  ? '))).toEqual([
      expect.stringMatching(/^ {2}\? A chave é um dado pessoal.*\.$/),
    ]);
  });

  it('says that no way to give is enabled, in place of a count of none', async () => {
    const { runCommand } = await createCampaignFolder({ title: 'Un año', rails: [] });
    const { out } = await runCommand(['check', 'campaign.json']);
    expect(out).toContain('Un año: ninguna manera de dar está activa.');
  });

  it('names the field for missing payment details', async () => {
    const { at, runCommand } = await createCampaignFolder();
    const rails = [
      { id: 'pix', kind: 'pix', key: 'under a name that is none' },
      { id: 'sin-ciudad', kind: 'pix', account: '00000000-0000-4000-8000-000000000000' },
      { id: 'pagina', kind: 'link' },
      { id: 'mano', kind: 'in-person' },
    ].map((rail) => ({ ...rail, enabled: true }));
    await writeFile(at('campaign.json'), JSON.stringify({ title: 'Campaña', rails }));
    const { code, out } = await runCommand(['check', 'campaign.json']);
    expect(code).toBe(1);
    for (const field of ['account', 'url', 'instructions'])
      expect(out).toContain(`  ! No hay datos de pago: van en «${field}».\n`);
    for (const field of ['holder', 'city'])
      expect(out).toContain(`  ! Falta el campo «${field}»: `);
  });

  it('lists each change since the last signed campaign first', async () => {
    const { at, runCommand, keyAndSigned } = await createCampaignFolder();
    const { key } = await keyAndSigned();
    const check = (data: unknown, ...more: readonly string[]) =>
      writeFile(at('campaign.json'), JSON.stringify(data)).then(() =>
        runCommand(['check', 'campaign.json', '--last', 'signed.json', '--key', key, ...more]),
      );
    const same = await check(campaign);
    expect([same.code, same.out]).toEqual([0, expect.stringMatching(/^Sin cambios/)]);
    const gifts = { ...campaign.gifts, asOf: '2026-11-24', hours: 13 };
    const further = await check({ ...campaign, gifts });
    expect([further.code, further.out]).toEqual([
      0,
      expect.stringContaining('Cifras de avance que cambiaron: gifts.asOf, gifts.hours.'),
    ]);
    const text = JSON.stringify(campaign).replace('000000077777777770', '000000077777777771');
    const changed = await check(JSON.parse(text));
    expect(changed.code).toBe(1);
    expect(changed.out).toMatch(
      /^!!! CAMBIO en rails\.clabe\.account: decía «000000077777777770» y ahora dice «000000077777777771»\.\n/,
    );
    expect(changed.out).toContain('Los dígitos de control no coinciden');
    expect(changed.out).not.toContain('Sin cambios');
  });

  it.each([
    ['a Pix key', 'Pix: atacante@evil.example'],
    ['a random Pix key', 'Pix: 123e4567-e89b-12d3-a456-426614174000'],
    ['an account with a digit after it', 'Dona a 012180012345678970 24 horas'],
    ['an account with points in it', 'CLABE 0121.8001.2345.6789.70'],
    ['a card', 'Tarjeta OXXO 4152 3138 0000 0000'],
    ['a link', 'Dona en https://dar.example/otra'],
  ])('does not report a campaign as unchanged whose summary has %s', async (_, summary) => {
    const { at, runCommand, keyAndSigned } = await createCampaignFolder();
    const { key } = await keyAndSigned();
    await writeFile(at('campaign.json'), JSON.stringify({ ...campaign, summary }));
    const args = ['check', 'campaign.json', '--last', 'signed.json', '--key', key];
    const { code, out } = await runCommand(args);
    expect(code).toBe(1);
    expect(out).toContain(`!!! CAMBIO en summary: es nuevo y dice «${summary}».`);
    expect(out).not.toContain('Sin cambios');
  });

  it('does not report a campaign as unchanged that names another bank', async () => {
    const { at, runCommand, keyAndSigned } = await createCampaignFolder();
    const { key } = await keyAndSigned();
    const rails = campaign.rails?.map((rail) => ({ ...rail, bank: 'Banco de Otra' }));
    await writeFile(at('campaign.json'), JSON.stringify({ ...campaign, rails }));
    const { code, out } = await runCommand([
      'check',
      'campaign.json',
      '--last',
      'signed.json',
      '--key',
      key,
    ]);
    expect([code, out]).toEqual([1, expect.stringContaining('CAMBIO en rails.clabe.bank')]);
    expect(out).not.toContain('Sin cambios');
  });

  it('rejects a campaign with an invalid Pix code or key, and names the problem', async () => {
    const { runCommand, at } = await createCampaignFolder();
    await runCommand(['keygen', '--out', 'key.pem']);
    const code = pix.create({
      kind: 'static',
      key: '123e4567-e12b-12d1-a456-426655440000',
      name: 'Coletiva',
      city: 'Recife',
    });
    const sign = async (account: string) => {
      const rail = { id: 'pix', kind: 'pix', enabled: true, account, holder: 'Coletiva' };
      const data = { title: 'Um ano', rails: [{ ...rail, city: 'Recife' }] };
      await writeFile(at('campaign.json'), JSON.stringify(data));
      return runCommand(['sign', 'campaign.json', '--key-file', 'key.pem'], 'pt');
    };
    expect((await sign(code)).code).toBe(0);
    const broken = await sign(`${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`);
    expect([broken.code, broken.out]).toEqual([1, '']);
    expect(broken.err).toContain('dígitos verificadores não conferem');
    expect(await sign('123e4567-e12b-12d1-a456')).toMatchObject({ code: 1, out: '' });
  });

  it('rejects a last campaign that the key did not sign', async () => {
    const { runCommand, keyAndSigned } = await createCampaignFolder();
    await keyAndSigned();
    const stranger = (await runCommand(['keygen', '--out', 'other.pem'])).out.trim();
    const args = ['check', 'campaign.json', '--last', 'signed.json', '--key', stranger];
    const { code, out } = await runCommand(args);
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/^!!! La última campaña firmada no se puede usar/),
    ]);
  });

  it.each([
    [
      'a wrong check digit',
      '000000077777777770',
      '000000077777777771',
      'Los dígitos de control no coinciden',
    ],
    ['an amount that is none', '12000000', '-1', 'goal: no es un monto'],
  ])('rejects a campaign with %s, and names the problem', async (_, right, wrong, sentence) => {
    const { at, runCommand, keyAndSigned } = await createCampaignFolder();
    await keyAndSigned();
    await writeFile(at('campaign.json'), JSON.stringify(campaign).replace(right, wrong));
    const args = ['sign', 'campaign.json', '--key-file', 'key.pem', '--out', 'broken.json'];
    const { code, err } = await runCommand(args);
    expect([code, err]).toEqual([1, expect.stringContaining('No se firmó nada')]);
    expect(err).toContain(sentence);
    await expect(stat(at('broken.json'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('signs with an increasing sequence number, for the given time', async () => {
    const { at, runCommand, keyAndSigned } = await createCampaignFolder();
    const { signed } = await keyAndSigned();
    const first = JSON.parse(signed) as { sequence: number; issuedAt: string };
    expect(first.sequence).toBe(Date.parse(first.issuedAt) / 1_000);
    const ahead = { ...first, sequence: first.sequence + 5_000 };
    await writeFile(at('last.json'), JSON.stringify(ahead));
    const sign = (...more: readonly string[]) =>
      runCommand(['sign', 'campaign.json', '--key-file', 'key.pem', ...more]);
    const { out, err } = await sign('--last', 'last.json', '--expires', '10', '--name', 'otra');
    const next = JSON.parse(out) as Record<string, string | number>;
    expect(next).toMatchObject({ sequence: ahead.sequence + 1, name: 'otra' });
    expect(Date.parse(String(next['expiresAt'])) - Date.parse(String(next['issuedAt']))).toBe(
      864_000_000,
    );
    expect(err).toContain(`Vale hasta el ${next['expiresAt']}`);
    expect((await sign('--expires', '2001-01-01')).code).toBe(2);
    expect((await sign('--expires', 'mañana')).code).toBe(2);
    expect((await sign('--last', 'campaign.json')).err).toBe(
      'campaign.json no es un archivo firmado.\n',
    );
  });

  it('revokes a key with another key, and not with itself', async () => {
    const { runCommand } = await createCampaignFolder();
    const [lost = '', second = ''] = await Promise.all(
      ['a.pem', 'b.pem'].map(async (out) =>
        (await runCommand(['keygen', '--out', out])).out.trim(),
      ),
    );
    const { code, out, err } = await runCommand(['revoke', lost, '--key-file', 'b.pem']);
    expect([code, JSON.parse(out)]).toEqual([
      0,
      expect.objectContaining({ comunalSigned: 'revocation', payload: { key: lost } }),
    ]);
    expect(err).toContain('--revocation');
    expect(out).toContain(second);
    expect(await runCommand(['revoke', lost, '--key-file', 'a.pem'])).toMatchObject({
      code: 2,
      err: 'Una clave no se puede revocar a sí misma: firma con otra clave de la colectiva.\n',
    });
    expect((await runCommand(['revoke', 'corta', '--key-file', 'b.pem'])).code).toBe(2);
  });

  it('names the command that checks a content entry', async () => {
    const { at, runCommand } = await createCampaignFolder();
    await writeFile(at('un-ano.yaml'), 'title: Un año\n');
    expect(await runCommand(['check', 'un-ano.yaml'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('comunal check') as string,
    });
  });

  it('rejects a key file that others can read', async () => {
    const { at, runCommand, keyAndSigned } = await createCampaignFolder();
    await keyAndSigned();
    await rm(at('signed.json'));
    await writeFile(at('open.pem'), 'x', { mode: 0o644 });
    const { code, err } = await runCommand(['sign', 'campaign.json', '--key-file', 'open.pem']);
    expect([code, err]).toEqual([2, expect.stringContaining('chmod 600 open.pem')]);
  });

  it('prints a hostile campaign as text, and says what it rejected and left out', async () => {
    const evil = '\u{1b}[31m\u{202e}<script>alert(1)</script>"><img src=x onerror=alert(1)>';
    const rail = { enabled: true, label: evil, holder: evil, instructions: { es: evil } };
    const { at, runCommand } = await createCampaignFolder({
      title: evil,
      summary: { es: evil },
      goal: { amount: -5, currency: 'MXN' },
      rails: [
        { ...rail, id: 'a', kind: 'clabe', account: evil },
        { ...rail, id: 'b', kind: 'link', url: 'javascript:alert(1)' },
        { ...rail, id: 'c', kind: 'link', url: 'https://1iberapay.example/x' },
        ...Array.from({ length: 1_000 }, (_, n) => ({
          ...rail,
          id: `r${n}`,
          kind: 'in-person' as const,
        })),
      ],
    });
    const { code, out } = await runCommand(['check', 'campaign.json']);
    expect(code).toBe(1);
    expect([...'\u{1b}\u{202e}'].filter((sign) => out.includes(sign))).toEqual([]);
    for (const message of [
      'goal: no es un monto',
      'rails: hay demasiados',
      'Hay un carácter que no puede estar ahí',
      'La dirección tiene que empezar con https://',
      'puede ser un engaño',
    ])
      expect(out).toContain(message);
    const link = { ...rail, id: 'c', kind: 'link', url: 'https://1iberapay.example/x' };
    const preview = { title: evil, summary: { es: evil }, rails: [link] };
    await writeFile(at('shown.json'), JSON.stringify(preview));
    await runCommand(['card', 'shown.json', '--out', 'card.html']);
    const html = await readFile(at('card.html'), 'utf8');
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html.match(/<(script|img src=x)|href="javascript|1iberapay[^<]*" rel/g)).toBeNull();
    const deep = `{"title":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    for (const text of [deep, '{"title":"\\ud800"}', '[]', 'null']) {
      await writeFile(at('campaign.json'), text);
      expect(await runCommand(['check', 'campaign.json'])).toMatchObject({
        code: 1,
        err: 'campaign.json no es una campaña en JSON.\n',
      });
    }
    await writeFile(at('campaign.json'), `{"title":"${'x'.repeat(10_000_000)}"}`);
    expect(await runCommand(['check', 'campaign.json'])).toEqual({
      code: 1,
      out: '',
      err: 'campaign.json es demasiado grande para ser una campaña o un archivo de tarjetas.\n',
    });
  });

  it('reads no more of a file without end', posixOnly, async () => {
    const { runCommand } = await createCampaignFolder();
    expect(await runCommand(['check', '/dev/zero'])).toMatchObject({
      code: 1,
      err: '/dev/zero es demasiado grande para ser una campaña o un archivo de tarjetas.\n',
    });
  });

  it('never prints a private key', async () => {
    const { at, runCommand, keyAndSigned } = await createCampaignFolder();
    const { key, signed } = await keyAndSigned();
    const pem = await readFile(at('key.pem'), 'utf8');
    const secret = pem.split('\n')[1] ?? '';
    expect(secret).toHaveLength(64);
    await writeFile(at('half.pem'), pem.replace(secret, secret.slice(0, 50)), { mode: 0o600 });
    const outputs = await Promise.all(
      [
        ['keygen', '--out', 'key.pem'],
        ['sign', 'campaign.json', '--key-file', 'key.pem'],
        ['sign', 'campaign.json', '--key-file', 'key.pem', '--key-file', 'key.pem'],
        ['sign', 'campaign.json', '--key-file', 'half.pem'],
        ['sign', 'key.pem', '--key-file', 'key.pem'],
        ['verify', 'key.pem', '--key', key],
        ['check', 'key.pem'],
        ['qr', '--campaign', 'key.pem', '--rail', 'x', '--out', 'a.svg'],
        ['sign', 'campaign.json', `--secret=${secret}`],
        ['verify', 'signed.json', '--key', secret],
      ].map((args) => runCommand(args)),
    );
    const everything = JSON.stringify([outputs, signed]);
    // What comes before is the same in every file.
    for (let start = 20; start + 12 <= secret.length; start += 4)
      expect(everything).not.toContain(secret.slice(start, start + 12));
    expect(outputs.map(({ code }) => code)).toEqual([1, 0, 1, 1, 1, 1, 1, 1, 2, 2]);
  });

  it('has its help in three languages', async () => {
    const module = await commands[0]?.load();
    for (const locale of ['es', 'en', 'pt'] as const) {
      const text = module?.help(locale, []);
      expect(text).toContain('comunal fundraising SUBCOMMAND');
      expect(text).not.toContain('fundraising:');
    }
  });
});
