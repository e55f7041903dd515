import { realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import {
  assetPathSchema,
  isVisible,
  localizedMarkdownSchema,
  publicSchemas,
  toPublic,
  walkValue,
  type ContentType,
  type Entry,
} from '@comunal/schemas';
import type { RawEntry } from '../model/raw-entry.ts';
import { toEntryKey, type ContentGraph, type ParsedEntry } from '../link/content-graph.ts';
import type { MarkdownLink } from '../parse/markdown/find-links.ts';
import { readMarkdown } from '../parse/markdown/read-markdown.ts';
import { readLink } from '../parse/markdown/read-link.ts';
import { readFileName } from '../read/file-name.ts';
import { privateFolder, getTypeOfFolder } from '../read/folders.ts';
import { isInside } from '../read/is-inside.ts';

/** Who names a file: where a value that is shown does, and where one that is not. */
interface Namers {
  readonly shown: Set<string>;
  readonly hidden: Set<string>;
}

/** Tells which files may leave with the entries that name them. */
export class AssetPolicy {
  readonly #dir: string;
  readonly #hiddenOwners = new Set<string>();
  readonly #namers = new Map<string, Namers>();
  readonly #withheld = new Set<string>();

  constructor(
    dir: string,
    parsedEntries: readonly ParsedEntry[],
    graph: ContentGraph,
    today: string,
  ) {
    this.#dir = dir;
    const lookup = (type: ContentType, slug: string): Entry | undefined =>
      graph.find(type, slug)?.entry;
    for (const { raw, facts } of parsedEntries) {
      const own = toEntryKey(raw.files);
      if (!isVisibleEntry(raw)) this.#hiddenOwners.add(own);
      const all = new Set(facts.assets.map(({ value }) => value));
      for (const { links } of facts.markdown)
        for (const path of listLinkedFiles(raw.files.type, links)) all.add(path);
      if (all.size === 0) continue;
      const entry = isVisibleEntry(raw) ? lookup(raw.files.type, raw.files.slug) : undefined;
      const form = entry && toPublic(entry, lookup, { today });
      const shown = new Set<string>();
      if (form)
        for (const { schema, value } of walkValue(publicSchemas[raw.files.type], form))
          for (const path of listReferencedFiles(raw.files.type, schema, value)) shown.add(path);
      else if (isVisibleEntry(raw)) for (const path of all) shown.add(path); // it has faults, and they are told
      for (const path of all) this.#name(inFolder(raw, path), own, shown.has(path));
    }
  }

  /** Keeps a file, by its whole path, from leaving with any entry: it is not of a type that is handed out. */
  withhold(absolute: string): void {
    this.#withheld.add(absolute);
  }

  /** Whether a file was kept from leaving. */
  isWithheld(absolute: string): boolean {
    return this.#withheld.has(absolute);
  }

  /** Whether any entry names a file, by its path from the content folder. */
  isNamed(place: string): boolean {
    return this.#namers.has(place);
  }

  /** Whether an entry that is shown would carry out a file that is not its to show. */
  refuses(raw: RawEntry, path: string): boolean {
    if (!isVisibleEntry(raw)) return false;
    const place = inFolder(raw, path);
    const namers = this.#namers.get(place);
    if (namers && !namers.shown.has(toEntryKey(raw.files))) return false; // it names it where nobody sees
    const isPrivate = raw.files.isPrivate;
    const real = this.#real(place, raw.files.folder);
    return (
      this.#isClosed(place, isPrivate) ||
      (real !== undefined && this.#isClosed(real, isPrivate)) ||
      this.#isOnlyHidden(raw, path, namers)
    );
  }

  /** A file of an entry, or one in the folder that is called like an entry which is not shown. */
  #isClosed(place: string, mayBePrivate: boolean): boolean {
    // Where small and capital letters make no difference, `Ecos.YAML` is the file of an entry as well.
    let [top = '', ...rest] = place.toLowerCase().split('/');
    if (top === privateFolder) {
      if (!mayBePrivate) return true;
      [top = '', ...rest] = rest;
    }
    const type = getTypeOfFolder(top);
    const [first = top, ...more] = type ? rest : [];
    if (more.length === 0 && (type || rest.length === 0)) return readFileName(first) !== undefined;
    return type !== undefined && this.#hiddenOwners.has(toEntryKey({ type, slug: first }));
  }

  /** Named by something that is not shown, and by no other entry that is. */
  #isOnlyHidden({ files }: RawEntry, path: string, namers: Namers | undefined): boolean {
    if (!namers || namers.hidden.size === 0 || namers.shown.size > 1) return false;
    const isOwn = path.startsWith(`${files.slug}/`) && !namers.hidden.has(toEntryKey(files));
    return !isOwn;
  }

  #name(place: string, entry: string, isShownThere: boolean): void {
    const namers = this.#namers.get(place) ?? { shown: new Set(), hidden: new Set() };
    this.#namers.set(place, namers);
    (isShownThere ? namers.shown : namers.hidden).add(entry);
  }

  /** Where the file is, links followed. A link that leads out of the folder is another check's to tell. */
  #real(place: string, folder: string): string | undefined {
    try {
      const path = realpathSync(join(this.#dir, place));
      return isInside(join(this.#dir, folder), path)
        ? relative(realpathSync(this.#dir), path).replaceAll(sep, '/')
        : undefined;
    } catch {
      return undefined; // not there
    }
  }
}

/** Whether an entry is shown, so that its files leave with it. */
function isVisibleEntry({ visibility }: RawEntry): boolean {
  return isVisible(visibility as Entry['visibility']);
}

function inFolder({ files }: RawEntry, path: string): string {
  return files.folder ? `${files.folder}/${path}` : path;
}

/** Files beside the entry that a value names: as a path, or by links and pictures in its Markdown. */
export function listReferencedFiles(type: ContentType, schema: unknown, value: unknown): string[] {
  if (schema === assetPathSchema) return [String(value)];
  if (schema !== localizedMarkdownSchema || typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((markdown) =>
    listLinkedFiles(type, readMarkdown(String(markdown))?.links ?? []),
  );
}

function listLinkedFiles(type: ContentType, links: readonly MarkdownLink[]): string[] {
  return links.flatMap(({ href }) => {
    const target = readLink(href, type);
    return target.kind === 'file' ? [target.path] : [];
  });
}
