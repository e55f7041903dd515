import { CliError } from '@comunal/command';
import { parseSecureUrl } from '../manifest/parse-secure-url.ts';
import { stripCredentials } from './parse-url.ts';
import type { Session } from './session.ts';

/**
 * Parses the address of a folder that an option gives; it always ends in a slash.
 *
 * @throws `CliError` for an address that is not https or has a query, without repeating its credentials.
 */
export function parseFolderUrl(address: string, option: string, { texts: { t } }: Session): string {
  const url = parseSecureUrl(address.endsWith('/') ? address : `${address}/`);
  if (url?.search === '' && url.hash === '') return url.href;
  const values = { address: stripCredentials(address), option: `--${option}` };
  throw new CliError(2, t('fundraising:wrong.folderUrl', values));
}
