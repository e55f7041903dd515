import { sendChunkByHttp } from '@comunal/http/node';
import type { SendChunk } from '@comunal/http';
import { fastClock } from '@comunal/test-kit/fast-clock';
import { describe, expect, it } from 'vitest';
import { createBlobSource, streamSource, type UploadSource } from '../src/index.ts';
import { seededBytes, sha256Of } from './support/random-bytes.ts';
import { signedIn } from './support/signed-in.ts';

const bytes = seededBytes(3_000_000, 5);
const chunk = { method: 'PUT', path: /upload-resumable/ };

it('resumes in smaller chunks behind a proxy that refuses large ones', async () => {
  await using server = await signedIn();
  const { peertube, simulator, channelId } = server;
  simulator.faults.add({ when: { ...chunk, nth: 2 }, do: 'html', status: 413 });
  const source = createBlobSource(new Blob([bytes]), 'charla.mp4');
  await peertube.videos.upload(source, { name: 'Charla', channelId });
  expect(simulator.videos().map(({ sha256 }) => sha256)).toEqual([sha256Of(bytes)]);
  // 1 MiB; the rest, refused; a question; and the rest in quarters.
  expect(simulator.requests.filter(({ method }) => method === 'PUT').length).toBeGreaterThan(5);
});

it('gives up behind a proxy that refuses every chunk', async () => {
  await using server = await signedIn();
  const { peertube, simulator, channelId } = server;
  for (const nth of Array.from({ length: 40 }, (_, index) => index * 2 + 1))
    simulator.faults.add({ when: { ...chunk, nth }, do: 'html', status: 413 });
  const source = createBlobSource(new Blob([bytes]), 'charla.mp4');
  const uploading = peertube.videos.upload(source, { name: 'Charla', channelId });
  await expect(uploading).rejects.toMatchObject({ status: 413 });
});

/** What is read and answered, in this order, of an upload in chunks of one size. */
async function orderOf(source: UploadSource): Promise<string[]> {
  const events: string[] = [];
  const sendChunk: SendChunk = async (request) => {
    const answer = await sendChunkByHttp(request);
    events.push('answered');
    return answer;
  };
  await using server = await signedIn({}, { sendChunk, maxChunkBytes: 1_000_000 });
  const watched: UploadSource = {
    ...source,
    chunk(start, end) {
      events.push(`read ${start}`);
      return source.chunk(start, end);
    },
  };
  const input = { name: 'Charla', channelId: server.channelId };
  await server.peertube.videos.upload(watched, input);
  expect(server.simulator.videos().map(({ sha256 }) => sha256)).toEqual([sha256Of(bytes)]);
  return events;
}

it('prefetches the next chunk while the last one is sent', async () => {
  expect(await orderOf(createBlobSource(new Blob([bytes]), 'charla.mp4'))).toEqual([
    'read 0',
    'read 1000000',
    'answered',
    'read 2000000',
    'answered',
    'answered',
  ]);
});

it('prefetches nothing from a stream, which could not give the last chunk again', async () => {
  const stream = new Blob([bytes]).stream();
  const source = streamSource(stream, { name: 'charla.mp4', size: bytes.length });
  expect(await orderOf(source)).toEqual([
    'read 0',
    'answered',
    'read 1000000',
    'answered',
    'read 2000000',
    'answered',
  ]);
});

describe('a chunk on a fast connection', () => {
  const long = seededBytes(95_000_000, 7);
  /** The most bytes that a source is asked for at once. */
  async function mostOf(source: UploadSource): Promise<number> {
    const options = { sendChunk: sendChunkByHttp, maxChunkBytes: 2 ** 30, clock: fastClock() };
    await using server = await signedIn({ storage: 'hash' }, options);
    let most = 0;
    const watched: UploadSource = {
      ...source,
      chunk(start, end) {
        most = Math.max(most, end - start);
        return source.chunk(start, end);
      },
    };
    const input = { name: 'Charla', channelId: server.channelId };
    await server.peertube.videos.upload(watched, input);
    expect(server.simulator.videos().map(({ sha256 }) => sha256)).toEqual([sha256Of(long)]);
    return most;
  }

  it('has at most 64 MiB when it is held in memory', async () => {
    expect(await mostOf(createBlobSource(new Blob([long]), 'charla.mp4'))).toBe(2 ** 26);
  });

  it('has at most 8 MiB from a stream, which has to give it within the stall time-out', async () => {
    const stream = new Blob([long]).stream();
    const source = streamSource(stream, { name: 'charla.mp4', size: long.length });
    expect(await mostOf(source)).toBe(2 ** 23);
  });
});
