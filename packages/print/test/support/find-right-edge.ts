import sharp from 'sharp';
import { renderPreview } from '../../src/preview/render-preview.ts';

/** How far to the right the first page is printed on, as a part of its width: 1 where something reaches the edge, or is cut by it. */
export async function findRightEdge(pdf: Uint8Array): Promise<number> {
  const png = await renderPreview(pdf, 1, { widthPx: 600 });
  const { data, info } = await sharp(png)
    .flatten({ background: '#fff' })
    .greyscale()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const columns = Array.from(data, (grey, index) => (grey < 128 ? index % info.width : 0));
  return (columns.reduce((most, column) => Math.max(most, column), 0) + 1) / info.width;
}
