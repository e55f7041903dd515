/**
 * The command that this package adds to `comunal`.
 *
 * @packageDocumentation
 */
import type { Command } from '@comunal/command';

/** The command that makes and verifies kits. */
export const commands: readonly Command[] = [
  {
    name: 'kit',
    summary: {
      es: 'Pone un sitio ya construido en una memoria USB: se abre sin internet.',
      en: 'Puts a built site on a USB stick: it opens without the internet.',
      pt: 'Põe um site já gerado em um pendrive: abre sem internet.',
    },
    load: async () => (await import('./kit-command.ts')).kitCommand(),
  },
];
