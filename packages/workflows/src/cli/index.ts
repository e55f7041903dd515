/**
 * The commands that this package adds to `comunal`.
 *
 * @packageDocumentation
 */
import type { Command } from '@comunal/command';

/** The commands that need content and two servers. */
export const commands: readonly Command[] = [
  {
    name: 'archive mirror',
    summary: {
      es: 'Compara una grabación, su video y su ítem en el Internet Archive, y hace lo que falta.',
      en: 'Compares a recording, its video and its item in the Internet Archive, and does what is missing.',
      pt: 'Compara uma gravação, seu vídeo e seu item no Internet Archive, e faz o que falta.',
    },
    load: async () => (await import('./archive-command.ts')).archiveCommand(),
  },
  {
    name: 'archive upload',
    summary: {
      es: 'Sube una grabación al Internet Archive, si sus permisos lo dejan.',
      en: 'Uploads a recording to the Internet Archive, if its consents let it.',
      pt: 'Envia uma gravação ao Internet Archive, se suas permissões deixarem.',
    },
    load: async () => (await import('./archive-command.ts')).archiveCommand(),
  },
  {
    name: 'audience',
    summary: {
      es: 'Lleva las cifras de PeerTube y del Internet Archive al contenido, con lo que significan.',
      en: 'Takes the figures of PeerTube and the Internet Archive into the content, with what they mean.',
      pt: 'Leva os números do PeerTube e do Internet Archive ao conteúdo, com o que significam.',
    },
    load: async () => (await import('./audience-command.ts')).audienceCommand(),
  },
  {
    name: 'captions transcribe',
    summary: {
      es: 'Hace subtítulos con un programa de este equipo, como borrador por revisar.',
      en: 'Makes captions by a program on this computer, as a draft to be reviewed.',
      pt: 'Faz legendas com um programa deste computador, como rascunho a revisar.',
    },
    load: async () => (await import('./transcribe-command.ts')).transcribeCommand(),
  },
];
