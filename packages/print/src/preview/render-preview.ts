import type { PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import { PrintError } from '../print-error.ts';

/** How a preview is drawn. */
export interface RenderPreviewOptions {
  /** The width of the picture in pixels, from 1 to 10,000. @defaultValue 1200 */
  readonly widthPx?: number | undefined;
}

const MAX_WIDTH_PX = 10_000;
/** PDFium holds a picture in memory several times over: this one takes about 1 GB. */
const MAX_PIXELS = 100_000_000;

let loading: Promise<PDFiumLibrary> | undefined;

/**
 * Draws a page of a PDF as a PNG, by PDFium of Chromium.
 *
 * @param pdf - The whole file.
 * @param page - Its number, from 1.
 * @param options - The size of the picture.
 * @throws {@link PrintError} `damaged-pdf` where PDFium cannot read it, `bad-option` for a page or size that cannot be.
 * @example
 * ```ts
 * import { renderPreview } from '@comunal/print';
 * import { readFile, writeFile } from 'node:fs/promises';
 *
 * export async function writeCover(path: string): Promise<void> {
 *   await writeFile('portada.png', await renderPreview(await readFile(path), 1, { widthPx: 600 }));
 * }
 * ```
 */
export async function renderPreview(
  pdf: Uint8Array,
  page: number,
  { widthPx = 1200 }: RenderPreviewOptions = {},
): Promise<Uint8Array> {
  if (!Number.isInteger(widthPx) || widthPx < 1 || widthPx > MAX_WIDTH_PX)
    throw new PrintError(
      'bad-option',
      `widthPx has to be a whole number from 1 to ${MAX_WIDTH_PX}.`,
      {
        about: 'widthPx',
      },
    );
  // Both are large, and of no use without a preview.
  const [document, { encode }] = await Promise.all([load(pdf), import('@cantoo/pdf-lib/upng')]);
  try {
    const count = document.getPageCount();
    if (!Number.isInteger(page) || page < 1 || page > count)
      throw new PrintError('bad-option', `The PDF has pages 1 to ${count}; page ${page} is none.`, {
        about: 'page',
      });
    const drawn = document.getPage(page - 1);
    const { originalWidth, originalHeight } = drawn.getOriginalSize();
    const scale = widthPx / originalWidth;
    const heightPx = Math.max(1, Math.round(originalHeight * scale));
    if (widthPx * heightPx > MAX_PIXELS)
      throw new PrintError(
        'bad-option',
        `A picture of page ${page} would have ${widthPx} × ${heightPx} pixels. Choose a smaller widthPx.`,
        { about: 'widthPx', page },
      );
    const { data, width, height } = await drawn.render({
      width: widthPx,
      height: heightPx,
      render: 'bitmap',
    });
    return new Uint8Array(encode([data.slice().buffer], width, height));
  } finally {
    document.destroy();
  }
}

async function load(pdf: Uint8Array): Promise<PDFiumDocument> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await (loading ??= PDFiumLibrary.init());
  try {
    return await library.loadDocument(pdf);
  } catch {
    // The messages of the library tell nothing more, and are only in English.
    throw new PrintError(
      'damaged-pdf',
      'The PDF cannot be drawn: it is damaged or has a password. Export it again.',
    );
  }
}
