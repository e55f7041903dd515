/**
 * The command that this package adds to `comunal`.
 *
 * @packageDocumentation
 */
import type { Command } from '@comunal/command';

/** What `comunal` can do with a PeerTube server. */
export const commands: readonly Command[] = [
  {
    name: 'peertube',
    summary: {
      es: 'Sube videos a un servidor PeerTube y sigue donde se cortó; subtítulos, transmisiones.',
      en: 'Uploads videos to a PeerTube server and goes on where it was cut off; captions, live streams.',
      pt: 'Envia vídeos a um servidor PeerTube e continua de onde parou; legendas, transmissões.',
    },
    load: async () => (await import('./peertube.ts')).peertubeCommand(),
  },
];
