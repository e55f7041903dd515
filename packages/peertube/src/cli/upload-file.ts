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

/** What fails and leaves the upload as it is, beside what may pass by itself. */
const passing = new Set<PeerTubeErrorCode>([
  'upload-stuck',
  'server',
  'not-json',
  'redirect',
  'unexpected-response',
]);

/** One file on its way to a server. */
export interface FileUpload<Result> {
  readonly path: string;
  readonly channel: string;
  readonly input: NewVideo;
  /** What must not change between two runs: the server is told of it only when the upload begins. */
  readonly details: unknown;
  readonly args: ParsedArgs<typeof restart>;
  readonly session: CliSession;
  /** What belongs to the video, and is done before its upload is forgotten: whoever stops it uploads no second one. */
  readonly finish: (video: UploadedVideo) => Promise<Result>;
}

/** Uploads a file, from where the last run got to. @throws `CliError` with the command that goes on, or begins anew. */
export function uploadFile<Result>(sending: FileUpload<Result>): Promise<Result> {
  const { path, channel, input, args, session } = sending;
  const { context, texts, peertube, baseUrl } = session;
  const { t } = texts;
  const { signal } = context;
  const details = toFingerprint(sending.details);
  const again = `  ${formatCommand(args.args, false)}`;
  const reached: Reached = { uploadId: undefined, heardAt: Date.now() };
  return runUpload<PeerTubeUploadState, Result>({
    context,
    folder: stateFolder(context.env, 'peertube'),
    key: [baseUrl, path, channel, input.name],
    readState: readUploadState,
    isRestart: args.has('restart'),
    // The server forgets it by itself when it cannot be told.
    discard: (state) => peertube.videos.cancelUpload(state, { signal }).catch(() => {}),
    messages: {
      locked: (holder) => t('peertube:upload.locked', holder),
      goesOn: (progress) => t('peertube:upload.goesOn', progress),
      stopped: () =>
        reached.uploadId === undefined
          ? [t('peertube:upload.stoppedEarly')]
          : [t('peertube:upload.stopped', { time: keptUntil(texts, reached) }), again],
    },
    async send({ kept, save, onProgress, tell }) {
      const source = await openFile(path);
      try {
        refuseChanges(sending, source, kept, details);
        if (!kept) await tellSameName(sending, tell);
      } catch (thrown) {
        await source.close?.();
        throw thrown;
      }
      reached.uploadId = kept?.state.uploadId;
      const video = await peertube.videos.upload(source, input, {
        state: kept?.state,
        signal,
        async onState(state) {
          await save({ details, state });
          if (reached.uploadId !== undefined && state.uploadId !== reached.uploadId)
            tell(t('peertube:upload.anew'));
          reached.uploadId = state.uploadId;
          reached.heardAt = Date.now();
        },
        onProgress(progress) {
          if (progress.phase === 'sending') reached.heardAt = Date.now();
          onProgress(progress);
        },
      });
      return sending.finish(video);
    },
    explain: (thrown) => failure(thrown, sending, reached, again),
    isLost: (thrown) => isPeerTubeError(thrown) && thrown.code === 'unreadable-video',
  });
}

/** How far this run got. */
interface Reached {
  uploadId: string | undefined;
  /** When the server heard of it last, as far as this run knows. */
  heardAt: number;
}

/** PeerTube looks once an hour for uploads to which nothing came for an hour. */
const keptMs = 3_600_000;

/** The time of day, here, until which the server surely keeps what it has. */
function keptUntil({ formats }: Texts, { heardAt }: Reached): string {
  const time = new Intl.DateTimeFormat([...formats], { timeStyle: 'short' });
  return time.format(heardAt + keptMs);
}

/** A hint only: what fails here fails again in the upload, which says so. */
async function tellSameName<Result>(
  { input, session }: FileUpload<Result>,
  tell: (line: string) => void,
): Promise<void> {
  const { peertube, context, texts, baseUrl } = session;
  const { name, channelId } = input;
  const { signal } = context;
  const mine = await Promise.resolve(
    peertube.videos.listMine({ search: name, pageSize: 100 }, { signal }),
  ).catch(() => undefined);
  const same = mine?.data.find((video) => video.name === name && video.channel.id === channelId);
  if (!same) return;
  const address = `${baseUrl}w/${same.shortUUID}`;
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

/** What failed, and the command that goes on from there or begins anew. */
function failure<Result>(
  thrown: unknown,
  { path, input, args, session }: FileUpload<Result>,
  reached: Reached,
  again: string,
): CliError | undefined {
  const { t } = session.texts;
  const later = (): CliError | undefined => {
    const message = reached.uploadId === undefined ? undefined : explainError(thrown, session);
    if (message === undefined) return undefined;
    const later = t('peertube:upload.later', { time: keptUntil(session.texts, reached) });
    return new CliError(1, message, later, again);
  };
  if (!isPeerTubeError(thrown)) return later(); // the disk, to which the state was written
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
      return thrown.shouldRetry() || passing.has(thrown.code) ? later() : undefined;
  }
}
