import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A site that is served on this machine. */
export interface Preview {
  readonly origin: string;
  stop(): Promise<void>;
}

/** Serves the built site of a folder: what `npm run preview` does, without npm, which hands no signal on. */
export async function servePreview(site: string, env: NodeJS.ProcessEnv): Promise<Preview> {
  const astro = join(site, 'node_modules/astro/bin/astro.mjs');
  return serveSite([astro, 'preview', '--host', '127.0.0.1', '--port', '0'], site, env);
}

/** Starts a server by Node and waits until it says which port of 127.0.0.1 it has. */
export async function serveSite(
  argv: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<Preview> {
  const child = spawn(process.execPath, argv, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  let output = '';
  const origin = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const [address] = /http:\/\/127\.0\.0\.1:[1-9]\d*/.exec(output) ?? [];
        if (address) resolve(address);
      });
    child.once('close', () => reject(new Error(`${argv.join(' ')} ended: ${output}`)));
  });
  return {
    origin,
    stop: async () => {
      child.kill();
      await closed;
    },
  };
}
