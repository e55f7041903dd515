import { defineCommand, type CommandModule } from '@comunal/command';
import { explainFailure } from './explain-failure.ts';
import { booklet, zine } from './folded-subcommands.ts';
import { printTexts } from './print-texts.ts';
import type { Session } from './session.ts';
import { flyer, poster, programme } from './sheet-subcommands.ts';

/** The command `comunal print`. */
export function printCommand(): CommandModule {
  return defineCommand({
    name: 'print',
    texts: printTexts,
    subcommands: [zine, booklet, poster, programme, flyer],
    notes: ['print:help.reading', 'print:help.limits'],
    examples: [
      'zine publication/fanzine --out fanzine.pdf --paper letter',
      'poster event/taller --out cartel.pdf --inks two-inks --url https://www.ejemplo.example/es/taller/',
      'booklet --pdf libro.pdf --out cuadernillo.pdf --preview cuadernillo.png',
    ],
    open: (_, session: Session) => session,
    explain: (thrown, { texts }) => explainFailure(thrown, texts),
  });
}
