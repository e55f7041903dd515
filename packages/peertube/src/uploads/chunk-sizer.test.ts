import { expect, it } from 'vitest';
import { createChunkSizer, type ChunkSizer } from './chunk-sizer.ts';

const MiB = 2 ** 20;
const GiB = 2 ** 30;

/** Sends a chunk over a connection of that speed, whose server takes that long to respond. */
function send(sizer: ChunkSizer, bytesPerSecond: number, responseMs = 0): number {
  const { bytes } = sizer;
  sizer.recordSuccess(bytes, (bytes / bytesPerSecond) * 1_000 + responseMs);
  return bytes / MiB;
}

it('reaches large chunks within a few on a fast and steady connection', () => {
  const sizer = createChunkSizer(GiB);
  const sent = Array.from({ length: 4 }, () => send(sizer, 150_000_000, 30));
  expect(sent.slice(0, 3)).toEqual([1, 4, 16]);
  expect(sent[3]).toBeGreaterThan(500);
});

it('grows step by step while the speed changes', () => {
  const sizer = createChunkSizer(GiB);
  const sent = [1, 10, 100, 1_000].map((speed) => send(sizer, speed * 1_000_000));
  for (const [index, bytes] of sent.slice(1).entries())
    expect(bytes).toBeLessThanOrEqual(4 * (sent[index] ?? 0));
});

it('chooses no more than a slow connection carries in eight seconds', () => {
  const sizer = createChunkSizer(GiB);
  for (let count = 0; count < 10; count++) send(sizer, 50_000);
  expect(sizer.bytes).toBe(400_000);
  expect(sizer.expectedMs).toBe(8_000);
});

it('shrinks after an interruption, and never exceeds what the sender can carry', () => {
  const sizer = createChunkSizer(8 * MiB);
  for (let count = 0; count < 5; count++) send(sizer, 100_000_000);
  expect(sizer.bytes).toBe(8 * MiB);
  sizer.recordFailure();
  expect(sizer.bytes).toBe(4 * MiB);
});

it('stays below a size that a proxy refused', () => {
  const sizer = createChunkSizer(GiB);
  for (let count = 0; count < 4; count++) send(sizer, 150_000_000);
  expect(sizer.recordTooLarge(400 * MiB)).toBe(true);
  expect(sizer.bytes).toBe(100 * MiB);
  for (let count = 0; count < 4; count++) send(sizer, 150_000_000);
  expect(sizer.bytes).toBe(100 * MiB);
  expect(sizer.recordTooLarge(2 ** 18)).toBe(false);
});
