/// <reference lib="dom" />

/**
 * The script of the call page. It speaks the page protocol and nothing else: messages of the page around it go to the
 * simulator by a WebSocket, and messages of the simulator go out. It is a function so that it is type-checked; the page gets
 * its source.
 */
export function callPageScript(socketPath: string): void {
  interface Channel {
    send(method: string, params: unknown): void;
  }
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}${socketPath}`);
  const outgoing: object[] = [];
  const sendToServer = (message: object): void => {
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    else outgoing.push(message);
  };
  socket.addEventListener('open', () => {
    for (const message of outgoing.splice(0)) sendToServer(message);
  });

  /** Opens one scope of the protocol: it posts `__ready__` with its own id every 50 ms until that id comes back, then its queue. */
  const openChannel = (scope: string, onMessage: (params: unknown) => void): Channel => {
    const ownId = `${Date.now()}-${Math.random()}`;
    const queue: [string, unknown][] = [];
    let ready = false;
    const post = (method: string, params: unknown): void =>
      window.parent.postMessage(JSON.stringify({ postis: true, scope, method, params }), '*');
    const greeting = setInterval(() => post('__ready__', ownId), 50);
    window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      let message: { postis?: boolean; scope?: string; method?: string; params?: unknown };
      try {
        message = JSON.parse(String(data)) as typeof message;
      } catch {
        return;
      }
      if (message.postis !== true || message.scope !== scope) return;
      if (message.method === 'message') onMessage(message.params);
      if (message.method !== '__ready__') return;
      if (message.params !== ownId) return post('__ready__', message.params);
      clearInterval(greeting);
      ready = true;
      for (const [method, params] of queue.splice(0)) post(method, params);
    });
    return {
      send(method, params) {
        if (ready) post(method, params);
        else queue.push([method, params]);
      },
    };
  };

  const id = /.*[#&]jitsi_meet_external_api_id=(\d+)/.exec(location.hash)?.[1];
  const isFramed = window.parent !== window;
  const channel =
    isFramed && id !== undefined
      ? openChannel(`jitsi_meet_external_api_${id}`, (params) => sendToServer({ message: params }))
      : undefined;
  if (isFramed)
    for (const scope of ['jitsi-remote-control', 'jitsi-power-monitor'])
      openChannel(scope, () => undefined);

  const heading = document.querySelector('h1');
  const button = document.querySelector('button');
  button?.addEventListener('click', () => sendToServer({ pressed: true }));
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const message = JSON.parse(data) as {
      send?: object;
      post?: unknown;
      show?: [string, string];
      reload?: boolean;
    };
    if (message.send) channel?.send('message', message.send);
    if ('post' in message) window.parent.postMessage(message.post, '*');
    if (message.reload) location.reload();
    if (message.show && heading && button) {
      [heading.textContent, button.textContent] = message.show;
      button.hidden = message.show[1] === '';
    }
  });
  sendToServer({ open: location.href });
}
