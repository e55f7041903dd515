import type { DownloadFile } from '@comunal/schemas';
import { readText } from '../../read/read-text.ts';
import type { Finding } from '../../model/finding.ts';
import { readAssetName, withOneEnding } from './read-asset-name.ts';
import { getAssetType, type AssetType } from './asset-types.ts';
import { checkTextFile } from './check-text-file.ts';
import { hasMarkup } from './has-markup.ts';
import { isWellFormed } from './is-well-formed.ts';
import { withOpenFile } from './with-open-file.ts';
import { checkSvg } from './svg/check-svg.ts';

/** What is wrong with a file, before it is known which value names it. */
export type AssetFault = Pick<Finding, 'code' | 'variant' | 'values' | 'nearest'>;

/** How an entry uses a file. */
export interface AssetUse {
  /** The path that the entry names it with. */
  readonly value: string;
  /** Whether it is shown as a picture. */
  readonly isPicture: boolean;
  /** What is said of it, when it is for download. */
  readonly file?: DownloadFile | undefined;
}

/** What was found in files by their paths, since many values may name one. */
export type KnownContent = Map<string, Promise<AssetFault | undefined>>;

/**
 * Whether a file may be handed out: its type is one of those that a site hands out, and its content is of that type. Reads the
 * file as far as it takes to tell; a text and an SVG whole.
 */
export async function checkAssetType(
  path: string,
  { value, isPicture, file }: AssetUse,
  known: KnownContent,
  signal: AbortSignal | undefined,
): Promise<AssetFault | undefined> {
  const name = readAssetName(value);
  if ('refused' in name) return refusedName(name.refused, value);
  const { type, ending } = name;
  const looking = known.get(path) ?? checkContent(path, type, ending, value, signal);
  known.set(path, looking);
  const fault = await looking;
  if (fault) return fault;
  if (isPicture && type.kind !== 'picture') return { code: 'not-a-picture', values: { value } };
  if (file && !type.mediaTypes.includes(file.mediaType)) {
    const [nearest = ''] = type.mediaTypes;
    return { code: 'wrong-media-type', values: { value, said: file.mediaType }, nearest };
  }
  return undefined;
}

function refusedName(refused: 'ending' | 'none' | 'double', value: string): AssetFault {
  const fault = { code: 'forbidden-file', variant: refused, values: { value } } as const;
  return refused === 'double' ? { ...fault, nearest: withOneEnding(value) } : fault;
}

async function checkContent(
  path: string,
  { content }: AssetType,
  ending: string,
  value: string,
  signal: AbortSignal | undefined,
): Promise<AssetFault | undefined> {
  if (content === 'svg') return checkSvgFile(path, value);
  const sniffed = await sniff(path, signal);
  if (content === 'text') {
    const fault = sniffed && sniffed !== 'vtt' ? 'notText' : await checkTextFile(path, signal);
    if (fault) return { code: 'disguised-file', variant: fault, values: { value, ending } };
    return undefined;
  }
  if (sniffed === undefined || !content.includes(sniffed)) return disguised(value, ending, sniffed);
  return withOpenFile(path, (file) => isWellFormed(sniffed, file) && !hasMarkup(file)) === false
    ? disguised(value, ending, undefined)
    : undefined;
}

/** What a file is inside, by the name that `file-type` gives. */
async function sniff(path: string, signal: AbortSignal | undefined): Promise<string | undefined> {
  const { fileTypeFromFile } = await import('file-type'); // a folder without files beside its entries needs none of it
  try {
    return (await fileTypeFromFile(path, signal ? { signal } : {}))?.ext;
  } catch {
    signal?.throwIfAborted();
    return undefined; // damaged, or gone meanwhile
  }
}

function disguised(value: string, ending: string, sniffed: string | undefined): AssetFault {
  const values = { value, ending };
  if (sniffed === undefined) return { code: 'disguised-file', values };
  const found = { ...values, found: sniffed };
  const renamed = `${value.slice(0, value.length - ending.length)}${sniffed}`;
  return getAssetType(sniffed)
    ? { code: 'disguised-file', variant: 'other', values: found, nearest: renamed }
    : { code: 'disguised-file', variant: 'other', values: found };
}

function checkSvgFile(path: string, value: string): AssetFault | undefined {
  const active = { code: 'active-file', values: { value } } as const;
  const read = readText(path);
  if (!read.ok) {
    // What cannot be opened is not handed out, and that is reported.
    if (read.code === 'unreadable-file') return undefined;
    return { ...active, variant: read.code === 'huge-file' ? 'huge' : 'encoding' };
  }
  const fault = checkSvg(read.text);
  if (!fault) return undefined;
  const { reason, name, line } = fault;
  return { ...active, variant: reason, values: { value, name, line } };
}
