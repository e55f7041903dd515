import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Site, SiteFile } from '../files/site-files.ts';

/** How the metadata of a file are read: by ExifTool, out of a ZIP archive, or out of the pictures that stand in a text. */
export type Carrier = 'exiftool' | 'office' | 'text';

const EXIFTOOL =
  /^(?:3gp|aac|ai|apng|avi|avif|bmp|djvu|doc|eps|flac|gif|hei[cf]|jfif|jpe?g?|jxl|m4[abv]|mkv|mov|mp[34]|mpe?g|mts|og[agv]|opus|pdf|png|ppt|psd|rtf|tiff?|wav|web[mp]|wm[av]|xls)$/;
const OFFICE =
  /^(?:doc[mx]|dot[mx]|ppt[mx]|pps[mx]|pot[mx]|xls[mx]|xlt[mx]|od[gpst]|ot[gpst]|epub)$/;
const TEXT = /^(?:x?html?|css|m?js|json|txt|xml|md)$/;
/** What holds no metadata of people: fonts, compiled programs, maps and packed copies. */
const OTHERS = /^(?:br|eot|gz|ico|map|otf|pagefind|pf_\w+|ttf|wasm|webmanifest|woff2?|zst)$/;

/** Tells how the metadata of a file are read; one with an unknown ending or none is known by its first bytes. */
export async function findCarrier(
  { path, extension }: SiteFile,
  { dir }: Site,
): Promise<Carrier | undefined> {
  if (extension === 'svg' || EXIFTOOL.test(extension)) return 'exiftool';
  if (OFFICE.test(extension)) return 'office';
  if (TEXT.test(extension)) return 'text';
  return OTHERS.test(extension) ? undefined : byFirstBytes(await readStart(resolve(dir, path)));
}

async function readStart(path: string): Promise<string> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
  return buffer.toString('latin1', 0, bytesRead);
}

function byFirstBytes(start: string): Carrier | undefined {
  if (start.startsWith('PK\x03\x04')) return 'office';
  const isKnown = STARTS.some((each) => start.startsWith(each)) || start.slice(4, 8) === 'ftyp';
  return isKnown ? 'exiftool' : undefined;
}

/** The first bytes of JPEG, PNG, GIF, WebP and WAV, PDF, TIFF, MP3, Ogg, FLAC, WebM, and office documents before 2007. */
const STARTS = [
  '\xFF\xD8\xFF',
  '\x89PNG',
  'GIF8',
  'RIFF',
  '%PDF-',
  'II*\0',
  'MM\0*',
  'ID3',
  'OggS',
  'fLaC',
  '\x1A\x45\xDF\xA3',
  '\xD0\xCF\x11\xE0',
  '{\\rtf',
];
