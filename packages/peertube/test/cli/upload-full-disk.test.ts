import * as fs from 'node:fs/promises';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { sampleMedia } from '@comunal/testing';
import { wordWith } from './support/call-word.ts';

vi.mock('node:fs/promises', { spy: true });

it('keeps what it had when the disk is full in the middle, and goes on once there is room', async () => {
  await using word = await wordWith();
  writeFileSync(join(word.folder, 'charla.mp4'), sampleMedia({ size: 3_000_000 }));
  const { open } = await vi.importActual<typeof fs>('node:fs/promises');
  let states = 0;
  vi.mocked(fs.open).mockImplementation(async (path, ...rest) => {
    if (String(path).startsWith(word.state) && ++states === 2)
      throw Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' });
    return open(path, ...rest);
  });
  const upload = ['upload', 'charla.mp4', '--channel', 'root_channel'];
  const { code, err } = await word.call(upload);
  expect(err).toMatch(
    /\n\S*\/state\/comunal\/peertube\/\w+\.json cannot be written \(ENOSPC\)\.\n/,
  );
  expect(err).toMatch(
    /\nThe server keeps what reached it until \d+:\d\d.{0,6} at least, unless it restarts\. .*\n {2}comunal peertube upload charla\.mp4 .*\n$/,
  );
  expect(code).toBe(1);
  expect((await word.call(upload)).err).toMatch(/^Going on from where it was: [1-9]\d*%/);
  expect(word.simulator.videos()).toHaveLength(1);
});
