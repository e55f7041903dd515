import {
  PDFCatalog,
  PDFContext,
  PDFDict,
  PDFName,
  PDFPageLeaf,
  PDFStreamWriter,
  type PDFDocument,
} from '@cantoo/pdf-lib';
import { CATALOG_KEYS, PAGE_KEYS } from './allowed-keys.ts';
import { copyLinks, readDestinations } from './copy-links.ts';
import { ObjectCopier } from './copy-objects.ts';
import { loadPdf, readDict, type LoadedPdf } from './load-pdf.ts';

/** What was written, and the names of what was left out and of what stays. */
export interface RewrittenPdf {
  readonly output: Uint8Array;
  readonly removed: readonly string[];
  readonly kept: readonly string[];
}

/** Writes the pages of a PDF into a new one. @throws CleanError for a PDF that is damaged, encrypted or signed. */
export async function rewritePdf(bytes: Uint8Array, signal?: AbortSignal): Promise<RewrittenPdf> {
  const source = await loadPdf(bytes);
  signal?.throwIfAborted();
  const { context, removed, kept } = copyDocument(source);
  const output = await PDFStreamWriter.forContext(context, 1000).serializeToBuffer();
  signal?.throwIfAborted();
  return { output, removed: [...removed, ...namesOf(source.document, bytes)], kept: [...kept] };
}

function copyDocument({ document, pages }: LoadedPdf): {
  readonly context: PDFContext;
  readonly removed: ReadonlySet<string>;
  readonly kept: ReadonlySet<string>;
} {
  const { catalog } = document;
  const context = PDFContext.create();
  const copier = new ObjectCopier(document.context, context);
  const destinations = readDestinations(document);
  const tree = context.nextRef();
  const kids = pages.map(([reference]) => copier.reserve(reference));
  for (const [reference, page] of pages) {
    copier.markContents(page.get(PDFName.of('Contents')));
    const copy = copier.copyDict(withInherited(page), PAGE_KEYS);
    const links = copyLinks(page, copier, destinations, context);
    if (links) copy.set(PDFName.of('Annots'), links);
    copy.set(PDFName.of('Parent'), tree);
    context.assign(copier.reserve(reference), copy);
  }
  context.assign(tree, context.obj({ Type: 'Pages', Kids: kids, Count: kids.length }));
  const root = PDFCatalog.withContextAndPages(context, tree);
  for (const [name, value] of copier.copyDict(withoutPages(catalog), CATALOG_KEYS).entries())
    root.set(name, value);
  copier.finish();
  context.trailerInfo.Root = context.register(root);
  for (const key of ['StructTreeRoot', 'OCProperties', 'Lang'])
    if (root.has(PDFName.of(key))) copier.kept.add(`PDF:${key}`);
  return { context, removed: copier.removed, kept: copier.kept };
}

/** Pages inherit from the nodes above them, which are not copied. */
function withInherited(page: PDFPageLeaf): PDFDict {
  const copy = page.clone();
  for (const key of PDFPageLeaf.InheritableEntries) {
    const name = PDFName.of(key);
    const value = page.getInheritableAttribute(name);
    if (value) copy.set(name, value);
  }
  for (const key of ['Parent', 'Annots']) copy.delete(PDFName.of(key));
  return copy;
}

function withoutPages(catalog: PDFDict): PDFDict {
  const copy = catalog.clone();
  for (const key of ['Type', 'Pages', 'Version']) copy.delete(PDFName.of(key));
  return copy;
}

/** What stands beside the pages, by its names: the author, attachments, scripts, and older versions of the file. */
function namesOf(document: PDFDocument, bytes: Uint8Array): readonly string[] {
  const { context, catalog } = document;
  const info = context.lookup(context.trailerInfo.Info);
  const dicts = [info instanceof PDFDict ? info : undefined, readDict(catalog, 'Names')];
  const names = dicts.flatMap((dict) => dict?.keys().map((key) => key.decodeText()) ?? []);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const isLinear = buffer.subarray(0, 1024).includes('/Linearized');
  const isUpdated = !isLinear && buffer.indexOf('startxref') !== buffer.lastIndexOf('startxref');
  return [
    ...names.map((name) => `PDF:${/^\w{1,40}$/.test(name) ? name : 'Private'}`),
    ...(context.trailerInfo.ID ? ['PDF:ID'] : []),
    ...(isUpdated ? ['PDF:EarlierVersion'] : []),
  ];
}
