import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, openSync, rmSync, truncateSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isLong } from '@comunal/test-kit/pick-cases';
import { afterAll, expect, it } from 'vitest';
import { openFile } from '../src/node/index.ts';
import { permitFor } from './support/a-recording.ts';
import { item, writing } from './support/writing.ts';

const GiB = 2 ** 30;
const size = isLong ? 5 * GiB : GiB / 4;
const marks = [0.15, 2, 4, 4.5].map((at) => Math.floor(at * GiB)).filter((at) => at < size);
const folder = mkdtempSync(join(tmpdir(), 'comunal-archive-large-'));
const file = join(folder, 'largo.mp4');
afterAll(() => rmSync(folder, { recursive: true }));

const descriptor = openSync(file, 'w');
for (const mark of marks) writeSync(descriptor, `mark at ${mark}`, mark);
truncateSync(file, size);

it(`uploads ${size / GiB} GiB whole, with little memory`, async () => {
  await using server = await writing({ storage: 'hash' });
  const hash = createHash('md5');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  const before = process.memoryUsage().rss;
  let most = 0;
  const done = await server.archive.upload('colectiva-largo', await openFile(file), {
    permit: permitFor('colectiva-largo'),
    item,
    onProgress: () => void (most = Math.max(most, process.memoryUsage().rss - before)),
  });
  const md5 = hash.digest('hex');
  expect(done).toMatchObject({ size, md5, isVerified: true });
  expect(server.simulator.item('colectiva-largo')?.files[0]).toMatchObject({ size, md5 });
  // Both ends of the line are in this process.
  expect(most).toBeLessThan(250e6);
}, 600_000);
