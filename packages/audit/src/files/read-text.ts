import { decodeBytes } from '../text/decode-bytes.ts';
import type { SiteFile } from './site-files.ts';

/** Names of files that hold no text that a program wrote in letters; large ones are not read for nothing. */
const BINARY =
  /^(?:7z|aac|avif|avi|bin|br|bz2|eot|exe|flac|gif|gz|heic|ico|jpe?g|m4[av]|mkv|mov|mp[34]|og[agv]|opus|otf|pdf|png|rar|tiff?|ttf|wasm|wav|web[mp]|woff2?|xz|zip|zst)$/;
/** More than a text of a site has. */
const MAX_BYTES = 128 * 2 ** 20;

/** Reads a file as text; undefined where it is none, or is larger than 128 MB. */
export async function readText(file: SiteFile): Promise<string | undefined> {
  if (BINARY.test(file.extension)) return undefined;
  const bytes = await file.read();
  return bytes.length > MAX_BYTES ? undefined : decodeText(bytes);
}

/** Decodes UTF-8, and UTF-16 with or without a mark; undefined for bytes that are no text. */
export function decodeText(bytes: Buffer): string | undefined {
  return bytes.subarray(0, 8192).includes(0) ? decodeBytes(bytes) : bytes.toString();
}

/** The line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', end + 1))
    line += 1;
  return line;
}
