import { defineRail } from '../define-rail.ts';
import type { RailModule } from '../rail.ts';
import { finding, refused, type RailFinding, type RailWarningCode } from '../validation.ts';
import { findLookAlike, findService } from './services.ts';

/** A page of a service, where giving happens. */
export interface LinkDetails {
  /** An `https:` address, or `http:` of an onion service, in ASCII. */
  readonly url: string;
}

const MAX_LENGTH = 2_048;

/** An address elsewhere: Liberapay, Open Collective, Mercado Pago, PayPal, Ko-fi, Goteo, or a page of one's own, such as BTCPay's. */
export const link: RailModule<LinkDetails> = defineRail<'link', LinkDetails>({
  kind: 'link',
  read(given) {
    const text = given.trim();
    const start = given.indexOf(text);
    if (text.length > MAX_LENGTH)
      return refused('too-long', { value: String(text.length), expected: String(MAX_LENGTH) });
    const hidden = /[\s\p{Cf}<>"\\]/u.exec(text);
    if (hidden) return refused('character', { position: start + hidden.index, value: hidden[0] });
    const scheme = /^[a-z][a-z\d+.-]*:/i.exec(text)?.[0].toLowerCase();
    if (scheme !== 'https:' && scheme !== 'http:')
      return refused('scheme', { position: start, value: scheme ?? text, expected: 'https:' });
    if (!/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text))
      return refused('address', { position: start, value: text });
    const url = new URL(text);
    if (url.username || url.password)
      return refused('password', { position: start, value: url.hostname });
    const host = url.hostname.replace(/\.$/, '');
    if (scheme === 'http:' && !host.endsWith('.onion'))
      return refused('scheme', { position: start, value: 'http:', expected: 'https:' });
    if (!/[a-z]/.test(host) || !host.includes('.'))
      return refused('address', { position: start, value: host });
    // A host in other letters is shown in its `xn--` form, in which two that look alike can be told apart.
    const isPlain = /^[!-~]+$/.test(text);
    return { details: { url: isPlain ? text : url.href }, warnings: warningsOf(host) };
  },
  write: ({ url }) => url,
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

function warningsOf(host: string): RailFinding<RailWarningCode>[] {
  const warnings: RailFinding<RailWarningCode>[] = [];
  const known = findLookAlike(host);
  if (known) warnings.push(finding('look-alike', { value: host, expected: known }));
  if (/(^|\.)xn--/.test(host)) warnings.push(finding('foreign-letters', { value: host }));
  if (findService(host) === 'page') warnings.push(finding('unknown-service', { value: host }));
  return warnings;
}
