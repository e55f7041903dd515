import { checkOptionNames, type OptionNames } from '@comunal/http';
import { toFilePath, checkIdentifier } from './identifier.ts';

/** Options of an embedded player. */
export interface EmbedOptions {
  /** The file of the item to play. @defaultValue the player's choice */
  readonly file?: string | undefined;
  /** Where playback starts, in seconds. @defaultValue 0 */
  readonly start?: number | undefined;
}

const EMBED_OPTIONS: OptionNames<EmbedOptions> = { file: true, start: true };

/**
 * Builds the address of a player to embed in a frame. The Archive is not contacted before the frame loads; from then on it
 * sees who watches.
 * @param identifier - The identifier of the item.
 * @param options - Which file of the item is played, and from where.
 * @throws `ArchiveError` with `bad-identifier`; TypeError for an option that does not exist.
 *
 * @example
 * ```ts
 * import { embedUrl } from '@comunal/archive';
 *
 * console.log(embedUrl('charla-de-prueba', { file: 'charla.mp4', start: 90 }));
 * // → https://archive.org/embed/charla-de-prueba/charla.mp4?start=90
 * ```
 */
export function embedUrl(identifier: string, options: EmbedOptions = {}): string {
  checkOptionNames('embedUrl', options, EMBED_OPTIONS);
  const { file, start } = options;
  const path = file === undefined ? checkIdentifier(identifier) : toFilePath(identifier, file);
  const query = start === undefined ? '' : `?start=${Math.max(0, start)}`;
  return `https://archive.org/embed/${path}${query}`;
}

/**
 * Builds the address of the page of an item.
 * @param identifier - The identifier of the item.
 * @throws `ArchiveError` with `bad-identifier`.
 *
 * @example
 * ```ts
 * import { detailsUrl } from '@comunal/archive';
 *
 * console.log(detailsUrl('charla-de-prueba')); // → https://archive.org/details/charla-de-prueba
 * ```
 */
export function detailsUrl(identifier: string): string {
  return `https://archive.org/details/${checkIdentifier(identifier)}`;
}
