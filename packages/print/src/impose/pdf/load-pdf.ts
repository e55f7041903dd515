import {
  EncryptedPDFError,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFPageLeaf,
  PDFPageTree,
} from '@cantoo/pdf-lib';
import { PrintError } from '../../print-error.ts';
import { assertHasEnd } from './assert-has-end.ts';
import { damagedPdf } from './damaged-pdf.ts';
import { readPageBox, type PageBox } from './page-box.ts';

/** A page, and the box of it that is seen. */
export interface LoadedPage extends PageBox {
  readonly leaf: PDFPageLeaf;
}

/** A PDF that was read whole. */
export interface LoadedPdf {
  readonly document: PDFDocument;
  readonly pages: readonly LoadedPage[];
  readonly isTagged: boolean;
}

/** The most pages of a PDF that is imposed; a book has fewer. */
export const MAX_PAGES = 5000;
/** The most bytes of a PDF that is imposed. */
export const MAX_BYTES = 256 * 2 ** 20;

const SLASH = 0x2f;

/** Reads a PDF whole. The library would take a file that is cut for one with fewer pages. @throws PrintError */
export async function loadPdf(bytes: Uint8Array): Promise<LoadedPdf> {
  assertSize(bytes.length);
  assertHasEnd(bytes);
  const document = await parse(bytes);
  const { catalog } = document;
  // The pages of such a form are not in the PDF, which holds only one that asks for another program.
  if (readDict(catalog, 'AcroForm')?.has(PDFName.of('XFA')))
    throw new PrintError(
      'form-pdf',
      'A program draws the pages of the PDF from a form (XFA). Print it into a new PDF.',
    );
  const pages = collectLeaves(document).map((leaf, index) => ({
    leaf,
    ...readPageBox(leaf, index + 1),
  }));
  return { document, pages, isTagged: isTagged(catalog) };
}

/** Refuses a PDF that is too large to be held in memory, before it is. @throws PrintError */
export function assertSize(bytes: number): void {
  if (bytes > MAX_BYTES)
    throw new PrintError(
      'too-large',
      `The PDF has more than ${MAX_BYTES / 2 ** 20} MB. Make its pictures smaller.`,
      { limit: MAX_BYTES },
    );
}

async function parse(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  } catch (thrown) {
    // The messages of the library can repeat parts of the file, so they are not handed on.
    if (thrown instanceof EncryptedPDFError || isEncrypted(bytes))
      throw new PrintError(
        'encrypted-pdf',
        'The PDF has a password, or forbids something. Save it without.',
      );
    throw damagedPdf('Its objects cannot be read.');
  }
}

/** Encrypted objects can look like damaged ones before it is known that they are encrypted. */
function isEncrypted(bytes: Uint8Array): boolean {
  const key = new TextEncoder().encode('/Encrypt');
  for (let start = bytes.indexOf(SLASH); start >= 0; start = bytes.indexOf(SLASH, start + 1))
    if (key.every((byte, index) => bytes[start + index] === byte)) return true;
  return false;
}

function collectLeaves(document: PDFDocument): readonly PDFPageLeaf[] {
  const leaves: PDFPageLeaf[] = [];
  let count: number;
  try {
    const tree = document.catalog.Pages();
    count = tree.lookup(PDFName.of('Count'), PDFNumber).asNumber();
    if (count > MAX_PAGES) throw tooManyPages();
    // A list that stands in two places is a loop, or doubles the pages with each level.
    const lists = new Set<PDFPageTree>();
    tree.traverse((node) => {
      if (node instanceof PDFPageTree) {
        if (lists.has(node)) throw damagedPdf('A list of its pages stands in two places.');
        lists.add(node);
      }
      if (!(node instanceof PDFPageLeaf)) return;
      leaves.push(node);
      if (leaves.length > MAX_PAGES) throw tooManyPages();
    });
  } catch (thrown) {
    if (thrown instanceof PrintError) throw thrown;
    throw damagedPdf('The list of its pages cannot be read.');
  }
  if (leaves.length !== count)
    throw damagedPdf(`It says that it has ${count} pages, and holds ${leaves.length}.`);
  if (leaves.length === 0)
    throw new PrintError('no-pages', 'The PDF has no page. Export it again.');
  return leaves;
}

function tooManyPages(): PrintError {
  const message = `The PDF has more than ${MAX_PAGES} pages. Split it.`;
  return new PrintError('too-many-pages', message, { limit: MAX_PAGES });
}

/** Reads a dictionary of another one, through its reference; `undefined` where there is none. */
export function readDict(dict: PDFDict, key: string): PDFDict | undefined {
  const value = dict.context.lookup(dict.get(PDFName.of(key)));
  return value instanceof PDFDict ? value : undefined;
}

function isTagged(catalog: PDFDict): boolean {
  const marked = readDict(catalog, 'MarkInfo')?.lookup(PDFName.of('Marked'));
  return catalog.has(PDFName.of('StructTreeRoot')) && marked === PDFBool.True;
}
