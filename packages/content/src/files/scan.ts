import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import type { ContentType } from '@comunal/schemas';
import type { Finding } from '../problem/finding.ts';
import { nearest } from '../nearest.ts';
import { folderNames, privateFolder, typeOfFolder } from './folders.ts';
import { isSlug, readFileName, toSlug } from './file-name.ts';
import type { SourceFile } from './source-file.ts';

/** The files of one entry. */
export interface EntryFiles {
  readonly type: ContentType;
  readonly slug: string;
  /** Whether it stands in the git-ignored folder. */
  readonly isPrivate: boolean;
  /** The folder it stands in, where its pictures and files are. */
  readonly folder: string;
  readonly shared?: SourceFile;
  readonly languages: readonly SourceFile[];
}

/** What a folder holds, before any file is read. */
export interface Scan {
  readonly entries: readonly EntryFiles[];
  readonly findings: readonly Finding[];
  /** Whether a file or a folder at the top is called as those of content are. */
  readonly hasOurNames: boolean;
}

/** Files that a person keeps at the top for other people, or for git. */
const ordinary = /^(?:readme|license|licence|licencia|contributing|changelog)\b|^\.git/i;

/** Lists the entries of a content folder. Reads names only; a symbolic link that leads outside is reported, not followed. */
export function scan(dir: string): Scan {
  const scanner = new Scanner(dir);
  scanner.top('', false);
  const { findings, hasOurNames } = scanner;
  return { entries: scanner.entries(), findings, hasOurNames };
}

class Scanner {
  readonly findings: Finding[] = [];
  hasOurNames = false;
  readonly #dir: string;
  readonly #groups = new Map<
    string,
    EntryFiles & { languages: SourceFile[]; shared?: SourceFile }
  >();

  constructor(dir: string) {
    this.#dir = dir;
  }

  entries(): EntryFiles[] {
    return [...this.#groups.values()];
  }

  /** The top of the folder, or of the private folder inside it. */
  top(prefix: string, isPrivate: boolean): void {
    for (const item of this.#list(prefix)) {
      const path = prefix ? `${prefix}/${item.name}` : item.name;
      this.hasOurNames ||= isOurName(item.name);
      const kind = this.#kind(item, path);
      if (kind === 'folder') this.#folder(item.name, path, isPrivate);
      else if (kind === 'file') this.#topFile(item.name, path, isPrivate);
    }
  }

  #folder(name: string, path: string, isPrivate: boolean): void {
    if (name === privateFolder && !isPrivate) return this.top(path, true);
    const type = typeOfFolder(name);
    if (type) return this.#typeFolder(type, path, isPrivate);
    if (name.startsWith('.') || name === 'node_modules')
      return this.#add(path, 'hidden-file', isPrivate);
    const near = nearest(name, [...folderNames, privateFolder]);
    this.#tell({
      code: 'unknown-folder',
      file: path,
      closed: isPrivate,
      values: { name, folders: folderNames.join(', ') },
      ...(near ? { nearest: near, isOurWord: true } : {}),
    });
  }

  #topFile(name: string, path: string, isPrivate: boolean): void {
    const parts = readFileName(name);
    if (parts?.slug === 'site' && !isPrivate) this.#entry('site', '', name, path, false);
    else if (name.startsWith('.') && !ordinary.test(name))
      this.#add(path, 'hidden-file', isPrivate);
    else if (!ordinary.test(name)) this.#unknownFile(name, path, isPrivate);
  }

  #typeFolder(type: ContentType, folder: string, isPrivate: boolean): void {
    for (const item of this.#list(folder)) {
      const path = `${folder}/${item.name}`;
      const kind = this.#kind(item, path);
      if (kind === 'folder') this.#assetFolder(path, isPrivate);
      if (kind !== 'file') continue;
      if (item.name.startsWith('.')) {
        if (!ordinary.test(item.name)) this.#add(path, 'hidden-file', isPrivate);
      } else if (/\.(?:ya?ml|md|mdx|markdown|json|toml)$/i.test(item.name))
        this.#entry(type, folder, item.name, path, isPrivate);
    }
  }

  /** Entries do not stand in a folder of files beside an entry; whoever put one there expects it on the site. */
  #assetFolder(folder: string, isPrivate: boolean): void {
    for (const item of this.#list(folder))
      if (item.isFile() && /\.ya?ml$/i.test(item.name))
        this.#unknownFile(item.name, `${folder}/${item.name}`, isPrivate);
  }

  #entry(type: ContentType, folder: string, name: string, path: string, isPrivate: boolean): void {
    const parts = readFileName(name);
    if (!parts) return this.#unknownFile(name, path, isPrivate);
    if (!isSlug(parts.slug)) return this.#badName(name, parts.slug, path, isPrivate);
    const key = `${isPrivate}/${type}/${parts.slug}`;
    const source: SourceFile = {
      file: path,
      absolute: join(this.#dir, path),
      kind: parts.kind,
      ...(parts.language === undefined ? {} : { language: parts.language }),
    };
    const group = this.#groups.get(key) ?? {
      type,
      slug: parts.slug,
      isPrivate,
      folder,
      languages: [],
    };
    this.#groups.set(key, group);
    const twin =
      parts.language === undefined
        ? group.shared
        : group.languages.find((each) => each.language === parts.language);
    if (twin) {
      const finding = {
        code: 'duplicate-slug',
        source,
        variant: 'file',
        values: { other: twin.file },
      } as const;
      this.#tell({ ...finding, closed: isPrivate });
    } else if (parts.language === undefined) group.shared = source;
    else group.languages.push(source);
  }

  #badName(name: string, slug: string, path: string, isPrivate: boolean): void {
    const better = toSlug(slug);
    this.#tell({
      code: 'bad-file-name',
      file: path,
      closed: isPrivate,
      values: { name },
      ...(better ? { nearest: better + name.slice(slug.length) } : {}),
    });
  }

  #unknownFile(name: string, path: string, isPrivate: boolean): void {
    const finding = {
      code: 'unknown-file',
      file: path,
      closed: isPrivate,
      values: { name },
    } as const;
    const stem = /^(.+)\.(?:yml|mdx|markdown|json|toml|YAML|MD)$/.exec(name)?.[1];
    const better =
      stem && `${toSlug(stem) || stem}${/\.(?:mdx|markdown|MD)$/.test(name) ? '.md' : '.yaml'}`;
    this.#tell(better ? { ...finding, nearest: better } : finding);
  }

  #add(
    path: string,
    code: 'hidden-file' | 'unreadable-file' | 'link-outside',
    closed: boolean,
  ): void {
    this.#tell({ code, file: path, closed, values: { name: path } });
  }

  /** Nothing that is told here has been read: its name may be that of a closed entry. */
  #tell(finding: Finding): void {
    this.findings.push({ ...finding, unread: true });
  }

  #list(path: string): Dirent[] {
    try {
      const items = readdirSync(join(this.#dir, path), { withFileTypes: true });
      return items.toSorted((one, other) => (one.name < other.name ? -1 : 1));
    } catch {
      this.#add(path || '.', 'unreadable-file', path.startsWith(privateFolder));
      return [];
    }
  }

  #kind(item: Dirent, path: string): 'file' | 'folder' | undefined {
    if (item.isFile()) return 'file';
    if (item.isDirectory()) return 'folder';
    const closed = path.startsWith(`${privateFolder}/`);
    const code = this.#obstacle(item, path);
    if (!code) return 'file';
    this.#add(path, code, closed);
    return undefined;
  }

  /** Why something that is neither file nor folder is not read. A link to a file inside is. */
  #obstacle(item: Dirent, path: string): 'unreadable-file' | 'link-outside' | undefined {
    if (!item.isSymbolicLink()) return 'unreadable-file';
    const absolute = join(this.#dir, path);
    // Out of private/ a link would carry a closed file.
    const isOut =
      !path.startsWith(`${privateFolder}/`) && isInside(join(this.#dir, privateFolder), absolute);
    // A folder is not followed even inside: two ways to one entry would make two of it.
    return !isOut && isInside(this.#dir, absolute) && statSync(absolute).isFile()
      ? undefined
      : 'link-outside';
  }
}

/** A folder of ours, or a site under whatever ending. */
function isOurName(name: string): boolean {
  return name === privateFolder || folderNames.includes(name) || /^site\.[^.]+$/i.test(name);
}

/** Whether a path leads, links followed, to something inside a folder. What is not there is in no folder. */
export function isInside(folder: string, path: string): boolean {
  try {
    return realpathSync(path).startsWith(realpathSync(folder) + sep);
  } catch {
    return false;
  }
}
