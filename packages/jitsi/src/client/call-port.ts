import type { CommandArgs } from './command-args.ts';
import type { EventPayloads } from './event-payloads.ts';
import type { CommandName, EventName, QueryName } from './name-tables.ts';
import type { PendingRequests } from './pending-requests.ts';
import type { QueryArgs, QueryResults } from './query-results.ts';
import type { RoomState } from './room-state.ts';

/** What the parts of a `Room` use of the call that they belong to. */
export interface CallPort {
  readonly state: RoomState;
  readonly pending: PendingRequests;
  on<Name extends EventName>(event: Name, handler: (data: EventPayloads[Name]) => void): () => void;
  execute<Name extends CommandName>(command: Name, ...args: CommandArgs[Name]): void;
  query<Name extends QueryName>(
    query: Name,
    ...args: QueryArgs[Name]
  ): Promise<QueryResults[Name] | undefined>;
  /** Listens from the start, before the names of events are loaded. */
  listen<Name extends EventName>(event: Name, handler: (data: EventPayloads[Name]) => void): void;
  /** Runs `act`, and waits for the event that confirms it. */
  until<Name extends EventName>(
    event: Name,
    isDone: (data: EventPayloads[Name]) => boolean,
    act: () => void,
    options?: UntilOptions,
  ): Promise<void>;
}

/** How long `until` waits, and what its time-out error names. */
export interface UntilOptions {
  /** @defaultValue `answerTimeoutMs` of the call */
  readonly timeoutMs?: number | undefined;
  /** @defaultValue the name of the event */
  readonly description?: string | undefined;
}
