/**
 * The command that this package adds to `comunal`.
 *
 * @packageDocumentation
 */
import type { Command } from '@comunal/command';

/** The commands of this package. */
export const commands: readonly Command[] = [
  {
    name: 'jitsi',
    summary: {
      es: 'Hace nombres, enlaces y tokens de salas Jitsi, y mira qué protege un servidor.',
      en: 'Makes names, links and tokens of Jitsi rooms, and looks at what a server protects.',
      pt: 'Cria nomes, links e tokens de salas Jitsi, e olha o que um servidor protege.',
    },
    load: async () => (await import('./jitsi-command.ts')).createJitsiCommand(),
  },
];
