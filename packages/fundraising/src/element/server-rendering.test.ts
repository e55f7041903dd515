import { expect, it } from 'vitest';

it('can be imported and constructed without a document', async () => {
  expect(typeof document).toBe('undefined');
  await import('../define/index.ts');
  const { ComunalDonate } = await import('./index.ts');
  const element = new ComunalDonate();
  element.campaign = { title: 'x' };
  expect([element.src, element.trustedKey, element.layout]).toEqual([null, null, null]);
});
