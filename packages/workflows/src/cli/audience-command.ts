import { defineCommand, type CommandModule } from '@comunal/command';
import { createLiteI18n } from '@comunal/i18n/lite';
import { audience } from '@comunal/i18n/lite/audience';
import { add } from './add-figure.ts';
import { collect } from './collect.ts';
import { show } from './show-figures.ts';
import type { TestOverrides } from './test-overrides.ts';

/** `comunal audience`. */
export function audienceCommand(overrides: TestOverrides = {}): CommandModule {
  return defineCommand({
    name: 'audience',
    texts: (locale) => createLiteI18n(locale, audience),
    subcommands: [collect, add, show],
    open: (_, session) => ({ ...session, overrides }),
  });
}
