/**
 * The command that this package adds to `comunal`.
 *
 * @packageDocumentation
 */
import type { Command } from '@comunal/command';

/** The command that cleans pictures. */
export const commands: readonly Command[] = [
  {
    name: 'clean',
    summary: {
      es: 'Quita a imágenes los metadatos: lugar, fecha, nombres, equipo.',
      en: 'Removes the metadata of pictures: place, time, names, device.',
      pt: 'Tira os metadados de imagens: lugar, data, nomes, aparelho.',
    },
    load: async () => (await import('./clean-command.ts')).cleanCommand(),
  },
];
