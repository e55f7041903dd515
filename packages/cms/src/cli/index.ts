/**
 * The command that this package adds to `comunal`.
 *
 * @packageDocumentation
 */
import type { Command } from '@comunal/command';

/** The commands for forms. */
export const commands: readonly Command[] = [
  {
    name: 'cms',
    summary: {
      es: 'Abre formularios para escribir el contenido, con Decap CMS.',
      en: 'Opens forms for writing the content, with Decap CMS.',
      pt: 'Abre formulários para escrever o conteúdo, com o Decap CMS.',
    },
    load: async () => (await import('./cms-command.ts')).cmsCommand(),
  },
];
