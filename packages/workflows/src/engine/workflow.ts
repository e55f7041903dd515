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
   *
   * @param name - Unique in the workflow, kebab-case; its title is `step.NAME` in the messages of the workflow.
   * @param options - The work, how often it is tried, and how it is found again or taken back.
   * @throws `StepFailedError` once it has failed for good.
   * @example
   * ```ts
   * import { defineWorkflow } from '@comunal/workflows/jobs';
   * import { stat } from 'node:fs/promises';
   * import * as z from 'zod/mini';
   *
   * export const measure = defineWorkflow({
   *   name: 'measure',
   *   input: z.strictObject({ file: z.string() }),
   *   keyOf: ({ file }) => file,
   *   run: async (context, { file }) => {
   *     const bytes = await context.step('read-size', {
   *       timeLimitMs: 60_000,
   *       run: async () => (await stat(file)).size,
   *     });
   *     return { bytes };
   *   },
   * });
   * ```
   */
  step<Result extends JsonValue | void, Checkpoint extends JsonValue = JsonValue>(
    this: void,
    name: string,
    options: StepOptions<Result, Checkpoint>,
  ): Promise<Result>;
  /**
   * Does a step that makes something public, and is given the public form of an entry and nothing else of it.
   *
   * @param name - Unique in the workflow, kebab-case, as that of a step.
   * @param entry - The entry, which is read anew for each attempt.
   * @param options - The work, as that of a step.
   * @throws `StepFailedError`, with the code `not-public` when the entry is closed or gone by then.
   * @example
   * ```ts
   * import type { WorkflowContext } from '@comunal/workflows/jobs';
   *
   * export function announce(context: WorkflowContext, send: (title: string) => Promise<void>) {
   *   return context.publicStep('announce', 'recording/charla', {
   *     run: async ({ title }) => send(Object.values(title).join(' / ')),
   *   });
   * }
   * ```
   */
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
  /**
   * Asks a person and waits for the answer; nothing runs meanwhile. Where the body was changed since, and has no such answer any
   * more, the person is asked again.
   *
   * @param name - Unique in the workflow, kebab-case; the question is `gate.NAME.question` in the messages of the workflow.
   * @param options - The answers that there are, and the values of the question.
   * @example
   * ```ts
   * import type { WorkflowContext } from '@comunal/workflows/jobs';
   *
   * export async function mayPublish(context: WorkflowContext) {
   *   const answer = await context.gate('captions', { answers: ['publish-as-is', 'wait'] });
   *   return answer === 'publish-as-is';
   * }
   * ```
   */
  gate<Answer extends string>(
    this: void,
    name: string,
    options: GateOptions<Answer>,
  ): Promise<Answer>;
  /**
   * Waits until a moment; no worker is needed meanwhile.
   *
   * @param name - Unique among the steps of the workflow.
   * @param moment - As ISO 8601 with a zone; one that has passed is no wait.
   * @example
   * ```ts
   * import type { WorkflowContext } from '@comunal/workflows/jobs';
   *
   * export async function waitForConsent(context: WorkflowContext, day: string) {
   *   await context.sleepUntil('wait-for-consent', `${day}T00:00:00Z`);
   * }
   * ```
   */
  sleepUntil(this: void, name: string, moment: string): Promise<void>;
  /**
   * Starts another run once, at once or later, and does not wait for it.
   *
   * @param name - Unique among the steps of the workflow.
   * @param workflow - What is run. A worker has to know it too, or the run stays in the queue.
   * @param input - What it is about, as in `Jobs.start`.
   * @param options - When it starts, as ISO 8601 with a zone; without it, at once.
   * @returns The identifier of that run, or of the unfinished one with the same key.
   * @example
   * ```ts
   * import type { Workflow, WorkflowContext } from '@comunal/workflows/jobs';
   *
   * export async function lookAgain(context: WorkflowContext, audience: Workflow<{ slug: string }>) {
   *   const startAfter = '2026-12-06T09:00:00Z';
   *   return context.startRun('look-again', audience, { slug: 'charla' }, { startAfter });
   * }
   * ```
   */
  startRun<Input extends JsonObject>(
    this: void,
    name: string,
    workflow: Workflow<Input>,
    input: Input,
    options?: { readonly startAfter?: string | undefined },
  ): Promise<string>;
  /**
   * Adds a line to the log, once, however often the body runs.
   *
   * @param name - Unique among the steps of the workflow.
   * @param message - The code of the line, with its values; secrets are taken out.
   * @example
   * ```ts
   * import type { WorkflowContext } from '@comunal/workflows/jobs';
   *
   * export async function tellTooEarly(context: WorkflowContext, day: string) {
   *   await context.log('tell-too-early', { code: 'too-early', values: { day } });
   * }
   * ```
   */
  log(this: void, name: string, message: LogMessage): Promise<void>;
}

/** What {@link defineWorkflow} takes. */
export interface WorkflowDefinition<Input extends JsonObject, Result extends JsonValue | void> {
  /** Kebab-case, such as `publish-recording`. */
  readonly name: string;
  /** The schema of the input, which is checked at the start and again by each worker. */
  readonly input: StandardSchemaV1<unknown, Input>;
  /**
   * Returns the key of a run. Of two unfinished runs with one key the second is not started, and the first is returned.
   *
   * @param input - The input, as the schema has parsed it.
   */
  readonly keyOf: (input: Input) => string;
  /** The entry that a run is about, as people are shown it; its slug is hidden once the entry is closed. */
  readonly subjectOf?: ((input: Input) => string) | undefined;
  /**
   * The body. Everything that has an effect, reads a clock or may change stands in a step.
   *
   * @param context - Steps, questions and waits of this run.
   * @param input - The input, as the schema has parsed it.
   */
  readonly run: (context: WorkflowContext, input: Input) => Promise<Result>;
}

/** A workflow as workers and clients take it, made by {@link defineWorkflow}. `Input` is in its type alone. */
export interface Workflow<Input extends JsonObject = JsonObject> {
  /** Names it in the database, so that a worker finds it for a run: a renamed workflow leaves its unfinished runs behind. */
  readonly name: string;
  /**
   * Returns the key of a run with an input, as its definition says.
   *
   * @param input - An input that fits.
   */
  keyOf(input: Input): string;
  /**
   * Returns the entry that a run with an input is about; undefined when its definition names none.
   *
   * @param input - An input that fits.
   */
  subjectOf(input: Input): string | undefined;
  /**
   * Checks an input.
   *
   * @param input - Anything, such as what a command was given.
   * @throws `WorkflowInputError` that names the field, and holds no value.
   */
  parseInput(input: unknown): Promise<Input>;
  /**
   * Runs the body from the top.
   *
   * @param context - Steps, questions and waits, by which it ends early or goes on from where it was.
   * @param input - The input from the database, which is checked once more.
   */
  execute(context: WorkflowContext, input: unknown): Promise<JsonValue | undefined>;
}
