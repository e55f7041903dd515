import * as fs from 'node:fs/promises';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { sampleMedia } from '@comunal/testing';
import { useCommand } from './support/use-command.ts';

vi.mock('node:fs/promises', { spy: true });

it('keeps its state when the disk is full, and resumes once there is room', async () => {
  await using command = await useCommand();
  writeFileSync(join(command.folder, 'charla.mp4'), sampleMedia({ size: 3_000_000 }));
  const { open } = await vi.importActual<typeof fs>('node:fs/promises');
  let states = 0;
  vi.mocked(fs.open).mockImplementation(async (path, ...rest) => {
    if (String(path).startsWith(command.state) && ++states === 2)
      throw Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' });
    return open(path, ...rest);
  });
  const upload = ['upload', 'charla.mp4', '--channel', 'root_channel'];
  const { code, err } = await command.call(upload);
  expect(err).toMatch(
    /\n\S*\/state\/comunal\/peertube\/\w+\.json cannot be written \(ENOSPC\)\.\n/,
  );
  expect(err).toMatch(
    /\nThe server keeps what it has received until \d+:\d\d.{0,6} at least, unless it restarts\. .*\n {2}comunal peertube upload charla\.mp4 .*\n$/,
  );
  expect(code).toBe(1);
  expect((await command.call(upload)).err).toMatch(/^Resuming: [1-9]\d*%/);
  expect(command.simulator.videos()).toHaveLength(1);
});
