import type { PlaybackListener, PlaybackState, PlaybackStatus } from './playback.ts';

/** The events that messages of a player report. Whether there are any, or why there are none, is found out elsewhere. */
type ChannelListener = Omit<PlaybackListener, 'onNoResponse' | 'onUnavailable'>;

const SCOPE = 'peertube::';
const MAX_CHARACTERS = 100_000;
const STATES = new Set<unknown>(['unstarted', 'playing', 'paused', 'ended']);

/**
 * The message channel to PeerTube's player in a frame: JSON text by `postMessage`, with commands as `{ id, method, params }`,
 * replies as `{ id, result }` or `{ id, error }`, and events as commands without an id, after a handshake in both directions.
 * Until its handshake is answered, the player sends no event. The channel listens only to the window of that frame at that
 * origin, and sends to no other.
 */
export class PlayerChannel {
  readonly #frame: HTMLIFrameElement;
  readonly #origin: string;
  readonly #listener: ChannelListener;
  readonly #queue: [string, number | undefined][] = [];
  #isReady = false;
  #lastId = 0;

  /** Starts to listen. A channel that is created before the frame loads misses nothing. */
  constructor(frame: HTMLIFrameElement, origin: string, listener: ChannelListener) {
    this.#frame = frame;
    this.#origin = origin;
    this.#listener = listener;
    addEventListener('message', this.#handleMessage);
  }

  /** Sends a command to the player, now or once it is ready. */
  send(name: 'play' | 'pause' | 'seek', params?: number): void {
    if (this.#isReady) this.#post({ id: ++this.#lastId, method: SCOPE + name, params });
    else this.#queue.push([name, params]);
  }

  /** Stops listening. */
  close(): void {
    removeEventListener('message', this.#handleMessage);
  }

  readonly #handleMessage = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source === null || source !== this.#frame.contentWindow) return;
    if (origin !== this.#origin) return;
    const { method, params, error, message } = readMessage(data);
    if (method === `${SCOPE}__ready`) {
      const reply = replyToHandshake(params);
      if (reply !== undefined) this.#post({ method, params: reply });
      this.#listener.onResponse();
    } else if (method === `${SCOPE}ready`) {
      this.#flush();
    } else if (method === `${SCOPE}playbackStatusChange`) {
      this.#reportStatus({ playbackState: params });
    } else if (method === `${SCOPE}playbackStatusUpdate` && isObject(params)) {
      this.#reportStatus(params);
    } else if (method === undefined && error !== undefined) {
      // A pause before playback has begun is no failure.
      if (typeof message === 'string' && message.startsWith('AbortError')) return;
      this.#listener.onRefused();
    }
  };

  #flush(): void {
    if (this.#isReady) return;
    this.#isReady = true;
    this.#listener.onResponse();
    this.#listener.onReady();
    for (const [name, params] of this.#queue.splice(0))
      this.#post({ id: ++this.#lastId, method: SCOPE + name, params });
  }

  #reportStatus({
    playbackState: state,
    position,
    duration,
  }: Readonly<Record<string, unknown>>): void {
    if (!STATES.has(state)) return;
    const change: Partial<PlaybackStatus> = {
      state: state as PlaybackState, // one of STATES
      ...(isSeconds(position) && { seconds: position }),
      ...(isSeconds(duration) && { duration }),
    };
    this.#listener.onStatus(change);
  }

  #post(message: object): void {
    this.#frame.contentWindow?.postMessage(JSON.stringify(message), this.#origin);
  }
}

/** Builds the reply to a handshake: PeerTube 8 asks what this side publishes, which is nothing; older versions send `ping`. */
function replyToHandshake(params: unknown): unknown {
  if (params === 'ping') return 'pong';
  const isRequest = isObject(params) && params['type'] === 'publish-request';
  return isRequest ? { type: 'publish-reply', publish: [] } : undefined;
}

/** Parses a message; empty for one that is none of the player's, since a page receives many. */
function readMessage(data: unknown): Readonly<Record<string, unknown>> {
  if (typeof data !== 'string' || data.length > MAX_CHARACTERS) return {};
  try {
    const message: unknown = JSON.parse(data);
    return isObject(message) ? message : {};
  } catch {
    return {};
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isSeconds(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
