import { expect, it } from 'vitest';
import { createBlobSource } from '../src/index.ts';
import { fakeServer } from './support/fake-server.ts';
import { seededBytes } from './support/random-bytes.ts';
import { signedIn } from './support/signed-in.ts';

it.each([
  ['charla.mp4', '', 'video/mp4'],
  ['Charla final.WebM', '', 'video/webm'],
  ['charla.v2.ogv', '', 'video/ogg'],
  ['charla.mkv', '', 'video/x-matroska'],
  ['son.MP3', '', 'audio/mpeg'],
  ['charla.nuevo', '', 'application/octet-stream'],
  ['grabado.webm', 'video/webm;codecs=vp9,opus', 'video/webm'],
  ['charla.mp4', 'video/x-m4v', 'video/x-m4v'],
])(
  'sends a server that accepts few kinds the type of %s with the type "%s"',
  async (name, type, expectedType) => {
    const types: (string | null)[] = [];
    const { videos } = fakeServer(({ method, url, headers }) => {
      if (url.endsWith('/config'))
        return Response.json({ video: { file: { extensions: ['.mp4', '.nuevo'] } } });
      if (method !== 'POST') return Response.json({ total: 0, data: [] });
      types.push(headers.get('x-upload-content-type'));
      return new Response(null, { status: 415 });
    });
    const source = createBlobSource(new Blob(['bytes'], { type }), name);
    const uploading = videos.upload(source, { name: 'Charla', channelId: 1 });
    await expect(uploading).rejects.toMatchObject({ code: 'unsupported-file' });
    expect(types).toEqual([expectedType]);
  },
);

it.each([
  ['without an ending', 'video', 'unsupported-file'],
  ['that ends in a dot', 'video.mp4.', 'unsupported-file'],
  ['that is an ending alone', '.mp4', 'unsupported-file'],
  ['of another kind of file', 'lista.txt', 'unsupported-file'],
  ['of 256 characters', `${'ñ'.repeat(252)}.mp4`, 'bad-request'],
])('refuses a name %s before the upload begins', async (_, name, code) => {
  await using server = await signedIn();
  const { peertube, channelId, simulator } = server;
  const uploading = peertube.videos.upload(createBlobSource(new Blob(['bytes']), name), {
    name: 'Charla',
    channelId,
  });
  await expect(uploading).rejects.toMatchObject({ code });
  expect(simulator.requests.filter(({ path }) => path.includes('resumable'))).toEqual([]);
});

it('names a recording of a browser after its type', async () => {
  await using server = await signedIn();
  const { peertube, channelId } = server;
  const recorded = new Blob([seededBytes(2_000, 1)], { type: 'video/webm;codecs=vp8,opus' });
  const { uuid } = await peertube.videos.upload(recorded, { name: 'Grabado', channelId });
  expect((await peertube.videos.getSource(uuid)).inputFilename).toBe('file.webm');
});
