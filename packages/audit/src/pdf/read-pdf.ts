import { getDocumentProxy } from 'unpdf';

/** What stands in a PDF. */
export interface PdfContents {
  /** Its pages, notes, form fields, titles and metadata. */
  readonly texts: readonly string[];
  /** The files that are attached to it. */
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Whether there are more pages than were read. */
  readonly isCut: boolean;
}

/** More pages than a book has. */
const maxPages = 2000;

/**
 * Reads all texts of a PDF. Scripts in it are not run.
 *
 * @throws What PDF.js throws of a damaged or locked document.
 */
export async function readPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PdfContents> {
  const pdf = await getDocumentProxy(bytes, { verbosity: 0 });
  const texts: string[] = [];
  for (let number = 1; number <= Math.min(pdf.numPages, maxPages); number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(
      items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    );
    texts.push(...listStrings(await page.getAnnotations()));
    page.cleanup();
  }
  const { info, metadata } = await pdf.getMetadata();
  const outline: unknown = await pdf.getOutline();
  const fields: unknown = await pdf.getFieldObjects();
  texts.push(...listStrings([info, metadata?.getRaw(), outline, fields]));
  const files: unknown = await pdf.getAttachments();
  return { texts, attachments: listAttachments(files), isCut: pdf.numPages > maxPages };
}

const maxNesting = 12;

/** Every string in what PDF.js gives, whatever its shape. */
function listStrings(value: unknown, nesting = 0): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  if (nesting > maxNesting) return [];
  const values = value instanceof Map ? [...value.values()] : Object.values(value);
  return values.flatMap((inner) => listStrings(inner, nesting + 1));
}

function listAttachments(files: unknown): PdfContents['attachments'] {
  if (typeof files !== 'object' || files === null) return [];
  const listed = files instanceof Map ? [...files.entries()] : Object.entries(files);
  return listed.flatMap(([name, file]: [unknown, unknown]) =>
    typeof file === 'object' && file !== null && 'content' in file && isBytes(file.content)
      ? [{ name: String(name), bytes: file.content }]
      : [],
  );
}

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array;
}
