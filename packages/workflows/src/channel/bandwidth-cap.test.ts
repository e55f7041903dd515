import type { ChunkRequest, ChunkResponse, SendChunk } from '@comunal/http';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { capSender, createBandwidthCap } from './bandwidth-cap.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Carries out a work on the clock of the test, which stands still but for the waits of the work, and returns how long those are. */
async function secondsOf(work: Promise<unknown>): Promise<number> {
  const beginMs = Date.now();
  await vi.runAllTimersAsync();
  await work;
  return (Date.now() - beginMs) / 1_000;
}

const response: ChunkResponse = { status: 200, headers: {}, body: '' };

/** Sends as fast as the body gives, and counts what left. */
function createSender() {
  let sent = 0;
  const send: SendChunk = async ({ body }) => {
    if (!('readInto' in body)) throw new Error('The body is not read piece by piece.');
    const buffer = new Uint8Array(1_048_576);
    for (let offset = 0; offset < body.size;) {
      const bytes = await body.readInto(buffer, offset);
      offset += bytes;
      sent += bytes;
    }
    return response;
  };
  return { send, sent: () => sent };
}

const request = (size: number, signal?: AbortSignal): ChunkRequest => ({
  url: 'https://archive.example/item/file',
  method: 'PUT',
  headers: {},
  body: new Uint8Array(size),
  signal,
});

it.each([20_000, 1_000_000, 40_000_000])('keeps %i bytes a second within 5 %', async (rate) => {
  const cap = createBandwidthCap();
  cap.limit(rate);
  const { send } = createSender();
  const capped = capSender(send, cap);
  // Two at once share it; their sizes differ, so that one goes on alone.
  const both = Promise.all([capped(request(rate * 4)), capped(request(rate * 6))]);
  const seconds = await secondsOf(both);
  expect(Math.abs(seconds - 10) / 10).toBeLessThan(0.05);
});

it('saves up no more than half a second while nothing is sent', async () => {
  const cap = createBandwidthCap();
  cap.limit(1_000_000);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await secondsOf(cap.takeUpload(2_000_000))).toBeCloseTo(1.5, 1);
});

it('lets the lowest of several limits hold, until it is released', async () => {
  const cap = createBandwidthCap();
  cap.limit(1_000_000);
  const lower = cap.limit(100_000);
  expect(await secondsOf(cap.takeUpload(500_000))).toBeCloseTo(5, 1);
  lower.release();
  expect(await secondsOf(cap.takeUpload(5_000_000))).toBeCloseTo(5, 0);
});

it('limits each direction by itself', async () => {
  const cap = createBandwidthCap();
  cap.limit(100_000);
  const both = Promise.all([cap.takeUpload(500_000), cap.takeDownload(500_000)]);
  expect(await secondsOf(both)).toBeCloseTo(5, 1);
});

it('stops to wait when the transfer is aborted', async () => {
  const cap = createBandwidthCap();
  cap.limit(1_000);
  const controller = new AbortController();
  const { send } = createSender();
  const sending = capSender(send, cap)(request(1_000_000, controller.signal));
  controller.abort(new Error('enough'));
  await expect(sending).rejects.toThrow('enough');
});

it('passes bodies untouched without a limit', async () => {
  const cap = createBandwidthCap();
  const body = new Uint8Array(10);
  const send = vi.fn<SendChunk>(async () => response);
  await capSender(send, cap)({ ...request(0), body });
  expect(send.mock.calls[0]?.[0].body).toBe(body);
  await cap.takeUpload(1e9);
});
