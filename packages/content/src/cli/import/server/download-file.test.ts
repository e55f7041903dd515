import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { downloadFile, type DownloadOptions } from './download-file.ts';

/** Downloads what the answers say, one after the other, the last one for ever. */
async function download(
  answers: readonly (() => Response | Promise<Response>)[],
  options: Partial<DownloadOptions> = {},
) {
  const dir = await mkdtemp(join(tmpdir(), 'comunal-download-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  let tries = 0;
  const path = join(dir, 'file');
  const refusal = await downloadFile(new URL('https://tubo.example/a.jpg'), path, {
    fetch: async () => {
      const answer = answers[Math.min(tries, answers.length - 1)];
      tries += 1;
      return answer ? answer() : Response.error();
    },
    signal: new AbortController().signal,
    maxBytes: 1000,
    delay: () => 0,
    ...options,
  });
  return { refusal, tries, text: await readFile(path, 'utf8') };
}

const ok = () => new Response('hola');
const status =
  (code: number, headers = {}) =>
  () =>
    new Response('no', { status: code, headers });
const drop = () => Promise.reject(new TypeError('fetch failed'));
const cut = () =>
  new Response(
    new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('hol')),
      pull: (controller) => controller.error(new TypeError('terminated')),
    }),
  );
const silent = () => new Response(new ReadableStream({}));
const endless = () =>
  new Response(
    new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(100)) }),
  );

it.each([
  ['that breaks off', cut],
  ['that does not come', drop],
  ['for which the server asks for time', status(429, { 'retry-after': '0' })],
  ['with which the server fails', status(500)],
])('asks again for a file %s', async (_, answer) => {
  expect(await download([answer, answer, ok])).toEqual({
    refusal: undefined,
    tries: 3,
    text: 'hola',
  });
});

it.each([
  ['missing', status(404), 1],
  ['missing', status(410), 1],
  ['unreadable', status(403), 1],
  ['elsewhere', status(302, { location: 'https://otro.example/' }), 1],
  ['broken', status(500), 4],
  ['broken', cut, 4],
  ['broken', status(429, { 'retry-after': '3600' }), 1],
  ['too-large', endless, 1],
  ['too-large', () => new Response('x', { headers: { 'content-length': '1001' } }), 1],
] as const)('says that a file is %s', async (refusal, answer, tries) => {
  expect(await download([answer])).toMatchObject({ refusal, tries });
});

it('ends a try in which nothing comes any more', async () => {
  expect(await download([silent], { stallTimeoutMs: 5 })).toMatchObject({
    refusal: 'broken',
    tries: 4,
  });
});

it('rejects where the server does not answer at all', async () => {
  await expect(download([drop])).rejects.toMatchObject({ code: 'network' });
});

it('ends with the reason of its signal, also while nothing comes', async () => {
  const controller = new AbortController();
  const aborting = () => {
    controller.abort(new Error('stopped'));
    return silent();
  };
  await expect(download([aborting], { signal: controller.signal })).rejects.toThrow('stopped');
});
