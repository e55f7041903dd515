import type { Fields } from '../entry/plain-value.ts';

/** What this script uses of the global `CMS` of Decap. */
export interface DecapCms {
  init(options: { readonly config: Fields }): void;
  registerCustomFormat(name: string, extension: string, format: DecapFormat): void;
  registerEventListener(listener: {
    readonly name: 'preSave';
    /** What it returns is saved in place of the data of the entry. */
    readonly handler: (event: { readonly entry: DecapEntry }) => DecapData | undefined;
  }): void;
  getLocale(name: string): unknown;
  registerLocale(name: string, phrases: Fields): void;
  getBackend(name: string): DecapBackend | undefined;
  getWidget(name: string): DecapWidget | undefined;
  registerWidget(name: string, control: unknown, preview: unknown): void;
}

/** How files become data, and the reverse. */
export interface DecapFormat {
  fromFile(text: string): Fields;
  toFile(data: Fields): string;
}

/** An entry as Decap holds it: an immutable map. */
export interface DecapEntry {
  get(key: 'collection'): string;
  get(key: 'data'): DecapData;
  /** Whether it was never saved. */
  get(key: 'newRecord'): boolean | undefined;
}

/** The data of a form: an immutable map. */
export interface DecapData {
  toJS(): Fields;
  set(key: string, value: string): DecapData;
  delete(key: string): DecapData;
}

/** The factory of a backend; Decap hands out the same object each time. */
export interface DecapBackend {
  init(...settings: readonly unknown[]): DecapImplementation;
}

/** A widget that is registered. */
export interface DecapWidget {
  readonly control: unknown;
  readonly preview: unknown;
}

/** A file that was loaded, with its text. */
export interface LoadedFile {
  readonly data: string;
  readonly file: { readonly path: string; readonly [key: string]: unknown };
}

/** A file to be written. */
export interface DataFile {
  readonly path: string;
  readonly slug: string;
  readonly raw: string;
}

/** What is saved at once: files of entries, and uploads. */
export interface PersistedEntry {
  readonly dataFiles: readonly DataFile[];
  readonly assets: readonly { readonly path: string }[];
}

/** What this script uses of a backend. */
export interface DecapImplementation {
  entriesByFolder(folder: string, extension: string, depth: number): Promise<readonly LoadedFile[]>;
  entriesByFiles(files: readonly { readonly path: string }[]): Promise<readonly LoadedFile[]>;
  allEntriesByFolder?: (
    folder: string,
    extension: string,
    depth: number,
    pattern?: RegExp,
  ) => Promise<readonly LoadedFile[]>;
  getEntry(path: string): Promise<LoadedFile>;
  persistEntry(entry: PersistedEntry, options: { readonly newEntry?: boolean }): Promise<unknown>;
  deleteFiles(paths: readonly string[], message: string): Promise<unknown>;
}
