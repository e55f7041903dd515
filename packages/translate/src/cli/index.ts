/**
 * The command that this package adds to `comunal`.
 *
 * @packageDocumentation
 */
import type { Command } from '@comunal/command';

/** The command that takes texts to translators and back. */
export const commands: readonly Command[] = [
  {
    name: 'translate',
    summary: {
      es: 'Lleva los textos a quienes traducen y trae de vuelta sus traducciones.',
      en: 'Takes texts to translators, and brings their translations back.',
      pt: 'Leva os textos a quem traduz e traz de volta as traduções.',
    },
    load: async () => (await import('./translate-command.ts')).translateCommand(),
  },
];
