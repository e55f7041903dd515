import { Told, type Call } from '@comunal/command';
import { fromBase64url } from '../signing/base64url.ts';
import type { Surroundings } from './verb.ts';

/** The keys of `--key`. @throws `Told` for one that is none: it was mistyped, and the check would say nothing. */
export function publicKeys(call: Call, { texts: { t } }: Surroundings): readonly string[] {
  const keys = call.all('key');
  // It is not repeated: somebody may have given the private one.
  if (keys.some((value) => !fromBase64url(value, 32))) throw new Told(2, t('fund:wrong.publicKey'));
  return keys;
}
