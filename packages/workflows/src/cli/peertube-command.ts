import { defineCommand, printable, type CommandModule } from '@comunal/command';
import { createLiteI18n } from '@comunal/i18n/lite';
import { peertube } from '@comunal/i18n/lite/peertube';
import { isPeerTubeError } from '@comunal/peertube';
import { importChannel } from './import-channel.ts';
import type { TestOverrides } from './test-overrides.ts';

/** `comunal peertube import`; the other subcommands of `comunal peertube` are those of `@comunal/peertube`. */
export function peertubeCommand(overrides: TestOverrides = {}): CommandModule {
  return defineCommand({
    name: 'peertube',
    texts: (locale) => createLiteI18n(locale, peertube),
    subcommands: [importChannel],
    open: (_, session) => ({ ...session, overrides }),
    explain: (thrown, { texts, args }) =>
      isPeerTubeError(thrown)
        ? texts.t('peertube:import.failed', {
            url: printable(args?.operand ?? ''),
            code: thrown.code,
          })
        : undefined,
  });
}
