/**
 * The command that this package adds to `comunal`, and what its neighbours in other packages share with it.
 *
 * @packageDocumentation
 */
import type { Command } from '@comunal/command';

/** What `comunal` can do with a PeerTube server. */
export const commands: readonly Command[] = [
  {
    name: 'peertube',
    summary: {
      es: 'Sube videos a un servidor PeerTube y los reanuda si se cortan; subtítulos, transmisiones.',
      en: 'Uploads videos to a PeerTube server and resumes after interruptions; captions, live streams.',
      pt: 'Envia vídeos a um servidor PeerTube e retoma o envio se for interrompido; legendas, transmissões.',
    },
    load: async () => (await import('./peertube-command.ts')).peertubeCommand(),
  },
];

export { findServer, type ChosenServer } from './choose-server.ts';
