import { createHash } from 'node:crypto';
import type { Recorded } from './recordings.ts';

interface Part {
  readonly name: string;
  readonly value?: unknown;
  readonly filename?: string;
  readonly contentType?: string;
  readonly bytes?: number;
}

const SRT =
  '1\r\n00:00:00,000 --> 00:00:02,000\r\nBonjour\r\n\r\n2\r\n00:00:02,000 --> 00:00:04,000\r\nDeux\r\n\r\n';

/** An MP4 file whose `moov` box comes first, since its chunks are sent in any order, with overlaps and gaps. */
const BEGINNING = Buffer.from('\0\0\0\u0010ftypisom\0\0\u0002\0\0\0\0\bmoov', 'latin1');

function mediaOf(size: number): Buffer<ArrayBuffer> {
  const media = Buffer.alloc(size, 'x');
  BEGINNING.copy(media);
  return media;
}

/** The recordings contain only the size of each file, so bytes of that size are sent instead. */
export function requestBody({ request, label }: Recorded): Uint8Array | string | undefined {
  const { body, method } = request;
  if (method === 'GET' || method === 'HEAD' || body === null || body === undefined)
    return undefined;
  if (typeof body === 'string') return body;
  const described = body as { __binary?: true; bytes?: number; __multipart?: Part[] };
  if (described.__multipart) return multipart(described.__multipart, boundaryOf(request));
  if (described.__binary) {
    // Files that the recorder labelled as junk are no media; all other uploads begin like media.
    const junk = label.includes('junk');
    const size = described.bytes ?? 0;
    return junk || size < BEGINNING.length ? new Uint8Array(size) : mediaOf(size);
  }
  return JSON.stringify(body);
}

function boundaryOf({ headers }: Recorded['request']): string {
  return /boundary=(.+)$/.exec(String(headers['content-type']))?.[1] ?? '';
}

function multipart(parts: Part[], boundary: string): Uint8Array<ArrayBuffer> {
  const pieces = parts.map(({ name, value, filename, contentType, bytes = 0 }) => {
    const file =
      filename === undefined ? '' : `; filename="${filename}"\r\nContent-Type: ${contentType}`;
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`;
    const content = filename === undefined ? Buffer.from(String(value)) : fileOf(filename, bytes);
    return Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n')]);
  });
  return Uint8Array.from(Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]));
}

function fileOf(filename: string, bytes: number): Buffer {
  if (filename.endsWith('.srt')) return Buffer.from(SRT);
  if (filename.endsWith('.mp4')) return mediaOf(Math.max(BEGINNING.length, bytes));
  const content = Buffer.alloc(bytes, 'x');
  if (filename.endsWith('.png')) content.write('\u0089PNG\r\n\u001A\n', 'latin1');
  if (/\.jpe?g$/.test(filename)) content.write('\u00FF\u00D8\u00FF', 'latin1');
  return content;
}

/** Recomputes a recorded digest for the bytes that are sent instead of the recorded ones. */
export function recomputeDigest(
  name: string,
  body: Uint8Array | string | undefined,
): string | undefined {
  if (!name.startsWith('sha-256=') || !(body instanceof Uint8Array)) return undefined;
  return `sha-256=${createHash('sha256').update(body).digest('base64')}`;
}
