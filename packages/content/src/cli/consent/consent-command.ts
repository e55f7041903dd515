import { defineCommand, type CommandModule } from '@comunal/command';
import { createLiteI18n } from '@comunal/i18n/lite';
import { consent } from '@comunal/i18n/lite/consent';
import type { ContentClock } from '../../model/content-clock.ts';
import { masksClosed } from '../masks-closed.ts';
import { listSubcommand } from './list-subcommand.ts';
import { recordSubcommand } from './record-subcommand.ts';
import { withdrawSubcommand } from './withdraw-subcommand.ts';

/**
 * Creates the command `comunal consent`: where somebody appears, and what a withdrawal changes.
 *
 * @param clock - The calendar, for tests.
 */
export function createConsentCommand(clock: Partial<ContentClock> = {}): CommandModule {
  return defineCommand({
    name: 'consent',
    texts: (locale) => createLiteI18n(locale, consent),
    subcommands: [listSubcommand, recordSubcommand, withdrawSubcommand],
    notes: ['consent:help.limits'],
    examples: [
      'list ada',
      'record ada --scope name --until 2031',
      'record ada --scope image --entry event/charla --picture charla/foto.jpg',
      'withdraw ada --dry-run',
    ],
    open: (args, session) => ({
      ...session,
      clock,
      masksClosed: masksClosed(args.has('mask-closed'), session.context.env),
    }),
  });
}

/** The command `comunal consent`. */
export const consentCommand: CommandModule = createConsentCommand();
