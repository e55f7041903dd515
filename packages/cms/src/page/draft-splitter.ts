import { readBundle, splitEntryPath } from '../entry/entry-files.ts';
import { moveAssets } from '../entry/move-assets.ts';
import type { DataFile, LoadedFile, PersistedEntry } from './decap.ts';

/** Says what is wrong with a file, in the language of the editor. */
export type ChangedMessage = (file: string) => string;

/** Reads files, without those that are not there. */
export type ReadFiles = (paths: readonly string[]) => Promise<readonly LoadedFile[]>;

/**
 * Splits what Decap saves as one file into the files of an entry: those alone that were edited, and none that somebody has changed
 * in the meantime.
 */
export class DraftSplitter {
  readonly #read: ReadFiles;
  readonly #changed: ChangedMessage;
  /** What was written last, since a draft keeps the files as they were when it was opened. */
  readonly #written = new Map<string, string>();

  constructor(read: ReadFiles, changed: ChangedMessage) {
    this.#read = read;
    this.#changed = changed;
  }

  /** Keeps in mind what was written. */
  remember({ path, raw }: DataFile): void {
    this.#written.set(path, raw);
  }

  /** Splits a new entry. Its pictures had no folder while it was written. */
  async splitNew({ path, slug, raw }: DataFile, { assets }: PersistedEntry): Promise<DataFile[]> {
    const [stem = path] = splitEntryPath(path) ?? [];
    // Decap takes a name for free where it could not look.
    const [taken] = await this.#read(Object.keys(readBundle(raw).files).map((each) => stem + each));
    if (taken) throw new Error(this.#changed(taken.file.path));
    const names = new Set(assets.map((asset) => asset.path.slice(asset.path.lastIndexOf('/') + 1)));
    return Object.entries(readBundle(raw).files).map(([suffix, text]) => ({
      path: stem + suffix,
      slug,
      raw: suffix.endsWith('.yaml')
        ? moveAssets(text, stem.slice(stem.lastIndexOf('/') + 1), names)
        : text,
    }));
  }

  /** Splits an entry that was edited. */
  async splitEdited({ path, slug, raw }: DataFile): Promise<DataFile[]> {
    const [stem = path] = splitEntryPath(path) ?? [];
    const { files, before = {} } = readBundle(raw);
    const texts = Object.entries(files);
    const onDisk = new Map(
      (await this.#read(texts.map(([suffix]) => stem + suffix))).map(({ data, file }) => [
        file.path,
        data,
      ]),
    );
    const edited = texts.filter(([suffix, text]) => {
      if (before[suffix] !== text) return true;
      // What this draft has saved before, and takes back now.
      const written = this.#written.get(stem + suffix);
      return written !== undefined && written !== text && written === onDisk.get(stem + suffix);
    });
    // Decap saves something, even where nothing was edited: the first file as it is.
    const saved = edited.length > 0 ? edited : texts.slice(0, 1);
    for (const [suffix] of saved) {
      const current = onDisk.get(stem + suffix);
      // A file that was deleted is one that was changed.
      const isOwn = current !== undefined && current === this.#written.get(stem + suffix);
      if (current !== before[suffix] && !isOwn) throw new Error(this.#changed(stem + suffix));
    }
    return saved.map(([suffix, text]) => ({ path: stem + suffix, slug, raw: text }));
  }
}
