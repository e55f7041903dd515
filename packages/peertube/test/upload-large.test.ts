import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, openSync, rmSync, truncateSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { longForm } from '@comunal/test-kit/environment';
import { afterAll, expect, it } from 'vitest';
import { openFile } from '@comunal/http/node';
import { mp4Beginning } from './support/random-bytes.ts';
import { signedIn } from './support/signed-in.ts';

const GiB = 2 ** 30;
const size = 5 * GiB;
const marks = [2 * GiB, 4 * GiB, 4.5 * GiB];
const folder = mkdtempSync(join(tmpdir(), 'comunal-large-'));
const file = join(folder, 'largo.mp4');
afterAll(() => rmSync(folder, { recursive: true }));

const descriptor = openSync(file, 'w');
writeSync(descriptor, mp4Beginning, 0);
for (const mark of marks) writeSync(descriptor, `mark at ${mark}`, mark);
truncateSync(file, size);

it('reads a file of 5 GiB at 64-bit offsets', async () => {
  const source = await openFile(file);
  expect(source.size).toBe(size);
  for (const mark of marks) {
    const chunk = await source.chunk(mark - 3, mark + 20);
    if (!('readInto' in chunk)) throw new Error('It is no stream.');
    const buffer = new Uint8Array(23);
    await chunk.readInto(buffer, 0);
    expect(Buffer.from(buffer).toString()).toContain(`\0\0\0mark at ${mark}`);
  }
  await source.close?.();
});

// Ten gigabytes through a hash: a minute that `npm test` does not have.
it('uploads all of it', { ...longForm, timeout: 300_000 }, async () => {
  await using server = await signedIn({ storage: 'hash' });
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  const { peertube, simulator, channelId } = server;
  await peertube.videos.upload(await openFile(file), { name: 'Largo', channelId });
  expect(simulator.videos()[0]).toMatchObject({ size, sha256: hash.digest('hex') });
});
