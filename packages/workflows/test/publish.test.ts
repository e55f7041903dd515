import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import {
  identifier,
  languages,
  media,
  mirrored,
  recordingText,
} from './support/publish-content.ts';
import { resolvePublic } from './support/publish-content.ts';
import { publishStage } from './support/publish-stage.ts';
import { createInlineRun } from './support/run-inline.ts';
import { createCollectAudience } from '../src/publish/collect-audience.ts';

const sha256 = createHash('sha256').update(media).digest('hex');

it('takes a recording with three captions to PeerTube, the Archive and the site', async () => {
  await using it = await publishStage({ peertube: { transcoding: 'held' } });
  const run = it.run(mirrored, { staysAsleep: true });
  expect([await run.run(), run.failure]).toEqual(['sleeping', undefined]);
  const [before] = it.peertube.videos();
  expect(before).toMatchObject({ privacy: 3, name: 'Grabación de la charla', sha256 });
  it.peertube.finishTranscoding();
  while (run.state === 'sleeping') {
    run.now = Date.parse(run.wakesAt ?? '');
    await run.run();
  }
  expect([run.state, run.failure]).toEqual(['succeeded', undefined]);

  const [video, ...others] = it.peertube.videos();
  expect([others, video]).toEqual([[], expect.objectContaining({ privacy: 1, sha256 })]);
  expect(video?.filename).toBe('charla.mp4');
  const id = video?.uuid ?? '';
  const details = await it.client.videos.get(id);
  expect(details).toMatchObject({
    description: 'Cómo se hace una red en el barrio.',
    language: 'es',
    licence: 'CC-BY-4.0',
    tags: ['redes'],
  });
  const captions = await it.client.captions.list(id);
  expect(captions.map(({ language }) => language).toSorted()).toEqual(languages.toSorted());
  expect(await it.client.videos.chapters.get(id)).toEqual([
    { timecode: 0, title: 'Bienvenida' },
    { timecode: 2, title: 'Preguntas' },
  ]);

  expect(it.archive.items()).toHaveLength(1);
  expect(
    it.archive
      .item(identifier)
      ?.files.map(({ name }) => name)
      .toSorted(),
  ).toEqual(['charla.en.vtt', 'charla.es.vtt', 'charla.mp4', 'charla.pt.vtt']);
  expect(it.archive.item(identifier)?.metadata['source']).toContain(video?.shortUUID);

  const url = `https://video.example/w/${video?.shortUUID}`;
  expect(it.read('content/recordings/charla.yaml')).toBe(
    `${recordingText}copies:\n  - { kind: peertube, url: "${url}" }\n  - { kind: internet-archive, url: "https://archive.org/details/${identifier}" }\n`,
  );
  expect(it.builds()).toBe(2);
  expect(run.started.map(({ input, startAfter }) => [input, startAfter?.slice(0, 10)])).toEqual([
    [{ recording: 'recording/charla', day: 7 }, '2026-12-02'],
    [{ recording: 'recording/charla', day: 30 }, '2026-12-25'],
  ]);
  expect(it.exists(`.comunal/work/${run.runId}`)).toBe(false);
});

it('collects the audience when its day has come', async () => {
  await using it = await publishStage();
  const run = it.run(mirrored);
  await run.run();
  it.archive.seed({ identifier, viewsPerDay: [3, 4] });
  const before = it.read('content/recordings/charla.yaml');
  const [start] = run.started;
  const collecting = createInlineRun(
    createCollectAudience(it.services),
    { recording: 'recording/charla', day: 7 },
    { startAt: start?.startAfter ?? '', resolvePublic: resolvePublic(it.services) },
  );
  expect([await collecting.run(), collecting.failure]).toEqual(['succeeded', undefined]);
  const after = it.read('content/recordings/charla.yaml');
  expect(after.startsWith(before)).toBe(true);
  expect(after).toMatch(/metric: views, method: count, date: "[^"]+", value: 7/);
  expect(it.builds()).toBe(3);
  await collecting.run();
  expect(it.read('content/recordings/charla.yaml')).toBe(after);
});
