import { expect, it } from 'vitest';

it('can be imported on a server', async () => {
  expect(globalThis).not.toHaveProperty('document');
  const client = await import('./index.ts');
  expect(Object.keys(client).toSorted()).toEqual(['RoomError', 'isRoomError', 'joinRoom']);
});
