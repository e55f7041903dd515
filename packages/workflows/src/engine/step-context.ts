import { createHash } from 'node:crypto';
import type { JsonValue } from './json-value.ts';
import { LeaseLostError } from './lease-lost-error.ts';
import type { GoOptions } from './go-options.ts';
import type { RunJournal, StepRecord } from './run-journal.ts';
import type { LogMessage, StepContext, StepProgress } from './step.ts';
import { redactValues } from './to-failure.ts';
import { toJson } from './to-json.ts';

const PROGRESS_INTERVAL_MS = 1_000;

/** What an attempt is given, and how that is ended: afterwards nothing can be written by it any more. */
export interface Attempt<Checkpoint extends JsonValue> {
  readonly context: StepContext<Checkpoint>;
  end(): void;
}

/** Creates what an attempt at a step is given. @param onChange - Is told the record whenever a checkpoint was saved. */
export function createStepContext<Checkpoint extends JsonValue>(
  begun: StepRecord,
  journal: RunJournal,
  { signal, timers, redact }: GoOptions,
  onChange: (record: StepRecord) => void,
): Attempt<Checkpoint> {
  let record = begun;
  let isOver = false;
  let nextProgressAt = -Infinity;
  const assertNotOver = (): void => {
    if (isOver) throw new LeaseLostError();
  };
  const context: StepContext<Checkpoint> = {
    signal,
    idempotencyKey: toIdempotencyKey(journal.runId, begun),
    attempt: begun.attempts,
    checkpoint: begun.checkpoint as Checkpoint | undefined, // The same step has written it.
    async saveCheckpoint(checkpoint) {
      assertNotOver();
      const kept = toJson(checkpoint);
      // A step that gets on is none that only kills its workers.
      const isFurther = JSON.stringify(kept) !== JSON.stringify(record.checkpoint);
      record = { ...record, checkpoint: kept, deaths: isFurther ? 1 : record.deaths };
      onChange(record);
      await journal.putStep(record);
    },
    async assertLease() {
      assertNotOver();
      await journal.assertLease();
    },
    onProgress(progress: StepProgress) {
      const now = timers.now();
      if (isOver || now < nextProgressAt) return;
      nextProgressAt = now + PROGRESS_INTERVAL_MS;
      // Progress is a courtesy: a write that fails is made good by the next one.
      journal.saveProgress(begun.name, progress).catch(() => {});
    },
    async log(message: LogMessage) {
      assertNotOver();
      await journal.appendLog(begun.name, redactMessage(message, redact));
    },
  };
  return {
    context,
    end: () => {
      isOver = true;
    },
  };
}

/** Takes known secrets out of the values of a line of the log. */
export function redactMessage(message: LogMessage, redact: (text: string) => string): LogMessage {
  return message.values ? { ...message, values: redactValues(message.values, redact) } : message;
}

/**
 * The same for each attempt of a step of a run; it tells nothing of either. Once the effect was taken back, it is another: a
 * server that knows the key would answer with what is deleted.
 */
function toIdempotencyKey(runId: string, { name, compensations }: StepRecord): string {
  const text = compensations === 0 ? `${runId}/${name}` : `${runId}/${name}/${compensations}`;
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
