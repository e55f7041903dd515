import type { StandardSchemaV1 } from '@comunal/http';
import type { ContentType } from '@comunal/schemas';
import type { JsonObject, JsonValue } from './json-value.ts';
import type { LogMessage, PublicStepOptions, StepOptions } from './step.ts';

/** A reference to an entry of the content, such as `recording/charla-de-redes`. */
export type EntryRef<Type extends ContentType = ContentType> = `${Type}/${string}`;

/** A question that a run asks a person. It waits for the answer, for days if need be. */
export interface GateOptions<Answer extends string> {
  /** The answers that there are; the message of each is `gate.NAME.ANSWER` in the messages of the workflow. */
  readonly answers: readonly [Answer, ...Answer[]];
  /** Values of the question `gate.NAME.question`. Nothing closed, no secret. */
  readonly values?: Readonly<Record<string, string | number>> | undefined;
}

/** What the body of a workflow is given. The body runs again from the top after each interruption; finished steps are not repeated. */
export interface WorkflowContext {
  /** The identifier of the run. */
  readonly runId: string;
  /**
   * Does a step once and returns its result, at once where an earlier attempt has finished it.
   * @param name - Unique in the workflow, kebab-case; its title is `step.NAME` in the messages of the workflow.
   */
  step<Result extends JsonValue | void, Checkpoint extends JsonValue = JsonValue>(
    this: void,
    name: string,
    options: StepOptions<Result, Checkpoint>,
  ): Promise<Result>;
  /** A step that makes something public, and is given the public form of an entry and nothing else of it. */
  publicStep<
    Type extends ContentType,
    Result extends JsonValue | void,
    Checkpoint extends JsonValue = JsonValue,
  >(
    this: void,
    name: string,
    entry: EntryRef<Type>,
    options: PublicStepOptions<Type, Result, Checkpoint>,
  ): Promise<Result>;
  /** Asks a person and waits for the answer; nothing runs meanwhile. */
  gate<Answer extends string>(
    this: void,
    name: string,
    options: GateOptions<Answer>,
  ): Promise<Answer>;
  /** Waits until a moment, as ISO 8601 with a zone; no worker is needed meanwhile. */
  sleepUntil(this: void, name: string, moment: string): Promise<void>;
  /** Starts another run once, at once or later, and does not wait for it. @returns The identifier of that run. */
  startRun<Input extends JsonObject>(
    this: void,
    name: string,
    workflow: Workflow<Input>,
    input: Input,
    options?: { readonly startAfter?: string | undefined },
  ): Promise<string>;
  /** Adds a line to the log, once. @param name - Unique among the steps of the workflow. */
  log(this: void, name: string, message: LogMessage): Promise<void>;
}

/** What {@link defineWorkflow} takes. */
export interface WorkflowDefinition<Input extends JsonObject, Result extends JsonValue | void> {
  /** Kebab-case, such as `publish-recording`. */
  readonly name: string;
  /** The schema of the input, which is checked at the start and again by each worker. */
  readonly input: StandardSchemaV1<unknown, Input>;
  /** The key of a run. Of two unfinished runs with one key the second is not started, and the first is returned. */
  readonly keyOf: (input: Input) => string;
  /** The entry that a run is about, as people are shown it; its slug is hidden once the entry is closed. */
  readonly subjectOf?: ((input: Input) => string) | undefined;
  /** The body. Everything that has an effect, reads a clock or may change stands in a step. */
  readonly run: (context: WorkflowContext, input: Input) => Promise<Result>;
}

/** A workflow as workers and clients take it, made by {@link defineWorkflow}. `Input` is in its type alone. */
export interface Workflow<Input extends JsonObject = JsonObject> {
  readonly name: string;
  /** As in {@link WorkflowDefinition}. */
  keyOf(input: Input): string;
  /** As in {@link WorkflowDefinition}. */
  subjectOf(input: Input): string | undefined;
  /** Checks an input. @throws `WorkflowInputError` that names the field, and holds no value. */
  parseInput(input: unknown): Promise<Input>;
  /** Runs the body with an input from the database. */
  execute(context: WorkflowContext, input: unknown): Promise<JsonValue | undefined>;
}
