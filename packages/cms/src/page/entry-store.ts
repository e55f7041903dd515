import { splitEntryPath, writeBundle, type EntryTexts } from '../entry/entry-files.ts';
import type { DataFile, DecapImplementation, LoadedFile, PersistedEntry } from './decap.ts';
import { DraftSplitter, type ChangedMessage } from './draft-splitter.ts';

/** Where the entries are that consist of several files. */
export interface EntryPlaces {
  /** Folders whose files are entries. */
  readonly folders: ReadonlySet<string>;
  /** Single files that are entries. */
  readonly files: ReadonlySet<string>;
  /** The languages of the site. */
  readonly languages: readonly string[];
}

/**
 * Lets Decap, for which an entry is one file, see an entry with all its files: those of its languages beside the one that they
 * share.
 */
export class EntryStore {
  readonly #base: DecapImplementation;
  readonly #places: EntryPlaces;
  readonly #drafts: DraftSplitter;
  /** The files of each entry, by its path without extension. */
  readonly #known = new Map<string, Set<string>>();

  constructor(base: DecapImplementation, places: EntryPlaces, changed: ChangedMessage) {
    this.#base = base;
    this.#places = places;
    this.#drafts = new DraftSplitter((paths) => this.#read(paths), changed);
  }

  /** Lists the entries of a folder. */
  async list(folder: string, depth: number): Promise<LoadedFile[]> {
    const loaded: LoadedFile[] = [];
    for (const extension of ['yaml', 'md'])
      loaded.push(...(await this.#load(folder, extension, depth)));
    const groups = new Map<string, LoadedFile[]>();
    for (const each of loaded) {
      const stem = splitEntryPath(each.file.path)?.[0];
      if (stem !== undefined) groups.set(stem, [...(groups.get(stem) ?? []), each]);
    }
    return [...groups].map(([stem, files]) => this.#toEntry(stem, files));
  }

  /** Loads the files of a folder; a git host hands over a few at a time where it is not asked for all. */
  #load(folder: string, extension: string, depth: number): Promise<readonly LoadedFile[]> {
    return (
      this.#base.allEntriesByFolder?.(folder, extension, depth) ??
      this.#base.entriesByFolder(folder, extension, depth)
    );
  }

  /** Whether a path is that of an entry of several files. */
  has(path: string): boolean {
    return this.#places.files.has(path) || this.hasFolder(folderOf(path));
  }

  /** Whether a folder holds entries of several files. */
  hasFolder(folder: string): boolean {
    return this.#places.folders.has(folder);
  }

  /** Reads one entry. */
  async get(path: string): Promise<LoadedFile> {
    const [stem] = splitEntryPath(path) ?? [path];
    const usual = ['.yaml', '.md', ...this.#places.languages.map((language) => `.${language}.md`)];
    const paths = new Set([
      ...usual.map((suffix) => stem + suffix),
      ...(this.#known.get(stem) ?? []),
    ]);
    const files = await this.#read([...paths]);
    // As the backend says it, where there is none.
    return files.length > 0 ? this.#toEntry(stem, files) : this.#base.getEntry(path);
  }

  /** Writes what was edited. */
  async persist(entry: PersistedEntry, options: { readonly newEntry?: boolean }): Promise<unknown> {
    const dataFiles: DataFile[] = [];
    for (const file of entry.dataFiles) {
      if (!this.has(file.path)) dataFiles.push(file);
      else if (options.newEntry) dataFiles.push(...(await this.#drafts.splitNew(file, entry)));
      else dataFiles.push(...(await this.#drafts.splitEdited(file)));
    }
    const result = await this.#base.persistEntry({ ...entry, dataFiles }, options);
    for (const file of dataFiles) {
      this.#drafts.remember(file);
      this.#remember(file.path);
    }
    return result;
  }

  /** Finds all files of the entries at some paths, also those of languages that the site does not have. */
  async findFiles(paths: readonly string[]): Promise<string[]> {
    const folders = new Set(paths.map(folderOf).filter((folder) => this.hasFolder(folder)));
    for (const folder of folders) await this.list(folder, 1);
    return paths.flatMap((path) => {
      const known = this.has(path) && this.#known.get(splitEntryPath(path)?.[0] ?? path);
      return known ? [...known] : [path];
    });
  }

  /** Reads files, without those that are not there. */
  async #read(paths: readonly string[]): Promise<LoadedFile[]> {
    const loaded = await this.#base.entriesByFiles(paths.map((path) => ({ path })));
    // The local server gives a file that is not there without its text.
    return loaded.filter(({ data }) => typeof data === 'string');
  }

  #toEntry(stem: string, files: readonly LoadedFile[]): LoadedFile {
    const texts: EntryTexts = Object.fromEntries(
      files.map(({ data, file: { path } }) => [path.slice(stem.length), data]),
    );
    for (const { file } of files) this.#remember(file.path);
    const [first] = files;
    return {
      data: writeBundle({ files: texts }),
      file: { ...first?.file, path: `${stem}.yaml` },
    };
  }

  #remember(path: string): void {
    const [stem = path] = splitEntryPath(path) ?? [];
    const known = this.#known.get(stem) ?? new Set();
    this.#known.set(stem, known.add(path));
  }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
