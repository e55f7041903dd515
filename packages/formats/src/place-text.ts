import type { Public } from '@comunal/schemas';
import { getText } from './localized-text.ts';

/** A place in the form that may be published. */
export type PublicPlace = NonNullable<Public<'event'>['place']>;

/**
 * Writes a place on one line, from the finest part to the widest: `Casa de Ejemplo, Calle Inventada 1, Oaxaca`.
 *
 * @param place - The place, as it may be published.
 * @param locale - The language, as a BCP 47 tag.
 * @example
 * ```ts
 * import { formatPlace } from '@comunal/formats';
 *
 * const within = [{ name: { es: 'México' }, level: 'country' }] as const;
 * console.log(formatPlace({ name: 'Oaxaca', level: 'state', precision: 'region', within: [...within] }, 'es'));
 * // → Oaxaca, México
 * ```
 */
export function formatPlace(place: PublicPlace, locale: string): string {
  const { name, address, within = [] } = place;
  return [name, address, ...within.map((area) => area.name)]
    .map((text) => getText(text, locale))
    .filter((text) => text !== undefined)
    .join(', ');
}
