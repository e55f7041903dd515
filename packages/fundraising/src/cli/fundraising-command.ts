import { defineCommand, type CommandModule } from '@comunal/command';
import { createLiteI18n } from '@comunal/i18n/lite';
import { fundraising } from '@comunal/i18n/lite/fundraising';
import { card } from './subcommands/card.ts';
import { check } from './subcommands/check.ts';
import { keygen } from './subcommands/keygen.ts';
import { manifest } from './subcommands/manifest.ts';
import { qr } from './subcommands/qr.ts';
import { revoke } from './subcommands/revoke.ts';
import { sign } from './subcommands/sign.ts';
import { verify } from './subcommands/verify.ts';

/** Creates the command `comunal fundraising`. */
export function fundraisingCommand(): CommandModule {
  return defineCommand({
    name: 'fundraising',
    aliases: ['fund'],
    texts: (locale) => createLiteI18n(locale, fundraising),
    subcommands: [keygen, sign, manifest, verify, revoke, qr, check, card],
    notes: ['fundraising:help.limit', 'fundraising:help.codes'],
    secretOptions: {
      names: /^--?(secret|private|private-key|secret-key|clave|chave)$/i,
      message: 'fundraising:wrong.keyOption',
    },
    open: (_, session) => session,
  });
}
