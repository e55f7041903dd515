import { realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isVisible } from '@comunal/schemas';
import type { RawEntry } from '../model/raw-entry.ts';
import { toEntryKey, type ParsedEntry } from '../link/content-graph.ts';
import { readFileName } from '../read/file-name.ts';
import { getTypeOfFolder, privateFolder } from '../read/folders.ts';
import { isInside } from '../read/is-inside.ts';
import { listLinkedFiles } from './list-linked-files.ts';
import type { Projections } from './project-entries.ts';

/** The entries that name a file, by key: those whose public form names it, and those that name it where nobody sees. */
interface Referrers {
  readonly visible: Set<string>;
  readonly hidden: Set<string>;
}

/** The asset policy: decides which files beside the entries may be published with which entry. */
export class AssetPolicy {
  readonly #dir: string;
  readonly #hiddenOwners = new Set<string>();
  /** Entries that say that they are visible and have no public form, such as a testimony that was withdrawn. */
  readonly #withheldOwners = new Set<string>();
  readonly #referrers = new Map<string, Referrers>();
  readonly #withheld = new Set<string>();

  constructor(dir: string, parsedEntries: readonly ParsedEntry[], projections: Projections) {
    this.#dir = dir;
    for (const { raw, facts } of parsedEntries) {
      const owner = toEntryKey(raw.files);
      if (!isVisible(raw.visibility)) this.#hiddenOwners.add(owner);
      else if (!projections.hasPublicForm(raw)) this.#withheldOwners.add(owner);
      const paths = new Set(facts.assets.map(({ value }) => value));
      for (const { links } of facts.markdown)
        for (const path of listLinkedFiles(raw.files.type, links)) paths.add(path);
      if (paths.size === 0) continue;
      const visiblePaths = listVisibleFiles(raw, paths, projections);
      for (const path of paths)
        this.#addReferrer(inFolder(raw, path), owner, visiblePaths.has(path));
    }
  }

  /** Keeps a file, by its absolute path, from being published with any entry: its type is not allowed. */
  withhold(absolutePath: string): void {
    this.#withheld.add(absolutePath);
  }

  /** Whether a file is kept from being published. */
  isWithheld(absolutePath: string): boolean {
    return this.#withheld.has(absolutePath);
  }

  /** Whether any entry names a file, by its path from the content folder. */
  isReferenced(path: string): boolean {
    return this.#referrers.has(path);
  }

  /** Whether a visible entry would publish a file that it may not: one of a closed entry, or one that only closed entries name. */
  refuses(raw: RawEntry, path: string): boolean {
    if (!isVisible(raw.visibility)) return false;
    const fromRoot = inFolder(raw, path);
    const referrers = this.#referrers.get(fromRoot);
    if (referrers && !referrers.visible.has(toEntryKey(raw.files))) return false; // it names it where nobody sees
    const realPath = this.#resolveLinks(fromRoot, raw.files.folder);
    return (
      this.#isClosed(fromRoot, raw) ||
      (realPath !== undefined && this.#isClosed(realPath, raw)) ||
      this.#isReferencedByHiddenOnly(raw, path, referrers)
    );
  }

  /** Whether a path is the file of an entry, or stands in the folder that is called like an entry which is not visible, or like another one which has no public form. */
  #isClosed(path: string, { files }: RawEntry): boolean {
    // Where the file system ignores letter case, `Ecos.YAML` is the file of an entry as well.
    let [top = '', ...rest] = path.toLowerCase().split('/');
    if (top === privateFolder) {
      if (!files.isPrivate) return true;
      [top = '', ...rest] = rest;
    }
    const type = getTypeOfFolder(top);
    const [first = top, ...more] = type ? rest : [];
    if (more.length === 0 && (type || rest.length === 0)) return readFileName(first) !== undefined;
    if (type === undefined) return false;
    const owner = toEntryKey({ type, slug: first });
    const isOthers = owner !== toEntryKey(files);
    return this.#hiddenOwners.has(owner) || (isOthers && this.#withheldOwners.has(owner));
  }

  /** Whether something that is not visible names the file, and no other visible entry does. */
  #isReferencedByHiddenOnly(
    { files }: RawEntry,
    path: string,
    referrers: Referrers | undefined,
  ): boolean {
    if (!referrers || referrers.hidden.size === 0 || referrers.visible.size > 1) return false;
    const isOwn = path.startsWith(`${files.slug}/`) && !referrers.hidden.has(toEntryKey(files));
    return !isOwn;
  }

  #addReferrer(path: string, entry: string, isVisibleThere: boolean): void {
    const referrers = this.#referrers.get(path) ?? { visible: new Set(), hidden: new Set() };
    this.#referrers.set(path, referrers);
    (isVisibleThere ? referrers.visible : referrers.hidden).add(entry);
  }

  /** Follows symbolic links. One that leads out of the folder is reported by another check. */
  #resolveLinks(path: string, folder: string): string | undefined {
    try {
      const realPath = realpathSync(join(this.#dir, path));
      return isInside(join(this.#dir, folder), realPath)
        ? relative(realpathSync(this.#dir), realPath).replaceAll(sep, '/')
        : undefined;
    } catch {
      return undefined; // not there
    }
  }
}

/** Of the files that an entry names, those that its public form names; all of them where a visible entry has no public form, which is reported. */
function listVisibleFiles(
  raw: RawEntry,
  paths: ReadonlySet<string>,
  projections: Projections,
): ReadonlySet<string> {
  if (!isVisible(raw.visibility)) return new Set();
  const projection = projections.get(raw.files);
  return projection ? new Set(projection.files) : paths;
}

function inFolder({ files }: RawEntry, path: string): string {
  return files.folder ? `${files.folder}/${path}` : path;
}
