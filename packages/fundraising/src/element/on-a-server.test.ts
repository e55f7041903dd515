import { expect, it } from 'vitest';

it('is imported and made where there is no page', async () => {
  expect(typeof document).toBe('undefined');
  await import('../define/index.ts');
  const { ComunalDonate } = await import('./index.ts');
  const made = new ComunalDonate();
  made.campaign = { title: 'x' };
  expect([made.src, made.trustedKey, made.layout]).toEqual([null, null, null]);
});
