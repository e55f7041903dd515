import { CliError, defineCommand, type CommandModule } from '@comunal/command';
import { createLiteI18n } from '@comunal/i18n/lite';
import { jitsi } from '@comunal/i18n/lite/jitsi';
import { isJitsiError } from '../jitsi-error.ts';
import { explain } from './explain.ts';
import { check } from './subcommands/check.ts';
import { link } from './subcommands/link.ts';
import { newName } from './subcommands/new-name.ts';
import { token } from './subcommands/token.ts';

/** Defines the command `comunal jitsi`. */
export function createJitsiCommand(): CommandModule {
  return defineCommand({
    name: 'jitsi',
    texts: (locale) => createLiteI18n(locale, jitsi),
    subcommands: [newName, link, token, check],
    notes: ['jitsi:help.secret'],
    secretOptions: { names: /^--?(key|secret|clave|chave)$/i, message: 'jitsi:wrong.keyOption' },
    strayArgument: { option: 'room', message: 'jitsi:wrong.roomArgument' },
    open: (_, session) => session,
    explain: (thrown, { texts }) =>
      isJitsiError(thrown) ? new CliError(2, explain(thrown, texts)) : undefined,
  });
}
