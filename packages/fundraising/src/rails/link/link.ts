import { defineRail } from '../define-rail.ts';
import type { RailModule } from '../rail-module.ts';
import {
  createFinding,
  reject,
  type RailFinding,
  type RailWarningCode,
} from '../rail-validation.ts';
import { findLookAlike, findService } from './services.ts';

/** A page of a service, where giving happens. */
export interface LinkDetails {
  /** An `https:` address, or `http:` of an onion service, in ASCII. */
  readonly url: string;
}

const MAX_LENGTH = 2_048;

/**
 * A link to a page elsewhere: Liberapay, Open Collective, Mercado Pago, PayPal, Ko-fi, Goteo, or one's own, such as BTCPay's.
 *
 * @example
 * ```ts
 * import { link } from '@comunal/fundraising';
 *
 * console.log(link.validate('http://colectiva.example').problems[0]?.code); // → scheme
 * ```
 */
export const link: RailModule<LinkDetails, 'link'> = defineRail<'link', LinkDetails>({
  kind: 'link',
  parse(input) {
    const text = input.trim();
    const start = input.indexOf(text);
    if (text.length > MAX_LENGTH)
      return reject('too-long', { value: String(text.length), expected: String(MAX_LENGTH) });
    const invalid = /[\s\p{Cf}<>"\\]/u.exec(text);
    if (invalid) return reject('character', { position: start + invalid.index, value: invalid[0] });
    const scheme = /^[a-z][a-z\d+.-]*:/i.exec(text)?.[0].toLowerCase();
    if (scheme !== 'https:' && scheme !== 'http:')
      return reject('scheme', { position: start, value: scheme ?? text, expected: 'https:' });
    if (!/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text))
      return reject('address', { position: start, value: text });
    const url = new URL(text);
    if (url.username || url.password)
      return reject('password', { position: start, value: url.hostname });
    const host = url.hostname.replace(/\.$/, '');
    if (scheme === 'http:' && !host.endsWith('.onion'))
      return reject('scheme', { position: start, value: 'http:', expected: 'https:' });
    if (!/[a-z]/.test(host) || !host.includes('.'))
      return reject('address', { position: start, value: host });
    // A host in other scripts is shown in its `xn--` form, in which two that look alike can be distinguished.
    const isAscii = /^[!-~]+$/.test(text);
    return { details: { url: isAscii ? text : url.href }, warnings: warnOfHost(host) };
  },
  format: ({ url }) => url,
  rows({ url }) {
    const host = URL.canParse(url) ? new URL(url).hostname : '';
    const service = findService(host);
    return Promise.resolve({
      rows: [
        { label: 'service', text: service === 'page' ? host : `${service} (${host})` },
        { label: 'page', text: url, copy: url },
      ],
      qr: { text: url, isPayment: false },
    });
  },
});

function warnOfHost(host: string): RailFinding<RailWarningCode>[] {
  const warnings: RailFinding<RailWarningCode>[] = [];
  const knownHost = findLookAlike(host);
  if (knownHost) warnings.push(createFinding('look-alike', { value: host, expected: knownHost }));
  if (/(^|\.)xn--/.test(host)) warnings.push(createFinding('foreign-letters', { value: host }));
  if (findService(host) === 'page')
    warnings.push(createFinding('unknown-service', { value: host }));
  return warnings;
}
