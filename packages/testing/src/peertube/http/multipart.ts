import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import type { BodyReader } from '../../http/body.ts';
import type { Fields } from './fields.ts';

/** One file of a form. */
export interface UploadedFile {
  readonly field: string;
  readonly filename: string;
  /** In lower case, without parameters. */
  readonly type: string;
  readonly size: number;
  /** Empty if a {@link FileSink} received them. */
  readonly bytes: Buffer;
}

export interface Form {
  /** A repeated field, or one named `tags[]` or `tags[0]`, is an array. */
  readonly fields: Fields;
  readonly files: Readonly<Record<string, UploadedFile>>;
}

/** Receives the bytes of a file as they arrive. */
export interface FileSink {
  write(at: number, bytes: Buffer): void;
}

/** Fields that the text `null` clears in a form. */
const NULLABLE = new Set([
  'category',
  'licence',
  'language',
  'description',
  'support',
  'tags',
  'originallyPublishedAt',
  'scheduleUpdate',
  'videoChannelId',
]);

/**
 * Parses a `multipart/form-data` body as a stream.
 * @param sinks - By field name, where to write a file that should not be held in memory.
 * @throws Error for a type without a boundary, a part with unterminated headers, and a body that ends before its last boundary.
 */
export async function readMultipart(
  body: BodyReader,
  contentType: string,
  sinks: Readonly<Record<string, FileSink>>,
): Promise<Form> {
  const fields: Record<string, unknown> = {};
  const files: Record<string, UploadedFile> = {};
  const parser = new Busboy({ headers: { 'content-type': contentType } });
  const { promise: whole, resolve, reject } = Promise.withResolvers<void>();
  parser.on('finish', resolve);
  parser.on('error', reject);
  parser.on('field', (name, value) => addField(fields, name, value));
  parser.on('file', (field, stream, filename, _encoding, type) => {
    collectFile(stream, sinks[field], (size, bytes) => {
      files[field] = { field, filename, type, size, bytes };
    });
  });
  await body.readChunks((bytes) => new Promise((taken) => void parser.write(bytes, () => taken())));
  parser.end();
  await Promise.race([whole, rejectMalformedPart()]);
  return { fields, files };
}

/** The parser waits forever for the end of a part's headers; any other error it has reported by then. */
async function rejectMalformedPart(): Promise<never> {
  await new Promise((resolve) => setImmediate(resolve));
  throw new Error('Malformed part header');
}

function collectFile(
  stream: BusboyFileStream,
  sink: FileSink | undefined,
  onEnd: (size: number, bytes: Buffer) => void,
): void {
  const parts: Buffer[] = [];
  let size = 0;
  stream.on('data', (part: Buffer) => {
    if (sink) sink.write(size, part);
    else parts.push(part);
    size += part.length;
  });
  stream.on('error', () => {}); // the parser reports it too
  stream.on('end', () => onEnd(size, Buffer.concat(parts)));
}

/** Adds a form field to an object. `a[b]` and `a[0]` are nested as on the real server. */
export function addField(fields: Record<string, unknown>, name: string, text: string): void {
  const value = text === 'null' && NULLABLE.has(name) ? null : text;
  const [, base = name, inner] = /^([^[]+)\[([^\]]*)\]$/.exec(name) ?? [];
  const before = fields[base];
  if (inner !== undefined && inner !== '' && !/^\d+$/.test(inner)) {
    fields[base] = { ...(typeof before === 'object' ? before : {}), [inner]: value };
  } else if (inner !== undefined || before !== undefined) {
    const list: unknown[] = Array.isArray(before) ? before : before === undefined ? [] : [before];
    fields[base] = [...list, value];
  } else fields[base] = value;
}
