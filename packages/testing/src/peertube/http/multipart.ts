import type { Fields } from './fields.ts';

/** One file of a form. */
export interface UploadedFile {
  readonly field: string;
  readonly filename: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export interface Form {
  /** A repeated field, or one named `tags[]` or `tags[0]`, is a list. */
  readonly fields: Fields;
  readonly files: Readonly<Record<string, UploadedFile>>;
}

/** Fields that a form empties with the word `null`. */
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

/** Reads a `multipart/form-data` body that is all there. */
export function parseMultipart(body: Buffer, contentType: string): Form {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  const fields: Record<string, unknown> = {};
  const files: Record<string, UploadedFile> = {};
  if (boundary === undefined) return { fields, files };
  for (const part of split(body, Buffer.from(`--${boundary}`))) {
    const at = part.indexOf('\r\n\r\n');
    if (at < 0) continue;
    const head = part.subarray(0, at).toString('utf8');
    const bytes = part.subarray(at + 4, part.length - 2); // before the line break of the next boundary
    const field = /[; ]name="([^"]*)"/i.exec(head)?.[1];
    if (field === undefined) continue;
    const filename = /filename="([^"]*)"/i.exec(head)?.[1];
    if (filename === undefined) addField(fields, field, bytes.toString('utf8'));
    else {
      const type = /^content-type:\s*(.+)$/im.exec(head)?.[1]?.trim() ?? 'text/plain';
      files[field] = { field, filename, type, bytes };
    }
  }
  return { fields, files };
}

/** Puts one field of a form into an object, `a[b]` and `a[0]` nested as the real server does. */
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

function* split(body: Buffer, boundary: Buffer): Generator<Buffer> {
  let at = body.indexOf(boundary);
  while (at >= 0) {
    const start = at + boundary.length + 2;
    const next = body.indexOf(boundary, start);
    if (next < 0) return;
    yield body.subarray(start, next);
    at = next;
  }
}
