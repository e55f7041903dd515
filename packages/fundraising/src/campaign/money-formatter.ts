import { formatMoney } from '@comunal/i18n/lite';
import type { ViewMoney } from './campaign-view.ts';

/** Everyday money of countries where these pages' languages are spoken: its first two letters are the country. */
const AT_HOME = new Set(
  'ARS BOB BRL CLP COP CRC DOP GTQ HNL MXN NIO PEN PYG USD UYU VES'.split(' '),
);
const EURO = new Map([
  ['es', 'ES'],
  ['pt', 'PT'],
  ['en', 'IE'],
]);

/** Writes an amount, in minor units, as a page shows it. */
export type MoneyFormatter = (amount: number, currency: string) => ViewMoney;

/**
 * Money as it is written in the region of a language tag; where the tag names none, in the one where the campaign's
 * currency is at home. A bare `$` stands for eight currencies of this continent: outside of the currency's own region the
 * amount says which one it is.
 */
export function createMoneyFormatter(locale: string, mainCurrency = ''): MoneyFormatter {
  const { language, region } = new Intl.Locale(locale);
  const home = region ?? homeOf(mainCurrency, language);
  const tag = home === undefined ? locale : new Intl.Locale(locale, { region: home }).toString();
  return (amount, currency) => {
    const text = formatMoney({ amount, currency }, tag);
    const isAmbiguous = /(^|[^\p{L}])\$/u.test(text) && region !== currency.slice(0, 2);
    return { amount, currency, text: isAmbiguous ? `${text}\u{a0}${currency}` : text };
  };
}

function homeOf(currency: string, language: string): string | undefined {
  if (currency === 'EUR') return EURO.get(language);
  return AT_HOME.has(currency) ? currency.slice(0, 2) : undefined;
}
