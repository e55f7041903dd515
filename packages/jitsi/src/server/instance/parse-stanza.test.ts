import { expect, it } from 'vitest';
import { parseStanza } from './parse-stanza.ts';

it('parses names without prefixes, attributes in either quotes with references, and text', () => {
  const xml =
    "<stream:features xmlns:stream='http://etherx.jabber.org/streams'><mechanism>\n ANONYMOUS</mechanism><service host=\"a&amp;b\" type='stun'/></stream:features>";
  expect(parseStanza(xml)).toMatchObject([
    { name: 'features', text: '' },
    { name: 'mechanism', text: '\n ANONYMOUS' },
    { name: 'service', attributes: { host: 'a&b', type: 'stun' } },
  ]);
});

it('ignores comments and text after an element', () => {
  expect(parseStanza('<a><!-- <success/> --><b/>c</a>')).toMatchObject([
    { name: 'a', text: '' },
    { name: 'b', text: '' },
  ]);
});

it.each(['', 'It works!', '<!doctype html><p>a<br>b', '<iq id="disco"><identity '])(
  'rejects %j',
  (xml) => {
    expect(parseStanza(xml)).toBeUndefined();
  },
);
