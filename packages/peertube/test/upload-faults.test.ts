import { expect, it } from 'vitest';
import { blobSource } from '../src/index.ts';
import { seededBytes, sha256Of } from './support/random-bytes.ts';
import { signedIn } from './support/signed-in.ts';

const isLong = process.env['COMUNAL_TEST_LONG'] === '1';
const [uploads, size] = isLong ? [200, 20_000_000] : [40, 4_000_000];

it(`makes exactly one whole video of each of ${uploads} uploads through random faults`, async () => {
  await using server = await signedIn({ keep: 'hash' });
  const { simulator, peertube, channelId } = server;
  simulator.faults.randomFaults({ seed: 7, probability: 0.3 });
  const hashes: string[] = [];
  for (let at = 0; at < uploads; at++) {
    const bytes = seededBytes(size, at + 1);
    hashes.push(sha256Of(bytes));
    await peertube.videos.upload(blobSource(new Blob([bytes]), `charla-${at}.mp4`), {
      name: `Charla ${at}`,
      channelId,
    });
  }
  expect(simulator.videos().map(({ sha256 }) => sha256)).toEqual(hashes);
  expect(simulator.videos().every(({ privacy }) => privacy === 3)).toBe(true);
}, 300_000);
