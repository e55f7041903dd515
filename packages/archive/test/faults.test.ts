import { createBlobSource } from '@comunal/http/upload';
import { pickCount } from '@comunal/test-kit/pick-cases';
import { sampleMedia } from '@comunal/testing';
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { permitFor } from './support/a-recording.ts';
import { item, writing } from './support/writing.ts';

const items = pickCount(40, 100);
const MiB = 2 ** 20;

it(`uploads ${items} items despite random faults: nothing is lost or duplicated`, async () => {
  await using server = await writing({ storage: 'hash' });
  const { simulator, archive } = server;
  simulator.faults.randomFaults({ seed: 11, probability: 0.3 });
  const wanted: [string, string, string][] = [];
  for (let at = 0; at < items; at++) {
    // Every tenth goes in parts.
    const bytes = sampleMedia({ size: at % 10 === 0 ? 11 * MiB + at : 50_000 + at, seed: at + 1 });
    const identifier = `colectiva-charla-${at}`;
    const name = `charla-${at}.mp4`;
    wanted.push([identifier, name, createHash('md5').update(bytes).digest('hex')]);
    const done = await archive.upload(identifier, createBlobSource(new Blob([bytes]), name), {
      permit: permitFor(identifier),
      item,
      wholeBytes: MiB,
      partBytes: 5 * MiB,
    });
    expect(done).toMatchObject({ isNew: true, isVerified: true });
  }
  const stored = simulator
    .items()
    .flatMap(({ identifier, files }) => files.map(({ name, md5 }) => [identifier, name, md5]));
  expect(stored).toEqual(wanted);
  expect(simulator.unfinishedUploads()).toEqual([]);
  const unanswered = simulator.requests.filter(({ status }) => status === undefined).length;
  const busy = simulator.requests.filter(({ status }) => status === 503).length;
  expect([unanswered > items / 5, busy > items / 5]).toEqual([true, true]);
}, 120_000);
