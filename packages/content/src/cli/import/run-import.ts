import { CliError } from '@comunal/command';
import type { mergeImport } from '@comunal/formats/import';
import { describeImport, type ImportOutcome } from './describe-import.ts';
import type { FileSource } from './file-source.ts';
import type { ImportSession, OpenedImport } from './open-import.ts';
import { planCopies, type CopyPlan } from './plan-copies.ts';
import { sayStopped } from './say-stopped.ts';
import { planImport, type ImportInput } from './plan-import.ts';
import { writeImport } from './write-import.ts';

/** What is imported. */
export interface ImportRun extends Pick<
  ImportInput,
  'drafts' | 'source' | 'guids' | 'unread' | 'isClosed'
> {
  readonly opened: OpenedImport;
  /** Where the files beside the entries come from. */
  readonly files?: FileSource;
  readonly isDryRun: boolean;
  /** Whether it is read from a server, and not from a file. @defaultValue false */
  readonly isFromServer?: boolean;
  readonly merge: typeof mergeImport;
}

/** What an import has done, in words and as data. */
export interface ImportReport extends ReturnType<typeof describeImport> {
  /** Whether something was not imported, or has to be decided by people. */
  readonly isIncomplete: boolean;
}

const noFiles: FileSource = { find: async () => 'missing' };

/** Plans an import, writes it unless it is a dry run, and says what it does. */
export async function runImport(
  {
    opened,
    files = noFiles,
    isDryRun,
    isFromServer = false,
    merge,
    isClosed = false,
    ...input
  }: ImportRun,
  session: ImportSession,
): Promise<ImportReport> {
  const { context, texts, masksClosed } = session;
  const { locale, signal } = context;
  const { dir, entries, record } = opened;
  const recorded = record.entries;
  const plan = planImport({ ...input, entries, recorded, isClosed }, merge);
  const { merged } = plan;
  const copyPlan = await planCopies({ dir, merged, entries, recorded, source: files, signal });
  if (signal.aborted) throw new CliError(130, texts.t('formats:import.stopped'));
  const write = () => writeImport(plan, copyPlan, { dir, record, locale, signal });
  const taken = isDryRun ? { entries: [], files: [] } : await sayStopped(session, true, write);
  const outcome: ImportOutcome = {
    plan,
    copyPlan,
    entries,
    taken,
    isDryRun,
    isFromServer,
    masksClosed,
  };
  const isIncomplete =
    plan.manualEdits.length + plan.missing.length > 0 ||
    plan.versions.withdrawnItems.length + plan.versions.partial.length > 0 ||
    plan.review.withdrawn.length + plan.withdrawnLanguages.length + plan.unwritten.length > 0 ||
    taken.entries.length + taken.files.length > 0 ||
    copyPlan.changes.some(isRefused);
  return { ...describeImport(outcome, texts), isIncomplete };
}

function isRefused({ kind }: CopyPlan['changes'][number]): boolean {
  return !['added', 'updated', 'kept', 'unchanged', 'removed'].includes(kind);
}
