import { type CommandContext, configFolder, CliError } from '@comunal/command';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseBaseUrl, isComunalHttpError } from '@comunal/http';
import { ifThere } from '@comunal/http/node';
import type { Texts } from './texts.ts';

/** A server, and the file that stores the tokens for it. */
export interface ChosenServer {
  /** The address, with a slash at its end. */
  readonly baseUrl: string;
  /** The path of the file with the tokens. */
  readonly tokensPath: string;
}

/**
 * Finds the server of a configuration, else of the environment, else the only one with a log-in, for other packages.
 * @param address - The address, if one is written down.
 * @param env - The environment: `PEERTUBE_URL`, and where log-ins are stored.
 * @returns undefined where none is named, or several have a log-in.
 * @throws `PeerTubeError` for an address that cannot be used.
 */
export async function findServer(
  address: string | undefined,
  env: CommandContext['env'],
): Promise<ChosenServer | undefined> {
  const folder = configFolder(env, 'peertube');
  const written = address ?? env['PEERTUBE_URL'];
  const [only, ...further] = written ? [written] : await listServers(folder);
  if (only === undefined || further.length > 0) return undefined;
  return toServer(parseBaseUrl(withScheme(only)), folder);
}

/** Chooses the server of `--server`, else of the environment, else the only one with a log-in. */
export async function chooseServer(
  option: string | undefined,
  { env }: CommandContext,
  texts: Texts,
): Promise<ChosenServer> {
  const folder = configFolder(env, 'peertube');
  const address = option ?? (env['PEERTUBE_URL'] || (await findOnlyServer(folder, texts)));
  return toServer(checkAddress(withScheme(address), texts), folder);
}

function toServer(baseUrl: string, folder: string): ChosenServer {
  return { baseUrl, tokensPath: join(folder, `${encodeURIComponent(toShortName(baseUrl))}.json`) };
}

/** Lists the servers with a log-in. */
async function listServers(folder: string): Promise<readonly string[]> {
  const names = (await ifThere(readdir(folder))) ?? [];
  const servers = names.flatMap((name) => {
    try {
      return name.endsWith('.json') ? [decodeURIComponent(name.slice(0, -5))] : [];
    } catch {
      return []; // another program's file
    }
  });
  return servers.toSorted();
}

async function findOnlyServer(folder: string, { t }: Texts): Promise<string> {
  const [server, ...furtherServers] = await listServers(folder);
  if (server === undefined) throw new CliError(2, t('peertube:wrong.noServer'));
  if (furtherServers.length > 0)
    throw new CliError(
      2,
      t('peertube:wrong.severalServers', { list: [server, ...furtherServers].join(', ') }),
    );
  return server;
}

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])(:|\/|$)/;

/** Adds a scheme to an address without one: https, or http when it is this machine. */
function withScheme(address: string): string {
  if (/^[a-z][a-z+.-]*:\/\//i.test(address)) return address;
  return `${loopback.test(address) ? 'http' : 'https'}://${address}`;
}

/** Shortens an address to the form that {@link withScheme} completes again, which names the file with the tokens. */
function toShortName(baseUrl: string): string {
  const short = baseUrl.replace(/^https?:\/\//, '').replace(/\/$/, '');
  return `${withScheme(short)}/` === baseUrl ? short : baseUrl.replace(/\/$/, '');
}

function checkAddress(address: string, { t }: Texts): string {
  try {
    return parseBaseUrl(address);
  } catch (thrown) {
    if (!isComunalHttpError(thrown)) throw thrown;
    // A name and password in the address are not repeated.
    const publicAddress = address.replace(/\/\/[^/]*@/, '//');
    const key = thrown.code === 'insecure-address' ? 'insecure' : 'address';
    throw new CliError(2, t(`peertube:wrong.${key}`, { address: publicAddress }));
  }
}
