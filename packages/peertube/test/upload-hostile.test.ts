import { describe, expect, it } from 'vitest';
import { createBlobSource } from '../src/index.ts';
import { fakeServer } from './support/fake-server.ts';
import { seededBytes } from './support/random-bytes.ts';

const bytes = seededBytes(3_000_000, 5);
const MiB = 2 ** 20;

/** Uploads to a server that answers chunks in its own way; tells what came of it and what it was sent. */
async function uploadTo(
  answer: (put: number) => Response,
  location = '//video.example/api/v1/videos/upload-resumable?upload_id=u1',
) {
  const puts: { url: string; range: string }[] = [];
  const { videos } = fakeServer(({ method, url, headers }) => {
    if (method === 'POST') return new Response(null, { status: 201, headers: { location } });
    if (method === 'GET') return Response.json({ total: 0, data: [] });
    puts.push({ url, range: headers.get('content-range') ?? '' });
    if (puts.length > 100) throw new Error('It goes on without end.');
    return answer(puts.length);
  });
  const source = createBlobSource(new Blob([bytes]), 'charla.mp4');
  const error: unknown = await videos.upload(source, { name: 'Charla', channelId: 1 }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return { error, puts };
}

const has = (range: string) => new Response(null, { status: 308, headers: { range } });

describe('a server that takes bytes', () => {
  it.each([
    ['and has none of them', () => 'bytes=0--1'],
    ['and goes back, again and again', (put: number) => `bytes=0-${put % 2 ? MiB - 1 : 10}`],
    ['and says nothing that can be read', () => 'bytes 5-7/3'],
    ['and has fewer than none', () => 'bytes=0--500'],
  ])('%s is given up after sixteen attempts', async (_, range) => {
    const { error, puts } = await uploadTo((put) => has(range(put)));
    expect(error).toMatchObject({ code: 'upload-stuck' });
    expect(puts.length).toBeLessThan(40);
  });

  it.each([
    ['more than it was sent', 2_900_000],
    ['more than there is', 99_999_999],
  ])('and claims %s is refused, so that no gap is left', async (_, last) => {
    const { error, puts } = await uploadTo(() => has(`bytes=0-${last}`));
    expect(error).toMatchObject({
      code: 'unexpected-response',
      detail: expect.stringContaining(`${last + 1}`),
    });
    expect(puts).toHaveLength(1);
  });
});

it.each([
  '//elsewhere.example/upload?upload_id=u1',
  'https://elsewhere.example/api/v1/videos/upload-resumable?x=y&upload_id=u1#upload_id=u2',
  'javascript:alert(1)?upload_id=u1',
])('sends chunks to its own server alone when the upload is said to be at %s', async (place) => {
  const { puts } = await uploadTo(() => new Response(null, { status: 403 }), place);
  expect(puts.map(({ url }) => url)).toEqual([
    'https://video.example/api/v1/videos/upload-resumable?upload_id=u1',
  ]);
});

it.each(['', '/api/v1/videos/upload-resumable', '//video.example/?upload_id=../../users'])(
  'says so when "%s" names no upload, and sends nothing',
  async (place) => {
    const { error, puts } = await uploadTo(() => has('bytes=0--1'), place);
    expect(error).toMatchObject({ code: 'unexpected-response' });
    expect(puts).toEqual([]);
  },
);
