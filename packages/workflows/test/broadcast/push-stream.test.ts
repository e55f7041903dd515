import { systemClock } from '@comunal/http';
import { readdir, readFile } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needsFfmpeg, useTools } from '@comunal/test-kit/environment';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pushStream, type PushOptions } from '../../src/broadcast/push/push-stream.ts';
import { collectEvents } from '../support/collect-events.ts';
import { startRtmpServer } from '../support/rtmp-server.ts';

const keys = { first: 'CANARY-one?a=1&b=2', second: 'CANARY-two' };
let keyDir: string;
let collected: ReturnType<typeof collectEvents>;
beforeEach(() => {
  keyDir = mkdtempSync(join(tmpdir(), 'comunal-keys-'));
  collected = collectEvents();
});
afterEach(() => rmSync(keyDir, { recursive: true, force: true }));

const testPicture = (seconds: number): readonly string[] =>
  `-re -f lavfi -i testsrc=s=160x120:r=10 -re -f lavfi -i sine -t ${seconds}`.split(' ');

function optionsOf(options: Partial<PushOptions>): PushOptions {
  return {
    input: () => testPicture(60),
    targets: [],
    encoder: { videoEncoder: 'libx264', videoKbps: 200 },
    keyDir,
    clock: systemClock,
    retry: { initialDelayMs: 100, maxDelayMs: 400 },
    ended: new AbortController().signal,
    signal: new AbortController().signal,
    onEvent: collected.onEvent,
    ...options,
  };
}

describe('pushStream', needsFfmpeg('libx264'), () => {
  useTools('ffmpeg');
  it('sends a picture to two servers, goes on when one dies, says which, and finds it again', async () => {
    const first = await startRtmpServer();
    const second = await startRtmpServer();
    const ended = new AbortController();
    const push = pushStream(
      optionsOf({
        targets: [
          { name: 'PeerTube', url: first.url, key: keys.first },
          { name: 'Radio', url: second.url, key: keys.second },
        ],
        ended: ended.signal,
      }),
    );
    await Promise.all([
      first.waitFor('publish /live/CANARY-one'),
      second.waitFor('publish /live/CANARY-two'),
      collected.waitFor(({ kind }) => kind === 'on-air', 2),
    ]);
    expect(await commandLines()).not.toContain('CANARY');
    expect(await readdir(keyDir)).toEqual(['.gitignore']);

    await second.stop();
    await collected.waitFor(({ kind }) => kind === 'dropped');
    expect(collected.events.find(({ kind }) => kind === 'dropped')).toMatchObject({
      target: 'Radio',
    });

    const again = await startRtmpServer(second.port);
    await again.waitFor('publish /live/CANARY-two');
    await collected.waitFor((event) => event.kind === 'on-air' && event.target === 'Radio', 2);

    ended.abort();
    expect(await push).toBe('ended');
    expect(
      collected.events.filter((event) => event.kind === 'on-air' && event.target === 'PeerTube'),
    ).toHaveLength(1);
    expect(first.seen).toEqual(['ready', 'publish /live/CANARY-one']);
    expect(JSON.stringify(collected.events)).not.toContain('CANARY');
    await Promise.all([first.stop(), again.stop()]);
  });

  it('ends with the file', async () => {
    const server = await startRtmpServer();
    const targets = [{ name: 'PeerTube', url: server.url, key: keys.first }];
    expect(await pushStream(optionsOf({ input: () => testPicture(2), targets }))).toBe(
      'end-of-source',
    );
    expect(server.seen).toEqual(['ready', 'publish /live/CANARY-one']);
    await server.stop();
  });

  it('names what is wrong with a source that cannot be opened, without its path', async () => {
    const input = () => ['-i', 'file:/CANARY/charla.mp4'];
    const failure = await pushStream(optionsOf({ input })).catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({
      code: 'source-failed',
      values: { detail: 'No such file or directory' },
    });
    expect(JSON.stringify(failure)).not.toContain('CANARY');
  });
});

it('refuses a target with a password in its address, or a key that is none, and repeats neither', async () => {
  for (const target of [
    { name: 'Radio', url: 'rtmp://ana:CANARY@radio.example/live', key: 'k' },
    { name: 'Radio', url: 'rtmp://radio.example/', key: 'k' },
    { name: 'Radio', url: 'https://radio.example/live', key: 'k' },
    { name: 'Radio', url: 'rtmp://radio.example/live', key: 'CANARY\nrtmp_app=x' },
  ]) {
    const failure = await pushStream(optionsOf({ targets: [target] })).catch((thrown) => thrown);
    expect(failure).toMatchObject({ code: 'bad-target', values: { target: 'Radio' } });
    expect(JSON.stringify(failure)).not.toContain('CANARY');
  }
});

it('says that ffmpeg is missing', async () => {
  await expect(pushStream(optionsOf({ ffmpeg: '/missing/ffmpeg' }))).rejects.toMatchObject({
    code: 'no-ffmpeg',
  });
});

/** What everybody on this machine sees of the processes that are running. */
async function commandLines(): Promise<string> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => ''));
  return (await Promise.all(lines)).join('\n');
}
