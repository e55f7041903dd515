import type { JsonValue } from '../engine/json-value.ts';
import type { PublicStepOptions, StepContext } from '../engine/step.ts';
import type { EntryRef, WorkflowContext } from '../engine/workflow.ts';
import { createPublishError } from './publish-error.ts';
import type { PublishServices } from './publish-services.ts';
import { readRelease, type Release } from './read-release.ts';

/** What a step of a publication works with. */
export interface PublishRun {
  readonly context: WorkflowContext;
  readonly services: PublishServices;
  readonly recording: EntryRef<'recording'>;
}

/** The run of a publication, and how far it has come. */
export interface VideoRun extends PublishRun {
  /** Whether the video is public: from then on it stays, and all that was done to it. */
  isPublic: boolean;
}

/**
 * Creates what takes back a step that is undone together with the video, or that had no effect. It is then done again when a
 * cancelled run is retried.
 * @throws `StepError` with `video-stays` once the video is public.
 */
export function undoneWithVideo(run: VideoRun): () => Promise<false> {
  return async () => {
    if (run.isPublic) throw createPublishError('video-stays');
    return false;
  };
}

/** A step that is given what may be published of the recording at that moment. */
export interface ReleasedStepOptions<
  Result extends JsonValue | void,
  Checkpoint extends JsonValue,
> extends Omit<PublicStepOptions<'recording', Result, Checkpoint>, 'find' | 'run'> {
  readonly find?: (release: Release, step: StepContext<Checkpoint>) => Promise<Result | undefined>;
  readonly run: (release: Release, step: StepContext<Checkpoint>) => Promise<Result>;
}

/**
 * Does a public step for which, beside the entry being public, all consents have to be in force at that moment. The public
 * form that it is given is the one that the engine has parsed strictly.
 */
export function releasedStep<
  Result extends JsonValue | void,
  Checkpoint extends JsonValue = JsonValue,
>(
  { context, services, recording }: PublishRun,
  name: string,
  { find, run, ...options }: ReleasedStepOptions<Result, Checkpoint>,
): Promise<Result> {
  return context.publicStep<'recording', Result, Checkpoint>(name, recording, {
    ...options,
    ...(find && {
      find: async (entry, step) =>
        find({ ...(await readRelease(services, recording)), entry }, step),
    }),
    run: async (entry, step) => run({ ...(await readRelease(services, recording)), entry }, step),
  });
}
