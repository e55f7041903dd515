import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium';
import jsqr from 'jsqr';
import sharp, { type Region } from 'sharp';

let library: PDFiumLibrary | undefined;

/** Opens a PDF; `destroy` it at the end. */
export async function openPdf(pdf: Uint8Array): Promise<PDFiumDocument> {
  library ??= await PDFiumLibrary.init();
  return library.loadDocument(pdf);
}

/** Renders the lower right quarter, or the left one, of a page in grey, as a printer of so many dots an inch sees it. */
export async function renderCorner(
  pdf: Uint8Array,
  number: number,
  dpi: number,
  { isLeft = false } = {},
): Promise<{ readonly grey: Buffer; readonly width: number; readonly height: number }> {
  const document = await openPdf(pdf);
  try {
    const page = document.getPage(number - 1);
    const { data, width, height } = await page.render({ scale: dpi / 72, render: 'bitmap' });
    const [left, top] = [isLeft ? 0 : Math.floor(width / 2), Math.floor(height / 2)];
    const region: Region = { left, top, width: Math.floor(width / 2), height: height - top };
    const grey = await sharp(data, { raw: { width, height, channels: 4 } })
      .extract(region)
      .greyscale()
      .removeAlpha()
      .toColourspace('b-w')
      .raw()
      .toBuffer();
    return { grey, width: region.width, height: region.height };
  } finally {
    document.destroy();
  }
}

/** A CommonJS module whose types say otherwise. */
const decode = jsqr as unknown as typeof jsqr.default;

/** Reads the QR code in a grey picture, as a phone does. */
export async function readQr(
  grey: Buffer,
  width: number,
  height: number,
): Promise<string | undefined> {
  const rgba = await sharp(grey, { raw: { width, height, channels: 1 } })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer();
  return decode(new Uint8ClampedArray(rgba), width, height)?.data;
}
