import { Emitter, type EventHandler } from './emitter.ts';
import type { frameDom } from './frame-dom.ts';
import type { FrameOptions } from './join-options.ts';
import type { NextState } from './next-state.ts';
import { PageChannel } from './page-channel.ts';
import { PendingRequests } from './pending-requests.ts';
import { createClosedError, isRoomError } from './room-error.ts';
import { isFinal, isIn, type EndReason, type FailReason, type RoomState } from './room-state.ts';

/** A page that has loaded sends its first message within a second; a busy phone takes longer. */
const FIRST_MESSAGE_MS = 15_000;
/** Limit for a lazily loaded part of this client, which comes from the page's own server. */
const OWN_PART_MS = 60_000;

/** What a call starts with. */
export interface CallStart {
  readonly url: URL;
  readonly nextState: NextState;
  /** What the frame needs, loaded no sooner than the frame. */
  readonly frameDom: typeof frameDom;
}

/** Why a call cannot start. */
export interface StartFailure {
  readonly reason: FailReason;
  readonly error: unknown;
}

/** A call in a frame and its state, from the first message of the page to the end. Every wait in it has a limit. */
export class CallFrame {
  /** Settles once: when this person is in, or when it is certain that they will not be. */
  readonly joined: Promise<void>;
  /** The requests that wait for an answer of the frame. */
  protected readonly pending: PendingRequests;
  /** Why the call ends, where the app gives no better reason than that its page may close. */
  protected leaveReason: EndReason = 'left';
  readonly #options: FrameOptions;
  readonly #joinMs: number;
  readonly #loadMs: number;
  readonly #target: Element;
  readonly #emitter = new Emitter();
  readonly #queue: object[] = [];
  #state: RoomState = { name: 'loading' };
  #nextState: NextState | undefined;
  #hasAnswered = false;
  #frame: HTMLIFrameElement | undefined;
  #channel: PageChannel | undefined;
  #isBlank: (frame: HTMLIFrameElement) => boolean = () => true;
  #stopWatchingPolicy: (() => void) | undefined;
  #stopWatchingRemoval: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #resolveJoined: () => void = () => undefined;
  #rejectJoined: (error: unknown) => void = () => undefined;

  /** @internal */
  constructor(target: Element, options: FrameOptions, starting: Promise<CallStart | StartFailure>) {
    this.#target = target;
    this.#options = options;
    this.#joinMs = options.joinTimeoutMs ?? 120_000;
    this.#loadMs = Math.min(options.loadTimeoutMs ?? 60_000, this.#joinMs);
    this.pending = new PendingRequests(options.answerTimeoutMs ?? 10_000);
    this.joined = new Promise((resolve, reject) => {
      this.#resolveJoined = resolve;
      this.#rejectJoined = reject;
    });
    this.joined.catch(() => undefined); // nobody has to await it
    options.signal?.addEventListener('abort', this.#abort);
    if (options.signal?.aborted) this.dispose();
    else this.#armTimer();
    starting
      .then((start) =>
        'reason' in start ? this.#fail(start.reason, start.error) : this.#begin(start),
      )
      .catch((error: unknown) => {
        const isNotLoaded = isRoomError(error) && error.code === 'not-loaded';
        this.#fail(isNotLoaded ? 'not-loaded' : 'bad-options', error);
      });
  }

  /** Where the call is. */
  get state(): RoomState {
    return this.#state;
  }

  /**
   * The frame, while there is one.
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export function fillPage(room: Room): void {
   *   void room.frame?.requestFullscreen();
   * }
   * ```
   */
  get frame(): HTMLIFrameElement | undefined {
    return this.#frame;
  }

  /**
   * Calls `handler` whenever the state changes, and at each wrong password.
   * @param handler - Receives the state, with its reason where it has one.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export function watch(room: Room, status: Element): () => void {
   *   return room.onState((state) => {
   *     status.textContent = 'reason' in state ? `${state.name}: ${state.reason}` : state.name;
   *   });
   * }
   * ```
   */
  onState(handler: (state: RoomState) => void): () => void {
    return this.listen('state', handler);
  }

  /**
   * Leaves the call and removes its frame, listeners and timers. Calling it twice does no harm.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export function closeCall(room: Room): void {
   *   room.dispose(); // the frame is gone now
   * }
   * ```
   */
  dispose(): void {
    this.#finish({ name: 'ended', reason: 'disposed' });
  }

  // In browsers without these symbols this becomes a method called "undefined" that nobody calls.
  /** As `dispose`, for `using`. Browsers without that symbol lack it. */
  [Symbol.dispose](): void {
    this.dispose();
  }

  /** As `dispose`, for `await using`. Browsers without that symbol lack it. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.dispose();
  }

  /** Whether the state is final. */
  protected get isOver(): boolean {
    return isFinal(this.#state);
  }

  /** Adds a handler under any name. */
  protected listen(name: string, handler: EventHandler): () => void {
    return this.#emitter.on(name, handler);
  }

  /** Calls the handlers of this name. */
  protected emit(name: string, data: unknown): void {
    this.#emitter.emit(name, data);
  }

  /** Sends a message, now or once the frame is there and ready. */
  protected send(params: object): void {
    if (this.#channel) this.#channel.send(params);
    else this.#queue.push(params);
  }

  /** Handles an event. The function that it returns announces the event, after the state has changed to where it leads. */
  protected handleEvent(
    _wire: string,
    _data: Readonly<Record<string, unknown>>,
  ): (() => void) | undefined {
    return undefined;
  }

  /** Handles the response to a request. */
  protected handleResponse(_id: unknown, _result: unknown, _error: unknown): void {}

  /** Ends the call with `leaveReason`, where the frame did not announce the end itself. */
  protected endNow(): void {
    this.#finish({ name: 'ended', reason: this.leaveReason });
  }

  readonly #abort = (): void => this.dispose();

  #begin({ url, nextState, frameDom }: CallStart): void {
    if (this.isOver) return;
    const { configureFrame, watchPolicy, watchRemoval } = frameDom;
    this.#isBlank = frameDom.isBlank;
    this.#nextState = nextState;
    const frame = document.createElement('iframe');
    const channel = new PageChannel(frame, url.origin, {
      onActivity: () => this.#onActivity(),
      onEvent: (wire, data) => this.#onEvent(wire, data),
      onResponse: (id, result, error) => this.handleResponse(id, result, error),
    });
    configureFrame(frame, url, channel.id, this.#options);
    this.#channel = channel;
    this.#frame = frame;
    this.#stopWatchingPolicy = watchPolicy(url.origin, () => this.#fail('frame-blocked'));
    this.#target.append(frame);
    this.#stopWatchingRemoval = watchRemoval(frame, () => this.dispose());
    frame.addEventListener('load', this.#waitForMessage);
    this.#armTimer();
    for (const params of this.#queue.splice(0)) channel.send(params);
  }

  /** An error page of the browser loads too: of a closed port, or of a server that forbids to be framed. */
  readonly #waitForMessage = (): void =>
    this.#setTimer(Math.min(FIRST_MESSAGE_MS, this.#joinMs), () => this.#fail('unreachable'));

  #onActivity(): void {
    if (this.#hasAnswered) return;
    this.#hasAnswered = true;
    this.#stopWatchingPolicy?.();
    this.#frame?.removeEventListener('load', this.#waitForMessage);
    this.#armTimer();
  }

  #onEvent(wire: string, data: Readonly<Record<string, unknown>>): void {
    if (this.isOver) return;
    const next = this.#nextState?.(wire, data, this.#state);
    // The person moves to another room, or the app is about to reload. If nothing more comes, the connection is lost.
    if (wire === 'video-conference-left') this.#armEndTimer();
    const announce = this.handleEvent(wire, data);
    if (next && !isFinal(next)) this.#setState(next);
    announce?.();
    if (!next || !isFinal(next)) return;
    if (next.name === 'ended' && next.reason === 'left') this.endNow();
    else this.#finish(next);
  }

  #setState(state: RoomState): void {
    this.#state = state;
    this.#armTimer();
    if (isIn(state)) this.#resolveJoined();
    this.emit('state', state);
  }

  /** Sets the limit of the present state: one for machines, one for people, and none for a call under way. */
  #armTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { name } = this.#state;
    if (isIn(this.#state)) return;
    if (name === 'reconnecting') this.#setTimer(this.#joinMs, this.#lose);
    else if (name !== 'loading')
      this.#setTimer(this.#options.waitTimeoutMs ?? 3_600_000, () => this.#fail('timed-out'));
    else if (!this.#frame) this.#setTimer(OWN_PART_MS, () => this.#fail('not-loaded'));
    else if (this.#hasAnswered) this.#setTimer(this.#joinMs, () => this.#fail('timed-out'));
    else this.#setTimer(this.#loadMs, () => this.#waitForRest());
  }

  /** Part of the page is there: a slow connection may need the rest of the time for the app, which is some megabytes. */
  #waitForRest(): void {
    const restMs = this.#joinMs - this.#loadMs;
    if (restMs <= 0 || !this.#frame || this.#isBlank(this.#frame)) return this.#fail('unreachable');
    this.#setTimer(restMs, () => this.#fail('unreachable'));
  }

  #setTimer(timeoutMs: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, timeoutMs);
  }

  /** A running timer is kept: an app that cannot connect reloads itself again and again. */
  #armEndTimer(): void {
    if (isIn(this.#state)) this.#timer ??= setTimeout(this.#lose, this.#joinMs);
  }

  readonly #lose = (): void => this.#finish({ name: 'ended', reason: 'lost' });

  #fail(reason: FailReason, error?: unknown): void {
    this.#finish({ name: 'failed', reason }, error);
  }

  #finish(state: RoomState, error?: unknown): void {
    if (this.isOver) return;
    this.#state = state;
    clearTimeout(this.#timer);
    this.#stopWatchingPolicy?.();
    this.#stopWatchingRemoval?.();
    this.#channel?.close();
    this.#frame?.removeEventListener('load', this.#waitForMessage);
    this.#frame?.remove();
    this.#frame = this.#channel = undefined;
    this.#options.signal?.removeEventListener('abort', this.#abort);
    const closed = createClosedError(state);
    this.#rejectJoined(error ?? closed);
    this.pending.rejectAll(closed);
    this.emit('state', state);
    this.#emitter.close();
  }
}
