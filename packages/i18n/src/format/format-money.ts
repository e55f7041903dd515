import { formattingLocales } from './formatting-locales.ts';
import { numberFormat } from './intl-cache.ts';
import { minorPlaces } from './minor-places.ts';

/** An amount of money. */
export interface MoneyValue {
  /** Whole minor units: cents of a peso, but whole yen, since the yen has none. */
  readonly amount: number;
  /** ISO 4217 code of three letters, such as `MXN`. */
  readonly currency: string;
}

/** How money is written. */
export interface MoneyOptions {
  /** `symbol`: `$100.00`; `code`: `MXN 100.00`, for a page where "$" could be another country's; `name`: in words. @defaultValue 'symbol' */
  readonly currencyDisplay?: 'symbol' | 'code' | 'name';
}

/**
 * Writes money. `es` is written as in Mexico and `pt` as in Brazil; name a region for
 * another country's way.
 *
 * @throws RangeError when the amount is not a whole number that JavaScript holds exactly, or the currency is not three letters.
 */
export function formatMoney(
  money: MoneyValue,
  locales: string | readonly string[],
  options: MoneyOptions = {},
): string {
  const { amount, currency } = money;
  if (!Number.isSafeInteger(amount))
    throw new RangeError(
      `Money is counted in whole minor units, and ${String(amount)} is not that.`,
    );
  if (!/^[A-Z]{3}$/i.test(currency))
    throw new RangeError(`"${currency}" is not a currency code of three letters, such as MXN.`);

  const { currencyDisplay = 'symbol' } = options;
  const places = minorPlaces(currency);
  const unit = 10 ** places;
  const format = numberFormat(formattingLocales(locales), {
    style: 'currency',
    currency,
    currencyDisplay,
    // Cents are shown where there are any, also of a currency that is usually written without.
    ...(amount % unit !== 0 && { minimumFractionDigits: places }),
  });
  return format.format(amount / unit);
}
