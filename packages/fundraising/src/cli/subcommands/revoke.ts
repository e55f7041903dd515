import { CliError, defineSubcommand } from '@comunal/command';
import { isFundraisingError } from '../../fundraising-error.ts';
import { decodeBase64url } from '../../signing/base64url.ts';
import { signRevocation } from '../../signing/revocation.ts';
import { readSigners } from '../files.ts';
import { signingOptions } from '../signing-options.ts';
import type { Session } from '../session.ts';
import { writeSignedDocument } from '../write-signed-document.ts';

const { 'key-file': keyFile, out } = signingOptions;

/** The subcommand `comunal fundraising revoke`. */
export const revoke = defineSubcommand({
  name: 'revoke',
  help: 'fundraising:help.subcommand.revoke',
  operand: 'KEY',
  options: { 'key-file': keyFile, out },
  async run(args, session: Session) {
    const { t } = session.texts;
    // The message does not repeat the value, which may be a private key.
    if (!decodeBase64url(args.operand, 32))
      throw new CliError(2, t('fundraising:wrong.revokedKey'));
    const signers = await readSigners(args, session);
    try {
      const printed = await writeSignedDocument(
        await signRevocation(args.operand, signers),
        args,
        session,
      );
      return { ...printed, notes: [...(printed.notes ?? []), t('fundraising:revoke.next')] };
    } catch (thrown) {
      if (!isFundraisingError(thrown)) throw thrown;
      throw new CliError(2, t('fundraising:revoke.own'));
    }
  },
});
