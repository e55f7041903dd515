import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { createControlApp, type ControlledJobs } from './control-app.ts';
import { removeOwner, writeOwner } from './owner-file.ts';

/** The longest name that a socket may have on every Unix. */
const MAX_SOCKET_BYTES = 100;

/** Serves the control API to other processes of this account, on a socket in the folder. */
export async function serveControl(
  dir: string,
  jobs: ControlledJobs,
): Promise<() => Promise<void>> {
  const token = randomBytes(32).toString('hex');
  const app = new Hono();
  app.use(async (context, next) => {
    if (!isToken(context.req.header('authorization'), token)) return context.body(null, 401);
    await next();
    return undefined;
  });
  app.route('/', createControlApp(jobs));
  const { socket, folder } = await chooseSocket(dir);
  // The process is not ours alone: its `Request` and `Response` stay those of Node.
  const handle = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer((incoming, outgoing) => void handle(incoming, outgoing));
  await listen(server, socket);
  if (process.platform !== 'win32') await chmod(socket, 0o600);
  // It serves as long as its process has other work to do.
  server.unref();
  await writeOwner(dir, { socket, token });
  return async () => {
    await removeOwner(dir);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  };
}

/** A socket in the folder itself; where its name would be too long, in a folder of its own among the temporary files. */
async function chooseSocket(
  dir: string,
): Promise<{ readonly socket: string; readonly folder: string | undefined }> {
  if (process.platform === 'win32') {
    const name = createHash('sha256')
      .update(`${dir}/${randomBytes(16).toString('hex')}`)
      .digest('hex');
    return { socket: `\\\\.\\pipe\\comunal-${name.slice(0, 32)}`, folder: undefined };
  }
  const socket = join(dir, 'control.sock');
  if (Buffer.byteLength(socket) > MAX_SOCKET_BYTES) {
    const folder = await mkdtemp(join(tmpdir(), 'comunal-jobs-'));
    return { socket: join(folder, 'control.sock'), folder };
  }
  // That of a process which died; this one holds the lock.
  await rm(socket, { force: true });
  return { socket, folder: undefined };
}

async function listen(server: Server, socket: string): Promise<void> {
  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject);
  server.listen(socket, listening.resolve);
  await listening.promise;
}

function isToken(header: string | undefined, token: string): boolean {
  const received = Buffer.from(header ?? '');
  const expected = Buffer.from(`Bearer ${token}`);
  return received.length === expected.length && timingSafeEqual(received, expected);
}
