import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { BodyReader } from './body.ts';

it('hands a body on no faster than its limit allows', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const request = new PassThrough();
  const reader = new BodyReader(request as unknown as IncomingMessage, { bytesPerSecond: 1000 });
  let bytes = 0;
  const end = reader.pump((part) => {
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
