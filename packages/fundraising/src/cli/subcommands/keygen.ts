import { defineSubcommand, json } from '@comunal/command';
import { resolve } from 'node:path';
import { isFundraisingError } from '../../fundraising-error.ts';
import { generateSigningKey } from '../../node/signing-key.ts';
import { computeKeyFingerprint } from '../../signing/compute-key-fingerprint.ts';
import { getErrorCode, extractSystemCode, createUnwritableError } from '../files.ts';
import type { Session } from '../session.ts';

/** The subcommand `comunal fundraising keygen`. */
export const keygen = defineSubcommand({
  name: 'keygen',
  help: 'fundraising:help.subcommand.keygen',
  options: { out: { value: 'FILE', help: 'fundraising:help.option.out', isNeeded: true }, ...json },
  async run(args, { context, texts }: Session) {
    const path = args.text('out');
    try {
      const key = await generateSigningKey(resolve(context.cwd, path));
      const fingerprint = await computeKeyFingerprint(key);
      return {
        lines: [key],
        data: { key, fingerprint },
        notes: [
          texts.t('fundraising:keygen.fingerprint', { fingerprint }),
          texts.t('fundraising:keygen.keep', { path }),
        ],
      };
    } catch (thrown) {
      const code = isFundraisingError(thrown)
        ? extractSystemCode(thrown.message)
        : getErrorCode(thrown);
      throw createUnwritableError(path, code, texts);
    }
  },
});
