import { contentTypeRegistry, hasPage, parseRef, type ContentType } from '@comunal/schemas';
import { getPublic, getSite } from './content.ts';
import { pathOf, type Language } from './routes.ts';
import type { Section } from './section-names.ts';
import { hasSection } from './sections.ts';

/** Where an entry is shown. */
export interface PresentAddress {
  /** The path with the base, and the id of the entry's place on the page where it has no page of its own. */
  readonly to: string;
  /** Whether the entry and the page that shows it may stand in a list. */
  readonly isListed: boolean;
}

/**
 * Finds where a public or unlisted entry is shown in a language: on its page, or in its place on the page of a section.
 *
 * @returns `undefined` for an entry that no page is about, such as a person.
 */
export function presentAddress(
  type: ContentType,
  slug: string,
  language: Language,
): PresentAddress | undefined {
  const isListed = getPublic(type, slug)?.visibility === 'public';
  if (hasPage(type))
    return { to: pathOf(language, contentTypeRegistry[type].section, slug), isListed };
  if (type === 'recording') {
    const subject = addressOfSubject(slug, language);
    return subject && { to: subject.to, isListed: isListed && subject.isListed };
  }
  const [section, id] = placeOf(type, slug) ?? [];
  if (section === undefined || !hasSection(section)) return undefined;
  return { to: pathOf(language, section) + (id === undefined ? '' : `#${id}`), isListed };
}

/** A recording is shown on the page of what it is a recording of. */
function addressOfSubject(slug: string, language: Language): PresentAddress | undefined {
  const of = getPublic('recording', slug)?.of;
  const target = of === undefined ? undefined : parseRef(of, ['event', 'series', 'podcast']);
  return target && getPublic(target.type, target.slug)
    ? presentAddress(target.type, target.slug, language)
    : undefined;
}

/** The section that shows an entry without a page of its own, and the id of the entry in it. */
function placeOf(type: ContentType, slug: string): readonly [Section, string?] | undefined {
  switch (type) {
    case 'site':
      return ['home'];
    case 'organization':
      return slug === getSite().organization ? ['about'] : ['allies', `organization-${slug}`];
    case 'service':
      return ['services', `service-${slug}`];
    case 'campaign':
      return ['support', `campaign-${slug}`];
    default:
      return undefined;
  }
}
