/**
 * The command that this package adds to `comunal`.
 *
 * @packageDocumentation
 */
import type { Command } from '@comunal/command';

/** What `comunal` can do with caption files. */
export const commands: readonly Command[] = [
  {
    name: 'captions',
    summary: {
      es: 'Revisa, arregla, convierte y traduce subtítulos WebVTT y SRT.',
      en: 'Checks, mends, converts and translates WebVTT and SRT captions.',
      pt: 'Confere, conserta, converte e traduz legendas WebVTT e SRT.',
    },
    load: async () => (await import('./captions-command.ts')).captionsCommand(),
  },
];
