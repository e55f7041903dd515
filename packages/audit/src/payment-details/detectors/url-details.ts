import { decodePercentRuns } from '../decode-percent-runs.ts';
import type { Detail } from './detector.ts';
import { isPaymentHost, PAYMENT_SCHEMES } from './payment-services.ts';

/** A URL with which people may pay: its kind, and its form that is equal for all spellings of it. */
export type UrlDetail = Pick<Detail, 'kind' | 'normalized'>;

/** A code that makes a phone network do something, such as sending money. */
const DIALLED_CODE = /^tel:(?:\/\/)?(?:[*#]|%2[3a])/i;

/** Detects a URL of a known payment service or of a payment app. */
export function detectUrlDetail(url: URL): UrlDetail | undefined {
  const scheme = url.protocol.slice(0, -1);
  if (PAYMENT_SCHEMES.has(scheme) || DIALLED_CODE.test(url.href))
    return { kind: 'pay-scheme', normalized: normalizeSchemeUrl(url) };
  if (!/^(?:https?|ftp|wss?)$/.test(scheme) || !isPaymentHost(url.hostname)) return undefined;
  const normalized = normalizeUrl(url);
  // The front page of a service takes no donations.
  return /[/?]/.test(normalized) ? { kind: 'service', normalized } : undefined;
}

/** Normalizes a URL to host, path and query. */
export function normalizeUrl({ hostname, pathname, search }: URL): string {
  const host = hostname.replace(/\.+$/, '').replace(/^(?:www|m)\./, '');
  return `${host}${decodePercentRuns(pathname).replace(/\/+$/, '')}${search}`;
}

/** Normalizes the URL of an app, without the slashes that some add. */
export function normalizeSchemeUrl({ href }: URL): string {
  return href.replace(/^([a-z\d+.-]+):(?:\/\/)?/i, '$1:').replace(/[/?#]+$/, '');
}
