import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CliError } from '@comunal/command';
import { parseSecureUrl } from '../manifest/parse-secure-url.ts';
import type { Session } from './session.ts';

/** Whether a text is an address, and not the name of a file. */
export function isUrl(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(text);
}

/**
 * The address that was meant by what looks like one without its beginning, as `colectiva.example/apoyo`; undefined for what
 * looks like the name of a file.
 */
function guessUrl(text: string): string | undefined {
  const [, host = '', end = ''] = /^([a-z\d.-]+(?::\d+)?)(\/.*)?$/i.exec(text) ?? [];
  const isHost = /^localhost(?::|$)|\.[a-z]{2,}(?::\d+)?$|\.\d+(?::\d+)?$/i.test(host);
  const isFile = end === '' && /\.(?:json|html?|txt|pem|xml|ya?ml|md)$/i.test(host);
  if (!isHost || isFile) return undefined;
  return [`http://${text}`, `https://${text}`].find((address) => parseSecureUrl(address));
}

/** @throws `CliError` for an address without its beginning, where there is no file of that name. */
export async function rejectMissingScheme(
  text: string,
  { context: { cwd }, texts }: Session,
): Promise<void> {
  const address = isUrl(text) ? undefined : guessUrl(text);
  if (address === undefined) return;
  const isThere = await access(resolve(cwd, text)).then(
    () => true,
    () => false,
  );
  if (!isThere)
    throw new CliError(2, texts.t('fundraising:wrong.noScheme', { path: text, address }));
}

/** An address that may be asked. @throws `CliError` for any other, which repeats no name and password. */
export function parseUrl(text: string, { texts }: Session): URL {
  const url = parseSecureUrl(text);
  if (url) return url;
  throw new CliError(2, texts.t('fundraising:wrong.address', { address: stripCredentials(text) }));
}

/** An address without the name and password that stand in it, however they are written: up to the last `@`. */
export function stripCredentials(address: string): string {
  return address.replace(/\/\/.*@/s, '//');
}
