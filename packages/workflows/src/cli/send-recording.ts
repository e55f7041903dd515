import type { UploadPermit } from '@comunal/archive';
import { explainArchive } from '@comunal/archive/cli';
import { isArchiveError } from '@comunal/archive';
import {
  openFile,
  readUploadState,
  type ArchiveUploadState,
  type UploadedFile,
  type WritingArchive,
} from '@comunal/archive/node';
import {
  percent,
  progressReport,
  stateFolder,
  Told,
  typedCommand,
  writeLines,
} from '@comunal/command';
import { takeStatePlace, type StatePlace } from '@comunal/http/node';
import type { MirrorPlan } from '../mirror/mirror-plan.ts';
import { runMirror } from '../mirror/run-mirror.ts';
import type { MirrorCall } from './mirror-call.ts';

/** A recording on its way. */
export interface Sending extends MirrorCall {
  readonly plan: MirrorPlan;
  readonly identifier: string;
  readonly path: string | undefined;
  readonly permit: UploadPermit;
  readonly archive: WritingArchive;
}

/**
 * Does what the plan says, from where the last run got to, and tells how far it is. Gives what to say in the end.
 * @throws `Told` with the command that goes on.
 */
export async function sendRecording(
  sending: Sending,
  writeCopy: (url: string) => Promise<string>,
): Promise<readonly string[]> {
  const { context, texts, identifier, path = '' } = sending;
  const folder = stateFolder(context.env, 'archive');
  const place = await takeStatePlace(folder, [identifier, path], readUploadState);
  if ('pid' in place) {
    const { pid, lockPath } = place;
    throw new Told(1, texts.t('archive:upload.locked', { pid: String(pid), path: lockPath }));
  }
  try {
    return await send(sending, place, writeCopy);
  } finally {
    await place.release();
  }
}

async function send(
  { plan, identifier, path, permit, archive, call, context, texts }: Sending,
  place: StatePlace<ArchiveUploadState>,
  writeCopy: (url: string) => Promise<string>,
): Promise<readonly string[]> {
  const { t } = texts;
  if (call.has('restart')) await place.forget();
  const state = (await place.load())?.state;
  const report = progressReport(context.stderr, context.locale);
  const notes: string[] = [];
  let hasBegun = false;
  try {
    const uploaded = await runMirror(plan, {
      archive,
      permit,
      state,
      signal: context.signal,
      ...(path !== undefined && { openFile: () => openFile(path) }),
      onState: (next) => place.save({ details: '', state: next }),
      onProgress(progress) {
        if (progress.phase === 'sending' && !hasBegun) {
          hasBegun = true;
          if (state && progress.loaded > 0) {
            report.clear();
            const done = percent(texts, progress.loaded, progress.total);
            writeLines(context.stderr, [t('archive:upload.goesOn', { percent: done })]);
          }
        }
        report.show(progress);
      },
      async writeCopy(url) {
        notes.push(await writeCopy(url));
      },
    });
    report.end();
    await place.forget();
    return [...(uploaded ? [doneText(uploaded, texts)] : []), ...notes];
  } catch (thrown) {
    report.end();
    const again = `  ${typedCommand(['archive', ...call.args.filter((arg) => arg !== '--restart')])}`;
    if (context.signal.aborted) throw new Told(130, t('archive:upload.stopped'), again);
    const isPassing = isArchiveError(thrown) && thrown.shouldRetry();
    const said = isPassing ? explainArchive(thrown, texts, identifier) : undefined;
    if (said === undefined) throw thrown;
    throw new Told(1, said, t('archive:upload.later'), again);
  } finally {
    report.end();
  }
}

function doneText(
  { name, identifier, isNew, isVerified }: UploadedFile,
  { t }: Sending['texts'],
): string {
  if (!isNew) return t('archive:upload.wasThere', { name });
  return isVerified
    ? t('archive:upload.done', { name })
    : t('archive:upload.notVerified', { name, identifier });
}
