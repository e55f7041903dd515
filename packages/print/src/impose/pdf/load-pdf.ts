import {
  PDFBool,
  PDFCatalog,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFPageLeaf,
  PDFPageTree,
  type PDFContext,
} from '@cantoo/pdf-lib';
import { PrintError } from '../../print-error.ts';
import { assertHasEnd } from './assert-has-end.ts';
import { BoundedParser } from './bounded-parser.ts';
import { damagedPdf } from './damaged-pdf.ts';
import { readPageBox, type PageBox } from './page-box.ts';
import { assertSize, MAX_BYTES } from './too-large.ts';

/** A page, and the box of it that is seen. */
export interface LoadedPage extends PageBox {
  readonly leaf: PDFPageLeaf;
}

/** A PDF that was read whole. */
export interface LoadedPdf {
  readonly catalog: PDFCatalog;
  readonly pages: readonly LoadedPage[];
  readonly isTagged: boolean;
}

/** The most pages of a PDF that is imposed; a book has fewer. */
export const MAX_PAGES = 5000;

const SLASH = 0x2f;

/** Reads a PDF whole. The library would take a file that is cut for one with fewer pages. @throws PrintError */
export async function loadPdf(bytes: Uint8Array): Promise<LoadedPdf> {
  assertSize(bytes.length);
  assertHasEnd(bytes);
  const context = await parse(bytes);
  const catalog = context.lookup(context.trailerInfo.Root);
  if (!(catalog instanceof PDFCatalog)) throw damagedPdf('It has no catalogue.');
  // The pages of such a form are not in the PDF, which holds only one that asks for another program.
  if (readDict(catalog, 'AcroForm')?.has(PDFName.of('XFA')))
    throw new PrintError(
      'form-pdf',
      'A program draws the pages of the PDF from a form (XFA). Print it into a new PDF.',
    );
  const pages = collectLeaves(catalog).map((leaf, index) => ({
    leaf,
    ...readPageBox(leaf, index + 1),
  }));
  return { catalog, pages, isTagged: isTagged(catalog) };
}

async function parse(bytes: Uint8Array): Promise<PDFContext> {
  const parser = new BoundedParser(bytes, MAX_BYTES);
  // The messages of the library can repeat parts of the file, so they are not handed on.
  const context = await parser.parseDocument().catch(() => undefined);
  const isRead = context !== undefined && !parser.refusal;
  if (isRead ? context.lookup(context.trailerInfo.Encrypt) : isEncrypted(bytes))
    throw new PrintError(
      'encrypted-pdf',
      'The PDF has a password, or forbids something. Save it without.',
    );
  if (isRead) return context;
  throw parser.refusal ?? damagedPdf('Its objects cannot be read.');
}

/** Encrypted objects can look like damaged ones before it is known that they are encrypted. */
function isEncrypted(bytes: Uint8Array): boolean {
  const key = new TextEncoder().encode('/Encrypt');
  for (let start = bytes.indexOf(SLASH); start >= 0; start = bytes.indexOf(SLASH, start + 1))
    if (key.every((byte, index) => bytes[start + index] === byte)) return true;
  return false;
}

function collectLeaves(catalog: PDFCatalog): readonly PDFPageLeaf[] {
  const leaves: PDFPageLeaf[] = [];
  let count: number;
  try {
    const tree = catalog.Pages();
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
