import { once } from 'node:events';
import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';

/** A host that nothing of a kit may ask. */
export interface WatchedHost {
  /** Its name and port. */
  readonly host: string;
  /** The paths that were asked for, in their order. */
  readonly asked: readonly string[];
}

/** Starts a host on loopback that takes note of all that is asked of it, until the test ends. */
export async function startHost(): Promise<WatchedHost> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  return { host: `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, asked };
}
