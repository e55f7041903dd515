import { toBytes, toColor, type Color, type IndexedColumn } from './indexed-column.ts';

/** How much of each pixel a layer covers, 0 to 255, row by row. */
export type Coverage = Uint8Array;

/** What {@link blendLayers} puts together. */
export interface BlendOptions {
  /** The width of the drawing, in pixels. */
  readonly width: number;
  /** The width of the line on its left, in pixels. */
  readonly borderWidth: number;
  /** Colours as `#rrggbb`, from below to above. */
  readonly colors: {
    readonly border: string;
    readonly ground: string;
    readonly solid: string;
    readonly screened: string;
  };
}

/** From nothing of a layer to all of it, in so many steps: as many as an edge needs to look smooth. */
const STEPS = 8;
const LEVELS = STEPS + 1;
const BORDER = LEVELS * LEVELS;
/** For each coverage how many steps that is. */
const stepsOf = Uint8Array.from({ length: 256 }, (_, value) => Math.round((value / 255) * STEPS));
/** For each coverage, in the higher byte, and each value of a screen over it how many steps are left. */
const stepsThroughScreen = Uint8Array.from({ length: 2 ** 16 }, (_, pair) => {
  const left = ((pair >> 8) * (pair & 255)) / 255;
  return Math.round((Math.round(left) / 255) * STEPS);
});

/** How many colours a drawing has. */
export const DRAWING_COLORS = BORDER + 1;

/** Puts the layers of a drawing together, with a line on the left of it. */
export function blendLayers(
  layers: { readonly solid: Coverage; readonly screened: Coverage; readonly screen: Coverage },
  { width, borderWidth, colors }: BlendOptions,
): IndexedColumn {
  const { solid, screened, screen } = layers;
  const columnWidth = borderWidth + width;
  const indexes = new Uint8Array((solid.length / width) * columnWidth).fill(BORDER);
  let pixel = 0;
  for (let start = borderWidth; start < indexes.length; start += columnWidth)
    for (let position = start; position < start + width; position++, pixel++) {
      const above = ((screened[pixel] ?? 0) << 8) | (screen[pixel] ?? 0);
      indexes[position] =
        (stepsOf[solid[pixel] ?? 0] ?? 0) * LEVELS + (stepsThroughScreen[above] ?? 0);
    }
  return { width: columnWidth, indexes, palette: listColors(colors) };
}

function listColors({ border, ground, solid, screened }: BlendOptions['colors']): Color[] {
  const [below, middle, above] = [ground, solid, screened].map(toColor) as [Color, Color, Color];
  const steps = Array.from({ length: LEVELS }, (_, step) => step / STEPS);
  const blended = steps.flatMap((share) => {
    const base = mix(below, middle, share);
    return steps.map((aboveShare) => mix(base, above, aboveShare));
  });
  return [...blended, toColor(border)];
}

/** Mixes as edges are mixed, byte by byte. */
function mix(first: Color, second: Color, share: number): Color {
  const [from, to] = [toBytes(first), toBytes(second)];
  const [red = 0, green = 0, blue = 0] = from.map((value, index) =>
    Math.round(value + ((to[index] ?? 0) - value) * share),
  );
  return red | (green << 8) | (blue << 16);
}
