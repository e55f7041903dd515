/** Colours as pixels hold them: red in the lowest byte. */
export type Color = number;

/** A part of a drawing, as high as all of it, whose pixels are numbers of colours. */
export interface IndexedColumn {
  /** In pixels. */
  readonly width: number;
  /** The number of the colour of each pixel, row by row. */
  readonly indexes: Uint8Array;
  /** The colours of this part. */
  readonly palette: readonly Color[];
}

/** Reads a colour that is written as `#rrggbb`. */
export function toColor(hex: string): Color {
  return Buffer.from(hex.slice(1), 'hex').readUIntLE(0, 3);
}

/** The red, green and blue of a colour. */
export function toBytes(color: Color): readonly [number, number, number] {
  return [color & 255, (color >> 8) & 255, (color >> 16) & 255];
}
