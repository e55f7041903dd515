/**
 * A screen of round dots at 45°, as newspapers have it: a cell of 8 × 8 holds two dots that grow from their middles. Clustered
 * dots survive a photocopier, which loses the single pixels of a Bayer matrix.
 */
const SCREEN = createScreen(8);

/**
 * Makes black and white out of a grey picture, by ordered dithering. Nothing between the two is left.
 *
 * @param grey - A byte for each pixel, row by row.
 * @returns A byte for each pixel, 0 or 255.
 */
export function dither(grey: Uint8Array, width: number): Buffer {
  const pixels = Buffer.alloc(grey.length);
  for (let index = 0; index < grey.length; index += 1) {
    const [x, y] = [index % width, Math.floor(index / width)];
    const threshold = SCREEN[(y & 7) * 8 + (x & 7)] ?? 128;
    pixels[index] = (grey[index] ?? 255) > threshold ? 255 : 0;
  }
  return pixels;
}

/** Ranks the pixels of a cell by how far they are from the middle of a dot: the nearest turn black first. */
function createScreen(size: number): Uint8Array {
  const half = size / 2;
  const distance = (x: number, y: number, cx: number, cy: number): number => {
    const [dx, dy] = [Math.abs(x + 0.5 - cx), Math.abs(y + 0.5 - cy)];
    return Math.hypot(Math.min(dx, size - dx), Math.min(dy, size - dy));
  };
  const cells = Array.from({ length: size * size }, (_, index) => {
    const [x, y] = [index % size, Math.floor(index / size)];
    const nearest = Math.min(
      distance(x, y, half / 2, half / 2),
      distance(x, y, 1.5 * half, 1.5 * half),
    );
    // A touch of order among equals, so that tones rise in even steps.
    return { index, nearest: nearest + ((x * 3 + y * 5) % 7) / 1000 };
  });
  const screen = new Uint8Array(size * size);
  for (const [rank, { index }] of cells.toSorted((a, b) => a.nearest - b.nearest).entries())
    screen[index] = Math.round(255 * (1 - (rank + 0.5) / cells.length));
  return screen;
}
