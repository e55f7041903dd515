import { Told } from '@comunal/command';
import { isFundraisingError } from '../../fundraising-error.ts';
import { fromBase64url } from '../../signing/base64url.ts';
import { signRevocation } from '../../signing/revocation.ts';
import { signersOf } from '../files.ts';
import { signingOptions } from '../sign-options.ts';
import type { Verb } from '../verb.ts';
import { printSigned } from '../write-signed.ts';

const { 'key-file': keyFile, out } = signingOptions;

/** `comunal fund revoke`. */
export const revoke: Verb = {
  help: 'fund:help.verb.revoke',
  operand: 'KEY',
  options: { 'key-file': keyFile, out },
  async go(call, surroundings) {
    const { t } = surroundings.texts;
    // It is not repeated: somebody may have given the private one.
    if (!fromBase64url(call.operand, 32)) throw new Told(2, t('fund:wrong.revokedKey'));
    const signers = await signersOf(call, surroundings);
    try {
      const printed = await printSigned(
        await signRevocation(call.operand, signers),
        call,
        surroundings,
      );
      return { ...printed, notes: [...(printed.notes ?? []), t('fund:revoke.next')] };
    } catch (thrown) {
      if (!isFundraisingError(thrown)) throw thrown;
      throw new Told(2, t('fund:revoke.own'));
    }
  },
};
