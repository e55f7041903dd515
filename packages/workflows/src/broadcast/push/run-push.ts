import { systemClock, wait } from '@comunal/http';
import { resolve } from 'node:path';
import type { StepContext } from '../../engine/step.ts';
import { StepError } from '../../engine/step-error.ts';
import { addSample } from '../audience/audience-samples.ts';
import type { BroadcastInput } from '../broadcast-input.ts';
import { defaultVideoKbps, getNow, type BroadcastServices } from '../broadcast-services.ts';
import { clearEndRequest, toBroadcastDir, waitForEndRequest } from '../end-request.ts';
import type { LiveVideo } from '../../live/create-live.ts';
import { fileInput } from '../../media/file-input.ts';
import { readCapabilities } from '../ready/read-capabilities.ts';
import { toHost } from '../../server-answer.ts';
import { listTargets } from './list-targets.ts';
import { createPushLog, toLogMessage } from './push-log.ts';
import { beginPush, type PushResult, type PushState } from './push-state.ts';
import { pushStream } from './push-stream.ts';
import { watchLive } from './watch-live.ts';

/** How often it is kept where the push stands. */
const saveEveryMs = 10_000;
/** A call room whose stream stopped so long ago will not come back. */
const roomMinutes = 10;

/** What {@link runPush} takes. */
export interface RunPushOptions {
  readonly input: BroadcastInput;
  readonly live: LiveVideo;
  readonly runId: string;
}

/**
 * Pushes the picture to the end, or watches while a call room streams it: until somebody ends it, the file is over, or the live is
 * deleted. After the death of its worker another one goes on with the same live.
 */
export async function runPush(
  services: BroadcastServices,
  { input, live, runId }: RunPushOptions,
  step: StepContext<PushState>,
): Promise<PushResult> {
  const { clock = systemClock, projectDir } = services;
  const { state: first, breakSeconds } = beginPush(step.checkpoint, getNow(services));
  let state = first;
  const ending = new AbortController();
  const failed = new AbortController();
  const stopped = new AbortController();
  const signal = AbortSignal.any([step.signal, failed.signal, stopped.signal]);
  const fail = (thrown: unknown): void => failed.abort(thrown);
  const log = createPushLog(step, fail);
  /** Runs beside the push; only a failure of it ends the push. */
  const beside = (work: Promise<unknown>): void =>
    void work.catch((thrown: unknown) => signal.aborted || fail(thrown));
  const save = async (): Promise<void> => {
    state = { ...state, seenAt: new Date(getNow(services)).toISOString() };
    await step.saveCheckpoint(state);
  };
  await step.assertLease();
  await save();
  if (breakSeconds > 0)
    log.say({ code: 'was-dark', level: 'warning', values: { seconds: breakSeconds } });

  const saveAgainAndAgain = async (): Promise<never> => {
    for (;;) {
      await wait(clock, saveEveryMs, signal);
      await save();
    }
  };
  let isGone = false;
  let minutesOff = 0;
  let wasOnAir = false;
  const onLook = (viewers: number | undefined): void => {
    if (viewers !== undefined) {
      if (!wasOnAir && input.source.kind === 'room') log.say({ code: 'room-on-air' });
      wasOnAir = true;
      minutesOff = 0;
      state = { ...state, samples: addSample(state.samples, viewers) };
      step.onProgress({ loaded: secondsSince(state.begunAt, services), unit: 'seconds' });
      return;
    }
    minutesOff += 1;
    if (minutesOff === 1)
      log.say({
        code: 'not-seen',
        level: 'warning',
        values: { server: toHost(services.peertube.baseUrl) },
      });
    if (input.source.kind === 'room' && wasOnAir && minutesOff >= roomMinutes) ending.abort();
  };
  const onGone = (): void => {
    if (isGone) return;
    isGone = true;
    log.say({
      code: 'live-gone',
      level: 'error',
      values: { server: toHost(services.peertube.baseUrl) },
    });
    const isAlone = input.source.kind === 'room' || (services.targets ?? []).length === 0;
    if (isAlone) ending.abort();
  };
  try {
    beside(saveAgainAndAgain());
    beside(watchLive(services, { live, clock, log, signal, onLook, onGone }));
    beside(waitForEndRequest(projectDir, runId, { clock, signal }).then(() => ending.abort()));
    if (input.source.kind === 'room') await waitForAbort(ending.signal, signal);
    else
      await pushStream({
        ...(await openSource(services, input, signal)),
        startSeconds: input.source.kind === 'file' ? state.sourceSeconds : 0,
        targets: await listTargets(services, live, signal),
        keyDir: toBroadcastDir(projectDir),
        clock,
        retry: services.retry,
        ended: ending.signal,
        signal,
        onEvent(event) {
          if (event.kind === 'progress') state = { ...state, sourceSeconds: event.sourceSeconds };
          const message = toLogMessage(event);
          if (message) log.say(message);
        },
      });
    step.signal.throwIfAborted();
  } catch (thrown) {
    step.signal.throwIfAborted();
    throw failed.signal.aborted ? failed.signal.reason : thrown;
  } finally {
    stopped.abort();
  }
  await log.flush();
  await clearEndRequest(projectDir, runId);
  const { begunAt, darkSeconds, samples } = state;
  return { begunAt, endedAt: new Date(getNow(services)).toISOString(), darkSeconds, samples };
}

/** The arguments that open the source, and how it is encoded. */
async function openSource(
  services: BroadcastServices,
  { source }: BroadcastInput,
  signal: AbortSignal,
) {
  const { ffmpeg = 'ffmpeg', capture = [], projectDir, videoKbps = defaultVideoKbps } = services;
  const capabilities = await readCapabilities(ffmpeg, signal);
  if (capabilities?.videoEncoder === undefined) throw new StepError('no-ffmpeg');
  const path = source.kind === 'file' ? resolve(projectDir, source.path) : '';
  return {
    ffmpeg,
    encoder: { videoEncoder: capabilities.videoEncoder, videoKbps },
    input: (seconds: number): readonly string[] =>
      source.kind === 'file' ? ['-re', '-ss', seconds.toFixed(1), ...fileInput(path)] : capture,
  };
}

function waitForAbort(ended: AbortSignal, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const check = (): void => {
      if (signal.aborted) reject(signal.reason as Error);
      else if (ended.aborted) resolve();
    };
    ended.addEventListener('abort', check);
    signal.addEventListener('abort', check);
    check();
  });
}

function secondsSince(begunAt: string, services: BroadcastServices): number {
  return Math.max(0, Math.round((getNow(services) - Date.parse(begunAt)) / 1000));
}
