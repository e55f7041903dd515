import { CliError, type ParsedArgs } from '@comunal/command';
import { decodeBase64url } from '../signing/base64url.ts';
import type { Session } from './session.ts';

/** The option `--key`, which may be repeated. */
export const key = {
  key: { value: 'KEY', help: 'fundraising:help.option.key', isMany: true },
} as const;

/** Reads the public keys of `--key`. @throws `CliError` for an invalid key, with which the verification would prove nothing. */
export function readPublicKeys(
  args: ParsedArgs<typeof key>,
  { texts: { t } }: Session,
): readonly string[] {
  const keys = args.all('key');
  // The message does not repeat the value, which may be a private key.
  if (keys.some((value) => !decodeBase64url(value, 32)))
    throw new CliError(2, t('fundraising:wrong.publicKey'));
  return keys;
}
