/** Receives what comes from the frame. */
export interface ChannelListener {
  /** Any message of the protocol: the server is there. */
  onActivity(): void;
  onEvent(name: string, data: Readonly<Record<string, unknown>>): void;
  onResponse(id: unknown, result: unknown, error: unknown): void;
}

type Message = Readonly<Record<string, unknown>>;

/** Two scopes that exist only in Jitsi's Electron app; their greetings go on for ever unless they are echoed. */
const ELECTRON_SCOPES = new Set<unknown>(['jitsi-remote-control', 'jitsi-power-monitor']);

let count = 0;

/**
 * A message channel to Jitsi Meet in a frame: JSON text by `postMessage`, after a handshake in which each side gets its own
 * id back. It listens only to the window of that frame at that origin, and sends to no other. It answers and never polls, so
 * it needs no timer.
 */
export class PageChannel {
  /** Id of the channel, which goes into the address of the frame. */
  readonly id: number = count++;
  readonly #frame: HTMLIFrameElement;
  readonly #origin: string;
  readonly #listener: ChannelListener;
  readonly #scope = `jitsi_meet_external_api_${this.id}`;
  readonly #ownId = `${Date.now()}-${Math.random()}`;
  readonly #echoed = new Map<unknown, unknown>();
  readonly #queue: object[] = [];
  #isReady = false;

  constructor(frame: HTMLIFrameElement, origin: string, listener: ChannelListener) {
    this.#frame = frame;
    this.#origin = origin;
    this.#listener = listener;
    addEventListener('message', this.#onMessage);
  }

  /** Sends a message, now or once the frame is ready. */
  send(params: object): void {
    if (this.#isReady) this.#post('message', params);
    else this.#queue.push(params);
  }

  /** Stops listening. */
  close(): void {
    removeEventListener('message', this.#onMessage);
  }

  readonly #onMessage = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source === null || source !== this.#frame.contentWindow || origin !== this.#origin) return;
    const { postis, scope, method, params } = parseMessage(data);
    if (postis !== true) return;
    if (scope === this.#scope) {
      this.#listener.onActivity();
      if (method === 'message' && isObject(params)) this.#dispatch(params);
      else if (method === '__ready__') this.#greet(params);
    } else if (method === '__ready__' && ELECTRON_SCOPES.has(scope)) {
      this.#echo(params, scope);
    }
  };

  #greet(id: unknown): void {
    if (id === this.#ownId) {
      this.#isReady = true;
      for (const params of this.#queue.splice(0)) this.#post('message', params);
    } else if (this.#echo(id)) {
      // A new id: a page that has just loaded, perhaps not for the first time.
      this.#isReady = false;
      this.#post('__ready__', this.#ownId);
    }
  }

  /** Echoes an id once; returns false for one that was echoed before. */
  #echo(id: unknown, scope: unknown = this.#scope): boolean {
    if (this.#echoed.get(scope) === id) return false;
    this.#echoed.set(scope, id);
    this.#post('__ready__', id, scope);
    return true;
  }

  #dispatch({ type, id, data, result, error }: Message): void {
    if (type === 'response') this.#listener.onResponse(id, result, error);
    else if (type === 'event' && isObject(data) && typeof data['name'] === 'string') {
      const { name, ...rest } = data;
      this.#listener.onEvent(name, rest);
    }
  }

  #post(method: string, params: unknown, scope: unknown = this.#scope): void {
    const text = JSON.stringify({ postis: true, scope, method, params });
    this.#frame.contentWindow?.postMessage(text, this.#origin);
  }
}

/** Parses a message; returns an empty object for text that is not of the protocol, since other scripts post messages too. */
function parseMessage(data: unknown): Message {
  if (typeof data !== 'string') return {};
  try {
    const message: unknown = JSON.parse(data);
    return isObject(message) ? message : {};
  } catch {
    return {};
  }
}

function isObject(value: unknown): value is Message {
  return typeof value === 'object' && value !== null;
}
