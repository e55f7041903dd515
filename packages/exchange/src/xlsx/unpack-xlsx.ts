import { text } from 'node:stream/consumers';
import yauzl from 'yauzl';
import type { TableProblem } from '../table/table-problem.ts';
import { XLSX_LIMITS } from './xlsx-limits.ts';

/** A file that is no XLSX that can be read, with the reason as data. */
export class UnreadableXlsxError extends Error {
  override readonly name = 'UnreadableXlsxError';
  readonly problem: TableProblem;
  constructor(code: 'not-xlsx' | 'too-large' | 'damaged', values?: TableProblem['values']) {
    super(code);
    this.problem = { code, line: 1, column: 1, ...(values && { values }) };
  }
}

/**
 * Unpacks all parts of a file that the reader of sheets will unpack, with a count of their bytes: what a part says of its size
 * may be false.
 *
 * @returns The text of each part.
 * @throws UnreadableXlsxError
 */
export async function unpackXlsx(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  if (bytes.length > XLSX_LIMITS.megabytes * 1e6) throw tooLarge(XLSX_LIMITS.megabytes);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  refuseOtherFormats(buffer);
  let parts: ReadonlyMap<string, string>;
  try {
    parts = await unzip(buffer);
  } catch (thrown) {
    // What `yauzl` says may quote a name from inside the file.
    throw thrown instanceof UnreadableXlsxError ? thrown : new UnreadableXlsxError('damaged');
  }
  if (parts.get('mimetype')?.startsWith('application/vnd.oasis.opendocument'))
    throw new UnreadableXlsxError('not-xlsx', { format: 'ods' });
  // The reader of sheets takes what stands behind a comment, or before a section, for all of a text.
  if ([...parts.values()].some((xml) => TEXT_IN_PIECES.test(xml)))
    throw new UnreadableXlsxError('damaged');
  if (!parts.has('xl/workbook.xml'))
    throw new UnreadableXlsxError('not-xlsx', { format: 'unknown' });
  return parts;
}

const TEXT_IN_PIECES = /<(?:\w+:)?[tv](?:\s[^<>]*)?>[^<]*<[!?]/;

async function unzip(buffer: Buffer): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  let left = XLSX_LIMITS.unpackedMegabytes * 1e6;
  const archive = await yauzl.fromBufferPromise(buffer);
  for await (const entry of archive.eachEntry()) {
    const { fileName, uncompressedSize } = entry;
    if (!/(?:\.xml|\.xml\.rels|^mimetype)$/.test(fileName)) continue;
    left -= uncompressedSize;
    if (left < 0) throw tooLarge(XLSX_LIMITS.unpackedMegabytes);
    // Ends with an error as soon as there are more bytes than the entry says.
    parts.set(fileName, await text(await archive.openReadStreamPromise(entry)));
  }
  return parts;
}

function refuseOtherFormats(buffer: Buffer): void {
  if (buffer.length === 0) throw new UnreadableXlsxError('not-xlsx', { format: 'empty' });
  if (buffer.toString('latin1', 0, 2) === 'PK') return;
  // A document with a password is packed into the container of older formats.
  const isOlder = buffer.toString('hex', 0, 4) === 'd0cf11e0';
  const isEncrypted = isOlder && buffer.includes('EncryptedPackage', 0, 'utf16le');
  const format = isEncrypted ? 'encrypted' : isOlder ? 'xls' : 'unknown';
  throw new UnreadableXlsxError('not-xlsx', { format });
}

function tooLarge(maxMegabytes: number): UnreadableXlsxError {
  return new UnreadableXlsxError('too-large', { maxMegabytes });
}
