/**
 * The command that this package adds to `comunal`.
 *
 * @packageDocumentation
 */
import type { Command } from '@comunal/command';

/** The command that cleans files of their metadata. */
export const commands: readonly Command[] = [
  {
    name: 'clean',
    summary: {
      es: 'Quita metadatos de imágenes, PDF, video y sonido: lugar, fecha, nombres.',
      en: 'Removes metadata of pictures, PDF, video and sound: place, time, names.',
      pt: 'Tira metadados de imagens, PDF, vídeo e som: lugar, data, nomes.',
    },
    load: async () => (await import('./clean-command.ts')).cleanCommand(),
  },
];
