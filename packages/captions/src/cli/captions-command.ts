import { defineCommand, type CommandModule } from '@comunal/command';
import { createLiteI18n } from '@comunal/i18n/lite';
import { captions } from '@comunal/i18n/lite/captions';
import { check } from './subcommands/check.ts';
import { convert } from './subcommands/convert.ts';
import { fix } from './subcommands/fix.ts';
import { shift } from './subcommands/shift.ts';
import { status } from './subcommands/status.ts';
import { transcript } from './subcommands/transcript.ts';
import { translate } from './subcommands/translate.ts';

/** Creates the command `comunal captions`. */
export function captionsCommand(): CommandModule {
  return defineCommand({
    name: 'captions',
    texts: (locale) => createLiteI18n(locale, captions),
    subcommands: [check, fix, convert, shift, translate, transcript, status],
    notes: ['captions:help.write'],
    open: (_, session) => session,
  });
}
