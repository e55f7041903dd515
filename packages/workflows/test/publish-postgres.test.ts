import { afterAll, beforeAll, expect, it } from 'vitest';
import { jobsCommand } from '../src/cli/jobs-command.ts';
import { publishCommand } from '../src/cli/publish-command.ts';
import { workerCommand } from '../src/cli/worker-command.ts';
import { commandStage } from './support/command-stage.ts';
import { identifier, languages } from './support/publish-stage.ts';
import { answering } from './support/stage.ts';
import { startPostgres, type TestPostgres } from './support/start-postgres.ts';

let postgres: TestPostgres | undefined;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

it('publishes a recording with three captions, mirrored, on a PostgreSQL server', async () => {
  const databaseUrl = (await postgres?.createDatabase()) ?? '';
  await using stage = await commandStage({ databaseUrl });
  const published = await stage.call(publishCommand, [
    'event/charla',
    '--file',
    'VID_ana_en_casa.mp4',
    '--keep-metadata',
    '--identifier',
    identifier,
    '--yes',
  ]);
  expect([published.code, published.err]).toEqual([0, expect.stringContaining('done')]);
  const [video, ...others] = stage.peertube.videos();
  expect([video?.privacy, others]).toEqual([1, []]);
  await stage.logIn();
  expect(await stage.client.captions.list(video?.uuid ?? '')).toHaveLength(languages.length);
  expect(stage.archive.items()).toHaveLength(1);
  expect(stage.builds()).toBe(2);
  expect(stage.exists('.comunal/jobs')).toBe(false);
  const listed = await stage.call(jobsCommand, ['list', '--all']);
  expect(listed.out).toContain('Publish a recording · recording/charla · done');
  expect(published.err + published.out + listed.out).not.toContain(databaseUrl);
});

it('leaves the work to a worker when asked, and cancels only what somebody confirms', async () => {
  await using stage = await commandStage({ databaseUrl: await postgres?.createDatabase() });
  const args = ['charla', '--file', 'VID_ana_en_casa.mp4', '--keep-metadata', '--detach'];
  const ordered = await stage.call(publishCommand, args);
  expect([ordered.code, ordered.err]).toEqual([0, expect.stringContaining('comunal jobs resume')]);
  const [, id = ''] = /comunal jobs resume (\w+)/.exec(ordered.err) ?? [];
  expect((await stage.call(jobsCommand, ['cancel', id])).code).toBe(2);
  const kept = await stage.call(jobsCommand, ['cancel', id], { stdin: answering('n') });
  expect([kept.code, kept.err]).toEqual([1, expect.stringContaining('not cancelled')]);
  expect((await stage.call(jobsCommand, ['pause', id])).err).toContain('paused');
  expect((await stage.call(jobsCommand, ['resume', id, '--detach'])).code).toBe(0);
  const worked = await stage.call(workerCommand, ['--once']);
  expect([worked.code, worked.err]).toEqual([
    0,
    expect.stringContaining('waits for a person or a date'),
  ]);
  expect(stage.peertube.videos()).toMatchObject([{ privacy: 1 }]);
});

it('says in one sentence that a PostgreSQL server does not answer, without its password', async () => {
  await using stage = await commandStage({
    databaseUrl: 'postgres://ana:canary-database@127.0.0.1:1/jobs',
  });
  const { code, out, err } = await stage.call(jobsCommand, ['list']);
  expect([code, err.trim().split('\n')]).toEqual([1, [expect.stringContaining('does not answer')]]);
  expect(out + err).not.toContain('canary-database');
});
