import { defineCommand, defineSubcommand, type CommandModule } from '@comunal/command';
import { createLiteI18n } from '@comunal/i18n/lite';
import { formats } from '@comunal/i18n/lite/formats';
import { importEvents } from './import-events.ts';
import { importOptions, wordPressOptions } from './import-options.ts';
import { importWordPress } from './import-wordpress.ts';
import type { ImportSession } from './open-import.ts';

const nodeOptions = {
  event: { value: 'SLUG', help: 'formats:import.help.event' },
  ...importOptions,
} as const;

/** The command `comunal import FORMAT FILE`: writes what other programs export as entries, and updates them. */
export const importCommand: CommandModule = defineCommand({
  name: 'import',
  texts: (locale) => createLiteI18n(locale, formats),
  subcommands: [
    defineSubcommand({
      name: 'ics',
      help: 'formats:import.help.format.ics',
      operand: 'FILE',
      options: importOptions,
      run: (args, session: ImportSession) => importEvents('ics', args, undefined, session),
    }),
    ...(['schedule', 'programme'] as const).map((name) =>
      defineSubcommand({
        name,
        help: `formats:import.help.format.${name}`,
        operand: 'FILE',
        options: nodeOptions,
        run: (args, session: ImportSession) =>
          importEvents(name, args, args.text('event'), session),
      }),
    ),
    defineSubcommand({
      name: 'wordpress',
      help: 'formats:import.help.format.wordpress',
      operand: 'FILE',
      options: wordPressOptions,
      run: (args, session: ImportSession) => importWordPress(args, session),
    }),
  ],
  open: (_, session) => session,
});
