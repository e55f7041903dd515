import type { PublicByType } from '@comunal/schemas';
import { listPublic, getSite } from './content.ts';
import { placeText } from './place-text.ts';
import type { Language } from './routes.ts';

interface AlliesInPlace {
  /** `undefined` for organisations whose place is not told. */
  readonly place: string | undefined;
  readonly organizations: PublicByType['organization'][];
}

/** Organisations the collective works with, by place in alphabetical order; those without a place come last. */
export function alliesByPlace(language: Language): AlliesInPlace[] {
  const { organization: own } = getSite();
  const byPlace = new Map<string | undefined, PublicByType['organization'][]>();
  for (const organization of listPublic('organization')) {
    if (organization.slug === own) continue;
    const place = organization.place && placeText(organization.place, language);
    byPlace.set(place, [...(byPlace.get(place) ?? []), organization]);
  }
  return [...byPlace]
    .map(([place, organizations]) => ({ place, organizations }))
    .toSorted((a, b) =>
      a.place === undefined
        ? 1
        : b.place === undefined
          ? -1
          : a.place.localeCompare(b.place, language),
    );
}
