import { onTestFinished } from 'vitest';
import type { JitsiSimulator } from '../../../src/index.ts';
import { SOCKET_PATH } from '../../../src/jitsi/call-page.ts';

type Data = Record<string, unknown>;

/** What the script of a call page does, without a browser. */
export interface OpenPage {
  /** Names of events so far. */
  readonly seen: readonly string[];
  /** Events so far, by name and with what they carry. */
  readonly events: readonly (readonly [name: string, data: Data])[];
  /** The first event of this name, come or to come. */
  readonly event: (name: string) => Promise<Data>;
  readonly command: (name: string, ...args: unknown[]) => void;
  readonly ask: (name: string, args?: object) => Promise<unknown>;
}

/** Opens a page by the simulator's own socket. */
export async function openPage({ url }: JitsiSimulator, address: string): Promise<OpenPage> {
  const socket = new WebSocket(url.replace('http', 'ws') + SOCKET_PATH);
  onTestFinished(() => socket.close());
  const events: Data[] = [];
  const answers = new Map<unknown, (result: unknown) => void>();
  const waiting = new Set<() => void>();
  let lastId = 0;
  const tell = (message: object): void => socket.send(JSON.stringify(message));
  socket.addEventListener('message', ({ data }) => {
    const { say } = JSON.parse(String(data)) as { say?: Data };
    if (say?.['type'] === 'event') events.push(say['data'] as Data);
    else if (say) answers.get(say['id'])?.(say['result']);
    for (const look of waiting) look();
  });
  await new Promise((resolve) => {
    socket.addEventListener('open', resolve);
  });
  tell({ open: url + address });
  return {
    get seen() {
      return events.map(({ name }) => String(name));
    },
    get events() {
      return events.map(({ name, ...data }) => [String(name), data] as const);
    },
    event: (name) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = events.find((one) => one['name'] === name);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    command: (name, ...args) => tell({ said: { type: 'event', data: { name, data: args } } }),
    ask: (name, args) =>
      new Promise((resolve) => {
        const id = ++lastId;
        answers.set(id, resolve);
        tell({ said: { type: 'request', id, data: { name, ...args } } });
      }),
  };
}
