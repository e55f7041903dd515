/**
 * The command that this package adds to `comunal`.
 *
 * @packageDocumentation
 */
import type { Command } from '@comunal/command';

export type { CheckReport, LanguageReport } from './create-report.ts';

/** The commands of this package. */
export const commands: readonly Command[] = [
  {
    name: 'check',
    summary: {
      es: 'Revisa una carpeta de contenido y dice dónde está cada problema.',
      en: 'Checks a content folder and says where each problem is.',
      pt: 'Revisa uma pasta de conteúdo e diz onde está cada problema.',
    },
    load: async () => (await import('./check-command.ts')).check,
  },
];
