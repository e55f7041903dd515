import { formatMoney } from '@comunal/i18n/lite';
import type { ViewMoney } from './campaign-view.ts';

/** Everyday currencies of countries where the languages of these pages are spoken: the first two letters are the country. */
const NATIONAL_CURRENCIES = new Set(
  'ARS BOB BRL CLP COP CRC DOP GTQ HNL MXN NIO PEN PYG USD UYU VES'.split(' '),
);
/** The country of each language in which the euro is everyday money. */
const EURO_REGIONS = new Map([
  ['es', 'ES'],
  ['pt', 'PT'],
  ['en', 'IE'],
]);

/** Formats an amount, in minor units, as a page shows it. */
export type MoneyFormatter = (amount: number, currency: string) => ViewMoney;

/**
 * Creates a formatter for the region of a language tag; where the tag names none, for the region where the campaign's
 * currency is at home. A bare `$` stands for eight currencies of the Americas, so outside of the currency's own region the
 * amount says which one it is.
 */
export function createMoneyFormatter(locale: string, mainCurrency = ''): MoneyFormatter {
  const { language, region } = new Intl.Locale(locale);
  const homeRegion = region ?? getHomeRegion(mainCurrency, language);
  const tag =
    homeRegion === undefined ? locale : new Intl.Locale(locale, { region: homeRegion }).toString();
  return (amount, currency) => {
    const text = formatMoney({ amount, currency }, tag);
    const isAmbiguous = /(^|[^\p{L}])\$/u.test(text) && region !== currency.slice(0, 2);
    return { amount, currency, text: isAmbiguous ? `${text}\u{a0}${currency}` : text };
  };
}

function getHomeRegion(currency: string, language: string): string | undefined {
  if (currency === 'EUR') return EURO_REGIONS.get(language);
  return NATIONAL_CURRENCIES.has(currency) ? currency.slice(0, 2) : undefined;
}
