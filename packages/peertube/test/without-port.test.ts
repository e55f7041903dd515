// What this client owes a server, through the `fetch` of a simulator that listens nowhere.
import { fastClock } from '@comunal/test-kit/fast-clock';
import type { PeerTubeFault } from '@comunal/testing';
import { describe, expect, it } from 'vitest';
import { createBlobSource } from '../src/index.ts';
import { seededBytes, sha256Of } from './support/random-bytes.ts';
import { signedIn } from './support/signed-in.ts';

const bytes = seededBytes(3_000_000, 1);
const source = () => createBlobSource(new Blob([bytes]), 'charla.mp4');
const chunk = { method: 'PUT', path: /upload-resumable/ };

describe('the client without a port', () => {
  it('creates, updates, lists and deletes', async () => {
    await using server = await signedIn({ port: false });
    const { peertube, simulator, channelId } = server;
    const made = await peertube.videos.upload(source(), { name: 'Charla', channelId });
    expect(simulator.videos()).toMatchObject([{ id: made.id, sha256: sha256Of(bytes) }]);
    await peertube.videos.update(made.id, { name: 'Otra charla', privacy: 'public' });
    const names: string[] = [];
    for await (const { name } of peertube.videos.list()) names.push(name);
    expect(names).toEqual(['Otra charla']);
    await peertube.captions.put(made.id, 'es', 'WEBVTT\n');
    const captions = await peertube.captions.list(made.id);
    expect(captions.map(({ language }) => language)).toEqual(['es']);
    await peertube.videos.delete(made.id);
    expect(simulator.videos()).toEqual([]);
    await expect(peertube.videos.get(made.id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each<[string, PeerTubeFault]>([
    ['a reset in the middle of a chunk', { when: chunk, do: 'reset', afterBytes: 1_234_567 }],
    ['a lost response', { when: chunk, do: 'lost-response' }],
    ['a truncated answer', { when: chunk, do: 'truncate' }],
    ['a half-open connection', { when: chunk, do: 'half-open', afterBytes: 100_000 }],
    ['a lock', { when: chunk, do: 'lock' }],
    ['a restart', { when: chunk, do: 'restart', afterBytes: 500_000 }],
    ['a server that is unavailable', { when: chunk, do: 'unavailable', retryAfterSeconds: 3 }],
    ['a rate limit', { when: chunk, do: 'rate-limit', retryAfterSeconds: 3 }],
  ])('completes an upload despite %s', async (_what, fault) => {
    const clock = fastClock();
    const began = Date.now();
    const now = () => began + clock.waitedMs;
    await using server = await signedIn({ port: false, clock: { now } }, { clock });
    const { peertube, simulator, channelId } = server;
    simulator.faults.add(fault);
    await peertube.videos.upload(source(), { name: 'Charla', channelId });
    expect(simulator.videos().map(({ sha256 }) => sha256)).toEqual([sha256Of(bytes)]);
  });

  it('reports a reset connection as a network error', async () => {
    await using server = await signedIn({ port: false });
    const { peertube, simulator } = server;
    simulator.faults.add({ when: { path: /config$/ }, do: 'reset', times: Infinity });
    await expect(peertube.config.get()).rejects.toMatchObject({ code: 'network' });
  });

  it('stops when its signal aborts', async () => {
    await using server = await signedIn({ port: false });
    const { peertube, simulator } = server;
    simulator.faults.add({ when: { path: /config$/ }, do: 'slow', bytesPerSecond: 100 });
    const abort = new AbortController();
    const asked = peertube.config.get({ signal: abort.signal });
    await expect.poll(() => simulator.requests.at(-1)?.status).toBe(200);
    abort.abort('cambié de idea');
    await expect(asked).rejects.toBe('cambié de idea');
  });
});
