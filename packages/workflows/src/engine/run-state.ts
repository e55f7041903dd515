import type { JsonObject, JsonValue } from './json-value.ts';
import type { LogMessage, StepProgress } from './step.ts';

/** The states of a run. The last three are final, though a failed or cancelled run can be retried. */
export const runStates = [
  'queued',
  'running',
  'sleeping',
  'waiting',
  'paused',
  'succeeded',
  'failed',
  'cancelled',
] as const;

/**
 * The state of a run. `sleeping`: until a moment, after a failure or because the workflow says so; `waiting`: for the answer of a
 * person; `paused`: until somebody resumes it.
 */
export type RunState = (typeof runStates)[number];

/** A failure, as a person is shown it: it holds no secret and no text of a server that was not redacted. */
export interface RunFailure {
  /** A code in kebab-case: that of the error, else `unexpected`. */
  readonly code: string;
  /** The step that failed. */
  readonly step?: string | undefined;
  /** Values of the message `wrong.CODE` of the workflow. */
  readonly values?: Readonly<Record<string, string | number>> | undefined;
}

/** A question that waits for an answer. */
export interface OpenGate {
  readonly name: string;
  readonly answers: readonly string[];
  readonly values: Readonly<Record<string, string | number>>;
  /** Since when, as ISO 8601. */
  readonly askedAt: string;
}

/** A run, in short. */
export interface RunSummary {
  readonly id: string;
  /** The name of its workflow. */
  readonly workflow: string;
  readonly key: string;
  /** The entry that it is about, such as `recording/charla`. Mask it where the entry is closed by now. */
  readonly subject: string | undefined;
  readonly state: RunState;
  /** What somebody asked for and is not done yet: a running step is interrupted first, and a cancelled run takes back what it can. */
  readonly request: 'pause' | 'cancel' | undefined;
  /** The step that it is at. */
  readonly step: string | undefined;
  readonly progress: StepProgress | undefined;
  readonly gate: OpenGate | undefined;
  readonly failure: RunFailure | undefined;
  /** When it goes on by itself, as ISO 8601. */
  readonly wakesAt: string | undefined;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A step of a run. */
export interface StepSummary {
  readonly name: string;
  readonly state: 'running' | 'retrying' | 'succeeded' | 'failed' | 'compensated' | 'kept';
  readonly attempts: number;
  readonly startedAt: string;
  readonly endedAt: string | undefined;
}

/** A line of the log of a run. */
export interface LogLine extends LogMessage {
  readonly at: string;
  readonly step: string | undefined;
}

/** A run with all that is known of it. */
export interface RunDetail extends RunSummary {
  readonly input: JsonObject;
  readonly result: JsonValue | undefined;
  readonly steps: readonly StepSummary[];
  readonly log: readonly LogLine[];
}
