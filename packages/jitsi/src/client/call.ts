import type * as AtJoin from './at-join.ts';
import type { CommandArgs } from './command-args.ts';
import type { EventPayloads } from './event-payloads.ts';
import type { FrameOptions, JoinOptions } from './join-options.ts';
import type { CommandName, EventName, QueryName, Wire } from './names.ts';
import { PageChannel } from './page-channel.ts';
import { People, type Participant } from './people.ts';
import type { QueryArgs, QueryResults } from './query-results.ts';
import { RoomError } from './room-error.ts';
import type { EndReason, FailReason, RoomState } from './room-state.ts';

type Data = Readonly<Record<string, unknown>>;
type Handler = (data: never) => void;
/** What comes with the first call of `joinRoom`. */
type Loaded = typeof AtJoin;

const ALLOW =
  'autoplay; camera; clipboard-write; display-capture; fullscreen; microphone; screen-wake-lock; speaker-selection';
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-forms allow-modals';

/** A call in a frame, as Jitsi's page interface has it: commands, events, queries, and where it is. */
export class Call {
  /** Settled once: when this person is in, or when it is clear that they will not be. */
  readonly joined: Promise<void>;
  /** How long an answer may take. */
  protected readonly answerTimeoutMs: number;
  /** Why it is over, where the next end has a better reason than `left`. */
  protected leaving: EndReason = 'left';
  readonly #options: FrameOptions;
  readonly #target: Element;
  readonly #handlers = new Map<string, Set<Handler>>();
  readonly #answers = new Map<unknown, (result: unknown, error: unknown) => void>();
  readonly #open = new Set<(error: RoomError) => void>();
  readonly #people = new People();
  readonly #early: ((loaded: Loaded) => void)[] = [];
  readonly #loading: Promise<Loaded> | undefined;
  #loaded: Loaded | undefined;
  #state: RoomState = { name: 'loading' };
  #frame: HTMLIFrameElement | undefined;
  #channel: PageChannel | undefined;
  #origin = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasToken = false;
  #isHeard = false;
  #triedPassword = false;
  #wrongTries = 0;
  #lastId = 0;
  #resolveJoined: () => void = () => undefined;
  #rejectJoined: (error: Error) => void = () => undefined;

  /** @internal */
  constructor(target: Element, options: JoinOptions) {
    this.#target = target;
    this.#options = options;
    this.answerTimeoutMs = options.answerTimeoutMs ?? 10_000;
    this.joined = new Promise((resolve, reject) => {
      this.#resolveJoined = resolve;
      this.#rejectJoined = reject;
    });
    this.joined.catch(() => undefined); // who does not ask is not told
    if (options.signal?.aborted) {
      this.dispose();
      return;
    }
    options.signal?.addEventListener('abort', this.#abort);
    this.#arm();
    this.#loading = import('./at-join.ts');
    this.#loading.then(
      (loaded) => this.#begin(loaded, options),
      (error: unknown) => this.#fail('badOptions', error),
    );
  }

  /** Where the call is. */
  get state(): RoomState {
    return this.#state;
  }

  /** Who is in the same room, this person first. A new list each time it changes. */
  get participants(): readonly Participant[] {
    return this.#people.list;
  }

  /** This person, while in the call. */
  get me(): Participant | undefined {
    return this.#people.me;
  }

  /** The frame, while there is one. */
  get frame(): HTMLIFrameElement | undefined {
    return this.#frame;
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
    this.#withNames((loaded) => lookUp(loaded, 'event', loaded.eventTable, event));
    return this.listen(event, handler);
  }

  /** Calls `handler` whenever the state changes, and at each wrong password. */
  onState(handler: (state: RoomState) => void): () => void {
    return this.listen('state', handler);
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
    if (command === 'password') this.#triedPassword = true;
    this.#withNames((loaded) => {
      for (const name of [command, loaded.otherName[command]])
        if (name !== undefined) {
          const { wire } = lookUp(loaded, 'command', loaded.commandTable, name);
          const message = { type: 'event', data: { name: wire, data: args } };
          this.#channel?.send(message);
        }
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
    const loaded = this.#loaded ?? (await this.#loading);
    if (!loaded) throw closedError(this.#state);
    const { wire, args: names } = lookUp(loaded, 'query', loaded.queryTable, query);
    this.#assertOpen();
    const data: Record<string, unknown> = { name: wire.replace('@', '') };
    if (wire.startsWith('@')) data['type'] = 'devices';
    const named = Object.fromEntries(names.map((name, at) => [name, args[at]]));
    if (wire === '@setDevice')
      data['device'] = { kind: query.slice(3, -6).toLowerCase(), ...named };
    else Object.assign(data, named);
    const id = ++this.#lastId;
    try {
      return await this.promise<QueryResults[Name] | undefined>(query, (resolve, reject) => {
        this.#answers.set(id, (result, error) => {
          // What it does not know it answers with an empty error in the result.
          const inside = (result as { readonly error?: unknown } | null | undefined)?.error;
          if (error === undefined && inside === undefined)
            resolve(result as QueryResults[Name] | undefined);
          else reject(new RoomError('refused', `The call server's page refused ${query}.`));
        });
        this.#channel?.send({ type: 'request', id, data });
      });
    } finally {
      this.#answers.delete(id);
    }
  }

  /** Lets go of the call: this person leaves it. No frame, listener or timer stays. Once is enough; twice does no harm. */
  dispose(): void {
    this.#finish({ name: 'ended', reason: 'disposed' });
  }

  // Where the symbols do not exist yet, a method called "undefined" that nobody calls.
  [Symbol.dispose](): void {
    this.dispose();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.dispose();
  }

  /** A handler under any name. */
  protected listen(name: string, handler: Handler): () => void {
    // Its own, so that the same function given twice is called twice and taken back once.
    const own: Handler = (data) => handler(data);
    const handlers = this.#handlers.get(name) ?? new Set();
    if (!this.#isOver) this.#handlers.set(name, handlers.add(own));
    return () => void handlers.delete(own);
  }

  /** A promise that is settled in any case: by `start`, by time, or by the end of the call. */
  protected promise<T>(
    what: string,
    start: (resolve: (value: T) => void, reject: (error: RoomError) => void) => unknown,
    timeoutMs: number = this.answerTimeoutMs,
  ): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let close: (error: RoomError) => void = () => undefined;
    return new Promise<T>((resolve, reject) => {
      close = reject;
      this.#open.add(close);
      timer = setTimeout(
        () => reject(new RoomError('timedOut', `${what}: no answer in ${timeoutMs} ms.`)),
        timeoutMs,
      );
      start(resolve, reject);
    }).finally(() => {
      clearTimeout(timer);
      this.#open.delete(close);
    });
  }

  /** Ends it with a reason, where the frame did not say so itself. */
  protected endNow(): void {
    this.#finish({ name: 'ended', reason: this.leaving });
  }

  get #isOver(): boolean {
    return this.#state.name === 'ended' || this.#state.name === 'failed';
  }

  #assertOpen(): void {
    if (this.#isOver) throw closedError(this.#state);
  }

  readonly #abort = (): void => this.dispose();

  /** Now, or once the names are there; a wrong one is then an error of the page's. */
  #withNames(work: (loaded: Loaded) => unknown): void {
    if (this.#loaded) work(this.#loaded);
    else this.#early.push(work);
  }

  #begin(loaded: Loaded, options: JoinOptions): void {
    if (this.#isOver) return;
    this.#loaded = loaded;
    try {
      this.#load(loaded.addressOf(options));
    } catch (error) {
      this.#fail('badOptions', error);
    }
    for (const work of this.#early.splice(0))
      try {
        work(loaded);
      } catch (error) {
        reportError(error);
      }
  }

  #load(url: URL): void {
    const { title, sandbox = SANDBOX, allow = ALLOW } = this.#options;
    this.#origin = url.origin;
    this.#hasToken = /[#&?]jwt=/.test(url.href);
    const frame = document.createElement('iframe');
    const channel = new PageChannel(frame, url.origin, {
      heard: () => this.#heard(),
      event: (wire, data) => this.#hear(wire, data),
      response: (id, result, error) => this.#answers.get(id)?.(result, error),
    });
    this.#frame = frame;
    this.#channel = channel;
    const own = `jitsi_meet_external_api_id=${channel.id}`;
    url.hash = url.hash ? `${own}&${url.hash.slice(1)}` : own;
    frame.title = title ?? url.host;
    frame.allow = allow;
    frame.setAttribute('sandbox', sandbox);
    frame.referrerPolicy = 'no-referrer';
    frame.style.cssText = 'border:0;width:100%;height:100%';
    frame.src = url.href;
    document.addEventListener('securitypolicyviolation', this.#violation);
    this.#target.append(frame);
  }

  readonly #violation = ({
    effectiveDirective,
    blockedURI,
  }: SecurityPolicyViolationEvent): void => {
    if (
      /^(?:frame|child|default)-src/.test(effectiveDirective) &&
      blockedURI.startsWith(this.#origin)
    )
      this.#fail('frameBlocked');
  };

  #heard(): void {
    if (this.#isHeard) return;
    this.#isHeard = true;
    document.removeEventListener('securitypolicyviolation', this.#violation);
    this.#arm();
  }

  #hear(wire: string, data: Data): void {
    const name = this.#loaded?.eventNames.get(wire);
    if (name === undefined || this.#isOver) return;
    const next = this.#next(name, data);
    const isLast = next?.name === 'ended' || next?.name === 'failed';
    const isNews = this.#people.hear(name, data);
    if (next && !isLast) this.#go(next);
    if (isNews) this.#emit('participants', this.participants);
    this.#emit(name, data);
    const other = this.#loaded?.otherName[name];
    if (other !== undefined) this.#emit(other, data);
    if (next && isLast) this.#finish(next);
  }

  /** Where an event leads, if anywhere. */
  #next(name: string, data: Data): RoomState | undefined {
    switch (name) {
      case 'prejoinScreenLoaded':
        return { name: 'prejoin' };
      case 'passwordRequired':
        if (this.#triedPassword) this.#wrongTries++;
        return { name: 'passwordRequired', wrongTries: this.#wrongTries };
      case 'videoConferenceJoined':
        return { name: data['breakoutRoom'] === true ? 'breakout' : 'joined' };
      case 'videoConferenceLeft':
        // Either on the way to another room, or the end: if nothing more comes, it was the end.
        this.#arm(true);
        return undefined;
      case 'participantKickedOut':
        return part(data, 'kicked')['local'] === true
          ? { name: 'ended', reason: 'kicked' }
          : undefined;
      case 'readyToClose':
        return { name: 'ended', reason: this.leaving };
      case 'errorOccurred': {
        const { name: error, message } = part(data, 'error');
        return this.#loaded?.stateOfError(String(error), String(message), this.#hasToken);
      }
      default:
        return undefined;
    }
  }

  #go(state: RoomState): void {
    this.#state = state;
    this.#arm();
    if (state.name === 'joined' || state.name === 'breakout') this.#resolveJoined();
    this.#emit('state', state);
  }

  /** Nothing waits for ever: what machines do has its time, what people do another, and a call has none. */
  #arm(isLeaving = false): void {
    clearTimeout(this.#timer);
    const { name } = this.#state;
    const { joinTimeoutMs = 120_000, waitTimeoutMs = 3_600_000 } = this.#options;
    const isIn = name === 'joined' || name === 'breakout';
    if (isLeaving && isIn) this.#timer = setTimeout(() => this.endNow(), joinTimeoutMs);
    else if (!isIn)
      this.#timer = setTimeout(
        () => this.#fail(this.#isHeard ? 'timedOut' : 'unreachable'),
        name === 'loading' ? joinTimeoutMs : waitTimeoutMs,
      );
  }

  #fail(reason: FailReason, error?: unknown): void {
    this.#finish({ name: 'failed', reason }, error);
  }

  #finish(state: RoomState, error?: unknown): void {
    if (this.#isOver) return;
    this.#state = state;
    clearTimeout(this.#timer);
    this.#channel?.close();
    this.#frame?.remove();
    this.#frame = undefined;
    this.#channel = undefined;
    document.removeEventListener('securitypolicyviolation', this.#violation);
    this.#options.signal?.removeEventListener('abort', this.#abort);
    const closed = closedError(state);
    this.#rejectJoined(error instanceof Error ? error : closed);
    for (const reject of this.#open) reject(closed);
    const isNews = this.#people.list.length > 0;
    this.#people.list = [];
    if (isNews) this.#emit('participants', this.participants);
    this.#emit('state', state);
    for (const handlers of this.#handlers.values()) handlers.clear();
    this.#handlers.clear();
  }

  /** A handler that throws does not keep the others from hearing. */
  #emit(name: string, data: unknown): void {
    for (const handler of Array.from(this.#handlers.get(name) ?? []))
      try {
        handler(data as never);
      } catch (error) {
        reportError(error);
      }
  }
}

function lookUp(
  { nearest }: Loaded,
  kind: string,
  known: ReadonlyMap<string, Wire>,
  name: string,
): Wire {
  const found = known.get(name);
  if (found) return found;
  const near = nearest(name, [...known.keys()]);
  throw new RoomError(
    'unknownName',
    `Jitsi has no ${kind} ${name}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
  );
}

function closedError(state: RoomState): RoomError {
  const reason = 'reason' in state ? state.reason : undefined;
  return new RoomError('closed', `The call is over: ${reason}.`, reason);
}

function part(data: Data, key: string): Data {
  const value = data[key];
  return typeof value === 'object' && value !== null ? (value as Data) : {};
}
