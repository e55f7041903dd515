import { expect, it } from 'vitest';
import { createPeerTube } from '../src/index.ts';
import { createVideo } from './support/create-video.ts';
import { fakeServer } from './support/fake-server.ts';
import { createImage } from './support/create-image.ts';
import { signedIn } from './support/signed-in.ts';

const unknown = '00000000-0000-4000-8000-000000000000';

it('lists, finds and reads videos with standard field names', async () => {
  await using server = await signedIn({
    seed: [
      { name: 'Radio', fields: { privacy: 1, language: 'es-419', licence: 2 } },
      { name: 'Semillas', fields: { privacy: 1, tags: ['lang:yua', 'milpa'] } },
      { name: 'Borrador', fields: { privacy: 3 } },
    ],
  });
  const { videos } = server.peertube;
  const names: string[] = [];
  for await (const { name } of videos.list({ sort: 'name', pageSize: 1 })) names.push(name);
  expect(names).toEqual(['Radio', 'Semillas']);
  expect((await videos.listMine()).total).toBe(3);
  const [radio] = (await videos.search({ search: 'radio' })).data;
  expect(radio).toMatchObject({ language: 'es-419', licence: 'CC-BY-SA-4.0', privacy: 'public' });
  const [seeds] = (await videos.list({ search: 'Semillas', skipCount: true })).data;
  expect(await videos.get(seeds?.uuid ?? '')).toMatchObject({ language: 'yua', tags: ['milpa'] });
  expect((await videos.list({ skipCount: true })).total).toBeNull();
});

it('rejects page sizes that PeerTube does not support before anything is sent', async () => {
  await using server = await signedIn();
  const before = server.simulator.requests.length;
  for (const pageSize of [101, -1, 1.5, Number.NaN])
    await expect(Promise.resolve(server.peertube.videos.list({ pageSize }))).rejects.toMatchObject({
      code: 'bad-request',
      detail: 'pageSize has to be from 0 to 100.',
    });
  expect(server.simulator.requests.length).toBe(before);
  expect(await server.peertube.videos.list({ pageSize: 0 })).toEqual({ total: 0, data: [] });
});

it('updates a video and keeps fields that PeerTube lacks', async () => {
  await using server = await signedIn({ seed: [{ name: 'Charla' }] });
  const { videos } = server.peertube;
  const [video] = server.simulator.videos();
  const id = video?.uuid ?? '';
  await videos.update(id, { language: 'nah', tags: ['maíz'], privacy: 'unlisted' });
  await videos.update(id, { licence: 'LEAL' });
  const read = await videos.get(id);
  expect(read).toMatchObject({ language: 'nah', licence: 'LEAL', privacy: 'unlisted' });
  expect(read.tags).toEqual(['maíz']);
  await expect(videos.update(id, { licence: 'x'.repeat(23) })).rejects.toMatchObject({
    code: 'bad-request',
  });
  await expect(videos.update(id, { name: 'x' })).rejects.toMatchObject({
    code: 'bad-request',
    invalidParams: [{ name: 'name' }],
  });
  const before = (await videos.get(id)).thumbnailPath;
  await videos.setThumbnail(id, createImage());
  expect((await videos.get(id)).thumbnailPath).not.toBe(before);
  await videos.delete(id);
  await expect(videos.get(id)).rejects.toMatchObject({ code: 'not-found', status: 404 });
});

it('clears fields beside an image, and keeps fields that PeerTube lacks in tags', async () => {
  await using server = await signedIn();
  const { peertube, channelId } = server;
  const { videos, live } = peertube;
  const thumbnail = createImage();
  const lacking = { language: 'yua', licence: 'LEAL', thumbnail };
  const { uuid } = await videos.upload(createVideo(), { name: 'Charla', channelId, ...lacking });
  expect(await videos.get(uuid)).toMatchObject({ language: 'yua', licence: 'LEAL', tags: [] });
  const onAir = await live.create({ name: 'En vivo', channelId, ...lacking });
  expect(await videos.get(onAir.uuid)).toMatchObject({ language: 'yua', licence: 'LEAL' });
  const full = { language: 'es', licence: 'CC-BY-4.0', category: 15, tags: ['maíz'] };
  const texts = { description: 'Una charla.', support: 'Café y pan.' };
  await videos.update(uuid, { ...full, ...texts, originallyPublishedAt: '2021-08-05T00:00:00Z' });
  const none = { language: null, licence: null, category: null, tags: [] };
  const noTexts = { description: null, support: null, originallyPublishedAt: null };
  await videos.update(uuid, { ...none, ...noTexts, thumbnail });
  expect(await videos.get(uuid)).toMatchObject({
    ...noTexts,
    language: undefined,
    licence: undefined,
    category: { id: null },
    tags: [],
  });
});

it('reads a password-protected video with its password', async () => {
  await using server = await signedIn({
    seed: [{ name: 'Cerrada', fields: { privacy: 5, videoPasswords: ['una clave larga'] } }],
  });
  const { videos } = createPeerTube({ baseUrl: server.simulator.url });
  const id = server.simulator.videos()[0]?.uuid ?? '';
  await expect(videos.get(id)).rejects.toMatchObject({ code: 'video-requires-password' });
  await expect(videos.get(id, { password: 'otra' })).rejects.toMatchObject({
    code: 'incorrect-video-password',
  });
  expect(await videos.get(id, { password: 'una clave larga' })).toMatchObject({
    privacy: 'password',
  });
  const token = await videos.createFileToken(id, { password: 'una clave larga' });
  expect(token.token).not.toBe('');
  await expect(videos.createFileToken(id)).rejects.toMatchObject({ status: 401 });
});

it('sets chapters, counts views and reads statistics', async () => {
  await using server = await signedIn({ seed: [{ name: 'Charla' }] });
  const { videos } = server.peertube;
  const id = server.simulator.videos()[0]?.uuid ?? '';
  const chapters = [
    { timecode: 0, title: 'Saludo' },
    { timecode: 2, title: 'Charla' },
  ];
  await videos.chapters.set(id, chapters);
  expect(await videos.chapters.get(id)).toEqual(chapters);
  await expect(
    videos.chapters.set(id, [...chapters, { timecode: 2, title: 'otra' }]),
  ).rejects.toMatchObject({ code: 'bad-request' });
  await videos.addView(id, { currentTime: 5.9, viewEvent: 'seek', sessionId: 'una' });
  expect((await videos.get(id)).views).toBe(1);
  await expect(videos.addView(id, { currentTime: 99 })).rejects.toMatchObject({ status: 400 });
  expect(await videos.stats.getOverall(id, { startDate: '2026-01-01T00:00:00Z' })).toMatchObject({
    totalWatchTime: 0,
  });
  expect((await videos.stats.getTimeseries(id, 'viewers')).groupInterval).toBe('1 minute');
  expect(await videos.stats.getRetention(id)).toHaveLength(6);
  await expect(videos.stats.getOverall(unknown)).rejects.toMatchObject({ code: 'not-found' });
});

it('replaces the file of a video, also when the last response is lost', async () => {
  await using server = await signedIn();
  const { peertube, simulator, channelId } = server;
  const { videos } = peertube;
  const { uuid } = await videos.upload(createVideo(), { name: 'Charla', channelId });
  const first = await videos.getSource(uuid);
  const second = await videos.replaceSource(uuid, createVideo(2, 'segunda.mp4'));
  expect(second.inputFilename).toBe('segunda.mp4');
  expect(second.createdAt).not.toBe(first.createdAt);
  simulator.faults.add({ do: 'lost-response', when: { method: 'PUT', path: /replace-resumable/ } });
  const third = await videos.replaceSource(uuid, createVideo(3, 'tercera.mp4'));
  expect(third).toEqual(await videos.getSource(uuid));
  expect(third.inputFilename).toBe('tercera.mp4');
  expect(simulator.videos()).toHaveLength(1);
  await expect(videos.getSource(unknown)).rejects.toMatchObject({ code: 'not-found' });
});

it('cancels a replacement', async () => {
  await using server = await signedIn({ seed: [{ name: 'Charla' }] });
  const { peertube, simulator } = server;
  const id = simulator.videos()[0]?.uuid ?? '';
  const stop = new AbortController();
  const states: Parameters<typeof peertube.videos.cancelReplaceSource>[1][] = [];
  const replacing = peertube.videos.replaceSource(id, createVideo(), {
    signal: stop.signal,
    onState(state) {
      states.push(state);
      stop.abort();
    },
  });
  await expect(replacing).rejects.toMatchObject({ name: 'AbortError' });
  const [state] = states;
  expect(simulator.uploads()).toHaveLength(1);
  if (state) await peertube.videos.cancelReplaceSource(id, state);
  expect(simulator.uploads()).toHaveLength(0);
});

it('leaves the text of users unchanged', async () => {
  await using server = await signedIn({ seed: [{ name: 'Charla' }] });
  const { videos } = server.peertube;
  const id = server.simulator.videos()[0]?.uuid ?? '';
  const description = '[aquí](javascript:alert(1)) <img src=x onerror=alert(1)>';
  await videos.update(id, { description });
  expect((await videos.get(id)).description).toBe(description);
});

it.each(['tags', 'language', 'licence'] as const)(
  'keeps the %s when an update has it as undefined',
  async (field) => {
    await using server = await signedIn({ seed: [{ name: 'Charla' }] });
    const { videos } = server.peertube;
    const id = server.simulator.videos()[0]?.uuid ?? '';
    const all = { tags: ['maíz'], language: 'yua', licence: 'LEAL' };
    await videos.update(id, all);
    const change = field === 'tags' ? { language: 'nah' } : { tags: ['frijol'] };
    await videos.update(id, { ...change, [field]: undefined });
    expect(await videos.get(id)).toMatchObject({ ...all, ...change });
  },
);

it.each([
  ['5', { filename: 'charla.mp4' }],
  [
    '6.1, which knows little of what came before it',
    {
      filename: 'charla.mp4',
      inputFilename: 'charla.mp4',
      fileDownloadUrl: null,
      resolution: { id: null, label: null },
      size: null,
      width: null,
      height: null,
      fps: null,
    },
  ],
])('reads the source file of a video from PeerTube %s', async (_, source) => {
  const createdAt = '2023-11-25T12:00:00.000Z';
  const { videos } = fakeServer(() => Response.json({ ...source, createdAt }));
  expect(await videos.getSource(1)).toMatchObject({ inputFilename: 'charla.mp4', createdAt });
});

it('explains what an id is when it gets the URL of a page, and sends nothing', async () => {
  await using server = await signedIn();
  const { simulator, peertube } = server;
  const before = simulator.requests.length;
  const address = `${simulator.url}/w/wuzkHBJry2URbrzYF7oNaj`;
  for (const call of [
    () => peertube.videos.get(address),
    () => peertube.videos.delete(address),
    () => peertube.captions.list(address),
  ])
    await expect(call()).rejects.toMatchObject({
      code: 'bad-address',
      message: expect.stringMatching(/^bad-address: An id is .* behind \/w\/ in the address/),
    });
  expect(simulator.requests.length).toBe(before);
});
