import { PDFArray, PDFContext, PDFDict, PDFName, PDFStream, type PDFObject } from '@cantoo/pdf-lib';

/**
 * The objects of a PDF without those that draw nothing: metadata, attachments, scripts, links, comments and tags. A picture or a
 * font may name them, and would bring them along.
 */
export function listDrawnObjects(source: PDFContext): PDFContext {
  const drawn = PDFContext.create();
  for (const [reference, object] of source.enumerateIndirectObjects()) {
    if (isUndrawn(object)) continue;
    removeUndrawn(object);
    drawn.assign(reference, object);
  }
  return drawn;
}

/** Takes what draws nothing out of a dictionary, an array or a stream, and out of those that stand in it. */
export function removeUndrawn(object: PDFObject): void {
  if (object instanceof PDFArray) return object.asArray().forEach(removeUndrawn);
  const dict = toDict(object);
  if (!dict) return;
  // Lists of resources have no type, and may give one of them such a name.
  const keys = object instanceof PDFStream || dict.has(TYPE) ? UNDRAWN_KEYS : [];
  for (const key of keys) dict.delete(key);
  if (object instanceof PDFStream) for (const key of OUTSIDE_KEYS) dict.delete(key);
  for (const [key, value] of dict.entries())
    if (isUndrawn(value)) dict.delete(key);
    else removeUndrawn(value);
}

function isUndrawn(object: PDFObject): boolean {
  const dict = toDict(object);
  if (!dict) return false;
  const [type, subtype, action] = [TYPE, PDFName.of('Subtype'), PDFName.of('S')].map((key) =>
    dict.get(key),
  );
  return (
    (type instanceof PDFName && UNDRAWN_TYPES.has(type)) ||
    (subtype === PDFName.of('XML') && object instanceof PDFStream) ||
    (action instanceof PDFName && ACTIONS.has(action)) ||
    dict.get(PDFName.of('EF')) instanceof PDFDict
  );
}

function toDict(object: PDFObject): PDFDict | undefined {
  if (object instanceof PDFStream) return object.dict;
  return object instanceof PDFDict ? object : undefined;
}

const TYPE = PDFName.of('Type');

const UNDRAWN_KEYS = ['AF', 'Metadata', 'PieceInfo', 'OPI', 'LastModified'].map((key) =>
  PDFName.of(key),
);

/** Where a stream says that what it draws is in another file, or at an address. */
const OUTSIDE_KEYS = ['F', 'FFilter', 'FDecodeParms', 'Ref'].map((key) => PDFName.of(key));

const UNDRAWN_TYPES = new Set(
  [
    'Action',
    'Annot',
    'Catalog',
    'EmbeddedFile',
    'F',
    'Filespec',
    'Metadata',
    'Page',
    'Pages',
    'StructElem',
    'StructTreeRoot',
  ].map((type) => PDFName.of(type)),
);

const ACTIONS = new Set(
  ['GoToE', 'GoToR', 'ImportData', 'JavaScript', 'Launch', 'Rendition', 'SubmitForm', 'URI'].map(
    (action) => PDFName.of(action),
  ),
);
