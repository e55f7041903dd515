import { isComunalHttpError, systemClock, type Clock } from '@comunal/http';
import type { StepContext } from '../engine/step.ts';
import type { JsonValue } from '../engine/json-value.ts';
import { LeaseLostError } from '../engine/lease-lost-error.ts';
import { StepError } from '../engine/step-error.ts';
import { CopyState, type CopyCheckpoint } from './copy-state.ts';
import { copyVideo } from './copy-video.ts';
import type { CopyTools } from './copy-tools.ts';
import type { ListedVideo } from './list-channel.ts';
import { readHours, type TransferHours } from './transfer-hours.ts';
import { addOutcome } from './add-outcome.ts';
import { emptyReport, type MirrorReport } from './outcome.ts';

/** Some videos of a channel, to be copied in one step. */
export interface CopyVideosOptions {
  readonly videos: readonly ListedVideo[];
  /** States of uploads that the hours of an earlier step interrupted, by UUID. */
  readonly uploads: Readonly<Record<string, JsonValue>>;
  readonly hours: TransferHours | undefined;
  readonly concurrency: number;
  readonly clock?: Clock | undefined;
  /** Called with how many videos are through. */
  readonly onDone: (count: number) => void;
}

/** What a step has done. */
export type CopiedVideos = {
  readonly report: MirrorReport;
  /** Videos that are left, since the hours in which files are sent are over. */
  readonly left: readonly ListedVideo[];
  /** When those hours begin again, in milliseconds since 1970; null where nothing is left. */
  readonly opensAt: number | null;
  /** Videos that failed and may be copied later. */
  readonly again: readonly AgainVideo[];
  /** When it is time for those, in milliseconds since 1970. */
  readonly againAt: number;
  /** States of uploads that are not complete, by UUID. */
  readonly uploads: Readonly<Record<string, JsonValue>>;
  /** Recordings by slug, with the identifiers of their items. */
  readonly items: Readonly<Record<string, string>>;
};

/** A video that failed for a reason that may pass. */
export type AgainVideo = ListedVideo & {
  /** The code of its last failure. */
  readonly code: string;
};

/** How often a video is tried within one attempt of the step. */
const maxTries = 3;
/** So many videos that fail in a row, for reasons that may pass, mean that a server or the line is down. */
const maxFailuresInRow = 4;
/** A video that was among them this often is given up, so that a run comes to an end. */
const maxOutages = 20;
/** How long videos wait that fail while others do not: a quarter of an hour. */
const againAfterMs = 900_000;

/** The reason of an abort because the hours in which files are sent are over. */
class HoursOver extends Error {
  override readonly name = 'HoursOver';
}

/**
 * Copies some videos, several at once. A video that fails does not stop the others; where everything fails the step does, to be
 * tried again later, and keeps what it has done.
 */
export async function copyVideos(
  tools: Omit<CopyTools, 'assertLease'>,
  options: CopyVideosOptions,
  context: StepContext<CopyCheckpoint>,
): Promise<CopiedVideos> {
  const { videos, hours, clock = systemClock, concurrency, onDone } = options;
  const state = new CopyState(
    context.checkpoint,
    options.uploads,
    (checkpoint) => context.saveCheckpoint(checkpoint),
    () => clock.now(),
  );
  using closing = watchHours(hours, tools.now, clock);
  const queue = videos
    .filter(({ uuid }) => !state.outcomes.has(uuid))
    // Whoever failed least comes first, so that an outage does not meet the same few videos each time.
    .toSorted((a, b) => state.countOutages(a.uuid) - state.countOutages(b.uuid))
    .map(({ uuid, shortUUID }) => ({ video: { uuid, shortUUID }, tries: 0 }));
  onDone(state.outcomes.size);
  const shared: CopyTools = { ...tools, assertLease: shareLease(context, clock) };
  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, closing.signal, stop.signal]);
  const failuresInRow = new Set<string>();
  const again: AgainVideo[] = [];
  const copy = async (video: ListedVideo): Promise<void> => {
    const { uuid } = video;
    const outcome = await copyVideo(shared, {
      video,
      signal,
      startedAt: tools.now(),
      state: state.readUpload(uuid),
      onState: (upload) => state.keepUpload(uuid, upload),
    });
    await state.finish(uuid, outcome);
    failuresInRow.clear();
  };
  const settle = async (
    { video, tries }: { readonly video: ListedVideo; readonly tries: number },
    thrown: unknown,
  ): Promise<void> => {
    const { uuid } = video;
    const code = readCode(thrown);
    if (thrown instanceof LeaseLostError) throw thrown;
    if (codesForAll.has(code)) throw toStepError(thrown);
    if (!isTransient(thrown) || state.countOutages(uuid) >= maxOutages) {
      await state.finish(uuid, { kind: 'failed', code });
      return;
    }
    failuresInRow.add(uuid);
    if (failuresInRow.size >= maxFailuresInRow) {
      await state.noteOutage(failuresInRow);
      throw thrown;
    }
    if (tries + 1 < maxTries) queue.push({ video, tries: tries + 1 });
    else again.push({ ...video, code });
  };
  const work = async (): Promise<void> => {
    for (let task = queue.shift(); task; task = queue.shift()) {
      if (signal.aborted) return;
      try {
        await copy(task.video);
      } catch (thrown) {
        if (signal.aborted) return;
        await settle(task, thrown);
      }
      onDone(state.outcomes.size);
    }
  };
  const lanes = Array.from({ length: concurrency }, () =>
    work().catch((thrown: unknown) => {
      stop.abort(thrown);
      throw thrown;
    }),
  );
  const failed = (await Promise.allSettled(lanes)).find((lane) => lane.status === 'rejected');
  context.signal.throwIfAborted();
  if (failed) throw failed.reason;
  const opensAt = closing.opensAt();
  return {
    ...summarize(videos, state, again),
    opensAt: opensAt ?? null,
    againAt: tools.now() + againAfterMs,
  };
}

function summarize(
  videos: readonly ListedVideo[],
  { outcomes, uploads }: CopyState,
  again: readonly AgainVideo[],
): Pick<CopiedVideos, 'report' | 'left' | 'again' | 'uploads' | 'items'> {
  const set = new Set(again.map(({ uuid }) => uuid));
  const left = videos.flatMap(({ uuid, shortUUID }) =>
    outcomes.has(uuid) || set.has(uuid) ? [] : [{ uuid, shortUUID }],
  );
  let report = emptyReport;
  const items: Record<string, string> = {};
  for (const { uuid, shortUUID } of videos) {
    const outcome = outcomes.get(uuid);
    if (!outcome) continue;
    report = addOutcome(report, shortUUID, outcome);
    if ('slug' in outcome) items[outcome.slug] = outcome.identifier;
  }
  return { report, left, again, uploads, items };
}

interface ClosingWatch extends Disposable {
  readonly signal: AbortSignal;
  /** When the hours begin again; undefined while they last. */
  opensAt(): number | undefined;
}

/** Aborts once the hours are over. */
function watchHours(
  hours: TransferHours | undefined,
  now: () => number,
  clock: Clock,
): ClosingWatch {
  const closed = new AbortController();
  let opensAt: number | undefined;
  let cancel = (): void => {};
  const look = (): void => {
    if (!hours) return;
    const state = readHours(hours, now());
    if (state.isOpen) {
      cancel = clock.after(state.closesAt - now(), look);
      return;
    }
    ({ opensAt } = state);
    closed.abort(new HoursOver('Files are sent in other hours.'));
  };
  look();
  return {
    signal: closed.signal,
    opensAt: () => opensAt,
    [Symbol.dispose]: () => cancel(),
  };
}

/** How long one assertion of the lease holds for all videos, in milliseconds: less than it takes to notice that a worker died. */
const leaseHoldsMs = 1_000;

/** Asserts the lease once for all videos of a moment. */
function shareLease(context: Pick<StepContext, 'assertLease'>, clock: Clock): () => Promise<void> {
  let asserted: Promise<void> | undefined;
  let until = -Infinity;
  return () => {
    if (asserted && clock.now() < until) return asserted;
    until = clock.now() + leaseHoldsMs;
    asserted = context.assertLease();
    return asserted;
  };
}

/** Failures that every further video would meet too: the disk is full, or the Archive takes nothing from this account. */
const codesForAll = new Set(['disk-full', 'unauthorized', 'spam']);

/** A disk may have space again; what is refused otherwise stays so. */
function toStepError(thrown: unknown): unknown {
  const isFull = readCode(thrown) === 'disk-full' && !(thrown instanceof StepError);
  return isFull ? new StepError('disk-full', { isTransient: true }) : thrown;
}

function isTransient(thrown: unknown): boolean {
  if (isComunalHttpError(thrown) || thrown instanceof StepError) return thrown.shouldRetry();
  return false;
}

function readCode(thrown: unknown): string {
  if (isComunalHttpError(thrown) || thrown instanceof StepError) return thrown.code;
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'unexpected';
}
