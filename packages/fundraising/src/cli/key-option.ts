import { CliError, type ParsedArgs } from '@comunal/command';
import { decodeBase64url } from '../signing/base64url.ts';
import type { Session } from './session.ts';

/** `--key`, which may stand there more than once. */
export const key = {
  key: { value: 'KEY', help: 'fundraising:help.option.key', isMany: true },
} as const;

/** The keys of `--key`. @throws `CliError` for one that is none: it was mistyped, and the check would say nothing. */
export function readPublicKeys(
  args: ParsedArgs<typeof key>,
  { texts: { t } }: Session,
): readonly string[] {
  const keys = args.all('key');
  // It is not repeated: somebody may have given the private one.
  if (keys.some((value) => !decodeBase64url(value, 32)))
    throw new CliError(2, t('fundraising:wrong.publicKey'));
  return keys;
}
