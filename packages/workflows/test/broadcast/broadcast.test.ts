import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { posixOnly } from '@comunal/test-kit/environment';
import { describe, expect, it } from 'vitest';
import { requestEnd } from '../../src/broadcast/end-request.ts';
import { sampleEveryMs } from '../../src/broadcast/push/watch-live.ts';
import { broadcastStage, eventText, recordingText } from '../support/broadcast-stage.ts';
import { shareChannel } from '../support/share-channel.ts';
import { createInterruption, type InlineRun } from '../support/run-inline.ts';
import { until } from '../support/until.ts';

type Stage = Awaited<ReturnType<typeof broadcastStage>>;

const codes = (run: InlineRun): readonly string[] => run.log.map(({ code }) => code);
const liveOf = ({ server }: Stage) => server.videos().find(({ isLive }) => isLive);

/** Waits until the picture is on air, and lets the server see it. */
async function goOnAir(stage: Stage, run: InlineRun, times = 1): Promise<string> {
  await until(() => codes(run).filter((code) => code === 'target-on-air').length >= times);
  const uuid = liveOf(stage)?.uuid ?? '';
  stage.server.startStream(uuid);
  return uuid;
}

/** Lets a minute pass for the watch over the audience, until it has looked, and waits for the next minute. */
async function passMinute({ stepClock }: Stage): Promise<void> {
  await until(() => stepClock.isAwaited(sampleEveryMs));
  const before = stepClock.countWaits(sampleEveryMs);
  await stepClock.pass(60);
  await until(() => stepClock.countWaits(sampleEveryMs) > before);
}

/** Asks the push to end, and lets time pass until the run is over. */
async function end(stage: Stage, run: InlineRun, done: Promise<unknown>): Promise<void> {
  await requestEnd(stage.folder, run.runId);
  let isDone = false;
  void done.finally(() => (isDone = true));
  await until(() => {
    void stage.stepClock.pass(1);
    return isDone;
  });
}

describe('createBroadcast', posixOnly, () => {
  it('broadcasts an event to PeerTube and further targets, and keeps what comes of it', async () => {
    await using stage = await broadcastStage({
      targets: [
        { name: 'Radio', url: 'rtmps://radio.example/live', readKey: async () => 'CANARY-radio' },
      ],
    });
    stage.write('content/recordings/grabacion.yaml', recordingText);
    const run = stage.createRun(
      {},
      {
        answers: { begin: 'begin', 'decide-replay': 'publish' },
      },
    );
    const done = run.run();
    const uuid = await goOnAir(stage, run, 2);
    const { streamKey = '' } = await stage.peertube.live.get(uuid);
    stage.server.setViewers(uuid, 7);
    await passMinute(stage);
    stage.server.setViewers(uuid, 3);
    await passMinute(stage);
    stage.server.endStream(uuid);
    stage.server.publishReplay(uuid);
    const keptUuid = stage.server.videos().find(({ isLive }) => !isLive)?.uuid ?? '';
    const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\nNadie lo ha revisado.\n';
    stage.server.finishTranscription(keptUuid, { language: 'es', vtt });
    await end(stage, run, done);
    expect([await done, run.failure]).toEqual(['succeeded', undefined]);

    const [live, replay] = [liveOf(stage), stage.server.videos().find(({ isLive }) => !isLive)];
    expect(stage.server.videos()).toHaveLength(2);
    expect(live).toMatchObject({ name: 'Charla de redes', privacy: 1 });
    // By itself, the server names it after the live and an American date.
    expect(replay).toMatchObject({ privacy: 1, name: 'Grabación de la charla' });
    expect(await stage.peertube.videos.get(keptUuid)).toMatchObject({
      licence: 'CC-BY-4.0',
      originallyPublishedAt: '2027-02-05T12:00:00.000Z',
    });
    expect(await stage.peertube.captions.list(keptUuid)).toEqual([]);
    expect(stage.read('content/events/charla.yaml')).toContain('# Lo del jueves');
    expect(stage.read('content/events/charla.yaml')).toContain('metric: live-audience, value: 7');
    expect(stage.read('content/events/charla.yaml')).toContain('times asked: 2; average: 5');
    const copy = `${stage.server.url}/w/${replay?.shortUUID}`;
    expect(stage.read('content/recordings/grabacion.yaml')).toContain(copy);
    expect(codes(run)).toEqual(
      expect.arrayContaining(['live-created', 'ended', 'audience', 'replay-kept', 'next']),
    );
    expect(codes(run)).not.toContain('captions-may-come');
    const traces = JSON.stringify([run.log, [...run.steps], run.progress, run.result]);
    expect(traces).not.toContain('CANARY');
    expect(traces).not.toContain(streamKey);
  });

  it('goes on with the same live after its worker died, and says how long it was dark', async () => {
    await using stage = await broadcastStage();
    const run = stage.createRun();
    const { signal, interrupt } = createInterruption();
    const first = run.run({ signal });
    const uuid = await goOnAir(stage, run);
    await passMinute(stage);
    interrupt('stop');
    await first;
    stage.server.endStream(uuid);
    stage.server.publishReplay(uuid);
    await stage.stepClock.pass(90);
    const second = run.run();
    await until(() => codes(run).includes('was-dark'));
    await goOnAir(stage, run, 2);
    stage.server.endStream(uuid);
    stage.server.publishReplay(uuid);
    await end(stage, run, second);
    expect([await second, run.failure]).toEqual(['succeeded', undefined]);
    const dark = run.log.find(({ code }) => code === 'was-dark')?.values?.['seconds'];
    expect(dark).toBeGreaterThanOrEqual(90);
    expect(stage.server.videos().filter(({ isLive }) => isLive)).toHaveLength(1);
  });

  it('finds the live again that a crash left, wherever that was', async () => {
    await using stage = await broadcastStage();
    for (const crashAt of [24, 26, 28]) {
      const run = stage.createRun({}, { answers: { begin: 'leave' } });
      await run.run({ crashAt });
      expect(await run.run()).toBe('succeeded');
      expect(stage.server.videos()).toHaveLength(1);
    }
  });

  it.each([
    ['closed', eventText().replace('visibility: public', 'visibility: closed')],
    ['for invited people', eventText().replace('attendance: open', 'attendance: closed')],
    ['one that is not to be recorded', eventText('doNotRecord: true\n')],
    ['cancelled', eventText('state: cancelled\n')],
  ])('contacts nobody for an event that is %s', async (_, text) => {
    await using stage = await broadcastStage();
    const before = stage.server.requests.length;
    stage.write('content/events/charla.yaml', text);
    const run = stage.createRun();
    expect(await run.run()).toBe('failed');
    expect(['not-public', 'not-ready']).toContain(run.failure?.code);
    expect(stage.server.requests).toHaveLength(before);
  });

  it('contacts nobody any more once the event is closed on the way', async () => {
    await using stage = await broadcastStage();
    const run = stage.createRun({}, { answers: {} });
    expect(await run.run()).toBe('waiting');
    stage.write(
      'content/events/charla.yaml',
      eventText().replace('visibility: public', 'visibility: closed'),
    );
    const before = stage.server.requests.length;
    run.answer('begin', 'begin');
    expect([await run.run(), run.failure?.code]).toEqual(['failed', 'not-public']);
    expect(stage.server.requests).toHaveLength(before);
  });

  it('ends when somebody deletes the live, and says so', async () => {
    await using stage = await broadcastStage();
    const run = stage.createRun();
    const done = run.run();
    const uuid = await goOnAir(stage, run);
    await stage.peertube.videos.delete(uuid);
    await passMinute(stage);
    expect([await done, codes(run).includes('live-gone')]).toEqual(['succeeded', true]);
    expect(codes(run)).toContain('no-replay');
  });

  it('stays on air when the log-in is revoked in the middle, and says afterwards what to do', async () => {
    await using stage = await broadcastStage();
    const run = stage.createRun();
    const done = run.run();
    const uuid = await goOnAir(stage, run);
    stage.server.setViewers(uuid, 5);
    stage.server.expireTokens();
    await stage.peertube.auth.logOut().catch(() => {});
    await passMinute(stage);
    stage.server.endStream(uuid);
    await end(stage, run, done);
    expect([run.state, run.failure?.code]).toEqual(['failed', 'log-in-again']);
    await stage.logIn();
    stage.server.publishReplay(uuid);
    run.retry();
    expect(await run.run()).toBe('succeeded');
    expect(stage.read('content/events/charla.yaml')).toContain('value: 5');
    expect(stage.server.videos().find(({ isLive }) => !isLive)).toMatchObject({ privacy: 3 });
  });

  it('counts nobody whom the page still shows after the end', async () => {
    await using stage = await broadcastStage();
    const run = stage.createRun();
    const done = run.run();
    const uuid = await goOnAir(stage, run);
    stage.server.setViewers(uuid, 2);
    await passMinute(stage);
    stage.server.setViewers(uuid, 9);
    stage.server.endStream(uuid, { keepsViewers: true });
    await passMinute(stage);
    expect((await stage.peertube.videos.get(uuid)).viewers).toBe(9);
    stage.server.publishReplay(uuid);
    await end(stage, run, done);
    expect(stage.read('content/events/charla.yaml')).toContain('value: 2');
    expect(stage.read('content/events/charla.yaml')).not.toContain('value: 9');
  });

  it('says once that it waits for what the server keeps, and nothing of failures', async () => {
    await using stage = await broadcastStage();
    const run = stage.createRun({}, { staysAsleep: true });
    const done = run.run();
    const uuid = await goOnAir(stage, run);
    stage.server.endStream(uuid);
    await end(stage, run, done);
    for (let look = 0; look < 3; look += 1) await run.run();
    expect([run.state, run.failure]).toMatchObject([
      'sleeping',
      { code: 'replay-pending', isWait: true },
    ]);
    stage.server.publishReplay(uuid);
    expect(await run.run()).toBe('succeeded');
    const lines = run.log.filter(({ step }) => step?.startsWith('replay'));
    expect(lines.map(({ code, level, values }) => [code, level, values?.['cause']])).toEqual([
      ['step-waits', undefined, 'replay-pending'],
      ['replay-kept', undefined, undefined],
    ]);
    expect(codes(run)).not.toContain('step-retries');
  });

  it('takes the live that the entry names as the address to join, and makes it fit', async () => {
    await using stage = await broadcastStage();
    const [user] = stage.server.users;
    const channelId = user?.channelId ?? 0;
    const { shortUUID, uuid } = await stage.peertube.live.create({ name: 'Anunciada', channelId });
    const baseUrl = 'https://video.example';
    stage.write('content/events/charla.yaml', eventText(`joinUrl: ${baseUrl}/w/${shortUUID}\n`));
    const run = stage.createRun({}, { answers: {} }, { baseUrl });
    expect(await run.run()).toBe('waiting');
    expect(stage.server.videos().map(({ name, privacy }) => [name, privacy])).toEqual([
      ['Anunciada', 1],
    ]);
    expect(await stage.peertube.live.get(uuid)).toMatchObject({
      permanentLive: true,
      saveReplay: true,
      replayPrivacy: 'private',
    });
  });

  it('uses a channel that others share with the account, and finds its live there again', async () => {
    await using stage = await broadcastStage();
    const server = { channel: 'compartido', connect: async () => shareChannel(stage.peertube) };
    for (const expected of ['live-created', 'live-found']) {
      const run = stage.createRun({}, { answers: { begin: 'leave' } }, server);
      expect([await run.run(), run.failure]).toEqual(['succeeded', undefined]);
      expect(codes(run)).toContain(expected);
    }
    expect(stage.server.videos()).toHaveLength(1);
  });

  it('numbers the recordings of a stream that broke, and puts each into the entry', async () => {
    await using stage = await broadcastStage();
    stage.write('content/recordings/grabacion.yaml', recordingText);
    const answers = { begin: 'begin', 'decide-replay': 'publish' };
    const run = stage.createRun({}, { answers });
    const done = run.run();
    const uuid = await goOnAir(stage, run);
    stage.server.endStream(uuid);
    stage.server.publishReplay(uuid);
    stage.server.startStream(uuid);
    await passMinute(stage);
    stage.server.endStream(uuid);
    stage.server.publishReplay(uuid);
    await end(stage, run, done);
    expect([await done, run.failure]).toEqual(['succeeded', undefined]);
    const replays = stage.server.videos().filter(({ isLive }) => !isLive);
    expect(replays.map(({ name }) => name).toSorted()).toEqual([
      'Grabación de la charla (1)',
      'Grabación de la charla (2)',
    ]);
    const entry = stage.read('content/recordings/grabacion.yaml');
    for (const { shortUUID } of replays) expect(entry).toContain(shortUUID);
    // The server has not said what it heard: it may write captions that nobody has reviewed.
    expect(codes(run).filter((code) => code === 'captions-may-come')).toHaveLength(2);
  });

  it('refuses to begin while the live is on air already', async () => {
    await using stage = await broadcastStage();
    const earlier = stage.createRun({}, { answers: {} });
    await earlier.run();
    stage.server.startStream(liveOf(stage)?.uuid ?? '');
    const run = stage.createRun();
    expect([await run.run(), run.failure?.code]).toEqual(['failed', 'not-ready']);
    expect(codes(run)).toContain('ready-on-air');
  });

  it('watches over a call room without ffmpeg, and without the name of the room', async () => {
    await using stage = await broadcastStage({ ffmpeg: '/missing', hasRoom: async () => true });
    const run = stage.createRun({ source: { kind: 'room' } });
    const done = run.run();
    await until(() => run.steps.has('push'));
    const uuid = liveOf(stage)?.uuid ?? '';
    stage.server.startStream(uuid);
    stage.server.setViewers(uuid, 9);
    await passMinute(stage);
    stage.server.endStream(uuid);
    stage.server.publishReplay(uuid);
    for (let minute = 0; minute < 10; minute += 1) await passMinute(stage);
    expect(await done).toBe('succeeded');
    expect(codes(run)).toEqual(expect.arrayContaining(['room-on-air', 'not-seen', 'audience']));
    expect(JSON.stringify([run.log, [...run.steps]])).not.toContain('CANARY');
  });

  it('keeps nothing when that was wished', async () => {
    await using stage = await broadcastStage();
    stage.write('content/events/charla.yaml', eventText('doNotRecord: true\n'));
    const run = stage.createRun({ withoutReplay: true }, { answers: {} });
    expect(await run.run()).toBe('waiting');
    const { saveReplay } = await stage.peertube.live.get(liveOf(stage)?.uuid ?? '');
    expect([saveReplay, codes(run).includes('ready-not-recorded')]).toEqual([false, true]);
  });

  it('says that ffmpeg, the file, a target and the clock have to be mended', async () => {
    const late = Date.parse('2027-02-05T13:00:00Z');
    await using stage = await broadcastStage({
      ffmpeg: '/missing/ffmpeg',
      wallClock: { now: () => late },
      probePort: async () => 'unresolved',
      getFreeBytes: async () => 5_000_000,
      targets: [
        { name: 'Radio', url: 'rtmp://radio.example/live', readKey: async () => 'CANARY' },
        {
          name: 'Otra',
          url: 'rtmp://otra.example/live',
          readKey: () => Promise.reject(new Error('CANARY')),
        },
      ],
    });
    await rm(join(stage.folder, 'charla.mp4'));
    const run = stage.createRun();
    expect(await run.run()).toBe('failed');
    expect(run.failure).toMatchObject({ code: 'not-ready', values: { count: 5 } });
    expect(codes(run)).toEqual(
      expect.arrayContaining([
        'ready-clock',
        'ready-no-ffmpeg',
        'ready-no-file',
        'ready-target-unresolved',
        'ready-no-key',
        'ready-disk',
      ]),
    );
    expect(JSON.stringify(run.log)).not.toContain('CANARY');
    expect(stage.server.videos()).toEqual([]);
  });
});
