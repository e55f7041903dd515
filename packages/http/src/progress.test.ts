import { expect, it } from 'vitest';
import { fakeClock } from '../test/fake-clock.ts';
import { createSpeedMeter } from './progress.ts';

it('tells the speed of the last seconds', () => {
  const clock = fakeClock();
  const speed = createSpeedMeter({ clock });
  const total = 10_000;
  expect(speed({ loaded: 0, total })).toEqual({
    bytesPerSecond: undefined,
    secondsLeft: undefined,
  });
  clock.advance(2000);
  expect(speed({ loaded: 2000, total })).toEqual({ bytesPerSecond: 1000, secondsLeft: 8 });
  clock.advance(10_000);
  // The first two seconds are forgotten but for their end.
  expect(speed({ loaded: 3000, total })).toEqual({ bytesPerSecond: 100, secondsLeft: 70 });
});

it('begins anew when the server asks for bytes again, and says nothing while all stands still', () => {
  const clock = fakeClock();
  const speed = createSpeedMeter({ clock });
  speed({ loaded: 5000, total: 9000 });
  clock.advance(1000);
  expect(speed({ loaded: 1000, total: 9000 }).bytesPerSecond).toBeUndefined();
  clock.advance(1000);
  expect(speed({ loaded: 1000, total: 9000 })).toEqual({
    bytesPerSecond: 0,
    secondsLeft: undefined,
  });
});
