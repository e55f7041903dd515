import { expect, it } from 'vitest';
import { createChunkSizer } from './chunk-sizer.ts';

const MiB = 2 ** 20;
const GiB = 2 ** 30;

/** Sends over a line of so many bytes a second, whose server takes so long for an answer. */
function send(
  size: ReturnType<typeof createChunkSizer>,
  bytesPerSecond: number,
  answerMs = 0,
): number {
  const { bytes } = size;
  size.took(bytes, (bytes / bytesPerSecond) * 1_000 + answerMs);
  return bytes / MiB;
}

it('comes to large chunks within a few on a fast and steady line', () => {
  const size = createChunkSizer(GiB);
  const sent = Array.from({ length: 4 }, () => send(size, 150_000_000, 30));
  expect(sent.slice(0, 3)).toEqual([1, 4, 16]);
  expect(sent[3]).toBeGreaterThan(500);
});

it('grows step by step while the speed changes', () => {
  const size = createChunkSizer(GiB);
  const sent = [1, 10, 100, 1_000].map((speed) => send(size, speed * 1_000_000));
  for (const [index, bytes] of sent.slice(1).entries())
    expect(bytes).toBeLessThanOrEqual(4 * (sent[index] ?? 0));
});

it('asks of a line no more than it carries in eight seconds', () => {
  const size = createChunkSizer(GiB);
  for (let count = 0; count < 10; count++) send(size, 50_000);
  expect(size.bytes).toBe(400_000);
  expect(size.expectedMs).toBe(8_000);
});

it('becomes smaller after a break, and never larger than the sender can carry', () => {
  const size = createChunkSizer(8 * MiB);
  for (let count = 0; count < 5; count++) send(size, 100_000_000);
  expect(size.bytes).toBe(8 * MiB);
  size.failed();
  expect(size.bytes).toBe(4 * MiB);
});

it('stays below what a proxy refused for its size', () => {
  const size = createChunkSizer(GiB);
  for (let count = 0; count < 4; count++) send(size, 150_000_000);
  expect(size.refused(400 * MiB)).toBe(true);
  expect(size.bytes).toBe(100 * MiB);
  for (let count = 0; count < 4; count++) send(size, 150_000_000);
  expect(size.bytes).toBe(100 * MiB);
  expect(size.refused(2 ** 18)).toBe(false);
});
