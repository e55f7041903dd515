/// <reference lib="dom" />

/** The first handshake message of the player's library: PeerTube 8 sends `publish-request`, other versions `ping`. */
export type EmbedHandshake = 'publish-request' | 'ping';

/** The player's end of the channel to the page that embeds it. */
export interface EmbedChannel {
  /** Sends an event; it is queued until the handshake is complete. */
  notify(name: string, params: unknown): void;
  /** Sets the function that handles requests; its return value is the result of the response. */
  onRequest(handler: (name: string, params: unknown) => unknown): void;
}

/**
 * Opens the channel of PeerTube's player: JSON text over `postMessage`. Requests are `{ id, method, params }` with methods
 * named `scope::name`, responses `{ id, result }` or `{ id, error, message }`, and events are requests without an id. It
 * begins with a handshake, `scope::__ready`, in both directions. It is a function so that it is type-checked; the page
 * receives its source.
 */
export function openEmbedChannel(settings: {
  scope: string;
  handshake: EmbedHandshake;
}): EmbedChannel {
  const { scope, handshake } = settings;
  const queue: object[] = [];
  let isOpen = false;
  let handler: ((name: string, params: unknown) => unknown) | undefined;
  const post = (message: object): void => window.parent.postMessage(JSON.stringify(message), '*');
  const sendHandshake = (params: unknown): void => post({ method: `${scope}::__ready`, params });
  const handleHandshake = (params: unknown): void => {
    const { type } = (typeof params === 'object' && params ? params : {}) as { type?: unknown };
    const isReply = params === 'pong' || type === 'publish-reply';
    if (isOpen || !(isReply || params === 'ping' || type === 'publish-request')) return;
    isOpen = true;
    if (!isReply)
      sendHandshake(params === 'ping' ? 'pong' : { type: 'publish-reply', publish: [] });
    for (const message of queue.splice(0)) post(message);
  };
  const respond = async (id: number, name: string, params: unknown): Promise<void> => {
    try {
      post({ id, result: (await handler?.(name, params)) ?? null });
    } catch (thrown) {
      const isUnknown = thrown instanceof RangeError;
      const error = isUnknown ? 'method_not_found' : 'runtime_error';
      post({ id, error, message: isUnknown ? thrown.message : String(thrown) });
    }
  };
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== window.parent || typeof event.data !== 'string') return;
    let message: { id?: number; method?: string; params?: unknown };
    try {
      message = JSON.parse(event.data) as typeof message;
    } catch {
      return;
    }
    const [messageScope, name = ''] = (message.method ?? '').split('::');
    if (messageScope !== scope) return;
    if (name === '__ready') handleHandshake(message.params);
    else if (message.id !== undefined) void respond(message.id, name, message.params);
  });
  sendHandshake(handshake === 'ping' ? 'ping' : { type: 'publish-request', publish: [] });
  return {
    notify(name, params) {
      const message = { method: `${scope}::${name}`, params };
      if (isOpen) post(message);
      else queue.push(message);
    },
    onRequest(newHandler) {
      handler = newHandler;
    },
  };
}
