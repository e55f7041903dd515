import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withoutNpmSettings } from '../rehearsal/child-environment.ts';

/** Ends a server whose starter is killed outright. */
const GUARD = pathToFileURL(
  join(import.meta.dirname, '../../../../scripts/lib/exit-with-parent.mjs'),
).href;

/** A registry that runs until it is stopped. */
export interface RunningRegistry {
  readonly url: string;
  stop(): Promise<void>;
}

/** Options of {@link startVerdaccio}. */
export interface VerdaccioOptions {
  /** The folder that Verdaccio is installed in. */
  readonly program: string;
  /** The folder of the packages that are not ours. */
  readonly storage: string;
  /** The folder of ours, and of the settings. */
  readonly own: string;
  /** The registry that it asks for what it does not hold. Without one, nothing else is there. */
  readonly upstream?: string;
}

/**
 * Starts Verdaccio on loopback, where anybody may publish packages of ours and no others.
 *
 * @public - also for releases, in scripts/
 */
export async function startVerdaccio(options: VerdaccioOptions): Promise<RunningRegistry> {
  const config = join(options.own, 'verdaccio.json');
  // YAML reads JSON, too.
  writeFileSync(config, JSON.stringify(createSettings(options)));
  const url = `http://127.0.0.1:${await findFreePort()}/`;
  const child = fork(
    join(options.program, 'node_modules/verdaccio/bin/verdaccio'),
    ['--config', config, '--listen', url],
    { silent: true, env: withoutNpmSettings(process.env), execArgv: ['--import', GUARD] },
  );
  const closed = once(child, 'close');
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output = `${output}${text}`.slice(-4000);
    });
  // It sends a message once it listens.
  const ended = closed.then(() => {
    throw new Error(`Verdaccio ended: ${output}`);
  });
  await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => {}); // it ends when it is stopped
  return {
    url,
    stop: async () => {
      child.kill();
      await closed;
    },
  };
}

/**
 * Creates the settings of Verdaccio.
 *
 * @public - also for its test
 */
export function createSettings({ storage, own, upstream }: Omit<VerdaccioOptions, 'program'>) {
  // A storage of its own, so that nothing of ours outlives a rehearsal; Verdaccio takes a path from the common one.
  const published = relative(storage, join(own, 'published'));
  const ours = { access: '$all', publish: '$all', storage: published };
  return {
    storage,
    web: { enable: false },
    // It asks for each package once in a preparation, and again in the next one, which may need a newer version of it.
    uplinks: upstream ? { upstream: { url: upstream, maxage: '30m', timeout: '120s' } } : {},
    packages: {
      '@comunal/*': ours,
      'create-comunal': ours,
      '**': { access: '$all', ...(upstream ? { proxy: 'upstream' } : {}) },
    },
    max_body_size: '100mb',
    log: { type: 'stdout', format: 'pretty', level: 'warn' },
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
