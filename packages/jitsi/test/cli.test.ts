import type { Input, Locale } from '@comunal/command';
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { posixOnly } from '@comunal/test-kit/environment';
import { decodeJwt } from 'jose';
import { afterAll, describe, expect, it } from 'vitest';
import { createJitsiCommand } from '../src/cli/jitsi-command.ts';
import { fakeInstance, stockXmpp } from './support/fake-instance.ts';

const cwd = mkdtempSync(join(tmpdir(), 'comunal-room-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const typing = (line: string | undefined, isTTY = false): Input => ({
  isTTY,
  readLine: () => Promise.resolve(line),
});
const key = 'Kq3v9s8Yw1Xz7Lm2Np5Rt6Ub4Vc0Da8E';
const claims = ['--issuer', 'colectiva', '--audience', 'jitsi', '--subject', '*'];
const instance = ['--instance', 'https://meet.example'];

async function call(
  args: readonly string[],
  more: { locale?: Locale; env?: Record<string, string>; stdin?: Input; signal?: AbortSignal } = {},
) {
  let out = '';
  let err = '';
  const { locale = 'en', env = {}, stdin, signal = new AbortController().signal } = more;
  const code = await createJitsiCommand().run({
    args,
    cwd,
    env,
    stdin,
    locale,
    signal,
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
  });
  return { code, out, err };
}

describe('comunal jitsi new', () => {
  it.each<[Locale, string]>([
    ['es', 'El nombre es un secreto'],
    ['en', 'The name is a secret'],
    ['pt', 'O nome é um segredo'],
  ])(
    'prints the name alone on stdout, and warns that it is a secret, in %s',
    async (locale, message) => {
      const { code, out, err } = await call(['new'], { locale });
      expect(out).toMatch(/^[\da-f-]{36}\n$/);
      expect(err).toContain(message);
      expect(err).not.toContain(out.trim());
      expect(code).toBe(0);
    },
  );

  it('makes a name of words in a language', async () => {
    expect((await call(['new', '--words', 'pt'])).out).toMatch(/^[a-z]+(-[a-z]+){11}\n$/);
    expect(await call(['new', '--words', 'fr'])).toMatchObject({
      code: 2,
      out: '',
      err: '“fr” is not valid for --words: use es, en, pt.\n',
    });
  });
});

it('does not repeat a name that was typed in place of a subcommand', async () => {
  const { code, out, err } = await call(['sala-secreta']);
  expect(err).toContain('The subcommand after comunal jitsi is missing.');
  expect(err).toContain('--room NAME');
  expect(out + err).not.toContain('sala-secreta');
  expect(code).toBe(2);
  expect((await call(['lnk'])).err).toContain('does not know “lnk”. Did you mean “link”?');
});

describe('comunal jitsi link', () => {
  it('reads the name from the input', async () => {
    for (const args of [[], ['--room', '-']]) {
      const stdin = typing('Sala de prueba');
      const { code, out, err } = await call(
        ['link', ...instance, ...args, '--lang', 'es', '--app'],
        {
          stdin,
        },
      );
      expect(out.split('\n')[0]).toBe('https://meet.example/Sala%20de%20prueba?lang=es');
      expect(out).toContain('intent://meet.example');
      expect(err).not.toContain('Sala');
      expect(err).toContain('can be guessed');
      expect(err).not.toContain('stays in the history of the terminal');
      expect(code).toBe(0);
    }
  });

  it('prompts for the name on a terminal, and warns when it was typed in the command', async () => {
    const asked = await call(['link', ...instance], { stdin: typing('sala', true) });
    expect(asked.err).toContain('Name of the room (not shown while you type):');
    const typed = await call(['link', ...instance, '--room', 'sala', '--preset', 'workshop']);
    expect(typed.err).toContain('history of the terminal');
    expect(typed.err).toContain('the server decides');
    expect(typed.err).toContain('Lobby and password');
  });

  it.each<[string, string[], RegExp]>([
    ['es', ['--instance', 'http://meet.example'], /no usa https/],
    ['en', ['--instance', 'meet.example'], /address of the server is not valid/],
    ['pt', [...instance, '--room', '🎉'], /emoji não abre a mesma sala/],
    ['es', [...instance, '--room', 'a'.repeat(300)], /el límite es de 200 caracteres/],
    ['en', [...instance, '--room', 'a/b'], /that servers interpret/],
    ['es', [...instance, '--preset', 'workshp'], /usa conversation, workshop/],
    ['en', [...instance, '--lang', '!'], /written like es/],
    ['pt', [], /Falta --instance URL/],
    ['en', [...instance, '--romo', 'x'], /Did you mean “--room”/],
    ['en', [...instance, '--app=x'], /takes no value/],
    ['en', [...instance, 'sala-secreta'], /one argument too many[^]*on the input[^]*--room NAME/],
  ])('refuses in %s: %j', async (locale, args, message) => {
    const stdin = typing('sala');
    const { code, out, err } = await call(['link', ...args], { locale, stdin });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(err).not.toContain('sala-secreta');
  });

  it('fails when the input names no room', async () => {
    for (const stdin of [typing(undefined), typing('  ')])
      expect(await call(['link', ...instance], { stdin })).toMatchObject({ code: 2, out: '' });
    expect((await call(['link', ...instance])).err).toContain('The name of the room is missing');
  });

  it('takes a token from a private file, for this room alone', async () => {
    const made = await call(['token', ...claims, '--room', 'sala'], {
      env: { JITSI_TOKEN_KEY: key },
    });
    writeFileSync(join(cwd, 'token'), made.out, { mode: 0o600 });
    const link = ['link', ...instance, '--token-file', 'token', '--room'];
    expect((await call([...link, 'sala'])).out).toContain('#jwt=%22eyJ');
    const otherRoom = await call([...link, 'otra']);
    expect(otherRoom).toMatchObject({ code: 2, out: '', err: 'The token is for another room.\n' });
  });
});

describe('--json', () => {
  it('makes new and link print JSON', async () => {
    const { out } = await call(['new', '--json']);
    expect(JSON.parse(out)).toEqual({ version: 1, room: expect.stringMatching(/^[\da-f-]{36}$/) });
    const stdin = typing('sala');
    const link = await call(['link', ...instance, '--app', '--json'], { stdin });
    expect(JSON.parse(link.out)).toEqual({
      version: 1,
      address: 'https://meet.example/sala',
      android: expect.stringContaining('intent://meet.example/sala'),
      ios: expect.stringContaining('meet.example/sala'),
    });
  });

  it('makes token print JSON, with the token itself only where the lines have it', async () => {
    const options = { env: { JITSI_TOKEN_KEY: key }, stdin: typing('sala-de-prueba') };
    const printed = await call(['token', ...claims, '--json'], options);
    expect(JSON.parse(printed.out)).toMatchObject({
      version: 1,
      token: expect.stringMatching(/^eyJ/),
      moderator: false,
    });
    const written = await call(['token', ...claims, '--out', 'json.jwt', '--json'], options);
    expect(JSON.parse(written.out)).toMatchObject({ version: 1, file: 'json.jwt' });
    expect(written.out).not.toContain('eyJ');
    expect(printed.out + written.out).not.toContain(key);
  });
});

describe('comunal jitsi token', () => {
  const env = { JITSI_TOKEN_KEY: key };

  it('signs with the key of the environment, and prints what the token allows', async () => {
    const args = [
      'token',
      ...claims,
      '--moderator',
      '--feature',
      'recording',
      '--feature',
      'livestreaming',
      '--minutes',
      '5',
      '--name',
      'Ana',
    ];
    const { code, out, err } = await call(args, { env, stdin: typing('Sala') });
    const decoded = decodeJwt(out.trim());
    expect(decoded).toMatchObject({
      room: 'sala',
      aud: 'jitsi',
      context: { user: { moderator: true, name: 'Ana' } },
    });
    expect(Math.abs((decoded.exp ?? 0) - Date.now() / 1_000 - 300)).toBeLessThan(5);
    expect(err).toContain(
      'It requests the right to moderate. The server decides, and may grant it to nobody, or also to somebody who did not request it. It also allows: livestreaming, recording. The app sends it to the call server in the address of its connections',
    );
    expect(out + err).not.toContain(key);
    expect(code).toBe(0);
  });

  it('takes a key file that nobody else can read', posixOnly, async () => {
    const path = join(cwd, 'key');
    writeFileSync(path, `${key}\n`, { mode: 0o600 });
    const args = ['token', ...claims, '--room', 'sala', '--key-file', 'key'];
    expect((await call(args)).code).toBe(0);
    chmodSync(path, 0o640);
    const open = await call(args);
    expect(open).toMatchObject({ code: 2, out: '' });
    expect(open.err).toContain('chmod 600 key');
    const missing = await call([...args.slice(0, -1), 'none']);
    expect(missing).toMatchObject({ code: 1, err: 'There is no file at none.\n' });
  });

  it('writes the token to a new file that link takes, and overwrites none', posixOnly, async () => {
    const made = await call(['token', ...claims, '--room', 'sala', '--out', 'tok'], { env });
    expect(made).toMatchObject({ code: 0, out: '' });
    expect(made.err).toContain('The token is in tok');
    expect(statSync(join(cwd, 'tok')).mode & 0o777).toBe(0o600);
    const link = ['link', '--instance', 'https://meet.example', '--room', 'sala'];
    const { code, out } = await call([...link, '--token-file', 'tok']);
    expect([code, out.includes('#jwt=')]).toEqual([0, true]);
    const again = await call(['token', ...claims, '--room', 'sala', '--out', 'tok'], { env });
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toContain('tok cannot be written (EEXIST)');
  });

  it.each<[string[], Record<string, string>, RegExp]>([
    [[], {}, /The key is missing/],
    [['--key', key], env, /not typed in the command/],
    [[], { JITSI_TOKEN_KEY: 'corta' }, /too short/],
    [['--algorithm', 'RS256'], env, /needs --key-id/],
    [['--algorithm', 'RS256', '--key-id', 'a'], env, /does not fit that algorithm/],
    [['--algorithm', 'HS1'], env, /use HS256, RS256/],
    [['--feature', 'fly'], env, /has only these features/],
    [['--minutes', '0'], env, /use 1, 2, 3/],
  ])('refuses %j', async (args, environment, message) => {
    const { code, out, err } = await call(['token', ...claims, '--room', 'sala', ...args], {
      env: environment,
    });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(err).not.toContain(key);
  });
});

describe('comunal jitsi check', () => {
  it('prints what a server protects, and exits with 1 when it exposes people', async () => {
    await using stock = await fakeInstance({
      config: 'var config = { p2p: { enabled: false } };',
      xmpp: stockXmpp(),
    });
    const fine = await call(['check', stock.url], { locale: 'es' });
    expect(fine).toMatchObject({ code: 0, err: '' });
    expect(fine.out).toContain('- Cualquiera entra sin token');
    expect(fine.out).toContain('- Ofrece sala de espera; no la impone');
    await using exposingServer = await fakeInstance({
      config:
        "var config = { disableThirdPartyRequests: true, brandingDataUrl: 'https://cdn.example/b' };",
      xmpp: stockXmpp({ services: "<service type='turn' host='turn.example'/>" }),
    });
    const exposing = await call(['check', exposingServer.url], { locale: 'en' });
    expect(exposing.out).toContain(
      [
        '- These third parties learn the network address of everybody who joins:',
        '    cdn.example: serves colours and logo, on every visit (brandingDataUrl)',
        '- In a call, these other servers learn each person’s network address:',
        '    meet-jit-si-turnrelay.jitsi.net: discovers network addresses (STUN), in every call (because p2p.stunServers is not set)',
        '    turn.example: relays calls (TURN), in every call (urn:xmpp:extdisco:2)',
        '- It offers TURN, which relays the call for people who cannot connect directly:',
        '    turn.example: relays calls (TURN), in every call (urn:xmpp:extdisco:2)',
      ].join('\n'),
    );
    await using leaking = await fakeInstance({
      config: 'var config = {};',
      answers: {
        '/room': (_, response) =>
          void response.setHeader('content-type', 'application/json').end('[]'),
      },
    });
    const leak = await call(['check', leaking.url], { locale: 'pt' });
    expect(leak.code).toBe(1);
    expect(leak.out.split('\n')[1]).toMatch(/^! Mostra a qualquer pessoa quem está em uma sala/);
    const json = await call(['check', leaking.url, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ version: 1, leaks: { room: 'open' } });
  });

  it('exits with 130 when it is aborted', async () => {
    const signal = AbortSignal.abort();
    expect((await call(['check', 'https://meet.example'], { signal })).code).toBe(130);
  });
});

describe('comunal jitsi', () => {
  it.each<[string[], RegExp]>([
    [[], /The subcommand after comunal jitsi is missing/],
    [['lnik'], /Did you mean “link”/],
    [['check'], /URL is missing/],
  ])('explains what is missing in %j', async (args, message) => {
    const { code, err } = await call(args);
    expect([code, message.test(err)]).toEqual([2, true]);
  });

  it('has help that fits 120 columns in each language', () => {
    for (const locale of ['es', 'en', 'pt'] as const)
      for (const line of createJitsiCommand().help(locale, []).split('\n'))
        expect(line.length).toBeLessThanOrEqual(120);
  });
});
