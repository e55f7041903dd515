import { PDFDict, PDFName, type PDFObject, type PDFPageLeaf } from '@cantoo/pdf-lib';

/** Reads an attribute of a page, or of the lists above it. The library would follow lists that lead in a circle for ever. */
export function readInherited(leaf: PDFPageLeaf, key: string): PDFObject | undefined {
  const { context } = leaf;
  const seen = new Set<PDFDict>();
  let node: PDFObject | undefined = leaf;
  while (node instanceof PDFDict && !seen.has(node)) {
    const value = context.lookup(node.get(PDFName.of(key)));
    if (value !== undefined) return value;
    seen.add(node);
    node = context.lookup(node.get(PDFName.of('Parent')));
  }
  return undefined;
}
