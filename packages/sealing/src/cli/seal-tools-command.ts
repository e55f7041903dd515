import { defineCommand, type CommandModule } from '@comunal/command';
import { init } from './init-subcommand.ts';
import { keygen } from './keygen-subcommand.ts';
import { sealingTexts } from './sealing-texts.ts';
import { explainSealing, secretOptions, type Session } from './session.ts';
import { textconv } from './textconv-subcommand.ts';

/** What `comunal seal` does with a second word: `init`, `keygen`, `textconv`. */
export function sealToolsCommand(): CommandModule {
  return defineCommand({
    name: 'seal',
    texts: sealingTexts,
    subcommands: [init, keygen, textconv],
    neighbours: ['hook'],
    notes: ['sealing:help.keys'],
    secretOptions,
    open: (_, session: Session) => session,
    explain: (thrown, { texts }) => explainSealing(thrown, texts),
  });
}
