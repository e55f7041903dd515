import type * as AtJoin from './at-join.ts';
import { CallFrame } from './call-frame.ts';
import type { UntilOptions } from './call-port.ts';
import type { CommandArgs } from './command-args.ts';
import type { EventPayloads } from './event-payloads.ts';
import type { JoinOptions } from './join-options.ts';
import type { CommandName, EventName, QueryName } from './names.ts';
import { People, type Participant } from './people.ts';
import type { QueryArgs, QueryResults } from './query-results.ts';
import { closedError, RoomError } from './room-error.ts';

/** What comes with the first call of `joinRoom`. */
type Loaded = typeof AtJoin;

/** A call by Jitsi's page interface: commands, events, queries, and who is there. */
export class Call extends CallFrame {
  protected readonly loading: Promise<Loaded>;
  readonly #answers = new Map<unknown, (result: unknown, error: unknown) => void>();
  readonly #people = new People();
  readonly #early: ((loaded: Loaded) => void)[] = [];
  #loaded: Loaded | undefined;
  #lastId = 0;
  /** How often somebody came since roles were last asked. */
  #unasked = 0;

  /** @internal */
  constructor(target: Element, options: JoinOptions) {
    const loading = import('./at-join.ts').catch(() => {
      const says = 'A part of the client could not be loaded from this site: load the page again.';
      throw new RoomError('notLoaded', says);
    });
    super(
      target,
      options,
      loading.then(({ startOf }) => startOf(options)),
    );
    this.loading = loading;
    loading.then(
      (loaded) => this.#learn(loaded),
      () => undefined, // the call has failed by then, and says so
    );
    this.onState(({ name }) => {
      // Without a connection nobody is known to be there; the app names everybody again after it is back.
      const isAlone = this.isOver || name === 'reconnecting';
      if (isAlone && this.#people.clear()) this.emit('participants', this.participants);
    });
  }

  /** Who is in the same room, this person first. A new list each time it changes. */
  get participants(): readonly Participant[] {
    return this.#people.list;
  }

  /** This person, while in the call. */
  get me(): Participant | undefined {
    return this.#people.me;
  }

  /**
   * Calls `handler` at each event of this name, until the function that it returns is called or the call is over.
   * @throws `RoomError` with `unknownName` for a name that Jitsi does not have. Names are loaded with the first room: before
   * they are there, the same error goes to the page's own `error` event.
   */
  on<Name extends EventName>(
    event: Name,
    handler: (data: EventPayloads[Name]) => void,
  ): () => void {
    this.#withNames(({ wireOf }) => wireOf('event', event));
    return this.listen(event, handler);
  }

  /** Calls `handler` with the new list whenever somebody comes, goes, or changes. */
  onParticipants(handler: (participants: readonly Participant[]) => void): () => void {
    return this.listen('participants', handler);
  }

  /**
   * Sends a command, now or once the frame is ready. Jitsi says nothing about commands that it does not take.
   * @throws `RoomError` with `unknownName`, as `on` does, or `closed` once the call is over.
   */
  execute<Name extends CommandName>(command: Name, ...args: CommandArgs[Name]): void {
    this.#assertOpen();
    this.#withNames(({ wireOf, otherName }) => {
      for (const name of [command, otherName[command]])
        if (name !== undefined)
          this.send({ type: 'event', data: { name: wireOf('command', name), data: args } });
    });
  }

  /**
   * Asks the frame. `undefined` is an answer without a result, which Jitsi gives where there is none.
   * @throws `RoomError` with `refused` for what the app cannot do, `timedOut`, `closed` or `unknownName`.
   */
  async query<Name extends QueryName>(
    query: Name,
    ...args: QueryArgs[Name]
  ): Promise<QueryResults[Name] | undefined> {
    this.#assertOpen();
    const { requestOf } = await this.loading;
    const data = requestOf(query, args);
    this.#assertOpen();
    const id = ++this.#lastId;
    try {
      return await this.pending.promise<QueryResults[Name] | undefined>(
        query,
        (resolve, reject) => {
          this.#answers.set(id, (result, error) => {
            // What it does not know it answers with an empty error in the result.
            const inside = (result as { readonly error?: unknown } | null | undefined)?.error;
            if (error === undefined && inside === undefined)
              resolve(result as QueryResults[Name] | undefined);
            else reject(new RoomError('refused', `The call server's page refused ${query}.`));
          });
          this.send({ type: 'request', id, data });
        },
      );
    } finally {
      this.#answers.delete(id);
    }
  }

  /** Does something, and waits for the event that confirms it. */
  protected async until<Name extends EventName>(
    event: Name,
    isDone: (data: EventPayloads[Name]) => boolean,
    act: () => void,
    { timeoutMs, description = event }: UntilOptions = {},
  ): Promise<void> {
    let off: (() => void) | undefined;
    try {
      await this.pending.promise<void>(
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

  protected override answer(id: unknown, result: unknown, error: unknown): void {
    this.#answers.get(id)?.(result, error);
  }

  protected override hear(
    wire: string,
    data: Readonly<Record<string, unknown>>,
  ): (() => void) | undefined {
    const name = this.#loaded?.eventNames.get(wire);
    if (name === undefined) return undefined;
    const isNews = this.#people.hear(name, data);
    return () => {
      if (isNews) this.emit('participants', this.participants);
      this.emit(name, data);
      const other = this.#loaded?.otherName[name];
      if (other !== undefined) this.emit(other, data);
      if (this.me && /^(?:participant|videoConference)Joined$/.test(name)) void this.#askRoles();
    };
  }

  /** Events tell of roles that change, and not of those that people come with. Many can come at once: one question at a time. */
  async #askRoles(): Promise<void> {
    if (++this.#unasked > 1) return;
    try {
      const info = await this.query('getRoomsInfo');
      const news = (info?.rooms ?? [])
        .flatMap(({ participants }) => participants)
        // This person can be null in it. With breakout rooms it can be older than an event that made somebody a moderator.
        .filter((one) => one?.role === 'moderator')
        .map(({ id, role }) => this.#people.hear('participantRoleChanged', { id, role }));
      if (news.includes(true)) this.emit('participants', this.participants);
    } catch {
      // The call goes on without.
    }
    const more = this.#unasked > 1;
    this.#unasked = 0;
    if (more) await this.#askRoles();
  }

  #assertOpen(): void {
    if (this.isOver) throw closedError(this.state);
  }

  /** Now, or once the names are there; a wrong one is then an error of the page's. */
  #withNames(work: (loaded: Loaded) => unknown): void {
    if (this.#loaded) work(this.#loaded);
    else this.#early.push(work);
  }

  #learn(loaded: Loaded): void {
    this.#loaded = loaded;
    for (const work of this.#early.splice(0))
      try {
        work(loaded);
      } catch (error) {
        reportError(error);
      }
  }
}
