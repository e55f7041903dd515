import { join } from 'node:path';
import type { ContentType } from '@comunal/schemas';
import type { EntryFiles, SourceFile } from '../model/entry-files.ts';
import type { EntryFileName } from './file-name.ts';

/** A folder that holds entries of one type. */
export interface TypeFolder {
  readonly type: ContentType;
  readonly folder: string;
  readonly isPrivate: boolean;
}

/** The files of one folder, grouped by the entry that they belong to. */
export class EntryGroups {
  readonly #dir: string;
  readonly #groups = new Map<
    string,
    EntryFiles & { languages: SourceFile[]; shared?: SourceFile }
  >();

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** Adds a file. When the entry already has a file for the same language, returns both. */
  add(
    { type, folder, isPrivate }: TypeFolder,
    { slug, language, kind }: EntryFileName,
    path: string,
    unsavedText?: string,
  ): { readonly source: SourceFile; readonly twin: SourceFile } | undefined {
    const own = {
      file: path,
      absolute: join(this.#dir, path),
      kind,
      ...(unsavedText !== undefined && { unsavedText }),
    };
    const source: SourceFile = language === undefined ? own : { ...own, language };
    const group = this.#groups.get(slug) ?? { type, slug, isPrivate, folder, languages: [] };
    this.#groups.set(slug, group);
    const twin =
      language === undefined
        ? group.shared
        : group.languages.find((each) => each.language === language);
    if (twin) return { source, twin };
    if (language === undefined) group.shared = source;
    else group.languages.push(source);
    return undefined;
  }

  get(slug: string): EntryFiles | undefined {
    return this.#groups.get(slug);
  }

  entries(): Iterable<EntryFiles> {
    return this.#groups.values();
  }
}
