import { fastClock } from '@comunal/test-kit/fast-clock';
import { sampleMedia, startArchiveSimulator } from '@comunal/testing';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { createArchive } from '../src/index.ts';
import { downloadFile } from '../src/node/index.ts';

const id = 'colectiva-charla';
const bytes = sampleMedia({ size: 3_000_000 });
const folder = mkdtempSync(join(tmpdir(), 'comunal-archive-download-'));
afterAll(() => rmSync(folder, { recursive: true }));
let next = 0;

async function downloading() {
  const simulator = await startArchiveSimulator({
    seed: [{ identifier: id, files: { 'a.mp4': bytes } }],
  });
  const clock = fastClock();
  const archive = createArchive({ ...simulator.addresses, clock });
  const path = join(folder, `${next++}.mp4`);
  return {
    simulator,
    archive,
    path,
    run: (options = {}) => downloadFile(archive, id, 'a.mp4', path, { clock, ...options }),
    [Symbol.asyncDispose]: () => simulator.stop(),
  };
}

it('is complete and verified before it gets its name', async () => {
  await using download = await downloading();
  const phases: string[] = [];
  await download.run({ onProgress: ({ phase }: { phase: string }) => void phases.push(phase) });
  expect(Buffer.compare(readFileSync(download.path), bytes)).toBe(0);
  expect([...new Set(phases)]).toEqual(['receiving', 'checking', 'done']);
  expect(existsSync(`${download.path}.part`)).toBe(false);
  expect(download.simulator.item(id)?.countedDownloads).toBe(0);
});

it('resumes after the bytes received before a reset', async () => {
  await using download = await downloading();
  const asked: (number | undefined)[] = [];
  const { files } = download.archive;
  const breaking: typeof files.open = async (identifier, name, options) => {
    asked.push(options?.start);
    const opened = await files.open(identifier, name, options);
    if (asked.length > 1) return opened;
    await opened.body.cancel();
    let isFirst = true;
    const body = new ReadableStream({
      pull(controller) {
        if (isFirst) controller.enqueue(bytes.slice(0, 1_000_000));
        else controller.error(new TypeError('terminated'));
        isFirst = false;
      },
    });
    return { ...opened, body };
  };
  const archive = { files: { ...files, open: breaking } };
  await downloadFile(archive, id, 'a.mp4', download.path, { clock: fastClock() });
  expect(Buffer.compare(readFileSync(download.path), bytes)).toBe(0);
  expect(asked).toEqual([0, 1_000_000]);
});

it('resumes after the bytes an earlier process has stored', async () => {
  await using download = await downloading();
  writeFileSync(`${download.path}.part`, bytes.subarray(0, 2_000_000));
  await download.run();
  expect(Buffer.compare(readFileSync(download.path), bytes)).toBe(0);
  expect(download.simulator.requests.at(-1)?.headers['range']).toBe('bytes=2000000-');
});

it('rejects other bytes, and starts over the next time', async () => {
  await using download = await downloading();
  writeFileSync(`${download.path}.part`, new Uint8Array(2_000_000));
  await expect(download.run()).rejects.toMatchObject({ code: 'wrong-checksum' });
  expect(existsSync(download.path)).toBe(false);
  await download.run();
  expect(Buffer.compare(readFileSync(download.path), bytes)).toBe(0);
});

it('gives up on a server that starts over each time', async () => {
  await using download = await downloading();
  const { files } = download.archive;
  let asked = 0;
  const stubborn: typeof files.open = async () => {
    asked += 1;
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start(controller) {
        controller.enqueue(bytes.slice(0, 1_000));
        controller.close();
      },
    });
    return { start: 0, size: bytes.length, body };
  };
  const run = downloadFile({ files: { ...files, open: stubborn } }, id, 'a.mp4', download.path, {
    clock: fastClock(),
  });
  await expect(run).rejects.toMatchObject({ code: 'network' });
  expect(asked).toBeLessThan(30);
});

it('does not overwrite a file', async () => {
  await using download = await downloading();
  writeFileSync(download.path, 'mine');
  await expect(download.run()).rejects.toMatchObject({ code: 'file-exists' });
  expect(readFileSync(download.path, 'utf8')).toBe('mine');
});

it('stops when its signal aborts, and keeps the bytes received', async () => {
  await using download = await downloading();
  const stop = new AbortController();
  const running = download.run({ signal: stop.signal, onProgress: () => stop.abort() });
  await expect(running).rejects.toThrow('aborted');
  expect(readFileSync(`${download.path}.part`).length).toBeGreaterThan(0);
});

it('reports a server that sends nothing more as a broken connection', async () => {
  await using download = await downloading();
  const silent = {
    files: {
      list: async () => [{ name: 'a.mp4', size: 9, md5: undefined } as never],
      open: async () => ({
        start: 0,
        size: 9,
        body: new ReadableStream<Uint8Array<ArrayBuffer>>(),
      }),
    },
  };
  const run = downloadFile(silent, id, 'a.mp4', download.path, {
    clock: fastClock(),
    stallTimeoutMs: 1,
  });
  await expect(run).rejects.toMatchObject({ code: 'stalled' });
});

it('gives up on a server that never responds', async () => {
  const server = createServer(() => {}).listen(0, '127.0.0.1');
  onTestFinished(() => server.close().closeAllConnections());
  await once(server, 'listening');
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const archive = createArchive({ baseUrl, timeoutMs: 50 });
  await expect(archive.files.open(id, 'a.mp4')).rejects.toMatchObject({ code: 'timed-out' });
});

it('rejects a later part than the one it asked for', async () => {
  await using download = await downloading();
  const { files } = download.archive;
  const open: typeof files.open = async () => {
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>();
    return { start: 2_000_000, size: bytes.length, body };
  };
  writeFileSync(`${download.path}.part`, bytes.subarray(0, 1_000_000));
  const run = downloadFile({ files: { ...files, open } }, id, 'a.mp4', download.path);
  await expect(run).rejects.toMatchObject({ code: 'unexpected-response' });
});

it('gives up after the given number of attempts, and keeps the bytes received', async () => {
  await using download = await downloading();
  const { files } = download.archive;
  let opened = 0;
  const open: typeof files.open = async () => {
    opened++;
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: (controller) => controller.error(new TypeError('terminated')),
    });
    return { start: 1_000, size: bytes.length, body };
  };
  writeFileSync(`${download.path}.part`, bytes.subarray(0, 1_000));
  const run = downloadFile({ files: { ...files, open } }, id, 'a.mp4', download.path, {
    clock: fastClock(),
    resume: { attempts: 4 },
  });
  await expect(run).rejects.toMatchObject({ code: 'network' });
  expect(opened).toBe(4);
  expect(readFileSync(`${download.path}.part`)).toHaveLength(1_000);
});
