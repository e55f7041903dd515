import { localize } from '@comunal/i18n';
import type { Place, PublicByType } from '@comunal/schemas';
import type { Language } from './routes.ts';

type ShownPlace = NonNullable<PublicByType['event']['place']>;

/** A place with the areas around it, as on an envelope: Ecatepec, Estado de México. */
export function placeText(place: ShownPlace | Place, language: Language): string {
  return [place, ...(place.within ?? [])]
    .map(({ name }) => localize(name, language)?.text)
    .filter((name) => name !== undefined)
    .join(', ');
}
