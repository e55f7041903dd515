import { onTestFinished } from 'vitest';
import type { JitsiSimulator } from '../../../src/index.ts';
import { SOCKET_PATH } from '../../../src/jitsi/call-page.ts';

type Data = Record<string, unknown>;

/** A call page without a browser: it does what the script of a call page does. */
export interface OpenPage {
  /** Names of the events so far. */
  readonly eventNames: readonly string[];
  /** The events so far, by name and with their data. */
  readonly events: readonly (readonly [name: string, data: Data])[];
  /** Resolves with the first event of this name, past or future. */
  readonly event: (name: string) => Promise<Data>;
  readonly command: (name: string, ...args: unknown[]) => void;
  readonly query: (name: string, args?: object) => Promise<unknown>;
}

/** Opens a page by the WebSocket of the simulator. */
export async function openPage({ url }: JitsiSimulator, address: string): Promise<OpenPage> {
  const socket = new WebSocket(url.replace('http', 'ws') + SOCKET_PATH);
  onTestFinished(() => socket.close());
  const events: Data[] = [];
  const answers = new Map<unknown, (result: unknown) => void>();
  const waiting = new Set<() => void>();
  let lastId = 0;
  const sendToServer = (message: object): void => socket.send(JSON.stringify(message));
  socket.addEventListener('message', ({ data }) => {
    const { send: message } = JSON.parse(String(data)) as { send?: Data };
    if (message?.['type'] === 'event') events.push(message['data'] as Data);
    else if (message) answers.get(message['id'])?.(message['result']);
    for (const check of waiting) check();
  });
  await new Promise((resolve) => {
    socket.addEventListener('open', resolve);
  });
  sendToServer({ open: url + address });
  return {
    get eventNames() {
      return events.map(({ name }) => String(name));
    },
    get events() {
      return events.map(({ name, ...data }) => [String(name), data] as const);
    },
    event: (name) =>
      new Promise((resolve) => {
        const check = (): void => {
          const event = events.find((data) => data['name'] === name);
          if (!event) return;
          waiting.delete(check);
          resolve(event);
        };
        waiting.add(check);
        check();
      }),
    command: (name, ...args) =>
      sendToServer({ message: { type: 'event', data: { name, data: args } } }),
    query: (name, args) =>
      new Promise((resolve) => {
        const id = ++lastId;
        answers.set(id, resolve);
        sendToServer({ message: { type: 'request', id, data: { name, ...args } } });
      }),
  };
}
