import { defineCommand, type CommandModule } from '@comunal/command';
import { exportSubcommand } from './export-subcommand.ts';
import { importSubcommand } from './import-subcommand.ts';
import { previewSubcommand } from './preview-subcommand.ts';
import { reviewSubcommand } from './review-subcommand.ts';
import type { Session } from './session.ts';
import { startSubcommand } from './start-subcommand.ts';
import { statusSubcommand } from './status-subcommand.ts';
import { translateTexts } from './translate-texts.ts';
import { weblateSubcommand } from './weblate-subcommand.ts';

/** The command `comunal translate`: texts to translators and back. */
export function translateCommand(): CommandModule {
  return defineCommand({
    name: 'translate',
    texts: translateTexts,
    subcommands: [
      exportSubcommand,
      importSubcommand,
      previewSubcommand,
      statusSubcommand,
      reviewSubcommand,
      startSubcommand,
      weblateSubcommand,
    ],
    notes: ['translate:help.limits'],
    examples: [
      'export --to pt --only stale,missing',
      'preview event/charla --to pt --from translations/pt.po',
      'import translations/pt.po --credit Luna',
      'status --to pt',
      'review event/charla --to pt',
      'start zap --name Diidxazá',
    ],
    open: (_, session: Session) => session,
  });
}
