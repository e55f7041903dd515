import type { ArchiveFile } from '@comunal/archive';
import { getAssetType } from '../../../check/assets/asset-types.ts';

/** The file of an item that a page can play. */
export interface PlayableFile {
  readonly url: string;
  readonly mediaType: string;
  readonly bytes?: number | undefined;
}

/** What an item holds of sound or video. */
export interface ItemMedia {
  /** How many recordings were uploaded, of which each may be there in several formats. */
  readonly count: number;
  /** The one to play; none where several were uploaded, or where no page plays any. */
  readonly file: PlayableFile | undefined;
  /** Its length as the Archive writes it. */
  readonly length: string | undefined;
  /** Its name without the extension, with which the names of its captions begin. */
  readonly stem: string | undefined;
}

/** Formats that browsers play, the best known ones first. */
const playable = {
  movies: ['mp4', 'webm', 'm4v', 'ogv', 'mp3', 'ogg', 'm4a'],
  audio: ['mp3', 'ogg', 'oga', 'm4a', 'opus', 'flac', 'wav'],
} as const;

/** Formats in which recordings are uploaded, those that no page plays too. */
const recorded =
  /\.(?:mp4|webm|m4v|ogv|mov|avi|mkv|mpe?g|mts|wmv|flv|3gp|mp3|ogg|oga|m4a|opus|flac|wav|aiff?|wma|aac)$/i;

/** Chooses the file of a recording: what was uploaded, or the largest of what the Archive made of it, in the best-known format. */
export function chooseMedia(
  identifier: string,
  files: readonly ArchiveFile[],
  mediatype: keyof typeof playable,
): ItemMedia {
  const known = files.filter((file) => recorded.test(file.name) && isShown(file));
  const originals = known.filter(({ isOriginal }) => isOriginal);
  const stems = new Set(originals.map(({ name }) => name.replace(/\.[^.]*$/, '')));
  const [original] = originals;
  if (!original || stems.size > 1)
    return { count: stems.size, file: undefined, length: undefined, stem: undefined };
  const ranked = known
    .map((file) => ({ file, rank: rankOf(file.name, mediatype) }))
    .filter(({ rank }) => rank !== -1)
    .toSorted(
      (a, b) =>
        a.rank - b.rank ||
        Number(b.file.isOriginal) - Number(a.file.isOriginal) ||
        (b.file.size ?? 0) - (a.file.size ?? 0),
    );
  const chosen = ranked[0]?.file;
  const length = [original, chosen, ...known]
    .map((file) => file?.fields['length'])
    .find((each) => typeof each === 'string');
  return {
    count: 1,
    file: chosen && toPlayable(identifier, chosen),
    length: typeof length === 'string' ? length : undefined,
    stem: [...stems][0],
  };
}

function toPlayable(identifier: string, { name, size }: ArchiveFile): PlayableFile | undefined {
  const mediaType = getAssetType(endingOf(name))?.mediaTypes[0];
  if (mediaType === undefined) return undefined;
  const path = [identifier, ...name.split('/')].map(encodeURIComponent).join('/');
  const isCounted = size !== undefined && Number.isSafeInteger(size) && size > 0;
  return {
    url: `https://archive.org/download/${path}`,
    mediaType,
    ...(isCounted && { bytes: size }),
  };
}

function rankOf(name: string, mediatype: keyof typeof playable): number {
  const endings: readonly string[] = playable[mediatype];
  return endings.indexOf(endingOf(name));
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

/** Whether the Archive gives a file to everyone, and its name can stand in an address. */
function isShown({ name, fields }: ArchiveFile): boolean {
  if (fields['private'] === 'true') return false;
  const isStep = (step: string) => step !== '' && step !== '.' && step !== '..';
  return name.isWellFormed() && name.length < 500 && name.split('/').every(isStep);
}
