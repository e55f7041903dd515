import { expect, it } from 'vitest';
import { readStanza } from './read-stanza.ts';

it('reads names without prefixes, attributes in either quotes with references, and texts', () => {
  const xml =
    "<stream:features xmlns:stream='http://etherx.jabber.org/streams'><mechanism>\n ANONYMOUS</mechanism><service host=\"a&amp;b\" type='stun'/></stream:features>";
  expect(readStanza(xml)).toMatchObject([
    { name: 'features', text: '' },
    { name: 'mechanism', text: '\n ANONYMOUS' },
    { name: 'service', attributes: { host: 'a&b', type: 'stun' } },
  ]);
});

it('takes nothing from comments and from what stands behind an element', () => {
  expect(readStanza('<a><!-- <success/> --><b/>c</a>')).toMatchObject([
    { name: 'a', text: '' },
    { name: 'b', text: '' },
  ]);
});

it.each(['', 'It works!', '<!doctype html><p>a<br>b', '<iq id="disco"><identity '])(
  'reads nothing in %j',
  (xml) => {
    expect(readStanza(xml)).toBeUndefined();
  },
);
