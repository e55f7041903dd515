import { toColor, type Color, type IndexedColumn } from './indexed-column.ts';

/** Options of {@link indexColors}. */
export interface IndexColorsOptions {
  /** In pixels. */
  readonly width: number;
  /** Colours that stay exactly as they are, as `#rrggbb`. */
  readonly inks: readonly string[];
  /** The number of the first colour, where others stand before it. */
  readonly firstIndex: number;
  /** How many colours the palette may hold, 64 at least beside the inks. */
  readonly mostColors: number;
}

/**
 * Finds the colours of a drawing in a few flat ones. Each colour stands for all that are nearly the same, so that the edges of
 * shapes and letters fit into the palette too.
 *
 * @param pixels - Red, green, blue and alpha of each pixel, row by row. The drawing is opaque: alpha is left out.
 */
export function indexColors(
  pixels: Uint8Array,
  { width, inks, firstIndex, mostColors }: IndexColorsOptions,
): IndexedColumn {
  // Signed, since larger numbers would be put on the heap one by one.
  const colors = new Int32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength / 4);
  const from = { colors, firstIndex };
  const known = inks.map(toColor);
  for (const bits of [5, 4, 3]) {
    const indexed = indexBy(bits, from, known);
    if (indexed.palette.length <= mostColors) return { width, ...indexed };
  }
  return { width, ...indexBy(2, from, known) };
}

interface Pixels extends Pick<IndexColorsOptions, 'firstIndex'> {
  readonly colors: Int32Array;
}

/** Takes colours for the same whose red, green and blue begin with the same bits. */
function indexBy(
  bits: number,
  { colors, firstIndex }: Pixels,
  inks: readonly Color[],
): Pick<IndexedColumn, 'indexes' | 'palette'> {
  const numbers = new Int16Array(2 ** (bits * 3)).fill(-1);
  const palette: Color[] = [];
  const indexOf = (color: Color): number => {
    const key = toKey(color, bits);
    const index = numbers[key] ?? -1;
    return index >= 0 ? index : (numbers[key] = firstIndex + palette.push(color) - 1);
  };
  inks.forEach(indexOf);
  const indexes = new Uint8Array(colors.length);
  // Most pixels have the colour of the one before.
  for (let start = 0, end = 0; start < colors.length; start = end) {
    const color = colors[start] ?? 0;
    while (end < colors.length && colors[end] === color) end++;
    indexes.fill(indexOf(color), start, end);
  }
  return { indexes, palette };
}

function toKey(color: Color, bits: number): number {
  const mask = 2 ** bits - 1;
  const shift = 8 - bits;
  const red = (color >> shift) & mask;
  const green = (color >> (shift + 8)) & mask;
  const blue = (color >> (shift + 16)) & mask;
  return red | (green << bits) | (blue << (2 * bits));
}
