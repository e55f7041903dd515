import { describe, expect, it } from 'vitest';
import { createMirrorChannel } from '../src/channel/mirror-channel.ts';
import { channelStage, now, prefix, recordingOf } from './support/channel-stage.ts';
import { createInlineRun } from './support/run-inline.ts';

type Stage = Awaited<ReturnType<typeof channelStage>>;

async function mirror({ services, input }: Stage, changes: Partial<Stage['input']> = {}) {
  const run = createInlineRun(createMirrorChannel(services), { ...input, ...changes });
  await run.run();
  expect(run.state, JSON.stringify(run.failure)).toBe('succeeded');
  return run;
}

const uploadsOf = ({ archive }: Stage) =>
  archive.requests.filter(({ method, path }) => method === 'PUT' && path.startsWith('/s3/'));

describe('mirroring a channel', () => {
  it('copies each public video that the content releases, and notes the copies', async () => {
    await using stage = await channelStage(6);
    const { result, progress } = await mirror(stage);
    expect(result).toMatchObject({
      copied: 6,
      bytes: 180_000,
      unlisted: 0,
      leftOut: [],
      failed: [],
    });
    expect(
      stage.archive
        .items()
        .map(({ identifier }) => identifier)
        .toSorted(),
    ).toEqual(Array.from({ length: 6 }, (_, index) => `${prefix}-charla-${index}`));
    expect(stage.archive.item(`${prefix}-charla-3`)).toMatchObject({
      metadata: {
        title: 'Charla 3',
        creator: 'Colectiva de Ejemplo',
        source: expect.stringMatching(/^https:\/\/video\.example\/w\/\w+$/),
      },
      files: [{ name: 'charla-3.mp4', size: 30_000 }],
    });
    expect(stage.read('content/recordings/charla-3.yaml')).toContain(
      `{ kind: internet-archive, url: "https://archive.org/details/${prefix}-charla-3" }`,
    );
    expect(progress[0]).toMatchObject({ loaded: 0, total: 6, unit: 'items' });
  });

  it('sends nothing the second time', async () => {
    await using stage = await channelStage(4);
    await mirror(stage);
    const before = uploadsOf(stage).length;
    const { result } = await mirror(stage);
    expect(result).toMatchObject({ copied: 0, present: 4, updated: 0 });
    expect(uploadsOf(stage)).toHaveLength(before);
  });

  it('changes metadata and captions alone where a title or captions are new', async () => {
    await using stage = await channelStage(3);
    await mirror(stage);
    const [first, second] = stage.peertube.videos();
    stage.write('content/recordings/charla-0.yaml', recordingOf(first?.shortUUID ?? '', 'Otra'));
    const owner = await stage.owner();
    await owner.captions.put(second?.uuid ?? '', 'es', 'WEBVTT\n\n00:00.000 --> 00:01.000\nHola\n');
    const before = uploadsOf(stage).length;
    const { result } = await mirror(stage);
    expect(result).toMatchObject({ copied: 0, present: 1, updated: 2 });
    expect(stage.archive.item(`${prefix}-charla-0`)?.metadata['title']).toBe('Otra');
    expect(
      uploadsOf(stage)
        .slice(before)
        .map(({ path }) => path),
    ).toEqual([`/s3/${prefix}-charla-1/charla-1.es.vtt`]);
  });

  it('notes an item though the entry names another whose name begins alike', async () => {
    await using staged = await channelStage(1);
    const path = 'content/recordings/charla-0.yaml';
    const nextPart = 'https://archive.org/details/colectiva-charla-0-parte-2';
    staged.write(
      path,
      staged.read(path).replace('# Una charla', `# Una charla; sigue en ${nextPart}`),
    );
    await mirror(staged);
    expect(staged.read(path)).toMatch(/url: "https:\/\/archive\.org\/details\/colectiva-charla-0"/);
  });

  it('sends no captions that the entry calls a draft', async () => {
    await using staged = await channelStage(1);
    const [video] = staged.peertube.videos();
    const owner = await staged.owner();
    for (const language of ['es', 'pt'])
      await owner.captions.put(
        video?.uuid ?? '',
        language,
        'WEBVTT\n\n00:01.000 --> 00:02.000\nHola\n',
      );
    const path = 'content/recordings/charla-0.yaml';
    const captions = 'captions:\n  - { language: pt, progress: { state: machine } }\n';
    staged.write(path, staged.read(path) + captions);
    await mirror(staged);
    const names = staged.archive.items()[0]?.files.map(({ name }) => name) ?? [];
    expect(names).toContain('charla-0.es.vtt');
    expect(names).not.toContain('charla-0.pt.vtt');
  });

  it('leaves out what is not released, says why, and contacts the Archive for none of it', async () => {
    await using stage = await channelStage(5);
    const [, closed, withdrawn, early] = stage.peertube.videos();
    const text = (index: number, video = stage.peertube.videos()[index]): string =>
      recordingOf(video?.shortUUID ?? '', `Charla ${index}`);
    stage.write(
      'content/recordings/charla-0.yaml',
      text(0)
        .replace(/ {2}- \{ kind: peertube.*\n/, '')
        .replace('copies:\n', ''),
    );
    stage.write(
      'content/recordings/charla-1.yaml',
      text(1, closed).replace('visibility: public', 'visibility: closed'),
    );
    stage.write(
      'content/recordings/charla-2.yaml',
      text(2, withdrawn).replace('by: uno', 'withdrawn: "2026-11-01"'),
    );
    stage.write(
      'content/recordings/charla-3.yaml',
      text(3, early).replace('2026-10-02', '2026-11-24'),
    );
    const { result, log } = await mirror(stage);
    const { leftOut } = result as { leftOut: { reason: string; from?: string }[] };
    expect(leftOut.map(({ reason, from }) => [reason, from])).toEqual([
      ['no-entry', undefined],
      // Nobody is told that there is a closed entry.
      ['no-entry', undefined],
      ['consent-not-in-force', undefined],
      ['too-early', '2026-11-27'],
    ]);
    expect(stage.archive.items()).toHaveLength(1);
    expect(new Set(stage.archive.requests.map(({ path }) => path.match(/charla-\d/)?.[0]))).toEqual(
      new Set(['charla-4']),
    );
    expect(JSON.stringify([result, log])).not.toMatch(/charla-[0-3]/);
    expect(log.map(({ code }) => code)).toContain('left-out.too-early');
  });

  it('leaves out a video whose owner does not let it be downloaded', async () => {
    await using stage = await channelStage(2);
    const owner = await stage.owner();
    await owner.videos.update(stage.peertube.videos()[0]?.uuid ?? '', { downloadEnabled: false });
    const { result } = await mirror(stage);
    expect(result).toMatchObject({ copied: 1, leftOut: [{ reason: 'no-download' }] });
  });

  it('has one key for one channel, however it is written', () => {
    const services = {} as Stage['services'];
    const workflow = createMirrorChannel(services);
    const key = (name: string): string =>
      workflow.keyOf({
        ...({} as Stage['input']),
        baseUrl: 'https://video.example',
        kind: 'channel',
        name,
      });
    expect(key('Charlas')).toBe('video.example/c/charlas');
    expect(key('charlas')).toBe(key('Charlas'));
  });
});

describe('something that happens while a channel is mirrored', () => {
  it.each([3, 6, 9, 11, 14, 17])('a crash at point %i leaves each video once', async (crashAt) => {
    await using stage = await channelStage(3);
    const run = createInlineRun(createMirrorChannel(stage.services), stage.input);
    await run.run({ crashAt });
    expect(await run.run()).toBe('succeeded');
    const items = stage.archive.items();
    expect(items.map(({ files }) => files.length)).toEqual([1, 1, 1]);
    const report = run.result as { copied: number; present: number };
    expect(report.copied + report.present).toBe(3);
    for (const index of [0, 1, 2])
      expect(
        stage.read(`content/recordings/charla-${index}.yaml`).match(/internet-archive/g),
      ).toHaveLength(1);
  });

  it('a consent that is withdrawn holds for the very next upload', async () => {
    await using stage = await channelStage(4);
    const path = 'content/recordings/charla-3.yaml';
    let downloads = 0;
    stage.hooks.beforeFetch = (url) => {
      if (!url.includes('/static/') || ++downloads !== 4) return;
      stage.write(path, stage.read(path).replace('by: uno', 'withdrawn: "2026-11-25"'));
    };
    const { result } = await mirror(stage, { concurrency: 1 });
    expect(result).toMatchObject({ copied: 3, leftOut: [{ reason: 'consent-not-in-force' }] });
    expect(stage.archive.item(`${prefix}-charla-3`)).toBeUndefined();
  });

  it('a video that is deleted is left out, and the others are copied', async () => {
    await using stage = await channelStage(4);
    const owner = await stage.owner();
    const [, , , last] = stage.peertube.videos();
    let isDone = false;
    stage.hooks.beforeFetch = async (url) => {
      if (isDone || !url.includes('/static/')) return;
      isDone = true;
      await owner.videos.delete(last?.uuid ?? '');
    };
    const { result } = await mirror(stage, { concurrency: 1 });
    expect(result).toMatchObject({
      copied: 3,
      leftOut: [{ video: last?.shortUUID, reason: 'gone' }],
    });
  });

  it('waits while the line is down, and goes on by itself with what it has', async () => {
    await using stage = await channelStage(6);
    let isDown = false;
    let downloads = 0;
    stage.hooks.beforeFetch = (url) => {
      if (url.includes('/static/') && ++downloads === 3) isDown = true;
      if (isDown) throw new TypeError('fetch failed');
    };
    const run = createInlineRun(
      createMirrorChannel(stage.services),
      { ...stage.input, concurrency: 1 },
      { staysAsleep: true },
    );
    expect(await run.run()).toBe('sleeping');
    expect(run.failure).toMatchObject({ code: 'network', step: 'copy-1' });
    expect(stage.archive.items()).toHaveLength(2);
    isDown = false;
    run.now += 3_600_000;
    expect(await run.run()).toBe('succeeded');
    expect(run.result).toMatchObject({ copied: 6, failed: [] });
  });

  it('obeys when the Archive asks for less', async () => {
    await using stage = await channelStage(3);
    stage.archive.faults.add({ when: { method: 'PUT' }, do: 'slow-down', checks: 2, times: 3 });
    expect((await mirror(stage)).result).toMatchObject({ copied: 3, failed: [] });
  });

  it('waits for space on the disk, and says how much is missing', async () => {
    await using stage = await channelStage(2, { bytes: 50_000 });
    stage.hooks.freeBytes = 268_435_456;
    const run = createInlineRun(createMirrorChannel(stage.services), stage.input, {
      staysAsleep: true,
    });
    expect(await run.run()).toBe('sleeping');
    expect(run.failure).toMatchObject({ code: 'disk-full', values: { missingMegabytes: 1 } });
    expect(uploadsOf(stage)).toEqual([]);
    stage.hooks.freeBytes = undefined;
    run.now += 3_600_000;
    expect(await run.run()).toBe('succeeded');
    expect(run.result).toMatchObject({ copied: 2 });
  });

  it('takes no page of a proxy for a part of a video', async () => {
    await using stage = await channelStage(3);
    stage.peertube.faults.add({ when: { path: /static/ }, do: 'html', times: 1 });
    expect((await mirror(stage)).result).toMatchObject({ copied: 3, failed: [] });
    const [first] = stage.peertube.videos();
    const { bytes = null } = stage.archive.item(`${prefix}-charla-0`)?.files[0] ?? {};
    expect(Buffer.from(bytes ?? []).equals(Buffer.from(first?.bytes ?? []))).toBe(true);
  });

  it('gives up the one video that cannot be had after two hours, and copies the others', async () => {
    await using stage = await channelStage(3);
    let bad: string | undefined;
    stage.hooks.beforeFetch = (url) => {
      if (!url.includes('/static/')) return;
      bad ??= url;
      if (url === bad) throw new TypeError('fetch failed');
    };
    const { result, log, now: end } = await mirror(stage);
    expect(result).toMatchObject({ copied: 2, failed: [{ code: 'network' }] });
    expect(log.filter(({ code }) => code === 'failed')).toHaveLength(1);
    expect(stage.archive.items()).toHaveLength(2);
    expect(end).toBeLessThan(Date.parse('2027-02-05T15:00:00Z'));
  });
});

describe('hours in which files are sent', () => {
  const hours = { from: '22:00', to: '06:00', zone: 'America/Mexico_City' };

  it('sleeps until they begin', async () => {
    await using stage = await channelStage(2);
    const run = createInlineRun(
      createMirrorChannel(stage.services),
      { ...stage.input, hours },
      { staysAsleep: true, startAt: new Date(now).toISOString() },
    );
    expect(await run.run()).toBe('sleeping');
    // Mexico City is six hours behind UTC, all year.
    expect(run.wakesAt).toBe('2026-11-26T04:00:00.000Z');
    expect(uploadsOf(stage)).toEqual([]);
    run.now = stage.hooks.now = Date.parse('2026-11-26T04:00:00Z');
    expect(await run.run()).toBe('succeeded');
    expect(run.result).toMatchObject({ copied: 2 });
  });

  it('stops at their end with what it has, and goes on the next night', async () => {
    await using stage = await channelStage(4);
    stage.hooks.now = Date.parse('2026-11-26T11:59:00Z');
    let downloads = 0;
    const closing: (() => void)[] = [];
    const { clock } = stage.services;
    if (!clock) throw new Error('The stage has a clock.');
    const services = {
      ...stage.services,
      // The wait for the end of the hours is over when the test says so.
      clock: {
        ...clock,
        after: (ms: number, run: () => void) => {
          if (ms !== 60_000) return clock.after(ms, run);
          closing.push(run);
          return () => {};
        },
      },
    };
    stage.hooks.beforeFetch = (url) => {
      if (!url.includes('/static/') || ++downloads !== 3) return;
      stage.hooks.now = Date.parse('2026-11-26T12:00:00Z');
      for (const close of closing) close();
    };
    const run = createInlineRun(
      createMirrorChannel(services),
      { ...stage.input, hours, concurrency: 1 },
      { staysAsleep: true, startAt: '2026-11-26T11:59:00Z' },
    );
    expect(await run.run()).toBe('sleeping');
    expect([run.wakesAt, stage.archive.items().length]).toEqual(['2026-11-27T04:00:00.000Z', 2]);
    run.now = stage.hooks.now = Date.parse('2026-11-27T04:00:00Z');
    expect(await run.run()).toBe('succeeded');
    expect(run.result).toMatchObject({ copied: 4 });
  });
});
