import { contentTypes } from '@comunal/schemas';
import { nearest, toSlug } from '@comunal/command';
import type { Finding } from '../model/finding.ts';
import type { EntryFiles, OtherFile } from '../model/entry-files.ts';
import { EntryGroups, type TypeFolder } from './entry-groups.ts';
import { isSlug, readFileName } from './file-name.ts';
import {
  consentsFolder,
  folderNames,
  getTypeOfFolder,
  importsFolder,
  privateFolder,
  roomsFolder,
  sealedFolder,
} from './folders.ts';
import { listFolder, type Item } from './list-folder.ts';

/** The contents of a content folder by its names, before any file is read. */
export interface FolderScan {
  /** Whether the folder holds a file or folder with a name that content has. */
  readonly hasOurNames: boolean;
  readonly site: EntryFiles | undefined;
  /** Lists all entries but the site, sorted by type and slug. Each folder is listed lazily, which adds to `findings`. */
  entries(): Generator<EntryFiles>;
  /** Sealed entries, by their path from the content folder. Their names tell nothing. */
  readonly sealed: readonly string[];
  /** Problems with names, symbolic links and kinds of files. */
  readonly findings: readonly Finding[];
  /** Files that are not entries, each of which an entry may name. The list grows as `findings` does. */
  readonly others: readonly OtherFile[];
}

/** Names of files that people keep at the top for other people, or for git. */
const ordinary = /^(?:readme|license|licence|licencia|contributing|changelog)\b|^\.git/i;

/** Folders of `private/` in which commands keep what they need. */
const commandFolders: ReadonlySet<string> = new Set([consentsFolder, importsFolder, roomsFolder]);

/** The name of a sealed entry: random, so that it tells nothing. */
export const sealedName = /^[a-z2-7]{16}\.age$/;

/** What `comunal unseal` notes in the private folder. */
const basesFile = '.unsealed.json';

/**
 * Scans a content folder for entries. It reads names only; a symbolic link that leads outside is reported, not followed.
 *
 * @param unsaved - Texts in the place of those on the disk, by their path from the folder.
 */
export function scanFolder(
  dir: string,
  unsaved: ReadonlyMap<string, string> = new Map(),
): FolderScan {
  const scanner = new Scanner(dir, unsaved);
  scanner.scanTop('', false);
  return scanner;
}

class Scanner implements FolderScan {
  readonly findings: Finding[] = [];
  readonly others: OtherFile[] = [];
  readonly sealed: string[] = [];
  hasOurNames = false;
  readonly #dir: string;
  readonly #unsaved: ReadonlyMap<string, string>;
  readonly #sites: EntryGroups;
  readonly #folders: TypeFolder[] = [];

  constructor(dir: string, unsaved: ReadonlyMap<string, string>) {
    this.#dir = dir;
    this.#unsaved = unsaved;
    this.#sites = new EntryGroups(dir);
  }

  get site(): EntryFiles | undefined {
    return this.#sites.get('site');
  }

  // Listing ten thousand names before the first file is read would make the garbage collector run before it can tell which
  // objects last: it would keep sixty megabytes of garbage.
  *entries(): Generator<EntryFiles> {
    for (const type of contentTypes) {
      const folders = this.#folders.filter((each) => each.type === type);
      const entries = folders.flatMap((each) => [...this.#readTypeFolder(each).entries()]);
      yield* entries.toSorted((a, b) => (a.slug < b.slug ? -1 : +(a.slug > b.slug)));
    }
  }

  /** Scans the top of the folder, or of the private folder inside it. */
  scanTop(prefix: string, isPrivate: boolean): void {
    for (const { name, path, kind } of this.#list(prefix)) {
      this.hasOurNames ||= isOurName(name);
      if (kind === 'folder') this.#addFolder(name, path, isPrivate);
      else this.#addTopFile(name, path, isPrivate);
    }
  }

  #addFolder(name: string, path: string, isPrivate: boolean): void {
    if (name === privateFolder && !isPrivate) return this.scanTop(path, true);
    if (name === sealedFolder && !isPrivate) return this.#addSealedFolder(path);
    const type = getTypeOfFolder(name);
    if (type) {
      this.#folders.push({ type, folder: path, isPrivate });
      return;
    }
    if (ordinary.test(name) || (isPrivate && commandFolders.has(name))) return;
    if (name.startsWith('.') || name === 'node_modules')
      return this.#reportPath('hidden-file', path, isPrivate);
    const near = nearest(name, [...folderNames, privateFolder]);
    this.#report({
      code: 'unknown-folder',
      file: path,
      closed: isPrivate,
      values: { name },
      ...(near ? { nearest: near, isSafeToQuote: true } : {}),
    });
  }

  #addSealedFolder(folder: string): void {
    for (const { name, path, kind } of this.#list(folder))
      if (kind === 'file' && sealedName.test(name)) this.sealed.push(path);
      else if (!ordinary.test(name) && name !== 'recipients.txt')
        this.#report({ code: 'unknown-file', file: path, closed: true, values: { name } });
  }

  #addTopFile(name: string, path: string, isPrivate: boolean): void {
    const parts = readFileName(name);
    if (parts?.slug === 'site' && !isPrivate)
      this.#addEntry(this.#sites, { type: 'site', folder: '', isPrivate }, name, path);
    else if (isPrivate && name === basesFile) return;
    else if (name.startsWith('.') && !ordinary.test(name))
      this.#reportPath('hidden-file', path, isPrivate);
    else if (!ordinary.test(name)) this.#addOtherFile(name, path, isPrivate);
  }

  #readTypeFolder(folder: TypeFolder): EntryGroups {
    const groups = new EntryGroups(this.#dir);
    const { isPrivate } = folder;
    for (const { name, path, kind } of this.#list(folder.folder)) {
      if (kind === 'folder') this.#addAssetFolder(path, isPrivate);
      else if (name.startsWith('.')) {
        if (!ordinary.test(name)) this.#reportPath('hidden-file', path, isPrivate);
      } else if (/\.(?:ya?ml|md|mdx|markdown|json|toml)$/i.test(name))
        this.#addEntry(groups, folder, name, path);
      else this.#addOtherFile(name, path, isPrivate);
    }
    return groups;
  }

  /** Adds the files in a folder beside an entry. An entry there is reported, since its author expects it on the site. */
  #addAssetFolder(folder: string, isPrivate: boolean): void {
    for (const { name, path, kind } of this.#list(folder))
      if (kind === 'folder') this.#addAssetFolder(path, isPrivate);
      else if (name.startsWith('.')) continue;
      else if (/\.ya?ml$/i.test(name)) this.#reportUnknownFile(name, path, isPrivate);
      else this.#addOtherFile(name, path, isPrivate);
  }

  #addOtherFile(name: string, path: string, isPrivate: boolean): void {
    if (/\.(?:ya?ml|md|mdx|markdown|json|toml)$/i.test(name))
      this.#reportUnknownFile(name, path, isPrivate);
    else this.others.push({ name, path, isPrivate });
  }

  #addEntry(groups: EntryGroups, folder: TypeFolder, name: string, path: string): void {
    const { isPrivate } = folder;
    const parts = readFileName(name);
    if (!parts) return this.#reportUnknownFile(name, path, isPrivate);
    if (!isSlug(parts.slug)) return this.#reportBadName(name, parts.slug, path, isPrivate);
    const taken = groups.add(folder, parts, path, this.#unsaved.get(path));
    if (!taken) return;
    const { source, twin } = taken;
    const values = { existing: twin.file };
    this.#report({ code: 'duplicate-slug', source, variant: 'file', values, closed: isPrivate });
  }

  #reportBadName(name: string, slug: string, path: string, isPrivate: boolean): void {
    const better = toSlug(slug);
    this.#report({
      code: 'bad-file-name',
      file: path,
      closed: isPrivate,
      values: { name },
      ...(better ? { nearest: better + name.slice(slug.length) } : {}),
    });
  }

  #reportUnknownFile(name: string, path: string, isPrivate: boolean): void {
    const finding = {
      code: 'unknown-file',
      file: path,
      closed: isPrivate,
      values: { name },
    } as const;
    const stem = /^(.+)\.(?:yml|mdx|markdown|json|toml|YAML|MD)$/.exec(name)?.[1];
    const better =
      stem && `${toSlug(stem) || stem}${/\.(?:mdx|markdown|MD)$/.test(name) ? '.md' : '.yaml'}`;
    this.#report(better ? { ...finding, nearest: better } : finding);
  }

  *#list(folder: string): Iterable<Item> {
    const added = new Map(this.#listUnsaved(folder).map((item) => [item.name, item]));
    const onDisk = listFolder(this.#dir, folder, (code, path) =>
      this.#reportPath(code, path, `${path}/`.startsWith(`${privateFolder}/`)),
    );
    for (const item of onDisk) {
      added.delete(item.name);
      yield item;
    }
    yield* added.values();
  }

  #listUnsaved(folder: string): Item[] {
    return [...this.#unsaved.keys()].flatMap((path): Item[] => {
      const name = folder === '' ? path : path.slice(folder.length + 1);
      const isHere = path.startsWith(folder === '' ? '' : `${folder}/`) && !name.includes('/');
      return isHere ? [{ name, path, kind: 'file' }] : [];
    });
  }

  #reportPath(
    code: 'hidden-file' | 'unreadable-file' | 'link-outside',
    path: string,
    closed: boolean,
  ): void {
    this.#report({ code, file: path, closed, values: { name: path } });
  }

  /** Reports a finding about a file that has not been read: its name may be that of a closed entry. */
  #report(finding: Finding): void {
    this.findings.push({ ...finding, unread: true });
  }
}

/** Whether a name is that of a content folder, or of the site with any extension. */
function isOurName(name: string): boolean {
  return (
    name === privateFolder ||
    name === sealedFolder ||
    folderNames.includes(name) ||
    /^site\.[^.]+$/i.test(name)
  );
}
