import { expect, it } from 'vitest';
import { drawCoverArt } from './draw-cover-art.ts';

it('draws no more shapes where text leaves hardly any room', () => {
  for (let seed = 0; seed < 20; seed += 1)
    for (const size of [
      { width: 90, height: 1e-9 },
      { width: 90, height: 0 },
      { width: 1e-9, height: 90 },
    ]) {
      const art = drawCoverArt(`event/${seed}`, size, 'photocopy');
      expect(art.length).toBeLessThan(1_000_000);
      expect(art).not.toMatch(/NaN|Infinity/);
    }
});
