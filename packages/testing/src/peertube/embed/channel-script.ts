/// <reference lib="dom" />

/** What the library of a player greets with: PeerTube 8 has the first, others the second. */
export type EmbedHandshake = 'publish-request' | 'ping';

/** The player's end of the channel to the page around it. */
export interface EmbedChannel {
  /** Tells of something; waits until the page around has answered the greeting. */
  notify(name: string, params: unknown): void;
  /** Answers each request with an id by what the function gives. */
  onRequest(handler: (name: string, params: unknown) => unknown): void;
}

/**
 * Opens the channel of PeerTube's player: JSON text by postMessage, requests `{ id, method, params }` with methods named
 * `scope::name`, answers `{ id, result }` or `{ id, error, message }`, events as requests without an id, and a greeting
 * `scope::__ready` both ways, which comes first. It is a function so that the compiler reads it; the page gets its source.
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
