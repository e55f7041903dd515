import type { PublicEntry } from '@comunal/schemas';
import type { TextByLanguage } from '@comunal/i18n';

/** Returns what an entry is called: its title, or the name of a person, a collective or a service. */
export function getTitle(entry: PublicEntry): TextByLanguage {
  return 'title' in entry ? entry.title : entry.name;
}
