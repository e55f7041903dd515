import { parseJson, type FailedAnswer, type ReadFailure } from '@comunal/http';
import type { ArchiveErrorCode } from './archive-error.ts';

/** Codes of the S3-like server that mean something in particular here. */
const byCode: Readonly<Record<string, ArchiveErrorCode>> = {
  AccessDenied: 'forbidden',
  BadDigest: 'wrong-checksum',
  InternalError: 'unavailable', // «Please try again.»
  InvalidAccessKeyId: 'unauthorized',
  NoSuchUpload: 'upload-gone',
  SignatureDoesNotMatch: 'unauthorized',
};

/** Reads how the Archive refuses: XML of the S3-like server, JSON of the others, or a page for people. */
export function readFailure({ text }: FailedAnswer): ReadFailure {
  // «SlowDown», as for a busy server, and only its `<Resource>` says it, beside the address of the account.
  if (/appears? to be spam/i.test(text)) return { code: 'spam' };
  const code = text.includes('<Error>') ? inTag(text, 'Code') : undefined;
  if (code !== undefined) return { code: byCode[code], detail: inTag(text, 'Message') ?? code };
  const said = parseJson(text) as { readonly error?: unknown } | null | undefined;
  if (typeof said?.error !== 'string') return {};
  return { code: /test failed/i.test(said.error) ? 'test-failed' : undefined, detail: said.error };
}

/** What stands in the first element of a name; the documents of the S3-like server are flat and small. */
export function inTag(xml: string, name: string): string | undefined {
  const start = xml.indexOf(`<${name}>`);
  const end = xml.indexOf(`</${name}>`, start);
  return start < 0 || end < 0 ? undefined : unescaped(xml.slice(start + name.length + 2, end));
}

/** Each element of a name, its inside as it stands there. */
export function* eachTag(xml: string, name: string): Generator<string, void, undefined> {
  const [open, close] = [`<${name}>`, `</${name}>`];
  for (let at = xml.indexOf(open); at >= 0;) {
    const end = xml.indexOf(close, at);
    if (end < 0) return;
    yield xml.slice(at + open.length, end);
    at = xml.indexOf(open, end);
  }
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
