import { expect, it } from 'vitest';
import { createRoom } from './clusters.ts';

it('gives out what was asked for in the clusters of a stick, and what there is in those of the disk', () => {
  const room = createRoom(100_000, { bytes: 12_288, cluster: 4096 });
  expect(room.bytes).toBe(12_288);
  expect([room.take(4097), room.take(4096), room.take(1)]).toEqual([true, true, false]);
  const asked = createRoom(65_536, { bytes: 1e9, cluster: 4096 });
  expect([asked.take(1), asked.take(1), asked.take(1)]).toEqual([true, true, false]);
});

it('gives out all that is asked for where nobody knows how much there is', () => {
  expect(createRoom().take(1e15)).toBe(true);
});
