import { decode } from '@cantoo/pdf-lib/upng';
import { describe, expect, it } from 'vitest';
import { writePdf } from '../../test/support/write-pdf.ts';
import { renderPreview } from './render-preview.ts';

describe('renderPreview', () => {
  it('draws a page as a PNG of the width that was asked for', async () => {
    const png = await renderPreview(writePdf(2), 2, { widthPx: 420 });
    const { width, height } = decode(png.slice().buffer);
    expect(width).toBe(420);
    expect(height).toBe(596);
    expect(Buffer.from(await renderPreview(writePdf(2), 1, { widthPx: 420 })).equals(png)).toBe(
      false,
    );
  });

  it('refuses pages and sizes that cannot be', async () => {
    const pdf = writePdf([{}, { width: 3, height: 14_000 }]);
    await expect(renderPreview(pdf, 3)).rejects.toMatchObject({ about: 'page' });
    await expect(renderPreview(pdf, 1, { widthPx: 0 })).rejects.toMatchObject({ about: 'widthPx' });
    await expect(renderPreview(pdf, 2)).rejects.toMatchObject({ about: 'widthPx', page: 2 });
  });

  it('refuses what PDFium cannot read', async () => {
    const cut = writePdf(2).subarray(0, 40);
    await expect(renderPreview(cut, 1)).rejects.toMatchObject({ code: 'damaged-pdf' });
  });
});
