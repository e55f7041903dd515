import { CallFrame } from './call-frame.ts';
import type { UntilOptions } from './call-port.ts';
import type { CommandArgs } from './command-args.ts';
import type { EventPayloads } from './event-payloads.ts';
import type { JoinOptions } from './join-options.ts';
import type * as Lazy from './lazy.ts';
import type { CommandName, EventName, QueryName } from './name-tables.ts';
import { ParticipantList, type Participant } from './participant-list.ts';
import type { QueryArgs, QueryResults } from './query-results.ts';
import { createClosedError, RoomError } from './room-error.ts';

/** What is loaded with the first call of `joinRoom`. */
type LazyParts = typeof Lazy;

/** A call by Jitsi's page interface: commands, events, queries, and its participants. */
export class Call extends CallFrame {
  /** The names and the code that are loaded with the first room. */
  protected readonly loading: Promise<LazyParts>;
  readonly #responses = new Map<unknown, (result: unknown, error: unknown) => void>();
  readonly #participants = new ParticipantList();
  readonly #queue: ((parts: LazyParts) => void)[] = [];
  #parts: LazyParts | undefined;
  #lastId = 0;
  /** How often somebody came since the roles were last queried. */
  #newcomers = 0;

  /** @internal */
  constructor(target: Element, options: JoinOptions) {
    const loading = import('./lazy.ts').catch(() => {
      throw new RoomError(
        'not-loaded',
        'A part of the client could not be loaded from this site: load the page again.',
      );
    });
    super(
      target,
      options,
      loading.then(({ createStart }) => createStart(options)),
    );
    this.loading = loading;
    loading.then(
      (parts) => this.#onLoaded(parts),
      () => undefined, // the call has failed by then, with that reason
    );
    this.onState(({ name }) => {
      // Without a connection nobody is known to be there; the app names everybody again once it is back.
      const isAlone = this.isOver || name === 'reconnecting';
      if (isAlone && this.#participants.clear()) this.emit('participants', this.participants);
    });
  }

  /** The people in the same room, this person first. A new list each time it changes. */
  get participants(): readonly Participant[] {
    return this.#participants.list;
  }

  /** This person, while in the call. */
  get me(): Participant | undefined {
    return this.#participants.me;
  }

  /**
   * Calls `handler` at each event of this name, until the returned function is called or the call is over.
   * @param event - The name that Jitsi's page API has for it, such as `participantJoined`.
   * @param handler - Receives what the event says.
   * @throws `RoomError` with `unknown-name` for a name that Jitsi does not have. The names are loaded with the first room:
   * before they are there, the same error goes to the page's own `error` event.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export function announce(room: Room, log: (text: string) => void): void {
   *   room.on('knockingParticipant', ({ participant }) => log(`${participant.name ?? 'Somebody'} knocks`));
   *   room.on('recordingStatusChanged', ({ on, mode }) => log(`${mode}: ${on ? 'on' : 'off'}`));
   * }
   * ```
   */
  on<Name extends EventName>(
    event: Name,
    handler: (data: EventPayloads[Name]) => void,
  ): () => void {
    this.#whenLoaded(({ toWireName }) => toWireName('event', event));
    return this.listen(event, handler);
  }

  /**
   * Calls `handler` with the new list whenever somebody comes, goes, or changes.
   * @param handler - Receives everybody in the call, this person too.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export function showCount(room: Room, box: Element): void {
   *   room.onParticipants((people) => (box.textContent = `${people.length} in the call`));
   * }
   * ```
   */
  onParticipants(handler: (participants: readonly Participant[]) => void): () => void {
    return this.listen('participants', handler);
  }

  /**
   * Sends a command, now or once the frame is ready. Jitsi reports nothing about commands that it ignores.
   * @param command - The name that Jitsi's page API has for it, such as `toggleTileView`.
   * @param args - What this command takes.
   * @throws `RoomError` with `unknown-name`, as `on` does, or `closed` once the call is over.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export function shareVideo(room: Room): void {
   *   room.execute('startShareVideo', 'https://tubo.example/static/charla.mp4');
   * }
   * ```
   */
  execute<Name extends CommandName>(command: Name, ...args: CommandArgs[Name]): void {
    this.#assertOpen();
    this.#whenLoaded(({ toWireName, otherNames }) => {
      for (const name of [command, otherNames[command]])
        if (name !== undefined)
          this.send({ type: 'event', data: { name: toWireName('command', name), data: args } });
    });
  }

  /**
   * Sends a query, and resolves with its result: `undefined` where Jitsi answers without one.
   * @param query - The name that Jitsi's page API has for it, such as `getRoomsInfo`.
   * @param args - What this query takes.
   * @throws `RoomError` with `refused` for what the app cannot do, `timed-out`, `closed` or `unknown-name`.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export async function countMicrophones(room: Room): Promise<number> {
   *   const devices = await room.query('getAvailableDevices');
   *   return devices?.audioInput?.length ?? 0;
   * }
   * ```
   */
  async query<Name extends QueryName>(
    query: Name,
    ...args: QueryArgs[Name]
  ): Promise<QueryResults[Name] | undefined> {
    this.#assertOpen();
    const { toWireRequest } = await this.loading;
    const data = toWireRequest(query, args);
    this.#assertOpen();
    const id = ++this.#lastId;
    try {
      return await this.pending.start<QueryResults[Name] | undefined>(query, (resolve, reject) => {
        this.#responses.set(id, (result, error) => {
          // The app answers a query that it does not know with an empty error inside the result.
          const inner = (result as { readonly error?: unknown } | null | undefined)?.error;
          if (error === undefined && inner === undefined)
            resolve(result as QueryResults[Name] | undefined);
          else reject(new RoomError('refused', `The call server's page refused ${query}.`));
        });
        this.send({ type: 'request', id, data });
      });
    } finally {
      this.#responses.delete(id);
    }
  }

  /**
   * Runs `act`, and waits for the event that confirms it.
   * @param options - How long, and what the error calls it.
   * @param event - The event to wait for.
   * @param isDone - Whether this event is the one; an error that it throws ends the wait.
   * @param act - Sends what brings the event about.
   */
  protected async until<Name extends EventName>(
    event: Name,
    isDone: (data: EventPayloads[Name]) => boolean,
    act: () => void,
    { timeoutMs, description = event }: UntilOptions = {},
  ): Promise<void> {
    let off: (() => void) | undefined;
    try {
      await this.pending.start<void>(
        description,
        (resolve, reject) => {
          off = this.on(event, (data) => {
            try {
              if (isDone(data)) resolve();
            } catch (error) {
              reject(error as RoomError); // `isDone` throws nothing else
            }
          });
          act();
        },
        timeoutMs,
      );
    } finally {
      off?.();
    }
  }

  /** Settles the query that has this id. */
  protected override handleResponse(id: unknown, result: unknown, error: unknown): void {
    this.#responses.get(id)?.(result, error);
  }

  /** Announces an event by its name, once the list of participants has followed it. */
  protected override handleEvent(
    wire: string,
    data: Readonly<Record<string, unknown>>,
  ): (() => void) | undefined {
    const name = this.#parts?.eventNames.get(wire);
    if (name === undefined) return undefined;
    const hasChanged = this.#participants.handleEvent(name, data);
    return () => {
      if (hasChanged) this.emit('participants', this.participants);
      this.emit(name, data);
      const otherName = this.#parts?.otherNames[name];
      if (otherName !== undefined) this.emit(otherName, data);
      if (this.me && /^(?:participant|videoConference)Joined$/.test(name)) void this.#queryRoles();
    };
  }

  /**
   * Queries who is a moderator: events announce roles that change, not those that people come with. Many people can come at
   * once, so only one query runs at a time.
   */
  async #queryRoles(): Promise<void> {
    if (++this.#newcomers > 1) return;
    try {
      const info = await this.query('getRoomsInfo');
      const changes = (info?.rooms ?? [])
        .flatMap(({ participants }) => participants)
        // This person can be null in it. With breakout rooms it can be older than an event that made somebody a moderator.
        .filter((participant) => participant?.role === 'moderator')
        .map(({ id, role }) =>
          this.#participants.handleEvent('participantRoleChanged', { id, role }),
        );
      if (changes.includes(true)) this.emit('participants', this.participants);
    } catch {
      // The call goes on without the roles.
    }
    const hasMore = this.#newcomers > 1;
    this.#newcomers = 0;
    if (hasMore) await this.#queryRoles();
  }

  #assertOpen(): void {
    if (this.isOver) throw createClosedError(this.state);
  }

  /** Runs a task now, or once the names are loaded; an unknown name is then an error of the page. */
  #whenLoaded(task: (parts: LazyParts) => unknown): void {
    if (this.#parts) task(this.#parts);
    else this.#queue.push(task);
  }

  #onLoaded(parts: LazyParts): void {
    this.#parts = parts;
    for (const task of this.#queue.splice(0))
      try {
        task(parts);
      } catch (error) {
        reportError(error);
      }
  }
}
