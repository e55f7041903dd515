import { type CommandContext, configFolder, CliError } from '@comunal/command';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseBaseUrl, isComunalHttpError } from '@comunal/http';
import { getSystemErrorCode } from '@comunal/http/node';
import type { Texts } from './texts.ts';

/** A server, and the file that keeps the log-in to it. */
export interface ChosenServer {
  /** With a slash at its end. */
  readonly baseUrl: string;
  readonly tokensPath: string;
}

/** The server of `--server`, else of the environment, else the only one with a log-in. */
export async function chooseServer(
  given: string | undefined,
  { env }: CommandContext,
  texts: Texts,
): Promise<ChosenServer> {
  const folder = configFolder(env, 'peertube');
  const address = given ?? (env['PEERTUBE_URL'] || (await onlyOneIn(folder, texts)));
  const baseUrl = checked(withScheme(address), texts);
  return { baseUrl, tokensPath: join(folder, `${encodeURIComponent(shortOf(baseUrl))}.json`) };
}

async function onlyOneIn(folder: string, { t }: Texts): Promise<string> {
  const names = await readdir(folder).catch((thrown: unknown) => {
    if (getSystemErrorCode(thrown) === 'ENOENT') return [];
    throw thrown;
  });
  const servers = names.flatMap((name) => {
    try {
      return name.endsWith('.json') ? [decodeURIComponent(name.slice(0, -5))] : [];
    } catch {
      return []; // no file of ours
    }
  });
  const [server, ...others] = servers.toSorted();
  if (server === undefined) throw new CliError(2, t('peertube:wrong.noServer'));
  if (others.length > 0)
    throw new CliError(
      2,
      t('peertube:wrong.severalServers', { list: [server, ...others].join(', ') }),
    );
  return server;
}

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])(:|\/|$)/;

/** A server that is named without a scheme has https, or http when it is this machine. */
function withScheme(address: string): string {
  if (/^[a-z][a-z+.-]*:\/\//i.test(address)) return address;
  return `${loopback.test(address) ? 'http' : 'https'}://${address}`;
}

/** The address as {@link withScheme} reads it back, which names the file of the log-in. */
function shortOf(baseUrl: string): string {
  const short = baseUrl.replace(/^https?:\/\//, '').replace(/\/$/, '');
  return `${withScheme(short)}/` === baseUrl ? short : baseUrl.replace(/\/$/, '');
}

function checked(address: string, { t }: Texts): string {
  try {
    return parseBaseUrl(address);
  } catch (thrown) {
    if (!isComunalHttpError(thrown)) throw thrown;
    // A name and password in the address are not repeated.
    const shown = address.replace(/\/\/[^/]*@/, '//');
    const key = thrown.code === 'insecure-address' ? 'insecure' : 'address';
    throw new CliError(2, t(`peertube:wrong.${key}`, { address: shown }));
  }
}
