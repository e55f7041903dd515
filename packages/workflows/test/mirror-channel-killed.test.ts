import { fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { longForm } from '@comunal/test-kit/environment';
import { expect, it, onTestFinished } from 'vitest';
import { createMirrorChannel } from '../src/channel/mirror-channel.ts';
import type { MirrorReport } from '../src/channel/outcome.ts';
import { channelStage, prefix } from './support/channel-stage.ts';
import type { MirrorChannelProcess } from './support/mirror-channel-process.ts';
import { createJobsFolder, openTestJobs } from './support/open-test-jobs.ts';
import { startPostgres } from './support/start-postgres.ts';

interface Ended {
  readonly isNew: boolean;
  readonly state: string;
  readonly result: MirrorReport;
}

const script = fileURLToPath(new URL('support/mirror-channel-process.ts', import.meta.url));

function startProcess(settings: MirrorChannelProcess) {
  const child = fork(script, [JSON.stringify(settings)], {
    execArgv: ['--conditions=@comunal/source', '--disable-warning=ExperimentalWarning'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** Mirrors so many videos, kills the worker in the middle, and lets another one end it. */
async function killAndGoOn(videos: number, jobsDir: string, databaseUrl?: string): Promise<Ended> {
  await using stage = await channelStage(videos, { storage: 'hash', bytes: 20_000 });
  const { archive, folder, input, peertube } = stage;
  const [keys = { accessKey: '', secretKey: '' }] = archive.accounts;
  const settings: MirrorChannelProcess = {
    folder,
    jobsDir,
    databaseUrl,
    peertubeUrl: peertube.url,
    addresses: archive.addresses,
    keys,
    input,
  };
  const first = startProcess(settings);
  const exited = once(first, 'exit');
  await expect.poll(() => archive.items().length).toBeGreaterThan(videos / 3);
  first.kill('SIGKILL');
  await exited;
  const there = archive.items().length;
  expect(there).toBeLessThan(videos);
  const second = startProcess(settings);
  const [ended] = (await once(second, 'message')) as [Ended];
  const items = archive.items();
  expect(items.map(({ identifier }) => identifier).toSorted()).toEqual(
    Array.from({ length: videos }, (_, index) => `${prefix}-charla-${index}`).toSorted(),
  );
  expect(items.filter(({ files }) => files.length !== 1)).toEqual([]);
  // What was on its way when the process died may be sent once more, and nothing else.
  const puts = archive.requests.filter(({ method }) => method === 'PUT');
  expect(puts.length).toBeLessThanOrEqual(videos + input.concurrency);
  for (let index = 0; index < videos; index++)
    expect(
      stage.read(`content/recordings/charla-${index}.yaml`).match(/internet-archive/g),
    ).toHaveLength(1);
  return ended;
}

it('goes on after SIGKILL with the videos that are left', async () => {
  const { isNew, state, result } = await killAndGoOn(40, await createJobsFolder());
  expect([isNew, state]).toEqual([false, 'succeeded']);
  expect(result.copied + result.present).toBe(40);
  expect([result.failed, result.leftOut]).toEqual([[], []]);
});

it('joins the run of the same channel that is under way', async () => {
  await using stage = await channelStage(1);
  const jobs = await openTestJobs();
  const workflow = createMirrorChannel(stage.services);
  const first = await jobs.start(workflow, stage.input);
  const second = await jobs.start(workflow, { ...stage.input, bandwidthKbps: 500 });
  expect([first.isNew, second.isNew, second.runId]).toEqual([true, false, first.runId]);
});

it('goes on after SIGKILL with two thousand videos on PostgreSQL', longForm, async () => {
  const postgres = await startPostgres();
  onTestFinished(() => postgres.stop());
  const databaseUrl = await postgres.createDatabase();
  const { state, result } = await killAndGoOn(2_000, tmpdir(), databaseUrl);
  expect([state, result.copied + result.present]).toEqual(['succeeded', 2_000]);
});
