import type { ContentType, Public } from '@comunal/schemas';
import type { JsonValue } from './json-value.ts';

/** A line of the log of a run: a code with values, so that each person reads it in their own language. */
export interface LogMessage {
  /** The key below `log.` in the messages of the workflow, such as `uploaded`. */
  readonly code: string;
  /** Values of the message. They are shown to everybody who may see the run: no secret, nothing closed. */
  readonly values?: Readonly<Record<string, string | number>> | undefined;
  /** @defaultValue 'info' */
  readonly level?: 'info' | 'warning' | 'error' | undefined;
}

/** How far a step is, as a person is shown it. */
export interface StepProgress {
  /** Done so far: bytes, or items. */
  readonly loaded: number;
  /** All there is to do; undefined while that is unknown. */
  readonly total?: number | undefined;
  /** What `loaded` and `total` count. @defaultValue 'bytes' */
  readonly unit?: 'bytes' | 'items' | 'seconds' | undefined;
}

/** How often a step is tried again after a transient failure, and how long it waits in between. */
export interface StepRetry {
  /** Attempts in all, those that ended with a dead process included. @defaultValue 10 */
  readonly maxAttempts?: number | undefined;
  /** Wait after the first failure; it doubles with each further one. @defaultValue 5000 */
  readonly initialDelayMs?: number | undefined;
  /** The longest wait between two attempts. @defaultValue 900000, a quarter of an hour */
  readonly maxDelayMs?: number | undefined;
}

/** What a step is given. */
export interface StepContext<Checkpoint extends JsonValue = JsonValue> {
  /** Aborts when the run is cancelled or paused, the time limit is over, the worker stops, or another worker took the run over. */
  readonly signal: AbortSignal;
  /**
   * The same in each attempt of this step of this run, and in no other: for servers that know idempotency keys. Where a run was
   * cancelled, which took the effect back, and is then retried, the key is a new one: the effect is made anew.
   */
  readonly idempotencyKey: string;
  /** Which attempt this is, from 1 on. */
  readonly attempt: number;
  /** What the last attempt saved; undefined in a step that saved nothing. */
  readonly checkpoint: Checkpoint | undefined;
  /**
   * Keeps where the step is, durably, before it resolves.
   *
   * @param checkpoint - What the next attempt needs to go on from here. No secret, nothing closed: it is kept in the database.
   * @throws `LeaseLostError` once another worker has taken the run over: this one has to stop, and change nothing any more.
   * @example
   * ```ts
   * import type { StepContext } from '@comunal/workflows/jobs';
   *
   * export async function sendParts({ checkpoint = 0, saveCheckpoint }: StepContext<number>) {
   *   for (let part = checkpoint; part < 8; part += 1) {
   *     // … sends the part …
   *     await saveCheckpoint(part + 1);
   *   }
   * }
   * ```
   */
  saveCheckpoint(this: void, checkpoint: Checkpoint): Promise<void>;
  /**
   * Asserts, right before an effect, that this worker still owns the run.
   *
   * @throws `LeaseLostError` if not.
   * @example
   * ```ts
   * import type { StepContext } from '@comunal/workflows/jobs';
   *
   * export async function release(context: StepContext, publish: () => Promise<void>) {
   *   await context.assertLease();
   *   await publish();
   * }
   * ```
   */
  assertLease(this: void): Promise<void>;
  /**
   * Shows how far the step is. It is kept at most once a second, and never fails.
   *
   * @param progress - What is done, and of how much.
   * @example
   * ```ts
   * import type { StepContext } from '@comunal/workflows/jobs';
   *
   * export function tellItems({ onProgress }: StepContext, done: number, total: number) {
   *   onProgress({ loaded: done, total, unit: 'items' });
   * }
   * ```
   */
  onProgress(this: void, progress: StepProgress): void;
  /**
   * Adds a line to the log of the run. Each attempt adds its own.
   *
   * @param message - The code of the line, with its values; secrets are taken out.
   * @example
   * ```ts
   * import type { StepContext } from '@comunal/workflows/jobs';
   *
   * export async function tellDrop({ attempt, log }: StepContext) {
   *   await log({ code: 'line-dropped', values: { attempt }, level: 'warning' });
   * }
   * ```
   */
  log(this: void, message: LogMessage): Promise<void>;
}

/** A step: work that is done once, and whose result is kept. */
export interface StepOptions<Result extends JsonValue | void, Checkpoint extends JsonValue> {
  /** When a transient failure is tried again. A failure is transient when its `shouldRetry()` says so. */
  readonly retry?: StepRetry | undefined;
  /** How long one attempt may take. @defaultValue no limit; a lost worker is noticed by its heartbeat */
  readonly timeLimitMs?: number | undefined;
  /**
   * Asks the server whether the effect is there already, before each attempt but the first: a process may have died between the
   * effect and the note of it. A result that is found is the result of the step, and `run` is not called.
   */
  readonly find?: ((context: StepContext<Checkpoint>) => Promise<Result | undefined>) | undefined;
  /** Does the work. It may be called again after a crash, with the last checkpoint. */
  readonly run: (context: StepContext<Checkpoint>) => Promise<Result>;
  /**
   * Takes the effect back when the run is cancelled, in the reverse order of the steps. A step without it leaves its effect,
   * and the log says so. Resolves to false where there was nothing to take back, so that the log says nothing of it.
   */
  readonly compensate?:
    | ((result: Result, context: StepContext<Checkpoint>) => Promise<boolean | void>)
    | undefined;
}

/**
 * A step that makes something public. Its entry is read anew for each attempt and has to be public at that moment; a closed one
 * ends the run before anybody is contacted.
 */
export interface PublicStepOptions<
  Type extends ContentType,
  Result extends JsonValue | void,
  Checkpoint extends JsonValue,
> extends Omit<StepOptions<Result, Checkpoint>, 'find' | 'run'> {
  /** As in {@link StepOptions}, with the public form of the entry. */
  readonly find?:
    | ((entry: Public<Type>, context: StepContext<Checkpoint>) => Promise<Result | undefined>)
    | undefined;
  /** As in {@link StepOptions}, with the public form of the entry. */
  readonly run: (entry: Public<Type>, context: StepContext<Checkpoint>) => Promise<Result>;
}
