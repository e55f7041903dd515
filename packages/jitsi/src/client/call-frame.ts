import { furnish, watchPolicy } from './call-page-frame.ts';
import { Handlers, type Handler } from './handlers.ts';
import type { FrameOptions } from './join-options.ts';
import type { NextState } from './next-state.ts';
import { PageChannel } from './page-channel.ts';
import { Pending } from './pending.ts';
import { closedError, isRoomError } from './room-error.ts';
import { isIn, isLast, type EndReason, type FailReason, type RoomState } from './room-state.ts';

/** What a call begins with. */
export interface Start {
  readonly url: URL;
  readonly nextState: NextState;
}

/** A call in a frame: where it is, from the first word of its page to the end. Nothing in it waits for ever. */
export class CallFrame {
  /** Settled once: when this person is in, or when it is clear that they will not be. */
  readonly joined: Promise<void>;
  protected readonly pending: Pending;
  /** Why it is over, where the app has no better reason than `left`. */
  protected leaving: EndReason = 'left';
  readonly #options: FrameOptions;
  readonly #joinMs: number;
  readonly #target: Element;
  readonly #handlers = new Handlers();
  readonly #waiting: object[] = [];
  #state: RoomState = { name: 'loading' };
  #nextState: NextState | undefined;
  #isHeard = false;
  #frame: HTMLIFrameElement | undefined;
  #channel: PageChannel | undefined;
  #unwatch: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #resolveJoined: () => void = () => undefined;
  #rejectJoined: (error: unknown) => void = () => undefined;

  /** @internal */
  constructor(target: Element, options: FrameOptions, starting: Promise<Start>) {
    this.#target = target;
    this.#options = options;
    this.#joinMs = options.joinTimeoutMs ?? 120_000;
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
      .then((start) => this.#begin(start))
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

  #begin({ url, nextState }: Start): void {
    if (this.isOver) return;
    this.#nextState = nextState;
    const frame = document.createElement('iframe');
    const channel = new PageChannel(frame, url.origin, {
      heard: () => this.#heard(),
      event: (wire, data) => this.#hear(wire, data),
      response: (id, result, error) => this.answer(id, result, error),
    });
    furnish(frame, url, channel.id, this.#options);
    this.#channel = channel;
    this.#frame = frame;
    this.#unwatch = watchPolicy(url.origin, () => this.#fail('frameBlocked'));
    this.#target.append(frame);
    for (const params of this.#waiting.splice(0)) channel.send(params);
  }

  #heard(): void {
    if (this.#isHeard) return;
    this.#isHeard = true;
    this.#unwatch?.();
    this.#arm();
  }

  #hear(wire: string, data: Readonly<Record<string, unknown>>): void {
    if (this.isOver) return;
    const next = this.#nextState?.(wire, data, this.#state);
    // On the way to another room, loaded anew, or the end: if nothing more comes, it was the end.
    if (wire === 'video-conference-left' || wire === 'browser-support') this.#armEnd();
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

  /** What machines do has its time, what people do another, and a call has none. */
  #arm(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (isIn(this.#state)) return;
    this.#timer = setTimeout(
      () => this.#fail(this.#isHeard ? 'timedOut' : 'unreachable'),
      this.#state.name === 'loading' ? this.#joinMs : (this.#options.waitTimeoutMs ?? 3_600_000),
    );
  }

  /** Not from the beginning each time: a page that cannot connect loads itself anew again and again. */
  #armEnd(): void {
    if (isIn(this.#state)) this.#timer ??= setTimeout(() => this.endNow(), this.#joinMs);
  }

  #fail(reason: FailReason, error?: unknown): void {
    this.#finish({ name: 'failed', reason }, error);
  }

  #finish(state: RoomState, error?: unknown): void {
    if (this.isOver) return;
    this.#state = state;
    clearTimeout(this.#timer);
    this.#unwatch?.();
    this.#channel?.close();
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
