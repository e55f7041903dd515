import { setImmediate } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { limitResponse } from './limit-response.ts';
import { InProcessConnection } from './in-process-connection.ts';

const line = () => new InProcessConnection(new Request('http://127.0.0.1'), () => {});

it('sends a response no faster than its rate limit', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const limits = { truncate: false, bytesPerSecond: 1000 };
  const response = await limitResponse(new Response('a'.repeat(250)), line(), limits);
  let bytes = 0;
  let isOver = false;
  const sending = (async () => {
    for await (const part of response.body ?? []) bytes += part.length;
    isOver = true;
  })();
  const bytesAfter = async (ms: number): Promise<number> => {
    vi.advanceTimersByTime(ms);
    await setImmediate();
    return bytes;
  };
  expect(await bytesAfter(0)).toBe(100);
  expect(await bytesAfter(99)).toBe(100);
  expect(await bytesAfter(1)).toBe(200);
  expect([await bytesAfter(100), isOver]).toEqual([250, false]);
  await bytesAfter(100);
  await sending;
  expect(isOver).toBe(true);
});

it('returns a response unchanged without limits', async () => {
  const answer = new Response('hola');
  expect(await limitResponse(answer, line(), { truncate: false, bytesPerSecond: undefined })).toBe(
    answer,
  );
});
