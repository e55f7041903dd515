import type { Call, UntilOptions } from './call.ts';
import type { EventPayloads } from './event-payloads.ts';
import type { EventName } from './names.ts';
import type { Pending } from './pending.ts';
import type { RoomState } from './room-state.ts';

/** What the parts of a `Room` use of the call that they belong to. */
export interface CallPort extends Pick<Call, 'on' | 'execute' | 'query'> {
  readonly state: RoomState;
  readonly pending: Pending;
  /** Listens from the start, before the names of events are loaded. */
  listen<Name extends EventName>(event: Name, handler: (data: EventPayloads[Name]) => void): void;
  /** Does something, and waits for the event that confirms it. */
  until<Name extends EventName>(
    event: Name,
    isDone: (data: EventPayloads[Name]) => boolean,
    act: () => void,
    options?: UntilOptions,
  ): Promise<void>;
}
