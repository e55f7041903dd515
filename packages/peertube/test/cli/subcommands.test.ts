import type { Locale } from '@comunal/command';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { sampleMedia } from '@comunal/testing';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { peertubeCommand } from '../../src/cli/peertube-command.ts';
import { useCommand } from './support/use-command.ts';

const now = () => Date.UTC(2026, 10, 25, 12);

describe('list', () => {
  const names = ['Redes comunitarias', 'Asamblea de redes', 'Música'];
  const seeded = (fields: object = {}) => ({
    clock: { now },
    seed: names.map((name) => ({ name, fields: { privacy: 1, ...fields } })),
  });

  it.each<[Locale, string]>([
    ['es', 'privado'],
    ['en', 'private'],
    ['pt', 'privado'],
  ])('shows each video in three lines, in %s', async (locale, privacy) => {
    const seed = [{ name: 'Charla', durationSeconds: 3_725, fields: { privacy: 3 } }];
    await using command = await useCommand({ clock: { now }, seed });
    const [video] = command.simulator.videos();
    const { code, out } = await command.call(['list', '--mine'], { locale });
    expect(out).toBe(
      `Charla\n  2026-11-25 · 1:02:05 · root_channel · ${privacy}\n  ${command.simulator.url}/w/${video?.shortUUID}\n`,
    );
    expect(code).toBe(0);
  });

  it.each<[Locale, string]>([
    ['es', 'No hay videos.\n'],
    ['en', 'There are no videos.\n'],
    ['pt', 'Não há vídeos.\n'],
  ])('says when there are none, in %s', async (locale, words) => {
    await using command = await useCommand();
    const env = command.withServer;
    expect(await command.call(['list'], { locale, env })).toEqual({ code: 0, out: '', err: words });
  });

  it.each([
    [[], names],
    [
      ['--search', 'redes'],
      ['Redes comunitarias', 'Asamblea de redes'],
    ],
    [['--channel', 'root_channel'], names],
    [['--channel', 'root_channel', '--search', 'RED asa'], ['Asamblea de redes']],
    [['--mine', '--search', 'música'], ['Música']],
    [['--mine', '--channel', 'root_channel'], names],
    [['--mine', '--channel', 'other_channel'], []],
  ])('lists what %j selects', async (args, names) => {
    await using command = await useCommand(seeded());
    const { out } = await command.call(['list', '--json', ...args]);
    const { videos } = JSON.parse(out) as { videos: { name: string }[] };
    expect(videos.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
  });

  it('stops at the limit, and says that there are more', async () => {
    await using command = await useCommand(seeded());
    const { out, err } = await command.call(['list', '--limit', '2'], { env: command.withServer });
    expect(out.trim().split('\n')).toHaveLength(6);
    expect(err).toBe('There are more: raise --limit to see them.\n');
    const json = await command.call(['list', '--limit=2', '--json'], { env: command.withServer });
    expect(JSON.parse(json.out)).toMatchObject({ version: 1, hasMore: true });
    const wrong = await command.call(['list', '--limit', '0']);
    expect(wrong.err).toBe('“0” is not valid for --limit: use 1, 2, 3…\n');
    expect(wrong.code).toBe(2);
  });

  it('escapes terminal control sequences in names, and prints the same names in JSON', async () => {
    const name = 'a\u001b]0;b\u0007\u001b[2J\u009b31m\r\nc\u202ed\u2028e';
    await using command = await useCommand({ seed: [{ name }] });
    const plain = await command.call(['list'], { env: command.withServer });
    const json = await command.call(['list', '--json'], { env: command.withServer });
    for (const { out } of [plain, json])
      expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(plain.out.split('\n')[0]).toBe('a�]0;b��[2J�31m��c�d�e');
    const { videos } = JSON.parse(json.out) as { videos: { name: string }[] };
    expect(videos[0]?.name).toBe(name);
  });

  it('names a channel that does not exist', async () => {
    await using command = await useCommand();
    const { code, err } = await command.call(['list', '--channel', 'nada'], {
      env: command.withServer,
    });
    expect(err).toBe(`nada is not on ${command.simulator.url}, or not visible to your account.\n`);
    expect(code).toBe(1);
  });

  it('asks for the channels of others, too, when one is named', async () => {
    await using command = await useCommand();
    await command.call(['list', '--mine', '--channel', 'colectiva']);
    const asked = command.simulator.requests.find(({ path }) => path.includes('/me/videos'));
    expect(asked?.path).toContain('channelNameOneOf=colectiva&includeCollaborations=true');
  });

  it('needs no log-in for what everybody sees', async () => {
    await using command = await useCommand(seeded());
    expect((await command.call(['list'], { env: command.withServer })).code).toBe(0);
    expect(command.simulator.requests.some(({ path }) => path.includes('token'))).toBe(false);
  });
});

describe('captions', () => {
  async function withVideo() {
    const command = await useCommand({ seed: [{ name: 'Charla' }] });
    const [video] = command.simulator.videos();
    writeFileSync(join(command.folder, 'a.vtt'), 'WEBVTT\n\n00:00.000 --> 00:01.000\nhola\n');
    const id = video?.uuid ?? '';
    return { ...command, id, [Symbol.asyncDispose]: () => command[Symbol.asyncDispose]() };
  }

  it.each<[Locale, string, string, string, string]>([
    [
      'es',
      'El video no tiene subtítulos.\n',
      'Subtítulos puestos',
      'Subtítulos borrados: es\n',
      'es       español\npt       portugués\n',
    ],
    [
      'en',
      'The video has no captions.\n',
      'Captions set',
      'Captions deleted: es\n',
      'es       Spanish\npt       Portuguese\n',
    ],
    [
      'pt',
      'O vídeo não tem legendas.\n',
      'Legendas definidas',
      'Legendas apagadas: es\n',
      'es       espanhol\npt       português\n',
    ],
  ])('are put, listed and deleted, in %s', async (locale, none, put, deleted, list) => {
    await using command = await withVideo();
    const call = (...args: string[]) => command.call(['captions', command.id, ...args], { locale });
    expect((await call()).err).toBe(none);
    expect((await call('--put', 'es=a.vtt', '--put', 'pt=a.vtt')).out).toBe(
      `${put}: es\n${put}: pt\n`,
    );
    expect((await call()).out).toBe(list);
    expect((await call('--delete', 'es')).out).toBe(deleted);
    const again = await call('--delete', 'es');
    expect(again.code).toBe(1);
  });

  it.each([
    ['the address of its page', (url: string, id: string) => `${url}/w/${id}`, 0],
    ['its old address', (url: string, id: string) => `${url}/videos/watch/${id}?start=1s`, 0],
    ['a page of another server', (_: string, id: string) => `https://other.example/w/${id}`, 2],
    ['another page', (url: string) => `${url}/about`, 2],
  ])('take %s', async (_, address, code) => {
    await using command = await withVideo();
    const ended = await command.call(['captions', address(command.simulator.url, command.id)]);
    expect(ended.code).toBe(code);
    expect(ended.err).toContain(code === 2 ? 'name its server with --server' : 'no captions');
  });

  it('are reported in red where one could not be deleted, and not where one was set before', async () => {
    await using command = await withVideo();
    vi.stubEnv('FORCE_COLOR', '1');
    onTestFinished(() => void vi.unstubAllEnvs());
    const stderr = new PassThrough({ encoding: 'utf8' });
    const args = ['captions', command.id, '--put', 'es=a.vtt', '--delete', 'pt'];
    expect((await command.call(args, { stderr })).code).toBe(1);
    const [, done, failure] = String(stderr.read()).split('\n');
    expect(done).toBe('Captions set: es');
    expect(failure).toMatch(/^.\[31mThe video has no captions in pt/);
  });

  it('are reported as missing for a video that does not exist', async () => {
    await using command = await withVideo();
    const id = command.id.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
    const { code, err } = await command.call(['captions', id, '--delete', 'es']);
    expect(err).toContain('es');
    expect(code).toBe(1);
  });
});

describe('live', () => {
  const create = ['live', 'create', '--channel', 'root_channel', '--name', 'En vivo'];
  const key = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/;

  it.each<[Locale, string[]]>([
    [
      'es',
      [
        'Para ver: PAGE',
        'Para transmitir (RTMP, sin cifrar): rtmp://127.0.0.1:1935/live',
        'Clave de transmisión: (no se muestra; con --show-key)',
        'La clave sirve una sola vez.',
        'Lo transmitido no se guarda.',
      ],
    ],
    [
      'en',
      [
        'To watch: PAGE',
        'To stream to (RTMP, not encrypted): rtmp://127.0.0.1:1935/live',
        'Stream key: (not shown; with --show-key)',
        'The key works once.',
        'The stream is not kept.',
      ],
    ],
    [
      'pt',
      [
        'Para assistir: PAGE',
        'Para transmitir (RTMP, sem criptografia): rtmp://127.0.0.1:1935/live',
        'Chave de transmissão: (não é mostrada; com --show-key)',
        'A chave serve uma só vez.',
        'O que for transmitido não será guardado.',
      ],
    ],
  ])('says where to stream to and hides the key, in %s', async (locale, lines) => {
    await using command = await useCommand();
    const { code, out, err } = await command.call(create, { locale });
    const [video] = command.simulator.videos();
    const page = `${command.simulator.url}/w/${video?.shortUUID}`;
    expect(out.replace(page, 'PAGE').trim().split('\n')).toEqual(lines);
    expect(out + err).not.toMatch(key);
    expect(code).toBe(0);
    expect(video).toMatchObject({ name: 'En vivo', isLive: true, privacy: 3 });
  });

  it('shows the key on request, and says what it is for', async () => {
    await using command = await useCommand();
    const args = [...create, '--permanent', '--replay', '--privacy', 'public', '--show-key'];
    const { out } = await command.call(args);
    expect(out).toMatch(key);
    expect(out).toContain('\nWhoever has this key can broadcast in your name: ');
    expect(out).toContain('\nThe key works more than once.\nThe stream is kept as a video.\n');
    const [video] = command.simulator.videos();
    const show = await command.call(['live', 'show', video?.shortUUID ?? '', '--show-key']);
    expect(show.out).toBe(out);
    const hidden = await command.call(['live', 'show', video?.uuid ?? '']);
    expect(hidden.out).not.toMatch(new RegExp(`: ${key.source}`));
  });

  it('is reported as missing for a video that was never live', async () => {
    await using command = await useCommand({ seed: [{ name: 'Charla' }] });
    const { code, err } = await command.call([
      'live',
      'show',
      String(command.simulator.videos()[0]?.uuid),
    ]);
    expect(err).toContain('is not a live stream on');
    expect(code).toBe(1);
  });
});

describe('whoami', () => {
  const users = [
    { username: 'ana', password: 'a long password', displayName: 'Ana\u001b[1m', videoQuota: 5e9 },
  ];
  it.each<[Locale, string]>([
    [
      'es',
      'ana (Ana�[1m) en URL\nCanales: ana_channel (Main ana channel)\nEspacio: 2.5 MB de 5 GB\n',
    ],
    [
      'en',
      'ana (Ana�[1m) on URL\nChannels: ana_channel (Main ana channel)\nSpace: 2.5 MB of 5 GB\n',
    ],
    [
      'pt',
      'ana (Ana�[1m) em URL\nCanais: ana_channel (Main ana channel)\nEspaço: 2,5 MB de 5 GB\n',
    ],
  ])('prints name, channels and quota, in %s', async (locale, words) => {
    await using command = await useCommand({
      users,
      seed: [{ name: 'Una', bytes: new Uint8Array(2.5e6) }],
    });
    const { code, out } = await command.call(['whoami'], { locale });
    expect(out.replaceAll(command.simulator.url, 'URL')).toBe(words);
    expect(code).toBe(0);
  });
});

describe('wrong usage', () => {
  it.each<[Locale, string]>([
    [
      'es',
      'comunal peertube no conoce «uplod». ¿Quisiste escribir «upload»? Con comunal peertube --help ves lo que hay.\n',
    ],
    [
      'en',
      'comunal peertube does not know “uplod”. Did you mean “upload”? comunal peertube --help lists what there is.\n',
    ],
    [
      'pt',
      'comunal peertube não conhece “uplod”. Você quis escrever “upload”? Com comunal peertube --help você vê o que há.\n',
    ],
  ])('suggests the nearest subcommand, in %s', async (locale, words) => {
    await using command = await useCommand();
    expect(await command.call(['uplod', 'x'], { locale })).toEqual({
      code: 2,
      out: '',
      err: words,
    });
    expect(command.simulator.requests).toEqual([]);
  });

  it.each([
    [[], 'The subcommand after comunal peertube is missing. '],
    [['--mine'], 'comunal peertube does not know “--mine”.'],
    [['constructor'], 'comunal peertube does not know “constructor”.'],
    [['live'], 'Did you mean “live create, live show”?'],
    [['live', 'crate'], 'does not know “live crate”. Did you mean “live create”?'],
    [['live', '--name'], 'does not know “live”.'],
    [['\u001b[2J'], 'does not know “�[2J”.'],
    [
      ['upload', '--chanel', 'x'],
      'upload does not know the option “--chanel”. Did you mean “--channel”?',
    ],
    [['upload', '--toString'], 'does not know the option “--toString”.'],
    [['list', '-m'], 'does not know the option “-m”.'],
    [['upload', 'a', '--channel'], 'The option --channel needs a value: --channel NAME.'],
    [['upload', 'a', '--channel', '--name', 'x'], 'The option --channel needs a value'],
    [['upload', 'a', '--channel='], 'The option --channel needs a value'],
    [['upload', 'a', 'b', '--channel', 'c'], 'There is one argument too many'],
    [['upload', 'a', '--channel', 'c', '--channel', 'd'], 'The option --channel appears twice.'],
    [['list', '--mine=yes'], 'The option --mine takes no value.'],
    [['list', 'x'], 'There is one argument too many: comunal peertube list\n'],
  ])('explains %j', async (args, words) => {
    await using command = await useCommand();
    const { code, out, err } = await command.call(args);
    expect(err).toContain(words);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(out).toBe('');
    expect(code).toBe(2);
    expect(command.simulator.requests).toEqual([]);
  });

  it.each([
    [['upload', 'a.mp4'], '--channel NAME is missing'],
    [['upload', '--channel', 'c'], 'FILE is missing'],
  ])('explains %j, and says where to read what it is', async (args, missing) => {
    await using command = await useCommand();
    const { code, out, err } = await command.call(args);
    const [sentence, hint, ...more] = err.trim().split('\n');
    expect(sentence).toContain(`${missing}: comunal peertube upload FILE --channel NAME`);
    expect(hint).toContain('comunal peertube --help');
    expect([more, out, code]).toEqual([[], '', 2]);
    expect(command.simulator.requests).toEqual([]);
  });

  it.each(['--password', '--password=hunter22', '--pass'])(
    '%s is refused, and what follows is not repeated',
    async (option) => {
      await using command = await useCommand();
      const { code, err } = await command.call(['login', option, 'hunter22']);
      expect(err).toContain('A password does not belong in a command');
      expect(err).not.toContain('hunter22');
      expect(code).toBe(2);
    },
  );
});

describe('a server that fails', () => {
  it.each<[Locale, string]>([
    [
      'es',
      'URL no contesta (ECONNREFUSED). Revisa la dirección y tu conexión, y prueba más tarde.\n',
    ],
    [
      'en',
      'URL does not respond (ECONNREFUSED). Check the address and your connection, and try again later.\n',
    ],
    [
      'pt',
      'URL não responde (ECONNREFUSED). Verifique o endereço e sua conexão, e tente mais tarde.\n',
    ],
  ])('is unreachable, in %s', async (locale, words) => {
    await using command = await useCommand();
    await command.simulator.stop();
    const { code, out, err } = await command.call(['whoami'], { locale });
    expect(err.replaceAll(command.simulator.url, 'URL')).toBe(words);
    expect([code, out]).toEqual([1, '']);
  });

  it.each<[Locale, string]>([
    ['es', 'URL no contestó como un servidor PeerTube (not-json).'],
    ['en', 'URL did not respond as a PeerTube server does (not-json).'],
    ['pt', 'URL não respondeu como um servidor PeerTube (not-json).'],
  ])('responds with a page instead of data, in %s', async (locale, words) => {
    await using command = await useCommand();
    command.simulator.faults.add({ do: 'html' });
    const { code, err } = await command.call(['list'], { locale, env: command.withServer });
    expect(err.replaceAll(command.simulator.url, 'URL')).toContain(words);
    expect(err).not.toContain('Sign in');
    expect(code).toBe(1);
  });

  it.each([
    [{ do: 'rate-limit', retryAfterSeconds: 299 } as const, 'Try again in 5 minutes.'],
    [{ do: 'unavailable', times: 9 } as const, 'is not available now (503)'],
    [{ do: 'huge' } as const, 'failed (500)'],
    [{ do: 'redirect-loop', times: 99 } as const, /does not respond|did not respond as/],
  ])('explains %j in one line', async (fault, words) => {
    await using command = await useCommand();
    command.simulator.faults.add(fault);
    const { code, err } = await command.call(['list'], { env: command.withServer });
    expect(err).toMatch(words);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  });
});

it('stores nothing without a log-in', async () => {
  await using command = await useCommand();
  await command.call(['list'], { env: command.withServer });
  expect(readdirSync(command.folder)).toEqual([]);
});

it.each(['es', 'en', 'pt'] as const)('has help that fits a terminal, in %s', (locale) => {
  const lines = peertubeCommand().help(locale, []).split('\n');
  expect(lines.length).toBeLessThan(65);
  expect(lines.filter((line) => line.length > 100)).toEqual([]);
  expect(lines.join('\n')).not.toMatch(/peertube:|undefined/);
});

describe('for other programs', () => {
  it('whoami, captions and upload give one JSON document on stdout', async () => {
    await using command = await useCommand({ seed: [{ name: 'Charla' }] });
    writeFileSync(join(command.folder, 'a.vtt'), 'WEBVTT\n\n00:00.000 --> 00:01.000\nhola\n');
    writeFileSync(join(command.folder, 'otra.mp4'), sampleMedia({ size: 1_000 }));
    const json = async (...args: string[]): Promise<unknown> =>
      JSON.parse((await command.call([...args, '--json'])).out);
    const id = command.simulator.videos()[0]?.uuid ?? '';
    expect(await json('whoami')).toMatchObject({
      version: 1,
      username: 'root',
      channels: [{ name: 'root_channel' }],
      space: { total: -1 },
    });
    expect(await json('captions', id, '--put', 'es=a.vtt')).toEqual({
      version: 1,
      changed: [{ kind: 'put', language: 'es' }],
    });
    expect(await json('captions', id)).toMatchObject({ captions: [{ language: 'es' }] });
    const uploaded = await json('upload', 'otra.mp4', '--channel', 'root_channel');
    const video = command.simulator.videos().find(({ name }) => name === 'otra');
    expect(uploaded).toEqual({
      version: 1,
      name: 'otra',
      address: `${command.simulator.url}/w/${video?.shortUUID}`,
      uuid: video?.uuid,
      privacy: 'private',
      captionsFailed: [],
    });
  });

  it('live create and live show print JSON, with the stream key only on request', async () => {
    await using command = await useCommand();
    const call = async (...args: string[]) => (await command.call([...args, '--json'])).out;
    const created = await call('live', 'create', '--channel', 'root_channel', '--name', 'Charla');
    const { address } = JSON.parse(created) as { readonly address: string };
    expect(JSON.parse(created)).toMatchObject({ version: 1, permanentLive: false });
    const asked = JSON.parse(await call('live', 'show', address, '--show-key')) as object;
    expect(asked).toMatchObject({ address, streamKey: expect.any(String) });
    expect(JSON.parse(created)).not.toHaveProperty('streamKey');
    expect(JSON.parse(await call('live', 'show', address))).not.toHaveProperty('streamKey');
  });

  it.each(['whoami', 'upload'])('the help of %s names each option once', (subcommand) => {
    expect(
      peertubeCommand()
        .help('en', [subcommand])
        .match(/\[--server URL\]/g),
    ).toHaveLength(1);
  });
});
