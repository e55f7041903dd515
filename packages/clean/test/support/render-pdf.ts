import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { createHash } from 'node:crypto';

let library: Promise<PDFiumLibrary> | undefined;

/** A digest of the pixels of each page, as PDFium of Chromium draws them, without comments and fields. */
export async function renderPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const pdfium = await (library ??= PDFiumLibrary.init());
  const document = await pdfium.loadDocument(await withoutAnnotations(bytes));
  const pages: string[] = [];
  for (const page of document.pages()) {
    const { data } = await page.render({ scale: 1, render: 'bitmap' });
    pages.push(createHash('sha256').update(data).digest('hex'));
  }
  document.destroy();
  return pages;
}

async function withoutAnnotations(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const { node } of document.getPages()) node.delete(PDFName.of('Annots'));
  return document.save();
}
