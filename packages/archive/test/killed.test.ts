import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pickCount } from '@comunal/test-kit/pick-cases';
import { sampleMedia, startArchiveSimulator } from '@comunal/testing';
import { runChild } from '@comunal/test-kit/run-child';
import { afterAll, expect, it } from 'vitest';
import type { ChildReport, ChildTask } from './support/upload-child.ts';

const kills = pickCount(4, 50);
const MiB = 2 ** 20;
const bytes = sampleMedia({ size: 21 * MiB + 7, seed: 3 });
const md5 = createHash('md5').update(bytes).digest('hex');
const folder = mkdtempSync(join(tmpdir(), 'comunal-archive-killed-'));
const file = join(folder, 'charla.mp4');
writeFileSync(file, bytes);
afterAll(() => rmSync(folder, { recursive: true }));

it(`resumes after each of ${kills} kills, sends no part again that had arrived, and creates one file`, async () => {
  let random = 12_345;
  let events = 0;
  for (let kill = 0; kill <= kills; kill++) {
    random = (random * 1_103_515_245 + 12_345) % 2 ** 31;
    await using simulator = await startArchiveSimulator();
    const [keys = { accessKey: '', secretKey: '' }] = simulator.accounts;
    const task: ChildTask = {
      addresses: simulator.addresses,
      keys,
      identifier: 'colectiva-charla',
      file,
      stateFile: join(folder, `state-${kill}.json`),
      // The first one lives, and tells how many moments there are to die at.
      dieAtEvent: kill === 0 ? 0 : 1 + (random % events),
    };
    const { signal, report } = await child(task);
    if (kill === 0) events = report?.events ?? 0;
    expect([kill, signal]).toEqual([kill, kill === 0 ? null : 'SIGKILL']);
    const parts = simulator.unfinishedUploads()[0]?.parts ?? 0;
    const had = simulator.item('colectiva-charla')?.files.length ? bytes.length : parts * 5 * MiB;
    const again = await child({ ...task, dieAtEvent: 0 });
    expect(again.report?.sent).toBeLessThanOrEqual(Math.max(0, bytes.length - had));
    expect(simulator.item('colectiva-charla')?.files.map((each) => each.md5)).toEqual([md5]);
    expect(simulator.items()).toHaveLength(1);
    expect(simulator.unfinishedUploads()).toEqual([]);
  }
  expect(events).toBeGreaterThan(20);
}, 1_500_000);

function child(task: ChildTask): ReturnType<typeof runChild<ChildReport>> {
  return runChild<ChildReport>(new URL('support/upload-child.ts', import.meta.url), task);
}
