import type { JsonValue } from './json-value.ts';
import { LeaseLostError } from './lease-lost-error.ts';
import type { GoOptions } from './go-options.ts';
import { readInterruption, type RunJournal, type StepRecord } from './run-journal.ts';
import type { RunFailure } from './run-state.ts';
import { createStepContext } from './step-context.ts';
import { StepError } from './step-error.ts';
import type { StepOptions, StepRetry } from './step.ts';
import type { Suspension } from './suspension.ts';
import { toFailure } from './to-failure.ts';
import { toJson } from './to-json.ts';

/** How an attempt ended: with a record that is final, or with a reason to go on later. */
export type AttemptResult = { readonly record: StepRecord } | { readonly suspension: Suspension };

/** Makes one attempt at a step. @throws `LeaseLostError` once another worker has taken the run over. */
export async function attemptStep<Result extends JsonValue | void, Checkpoint extends JsonValue>(
  before: StepRecord,
  options: StepOptions<Result, Checkpoint>,
  journal: RunJournal,
  go: GoOptions,
): Promise<AttemptResult> {
  const { maxAttempts = 10 } = options.retry ?? {};
  const spent = before.failures + before.deaths;
  // Counted as a death from the start: only its end can take that back.
  let record: StepRecord = {
    ...before,
    state: 'running',
    attempts: before.attempts + 1,
    deaths: before.deaths + 1,
  };
  await journal.putStep(record);
  const limit = new AbortController();
  const stopLimit =
    options.timeLimitMs === undefined
      ? () => {}
      : go.timers.after(options.timeLimitMs, () => limit.abort());
  const signal = AbortSignal.any([go.signal, limit.signal]);
  const attempt = createStepContext<Checkpoint>(record, journal, { ...go, signal }, (changed) => {
    record = changed;
  });
  try {
    const result = await settleOrAbandon(signal, go, async () => {
      if (before.attempts > 0 && options.find) {
        const existing = await options.find(attempt.context);
        if (existing !== undefined) return existing;
      }
      if (spent >= maxAttempts)
        throw new StepError('attempts-exhausted', { values: { attempts: spent } });
      return options.run(attempt.context);
    });
    record = {
      ...record,
      state: 'succeeded',
      deaths: 0,
      failure: undefined,
      result: toJson(result),
    };
    await journal.putStep(record);
    return { record };
  } catch (thrown) {
    if (thrown instanceof LeaseLostError) throw thrown;
    // An interrupted attempt counts for nothing.
    record = { ...record, deaths: before.deaths };
    if (go.signal.aborted) {
      await journal.putStep({ ...record, state: 'retrying' });
      return { suspension: { state: 'interrupted', by: readInterruption(go.signal) } };
    }
    const cause = limit.signal.aborted
      ? new StepError('time-limit', { isTransient: true })
      : thrown;
    return await settleFailure(cause);
  } finally {
    stopLimit();
    attempt.end();
  }

  async function settleFailure(thrown: unknown): Promise<AttemptResult> {
    const { failure, isTransient, retryAfterSeconds } = toFailure(thrown, record.name, go.redact);
    const failures = record.failures + 1;
    const canRetry = isTransient && failures + record.deaths < maxAttempts;
    record = { ...record, failures, failure, state: canRetry ? 'retrying' : 'failed' };
    if (!canRetry) {
      await journal.putStep(record, failureLine('step-failed', failure, record.attempts));
      return { record };
    }
    const delayMs = Math.max(toDelay(failures, options.retry), (retryAfterSeconds ?? 0) * 1_000);
    const line = failureLine('step-retries', failure, record.attempts);
    await journal.putStep(record, ...(failure.isWait ? waitLines(failure, before) : [line]));
    return { suspension: { state: 'sleeping', until: { delayMs }, failure } };
  }
}

/** How long to wait after so many failures: it doubles with each one. */
function toDelay(failures: number, retry: StepRetry = {}): number {
  const { initialDelayMs = 5_000, maxDelayMs = 900_000 } = retry;
  return Math.min(initialDelayMs * 2 ** Math.min(failures - 1, 30), maxDelayMs);
}

/** A line of the log with all that the sentence of the failure has to say. */
function failureLine(code: string, { code: cause, values }: RunFailure, attempt: number) {
  return { code, level: 'warning', values: { ...values, cause, attempt } } as const;
}

/** What a wait adds to the log: what it is for, once, however often it is looked at. */
function waitLines({ code: cause, values }: RunFailure, { failure: previous }: StepRecord) {
  const isSaid = previous?.isWait === true && previous.code === cause;
  return isSaid ? [] : [{ code: 'step-waits', values: { ...values, cause } } as const];
}

/** Waits for an attempt; where it does not heed its signal, no longer than the grace. */
async function settleOrAbandon<Result>(
  signal: AbortSignal,
  { timers, graceMs }: GoOptions,
  attempt: () => Promise<Result>,
): Promise<Result> {
  const abandoned = Promise.withResolvers<never>();
  let cancelGrace = (): void => {};
  const startGrace = (): void => {
    cancelGrace = timers.after(graceMs, () => abandoned.reject(new Error('abandoned')));
  };
  signal.addEventListener('abort', startGrace, { once: true });
  if (signal.aborted) startGrace();
  try {
    return await Promise.race([attempt(), abandoned.promise]);
  } finally {
    signal.removeEventListener('abort', startGrace);
    cancelGrace();
  }
}
