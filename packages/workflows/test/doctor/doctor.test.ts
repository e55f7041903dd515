import { expect, it } from 'vitest';
import { doctorStage } from '../support/doctor-stage.ts';

it('says before whom it contacts, and that all is well', async () => {
  const { run, asked } = await doctorStage();
  const { code, out, err } = await run();
  expect(err).toContain('It is going to contact video.example');
  expect(out).toContain('✓ PeerTube: video.example answers, with PeerTube 8.0.1.');
  expect(out).toContain('✓ Content: without errors. Entries: 2; of these, recordings: 0.');
  expect(out).not.toContain('✗');
  expect(code).toBe(0);
  expect(new Set(asked)).toEqual(new Set(['video.example']));
});

it.each([
  ['es', 'Qué hacer'],
  ['pt', 'O que fazer'],
])(
  'says in %s what to do, and ends with 1 where something will not work',
  async (locale, words) => {
    const { run } = await doctorStage();
    const { code, out } = await run({
      args: ['node'],
      locale,
      machine: { nodeVersion: '20.11.1' },
    });
    expect(out).toContain('✗ Node: 20.11.1');
    expect(out).toContain(words);
    expect(code).toBe(1);
  },
);

it('contacts nobody with --offline, and says what it left out', async () => {
  const { run, look, asked } = await doctorStage();
  const { err, code } = await run({ args: ['--offline', '--log-in'] });
  expect([err, code, asked]).toEqual(['', 0, []]);
  const env = { DATABASE_URL: 'postgres://database.example/jobs' };
  for (const check of ['peertube', 'log-in', 'database'])
    expect(await look(check, { args: ['--offline', '--log-in'], env })).toMatchObject([
      { status: 'skipped', code: 'offline' },
    ]);
  expect(asked).toEqual([]);
});

it('asks the Archive where the configuration names it alone', async () => {
  const { look, write, asked } = await doctorStage();
  expect(await look('archive')).toMatchObject([{ status: 'skipped' }]);
  write('comunal.config.yaml', 'archive: { prefix: colectiva }\n');
  expect(await look('archive')).toMatchObject([{ status: 'ok' }]);
  expect(asked.at(-1)).toBe('archive.org');
});

it.each([
  ['node', { nodeVersion: '22.17.9' }, 'error', 'too-old'],
  ['disk', { freeSpace: () => Promise.resolve(100e6) }, 'error', 'full'],
  ['disk', { freeSpace: () => Promise.resolve(1e9) }, 'warning', 'little'],
  ['memory', { availableMemory: () => 900e6 }, 'warning', 'little'],
] as const)('finds what is wrong with %s: %j', async (check, machine, status, code) => {
  const [finding] = await (await doctorStage()).look(check, { machine });
  expect(finding).toMatchObject({ status, code });
  expect(finding?.remedy).toBeTruthy();
});

it('asks for less once the database is there', async () => {
  const { look, write } = await doctorStage();
  write('.comunal/jobs/database/PG_VERSION', '17');
  const machine = { availableMemory: () => 900e6, freeSpace: () => Promise.resolve(100e6) };
  expect(await look('memory', { machine })).toMatchObject([{ status: 'ok' }]);
  expect((await look('disk', { machine })).map(({ code }) => code)).not.toContain('full');
});

it('names each problem of the configuration with its place', async () => {
  const { look, write } = await doctorStage();
  write('comunal.config.yaml', 'peertube:\n  baseUrl: 7\nmirror: { hours: always }\nfoo: 1\n');
  const findings = await look('config');
  expect(findings.map(({ code }) => code)).toEqual(['wrong-type', 'wrong-value', 'unknown-field']);
  expect(findings[0]?.message).toContain('comunal.config.yaml, line 2');
  expect(findings[1]?.message).toContain('mirror.hours');
});

it('refuses a zone that nobody knows', async () => {
  const { look, write } = await doctorStage();
  write('comunal.config.yaml', 'mirror: { timeZone: America/Atlantida }\n');
  expect(await look('intl')).toMatchObject([{ status: 'ok' }, { code: 'unknown-zone' }]);
});

it('counts what is in the content, and names nothing of it', async () => {
  const { look, write } = await doctorStage();
  write('content/recordings/charla-secreta.yaml', 'visibility: closed\ntitle: 7\n');
  const [finding] = await look('content');
  expect(finding).toMatchObject({ status: 'error', code: 'errors' });
  expect(JSON.stringify(finding)).not.toContain('secreta');
});

it('finds no content where there is none', async () => {
  const { look, write } = await doctorStage();
  write('comunal.config.yaml', 'content: nowhere\n');
  expect(await look('content')).toMatchObject([{ status: 'error', code: 'missing' }]);
});

it.each([
  ['4.3.1', 'warning', 'unsupported'],
  ['8.2.0', 'ok', 'ok'],
])('judges PeerTube %s as %s', async (version, status, code) => {
  const { look } = await doctorStage({ version });
  expect(await look('peertube')).toMatchObject([{ status, code }]);
});

it.each([
  ['https://meet.example', 'ok', 'ok'],
  ['https://leaking.example', 'warning', 'room-leak'],
  ['https://bare.example', 'error', 'incomplete'],
  ['https://gone.example', 'error', 'unreachable'],
])('judges the call server %s as %s', async (baseUrl, status, code) => {
  const { look, write } = await doctorStage();
  write('comunal.config.yaml', `jitsi: { baseUrl: ${baseUrl} }\n`);
  expect(await look('jitsi')).toMatchObject([{ status, code }]);
});

it('says which server does not answer', async () => {
  const { look, write } = await doctorStage();
  write('comunal.config.yaml', 'peertube: { baseUrl: https://gone.example }\n');
  expect(await look('peertube')).toMatchObject([
    { status: 'error', code: 'network', message: expect.stringContaining('gone.example') },
  ]);
});

it.each([
  [3, 'ok'],
  [120, 'warning'],
  [3_600, 'error'],
])('compares the clock with that of the servers: %d seconds are %s', async (seconds, status) => {
  const { look } = await doctorStage();
  const now = Date.now();
  const date = new Date(now + seconds * 1_000).toUTCString();
  const change = (response: Response): Response => {
    response.headers.set('date', date);
    return response;
  };
  expect((await look('clock', { change, args: ['peertube'] }))[0]?.status).toBe(status);
});

it('compares the clock with that of the disk', async () => {
  const { look } = await doctorStage();
  const now = (): number => Date.now() - 60_000;
  expect(await look('clock', { machine: { now }, args: ['--offline'] })).toMatchObject([
    { status: 'warning', code: 'disk-off' },
  ]);
});

it('names the programs that are missing', async () => {
  const { run } = await doctorStage();
  const env = { PATH: '' };
  const { out, code } = await run({ args: ['git', 'ffmpeg', 'ffprobe'], env });
  expect(out).toMatch(/! git: is not installed/);
  expect(out).toMatch(/! ffmpeg: is not installed/);
  expect(out).toMatch(/! ffprobe: is not installed/);
  expect(code).toBe(0);
});

it('says what a small ffmpeg cannot do', async () => {
  const { look, write, folder } = await doctorStage();
  write('bin/ffmpeg', '#!/bin/sh\ncase $2 in -version) echo ffmpeg version 7.0;; esac\n', 0o755);
  expect(await look('ffmpeg', { env: { PATH: `${folder}/bin` } })).toMatchObject([
    { status: 'warning', code: 'incomplete', message: expect.stringContaining('rtmps, loudnorm') },
  ]);
});

it('goes on where one check fails itself', async () => {
  const { run, look } = await doctorStage();
  const machine = { freeSpace: () => Promise.reject(new Error('EIO at a secreto')) };
  expect(await look('disk', { machine })).toMatchObject([{ status: 'error', code: 'unexpected' }]);
  expect((await run({ args: ['disk'], machine })).out).not.toContain('secreto');
});

it('does the checks alone that somebody names, and contacts nobody for others', async () => {
  const { run, asked } = await doctorStage();
  const { out, err } = await run({ args: ['disk', 'memory'] });
  expect(out.split('\n').filter((line) => line.startsWith('✓'))).toHaveLength(2);
  expect([err, asked]).toEqual(['', []]);
});

it('names the checks that there are', async () => {
  const { run } = await doctorStage();
  const { code, err } = await run({ args: ['disc'] });
  expect(code).toBe(2);
  expect(err).toContain('There is no check “disc”. There are: node, intl, config');
});
