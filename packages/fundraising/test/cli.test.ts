import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../src/cli/index.ts';
import { campaign } from './support/signers.ts';

let folder = '';
let server: Server | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comunal-fund-'));
  await writeFile(join(folder, 'campaign.json'), JSON.stringify(campaign));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  server = undefined;
});

async function fund(args: readonly string[], locale: 'es' | 'en' | 'pt' = 'es') {
  const out: string[] = [];
  const err: string[] = [];
  const module = await commands[0]?.load();
  const code = await module?.run({
    args,
    cwd: folder,
    env: {},
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    locale,
    signal: new AbortController().signal,
  });
  return { code, out: out.join(''), err: err.join('') };
}

async function keyAndSigned(): Promise<{ key: string; signed: string }> {
  const { out } = await fund(['keygen', '--out', 'key.pem']);
  await fund(['sign', 'campaign.json', '--key-file', 'key.pem', '--out', 'signed.json']);
  return { key: out.trim(), signed: await readFile(join(folder, 'signed.json'), 'utf8') };
}

async function serve(status: number, type: string, body: string): Promise<string> {
  server = createServer((_, response) => {
    response.writeHead(status, { 'content-type': type, location: 'https://elsewhere.example/' });
    response.end(body);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/apoyo`;
}

const pageWith = (signed: string, more = '') =>
  `<!doctype html><p>000 000 07777777777 0</p>${more}<script type="application/json">${signed}</script>`;

describe('comunal fund', () => {
  it('makes a key, and shows the public half with its fingerprint', async () => {
    const { code, out, err } = await fund(['keygen', '--out', 'key.pem'], 'en');
    expect([code, out]).toEqual([0, expect.stringMatching(/^[\w-]{43}\n$/)]);
    expect(err).toMatch(/(\d{5} ){11}\d{5}/);
    expect((await stat(join(folder, 'key.pem'))).mode & 0o777).toBe(0o600);
    expect(await fund(['keygen', '--out', 'key.pem'])).toMatchObject({
      code: 1,
      err: 'key.pem ya existe y no se toca.\n',
    });
  });

  it('verifies what is published, as JSON and in a page', async () => {
    const { key, signed } = await keyAndSigned();
    for (const [type, body] of [
      ['application/json', signed],
      ['application/json', `${signed}\n`],
      ['text/html', pageWith(signed, `<x trusted-key="${key}"></x>`)],
    ] as const) {
      const url = await serve(200, type, body);
      const { code, out } = await fund(['verify', url, '--key', key]);
      expect([code, out.split('\n')[0]]).toEqual([0, expect.stringMatching(/^BIEN: /)]);
      server?.closeAllConnections();
      server?.close();
    }
  });

  it.each([
    ['changed', (signed: string) => signed.replace('000000077777777770', '000000077777777771')],
    ['form', (signed: string) => `${signed} `],
    ['not-signed', () => JSON.stringify(campaign)],
  ])('says loudly what is not as it was signed: %s', async (reason, change) => {
    const { key, signed } = await keyAndSigned();
    const body = reason === 'not-signed' ? '{"title":"x"}' : change(signed);
    const url = await serve(200, 'application/json', body);
    const told = await fund(['verify', url, '--key', key], 'pt');
    expect([told.code, told.out]).toEqual([1, expect.stringMatching(/^ALERTA: /)]);
    const { out } = await fund(['verify', url, '--key', key, '--json']);
    expect(JSON.parse(out)).toMatchObject({ version: 1, outcome: 'failed', reason });
  });

  it('finds another account in a page that carries the right signature', async () => {
    const { key, signed } = await keyAndSigned();
    const url = await serve(
      200,
      'text/html',
      pageWith(signed, '<p>ES91 2100 0418 4502 0005 1332</p>'),
    );
    const { code, out } = await fund(['verify', url, '--key', key, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'failed',
      reason: 'foreign',
      foreign: ['ES9121000418450200051332'],
    });
  });

  it('finds a page that names another key, and a campaign that is too old', async () => {
    const { key, signed } = await keyAndSigned();
    const other = `A${key.slice(1)}`;
    const url = await serve(200, 'text/html', pageWith(signed, `<x trusted-key="${other}"></x>`));
    expect((await fund(['verify', url, '--key', key, '--json'])).out).toContain('"page-key"');
    const old = await fund([
      'verify',
      'signed.json',
      '--key',
      key,
      '--after',
      '2999-01-01',
      '--json',
    ]);
    expect([old.code, old.out]).toEqual([1, expect.stringContaining('"too-old"')]);
  });

  it('says that it could not look, which is no alarm', async () => {
    const { key } = await keyAndSigned();
    const url = await serve(302, 'text/html', '');
    const { code, out } = await fund(['verify', url, '--key', key], 'en');
    expect([code, out]).toEqual([1, expect.stringMatching(/^NOT CHECKED: /)]);
  });

  it.each([
    [['verify', 'http://colectiva.example/', '--key', 'A'.repeat(43)], 'no sirve'],
    [['verify', 'ftp://colectiva.example/', '--key', 'A'.repeat(43)], 'no sirve'],
    [['verify', 'https://colectiva.example/', '--key', 'corta'], 'no es una clave pública'],
    [
      ['verify', 'https://colectiva.example/', '--key', 'A'.repeat(43), '--needed', '2'],
      '--needed',
    ],
    [['sign', 'campaign.json', '--private-key', 'x'], 'no se escribe en el comando'],
    [['check', 'campaign.json', '--last', 'signed.json'], '--key'],
    [['qr', '--out', 'a.svg'], '--campaign'],
    [['qr', 'x', '--out', 'a.gif'], '….svg'],
  ])('refuses %j before it asks anybody', async (args, said) => {
    const { code, err } = await fund(args);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });

  it('writes a QR code beside its text', async () => {
    const { code, out } = await fund([
      'qr',
      '--campaign',
      'campaign.json',
      '--rail',
      'clabe',
      '--out',
      'a.png',
    ]);
    expect([code, out]).toEqual([0, '000000077777777770\n']);
    expect((await readFile(join(folder, 'a.png'))).subarray(1, 4).toString()).toBe('PNG');
    expect(await fund(['qr', 'hola', '--out', 'b.svg'])).toMatchObject({ code: 0, out: 'hola\n' });
    expect(
      (await fund(['qr', '--campaign', 'campaign.json', '--rail', 'no', '--out', 'c.svg'])).err,
    ).toContain('clabe, btc, pagina, mano');
  });

  it.each(['es', 'en', 'pt'] as const)(
    'checks a campaign and says who sees whom, in %s',
    async (locale) => {
      const { code, out } = await fund(['check', 'campaign.json'], locale);
      expect(code).toBe(0);
      expect(out.match(/CUENTA DE PRUEBA|TEST ACCOUNT|CONTA DE TESTE/g)).toHaveLength(2);
      expect(
        out
          .split('\n')
          .filter((line) => /^ {2}(Quién|Who|Quem|Qué queda|What stays|O que fica)/.test(line)),
      ).toHaveLength(12);
      expect(out).not.toContain('fund:');
    },
  );

  it('tells each change of payment details first, against the last signed one', async () => {
    const { key } = await keyAndSigned();
    const same = await fund(['check', 'campaign.json', '--last', 'signed.json', '--key', key]);
    expect([same.code, same.out]).toEqual([
      0,
      expect.stringContaining('son los de la última firma'),
    ]);
    const changed = JSON.stringify(campaign).replace('000000077777777770', '000000077777777771');
    await writeFile(join(folder, 'campaign.json'), changed);
    const { code, out } = await fund([
      'check',
      'campaign.json',
      '--last',
      'signed.json',
      '--key',
      key,
    ]);
    expect(code).toBe(1);
    expect(out).toMatch(/^!!! CAMBIO EN LOS DATOS DE PAGO: «clabe» es distinta \(account\)\.\n/);
    expect(out).toContain('El control no cuadra');
    const bad = await fund([
      'check',
      'campaign.json',
      '--last',
      'signed.json',
      '--key',
      'A'.repeat(43),
    ]);
    expect([bad.code, bad.out]).toEqual([
      1,
      expect.stringMatching(/^!!! La última campaña firmada no sirve/),
    ]);
  });

  it('refuses a key file that others can read', async () => {
    await keyAndSigned();
    await rm(join(folder, 'signed.json'));
    await writeFile(join(folder, 'open.pem'), 'x', { mode: 0o644 });
    const { code, err } = await fund(['sign', 'campaign.json', '--key-file', 'open.pem']);
    expect([code, err]).toEqual([2, expect.stringContaining('chmod 600 open.pem')]);
  });

  it('has its help in three languages', async () => {
    const module = await commands[0]?.load();
    for (const text of Object.values(module?.help ?? {})) {
      expect(text).toContain('comunal fund VERB');
      expect(text).not.toContain('fund:');
    }
  });
});
