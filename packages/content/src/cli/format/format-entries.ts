import type { SourceFile } from '../../model/entry-files.ts';
import type { Finding } from '../../model/finding.ts';
import { runAtOnce } from '../import/run-at-once.ts';
import { formatSource, type FormattedSource } from './format-source.ts';
import type { ListedEntries } from './list-entries.ts';

/** What came of formatting the files of a content folder. */
export interface FormattedFolder {
  /** The content folder. */
  readonly dir: string;
  readonly files: readonly FormattedFile[];
  readonly findings: readonly Finding[];
}

/** What came of formatting one file. */
export interface FormattedFile {
  readonly source: SourceFile;
  readonly result: FormattedSource;
  /** Whether its entry is closed, or cannot be shown not to be. */
  readonly isClosed: boolean;
}

/** How files are formatted. */
export interface FormatEntriesOptions {
  /** Whether they are left as they are. */
  readonly isDryRun: boolean;
  readonly signal: AbortSignal;
}

/** Formats the files of entries, each one once. */
export async function formatEntries(
  folders: readonly ListedEntries[],
  { isDryRun, signal }: FormatEntriesOptions,
): Promise<FormattedFolder[]> {
  const known = new Set<string>();
  const formatted: FormattedFolder[] = [];
  for (const { dir, entries, findings } of folders) {
    const files: FormattedFile[] = [];
    await runAtOnce(entries, async ({ files: { isPrivate }, sources }) => {
      signal.throwIfAborted();
      const results: { source: SourceFile; result: FormattedSource }[] = [];
      for (const source of sources) {
        if (known.has(source.absolute)) continue;
        known.add(source.absolute);
        results.push({ source, result: await formatSource(source, isPrivate, isDryRun) });
      }
      const isClosed = isPrivate || !isVisible(results.map(({ result }) => result));
      for (const each of results) files.push({ ...each, isClosed });
    });
    files.sort((a, b) => (a.source.file < b.source.file ? -1 : 1));
    formatted.push({ dir, files, findings });
  }
  return formatted;
}

const visible: ReadonlySet<unknown> = new Set(['public', 'unlisted', 'allies']);

/** Whether the files of an entry say that it may be named, and none says otherwise. */
function isVisible(results: readonly FormattedSource[]): boolean {
  const declared = results.flatMap((result) =>
    result.kind === 'problem' || result.visibility === undefined ? [] : [result.visibility],
  );
  return declared.length > 0 && declared.every((each) => visible.has(each));
}
