import { decodePDFRawStream, type PDFRawStream } from '@cantoo/pdf-lib';

/**
 * Unpacks a stream, however its filters are chained. The library would go on until there is no memory left: a megabyte can
 * unpack to gigabytes.
 *
 * @param most - The most bytes that it may unpack to.
 * @returns `undefined` where it has more.
 */
export function unpackStream(stream: PDFRawStream, most: number): Uint8Array | undefined {
  const decoder = decodePDFRawStream(stream);
  let isTooLarge = false;
  const stopAt = (size: number): void => {
    isTooLarge = size > most + SLACK;
    if (isTooLarge) throw new RangeError('It unpacks to more than it may.');
  };
  for (let link: unknown = decoder; isObject(link); link = Reflect.get(link, 'str'))
    limitBuffer(link, stopAt);
  try {
    const bytes = decoder.decode();
    return bytes.length > most ? undefined : bytes;
  } catch (thrown) {
    if (isTooLarge) return undefined;
    throw thrown;
  }
}

/** Decoders ask for a little more room than they fill. */
const SLACK = 1024;

/** Watches how large the buffer of a decoder becomes, which the library tells nobody. */
function limitBuffer(decoder: object, stopAt: (size: number) => void): void {
  const grow: unknown = Reflect.get(decoder, 'ensureBuffer');
  if (typeof grow !== 'function') return;
  Reflect.set(decoder, 'ensureBuffer', (size: number): unknown => {
    stopAt(size);
    const buffer: unknown = Reflect.apply(grow, decoder, [size]);
    return buffer;
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
