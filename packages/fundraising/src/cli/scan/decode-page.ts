import { isUtf8 } from 'node:buffer';
import { decodeHTML } from 'entities/decode';

/** A page that names more encodings than these was written to be read in another one than here. */
const MAX_ENCODINGS = 4;

/**
 * The text of a page as browsers decode it: by its byte order mark, else by what the server says, else by what the page names,
 * else as UTF-8. Where several encodings are named, it is read in each of them. Undefined where nobody can say what a browser
 * shows: an encoding that is none, letters that it does not have, bytes that a browser would guess at.
 */
export function decodePage(bytes: Uint8Array, contentType = ''): readonly string[] | undefined {
  const encodings = encodingsOf(bytes, contentType);
  if (!encodings || encodings.size > MAX_ENCODINGS) return undefined;
  try {
    const texts = [...encodings].map((encoding) =>
      new TextDecoder(encoding, { fatal: encoding !== 'utf-8' }).decode(bytes),
    );
    // What browsers change the meaning of letters by, where they guess.
    return texts.some((text) => /[\0\u{1b}]/u.test(text)) ? undefined : [...new Set(texts)]; // oxlint-disable-line no-control-regex -- these two are meant
  } catch {
    return undefined;
  }
}

function encodingsOf(bytes: Uint8Array, contentType: string): ReadonlySet<string> | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return new Set(['utf-16le']);
  if (first === 0xfe && second === 0xff) return new Set(['utf-16be']);
  if (first === 0xef && second === 0xbb && third === 0xbf) return new Set(['utf-8']);
  const declared = labelsIn(contentType).map(encodingNamed);
  if (declared.length > 0)
    return declared.every((name) => name !== undefined) ? new Set(declared) : undefined;
  const named = labelsInPage(bytes).flatMap((label) => encodingNamed(label) ?? []);
  if (named.length > 0) return new Set(named.map((name) => IN_PAGE[name] ?? name));
  return isUtf8(bytes) ? new Set(['utf-8']) : undefined;
}

/** A page whose own words can be read is not in the encodings on the left, and browsers take those on the right instead. */
const IN_PAGE: Readonly<Record<string, string>> = {
  'utf-16le': 'utf-8',
  'utf-16be': 'utf-8',
  'x-user-defined': 'windows-1252',
};

/**
 * Every encoding that a page names anywhere: which of the places counts is not the same in all browsers. No parser reads them,
 * since it wants a text, and these are bytes; in attributes a letter may be written as a reference.
 */
function labelsInPage(bytes: Uint8Array): string[] {
  const text = decodeHTML(Buffer.from(bytes).toString('latin1'));
  const [, declared] =
    /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']?\s*([^\s"'?>]+)/.exec(text) ?? [];
  return [...labelsIn(text), ...(declared === undefined ? [] : [declared])];
}

function labelsIn(text: string): string[] {
  const labels = text.matchAll(/(?<![\w-])charset\s*=\s*["']?\s*([^\s"';,/>]+)/gi);
  return [...new Set(Array.from(labels, ([, label = '']) => label.toLowerCase()))];
}

/** The encoding of a label by the standard that browsers follow; undefined for a label of none. */
function encodingNamed(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
