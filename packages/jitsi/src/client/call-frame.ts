import type { callPage } from './call-page-frame.ts';
import { Handlers, type Handler } from './handlers.ts';
import type { FrameOptions } from './join-options.ts';
import type { NextState } from './next-state.ts';
import { PageChannel } from './page-channel.ts';
import { Pending } from './pending.ts';
import { closedError, isRoomError } from './room-error.ts';
import { isIn, isLast, type EndReason, type FailReason, type RoomState } from './room-state.ts';

/** A page that has loaded sends its first message within a second; a busy phone takes longer. */
const FIRST_MESSAGE_MS = 15_000;
/** For a part of this client, from the page's own server. */
const OWN_PART_MS = 60_000;

/** What a call begins with. */
export interface Start {
  readonly url: URL;
  readonly nextState: NextState;
  /** What the frame needs, loaded no sooner than the frame. */
  readonly callPage: typeof callPage;
}

/** Why a call cannot begin. */
export interface StartFailure {
  readonly reason: FailReason;
  readonly error: unknown;
}

/** A call in a frame: where it is, from the first word of its page to the end. Nothing in it waits for ever. */
export class CallFrame {
  /** Settled once: when this person is in, or when it is clear that they will not be. */
  readonly joined: Promise<void>;
  protected readonly pending: Pending;
  /** Why the call is over, where the app gives no better reason than that its page may close. */
  protected leaving: EndReason = 'left';
  readonly #options: FrameOptions;
  readonly #joinMs: number;
  readonly #loadMs: number;
  readonly #target: Element;
  readonly #handlers = new Handlers();
  readonly #waiting: object[] = [];
  #state: RoomState = { name: 'loading' };
  #nextState: NextState | undefined;
  #isHeard = false;
  #frame: HTMLIFrameElement | undefined;
  #channel: PageChannel | undefined;
  #isBlank: (frame: HTMLIFrameElement) => boolean = () => true;
  #stopWatchingPolicy: (() => void) | undefined;
  #stopWatchingRemoval: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #resolveJoined: () => void = () => undefined;
  #rejectJoined: (error: unknown) => void = () => undefined;

  /** @internal */
  constructor(target: Element, options: FrameOptions, starting: Promise<Start | StartFailure>) {
    this.#target = target;
    this.#options = options;
    this.#joinMs = options.joinTimeoutMs ?? 120_000;
    this.#loadMs = Math.min(options.loadTimeoutMs ?? 60_000, this.#joinMs);
    this.pending = new Pending(options.answerTimeoutMs ?? 10_000);
    this.joined = new Promise((resolve, reject) => {
      this.#resolveJoined = resolve;
      this.#rejectJoined = reject;
    });
    this.joined.catch(() => undefined); // who does not ask is not told
    options.signal?.addEventListener('abort', this.#abort);
    if (options.signal?.aborted) this.dispose();
    else this.#arm();
    starting
      .then((start) =>
        'reason' in start ? this.#fail(start.reason, start.error) : this.#begin(start),
      )
      .catch((error: unknown) => {
        const isLost = isRoomError(error) && error.code === 'notLoaded';
        this.#fail(isLost ? 'notLoaded' : 'badOptions', error);
      });
  }

  /** Where the call is. */
  get state(): RoomState {
    return this.#state;
  }

  /** The frame, while there is one. */
  get frame(): HTMLIFrameElement | undefined {
    return this.#frame;
  }

  /** Calls `handler` whenever the state changes, and at each wrong password. */
  onState(handler: (state: RoomState) => void): () => void {
    return this.listen('state', handler);
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

  protected get isOver(): boolean {
    return isLast(this.#state);
  }

  /** A handler under any name. */
  protected listen(name: string, handler: Handler): () => void {
    return this.#handlers.add(name, handler);
  }

  protected emit(name: string, data: unknown): void {
    this.#handlers.call(name, data);
  }

  /** Now, or once the frame is there and ready. */
  protected send(params: object): void {
    if (this.#channel) this.#channel.send(params);
    else this.#waiting.push(params);
  }

  /** Takes an event in. What it gives back tells of it, once the state is the one that the event leads to. */
  protected hear(
    _wire: string,
    _data: Readonly<Record<string, unknown>>,
  ): (() => void) | undefined {
    return undefined;
  }

  /** Takes the answer to a request. */
  protected answer(_id: unknown, _result: unknown, _error: unknown): void {}

  /** Ends it with a reason, where the frame did not say so itself. */
  protected endNow(): void {
    this.#finish({ name: 'ended', reason: this.leaving });
  }

  readonly #abort = (): void => this.dispose();

  #begin({ url, nextState, callPage }: Start): void {
    if (this.isOver) return;
    const { configureFrame, watchPolicy, watchRemoval } = callPage;
    this.#isBlank = callPage.isBlank;
    this.#nextState = nextState;
    const frame = document.createElement('iframe');
    const channel = new PageChannel(frame, url.origin, {
      heard: () => this.#heard(),
      event: (wire, data) => this.#hear(wire, data),
      response: (id, result, error) => this.answer(id, result, error),
    });
    configureFrame(frame, url, channel.id, this.#options);
    this.#channel = channel;
    this.#frame = frame;
    this.#stopWatchingPolicy = watchPolicy(url.origin, () => this.#fail('frameBlocked'));
    this.#target.append(frame);
    this.#stopWatchingRemoval = watchRemoval(frame, () => this.dispose());
    frame.addEventListener('load', this.#waitForMessage);
    this.#arm();
    for (const params of this.#waiting.splice(0)) channel.send(params);
  }

  /** An error page of the browser's loads too: of a closed port, or of a server that forbids to be framed. */
  readonly #waitForMessage = (): void =>
    this.#setTimer(Math.min(FIRST_MESSAGE_MS, this.#joinMs), () => this.#fail('unreachable'));

  #heard(): void {
    if (this.#isHeard) return;
    this.#isHeard = true;
    this.#stopWatchingPolicy?.();
    this.#frame?.removeEventListener('load', this.#waitForMessage);
    this.#arm();
  }

  #hear(wire: string, data: Readonly<Record<string, unknown>>): void {
    if (this.isOver) return;
    const next = this.#nextState?.(wire, data, this.#state);
    // On the way to another room, or about to be loaded again. If nothing more comes, the connection is lost.
    if (wire === 'video-conference-left') this.#armEnd();
    const tell = this.hear(wire, data);
    if (next && !isLast(next)) this.#go(next);
    tell?.();
    if (!next || !isLast(next)) return;
    if (next.name === 'ended' && next.reason === 'left') this.endNow();
    else this.#finish(next);
  }

  #go(state: RoomState): void {
    this.#state = state;
    this.#arm();
    if (isIn(state)) this.#resolveJoined();
    this.emit('state', state);
  }

  /** Machines have their time, people have another, and a call under way has no limit. */
  #arm(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { name } = this.#state;
    if (isIn(this.#state)) return;
    if (name === 'reconnecting') this.#setTimer(this.#joinMs, this.#lose);
    else if (name !== 'loading')
      this.#setTimer(this.#options.waitTimeoutMs ?? 3_600_000, () => this.#fail('timedOut'));
    else if (!this.#frame) this.#setTimer(OWN_PART_MS, () => this.#fail('notLoaded'));
    else if (this.#isHeard) this.#setTimer(this.#joinMs, () => this.#fail('timedOut'));
    else this.#setTimer(this.#loadMs, () => this.#waitForRest());
  }

  /** Something of the page is there: a slow line may need the rest of the time for the app, which is some megabytes. */
  #waitForRest(): void {
    const restMs = this.#joinMs - this.#loadMs;
    if (restMs <= 0 || !this.#frame || this.#isBlank(this.#frame)) return this.#fail('unreachable');
    this.#setTimer(restMs, () => this.#fail('unreachable'));
  }

  #setTimer(timeoutMs: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, timeoutMs);
  }

  /** Not started again each time: an app that cannot connect loads itself again and again. */
  #armEnd(): void {
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
    const closed = closedError(state);
    this.#rejectJoined(error ?? closed);
    this.pending.end(closed);
    this.emit('state', state);
    this.#handlers.end();
  }
}
