import { connect } from 'node:net';

/** Registries that a rehearsal must not reach, and an address that needs no look-up of names. */
const HOSTS = ['registry.npmjs.org', 'registry.yarnpkg.com', 'npm.jsr.io', '1.1.1.1'];

const TIMEOUT_MS = 10_000;

/**
 * Tries to connect to registries on the internet.
 *
 * @param further - Hosts to try as well, such as that of the registry that npm is set to.
 * @returns Those that can be reached.
 *
 * @public - also for releases, in scripts/
 */
export async function findReachableRegistries(
  further: readonly string[],
): Promise<readonly string[]> {
  const hosts = [...new Set([...HOSTS, ...further])];
  const reached = await Promise.all(hosts.map(canConnect));
  return hosts.filter((_, index) => reached[index]);
}

function canConnect(host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port: 443, timeout: TIMEOUT_MS });
    const end = (reached: boolean) => {
      socket.destroy();
      resolve(reached);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    // What swallows packets is no registry that answers.
    socket.once('timeout', () => end(false));
  });
}
