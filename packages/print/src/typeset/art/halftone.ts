/** A box in millimetres. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws dots on a grid turned by 45°, as a printer's screen does, as the data of one SVG path.
 *
 * @param pitch - From one dot to the next, in millimetres.
 * @param darkness - How dark it is at a point, 0 (no dot) to 1 (the dots touch).
 */
export function drawHalftone(
  { x: left, y: top, width, height }: Box,
  pitch: number,
  darkness: (x: number, y: number) => number,
): string {
  const step = pitch / Math.SQRT2;
  let path = '';
  for (let row = 0; row * step <= height; row += 1)
    for (let column = row % 2; column * step <= width; column += 2) {
      const [x, y] = [left + column * step, top + row * step];
      const radius = Math.min(1, Math.max(0, darkness(x, y))) * step * 0.92;
      if (radius > pitch * 0.07) path += drawDot(x, y, radius);
    }
  return path;
}

/** Draws a full circle as the data of a path. */
export function drawDot(x: number, y: number, radius: number): string {
  const [r, d] = [round(radius), round(2 * radius)];
  return `M${round(x - radius)} ${round(y)}a${r} ${r} 0 1 0 ${d} 0a${r} ${r} 0 1 0 ${-d} 0z`;
}

/** Rounds to hundredths of a millimetre, which no printer tells apart. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
