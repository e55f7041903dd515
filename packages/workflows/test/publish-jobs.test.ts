import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TestClock } from 'pg-boss';
import { expect, it } from 'vitest';
import { createPublishRecording } from '../src/publish/publish-recording.ts';
import { openTestJobs } from './support/open-test-jobs.ts';
import { canary, mirrored, resolvePublic, startAt, toInput } from './support/publish-content.ts';
import { publishStage } from './support/publish-stage.ts';

it('publishes once by a database, takes back what was closed midway, and keeps no closed text', async () => {
  await using it = await publishStage({
    peertube: { transcoding: 'held' },
  });
  const clock = new TestClock(startAt);
  const services = { ...it.services, clock };
  const workflow = createPublishRecording(services);
  const jobs = await openTestJobs({ clock });
  const work = (): Promise<void> =>
    jobs.work({
      workflows: [workflow],
      resolvePublic: resolvePublic(services),
      signal: new AbortController().signal,
      untilIdle: true,
    });
  const start = await jobs.start(workflow, toInput(mirrored));
  const again = await jobs.start(workflow, toInput());
  expect([again.runId, again.isNew]).toEqual([start.runId, false]);
  await work();
  expect(await jobs.get(start.runId)).toMatchObject({ state: 'sleeping' });
  expect(it.peertube.videos()).toHaveLength(1);

  // It is closed while the server converts it.
  const file = 'content/recordings/charla.yaml';
  const text = it.read(file);
  it.write(file, text.replace('visibility: public', 'visibility: unlisted'));
  it.peertube.finishTranscoding();
  await clock.setTime(clock.now() + 60_000);
  await work();
  expect(await jobs.get(start.runId)).toMatchObject({
    state: 'failed',
    failure: { code: 'not-public' },
  });
  await jobs.cancel(start.runId);
  await work();
  const cancelled = await jobs.get(start.runId);
  expect(cancelled?.state).toBe('cancelled');
  expect(cancelled?.log.map(({ code }) => code)).toContain('video-deleted');
  expect(it.peertube.videos()).toEqual([]);
  expect(it.exists(`.comunal/work/${start.runId}`)).toBe(false);

  // It is public again after all: what was taken back is done anew.
  it.write(file, text);
  await jobs.retry(start.runId);
  await work();
  it.peertube.finishTranscoding();
  await clock.setTime(clock.now() + 60_000);
  await work();
  const done = await jobs.get(start.runId);
  expect([done?.state, done?.failure]).toEqual(['succeeded', undefined]);
  const [video, ...others] = it.peertube.videos();
  expect([others, video?.privacy]).toEqual([[], 1]);
  expect(await it.client.captions.list(video?.uuid ?? '')).toHaveLength(3);

  await jobs.close();
  const secrets = [
    canary,
    (await it.store.load())?.accessToken ?? '',
    it.archive.accounts[0]?.secretKey ?? '',
  ];
  for (const path of await readdir(jobs.dir, { recursive: true, withFileTypes: true })) {
    if (!path.isFile()) continue;
    const bytes = await readFile(join(path.parentPath, path.name));
    for (const secret of secrets)
      expect([path.name, bytes.includes(secret)]).toEqual([path.name, false]);
  }
});
