import { filePath, checkedIdentifier } from './identifier.ts';

/** What a player is told. */
export interface EmbedOptions {
  /** One file of the item; left out, the player chooses. */
  readonly file?: string | undefined;
  /** Seconds from the beginning. */
  readonly start?: number | undefined;
}

/**
 * The address of a player to put into a frame. Nothing is asked of the Archive until the frame is loaded; from then on it
 * sees who watches.
 * @throws `ArchiveError` with `bad-identifier`.
 */
export function embedUrl(identifier: string, { file, start }: EmbedOptions = {}): string {
  const path = file === undefined ? checkedIdentifier(identifier) : filePath(identifier, file);
  const query = start === undefined ? '' : `?start=${Math.max(0, start)}`;
  return `https://archive.org/embed/${path}${query}`;
}

/** The page of an item. @throws `ArchiveError` with `bad-identifier`. */
export function detailsUrl(identifier: string): string {
  return `https://archive.org/details/${checkedIdentifier(identifier)}`;
}
