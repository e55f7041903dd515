import type { CommandContext } from '@comunal/command';
import type { I18n } from '@comunal/i18n';
import { resolve } from 'node:path';
import { loadEntries } from '../../load-entries.ts';
import { ContentGraph, type ParsedEntry } from '../../link/content-graph.ts';
import { systemClock, type ContentClock } from '../../model/content-clock.ts';
import type { OtherFile } from '../../model/entry-files.ts';
import { isFolder } from '../../read/no-folder.ts';
import { openSealedEntries } from '../../read/open-sealed.ts';
import { scanFolder } from '../../read/scan-folder.ts';
import { createNoFolderError } from '../create-no-folder-error.ts';
import { findIdentities } from '../find-identities.ts';

/** A content folder with all that may name somebody: closed entries and sealed ones that a key opens are in it. */
export interface OpenedFolder {
  /** As an absolute path. */
  readonly dir: string;
  /** Today, as `YYYY-MM-DD`. */
  readonly today: string;
  /** Every entry that could be parsed, also those that do not fit their schema. */
  readonly parsedEntries: readonly ParsedEntry[];
  /** Those that fit it. */
  readonly graph: ContentGraph;
  /** Files that are no entries. */
  readonly others: readonly OtherFile[];
  /** What was not looked at. */
  readonly notRead: NotRead;
}

/** What a search has not looked at, so that somebody looks by other means. */
export interface NotRead {
  /** Sealed entries that no key at hand opens, or that are damaged. */
  readonly sealed: number;
  /** Entries whose files could not be parsed. */
  readonly entries: number;
  /** The code of why a key that is set could not be read. */
  readonly keyFailure?: string | undefined;
}

/**
 * Opens a content folder with the keys at hand.
 *
 * @throws CliError for a folder that is none.
 */
export async function openFolder(
  option: string | undefined,
  context: CommandContext,
  interfaceTexts: I18n,
  clock: Partial<ContentClock> = {},
): Promise<OpenedFolder> {
  const dir = resolve(context.cwd, option ?? 'content');
  if (!isFolder(dir)) throw createNoFolderError(dir, interfaceTexts);
  const scan = scanFolder(dir);
  if (!scan.hasOurNames) throw createNoFolderError(dir, interfaceTexts);
  const { identities, failure } = await findIdentities(dir, context);
  const sealed = await openSealedEntries(dir, scan.sealed, identities, context.signal);
  const loaded = await loadEntries(scan, context.signal, undefined, sealed.entries);
  return {
    dir,
    today: { ...systemClock, ...clock }.today(),
    parsedEntries: loaded.parsedEntries,
    graph: new ContentGraph(loaded.records),
    others: scan.others,
    notRead: {
      sealed: sealed.notRead + sealed.findings.filter(isDamaged).length,
      entries: loaded.unreadable.size,
      keyFailure: failure,
    },
  };
}

function isDamaged({ code }: { readonly code: string }): boolean {
  return code === 'sealed-damaged';
}
