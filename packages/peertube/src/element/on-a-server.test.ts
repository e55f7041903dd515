import { expect, it } from 'vitest';

it('is imported and made where there is no page', async () => {
  expect(typeof document).toBe('undefined');
  await import('../define/index.ts');
  const { ComunalVideo } = await import('./index.ts');
  const made = new ComunalVideo();
  expect([made.currentTime, made.isPlaying]).toEqual([0, false]);
  expect(() => {
    made.play();
    made.pause();
    made.seek(3);
  }).not.toThrow();
  expect(() => made.seek(-1)).toThrow(RangeError);
});
