import { defineCommand, defineSubcommand, type CommandModule } from '@comunal/command';
import { createLiteI18n } from '@comunal/i18n/lite';
import { formats } from '@comunal/i18n/lite/formats';
import { importArchive } from './import-archive.ts';
import { importEvents } from './import-events.ts';
import {
  archiveOptions,
  importOptions,
  peerTubeOptions,
  wordPressOptions,
} from './import-options.ts';
import { importPeerTube } from './import-peertube.ts';
import { importWordPress } from './import-wordpress.ts';
import type { ImportSession } from './open-import.ts';
import { masksClosed } from '../masks-closed.ts';
import { sayStopped } from './say-stopped.ts';
import type { ImportOverrides } from './server/import-overrides.ts';

const nodeOptions = {
  event: { value: 'SLUG', help: 'formats:import.help.event' },
  ...importOptions,
} as const;

/**
 * Creates the command `comunal import FORMAT SOURCE`: writes what other programs export and servers show as entries, and
 * updates them.
 */
export function createImportCommand(overrides: ImportOverrides = {}): CommandModule {
  return defineCommand({
    name: 'import',
    texts: (locale) => createLiteI18n(locale, formats),
    subcommands: [
      defineSubcommand({
        name: 'ics',
        help: 'formats:import.help.format.ics',
        operand: 'FILE',
        options: importOptions,
        run: (args, session: ImportSession) =>
          sayStopped(session, false, () => importEvents('ics', args, undefined, session)),
      }),
      ...(['schedule', 'programme'] as const).map((name) =>
        defineSubcommand({
          name,
          help: `formats:import.help.format.${name}`,
          operand: 'FILE',
          options: nodeOptions,
          run: (args, session: ImportSession) =>
            sayStopped(session, false, () => importEvents(name, args, args.text('event'), session)),
        }),
      ),
      defineSubcommand({
        name: 'wordpress',
        help: 'formats:import.help.format.wordpress',
        operand: 'FILE',
        options: wordPressOptions,
        run: (args, session: ImportSession) =>
          sayStopped(session, false, () => importWordPress(args, session)),
      }),
      defineSubcommand({
        name: 'peertube',
        help: 'formats:import.help.format.peertube',
        operand: 'CHANNEL_URL',
        options: peerTubeOptions,
        run: (args, session: ImportSession) =>
          sayStopped(session, false, () => importPeerTube(args, session)),
      }),
      defineSubcommand({
        name: 'archive',
        help: 'formats:import.help.format.archive',
        operand: 'ITEM',
        options: archiveOptions,
        run: (args, session: ImportSession) =>
          sayStopped(session, false, () => importArchive(args, session)),
      }),
    ],
    examples: [
      'ics agenda.ics --dry-run',
      'schedule schedule.xml --event encuentro-2030',
      'programme programa.csv --event encuentro-2030 --zone America/Mexico_City',
      'wordpress ../wordpress.xml --media ../uploads',
      'peertube https://videos.example/c/colectiva --of series/charlas',
      'archive colectiva-de-ejemplo',
    ],
    open: (args, session) => ({
      ...session,
      overrides,
      masksClosed: masksClosed(args.has('mask-closed'), session.context.env),
    }),
  });
}

/** The command `comunal import`. */
export const importCommand: CommandModule = createImportCommand();
