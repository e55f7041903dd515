import type { MergedEntry } from '@comunal/formats/import';
import { dirname } from 'node:path/posix';
import { isRecord } from '../../edit/to-plain.ts';
import { toEntryKey, type EntryId } from '../../link/content-graph.ts';
import { privateFolder } from '../../read/folders.ts';
import { getFile } from './plan-file.ts';
import type { EntryFile } from './read-entry-folder.ts';

/** What the names of files depend on. */
export interface FileNameOptions {
  /** The entries that are there. */
  readonly entries: ReadonlyMap<string, EntryFile>;
  /** The same as they will be, and those that are new. */
  readonly merged?: readonly (EntryId & Pick<MergedEntry, 'fields'>)[];
  /** Whether files of closed entries are not named. */
  readonly masksClosed: boolean;
}

/**
 * Names files in what an import prints. More people read a log of continuous integration than have the folder: there, a file of
 * a closed entry is named by its folder alone, such as `private/recordings/…`.
 */
export class FileNames {
  readonly #options: FileNameOptions;
  readonly #merged: ReadonlyMap<string, Pick<MergedEntry, 'fields'>>;
  /** The folders of the files beside closed entries. */
  readonly #closedFolders = new Set<string>();

  constructor(options: FileNameOptions) {
    this.#options = options;
    const { entries, merged = [] } = options;
    this.#merged = new Map(merged.map((entry) => [toEntryKey(entry), entry]));
    for (const entry of [...entries.values(), ...merged])
      if (this.isMasked(entry))
        this.#closedFolders.add(`${dirname(this.#toFile(entry))}/${entry.slug}`);
  }

  /** Whether an entry is not named. */
  isMasked(id: EntryId): boolean {
    const { entries, masksClosed } = this.#options;
    if (!masksClosed) return false;
    const key = toEntryKey(id);
    const fields = this.#merged.get(key)?.fields ?? entries.get(key)?.fields;
    return isPrivate(this.#toFile(id)) || (fields?.['visibility'] ?? 'closed') === 'closed';
  }

  /** Whether a node of an entry is not named: it is closed, or not there any more. */
  isMaskedNode(id: EntryId, guid: string): boolean {
    const { entries, masksClosed } = this.#options;
    if (!masksClosed || this.isMasked(id)) return masksClosed;
    const key = toEntryKey(id);
    const { nodes } = this.#merged.get(key)?.fields ?? entries.get(key)?.fields ?? {};
    const node = Array.isArray(nodes)
      ? nodes.filter(isRecord).find((each) => each['guid'] === guid)
      : undefined;
    return (node?.['visibility'] ?? 'closed') === 'closed';
  }

  /** Names the file of an entry. */
  ofEntry(id: EntryId): string {
    const file = this.#toFile(id);
    return this.isMasked(id) ? mask(file) : file;
  }

  /** Names a file beside an entry by its path from the content folder. */
  ofPath(path: string): string {
    const isMasked =
      isPrivate(path) || listFolders(path).some((each) => this.#closedFolders.has(each));
    return this.#options.masksClosed && isMasked ? mask(path) : path;
  }

  /** Names a file that was to be beside an entry, by its path from the folder of that one. Nobody knows yet where that is. */
  ofStem(types: readonly EntryId['type'][], stem: string): string {
    const slug = stem.slice(0, stem.indexOf('/'));
    const isMasked = types.every((type) => this.isMasked({ type, slug }));
    return isMasked ? `${privateFolder}/…` : stem;
  }

  #toFile(id: EntryId): string {
    return getFile(id, this.#options.entries, this.#merged.get(toEntryKey(id))?.fields);
  }
}

function isPrivate(path: string): boolean {
  return path.startsWith(`${privateFolder}/`);
}

/** What is left of a path: the folder of the type of its entry. */
function mask(path: string): string {
  return `${path.split('/', isPrivate(path) ? 2 : 1).join('/')}/…`;
}

function listFolders(path: string): string[] {
  const folders: string[] = [];
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) folders.push(folder);
  return folders;
}
