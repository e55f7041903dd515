import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { BodyReader } from './body.ts';

it('reads a body no faster than its rate limit', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const request = new PassThrough();
  const connection = { body: request, destroy: () => request.destroy() };
  const reader = new BodyReader(connection, { bytesPerSecond: 1000 });
  let bytes = 0;
  const end = reader.readChunks((part) => {
    bytes += part.length;
  });
  const bytesAfter = async (ms: number): Promise<number> => {
    vi.advanceTimersByTime(ms);
    await setImmediate();
    return bytes;
  };
  for (let part = 0; part < 3; part++) request.write(Buffer.alloc(100));
  request.end();
  expect(await bytesAfter(0)).toBe(100);
  expect(await bytesAfter(99)).toBe(100);
  expect(await bytesAfter(1)).toBe(200);
  expect(await bytesAfter(100)).toBe(300);
  await bytesAfter(100);
  expect(await end).toMatchObject({ bytes: 300, complete: true });
});

it('delivers exactly the bytes before the connection is destroyed', async () => {
  const body = new PassThrough();
  const reader = new BodyReader(
    { body, destroy: () => body.destroy() },
    { destroyAfterBytes: 150 },
  );
  body.write(Buffer.alloc(100));
  body.end(Buffer.alloc(100));
  const parts: number[] = [];
  const end = await reader.readChunks((part) => void parts.push(part.length));
  expect([parts, end]).toEqual([[100, 50], { bytes: 150, complete: false }]);
});

it('pauses the stream until the consumer is ready (backpressure)', async () => {
  const body = new PassThrough();
  const reader = new BodyReader({ body, destroy: () => body.destroy() }, {});
  const taken: (() => void)[] = [];
  const end = reader.readChunks(() => new Promise((resolve) => taken.push(resolve)));
  body.write(Buffer.alloc(10));
  await setImmediate();
  body.end(Buffer.alloc(10));
  await setImmediate();
  expect(taken).toHaveLength(1);
  taken[0]?.();
  await expect.poll(() => taken.length).toBe(2);
  taken[1]?.();
  expect(await end).toEqual({ bytes: 20, complete: true });
});
