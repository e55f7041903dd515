import { type Call, percent, progressReport, Told, unreadableFile } from '@comunal/command';
import { fingerprintOf, openFile, type StatePlace } from '@comunal/http/node';
import type { UploadSource } from '@comunal/http/upload';
import { isPeerTubeError, type PeerTubeErrorCode } from '../../peertube-error.ts';
import type { UploadState } from '../../uploads/upload-state.ts';
import type { NewVideo, UploadedVideo } from '../../videos/video-target.ts';
import { explain } from '../explain.ts';
import type { Session } from '../session.ts';
import type { Texts } from '../texts.ts';
import { typedCommand } from '../typed-command.ts';

/** What fails and leaves the upload as it is, beside what may pass by itself. */
const passing = new Set<PeerTubeErrorCode>([
  'upload-stuck',
  'server',
  'not-json',
  'redirect',
  'unexpected-answer',
]);

/** One file on its way to a server. */
export interface Sending {
  readonly path: string;
  readonly input: NewVideo;
  /** What must not change between two runs: the server is told of it only when the upload begins. */
  readonly details: unknown;
  readonly place: StatePlace<UploadState>;
  readonly call: Call;
  readonly session: Session;
}

/** Uploads a file, from where the last run got to. @throws `Told` with the command that goes on, or begins anew. */
export async function sendFile(sending: Sending): Promise<UploadedVideo> {
  const { path, input, place, call, session } = sending;
  const { context, texts, peertube } = session;
  const details = fingerprintOf(sending.details);
  const source = await openFile(path);
  const state = await stateToGoOnFrom(sending, source, details).catch(async (thrown: unknown) => {
    await source.close?.();
    throw thrown;
  });
  const report = progressReport(context.stderr, context.locale);
  if (!state) await tellSameName(sending);
  let hasBegun = false;
  let uploadId = state?.uploadId;
  // When the server heard of it last, as far as this run knows.
  let heardAt = Date.now();
  try {
    return await peertube.videos.upload(source, input, {
      state,
      signal: context.signal,
      async onState(next) {
        await place.save({ details, state: next });
        if (uploadId !== undefined && next.uploadId !== uploadId) {
          report.clear();
          session.tell(texts.t('peertube:upload.anew'));
        }
        uploadId = next.uploadId;
        heardAt = Date.now();
      },
      onProgress(progress) {
        if (progress.phase === 'sending') heardAt = Date.now();
        if (progress.phase === 'sending' && !hasBegun) {
          hasBegun = true;
          if (progress.loaded > 0) {
            report.clear();
            session.tell(goesOn(session, progress.loaded, source.size));
          }
        }
        report.show(progress);
      },
    });
  } catch (thrown) {
    report.end();
    if (context.signal.aborted) {
      if (uploadId === undefined) throw new Told(130, texts.t('peertube:upload.stoppedEarly'));
      throw new Told(
        130,
        texts.t('peertube:upload.stopped', { time: keptUntil(texts, heardAt) }),
        `  ${typedCommand(call.args, false)}`,
      );
    }
    throw await failure(thrown, sending, uploadId !== undefined, heardAt);
  } finally {
    report.end();
  }
}

/** PeerTube looks once an hour for uploads to which nothing came for an hour. */
const keptMs = 3_600_000;

/** The time of day, here, until which the server surely keeps what it has. */
function keptUntil({ formats }: Texts, heardAt: number): string {
  const time = new Intl.DateTimeFormat([...formats], { timeStyle: 'short' });
  return time.format(heardAt + keptMs);
}

/** A hint only: what fails here fails again in the upload, which says so. */
async function tellSameName({ input, session }: Sending): Promise<void> {
  const { peertube, context, texts, baseUrl } = session;
  const { name, channelId } = input;
  const { signal } = context;
  const mine = await Promise.resolve(
    peertube.videos.listMine({ search: name, pageSize: 100 }, { signal }),
  ).catch(() => undefined);
  const same = mine?.data.find((video) => video.name === name && video.channel.id === channelId);
  if (!same) return;
  const address = `${baseUrl}w/${same.shortUUID}`;
  session.tell(texts.t('peertube:upload.sameName', { name, address }));
}

function goesOn({ texts }: Session, loaded: number, total: number): string {
  return texts.t('peertube:upload.goesOn', { percent: percent(texts, loaded, total) });
}

/** What the last run kept, when it is of the same file and the same details. */
async function stateToGoOnFrom(
  { path, place, call, session }: Sending,
  { name, size, fingerprint }: UploadSource,
  details: string,
): Promise<UploadState | undefined> {
  const kept = await place.load();
  if (!kept) return undefined;
  const { peertube, context, texts } = session;
  const { state } = kept;
  if (call.has('restart')) {
    // The server forgets it by itself when it cannot be told.
    await peertube.videos.cancelUpload(state, { signal: context.signal }).catch(() => {});
    context.signal.throwIfAborted();
    await place.forget();
    return undefined;
  }
  const anew = `  ${typedCommand(call.args, true)}`;
  if (state.size !== size || state.fingerprint !== fingerprint || state.fileName !== name)
    throw new Told(1, texts.t('peertube:upload.changed', { path }), anew);
  if (kept.details !== details) throw new Told(1, texts.t('peertube:upload.otherDetails'), anew);
  return state;
}

/** What failed, and the command that goes on from there or begins anew. */
async function failure(
  thrown: unknown,
  { path, input, place, call, session }: Sending,
  hasState: boolean,
  heardAt: number,
): Promise<unknown> {
  const { t } = session.texts;
  const later = (): unknown => {
    const said = hasState ? explain(thrown, session) : undefined;
    if (said === undefined) return thrown;
    const later = t('peertube:upload.later', { time: keptUntil(session.texts, heardAt) });
    return new Told(1, said, later, `  ${typedCommand(call.args, false)}`);
  };
  if (!isPeerTubeError(thrown)) return later(); // the disk, to which the state was written
  const anew = `  ${typedCommand(call.args, true)}`;
  switch (thrown.code) {
    case 'file-changed':
      return new Told(1, t('peertube:upload.changed', { path }), anew);
    case 'file-unreadable': {
      const code = /\b[A-Z]{4,}\b/.exec(thrown.message)?.[0] ?? '';
      return new Told(1, unreadableFile(path, code, session.context.locale));
    }
    case 'ambiguous-outcome':
      return new Told(1, t('peertube:upload.ambiguous', { name: input.name }), anew);
    case 'upload-gone':
      return new Told(1, t('peertube:upload.gone'), anew);
    case 'unusable-state':
      return new Told(1, t('peertube:upload.unusable'), anew);
    case 'unreadable-video':
      await place.forget(); // the server has thrown it away
      return thrown;
    default:
      return thrown.shouldRetry() || passing.has(thrown.code) ? later() : thrown;
  }
}
