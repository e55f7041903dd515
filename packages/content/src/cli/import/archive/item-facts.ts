import type { ArchiveItem } from '@comunal/archive';
import type { License } from '@comunal/schemas';
import type { EntryFile } from '../read-entry-folder.ts';
import { findOrganization } from '../server/find-organization.ts';
import type { NoteItem } from './archive-notes.ts';
import { listValues } from './item-texts.ts';
import { readDate } from './read-date.ts';
import { isNoLanguage, readLanguage } from './read-languages.ts';
import { readLicense } from './read-license.ts';

/** What an item says of itself in fields that are no texts. */
export interface ItemFacts {
  readonly date: string | undefined;
  readonly languages: readonly string[];
  readonly license: License | undefined;
  /** The collective of this site that made it. */
  readonly organization: string | undefined;
}

/**
 * Reads the date, the languages and the licence of an item, and who made it. The Archive's `creator` may be the legal name of
 * somebody, so it is written only where it is the name of an organisation that has an entry already.
 */
export function readItemFacts(
  { metadata }: ArchiveItem,
  entries: Iterable<EntryFile>,
  note: NoteItem,
): ItemFacts {
  const written = listValues(metadata['date'])[0]?.trim() ?? '';
  const date = readDate(written) ?? readDate(listValues(metadata['year'])[0]);
  if (written !== '' && readDate(written) === undefined) note('bad-date');
  const languages = listValues(metadata['language']).flatMap((text) => {
    const tag = readLanguage(text);
    if (tag === undefined && text.trim() !== '' && !isNoLanguage(text)) note('bad-language');
    return tag ?? [];
  });
  const address = listValues(metadata['licenseurl'])[0]?.trim() ?? '';
  const license = readLicense(address);
  if (address !== '' && license === undefined) note('bad-license');
  const creators = listValues(metadata['creator']).filter((name) => name.trim() !== '');
  const organization = findOrganization(creators, entries);
  if (creators.length > (organization === undefined ? 0 : 1)) note('creator');
  return { date, languages: [...new Set(languages)], license, organization };
}
