import { expect, it } from 'vitest';

it('can be imported and created on a server', async () => {
  expect(typeof document).toBe('undefined');
  await import('../define/index.ts');
  const { ComunalRoom } = await import('./index.ts');
  const element = new ComunalRoom();
  expect(() => element.leave()).not.toThrow();
});
