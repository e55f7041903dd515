/** What the player tells. */
export interface PlayerListener {
  /** The page of the player runs. */
  answered(): void;
  /** It takes orders. */
  ready(): void;
  status(status: PlayerStatus): void;
  /** It could not do what it was told. */
  refused(): void;
}

/** Where the player is. */
export interface PlayerStatus {
  readonly state: 'unstarted' | 'playing' | 'paused' | 'ended';
  readonly seconds: number | undefined;
  readonly duration: number | undefined;
}

const SCOPE = 'peertube::';
const LONGEST = 100_000;
const STATES: readonly unknown[] = ['unstarted', 'playing', 'paused', 'ended'];

/**
 * Talks with PeerTube's player in a frame: JSON text by `postMessage`, orders as `{ id, method, params }`, answers as
 * `{ id, result }` or `{ id, error }`, news as orders without an id, after a greeting of `ping` and `pong`.
 * Hears only the window of that frame at that origin, and speaks to no other.
 */
export class PlayerChannel {
  readonly #frame: HTMLIFrameElement;
  readonly #origin: string;
  readonly #listener: PlayerListener;
  readonly #waiting: [string, unknown][] = [];
  #ready = false;
  #lastId = 0;

  /** Listens from now on, so that the first word of the player is not missed. */
  constructor(frame: HTMLIFrameElement, origin: string, listener: PlayerListener) {
    this.#frame = frame;
    this.#origin = origin;
    this.#listener = listener;
    addEventListener('message', this.#hear);
  }

  /** Tells the player what to do, now or once it is ready. */
  order(method: 'play' | 'pause' | 'seek', params?: number): void {
    if (this.#ready) this.#post({ id: ++this.#lastId, method: SCOPE + method, params });
    else this.#waiting.push([method, params]);
  }

  /** Stops listening. */
  close(): void {
    removeEventListener('message', this.#hear);
  }

  readonly #hear = (event: MessageEvent<unknown>): void => {
    const ours = event.source !== null && event.source === this.#frame.contentWindow;
    if (!ours || event.origin !== this.#origin) return;
    const message = readMessage(event.data);
    if (!message) return;
    const { method, params, error } = message;
    if (method === undefined) {
      if (error !== undefined) this.#listener.refused();
    } else if (method === `${SCOPE}__ready`) {
      if (params === 'ping') this.#post({ method, params: 'pong' });
      this.#listener.answered();
    } else if (method === `${SCOPE}ready`) {
      this.#begin();
    } else if (method === `${SCOPE}playbackStatusChange`) {
      this.#tell({ playbackState: params });
    } else if (method === `${SCOPE}playbackStatusUpdate` && isObject(params)) {
      this.#tell(params);
    }
  };

  #begin(): void {
    if (this.#ready) return;
    this.#ready = true;
    this.#listener.answered();
    this.#listener.ready();
    for (const [method, params] of this.#waiting.splice(0))
      this.#post({ id: ++this.#lastId, method: SCOPE + method, params });
  }

  #tell({ playbackState: state, position, duration }: Readonly<Record<string, unknown>>): void {
    if (!STATES.includes(state)) return;
    this.#listener.status({
      state: state as PlayerStatus['state'],
      seconds: seconds(position),
      duration: seconds(duration),
    });
  }

  #post(message: object): void {
    this.#frame.contentWindow?.postMessage(JSON.stringify(message), this.#origin);
  }
}

function readMessage(data: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof data !== 'string' || data.length > LONGEST) return undefined;
  try {
    const message: unknown = JSON.parse(data);
    return isObject(message) ? message : undefined;
  } catch {
    return undefined; // a page has many voices; this one speaks something else
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function seconds(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}
