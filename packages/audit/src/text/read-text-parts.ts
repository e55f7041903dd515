import type { PdfReader } from '../pdf/pdf-reader.ts';
import { decodeBytes } from './decode-bytes.ts';
import { decodeEscapes } from './decode-escapes.ts';
import { findEncoded } from './find-encoded.ts';
import { readBinary } from './read-binary.ts';
import { maxDepth, ReadingBudget } from './reading-budget.ts';
import { stripMarkup } from './strip-markup.ts';
import { countBelow, createLineCounter, type Reading, type TextPart } from './text-part.ts';
import { NotUnpackedError, packingOf, unpack, unpackParts, unreadPackingOf } from './unpack.ts';

/** A file, or what was unpacked of one. */
export interface Source {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Larger files are not looked at: a page has none. */
const maxFileBytes = 96 * 1024 * 1024;

interface Reader {
  readonly pdf: PdfReader;
  readonly budget: ReadingBudget;
  readonly depth: number;
  /** Of what stands encoded on a line of a text, the line. */
  readonly lineAt?: TextPart['lineAt'];
}

/**
 * Reads every text that a file holds: as it is written, without escapes and without markup; inside of Base64, archives and packed
 * parts; the texts of a PDF and the metadata of pictures. The same text can come several times. Nothing of it is kept.
 *
 * @param pdf - Reads PDF, for as many files as there are.
 */
export async function* readTextParts(
  source: Source,
  pdf: PdfReader,
  budget: ReadingBudget = new ReadingBudget(),
): AsyncGenerator<Reading> {
  if (source.bytes.length > maxFileBytes) {
    yield { skipped: 'larger than 96 MB' };
    return;
  }
  yield* readBytes(source, { pdf, budget, depth: 0 });
}

async function* readBytes({ name, bytes }: Source, reader: Reader): AsyncGenerator<Reading> {
  const extension = /\.([a-z\d]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const packing = packingOf(bytes, extension);
  if (packing) {
    const isRead = yield* readPacked(packing, { name, bytes }, reader);
    if (isRead) return;
  }
  const unread = unreadPackingOf(bytes);
  if (unread !== undefined) yield { skipped: `packed as ${unread}` };
  if (bytes.subarray(0, 1024).includes('%PDF-')) yield* readPdfParts(bytes, reader);
  const text = decodeBytes(bytes);
  if (text !== undefined) yield* readText(text, extension, reader);
  else yield* readBinaryParts(bytes, reader);
}

/** @returns whether it was unpacked. */
async function* readPacked(
  packing: NonNullable<ReturnType<typeof packingOf>>,
  { name, bytes }: Source,
  reader: Reader,
): AsyncGenerator<Reading, boolean> {
  if (reader.depth >= maxDepth) {
    yield { skipped: 'packed too deep' };
    return false;
  }
  try {
    for (const member of unpack(packing, name, bytes, reader.budget)) {
      if (packing === 'zip') yield { text: member.name };
      yield* readBytes(member, { ...reader, depth: reader.depth + 1 });
    }
    return true;
  } catch (thrown) {
    if (!(thrown instanceof NotUnpackedError)) throw thrown;
    // Two bytes are a weak sign: what is a text is read as one.
    if (packing !== 'zlib' || decodeBytes(bytes) === undefined) yield { skipped: thrown.message };
    return false;
  }
}

async function* readText(text: string, extension: string, reader: Reader): AsyncGenerator<Reading> {
  const lineAt = (inner: string): NonNullable<TextPart['lineAt']> =>
    reader.lineAt ?? createLineCounter(inner);
  const decoded = decodeEscapes(text, extension);
  yield { text: decoded, lineAt: lineAt(decoded) };
  if (hasMarkup(text, decoded, extension)) {
    const words = stripMarkup(decoded);
    yield { text: words, lineAt: lineAt(words) };
  }
  yield* readQueries(text, lineAt(text));
  if (reader.depth >= maxDepth) return;
  yield* readEncoded(decoded, lineAt(decoded), reader);
}

/** Whether there are tags whose words are read nowhere else: a page is parsed, but not what it holds as a text. */
function hasMarkup(text: string, decoded: string, extension: string): boolean {
  if (!/^x?html?$/.test(extension)) return decoded.includes('<');
  return /&lt;|&#(?:60|x3c);|\\u003c|\\x3c|<\\\/|%3c/i.test(text);
}

async function* readEncoded(
  text: string,
  lineAt: NonNullable<TextPart['lineAt']>,
  reader: Reader,
): AsyncGenerator<Reading> {
  const pieces: string[] = [];
  const starts: number[] = [];
  const offsets: number[] = [];
  let length = 0;
  for (const { bytes, isWhole, offset } of findEncoded(text)) {
    if (!reader.budget.take(bytes.length)) {
      yield { skipped: 'too large once decoded' };
      return;
    }
    if (isWhole) {
      const inner = { ...reader, depth: reader.depth + 1, lineAt: () => lineAt(offset) };
      yield* readBytes({ name: '', bytes }, inner);
    } else {
      const piece = bytes.toString();
      pieces.push(piece);
      starts.push(length);
      offsets.push(offset);
      length += piece.length + 1;
    }
  }
  // Parts of words are many: one text of them all is searched faster than each.
  const lineOf = (at: number): number => lineAt(offsets[countBelow(starts, at + 1) - 1] ?? 0);
  if (pieces.length > 0) yield { text: pieces.join('\n'), lineAt: lineOf };
}

/** The queries of addresses, in which a plus sign is a space. */
function* readQueries(text: string, lineAt: NonNullable<TextPart['lineAt']>): Generator<TextPart> {
  if (!text.includes('+')) return;
  for (const { 0: query, index } of text.matchAll(/[?&;][\w.-]{1,64}=[^\s"'<>&]*\+[^\s"'<>&]*/g)) {
    const words = decodeEscapes(query.replaceAll('+', ' '), '');
    yield { text: words, lineAt: () => lineAt(index) };
  }
}

async function* readPdfParts(bytes: Buffer, reader: Reader): AsyncGenerator<Reading> {
  const contents = await reader.pdf.read(bytes);
  if ('failure' in contents) {
    yield { skipped: `PDF: ${contents.failure}` };
    return;
  }
  if (contents.isCut) yield { skipped: 'PDF: too many pages' };
  for (const text of contents.texts) yield { text };
  if (reader.depth >= maxDepth) return;
  for (const { name, bytes: attached } of contents.attachments) {
    yield { text: name };
    const source = { name, bytes: Buffer.from(attached) };
    yield* readBytes(source, { ...reader, depth: reader.depth + 1 });
  }
}

async function* readBinaryParts(bytes: Buffer, reader: Reader): AsyncGenerator<Reading> {
  for (const part of readBinary(bytes)) {
    yield part;
    if (/[&\\%]/.test(part.text)) yield { text: decodeEscapes(part.text, '') };
  }
  for (const part of unpackParts(bytes, reader.budget)) {
    for (const binaryPart of readBinary(part)) {
      yield binaryPart;
      if (binaryPart.text.includes('\\')) yield { text: decodeEscapes(binaryPart.text, '') };
    }
  }
}
