import type { JsonValue } from '../../engine/json-value.ts';
import type { LogMessage, StepContext } from '../../engine/step.ts';
import type { PushEvent } from './push-event.ts';

/** Writes lines in order, and tells when one cannot be written: another worker has taken the run over then. */
export interface PushLog {
  say(message: LogMessage): void;
  /** Rejects with the first failure, or resolves once every line is written. */
  flush(): Promise<void>;
}

/** Creates a log for what happens faster than it can be written. @param onFailure - Is called with the first failure. */
export function createPushLog<Checkpoint extends JsonValue>(
  step: StepContext<Checkpoint>,
  onFailure: (thrown: unknown) => void,
): PushLog {
  let last: Promise<void> = Promise.resolve();
  return {
    say(message) {
      last = last.then(() => step.log(message));
      last.catch(onFailure);
    },
    flush: () => last,
  };
}

/** Says an event of a push; undefined for one that is not worth a line. */
export function toLogMessage(event: PushEvent): LogMessage | undefined {
  switch (event.kind) {
    case 'on-air':
      return { code: 'target-on-air', values: { target: event.target } };
    case 'dropped': {
      const { target, reason, retryInSeconds } = event;
      return {
        code: `dropped-${reason}`,
        level: 'warning',
        values: { target, seconds: retryInSeconds },
      };
    }
    case 'behind':
      return { code: 'behind', level: 'warning', values: { target: event.target } };
    case 'source-lost': {
      const { failure, retryInSeconds } = event;
      const values = { detail: failure.detail || failure.reason, seconds: retryInSeconds };
      return { code: 'source-lost', level: 'warning', values };
    }
    case 'progress':
      return undefined;
  }
}
