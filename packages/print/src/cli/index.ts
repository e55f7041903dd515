/**
 * The command that this package adds to `comunal`.
 *
 * @packageDocumentation
 */
import type { Command } from '@comunal/command';

/** The command that typesets and imposes. */
export const commands: readonly Command[] = [
  {
    name: 'print',
    summary: {
      es: 'Hace fanzines, cuadernillos, carteles, programas y volantes para imprimir.',
      en: 'Makes fanzines, booklets, posters, programmes and flyers to print.',
      pt: 'Faz fanzines, cadernos, cartazes, programações e panfletos para imprimir.',
    },
    load: async () => (await import('./print-command.ts')).printCommand(),
  },
];
