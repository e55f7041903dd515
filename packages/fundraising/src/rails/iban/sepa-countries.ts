/** The countries of SEPA whose accounts have an IBAN of their own, as ISO 3166-1 codes. */
export const SEPA_COUNTRIES: readonly string[] =
  'AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM VA'.split(
    ' ',
  );

/** Whether a country takes part in SEPA. */
export function isSepaCountry(country: string): boolean {
  return SEPA_COUNTRIES.includes(country);
}
