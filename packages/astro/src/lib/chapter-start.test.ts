import { expect, it } from 'vitest';
import { formatChapterStart, toSeconds } from './chapter-start.ts';

it.each([
  ['PT0S', '0:00'],
  ['PT3M20S', '3:20'],
  ['PT75M', '1:15:00'],
  ['PT1H2M3S', '1:02:03'],
])('writes %s as %s', (duration, text) => {
  expect(formatChapterStart(duration)).toBe(text);
});

it('counts weeks and days by 24 hours', () => {
  expect(toSeconds('P1W1DT1S')).toBe(8 * 86_400 + 1);
});
