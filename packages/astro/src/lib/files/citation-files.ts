import { toBibtex, toCslJson, type CitableEntry } from '@comunal/formats';
import { listPublic } from '../content.ts';
import { entryAddress } from '../entry-address.ts';
import { exportOptions } from '../export-options.ts';
import { canBePlayed } from '../can-be-played.ts';
import type { Language } from '../routes.ts';
import type { SiteFile } from './site-file.ts';

/** How a work is cited: as text to copy, and as files for programs such as Zotero. */
export interface Citation {
  /** An entry of BibTeX. */
  readonly bibtex: string;
  readonly bibtexAddress: string;
  readonly cslAddress: string;
}

/** Returns how an entry is cited, or `undefined` for one that did not come out yet or is in no list. */
export function getCitation(entry: CitableEntry, language: Language): Citation | undefined {
  if (entry.visibility !== 'public') return undefined;
  if (entry.type === 'recording' && !canBePlayed(entry)) return undefined;
  const bibtex = toBibtex([entry], exportOptions(language));
  if (bibtex === '') return undefined;
  const folder = entryAddress(entry, language);
  if (folder === undefined) return undefined;
  return {
    bibtex,
    bibtexAddress: `${folder}${entry.slug}.bib`,
    cslAddress: `${folder}${entry.slug}.csl.json`,
  };
}

/** Lists the citations in a language. */
export function citationFiles(language: Language): SiteFile[] {
  const entries = [
    ...listPublic('publication'),
    ...listPublic('curriculum'),
    ...listPublic('recording'),
    ...listPublic('article'),
  ];
  return entries.flatMap((entry) => {
    const citation = getCitation(entry, language);
    if (!citation) return [];
    const { bibtex, bibtexAddress, cslAddress } = citation;
    const writeCsl = () => {
      const items = toCslJson([entry], exportOptions(language));
      return `${JSON.stringify(items, undefined, 2)}\n`;
    };
    return [
      { address: bibtexAddress, mediaType: 'text/x-bibtex', write: () => bibtex },
      {
        address: cslAddress,
        mediaType: 'application/vnd.citationstyles.csl+json',
        write: writeCsl,
      },
    ];
  });
}
