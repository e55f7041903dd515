import { decodePage } from '../decode-page.ts';

/** What an address carries in itself, such as `data:text/html,…`. */
export interface DataUrlContent {
  /** In small letters and without parameters; empty where it says nothing. */
  readonly type: string;
  /** One for each encoding that a browser may read it in. */
  readonly texts: readonly string[];
  /** Whether nobody can say what letters a browser would read. */
  readonly isUnread: boolean;
}

/** What an address holds that carries its own content; undefined for another one. */
export function parseDataUrl(written: string): DataUrlContent | undefined {
  const [, head, body = ''] = /^\s*data:([^,]*),(.*)$/is.exec(written) ?? [];
  if (head === undefined) return undefined;
  const type = /^[^;]*/.exec(head)?.[0].trim().toLowerCase() ?? '';
  const decoded = bytesOf(body);
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

/** With the bytes that `%` stands for; what stands for none stays. */
function bytesOf(body: string): Buffer {
  const written = Buffer.from(body, 'utf8').toString('latin1');
  const bytes = written.replaceAll(/%([\da-f]{2})/gi, (_, byte: string) =>
    String.fromCharCode(Number.parseInt(byte, 16)),
  );
  return Buffer.from(bytes, 'latin1');
}
