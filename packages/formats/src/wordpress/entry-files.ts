import { createSlugSource } from '../import/slug-source.ts';
import type { DraftFile } from '../import/site-draft.ts';

/** The endings of the files that a site publishes, as `@comunal/content` checks them. */
const endings: ReadonlySet<string> = new Set(
  'jpg jpeg png gif webp avif svg mp3 ogg oga opus m4a flac wav mp4 m4v webm ogv mov pdf epub odt docx vtt srt txt csv zip'.split(
    ' ',
  ),
);

const pictureEndings = /^(?:jpe?g|png|gif|webp|avif|svg)$/;

/** The files that belong beside one entry, each under a name that is safe and taken once. */
export class EntryFiles {
  readonly #slug: string;
  readonly #paths = new Map<string, string>();
  readonly #nameOf = createSlugSource();

  constructor(slug: string) {
    this.#slug = slug;
  }

  /**
   * Adds a file by its path at the source.
   * @returns its path beside the entry.
   */
  add(source: string): string {
    const known = this.#paths.get(source);
    if (known !== undefined) return known;
    const name = source.slice(source.lastIndexOf('/') + 1);
    const ending = endingOf(source);
    const stem = this.#nameOf(name.slice(0, name.length - ending.length - 1));
    const path = `${this.#slug}/${stem}.${ending}`;
    this.#paths.set(source, path);
    return path;
  }

  /** The files, in the order in which they were added. */
  list(): DraftFile[] {
    return [...this.#paths].map(([source, path]) => ({ path, source }));
  }
}

/** Whether a site publishes files of this type. */
export function isPublishable(source: string): boolean {
  return endings.has(endingOf(source));
}

/** Whether a file is a picture, by its ending. */
export function isPicture(source: string): boolean {
  return pictureEndings.test(endingOf(source));
}

function endingOf(source: string): string {
  return (/\.([^./]{1,8})$/.exec(source)?.[1] ?? '').toLowerCase();
}
