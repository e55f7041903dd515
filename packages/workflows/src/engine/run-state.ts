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
  /** True where nothing failed: the step waits for something else to end. */
  readonly isWait?: boolean | undefined;
}

/** A question that waits for an answer. */
export interface OpenGate {
  /** What `Jobs.answer` takes as its `gate`; the question is `gate.NAME.question` in the messages of the workflow. */
  readonly name: string;
  /** The answers that are accepted; the text of each is `gate.NAME.ANSWER`. */
  readonly answers: readonly string[];
  /** Values of the question's message, fit for everybody who may see the run. */
  readonly values: Readonly<Record<string, string | number>>;
  /** Since when, as ISO 8601. */
  readonly askedAt: string;
}

/** A run, in short. */
export interface RunSummary {
  /** What every call takes as `runId`: it stays the same when the run is tried again. */
  readonly id: string;
  /** The name of its workflow. */
  readonly workflow: string;
  /** What no two unfinished runs of a workflow share. It may name an entry that was closed since. */
  readonly key: string;
  /** The entry that it is about, such as `recording/charla`. Mask it where the entry is closed by now. */
  readonly subject: string | undefined;
  /** Where it stands now; a request that is not fulfilled yet is in `request`. */
  readonly state: RunState;
  /** Whether it counts as running, and the worker that was at it is gone: it goes on with the next one. */
  readonly isAbandoned: boolean;
  /** What somebody asked for and is not done yet: a running step is interrupted first, and a cancelled run takes back what it can. */
  readonly request: 'pause' | 'cancel' | undefined;
  /** The step that it is at. */
  readonly step: string | undefined;
  /** How far that step is, at most a second old; undefined when it counts nothing. */
  readonly progress: StepProgress | undefined;
  /** The question that it waits for; undefined unless the state is `waiting`. */
  readonly gate: OpenGate | undefined;
  /** What it failed by, or what the step that is tried again failed by last. */
  readonly failure: RunFailure | undefined;
  /** When it goes on by itself, as ISO 8601. */
  readonly wakesAt: string | undefined;
  /** When somebody started it, as ISO 8601. */
  readonly createdAt: string;
  /** When anything of it changed last, as ISO 8601. */
  readonly updatedAt: string;
}

/** A step of a run. */
export interface StepSummary {
  /** Unique in the run; its title is `step.NAME` in the messages of the workflow. */
  readonly name: string;
  /** `retrying`: it waits for its next attempt; `compensated`: its effect was taken back; `kept`: it could not be. */
  readonly state: 'running' | 'retrying' | 'succeeded' | 'failed' | 'compensated' | 'kept';
  /** How often it was begun, those attempts included that ended with a dead process. */
  readonly attempts: number;
  /** When the first attempt began, as ISO 8601. */
  readonly startedAt: string;
  /** When it succeeded or failed for good, as ISO 8601. */
  readonly endedAt: string | undefined;
}

/** A line of the log of a run. */
export interface LogLine extends LogMessage {
  /** When it was written, as ISO 8601. */
  readonly at: string;
  /** The step that wrote it; undefined for the body of the workflow. */
  readonly step: string | undefined;
}

/** A run with all that is known of it. */
export interface RunDetail extends RunSummary {
  /** What it was started with. */
  readonly input: JsonObject;
  /** What its body returned; undefined until it has succeeded, and when it returns nothing. */
  readonly result: JsonValue | undefined;
  /** The steps that were begun, in that order. */
  readonly steps: readonly StepSummary[];
  /** The lines of its log, the oldest first. */
  readonly log: readonly LogLine[];
}
