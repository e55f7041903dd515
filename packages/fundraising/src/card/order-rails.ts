import type { RailKind } from '@comunal/schemas/rails';
import type { ViewRail } from '../campaign/campaign-view.ts';
import { SEPA_COUNTRIES } from '../rails/iban/sepa-countries.ts';

const REGIONS: { readonly [Kind in RailKind]?: string } = {
  clabe: 'MX',
  shop: 'MX',
  pix: 'BR',
  sepa: SEPA_COUNTRIES,
};
// A language alone, or of a whole continent, counts for where our texts come from, as money does.
const HOME: Readonly<Record<string, string>> = { es: 'MX', pt: 'BR' };

/**
 * Ways to give in the order of use to who reads: those of their regions, then those of everywhere, then those of other
 * regions; among equals the order of the file. It asks nobody: the languages of the browser and of the page are enough.
 *
 * @param languages - BCP 47 tags, those that count more first.
 */
export function orderRails(
  rails: readonly ViewRail[],
  languages: readonly string[],
): readonly ViewRail[] {
  const here = languages.map(regionOf);
  const rank = (rail: ViewRail): number => {
    const regions = rail.kind === 'iban' ? ibanRegions(rail.text) : REGIONS[rail.kind];
    if (regions === undefined) return here.length;
    const at = here.findIndex((region) => region !== undefined && regions.includes(region));
    return at < 0 ? here.length + 1 : at;
  };
  return rails.toSorted((one, other) => rank(one) - rank(other));
}

/** A transfer inside SEPA is one wherever in it the account is. */
function ibanRegions(text: string): string {
  const country = text.trim().slice(0, 2).toUpperCase();
  return SEPA_COUNTRIES.includes(country) ? SEPA_COUNTRIES : country;
}

function regionOf(tag: string): string | undefined {
  try {
    const { language, region } = new Intl.Locale(tag);
    return region === undefined || /\d/.test(region) ? HOME[language] : region;
  } catch {
    return undefined; // no tag
  }
}
