import {
  PDFArray,
  PDFName,
  PDFNumber,
  PDFObjectStreamParser,
  PDFParser,
  PDFRawStream,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { PrintError } from '../../print-error.ts';
import { damagedPdf } from './damaged-pdf.ts';
import { readNumber } from './read-number.ts';
import { tooLarge } from './too-large.ts';
import { unpackStream } from './unpack-stream.ts';

/**
 * The parser of the library, which alone would unpack lists of objects however large they become, follow a length that leads
 * backwards for ever, count as many cross-references as a file claims to have, and write numbers of the file on the console.
 */
export class BoundedParser extends PDFParser {
  /** Why the file is refused; the library throws something else then, or nothing. */
  refusal: PrintError | undefined;
  #room: number;

  /** @param most - How many bytes its lists of objects may unpack to, all together. */
  constructor(bytes: Uint8Array, most: number) {
    super(bytes, OBJECTS_PER_TICK, true);
    this.#room = most;
  }

  override parseObject(ref?: PDFRef): PDFObject {
    const start = this.bytes.offset();
    const object = super.parseObject(ref);
    if (this.bytes.offset() <= start) throw damagedPdf('A length in it leads backwards.');
    if (!(object instanceof PDFRawStream)) return object;
    const type = object.dict.lookup(TYPE);
    if (type === PDFName.of('ObjStm')) return this.#parseObjects(this.#unpack(object));
    return type === PDFName.of('XRef') ? checkReferences(this.#unpack(object)) : object;
  }

  protected override parseRawNumber(): number {
    return readNumber(this.bytes);
  }

  #unpack(stream: PDFRawStream): PDFRawStream {
    const bytes = unpackStream(stream, this.#room);
    if (!bytes) throw (this.refusal = tooLarge());
    this.#room -= bytes.length;
    const dict = stream.dict.clone();
    for (const key of ['Filter', 'DecodeParms']) dict.delete(PDFName.of(key));
    return PDFRawStream.of(dict, bytes);
  }

  /** Parses the objects, and returns what the library will not parse once more. */
  #parseObjects(stream: PDFRawStream): PDFRawStream {
    // It waits for nothing, so that the objects are there when this returns.
    new ObjectsParser(stream).parseIntoContext().catch(() => {
      this.refusal ??= damagedPdf('Its objects cannot be read.');
    });
    stream.dict.delete(TYPE);
    return stream;
  }
}

class ObjectsParser extends PDFObjectStreamParser {
  protected override parseRawNumber(): number {
    return readNumber(this.bytes);
  }
}

const TYPE = PDFName.of('Type');

/** How often a page stays usable while it reads a long file. */
const OBJECTS_PER_TICK = 1000;

/** Throws where a list of cross-references says that it has more of them than it holds. */
function checkReferences(stream: PDFRawStream): PDFRawStream {
  const { dict, contents } = stream;
  const numbersOf = (key: string): readonly number[] => {
    const list = dict.lookup(PDFName.of(key));
    if (list instanceof PDFNumber) return [list.asNumber()];
    return list instanceof PDFArray
      ? list.asArray().map((item) => (item instanceof PDFNumber ? item.asNumber() : Number.NaN))
      : [];
  };
  const width = numbersOf('W').reduce((sum, bytes) => sum + bytes, 0);
  const index = numbersOf('Index');
  const counts = index.length > 0 ? index.filter((_, place) => place % 2 === 1) : numbersOf('Size');
  const count = counts.reduce((sum, length) => sum + length, 0);
  if (!(width > 0 && count * width <= contents.length))
    throw damagedPdf('It says that it has more cross-references than it holds.');
  return stream;
}
