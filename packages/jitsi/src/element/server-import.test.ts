import { expect, it } from 'vitest';

it('is imported and made where there is no page', async () => {
  expect(typeof document).toBe('undefined');
  await import('../define/index.ts');
  const { ComunalRoom } = await import('./index.ts');
  const made = new ComunalRoom();
  expect(() => made.leave()).not.toThrow();
});
