import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { constants, deflateSync, inflateRawSync, inflateSync } from 'node:zlib';
import { CleanError } from '../clean-error.ts';
import { stripComments } from './strip-comments.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { stripJpeg2000 } from './strip-jpeg2000.ts';

/** Where names of what was removed and of what stays are collected. */
export interface Findings {
  readonly removed: Set<string>;
  readonly kept: Set<string>;
}

interface Layer {
  readonly filter: string;
  readonly params: PDFDict | undefined;
}

const MAX_BYTES = 1024 * 2 ** 20;
/** Filters of bytes, whose result is compressed anew, so that nothing can hide behind the end of what was compressed. */
const BYTE_FILTERS = new Set([
  'FlateDecode',
  'LZWDecode',
  'ASCII85Decode',
  'ASCIIHexDecode',
  'RunLengthDecode',
]);

/**
 * Compresses a stream anew, and removes the metadata of a picture in it, or the comments between instructions that draw.
 * @throws CleanError `damaged` for one that cannot be read, `left-over` for a picture that cannot be cleaned.
 */
export function cleanStream(
  stream: PDFRawStream,
  findings: Findings,
  isDrawing: boolean,
): { readonly dict: PDFDict; readonly contents: Uint8Array } {
  const layers = readLayers(stream.dict);
  let bytes = stream.contents;
  let predictor: Layer | undefined;
  while (layers[0] && BYTE_FILTERS.has(layers[0].filter) && !predictor) {
    const layer = layers.shift();
    if (!layer) break;
    bytes = decode(bytes, layer, stream.dict);
    if (readNumber(layer.params, 'Predictor') > 1) predictor = layer;
  }
  const [image, ...more] = layers;
  if (more.length > 0 || (image && predictor)) throw new CleanError('left-over', ['PDF:Filter']);
  if (image)
    return { dict: withLayer(stream.dict, image), contents: strip(bytes, image, findings) };
  const flate = { filter: 'FlateDecode', params: predictor?.params };
  const content = isDrawing ? stripComments(Buffer.from(bytes)) : bytes;
  if (content.length < bytes.length) findings.removed.add('PDF:ContentComment');
  return { dict: withLayer(stream.dict, flate), contents: deflateSync(content, { level: 9 }) };
}

function strip(bytes: Uint8Array, { filter }: Layer, findings: Findings): Uint8Array {
  if (filter === 'CCITTFaxDecode' || filter === 'JBIG2Decode') return bytes;
  if (filter !== 'DCTDecode' && filter !== 'JPXDecode')
    throw new CleanError('left-over', ['PDF:Filter']);
  const stripped = (filter === 'DCTDecode' ? stripJpeg : stripJpeg2000)(Buffer.from(bytes));
  for (const name of stripped.removed) findings.removed.add(`Image:${name}`);
  return stripped.bytes;
}

function decode(bytes: Uint8Array, { filter, params }: Layer, source: PDFDict): Uint8Array {
  if (filter === 'FlateDecode') return inflate(bytes);
  const dict = PDFDict.withContext(source.context);
  dict.set(PDFName.of('Filter'), PDFName.of(filter));
  if (params) dict.set(PDFName.of('DecodeParms'), params);
  try {
    return decodePDFRawStream(PDFRawStream.of(dict, bytes)).decode();
  } catch {
    throw new CleanError('damaged');
  }
}

/** Viewers read streams whose end or checksum is missing or wrong, too. */
function inflate(bytes: Uint8Array): Buffer {
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MAX_BYTES };
  try {
    return inflateSync(bytes, options);
  } catch (thrown) {
    if (thrown instanceof RangeError) throw new CleanError('too-large');
  }
  try {
    return inflateRawSync(bytes.subarray(2), options);
  } catch {
    throw new CleanError('damaged');
  }
}

function readLayers(dict: PDFDict): Layer[] {
  const filters = toList(dict, 'Filter', 'F');
  const params = toList(dict, 'DecodeParms', 'DP');
  return filters.map((filter, index) => {
    if (!(filter instanceof PDFName)) throw new CleanError('damaged');
    const param = params[index];
    return { filter: filter.decodeText(), params: param instanceof PDFDict ? param : undefined };
  });
}

function toList(dict: PDFDict, key: string, shortKey: string): (PDFObject | undefined)[] {
  const { context } = dict;
  const value = context.lookup(dict.get(PDFName.of(key)) ?? dict.get(PDFName.of(shortKey)));
  if (value instanceof PDFArray) return value.asArray().map((item) => context.lookup(item));
  return value === undefined || (key === 'Filter' && !(value instanceof PDFName)) ? [] : [value];
}

function readNumber(dict: PDFDict | undefined, key: string): number {
  const value = dict?.context.lookup(dict.get(PDFName.of(key)));
  return value instanceof PDFNumber ? value.asNumber() : 0;
}

/** The dictionary with one filter in place of those that it had. Its length can stand in an object that is now of no use. */
function withLayer(dict: PDFDict, { filter, params }: Layer): PDFDict {
  const copy = dict.clone(dict.context);
  for (const key of ['F', 'DP', 'DecodeParms', 'DL', 'Length']) copy.delete(PDFName.of(key));
  copy.set(PDFName.of('Filter'), PDFName.of(filter));
  if (params) copy.set(PDFName.of('DecodeParms'), params);
  return copy;
}
