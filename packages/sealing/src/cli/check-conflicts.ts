import { CliError, printable } from '@comunal/command';
import { join } from 'node:path';
import type { SealedFile } from '../entries/sealed-file.ts';
import type { BaseVersions } from '../folder/base-versions.ts';
import type { ClearEntry } from '../folder/clear-entry.ts';
import { findConflict } from '../folder/find-conflict.ts';
import type { OpenedFolder } from '../folder/find-sealed.ts';
import { SEALED_FOLDER } from '../folder/sealed-folder.ts';
import { toCwd, type Session } from './session.ts';

/** An entry in clear with its files. */
export interface EntryToSeal {
  readonly clearEntry: ClearEntry;
  readonly files: readonly SealedFile[];
}

/**
 * Checks that no entry takes the place of a version that somebody else has sealed, all of them before anything is written.
 *
 * @returns the entries that do, since they were told to.
 * @throws CliError that names each of the others.
 */
export function checkConflicts(
  toSeal: readonly EntryToSeal[],
  folder: OpenedFolder,
  bases: BaseVersions,
  isOverwriting: boolean,
  { texts: { t }, context: { cwd } }: Session,
): ReadonlySet<string> {
  const overwritten = new Set<string>();
  const problems: string[] = [];
  for (const { clearEntry, files } of toSeal) {
    const { entry, isPrivate } = clearEntry;
    const base = isPrivate ? bases.get(entry) : undefined;
    const conflict = findConflict(entry, files, base, folder);
    if (!conflict) continue;
    const { reason, names } = conflict;
    const paths = names.map((name) => printable(toCwd(join(folder.dir, SEALED_FOLDER, name), cwd)));
    const values = { entry, file: paths.join(', ') };
    if (reason === 'several') problems.push(t('sealing:wrong.several', values));
    else if (isOverwriting) overwritten.add(entry);
    else problems.push(t(`sealing:conflict.${reason}`, values));
  }
  if (problems.length > 0) throw new CliError(1, ...problems, t('sealing:conflict.advice'));
  return overwritten;
}
