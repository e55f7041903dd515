import { expect, it } from 'vitest';
import { blobSource } from '../src/index.ts';
import { fakeServer } from './support/fake-server.ts';

it.each([
  ['charla.mp4', '', 'video/mp4'],
  ['Charla final.WebM', '', 'video/webm'],
  ['charla.v2.ogv', '', 'video/ogg'],
  ['charla.mkv', '', 'application/octet-stream'],
  ['charla', '', 'application/octet-stream'],
  ['charla.mp4', 'video/x-m4v', 'video/x-m4v'],
])(
  'a server that takes only few kinds is told what %s of type "%s" is',
  async (name, type, told) => {
    const types: (string | null)[] = [];
    const { videos } = fakeServer(({ method, headers }) => {
      if (method !== 'POST') return Response.json({ total: 0, data: [] });
      types.push(headers.get('x-upload-content-type'));
      return new Response(null, { status: 415 });
    });
    const source = blobSource(new Blob(['bytes'], { type }), name);
    const uploading = videos.upload(source, { name: 'Charla', channelId: 1 });
    await expect(uploading).rejects.toMatchObject({ code: 'unsupported-file' });
    expect(types).toEqual([told]);
  },
);
