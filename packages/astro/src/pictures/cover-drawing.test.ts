import fc from 'fast-check';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { drawCover } from './cover-drawing.ts';
import { coverToSvg } from './cover-svg.ts';

const colors = { first: 'crimson', second: 'teal' };

it('draws the same cover for a slug every time', () => {
  fc.assert(
    fc.property(fc.string(), (slug) => {
      expect(drawCover(slug)).toEqual(drawCover(slug));
    }),
  );
});

it('draws twelve different covers for the twelve works of a shelf', () => {
  const shelf = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,4}$/), {
    minLength: 12,
    maxLength: 12,
  });
  // Always the same shelves: two works out of millions may share a drawing, and no run is to fail by that chance.
  fc.assert(
    fc.property(shelf, (slugs) => {
      const drawings = slugs.map((slug) => coverToSvg(drawCover(slug), colors));
      expect(new Set(drawings).size).toBe(12);
    }),
    { seed: 2021 },
  );
});

it('draws covers that eyes tell apart for the twelve issues of a year', async () => {
  const issues = Array.from({ length: 12 }, (_, at) => `fanzine-${at + 1}`);
  const pixels = await Promise.all(issues.map((slug) => rasterize(slug)));
  for (const [at, a] of pixels.entries())
    for (const b of pixels.slice(at + 1)) expect(shareThatDiffers(a, b)).toBeGreaterThan(0.1);
});

it('leaves no part of two solid inks upon each other, which would be nearly black', () => {
  fc.assert(
    fc.property(fc.string(), (slug) => {
      const { shapes } = drawCover(slug);
      const solidInks = shapes.filter(({ fill }) => fill === 'solid').map(({ ink }) => ink);
      expect(new Set(solidInks).size).toBeLessThan(2);
    }),
  );
});

function rasterize(slug: string): Promise<Buffer> {
  return sharp(Buffer.from(coverToSvg(drawCover(slug), colors)))
    .resize(60, 45)
    .flatten({ background: 'white' })
    .greyscale()
    .raw()
    .toBuffer();
}

function shareThatDiffers(a: Buffer, b: Buffer): number {
  return a.filter((value, at) => Math.abs(value - (b[at] ?? 0)) > 40).length / a.length;
}
