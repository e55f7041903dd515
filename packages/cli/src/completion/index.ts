import type { Command } from '@comunal/command';
import { writeInEachLanguage } from '@comunal/i18n/lite';
import { cli } from '@comunal/i18n/lite/cli';

/** `comunal completion`, which needs no package. */
export const completion: Command = {
  name: 'completion',
  get summary() {
    return writeInEachLanguage(cli, ({ t }) => t('cli:completion'));
  },
  load: async () => (await import('./completion-command.ts')).completionCommand(),
};
