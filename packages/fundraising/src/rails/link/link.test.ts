import { expect, it } from 'vitest';
import { link } from './link.ts';

it.each([
  ['javascript:alert(1)', 'scheme'],
  ['JavaScript:alert(1)', 'scheme'],
  ['java\tscript:alert(1)', 'character'],
  ['data:text/html,x', 'scheme'],
  ['//liberapay.com/x', 'scheme'],
  ['http://liberapay.com/x', 'scheme'],
  ['https://liberapay.com@evil.example/x', 'password'],
  ['https://evil.example/\u{202e}moc.yaparebil', 'character'],
  ['https://evil.example\\@liberapay.com', 'character'],
  ['https:liberapay.com', 'address'],
  ['https://127.0.0.1/x', 'address'],
  ['https://localhost/x', 'address'],
])('rejects %s: %s', (text, code) => {
  expect(link.validate(text).problems.map((problem) => problem.code)).toEqual([code]);
});

it.each([
  'https://1iberapay.example/x',
  'https://liberapays.example/x',
  'https://libearpay.example/x',
  'https://paypal.com.pagos.example/x',
  'https://paypal-pagos.example',
  'https://rnercadopago.example/',
  'https://kofi.example/x',
])('warns that %s looks like a known host', (text) => {
  expect(link.validate(text).warnings.map(({ code }) => code)).toContain('look-alike');
});

it('shows a host in another script in its ASCII form', () => {
  // The first letter is Cyrillic.
  const text = 'https://\u{440}aypal.com/x';
  expect(link.validate(text).warnings.map(({ code }) => code)).toContain('foreign-letters');
  expect(link.parse(text)?.url).toMatch(/^https:\/\/xn--/);
});

it.each([
  ['https://liberapay.com/colectiva', 'Liberapay (liberapay.com)'],
  ['https://www.paypal.com/donate', 'PayPal (www.paypal.com)'],
  ['https://colectiva.example/btcpay', 'colectiva.example'],
])('names the service of %s: %s', async (url, service) => {
  expect((await link.describe({ url })).rows[0]).toEqual({ label: 'service', text: service });
});

it('accepts plain http for onion services alone', () => {
  expect(link.validate(`http://${'a'.repeat(56)}.onion/x`).ok).toBe(true);
});
