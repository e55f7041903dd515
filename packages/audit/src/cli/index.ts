/**
 * The command that this package adds to `comunal`.
 *
 * @packageDocumentation
 */
import type { Command } from '@comunal/command';

/** The command that looks through a built site. */
export const commands: readonly Command[] = [
  {
    name: 'audit',
    summary: {
      es: 'Revisa un sitio ya construido: qué deja ver y qué le falta.',
      en: 'Looks through a built site: what it gives away, and what it lacks.',
      pt: 'Revisa um site já gerado: o que deixa ver e o que lhe falta.',
    },
    load: async () => (await import('./audit-command.ts')).auditCommand(),
  },
];
