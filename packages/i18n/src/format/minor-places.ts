/** Currencies by the decimals of their minor unit, where these are not two (ISO 4217). */
const PLACES: readonly (readonly [places: number, currencies: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
];

/**
 * How many decimals the minor unit of a currency has. Intl does not say it: it says how many are usually written, which is
 * none for a Colombian peso, and differs between engines.
 */
export function minorPlaces(currency: string): number {
  return PLACES.find(([, currencies]) => currencies.includes(currency.toUpperCase()))?.[0] ?? 2;
}
