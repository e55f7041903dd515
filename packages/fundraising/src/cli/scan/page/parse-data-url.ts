import { decodePage } from '../decode-page.ts';

/** The content of a `data:` URL. */
export interface DataUrlContent {
  /** The media type in lower case and without parameters, or an empty string. */
  readonly type: string;
  /** One text for each encoding in which a browser may decode it. */
  readonly texts: readonly string[];
  /** Whether it is unknown how a browser decodes it. */
  readonly isUnread: boolean;
}

/** Parses a `data:` URL; returns `undefined` for any other URL. */
export function parseDataUrl(written: string): DataUrlContent | undefined {
  const [, head, body = ''] = /^\s*data:([^,]*),(.*)$/is.exec(written) ?? [];
  if (head === undefined) return undefined;
  const type = /^[^;]*/.exec(head)?.[0].trim().toLowerCase() ?? '';
  const decoded = decodeBytes(body);
  const bytes = /;\s*base64\s*$/i.test(head)
    ? Buffer.from(decoded.toString('latin1'), 'base64')
    : decoded;
  const texts = decodePage(bytes, head);
  return {
    type,
    texts: texts ?? [new TextDecoder().decode(bytes)],
    isUnread: !texts,
  };
}

/** Decodes percent-encoding to bytes. Invalid sequences are kept. */
function decodeBytes(body: string): Buffer {
  const written = Buffer.from(body, 'utf8').toString('latin1');
  const bytes = written.replaceAll(/%([\da-f]{2})/gi, (_, byte: string) =>
    String.fromCharCode(Number.parseInt(byte, 16)),
  );
  return Buffer.from(bytes, 'latin1');
}
