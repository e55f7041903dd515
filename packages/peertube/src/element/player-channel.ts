import type { PlaybackListener, PlaybackState, PlaybackStatus } from './playback.ts';

/** What the messages of a player tell; that there are none, or why, others have to find out. */
type ChannelListener = Omit<PlaybackListener, 'silent' | 'unavailable'>;

const SCOPE = 'peertube::';
const LONGEST = 100_000;
const STATES = new Set<unknown>(['unstarted', 'playing', 'paused', 'ended']);

/**
 * Talks with PeerTube's player in a frame: JSON text by `postMessage`, orders as `{ id, method, params }`, answers as
 * `{ id, result }` or `{ id, error }`, news as orders without an id, after a greeting both ways. Until its greeting is
 * answered, the player keeps all it has to say. Hears only the window of that frame at that origin, and speaks to no other.
 */
export class PlayerChannel {
  readonly #frame: HTMLIFrameElement;
  readonly #origin: string;
  readonly #listener: ChannelListener;
  readonly #waiting: [string, number | undefined][] = [];
  #ready = false;
  #lastId = 0;

  /** Listens from now on: made before the frame loads, it misses nothing. */
  constructor(frame: HTMLIFrameElement, origin: string, listener: ChannelListener) {
    this.#frame = frame;
    this.#origin = origin;
    this.#listener = listener;
    addEventListener('message', this.#hear);
  }

  /** Tells the player what to do, now or once it is ready. */
  order(name: 'play' | 'pause' | 'seek', params?: number): void {
    if (this.#ready) this.#post({ id: ++this.#lastId, method: SCOPE + name, params });
    else this.#waiting.push([name, params]);
  }

  /** Stops listening. */
  close(): void {
    removeEventListener('message', this.#hear);
  }

  readonly #hear = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source === null || source !== this.#frame.contentWindow) return;
    if (origin !== this.#origin) return;
    const { method, params, error, message } = readMessage(data);
    if (method === `${SCOPE}__ready`) {
      const reply = replyToGreeting(params);
      if (reply !== undefined) this.#post({ method, params: reply });
      this.#listener.answered();
    } else if (method === `${SCOPE}ready`) {
      this.#begin();
    } else if (method === `${SCOPE}playbackStatusChange`) {
      this.#tell({ playbackState: params });
    } else if (method === `${SCOPE}playbackStatusUpdate` && isObject(params)) {
      this.#tell(params);
    } else if (method === undefined && error !== undefined) {
      // Who pauses before it has begun gets what they asked for.
      if (typeof message === 'string' && message.startsWith('AbortError')) return;
      this.#listener.refused();
    }
  };

  #begin(): void {
    if (this.#ready) return;
    this.#ready = true;
    this.#listener.answered();
    this.#listener.ready();
    for (const [name, params] of this.#waiting.splice(0))
      this.#post({ id: ++this.#lastId, method: SCOPE + name, params });
  }

  #tell({ playbackState: state, position, duration }: Readonly<Record<string, unknown>>): void {
    if (!STATES.has(state)) return;
    const change: Partial<PlaybackStatus> = {
      state: state as PlaybackState, // one of STATES
      ...(isSeconds(position) && { seconds: position }),
      ...(isSeconds(duration) && { duration }),
    };
    this.#listener.status(change);
  }

  #post(message: object): void {
    this.#frame.contentWindow?.postMessage(JSON.stringify(message), this.#origin);
  }
}

/** What a greeting is answered with: PeerTube 8 asks for what this side publishes, which is nothing; others say `ping`. */
function replyToGreeting(params: unknown): unknown {
  if (params === 'ping') return 'pong';
  const isRequest = isObject(params) && params['type'] === 'publish-request';
  return isRequest ? { type: 'publish-reply', publish: [] } : undefined;
}

/** Empty for what the player would not say: a page has many voices. */
function readMessage(data: unknown): Readonly<Record<string, unknown>> {
  if (typeof data !== 'string' || data.length > LONGEST) return {};
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
