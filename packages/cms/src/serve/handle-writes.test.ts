import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createWriteQueue } from './handle-writes.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'comunal-cms-queue-'));
});
afterEach(() => rmSync(root, { recursive: true }));

it('deletes after what was sent before has been saved, and settles when both are done', async () => {
  const queue = createWriteQueue(root, {
    foreign: '',
    outside: '',
    tooLarge: '',
    unknown: '',
    unwritten: () => '',
    partly: () => '',
    undeleted: () => '',
  });
  const path = 'taller.yaml';
  const dataFiles = [{ path, raw: 'x'.repeat(1024 * 1024), slug: 'taller' }];
  const answers = [
    queue.handle({ action: 'persistEntry', params: { dataFiles, assets: [] } }),
    queue.handle({ action: 'deleteFiles', params: { paths: [path] } }),
  ];
  await queue.settle();
  expect(existsSync(join(root, path))).toBe(false);
  expect(await Promise.all(answers)).toMatchObject([{ status: 200 }, { status: 200 }]);
});
