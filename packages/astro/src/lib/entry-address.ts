import { contentTypeRegistry, parseRef, type PublicEntry } from '@comunal/schemas';
import { getPublic, getSite } from './content.ts';
import type { AddressOf } from './project.ts';
import { pathOf, type Language } from './routes.ts';
import { hasSection } from './sections.ts';

/** The address of the page on which an entry is shown, in a language: its own, or that of the entry which it belongs to. */
export function entryAddress(entry: PublicEntry, language: Language): string | undefined {
  const { section } = contentTypeRegistry[entry.type];
  if (section !== undefined) return pathOf(language, section, entry.slug);
  switch (entry.type) {
    case 'site':
      return pathOf(language, 'home');
    case 'recording':
      return addressOfRecorded(entry.of, language);
    case 'campaign':
      return hasSection('support') ? pathOf(language, 'support') : undefined;
    case 'service':
      return hasSection('services') ? pathOf(language, 'services') : undefined;
    case 'organization':
      if (entry.slug === getSite().organization) return pathOf(language, 'about');
      return hasSection('allies') ? pathOf(language, 'allies') : undefined;
    default:
      return undefined;
  }
}

/** The same by the name of an entry, where it may be shown. */
export const findEntryAddress: AddressOf = (type, slug, language) => {
  const entry = getPublic(type, slug);
  return entry && entryAddress(entry, language);
};

/** A recording is shown on the page of what was recorded. */
function addressOfRecorded(reference: string, language: Language): string | undefined {
  const target = parseRef(reference, ['event', 'series', 'podcast']);
  const recorded = target && getPublic(target.type, target.slug);
  return recorded && entryAddress(recorded, language);
}
