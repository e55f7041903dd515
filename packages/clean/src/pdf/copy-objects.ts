import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { DRAWING_KEYS, NAME_MAPS, TEXT_KEYS } from './allowed-keys.ts';
import { cleanStream } from './clean-stream.ts';

/**
 * Copies objects into another document, and with them what they refer to, as far as the standard knows it for what is drawn.
 * References are followed one after the other, so that no document is too deep.
 */
export class ObjectCopier {
  /** What was left out: `PDF:PieceInfo`. */
  readonly removed = new Set<string>();
  /** What stays and can say something: `PDF:FontFile2`. */
  readonly kept = new Set<string>();
  readonly #source: PDFContext;
  readonly #target: PDFContext;
  readonly #references = new Map<PDFRef, PDFRef>();
  /** The instructions of pages. */
  readonly #contents = new Set<PDFObject | undefined>();
  readonly #queue: [PDFRef, PDFRef][] = [];

  constructor(source: PDFContext, target: PDFContext) {
    this.#source = source;
    this.#target = target;
  }

  /** Says which new reference stands for one whose object the caller writes. */
  reserve(reference: PDFRef): PDFRef {
    const known = this.#references.get(reference);
    if (known) return known;
    const created = this.#target.nextRef();
    this.#references.set(reference, created);
    return created;
  }

  /** Whether an object was copied, or its new reference is spoken for. */
  isReserved(value: PDFObject | undefined): value is PDFRef {
    return value instanceof PDFRef && this.#references.has(value);
  }

  /** Says which streams are the instructions of a page. */
  markContents(value: PDFObject | undefined): void {
    const contents = this.#source.lookup(value);
    const parts = contents instanceof PDFArray ? contents.asArray() : [contents];
    for (const part of parts) this.#contents.add(this.#source.lookup(part));
  }

  /** Copies the entries of a dictionary that are in a list. */
  copyDict(dict: PDFDict, allowed: ReadonlySet<string> = DRAWING_KEYS): PDFDict {
    const copy = PDFDict.withContext(this.#target);
    for (const [name, value] of dict.entries()) {
      const key = name.decodeText();
      if (allowed.has(key) && this.#mayStay(dict, key, value))
        copy.set(name, this.#copyEntry(key, value));
      else this.removed.add(nameOf(key));
    }
    return copy;
  }

  /** Copies all that was referred to. */
  finish(): void {
    for (let next = this.#queue.pop(); next; next = this.#queue.pop()) {
      const [reference, created] = next;
      this.#target.assign(created, this.copy(this.#source.lookup(reference) ?? PDFNull));
    }
  }

  /** Copies any object. */
  copy(value: PDFObject): PDFObject {
    if (value instanceof PDFRef) return this.#copyReference(value);
    if (value instanceof PDFDict) return isForeign(value) ? PDFNull : this.copyDict(value);
    if (value instanceof PDFArray) {
      const copy = PDFArray.withContext(this.#target);
      for (const item of value.asArray()) copy.push(this.copy(item));
      return copy;
    }
    if (value instanceof PDFRawStream) {
      const { dict, contents } = cleanStream(value, this, this.#isDrawing(value));
      return PDFRawStream.of(this.copyDict(dict), contents);
    }
    return value.clone(this.#target);
  }

  /** Text has its place in few entries; a name is one of a layer, elsewhere it is of no use. */
  #mayStay(dict: PDFDict, key: string, value: PDFObject): boolean {
    if (key === 'Name') return dict.get(PDFName.of('Type')) === PDFName.of('OCG');
    const object = this.#source.lookup(value);
    const isText = object instanceof PDFString || object instanceof PDFHexString;
    return !isText || TEXT_KEYS.has(key);
  }

  #copyEntry(key: string, value: PDFObject): PDFObject {
    if (/^FontFile[23]?$/.test(key)) this.kept.add(`PDF:${key}`);
    const map = NAME_MAPS.has(key) ? this.#source.lookup(value) : undefined;
    if (!(map instanceof PDFDict)) return this.copy(value);
    const copy = PDFDict.withContext(this.#target);
    for (const [name, item] of map.entries()) copy.set(name, this.copy(item));
    return copy;
  }

  /** The content of a page is known by where it stands, other drawings by what they say of themselves. */
  #isDrawing(stream: PDFRawStream): boolean {
    const { dict } = stream;
    const isForm = dict.get(PDFName.of('Subtype')) === PDFName.of('Form');
    return isForm || dict.has(PDFName.of('PatternType')) || this.#contents.has(stream);
  }

  #copyReference(reference: PDFRef): PDFRef {
    const known = this.#references.get(reference);
    if (known) return known;
    const created = this.reserve(reference);
    this.#queue.push([reference, created]);
    return created;
  }
}

/** Tags can lead to comments and fields, and to properties that programs made up. */
function isForeign(dict: PDFDict): boolean {
  const isUserProperties = dict.get(PDFName.of('O')) === PDFName.of('UserProperties');
  return isUserProperties || dict.has(PDFName.of('Rect'));
}

/** A key can be any text; one that is no word is not repeated. */
function nameOf(key: string): string {
  return `PDF:${/^[A-Za-z][\w.-]{0,40}$/.test(key) ? key : 'Private'}`;
}
