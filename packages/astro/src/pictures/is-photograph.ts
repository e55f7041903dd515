import type { Sharp } from 'sharp';

/** What a drawing in flat colours stays below, also after a JPEG has blurred its edges. */
const COLORS_OF_A_DRAWING = 1200;

/** Guesses whether a picture is a photograph, by the number of its colours: a drawing or a logo has few. */
export async function isPhotograph(picture: Sharp): Promise<boolean> {
  const { data } = await picture
    .clone()
    .resize(160, 160, { fit: 'inside', kernel: 'nearest' })
    .flatten({ background: 'white' })
    .toColorspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const colors = new Set<number>();
  for (let index = 0; index + 2 < data.length; index += 3) colors.add(data.readUIntBE(index, 3));
  return colors.size > COLORS_OF_A_DRAWING;
}
