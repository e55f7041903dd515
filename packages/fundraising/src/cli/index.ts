/**
 * The command that this package adds to `comunal`.
 *
 * @packageDocumentation
 */
import type { Command } from '@comunal/command';

/** The commands for campaigns. */
export const commands: readonly Command[] = [
  {
    name: 'fundraising',
    summary: {
      es: 'Revisa, firma y vigila las maneras de dar de una campaña, y hace sus códigos QR.',
      en: 'Checks, signs and watches the ways to give of a campaign, and makes their QR codes.',
      pt: 'Revisa, assina e vigia as maneiras de doar de uma campanha, e faz seus códigos QR.',
    },
    load: async () => (await import('./fundraising-command.ts')).fundraisingCommand(),
  },
];
