import { digestFiles } from '../entries/digest-files.ts';
import type { SealedFile } from '../entries/sealed-file.ts';
import type { BaseVersion } from './base-versions.ts';
import type { OpenedEntry, OpenedFolder } from './find-sealed.ts';

/** Why sealing an entry would lose a version that somebody else has sealed. */
export interface Conflict {
  /**
   * `several`: more than one sealed file holds the entry. `newer`: what is sealed is not what the files in clear were opened from.
   * `unknown`: nothing says what they were opened from. `gone`, `unreadable`: what they were opened from is not there, or cannot be
   * opened, so that nobody can compare.
   */
  readonly reason: 'several' | 'newer' | 'unknown' | 'gone' | 'unreadable';
  /** The names of the sealed files. */
  readonly names: readonly string[];
}

/**
 * Finds why an entry in clear may not take the place of a sealed one; undefined when it may, or there is none.
 *
 * @param base - What the files in clear were opened from, where that is known.
 */
export function findConflict(
  entry: string,
  files: readonly SealedFile[],
  base: BaseVersion | undefined,
  { opened, failed }: OpenedFolder,
): Conflict | undefined {
  const matches = opened.filter((each) => each.entry === entry);
  const names = matches.map(({ name }) => name);
  const [known, another] = matches;
  if (another) return { reason: 'several', names };
  if (known) {
    const sealed = digestFiles(known.files);
    if (sealed === digestFiles(files) || sealed === base?.sha256) return undefined;
    return { reason: base ? 'newer' : 'unknown', names };
  }
  if (!base) return undefined;
  const isThere = failed.some(({ name }) => name === base.file);
  return { reason: isThere ? 'unreadable' : 'gone', names: [base.file] };
}

/** Lists the entries that more than one of these sealed files holds, with the names of the files. */
export function findSeveral(
  opened: readonly OpenedEntry[],
): readonly (readonly [entry: string, names: readonly string[]])[] {
  const byEntry = new Map<string, string[]>();
  for (const { entry, name } of opened) byEntry.set(entry, [...(byEntry.get(entry) ?? []), name]);
  return [...byEntry].filter(([, names]) => names.length > 1);
}
