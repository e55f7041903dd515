import { expect, it } from 'vitest';

it('can be imported and created without a DOM', async () => {
  expect(typeof document).toBe('undefined');
  await import('../define/index.ts');
  const { ComunalVideo } = await import('./index.ts');
  const element = new ComunalVideo();
  expect([element.currentTime, element.isPlaying]).toEqual([0, false]);
  expect(() => {
    element.play();
    element.pause();
    element.seek(3);
  }).not.toThrow();
  expect(() => element.seek(-1)).toThrow(RangeError);
});
