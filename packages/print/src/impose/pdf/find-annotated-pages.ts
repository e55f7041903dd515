import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFPageLeaf } from '@cantoo/pdf-lib';
import type { LoadedPdf } from './load-pdf.ts';
import { readDict } from './load-pdf.ts';

/** Links are no ink, and the windows of comments open only on a screen. */
const UNPRINTED = new Set(['Link', 'Popup'].map((name) => PDFName.of(name)));
/** The bits of an annotation that is hidden, or not shown. */
const HIDDEN = 2 + 32;

/** The numbers of the pages on which readers draw more than the page: comments, stamps and form fields. */
export function findAnnotatedPages({ pages }: LoadedPdf): readonly number[] {
  return pages.flatMap(({ leaf }, index) => (hasDrawnAnnotation(leaf) ? [index + 1] : []));
}

function hasDrawnAnnotation(leaf: PDFPageLeaf): boolean {
  const annotations = leaf.context.lookup(leaf.get(PDFName.of('Annots')));
  if (!(annotations instanceof PDFArray)) return false;
  return annotations.asArray().some((item) => {
    const annotation = leaf.context.lookup(item);
    if (!(annotation instanceof PDFDict)) return false;
    const subtype = annotation.get(PDFName.of('Subtype'));
    const flags = leaf.context.lookup(annotation.get(PDFName.of('F')));
    const isHidden = flags instanceof PDFNumber && (flags.asNumber() & HIDDEN) !== 0;
    const isPrinted = !(subtype instanceof PDFName && UNPRINTED.has(subtype));
    return isPrinted && !isHidden && readDict(annotation, 'AP')?.has(PDFName.of('N')) === true;
  });
}
