import { defineCommand, type CommandModule } from '@comunal/command';
import { createLiteI18n } from '@comunal/i18n/lite';
import { fund } from '@comunal/i18n/lite/fund';
import { card } from './subcommands/card.ts';
import { check } from './subcommands/check.ts';
import { keygen } from './subcommands/keygen.ts';
import { manifest } from './subcommands/manifest.ts';
import { qr } from './subcommands/qr.ts';
import { revoke } from './subcommands/revoke.ts';
import { sign } from './subcommands/sign.ts';
import { verify } from './subcommands/verify.ts';

/** `comunal fund`. */
export function fundCommand(): CommandModule {
  return defineCommand({
    name: 'fund',
    texts: (locale) => createLiteI18n(locale, fund),
    subcommands: [keygen, sign, manifest, verify, revoke, qr, check, card],
    notes: ['fund:help.limit', 'fund:help.codes'],
    secretOptions: {
      names: /^--?(secret|private|private-key|secret-key|clave|chave)$/i,
      message: 'fund:wrong.keyOption',
    },
    open: (_, session) => session,
  });
}
