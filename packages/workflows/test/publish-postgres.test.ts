import { afterAll, beforeAll, expect, it } from 'vitest';
import { jobsCommand } from '../src/cli/jobs-command.ts';
import { publishCommand } from '../src/cli/publish-command.ts';
import { statusCommand } from '../src/cli/status-command.ts';
import { workerCommand } from '../src/cli/worker-command.ts';
import { canaries, commandStage } from './support/command-stage.ts';
import { captionsText, identifier, languages, recordingText } from './support/publish-stage.ts';
import { answering } from './support/stage.ts';
import { startPostgres, type TestPostgres } from './support/start-postgres.ts';

let postgres: TestPostgres | undefined;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

it('publishes a recording with three captions, mirrored, on a PostgreSQL server', async () => {
  const databaseUrl = (await postgres?.createDatabase()) ?? '';
  const now = '2126-11-25T20:00:00Z'; // the figures of later days are not due
  await using stage = await commandStage({ databaseUrl, now });
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
  const id = /^\w{8}/m.exec(
    listed.out.split('\n').find((line) => line.includes('done')) ?? '',
  )?.[0];
  const details = await stage.call(jobsCommand, ['show', id ?? ''], { locale: 'es' });
  expect(details.out).toContain('Subir el video, privado: hecho');
  const status = await stage.call(statusCommand, ['charla']);
  expect(status.out).toContain('Captions: es: reviewed · en: reviewed · pt: reviewed');
  expect(status.out).toContain('planned for 2 Dec 2126');
  expect(status.err).toContain('Nobody was contacted');
  const data: unknown = JSON.parse((await stage.call(statusCommand, ['--json', '--check'])).out);
  expect(data).toMatchObject({
    version: 1,
    recordings: [
      {
        slug: 'charla',
        copies: [
          { kind: 'peertube', server: 'present' },
          { kind: 'internet-archive', server: 'present' },
        ],
        lacks: [],
      },
    ],
  });

  const closed = stage
    .read('content/recordings/charla.yaml')
    .replace('visibility: public', 'visibility: closed');
  stage.write('content/private/recordings/charla.yaml', closed);
  stage.remove('content/recordings/charla.yaml');
  const masked = [
    await stage.call(jobsCommand, ['list', '--all', '--json']),
    await stage.call(jobsCommand, ['show', id ?? '']),
    await stage.call(statusCommand, []),
  ].map(({ out, err }) => out + err);
  for (const text of masked) expect(text).not.toMatch(/recording\/charla|video\.example|Grabación/);
  for (const canary of canaries)
    expect(
      [published, listed, details, status].map(({ out, err }) => out + err).join(),
    ).not.toContain(canary);
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
  expect(worked.err).toMatch(/recording\/charla: running\n[^]*: Upload the video[^]*: done\n/);
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

it('asks at once about captions that nobody has reviewed, or says the command that answers', async () => {
  await using stage = await commandStage({
    databaseUrl: await postgres?.createDatabase(),
    recording: recordingText.replaceAll('state: reviewed', 'state: draft'),
  });
  const args = ['charla', '--file', 'VID_ana_en_casa.mp4', '--keep-metadata'];
  const asked = await stage.call(publishCommand, args);
  expect(asked.code).toBe(0);
  const command = /comunal jobs answer (\w+) publish-as-is/.exec(asked.err);
  expect(stage.peertube.videos()).toMatchObject([{ privacy: 3 }]);
  const wrong = await stage.call(jobsCommand, ['answer', command?.[1] ?? '', 'publish-as-it']);
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('“publish-as-is”')]);
  // The same call goes on with the same run, on a terminal this time.
  const again = await stage.call(publishCommand, args, { stdin: answering('no idea', '1') });
  expect([again.code, again.err]).toEqual([
    0,
    expect.stringContaining('1. Publish them as they are'),
  ]);
  expect(stage.peertube.videos()).toMatchObject([{ privacy: 1 }]);
  await stage.logIn();
  const [video] = stage.peertube.videos();
  expect(await stage.client.captions.list(video?.uuid ?? '')).toHaveLength(3);
});

it('says what is wrong in sentences, and does not repeat it once it is put right', async () => {
  await using stage = await commandStage({ databaseUrl: await postgres?.createDatabase() });
  const args = ['charla', '--file', 'VID_ana_en_casa.mp4', '--keep-metadata'];
  const env = { CANARY_PASSWORD: 'not-that-one' };
  const refused = await stage.call(publishCommand, args, { env, locale: 'es' });
  const sentence = 'no acepta ese nombre con esa contraseña: corrige peertube';
  expect([refused.code, refused.err]).toEqual([
    1,
    expect.stringMatching(`El intento 1 falló y no habrá otro. https://video.example ${sentence}`),
  ]);
  expect(refused.err).not.toContain('peertube-not-accepted');
  const [, id = ''] = /comunal jobs retry (\w+)/.exec(refused.err) ?? [];
  const retried = await stage.call(jobsCommand, ['retry', id], { locale: 'es' });
  expect([retried.code, retried.err]).toEqual([0, expect.stringContaining('El video es público')]);
  expect(retried.err).not.toContain('El intento 1');
  const paused = await stage.call(jobsCommand, ['pause', id], { locale: 'es' });
  expect([paused.code, paused.err]).toEqual([1, expect.stringContaining('(terminado)')]);
});

it('says that captions in the entry stay drafts, also with --reviewed', async () => {
  await using stage = await commandStage({
    databaseUrl: await postgres?.createDatabase(),
    recording: recordingText.replaceAll('state: reviewed', 'state: draft'),
  });
  stage.write('subs/charla.es.vtt', captionsText('es'));
  const args = ['charla', '--file', 'VID_ana_en_casa.mp4', '--captions', 'subs', '--reviewed'];
  const { err } = await stage.call(publishCommand, [...args, '--detach']);
  expect(err).toContain('write state: reviewed in its captions');
});

it('stops at Ctrl-C without losing anything, and goes on by the command that it names', async () => {
  await using stage = await commandStage({ databaseUrl: await postgres?.createDatabase() });
  const stop = new AbortController();
  stage.hooks.onRequest = ({ method }) => {
    if (method === 'PUT') stop.abort(new Error('Ctrl-C'));
  };
  const args = ['charla', '--file', 'VID_ana_en_casa.mp4', '--keep-metadata'];
  const stopped = await stage.call(publishCommand, args, { signal: stop.signal });
  expect([stopped.code, stopped.err]).toEqual([130, expect.stringContaining('nothing was lost')]);
  stage.hooks.onRequest = () => {};
  const [, id = ''] = /comunal jobs resume (\w+)/.exec(stopped.err) ?? [];
  const resumed = await stage.call(jobsCommand, ['resume', id]);
  expect([resumed.code, resumed.err]).toEqual([0, expect.stringContaining('done')]);
  expect(stage.peertube.videos()).toMatchObject([{ privacy: 1 }]);
});

it('writes a closed recording for an activity that has none, and contacts nobody', async () => {
  await using stage = await commandStage({ databaseUrl: await postgres?.createDatabase() });
  stage.remove('content/recordings');
  let requests = 0;
  stage.hooks.onRequest = () => void requests++;
  const { code, err } = await stage.call(publishCommand, [
    'event/charla',
    '--file',
    'VID_ana_en_casa.mp4',
  ]);
  expect([code, err, requests]).toEqual([1, expect.stringContaining('closed'), 0]);
  expect(err).toContain('move the file to recordings/charla.yaml');
  const closed = await stage.call(publishCommand, ['charla', '--file', 'VID_ana_en_casa.mp4']);
  const none = await stage.call(publishCommand, ['nada', '--file', 'VID_ana_en_casa.mp4']);
  expect(closed.err.replaceAll('charla', 'X')).toBe(none.err.replaceAll('nada', 'X'));
});
