import {
  EncryptedPDFError,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFPageLeaf,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { CleanError } from '../clean-error.ts';

/** A PDF that was read whole. */
export interface LoadedPdf {
  readonly document: PDFDocument;
  readonly pages: readonly (readonly [PDFRef, PDFPageLeaf])[];
}

/**
 * Reads a PDF, which the library would do in silence with the pages that it finds of a file that is cut.
 * @throws CleanError `damaged`, `encrypted-pdf`, `signed-pdf` or `form-pdf`.
 */
export async function loadPdf(bytes: Uint8Array): Promise<LoadedPdf> {
  assertHasEnd(bytes);
  const document = await parse(bytes);
  const pages = collectPages(document);
  if (isSigned(document)) throw new CleanError('signed-pdf');
  // A form of XFA shows pages that are not in the PDF.
  if (readDict(document.catalog, 'AcroForm')?.has(PDFName.of('XFA')))
    throw new CleanError('form-pdf');
  return { document, pages };
}

/** Reads a dictionary of another one, through its reference; `undefined` where there is none. */
export function readDict(dict: PDFDict, key: string): PDFDict | undefined {
  const value = dict.context.lookup(dict.get(PDFName.of(key)));
  return value instanceof PDFDict ? value : undefined;
}

async function parse(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    const document = await PDFDocument.load(bytes, {
      updateMetadata: false,
      throwOnInvalidObject: true,
    });
    if (document.isEncrypted) throw new CleanError('encrypted-pdf');
    return document;
  } catch (thrown) {
    // The messages of the library can repeat parts of the file.
    if (thrown instanceof CleanError) throw thrown;
    // Encrypted objects can look like damaged ones before it is known that they are encrypted.
    const isEncrypted =
      thrown instanceof EncryptedPDFError || Buffer.from(bytes).includes('/Encrypt ');
    throw new CleanError(isEncrypted ? 'encrypted-pdf' : 'damaged');
  }
}

/** The last lines name where the cross-references begin. They are missing where a file is cut, and off where a part is missing. */
function assertHasEnd(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const header = buffer.subarray(0, 1024).indexOf('%PDF-');
  const end = buffer.toString('latin1', Math.max(0, buffer.length - 2048));
  const offset = Number(/^[^]*startxref\s+(\d+)\s+%%EOF/.exec(end)?.[1] ?? Number.NaN);
  const isTable = [offset, offset + Math.max(0, header)].some((position) =>
    /^\s*(?:xref\b|\d+\s+\d+\s+obj\b)/.test(buffer.toString('latin1', position, position + 40)),
  );
  if (Number.isNaN(offset) || !isTable) throw new CleanError('damaged');
}

function collectPages(document: PDFDocument): LoadedPdf['pages'] {
  const pages: [PDFRef, PDFPageLeaf][] = [];
  try {
    const tree = document.catalog.Pages();
    tree.traverse((node, ref) => {
      if (node instanceof PDFPageLeaf) pages.push([ref, node]);
    });
    const count = tree.lookup(PDFName.of('Count'), PDFNumber).asNumber();
    if (pages.length === 0 || pages.length !== count) throw new CleanError('damaged');
  } catch {
    throw new CleanError('damaged');
  }
  return pages;
}

/** A signature names who signed, and breaks when anything changes. */
function isSigned({ catalog, context }: PDFDocument): boolean {
  if (catalog.has(PDFName.of('Perms'))) return true;
  return context
    .enumerateIndirectObjects()
    .some(([, value]) => value instanceof PDFDict && value.has(PDFName.of('ByteRange')));
}
