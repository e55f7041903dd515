import { checkOptionNames } from '../check-option-names.ts';
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
  /** `symbol`: `$100 MXN`; `code`: `MXN 100`; `name`: in words. @defaultValue 'symbol' */
  readonly currencyDisplay?: 'symbol' | 'code' | 'name';
}

/** A `$` that no letter precedes: the sign of some twenty currencies. */
const BARE_DOLLAR = /(?:^|[^\p{L}])\$/u;

/**
 * Writes money as people do, with cents only where there are some, and always so that no other currency can be meant: `$` is
 * the sign of eight currencies of Latin America, so it has the code beside it. `es` is written as in Mexico and `pt` as in
 * Brazil; name a region for another country's way.
 *
 * @param money - An amount in minor units, and its currency.
 * @param locales - Language tags in order of preference.
 * @param options - Whether the currency is a sign, a code or in words.
 * @throws RangeError when the amount is not a whole number that JavaScript holds exactly, or the currency is not three letters.
 * @example
 * ```ts
 * import { formatMoney } from '@comunal/i18n';
 *
 * console.log(formatMoney({ amount: 123450, currency: 'MXN' }, 'es')); // → $1,234.50 MXN
 * console.log(formatMoney({ amount: 5000, currency: 'BRL' }, 'pt')); // → R$ 50
 * ```
 */
export function formatMoney(
  money: MoneyValue,
  locales: string | readonly string[],
  options: MoneyOptions = {},
): string {
  checkOptionNames('formatMoney', options, ['currencyDisplay']);
  const { amount, currency } = money;
  if (!Number.isSafeInteger(amount))
    throw new RangeError(
      `Money is counted in whole minor units, and ${String(amount)} is not that.`,
    );
  if (!/^[A-Z]{3}$/i.test(currency))
    throw new RangeError(`"${currency}" is not a currency code of three letters, such as MXN.`);

  const { currencyDisplay = 'symbol' } = options;
  const format = (display: keyof Intl.NumberFormatOptionsCurrencyDisplayRegistry): string =>
    formatAmount(money, locales, display);
  const text = format(currencyDisplay);
  if (currencyDisplay !== 'symbol') return text;
  const code = currency.toUpperCase();
  // Where Intl knows no sign that is this currency's alone, people still write the short one.
  const short = text.includes(code) ? format('narrowSymbol') : text;
  if (BARE_DOLLAR.test(short)) return `${short}\u{a0}${code}`;
  return code === 'EUR' ? short : text;
}

function formatAmount(
  { amount, currency }: MoneyValue,
  locales: string | readonly string[],
  currencyDisplay: keyof Intl.NumberFormatOptionsCurrencyDisplayRegistry,
): string {
  const places = minorPlaces(currency);
  const unit = 10 ** places;
  const digits = amount % unit === 0 ? 0 : places;
  return numberFormat(formattingLocales(locales), {
    style: 'currency',
    currency,
    currencyDisplay,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount / unit);
}
