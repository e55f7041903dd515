import { connect } from 'node:net';

/**
 * Registries that a rehearsal must not reach, and an address that needs no look-up of names.
 *
 * @public - also for releases, in scripts/
 */
export const publicRegistries: readonly string[] = [
  'https://registry.npmjs.org/',
  'https://registry.yarnpkg.com/',
  'https://npm.jsr.io/',
  'https://1.1.1.1/',
];

const TIMEOUT_MS = 10_000;

/**
 * Tries to connect to registries.
 *
 * @param addresses - By http or https.
 * @returns The hosts that can be reached.
 *
 * @public - also for releases, in scripts/
 */
export async function findReachableRegistries(
  addresses: readonly string[],
): Promise<readonly string[]> {
  const urls = addresses.map((address) => new URL(address));
  const reached = await Promise.all(urls.map(canConnect));
  return [...new Set(urls.filter((_, index) => reached[index]).map(({ host }) => host))];
}

function canConnect({ protocol, hostname, port }: URL): Promise<boolean> {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  return new Promise((resolve) => {
    const standard = protocol === 'http:' ? 80 : 443;
    const socket = connect({ host, port: Number(port) || standard, timeout: TIMEOUT_MS });
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
