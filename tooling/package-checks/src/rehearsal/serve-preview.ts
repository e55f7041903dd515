import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A site that is served by `astro preview`. */
export interface Preview {
  readonly origin: string;
  stop(): Promise<void>;
}

/** Serves the built site of a folder: what `npm run preview` does, without npm, which hands no signal on. */
export async function servePreview(site: string, env: NodeJS.ProcessEnv): Promise<Preview> {
  const astro = join(site, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'preview', '--host', '127.0.0.1', '--port', '0'], {
    cwd: site,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  let output = '';
  const origin = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
        if (address) resolve(address);
      });
    child.once('close', () => reject(new Error(`astro preview ended: ${output}`)));
  });
  return {
    origin,
    stop: async () => {
      child.kill();
      await closed;
    },
  };
}
