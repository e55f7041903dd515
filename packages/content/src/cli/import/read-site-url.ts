import { CliError } from '@comunal/command';
import type { ImportSession } from './open-import.ts';

/**
 * Reads the address under which a site is or was public.
 *
 * @throws CliError for what is no plain address.
 */
export function readSiteUrl(
  address: string | undefined,
  { texts: { t } }: ImportSession,
): string | undefined {
  if (address === undefined) return undefined;
  const url = URL.parse(address);
  const isPlain =
    url && /^https?:$/.test(url.protocol) && !/[?#]/.test(url.href) && url.username === '';
  if (isPlain && url.password === '') return url.href;
  throw new CliError(2, t('formats:import.badSite'));
}
