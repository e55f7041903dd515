import { defineCommand, type CommandModule } from '@comunal/command';
import type { Session } from './session.ts';
import { statusSubcommand } from './status-subcommand.ts';
import { translateTexts } from './translate-texts.ts';

/** The command `comunal translate`: texts to translators and back. */
export function translateCommand(): CommandModule {
  return defineCommand({
    name: 'translate',
    texts: translateTexts,
    subcommands: [statusSubcommand],
    notes: ['translate:help.limits'],
    examples: ['status --to pt'],
    open: (_, session: Session) => session,
  });
}
