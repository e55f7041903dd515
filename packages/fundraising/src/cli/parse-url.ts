import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CliError } from '@comunal/command';
import { parseSecureUrl } from '../manifest/parse-secure-url.ts';
import type { Session } from './session.ts';

/** Whether a text is a URL, and not the name of a file. */
export function isUrl(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(text);
}

/**
 * Guesses the URL for a text that lacks the scheme, such as `colectiva.example/apoyo`. Returns `undefined` for a text that looks
 * like the name of a file.
 */
function guessUrl(text: string): string | undefined {
  const [, host = '', end = ''] = /^([a-z\d.-]+(?::\d+)?)(\/.*)?$/i.exec(text) ?? [];
  const isHost = /^localhost(?::|$)|\.[a-z]{2,}(?::\d+)?$|\.\d+(?::\d+)?$/i.test(host);
  const isFile = end === '' && /\.(?:json|html?|txt|pem|xml|ya?ml|md)$/i.test(host);
  if (!isHost || isFile) return undefined;
  return [`http://${text}`, `https://${text}`].find((address) => parseSecureUrl(address));
}

/** Rejects a URL without a scheme. @throws `CliError` for one, unless a file has that name. */
export async function rejectMissingScheme(
  text: string,
  { context: { cwd }, texts }: Session,
): Promise<void> {
  const address = isUrl(text) ? undefined : guessUrl(text);
  if (address === undefined) return;
  const exists = await access(resolve(cwd, text)).then(
    () => true,
    () => false,
  );
  if (!exists)
    throw new CliError(2, texts.t('fundraising:wrong.noScheme', { path: text, address }));
}

/** Parses a URL to which requests are allowed. @throws `CliError` for any other, without repeating its credentials. */
export function parseUrl(text: string, { texts }: Session): URL {
  const url = parseSecureUrl(text);
  if (url) return url;
  throw new CliError(2, texts.t('fundraising:wrong.address', { address: stripCredentials(text) }));
}

/** Removes the user name and password from a URL, however they are written: everything up to the last `@`. */
export function stripCredentials(address: string): string {
  return address.replace(/\/\/.*@/s, '//');
}
