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

/**
 * The language with the region that money is written for: its own where it names one, otherwise the one where the
 * campaign's currency is at home.
 */
export function moneyRegion(locale: string, currency = ''): string {
  const { language, region } = new Intl.Locale(locale);
  if (region !== undefined) return locale;
  const home = AT_HOME.has(currency) ? currency.slice(0, 2) : undefined;
  const country = currency === 'EUR' ? EURO.get(language) : home;
  return country ? new Intl.Locale(locale, { region: country }).toString() : locale;
}

/** The amount, in minor units, as the region writes it. */
export function writtenMoney(amount: number, currency: string, region: string): ViewMoney {
  return { amount, currency, text: formatMoney({ amount, currency }, region) };
}
