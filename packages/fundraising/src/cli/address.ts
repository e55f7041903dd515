import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CliError } from '@comunal/command';
import { askable } from '../manifest/askable.ts';
import type { Session } from './session.ts';

/** Whether a text is an address, and not the name of a file. */
export function isAddress(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(text);
}

/**
 * The address that was meant by what looks like one without its beginning, as `colectiva.example/apoyo`; undefined for what
 * looks like the name of a file.
 */
function meantAddress(text: string): string | undefined {
  const [, host = '', end = ''] = /^([a-z\d.-]+(?::\d+)?)(\/.*)?$/i.exec(text) ?? [];
  const isHost = /^localhost(?::|$)|\.[a-z]{2,}(?::\d+)?$|\.\d+(?::\d+)?$/i.test(host);
  const isFile = end === '' && /\.(?:json|html?|txt|pem|xml|ya?ml|md)$/i.test(host);
  if (!isHost || isFile) return undefined;
  return [`http://${text}`, `https://${text}`].find((address) => askable(address));
}

/** @throws `CliError` for an address without its beginning, where there is no file of that name. */
export async function refuseBareAddress(
  text: string,
  { context: { cwd }, texts }: Session,
): Promise<void> {
  const address = isAddress(text) ? undefined : meantAddress(text);
  if (address === undefined) return;
  const isThere = await access(resolve(cwd, text)).then(
    () => true,
    () => false,
  );
  if (!isThere)
    throw new CliError(2, texts.t('fundraising:wrong.noScheme', { path: text, address }));
}

/** An address that may be asked. @throws `CliError` for any other, which repeats no name and password. */
export function addressOf(text: string, { texts }: Session): URL {
  const url = askable(text);
  if (url) return url;
  throw new CliError(
    2,
    texts.t('fundraising:wrong.address', { address: withoutCredentials(text) }),
  );
}

/** An address without the name and password that stand in it, however they are written: up to the last `@`. */
export function withoutCredentials(address: string): string {
  return address.replace(/\/\/.*@/s, '//');
}
