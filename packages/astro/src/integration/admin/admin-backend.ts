import { posix } from 'node:path';
import { parse } from 'yaml';

/** What the published forms save to. */
export interface AdminBackend {
  /** Whether somebody who visits the site can save: no backend that runs on one machine alone. */
  readonly isReachable: boolean;
  /** The other origins that the forms ask once somebody logs in. */
  readonly origins: readonly string[];
  /** Where uploads go that belong to no entry, from the root of the project; empty where none is named. */
  readonly mediaFolder: string;
}

/** Where the backends of git hosts send requests to when the configuration names no server of its own. */
const HOSTS: Readonly<Record<string, readonly string[]>> = {
  github: ['https://api.github.com'],
  gitlab: ['https://gitlab.com'],
  bitbucket: ['https://api.bitbucket.org', 'https://bitbucket.org'],
};
const ON_ONE_MACHINE = new Set(['proxy', 'test-repo']);
/** Options of a backend that name a server which is asked by a request, and not by a window of its own. */
const SERVERS = ['api_root', 'base_url', 'graphql_api_root', 'gateway_url', 'identity_url'];

/**
 * Reads the backend of a configuration of Decap.
 *
 * @param text - The text of `cms/config.yml`.
 * @throws Error that says what is wrong with the YAML, that no backend is named, or which of its servers has no plain name.
 */
export function readAdminBackend(text: string): AdminBackend {
  const config: unknown = parse(text);
  const backend = valueOf(config, 'backend');
  const name = valueOf(backend, 'name');
  if (typeof name !== 'string') throw new Error('backend: name');
  const origins = SERVERS.flatMap((option) => originOf(option, valueOf(backend, option)));
  const hasOwnServer = valueOf(backend, 'api_root') !== undefined;
  const defaults = hasOwnServer ? [] : (HOSTS[name] ?? []);
  return {
    isReachable: !ON_ONE_MACHINE.has(name),
    origins: [...new Set([...defaults, ...origins])],
    mediaFolder: pathOf(valueOf(config, 'media_folder')),
  };
}

function pathOf(folder: unknown): string {
  return typeof folder === 'string' ? posix.join('/', folder, '/').slice(1) : '';
}

function originOf(option: string, address: unknown): readonly string[] {
  if (typeof address !== 'string' || !URL.canParse(address)) return [];
  const { protocol, origin } = new URL(address);
  if (!/^https?:$/.test(protocol)) return [];
  // `URL` takes hosts that mean more in a policy, such as `*`, or that end a part of it, such as `a;script-src`.
  if (!/^https?:\/\/[\w.:[\]-]+$/.test(origin)) throw new Error(`backend: ${option}`);
  return [origin];
}

function valueOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}
