import { fastClock } from '@comunal/test-kit/fast-clock';
import { isLong } from '@comunal/test-kit/pick-cases';
import type { PeerTubeFault } from '@comunal/testing';
import { expect, it } from 'vitest';
import { createBlobSource } from '../src/index.ts';
import { seededBytes, sha256Of } from './support/random-bytes.ts';
import { signedIn } from './support/signed-in.ts';

const [uploads, size] = isLong ? [200, 20_000_000] : [12, 4_000_000];

const brief: readonly PeerTubeFault['do'][] = [
  'reset',
  'lost-response',
  'unavailable',
  'rate-limit',
];
const lasting: readonly PeerTubeFault['do'][] = ['lock', 'half-open', 'restart', 'age'];

/** Of the files, which are the same in each test. */
const hashes: string[] = [];

it.each([
  ['that pass at once', brief, 0.3],
  ['that last for minutes, or lose what was sent', lasting, 0.12],
  ['of all kinds', [...brief, ...lasting], 0.12],
])(
  `makes exactly one whole video of each of ${uploads} uploads through faults %s`,
  async (...row) => {
    const [, kinds, probability] = row;
    const clock = fastClock();
    const began = Date.now();
    // The server lives by the clock of its client, so that five minutes of a lock pass for both.
    const simulation = { storage: 'hash', clock: { now: () => began + clock.waitedMs } } as const;
    await using server = await signedIn(simulation, { clock });
    const { simulator, peertube, channelId } = server;
    simulator.faults.randomFaults({ seed: 7, probability, kinds });
    for (let index = 0; index < uploads; index++) {
      const bytes = seededBytes(size, index + 1);
      hashes[index] ??= sha256Of(bytes);
      const source = createBlobSource(new Blob([bytes]), `charla-${index}.mp4`);
      await peertube.videos.upload(source, { name: `Charla ${index}`, channelId });
    }
    expect(simulator.videos().map(({ sha256 }) => sha256)).toEqual(hashes);
    expect(simulator.videos().every(({ privacy }) => privacy === 3)).toBe(true);
  },
  1_800_000,
);
