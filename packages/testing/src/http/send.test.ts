import type { ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { send } from './send.ts';

it('sends an answer no faster than its limit allows', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  let bytes = 0;
  let isOver = false;
  const response: Partial<ServerResponse> = {
    destroyed: false,
    writeHead: () => response as ServerResponse,
    write: (part: Buffer) => {
      bytes += part.length;
      return true;
    },
    end: () => {
      isOver = true;
      return response as ServerResponse;
    },
  };
  const answer = { status: 200, body: 'a'.repeat(250) };
  const sending = send(
    response as ServerResponse,
    answer,
    {},
    { truncate: false, bytesPerSecond: 1000 },
  );
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
