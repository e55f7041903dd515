import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFObjectCopier,
  PDFRawStream,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { PrintError } from '../../print-error.ts';
import { damagedPdf } from './damaged-pdf.ts';
import { listDrawnObjects, removeUndrawn } from './drawn-objects.ts';
import { readDict, type LoadedPage, type LoadedPdf } from './load-pdf.ts';
import { readInherited } from './read-inherited.ts';
import { MAX_BYTES } from './too-large.ts';
import { unpackStream } from './unpack-stream.ts';

/**
 * Embeds pages into another document as drawings (form XObjects), each once. The library would ignore how a page is turned, cropped
 * and blended, and compress its instructions anew. Only what is drawn is copied: no author, comment, attachment, bookmark or script.
 */
export class PageEmbedder {
  readonly #source: LoadedPdf;
  readonly #target: PDFContext;
  readonly #copier: PDFObjectCopier;
  readonly #embedded = new Map<number, PDFRef>();
  readonly #resources = new Map<PDFObject, PDFRef>();

  constructor(source: LoadedPdf, target: PDFDocument) {
    this.#source = source;
    this.#target = target.context;
    this.#copier = PDFObjectCopier.for(listDrawnObjects(source.catalog.context), target.context);
    // Without their list, layers that are hidden would be printed.
    const layers = PDFName.of('OCProperties');
    const properties = source.catalog.get(layers);
    if (properties) target.catalog.set(layers, this.#copy(properties));
  }

  /** Embeds a page, by its number from 1. It is drawn with its lower left corner at the origin, in points. */
  embed(number: number): PDFRef {
    const known = this.#embedded.get(number);
    if (known) return known;
    const page = this.#source.pages[number - 1];
    if (!page) throw new RangeError(`There is no page ${number}.`);
    const reference = this.#target.register(this.#toForm(page, number));
    this.#embedded.set(number, reference);
    return reference;
  }

  #toForm(page: LoadedPage, number: number): PDFRawStream {
    const { leaf, bounds, matrix } = page;
    const { dict, contents } = readContents(page, number);
    const form = dict ? this.#copy(dict.clone(leaf.context), number) : this.#target.obj({});
    for (const key of ['Length', 'F', 'DL']) form.delete(PDFName.of(key));
    const entries = {
      Type: 'XObject',
      Subtype: 'Form',
      FormType: 1,
      BBox: [...bounds],
      Matrix: [...matrix],
    };
    for (const [key, value] of this.#target.obj(entries).entries()) form.set(key, value);
    form.set(PDFName.of('Resources'), this.#copyResources(page, number));
    // Transparent things blend as on the page, and not with the sheet.
    const group = readDict(leaf, 'Group');
    if (group) form.set(PDFName.of('Group'), this.#copy(group, number));
    return PDFRawStream.of(form, contents);
  }

  /** Many pages have the same resources, inherited from the list of pages. */
  #copyResources({ leaf }: LoadedPage, number: number): PDFObject {
    const resources = readInherited(leaf, 'Resources');
    if (!(resources instanceof PDFDict)) return this.#target.obj({});
    const known = this.#resources.get(resources);
    if (known) return known;
    const reference = this.#target.register(this.#copy(resources, number));
    this.#resources.set(resources, reference);
    return reference;
  }

  /** The copier calls itself for each reference: a chain of many thousands, which nothing that is drawn needs, would end it. */
  #copy<Copied extends PDFObject>(object: Copied, page?: number): Copied {
    removeUndrawn(object);
    try {
      return this.#copier.copy(object);
    } catch {
      throw damagedPdf('What it draws refers to itself too deeply.', page);
    }
  }
}

interface Contents {
  /** How the instructions are compressed; `undefined` where they are not. */
  readonly dict: PDFDict | undefined;
  readonly contents: Uint8Array;
}

/** The instructions of a page: as they are where they stand in one stream, else joined. @throws PrintError `damaged-pdf` */
function readContents({ leaf }: LoadedPage, number: number): Contents {
  const value = leaf.context.lookup(leaf.get(PDFName.of('Contents')));
  const list =
    value instanceof PDFArray ? value.asArray().map((item) => leaf.context.lookup(item)) : [value];
  const streams = list.filter((item) => item !== undefined);
  const [first, ...others] = streams;
  if (others.length === 0 && first instanceof PDFRawStream)
    return { dict: first.dict, contents: first.contents };
  let length = 0;
  const parts = streams.map((stream) => {
    const part = decode(stream, MAX_BYTES - length, number);
    length += part.length + 1;
    return part;
  });
  const contents = new Uint8Array(length).fill(NEWLINE);
  let offset = 0;
  for (const part of parts) {
    contents.set(part, offset);
    offset += part.length + 1;
  }
  return { dict: undefined, contents };
}

/** Instructions of two streams are never one word. */
const NEWLINE = 10;

function decode(stream: PDFObject, most: number, number: number): Uint8Array {
  let part: Uint8Array | undefined;
  try {
    if (!(stream instanceof PDFRawStream)) throw new TypeError('It is no stream.');
    part = unpackStream(stream, most);
  } catch {
    // The messages of the library can repeat parts of the file.
    throw damagedPdf(`What is drawn on page ${number} cannot be read.`, number);
  }
  if (part) return part;
  throw new PrintError(
    'too-large',
    `What is drawn on page ${number} has more than ${MAX_BYTES / 2 ** 20} MB. Make it simpler.`,
    { page: number, limit: MAX_BYTES },
  );
}
