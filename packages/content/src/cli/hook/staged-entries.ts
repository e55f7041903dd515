import { isVisible } from '@comunal/schemas';
import type { RawEntry } from '../../model/raw-entry.ts';
import { assembleEntry } from '../../parse/assemble-entry.ts';
import { EntryGroups } from '../../read/entry-groups.ts';
import { isSlug, readFileName } from '../../read/file-name.ts';
import { getTypeOfFolder } from '../../read/folders.ts';
import { decodeText } from '../../read/read-text.ts';
import type { EntryTexts } from '../../read/read-entry.ts';
import { collectOmittedDefaults } from '../../validate/collect-omitted-defaults.ts';
import type { StagedFile, StagedFiles } from './staged-files.ts';

/** Why an entry may not be committed in clear. */
export type ClosedReason = 'unset' | 'closed' | 'allies' | 'part' | 'unreadable';

/** An entry as it would be committed. */
export interface StagedEntry {
  /** Its files, each a path from the content folder. */
  readonly paths: readonly string[];
  /** Missing for an entry that everybody may see. */
  readonly reason?: ClosedReason;
  /** The texts of its files, by which it names others. */
  readonly text: string;
}

/** Reads the entries that a commit would hold, each once. */
export class StagedEntries {
  readonly #staged: StagedFiles;
  readonly #byOwner = new Map<string, StagedFile[]>();
  readonly #known = new Map<string, Promise<StagedEntry>>();

  constructor(staged: StagedFiles) {
    this.#staged = staged;
    for (const file of staged.all) {
      const { owner, isEntry } = splitPath(file.path);
      if (!isEntry || owner === undefined || file.isLink) continue;
      this.#byOwner.set(owner, [...(this.#byOwner.get(owner) ?? []), file]);
    }
  }

  /** Reads an entry by its owner, as in `events/taller`; undefined when the commit holds none. */
  async get(owner: string): Promise<StagedEntry | undefined> {
    const files = this.#byOwner.get(owner);
    if (!files) return undefined;
    const known = this.#known.get(owner) ?? this.#read(owner, files);
    this.#known.set(owner, known);
    return known;
  }

  /** Whether an entry that everybody may see names a file beside it. */
  async isNamed(path: string): Promise<boolean> {
    const [folder = ''] = path.split('/');
    const name = path.slice(folder.length + 1);
    for (const owner of this.#byOwner.keys()) {
      if (!owner.startsWith(`${folder}/`)) continue;
      const entry = await this.get(owner);
      if (!entry || entry.reason !== undefined) continue;
      if (entry.text.includes(name) || entry.text.includes(encodeURI(name))) return true;
    }
    return false;
  }

  async #read(owner: string, files: readonly StagedFile[]): Promise<StagedEntry> {
    const [folder = '', slug = ''] = owner.split('/');
    const type = getTypeOfFolder(folder);
    const groups = new EntryGroups('');
    const bytes = new Map<string, Buffer>();
    let isDouble = false;
    for (const file of files) {
      const name = readFileName(file.path.slice(folder.length + 1));
      bytes.set(file.path, await this.#staged.read(file));
      if (type && name && groups.add({ type, folder, isPrivate: false }, name, file.path))
        isDouble = true;
    }
    const entry = groups.get(slug);
    const paths = files.map(({ path }) => path);
    const text = [...bytes.values()].join('\n');
    if (!entry || isDouble) return { paths, text, reason: 'unreadable' };
    const sources = [...(entry.shared ? [entry.shared] : []), ...entry.languages];
    const texts: EntryTexts = sources.map((source) => [
      source,
      decodeText(bytes.get(source.file) ?? Buffer.alloc(0)),
    ]);
    const { raw } = assembleEntry(entry, texts, undefined);
    const reason = raw ? findReason(raw) : 'unreadable';
    return reason === undefined ? { paths, text } : { paths, text, reason };
  }
}

/** The parts of a path in a content folder. */
export interface SplitPath {
  /** The entry that the file belongs to; missing outside the folders of types. */
  readonly owner?: string;
  /** Whether it is a file of the entry itself, and not one beside it. */
  readonly isEntry: boolean;
}

/** Finds the entry that a file belongs to by its path: `events/taller` for `events/taller.pt.md` and for `events/taller/a.svg`. */
export function splitPath(path: string): SplitPath {
  const [folder = '', name = '', ...more] = path.split('/');
  if (!getTypeOfFolder(folder) || name === '') return { isEntry: false };
  const parts = more.length === 0 ? readFileName(name) : undefined;
  if (parts && isSlug(parts.slug)) return { owner: `${folder}/${parts.slug}`, isEntry: true };
  return {
    owner: `${folder}/${more.length > 0 ? name : name.replace(/\..*$/, '')}`,
    isEntry: false,
  };
}

function findReason(raw: RawEntry): ClosedReason | undefined {
  const { visibility, saysVisibility, fields, files } = raw;
  if (!isVisible(visibility)) return saysVisibility ? hiddenAs(visibility) : 'unset';
  const isOmitted = [...collectOmittedDefaults(files.type, fields)].some((path) =>
    path.endsWith(',"visibility"]'),
  );
  return isOmitted || hasHiddenPart(fields, 0) ? 'part' : undefined;
}

function hiddenAs(visibility: RawEntry['visibility']): ClosedReason {
  return visibility === 'allies' ? 'allies' : 'closed';
}

/** Whether a part of an entry, such as a node, declares a visibility with which it is not shown. */
function hasHiddenPart(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth > 0 && 'visibility' in value && !isShown(value.visibility)) return true;
  return Object.values(value).some((each) => hasHiddenPart(each, depth + 1));
}

function isShown(visibility: unknown): boolean {
  return visibility === 'public' || visibility === 'unlisted';
}
