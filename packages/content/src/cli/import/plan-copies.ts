import { assetPathSchema } from '@comunal/schemas';
import { dirname, join } from 'node:path/posix';
import { readAssetName } from '../../check/assets/read-asset-name.ts';
import { hashFile } from '../../check/assets/hash-file.ts';
import { toEntryKey } from '../../link/content-graph.ts';
import { hashSource } from './copy-file.ts';
import { isSiteDraft, toDraftKey } from './draft-key.ts';
import type { FileRefusal, FileSource, SourceFile } from './file-source.ts';
import type { RecordedEntry, RecordedFile } from './import-record.ts';
import { inspectTarget } from './inspect-target.ts';
import { getFile } from './plan-file.ts';
import type { PlannedEntry } from './planned-entry.ts';
import type { EntryFile } from './read-entry-folder.ts';

/** What an import does with a file beside an entry. What changed here is kept, and what was removed here is not copied again. */
export type FileChangeKind = 'added' | 'updated' | 'kept' | 'unchanged' | 'removed' | FileRefusal;

/** A file beside an entry, and what an import does with it. */
export interface FileChange {
  readonly kind: FileChangeKind;
  /** The path from the content folder. */
  readonly path: string;
}

/** A file to copy. */
export interface PlannedCopy extends FileChange {
  readonly kind: 'added' | 'updated';
  /** The entry that it belongs to. */
  readonly owner: PlannedEntry['entry'];
  readonly file: SourceFile;
  /** What to record of it while it is copied over an earlier copy. */
  readonly begun: RecordedFile | undefined;
}

/** What an import does with the files beside its entries. */
export interface CopyPlan {
  readonly copies: readonly PlannedCopy[];
  /** What happens to each file, copied ones among them. */
  readonly changes: readonly FileChange[];
  /** What is known of the files that are not copied, by what the import knows their entry by. */
  readonly states: ReadonlyMap<string, readonly RecordedFile[]>;
}

/** What copies are planned from. */
export interface CopyInput {
  readonly dir: string;
  readonly merged: readonly PlannedEntry[];
  readonly entries: ReadonlyMap<string, EntryFile>;
  readonly recorded: readonly RecordedEntry[];
  readonly source: FileSource;
  readonly signal: AbortSignal;
}

/** Plans which files are copied to beside the entries. Never one over a file that somebody changed or added. */
export async function planCopies(input: CopyInput): Promise<CopyPlan> {
  const { merged, recorded, signal } = input;
  const before = new Map(recorded.map((entry) => [toDraftKey(entry), entry.files ?? []]));
  const copies: PlannedCopy[] = [];
  const changes: FileChange[] = [];
  const states = new Map<string, RecordedFile[]>();
  const seen = new Set<string>();
  for (const planned of merged) {
    const { entry } = planned;
    const known = new Map((before.get(toDraftKey(entry)) ?? []).map((each) => [each.path, each]));
    for (const { path, source } of listFiles(planned, input)) {
      signal.throwIfAborted();
      if (seen.has(path)) continue;
      seen.add(path);
      await followMove(path, entry.slug, known, input.dir);
      const earlier = known.get(path);
      const { kind, file, sha256 } = await planCopy(path, source, earlier, input);
      if (kind === 'unchanged' && sha256 !== undefined)
        known.set(path, toRecordedFile(path, sha256, file));
      changes.push({ kind, path });
      const begun = earlier && { ...earlier, pending: sha256 };
      if ((kind === 'added' || kind === 'updated') && file)
        copies.push({ kind, path, owner: entry, file, begun });
    }
    states.set(toDraftKey(entry), [...known.values()]);
  }
  return { copies, changes, states };
}

/**
 * Knows a file again that stands in another folder than it was copied to, as when somebody has opened its entry. Nothing of it
 * is left at its old path.
 */
async function followMove(
  path: string,
  slug: string,
  known: Map<string, RecordedFile>,
  dir: string,
): Promise<void> {
  if (known.has(path) || path === '') return;
  const name = path.slice(path.lastIndexOf(`/${slug}/`));
  const earlier = [...known.values()].find((file) => file.path.endsWith(name));
  if (!earlier || (await inspectTarget(dir, earlier.path)) !== 'absent') return;
  known.delete(earlier.path);
  known.set(path, { ...earlier, path });
}

/** Lists the files of an entry by their paths from the content folder, without those that somebody has taken out of its texts. */
function listFiles({ entry, draft }: PlannedEntry, { entries }: CopyInput) {
  if (!isSiteDraft(draft) || draft.files.length === 0) return [];
  const existing = entries.get(toEntryKey(entry));
  const folder = existing?.folder ?? dirname(getFile(entry, entries, entry.fields));
  const wanted = JSON.stringify(draft.fields);
  const written = JSON.stringify(entry.fields);
  return draft.files
    .filter(({ path }) => written.includes(path) || !wanted.includes(path))
    .map(({ path, source }) => ({
      // A path beside another entry would make a file of that one of it.
      path: path.startsWith(`${entry.slug}/`) ? join(folder, path) : '',
      source,
    }));
}

interface Decision {
  readonly kind: FileChangeKind;
  readonly file?: SourceFile;
  /** The SHA-256 of the file at the source, where there is one here already. */
  readonly sha256?: string;
}

async function planCopy(
  path: string,
  source: string,
  known: RecordedFile | undefined,
  { dir, source: files, signal }: CopyInput,
): Promise<Decision> {
  if (!assetPathSchema.safeParse(path).success || 'refused' in readAssetName(path))
    return { kind: 'bad-name' };
  const state = await inspectTarget(dir, path);
  if (state === 'absent' && known !== undefined) return { kind: 'removed' };
  const file = await files.find(source);
  if (typeof file === 'string') return { kind: file };
  if (state === 'absent') return { kind: 'added', file };
  if (state === 'other') return { kind: 'kept' };
  const here = await hashFile(join(dir, path), new Map(), signal);
  if (file.version !== undefined && file.version === known?.version)
    return here === known.sha256 ? { kind: 'unchanged' } : { kind: 'kept' };
  const there = await hashSource(file);
  if (here === there) return { kind: 'unchanged', sha256: there, file };
  return known && [known.sha256, known.pending].includes(here)
    ? { kind: 'updated', file, sha256: there }
    : { kind: 'kept' };
}

/** What is recorded of a file that is as its source has it. */
export function toRecordedFile(
  path: string,
  sha256: string,
  file: SourceFile | undefined,
): RecordedFile {
  return { path, sha256, ...(file?.version !== undefined && { version: file.version }) };
}
