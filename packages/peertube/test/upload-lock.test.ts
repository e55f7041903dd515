import { fastClock } from '@comunal/test-kit/fast-clock';
import { expect, it } from 'vitest';
import { createBlobSource, type UploadPhase, type PeerTubeUploadState } from '../src/index.ts';
import { seededBytes, sha256Of } from './support/random-bytes.ts';
import { signedIn } from './support/signed-in.ts';

const bytes = seededBytes(3_000_000, 5);
const source = () => createBlobSource(new Blob([bytes]), 'charla.mp4');
const chunk = { method: 'PUT', path: /upload-resumable/ };
const MINUTE_MS = 60_000;

/** A server that lives by the clock of its client, and the phases of uploads to it. */
async function lockable() {
  const clock = fastClock();
  const began = Date.now();
  const server = await signedIn({ clock: { now: () => began + clock.waitedMs } }, { clock });
  const phases: UploadPhase[] = [];
  const onProgress = ({ phase }: { readonly phase: UploadPhase }): void => {
    if (phases.at(-1) !== phase) phases.push(phase);
  };
  const { simulator } = server;
  const begins = (): number =>
    simulator.requests.filter(({ method, path }) => method === 'POST' && /resumable/.test(path))
      .length;
  const hashes = (): (string | null)[] => simulator.videos().map(({ sha256 }) => sha256);
  return { ...server, clock, phases, onProgress, begins, hashes };
}

it('waits for a lock of five minutes, and reports it', async () => {
  await using server = await lockable();
  const { peertube, simulator, channelId, clock, phases, onProgress } = server;
  simulator.faults.add({ when: { ...chunk, nth: 1 }, do: 'lock' });
  await peertube.videos.upload(source(), { name: 'Charla', channelId }, { onProgress });
  expect(phases).toEqual(['starting', 'sending', 'locked', 'sending', 'processing', 'done']);
  expect(clock.waitedMs).toBeGreaterThanOrEqual(5 * MINUTE_MS);
  expect(clock.waitedMs).toBeLessThan(6 * MINUTE_MS);
  expect([server.hashes(), server.begins()]).toEqual([[sha256Of(bytes)], 1]);
});

it.each([
  ['first', 1, 700_000],
  ['last', 2, 1_500_000],
])(
  'makes one video over a line that dies unnoticed in the %s chunk',
  async (_, nth, afterBytes) => {
    await using server = await lockable();
    const { peertube, simulator, channelId, phases, onProgress } = server;
    simulator.faults.add({ when: { ...chunk, nth }, do: 'half-open', afterBytes });
    await peertube.videos.upload(source(), { name: 'Charla', channelId }, { onProgress });
    expect(phases).toContain('locked');
    expect([server.hashes(), server.begins()]).toEqual([[sha256Of(bytes)], 1]);
  },
);

it('waits for the next lock as briefly as for the first after progress', async () => {
  await using server = await lockable();
  const { peertube, simulator, channelId, clock } = server;
  simulator.faults.add({ when: { ...chunk, nth: 1 }, do: 'lock' });
  let waitedMs = 0;
  const onProgress = (): void => {
    if (waitedMs > 0 || simulator.uploads()[0]?.received !== 2 ** 20) return;
    waitedMs = clock.waitedMs;
    simulator.faults.add({ when: { ...chunk, nth: 1 }, do: 'lock', lockMs: 20 });
  };
  await peertube.videos.upload(source(), { name: 'Charla', channelId }, { onProgress });
  expect(waitedMs).toBeGreaterThanOrEqual(5 * MINUTE_MS);
  expect(clock.waitedMs - waitedMs).toBeLessThan(1_000);
  expect([server.hashes(), server.begins()]).toEqual([[sha256Of(bytes)], 1]);
});

it('gives up on a lock that is never released', async () => {
  await using server = await lockable();
  const { peertube, simulator, channelId, clock } = server;
  simulator.faults.add({ when: chunk, do: 'lock', lockMs: Infinity });
  const uploading = peertube.videos.upload(source(), { name: 'Charla', channelId });
  await expect(uploading).rejects.toMatchObject({ code: 'locked', status: 423 });
  expect(clock.waitedMs).toBeGreaterThan(6 * MINUTE_MS);
  expect(clock.waitedMs).toBeLessThan(20 * MINUTE_MS);
});

it('resumes after a pause that ends at once, while the server still holds the lock', async () => {
  await using server = await lockable();
  const { peertube, simulator, channelId, phases, onProgress } = server;
  simulator.faults.add({ when: { ...chunk, nth: 2 }, do: 'lock', lockMs: 20 });
  let hasPaused = false;
  const uploading = peertube.videos.upload(
    source(),
    { name: 'Charla', channelId },
    {
      onProgress(progress) {
        onProgress(progress);
        if (progress.phase !== 'sending' || progress.loaded === 0 || hasPaused) return;
        hasPaused = true;
        uploading.pause();
        uploading.resume();
      },
    },
  );
  await uploading;
  // A lock that lasts no longer than a pause is nothing to tell of.
  expect(phases).not.toContain('locked');
  expect([server.hashes(), server.begins()]).toEqual([[sha256Of(bytes)], 1]);
});

it('resumes from its state at once after it was stopped', async () => {
  await using server = await lockable();
  const { peertube, simulator, channelId } = server;
  const controller = new AbortController();
  let state: PeerTubeUploadState | undefined;
  const stopped = peertube.videos.upload(
    source(),
    { name: 'Charla', channelId },
    {
      signal: controller.signal,
      onState: (next) => void (state = next),
      onProgress: ({ loaded }) => void (loaded > 0 && controller.abort('enough')),
    },
  );
  await expect(stopped).rejects.toBe('enough');
  simulator.faults.add({ when: chunk, do: 'lock', lockMs: 20 });
  await peertube.videos.upload(source(), { name: 'Charla', channelId }, { state });
  expect([server.hashes(), server.begins()]).toEqual([[sha256Of(bytes)], 1]);
});
