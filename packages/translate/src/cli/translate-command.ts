import { defineCommand, type CommandModule } from '@comunal/command';
import type { Session } from './session.ts';
import { statusSubcommand } from './status-subcommand.ts';
import { translateTexts } from './translate-texts.ts';
import { weblateSubcommand } from './weblate-subcommand.ts';

/** The command `comunal translate`: texts to translators and back. */
export function translateCommand(): CommandModule {
  return defineCommand({
    name: 'translate',
    texts: translateTexts,
    subcommands: [statusSubcommand, weblateSubcommand],
    notes: ['translate:help.limits'],
    examples: ['status --to pt'],
    open: (_, session: Session) => session,
  });
}
