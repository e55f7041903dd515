import {
  CliError,
  runUpload,
  stateFolder,
  unreadableFile,
  type ParsedArgs,
  type UploadTools,
} from '@comunal/command';
import { toFingerprint, openFile } from '@comunal/http/node';
import { isPeerTubeError, type PeerTubeErrorCode } from '../peertube-error.ts';
import { readUploadState, type PeerTubeUploadState } from '../uploads/upload-state.ts';
import type { NewVideo, UploadedVideo } from '../videos/video-upload-target.ts';
import { explainError } from './explain-error.ts';
import type { restart } from './options.ts';
import type { CliSession } from './cli-session.ts';
import type { Texts } from './texts.ts';
import { formatCommand } from './format-command.ts';

/** The failures after which an upload can be resumed, beside those that are transient. */
const resumableCodes = new Set<PeerTubeErrorCode>([
  'upload-stuck',
  'server',
  'not-json',
  'redirect',
  'unexpected-response',
]);

/** The upload of a file to a server. */
export interface FileUpload<Result> {
  readonly path: string;
  readonly channel: string;
  readonly input: NewVideo;
  /** The details that must not change between two runs, since the server gets them only when the upload begins. */
  readonly details: unknown;
  readonly args: ParsedArgs<typeof restart>;
  readonly session: CliSession;
  /** Completes the video before the state of its upload is deleted, so that an interruption here causes no second upload. */
  readonly finish: (video: UploadedVideo) => Promise<Result>;
}

/** Uploads a file, and resumes where the last run stopped. @throws `CliError` with the command that resumes, or starts again. */
export function uploadFile<Result>(upload: FileUpload<Result>): Promise<Result> {
  const { path, channel, input, args, session } = upload;
  const { context, texts, peertube, baseUrl } = session;
  const { t } = texts;
  const { signal } = context;
  const details = toFingerprint(upload.details);
  const again = `  ${formatCommand(args.args, false)}`;
  const run: RunProgress = { uploadId: undefined, lastContactMs: Date.now() };
  return runUpload<PeerTubeUploadState, Result>({
    context,
    folder: stateFolder(context.env, 'peertube'),
    key: [baseUrl, path, channel, input.name],
    readState: readUploadState,
    isRestart: args.has('restart'),
    // The server forgets the upload by itself when it cannot be reached.
    discard: (state) => peertube.videos.cancelUpload(state, { signal }).catch(() => {}),
    messages: {
      locked: (holder) => t('peertube:upload.locked', holder),
      goesOn: (progress) => t('peertube:upload.goesOn', progress),
      stopped: () =>
        run.uploadId === undefined
          ? [t('peertube:upload.stoppedEarly')]
          : [t('peertube:upload.stopped', { time: formatKeptUntil(texts, run) }), again],
    },
    async send({ kept, save, onProgress, tell }) {
      const source = await openFile(path);
      try {
        refuseChanges(upload, source, kept, details);
        if (!kept) await reportSameName(upload, tell);
      } catch (thrown) {
        await source.close?.();
        throw thrown;
      }
      run.uploadId = kept?.state.uploadId;
      const video = await peertube.videos.upload(source, input, {
        state: kept?.state,
        signal,
        async onState(state) {
          await save({ details, state });
          if (run.uploadId !== undefined && state.uploadId !== run.uploadId)
            tell(t('peertube:upload.anew'));
          run.uploadId = state.uploadId;
          run.lastContactMs = Date.now();
        },
        onProgress(progress) {
          if (progress.phase === 'sending') run.lastContactMs = Date.now();
          onProgress(progress);
        },
      });
      return upload.finish(video);
    },
    explain: (thrown) => toCliError(thrown, upload, run, again),
    isLost: (thrown) => isPeerTubeError(thrown) && thrown.code === 'unreadable-video',
  });
}

/** How far this run has got. */
interface RunProgress {
  uploadId: string | undefined;
  /** When the server last received something, in milliseconds since 1970, as far as this run knows. */
  lastContactMs: number;
}

/** PeerTube looks once an hour for uploads that have received nothing for an hour. */
const keptMs = 3_600_000;

/** Formats the local time until which the server certainly keeps the upload. */
function formatKeptUntil({ formats }: Texts, { lastContactMs }: RunProgress): string {
  const time = new Intl.DateTimeFormat([...formats], { timeStyle: 'short' });
  return time.format(lastContactMs + keptMs);
}

/** Prints a hint about a video of the same name. A call that fails here fails again in the upload, which reports it. */
async function reportSameName<Result>(
  { input, session }: FileUpload<Result>,
  tell: (line: string) => void,
): Promise<void> {
  const { peertube, context, texts, baseUrl } = session;
  const { name, channelId } = input;
  const { signal } = context;
  const mine = await Promise.resolve(
    peertube.videos.listMine({ search: name, pageSize: 100 }, { signal }),
  ).catch(() => undefined);
  const namesake = mine?.data.find(
    (video) => video.name === name && video.channel.id === channelId,
  );
  if (!namesake) return;
  const address = `${baseUrl}w/${namesake.shortUUID}`;
  tell(texts.t('peertube:upload.sameName', { name, address }));
}

/** @throws `CliError` when the last run was of another file or other details. */
function refuseChanges<Result>(
  { path, args, session: { texts } }: FileUpload<Result>,
  { name, size, fingerprint }: { name?: string; size: number; fingerprint?: string },
  kept: UploadTools<PeerTubeUploadState>['kept'],
  details: string,
): void {
  if (!kept) return;
  const { state } = kept;
  const anew = `  ${formatCommand(args.args, true)}`;
  if (state.size !== size || state.fingerprint !== fingerprint || state.fileName !== name)
    throw new CliError(1, texts.t('peertube:upload.changed', { path }), anew);
  if (kept.details !== details)
    throw new CliError(1, texts.t('peertube:upload.otherDetails'), anew);
}

/** Explains what failed, with the command that resumes the upload or starts it again. */
function toCliError<Result>(
  thrown: unknown,
  { path, input, args, session }: FileUpload<Result>,
  run: RunProgress,
  again: string,
): CliError | undefined {
  const { t } = session.texts;
  const createResumableError = (): CliError | undefined => {
    const message = run.uploadId === undefined ? undefined : explainError(thrown, session);
    if (message === undefined) return undefined;
    const deadline = t('peertube:upload.later', { time: formatKeptUntil(session.texts, run) });
    return new CliError(1, message, deadline, again);
  };
  if (!isPeerTubeError(thrown)) return createResumableError(); // the disk to which the state is written
  const anew = `  ${formatCommand(args.args, true)}`;
  switch (thrown.code) {
    case 'file-changed':
      return new CliError(1, t('peertube:upload.changed', { path }), anew);
    case 'file-unreadable': {
      const code = /\b[A-Z]{4,}\b/.exec(thrown.message)?.[0] ?? '';
      return new CliError(1, unreadableFile(path, code, session.context.locale));
    }
    case 'ambiguous-outcome':
      return new CliError(1, t('peertube:upload.ambiguous', { name: input.name }), anew);
    case 'upload-gone':
      return new CliError(1, t('peertube:upload.gone'), anew);
    case 'unusable-state':
      return new CliError(1, t('peertube:upload.unusable'), anew);
    default:
      return thrown.shouldRetry() || resumableCodes.has(thrown.code)
        ? createResumableError()
        : undefined;
  }
}
