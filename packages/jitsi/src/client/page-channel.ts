/** What comes from the frame. */
export interface PageListener {
  /** Any word of the protocol: the server is there. */
  heard(): void;
  event(name: string, data: Readonly<Record<string, unknown>>): void;
  response(id: unknown, result: unknown, error: unknown): void;
}

type Message = Readonly<Record<string, unknown>>;

/** Two that exist only in Jitsi's Electron app; their greetings go on for ever unless somebody echoes them. */
const OTHER_SCOPES = new Set<unknown>(['jitsi-remote-control', 'jitsi-power-monitor']);
let count = 0;

/**
 * Talks with Jitsi Meet in a frame: JSON text by `postMessage`, after a greeting by which each side gets its own id back.
 * Hears only the window of that frame at that origin, and speaks to no other. It speaks when spoken to, so it needs no timer.
 */
export class PageChannel {
  /** For the address of the frame, which is to know it. */
  readonly id: number = count++;
  readonly #frame: HTMLIFrameElement;
  readonly #origin: string;
  readonly #listener: PageListener;
  readonly #scope = `jitsi_meet_external_api_${this.id}`;
  readonly #ownId = `${Date.now()}-${Math.random()}`;
  readonly #echoed = new Map<unknown, unknown>();
  readonly #waiting: object[] = [];
  #ready = false;

  constructor(frame: HTMLIFrameElement, origin: string, listener: PageListener) {
    this.#frame = frame;
    this.#origin = origin;
    this.#listener = listener;
    addEventListener('message', this.#hear);
  }

  /** Now, or once the frame is ready. */
  send(params: object): void {
    if (this.#ready) this.#post('message', params);
    else this.#waiting.push(params);
  }

  close(): void {
    removeEventListener('message', this.#hear);
  }

  readonly #hear = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source === null || source !== this.#frame.contentWindow || origin !== this.#origin) return;
    const { postis, scope, method, params } = readMessage(data);
    if (postis !== true) return;
    if (scope === this.#scope) {
      this.#listener.heard();
      if (method === 'message' && isObject(params)) this.#read(params);
      else if (method === '__ready__') this.#greet(params);
    } else if (method === '__ready__' && OTHER_SCOPES.has(scope)) {
      this.#echo(params, scope);
    }
  };

  #greet(id: unknown): void {
    if (id === this.#ownId) {
      this.#ready = true;
      for (const params of this.#waiting.splice(0)) this.#post('message', params);
    } else if (this.#echo(id)) {
      // A new id: a page that has just loaded, perhaps not for the first time.
      this.#ready = false;
      this.#post('__ready__', this.#ownId);
    }
  }

  /** Once per id; false for one that has had its echo. */
  #echo(id: unknown, scope: unknown = this.#scope): boolean {
    if (this.#echoed.get(scope) === id) return false;
    this.#echoed.set(scope, id);
    this.#post('__ready__', id, scope);
    return true;
  }

  #read({ type, id, data, result, error }: Message): void {
    if (type === 'response') this.#listener.response(id, result, error);
    else if (type === 'event' && isObject(data) && typeof data['name'] === 'string') {
      const { name, ...rest } = data;
      this.#listener.event(name, rest);
    }
  }

  #post(method: string, params: unknown, scope: unknown = this.#scope): void {
    const text = JSON.stringify({ postis: true, scope, method, params });
    this.#frame.contentWindow?.postMessage(text, this.#origin);
  }
}

/** Empty for what the app would not say: a page has many voices. */
function readMessage(data: unknown): Message {
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
