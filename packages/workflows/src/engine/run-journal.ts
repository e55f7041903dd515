import type { JsonObject, JsonValue } from './json-value.ts';
import type { RunFailure, StepSummary } from './run-state.ts';
import type { LogMessage, StepProgress } from './step.ts';

/** What a record of a run stands for. */
export type StepKind = 'step' | 'gate' | 'sleep' | 'start' | 'log';

/** What is kept of a step, or of another call of the body that happens once. */
export interface StepRecord {
  readonly name: string;
  readonly kind: StepKind;
  readonly state: StepSummary['state'];
  /** Attempts in all. */
  readonly attempts: number;
  /** Attempts that ended with a failure since the step was begun or retried. */
  readonly failures: number;
  /** Attempts that ended with their process since the last one that got on. */
  readonly deaths: number;
  /** How often its effect was taken back and is made anew. */
  readonly compensations: number;
  readonly result: JsonValue | undefined;
  readonly checkpoint: JsonValue | undefined;
  readonly failure: RunFailure | undefined;
}

/** A run to be started by another one. */
export interface RunStart {
  readonly workflow: string;
  readonly key: string;
  readonly subject: string | undefined;
  readonly input: JsonObject;
  readonly startAfter: string | undefined;
}

/**
 * What a go at a run reads and writes. Each write is carried out only while this worker owns the run.
 * @throws `LeaseLostError` from each method, once another worker has taken the run over.
 */
export interface RunJournal {
  readonly runId: string;
  readonly input: JsonObject;
  /** The records, as they were when the go began, in the order in which they were made. */
  readonly steps: readonly StepRecord[];
  /** Keeps a record, and lines of the log with it. */
  putStep(step: StepRecord, ...lines: readonly LogMessage[]): Promise<void>;
  /** Keeps how far a step is. */
  saveProgress(step: string, progress: StepProgress): Promise<void>;
  /** Adds a line to the log. */
  appendLog(step: string | undefined, message: LogMessage): Promise<void>;
  /** Opens a question. */
  openGate(
    step: StepRecord,
    gate: {
      readonly answers: readonly string[];
      readonly values: Readonly<Record<string, string | number>>;
    },
  ): Promise<void>;
  /** Keeps the record of a started run, and starts that. @returns Its identifier. */
  startRun(step: StepRecord, start: RunStart): Promise<string>;
  /** Whether a moment has come, by the clock of the database. */
  isPast(moment: string): Promise<boolean>;
  /** Asserts that this worker owns the run, and tells the queue that it is alive. */
  assertLease(): Promise<void>;
}

/** How a go at a run ends. */
export type GoOutcome =
  | { readonly state: 'succeeded'; readonly result: JsonValue | undefined }
  | { readonly state: 'failed'; readonly failure: RunFailure }
  | { readonly state: 'cancelled'; readonly failure: RunFailure | undefined }
  /** Until a moment, or for some milliseconds, whichever is there. */
  | {
      readonly state: 'sleeping';
      readonly until: { readonly moment: string } | { readonly delayMs: number };
      readonly failure: RunFailure | undefined;
    }
  | { readonly state: 'waiting' }
  | { readonly state: 'paused' }
  /** The worker stops: the run is free for another at once. */
  | { readonly state: 'queued' }
  /** Another worker has it. */
  | { readonly state: 'lost' };

const interruptions = ['pause', 'cancel', 'stop', 'lease-lost'] as const;
/** Why a go is interrupted: the reason of its abort signal. */
export type Interruption = (typeof interruptions)[number];

/** Reads why a go is interrupted. A signal that somebody else aborted stops it. */
export function readInterruption({ reason }: AbortSignal): Interruption {
  return interruptions.find((each) => each === reason) ?? 'stop';
}
