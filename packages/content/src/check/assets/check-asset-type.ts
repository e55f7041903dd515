import type { DownloadFile } from '@comunal/schemas';
import { checkActiveFile } from '../active-file.ts';
import { checkDisguisedFile } from '../disguised-file.ts';
import { checkForbiddenFile } from '../forbidden-file.ts';
import { checkNotAPicture } from '../not-a-picture.ts';
import { checkWrongMediaType } from '../wrong-media-type.ts';
import type { AssetFault } from './asset-fault.ts';
import { readAssetName } from './read-asset-name.ts';

/** How an entry uses a file. */
export interface AssetUse {
  /** The path that the entry names it with. */
  readonly value: string;
  /** Whether it is shown as a picture. */
  readonly isPicture: boolean;
  /** The entry's description of it, when it is for download. */
  readonly file?: DownloadFile | undefined;
}

/** What was found out about the content of files, by their absolute paths, since many values may name one. */
export type ContentFaults = Map<string, Promise<AssetFault | undefined>>;

/**
 * Checks whether a file may be published: its type is one that a site publishes, and its content is of that type. Reads
 * the file as far as it takes to tell; a text and an SVG whole.
 */
export async function checkAssetType(
  path: string,
  { value, isPicture, file }: AssetUse,
  contentFaults: ContentFaults,
  signal: AbortSignal | undefined,
): Promise<AssetFault | undefined> {
  const name = readAssetName(value);
  if ('refused' in name) return checkForbiddenFile(value);
  const { type, ending } = name;
  const pending =
    contentFaults.get(path) ??
    (type.content === 'svg'
      ? Promise.resolve(checkActiveFile(path, value))
      : checkDisguisedFile(path, type, ending, value, signal));
  contentFaults.set(path, pending);
  const fault = await pending;
  if (fault) return fault;
  const useFault = isPicture ? checkNotAPicture(type, value) : undefined;
  return useFault ?? (file && checkWrongMediaType(type, file.mediaType, value));
}
