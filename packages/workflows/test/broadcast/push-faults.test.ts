import { posixOnly } from '@comunal/test-kit/environment';
import { fastClock } from '@comunal/test-kit/fast-clock';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pushStream, type PushOptions } from '../../src/broadcast/push/push-stream.ts';
import { collectEvents } from '../support/collect-events.ts';
import { givesPicture, takesAll, writeStandInFfmpeg } from '../support/stand-in-ffmpeg.ts';

let dir: string;
let collected: ReturnType<typeof collectEvents>;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'comunal-push-'));
  collected = collectEvents();
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const radio = { name: 'Radio', url: 'rtmps://radio.example:443/live/two?x=1', key: 'CANARY#=1' };

function push(
  parts: { readonly encoder: string; readonly pusher: string },
  options: Partial<PushOptions> = {},
) {
  return pushStream({
    input: () => ['-i', 'file:charla.mp4'],
    targets: [radio],
    encoder: { videoEncoder: 'libx264', videoKbps: 200 },
    ffmpeg: writeStandInFfmpeg(dir, parts),
    keyDir: join(dir, 'keys'),
    clock: fastClock(),
    ended: new AbortController().signal,
    signal: new AbortController().signal,
    onEvent: collected.onEvent,
    ...options,
  });
}

/** How the stand-in was called, in order. */
const calls = (): readonly { args: string[]; preset: string; mode: number }[] =>
  readFileSync(join(dir, 'calls'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('pushStream with a program in place of ffmpeg', posixOnly, () => {
  it('hands the key over in a file that others cannot read, and deletes it once it is read', async () => {
    const ended = new AbortController();
    const running = push({ encoder: givesPicture, pusher: takesAll }, { ended: ended.signal });
    await collected.waitFor(({ kind }) => kind === 'on-air');
    ended.abort();
    expect(await running).toBe('ended');
    const pusher = calls().find(({ preset }) => preset !== '');
    expect(pusher).toMatchObject({
      preset: 'rtmp_app=live/two?x=1\nrtmp_playpath=CANARY#=1\n',
      mode: 0o600,
    });
    expect(JSON.stringify(calls().map(({ args }) => args))).not.toContain('CANARY');
    expect(readdirSync(join(dir, 'keys'))).toEqual(['.gitignore']);
    expect(statSync(join(dir, 'keys')).mode & 0o777).toBe(0o700);
  });

  it('deletes the keys that a killed worker left behind', async () => {
    const ended = new AbortController();
    writeFileSync(join(dir, 'left.ffpreset'), 'rtmp_playpath=CANARY');
    const running = push(
      { encoder: givesPicture, pusher: takesAll },
      { keyDir: dir, ended: ended.signal },
    );
    await collected.waitFor(({ kind }) => kind === 'on-air');
    ended.abort();
    await running;
    expect(readdirSync(dir)).not.toContain('left.ffpreset');
  });

  it.each([
    ['[tcp @ 0x1] [error] Connection to tcp://CANARY failed: Connection refused', 'refused'],
    [
      '[tcp @ 0x1] [error] Failed to resolve hostname CANARY: Name or service not known',
      'unresolved',
    ],
    ['[rtmp @ 0x1] [error] Server error: NetStream.Publish.BadName CANARY', 'rejected'],
    // PeerTube closes the connection of a second stream to the same live without a word.
    [
      '[out#0/flv @ 0x1] [fatal] Error opening output rtmp://CANARY: Input/output error',
      'rejected',
    ],
    ['[tls @ 0x1] [error] The certificate of CANARY is not trusted', 'tls'],
    ['[error] something new with CANARY', 'unknown'],
  ])('reads "%s" as %s, and repeats nothing of it', async (message, reason) => {
    const stop = new AbortController();
    const pusher = `say(${JSON.stringify(message)}); process.exit(1);`;
    const running = push({ encoder: givesPicture, pusher }, { signal: stop.signal });
    await collected.waitFor(({ kind }) => kind === 'dropped', 2);
    stop.abort(new Error('stopped'));
    await expect(running).rejects.toThrow('stopped');
    expect(collected.events.filter(({ kind }) => kind === 'dropped').slice(0, 2)).toEqual([
      { kind: 'dropped', target: 'Radio', reason, retryInSeconds: 2 },
      { kind: 'dropped', target: 'Radio', reason, retryInSeconds: 4 },
    ]);
    expect(JSON.stringify(collected.events)).not.toContain('CANARY');
    expect(readdirSync(join(dir, 'keys'))).toEqual(['.gitignore']);
  });

  it('tries a target again whose key cannot be written', async () => {
    writeFileSync(join(dir, 'keys'), 'no folder');
    const ended = new AbortController();
    const running = push({ encoder: givesPicture, pusher: takesAll }, { ended: ended.signal });
    await collected.waitFor(({ kind }) => kind === 'dropped');
    rmSync(join(dir, 'keys'));
    await collected.waitFor(({ kind }) => kind === 'on-air');
    ended.abort();
    expect(await running).toBe('ended');
  });

  it('takes a stream that a server ends at once for one that it refuses', async () => {
    const stop = new AbortController();
    const pusher = `process.stdin.once('data', () => {
      say('out_time_us=1000'); say('[rtmp @ 0x1] [error] Broken pipe CANARY'); process.exit(1);
    });`;
    const running = push({ encoder: givesPicture, pusher }, { signal: stop.signal });
    await collected.waitFor(({ kind }) => kind === 'dropped');
    stop.abort();
    await running.catch(() => {});
    expect(collected.events).toContainEqual(
      expect.objectContaining({ kind: 'dropped', reason: 'rejected' }),
    );
  });

  it('opens a source again that was lost, where it was, while the target stays on air', async () => {
    const ended = new AbortController();
    const opened: number[] = [];
    const encoder = `if (run === 0) {
      process.stdout.write(Buffer.alloc(188), () => {
        say('[video4linux2 @ 0x1] [error] /dev/CANARY: No such device'); process.exit(1);
      });
    } else { ${givesPicture} }`;
    const running = push(
      { encoder, pusher: takesAll },
      {
        ended: ended.signal,
        startSeconds: 30,
        input: (seconds) => {
          opened.push(seconds);
          return ['-i', 'file:charla.mp4'];
        },
      },
    );
    await collected.waitFor(({ kind }) => kind === 'progress');
    await collected.waitFor(({ kind }) => kind === 'on-air');
    ended.abort();
    expect(await running).toBe('ended');
    expect(collected.events).toContainEqual({
      kind: 'source-lost',
      failure: { reason: 'missing', detail: 'No such device' },
      retryInSeconds: 2,
    });
    expect(opened[0]).toBe(30);
    expect(opened[1]).toBeGreaterThan(30);
    expect(collected.events.filter(({ kind }) => kind === 'dropped')).toEqual([]);
  });

  it('gives a source up that fails ten times', async () => {
    const encoder = `process.stdout.write(Buffer.alloc(188), () => {
      say('[error] Device or resource busy'); process.exit(1);
    });`;
    await expect(push({ encoder, pusher: takesAll })).rejects.toMatchObject({
      code: 'source-failed',
      values: { detail: 'Device or resource busy' },
    });
    expect(collected.events.filter(({ kind }) => kind === 'source-lost')).toHaveLength(9);
  });

  it('leaves out parts for a target whose line is too slow, and says so once', async () => {
    const stop = new AbortController();
    const encoder = `const give = () => process.stdout.write(Buffer.alloc(1 << 20), give); give();`;
    const pusher = `say('out_time_us=1'); setInterval(() => {}, 1000);`;
    const running = push({ encoder, pusher }, { signal: stop.signal });
    await collected.waitFor(({ kind }) => kind === 'behind');
    stop.abort();
    await running.catch(() => {});
    expect(collected.events.filter(({ kind }) => kind === 'behind')).toHaveLength(1);
  });
});
