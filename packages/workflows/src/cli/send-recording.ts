import { isArchiveError, type UploadPermit } from '@comunal/archive';
import { explainArchive } from '@comunal/archive/cli';
import {
  openFile,
  readUploadState,
  type ArchiveUploadState,
  type UploadedFile,
  type WritableArchive,
} from '@comunal/archive/node';
import { CliError, runUpload, stateFolder, typedCommand } from '@comunal/command';
import type { MirrorPlan } from '../mirror/mirror-plan.ts';
import { runMirror } from '../mirror/run-mirror.ts';
import type { MirrorSession } from './mirror-session.ts';

/** A planned upload with everything it needs. */
export interface RecordingUpload extends MirrorSession {
  readonly plan: MirrorPlan;
  readonly identifier: string;
  readonly path: string | undefined;
  readonly permit: UploadPermit;
  readonly archive: WritableArchive;
}

/**
 * Carries out the plan, resumes an interrupted upload and shows its progress.
 * @returns The notes to print at the end.
 * @throws `CliError` with the command that resumes the upload.
 */
export function sendRecording(
  { plan, identifier, path, permit, archive, args, context, texts }: RecordingUpload,
  writeCopy: (url: string) => Promise<string>,
): Promise<readonly string[]> {
  const { t } = texts;
  const resumeCommand = `  ${typedCommand(['archive', ...args.args.filter((arg) => arg !== '--restart')])}`;
  return runUpload<ArchiveUploadState, readonly string[]>({
    context,
    folder: stateFolder(context.env, 'archive'),
    key: [identifier, path ?? ''],
    readState: readUploadState,
    isRestart: args.has('restart'),
    messages: {
      locked: (holder) => t('archive:upload.locked', holder),
      goesOn: (progress) => t('archive:upload.goesOn', progress),
      stopped: () => [t('archive:upload.stopped'), resumeCommand],
    },
    async send({ kept, save, onProgress }) {
      const notes: string[] = [];
      const uploaded = await runMirror(plan, {
        archive,
        permit,
        state: kept?.state,
        signal: context.signal,
        ...(path !== undefined && { openFile: () => openFile(path) }),
        onState: (state) => save({ details: '', state }),
        onProgress,
        async writeCopy(url) {
          notes.push(await writeCopy(url));
        },
      });
      return [...(uploaded ? [doneText(uploaded, texts)] : []), ...notes];
    },
    explain(thrown) {
      const isTransient = isArchiveError(thrown) && thrown.shouldRetry();
      const message = isTransient ? explainArchive(thrown, texts, identifier) : undefined;
      return message === undefined
        ? undefined
        : new CliError(1, message, t('archive:upload.later'), resumeCommand);
    },
  });
}

function doneText(
  { name, identifier, isNew, isVerified }: UploadedFile,
  { t }: RecordingUpload['texts'],
): string {
  if (!isNew) return t('archive:upload.wasThere', { name });
  return isVerified
    ? t('archive:upload.done', { name })
    : t('archive:upload.notVerified', { name, identifier });
}
