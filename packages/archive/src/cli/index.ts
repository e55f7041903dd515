/**
 * The command that this package adds to `comunal`, and what its neighbours in other packages share with it.
 *
 * @packageDocumentation
 */
import type { Command } from '@comunal/command';

/** What `comunal` can do with the Internet Archive, without keys. */
export const commands: readonly Command[] = [
  {
    name: 'archive',
    summary: {
      es: 'Mira y busca ítems del Internet Archive.',
      en: 'Looks at items of the Internet Archive, and finds them.',
      pt: 'Olha e busca itens do Internet Archive.',
    },
    load: async () => (await import('./archive-command.ts')).archiveCommand(),
  },
];

export { readAddresses } from './read-addresses.ts';
export { explainArchive } from './explain-error.ts';
export { parseItemArgument } from './parse-item-argument.ts';
export { secretOptions } from './secret-options.ts';
export { archiveTexts, type ArchiveTexts } from './texts.ts';
