import { isUtf8 } from 'node:buffer';
import { decodeHTML } from 'entities/decode';

/** A page that names more encodings was written to be decoded in another one than here. */
const MAX_ENCODINGS = 4;

/**
 * Decodes a page as browsers do: by its byte order mark, else by the `Content-Type`, else by the encoding that the page names,
 * else as UTF-8. Where several encodings are named, it returns a text for each.
 *
 * @returns `undefined` where it is unknown what a browser shows: for an unknown encoding, for bytes that are invalid in it,
 * and for bytes whose encoding a browser would guess.
 */
export function decodePage(bytes: Uint8Array, contentType = ''): readonly string[] | undefined {
  const encodings = findEncodings(bytes, contentType);
  if (!encodings || encodings.size > MAX_ENCODINGS) return undefined;
  try {
    const texts = [...encodings].map((encoding) =>
      new TextDecoder(encoding, { fatal: encoding !== 'utf-8' }).decode(bytes),
    );
    // Browsers that guess an encoding take these two characters as a sign of another one.
    return texts.some((text) => /[\0\u{1b}]/u.test(text)) ? undefined : [...new Set(texts)]; // oxlint-disable-line no-control-regex -- these two are meant
  } catch {
    return undefined;
  }
}

function findEncodings(bytes: Uint8Array, contentType: string): ReadonlySet<string> | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return new Set(['utf-16le']);
  if (first === 0xfe && second === 0xff) return new Set(['utf-16be']);
  if (first === 0xef && second === 0xbb && third === 0xbf) return new Set(['utf-8']);
  const declared = findLabels(contentType).map(getEncoding);
  if (declared.length > 0)
    return declared.every((name) => name !== undefined) ? new Set(declared) : undefined;
  const named = findLabelsInPage(bytes).flatMap((label) => getEncoding(label) ?? []);
  if (named.length > 0) return new Set(named.map((name) => IN_PAGE[name] ?? name));
  return isUtf8(bytes) ? new Set(['utf-8']) : undefined;
}

/** A page that can name its encoding is in none of those on the left; browsers use those on the right instead. */
const IN_PAGE: Readonly<Record<string, string>> = {
  'utf-16le': 'utf-8',
  'utf-16be': 'utf-8',
  'x-user-defined': 'windows-1252',
};

/**
 * Finds every encoding that a page names anywhere, since browsers differ in which of them counts. It searches bytes, since a
 * parser needs text; in attributes a character may be written as a reference.
 */
function findLabelsInPage(bytes: Uint8Array): string[] {
  const text = decodeHTML(Buffer.from(bytes).toString('latin1'));
  const [, declared] =
    /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']?\s*([^\s"'?>]+)/.exec(text) ?? [];
  return [...findLabels(text), ...(declared === undefined ? [] : [declared])];
}

function findLabels(text: string): string[] {
  const labels = text.matchAll(/(?<![\w-])charset\s*=\s*["']?\s*([^\s"';,/>]+)/gi);
  return [...new Set(Array.from(labels, ([, label = '']) => label.toLowerCase()))];
}

/** Returns the encoding of a label by the Encoding Standard, or `undefined` for an unknown label. */
function getEncoding(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
