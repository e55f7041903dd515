/**
 * The command that this package adds to `comunal`.
 *
 * @packageDocumentation
 */
import type { Command } from '@comunal/command';

/** The commands for caption files. */
export const commands: readonly Command[] = [
  {
    name: 'captions',
    summary: {
      es: 'Revisa, corrige, convierte y traduce subtítulos WebVTT y SRT.',
      en: 'Checks, fixes, converts and translates WebVTT and SRT captions.',
      pt: 'Verifica, corrige, converte e traduz legendas WebVTT e SRT.',
    },
    load: async () => (await import('./captions-command.ts')).captionsCommand(),
  },
];
