/**
 * Hosts that may stand in addresses in packages and examples, each with its reason; subdomains count as well.
 * Everything invented uses a name that can belong to nobody (`.example`, `.test`, `.invalid`).
 */
export const allowedHosts: Readonly<Record<string, string>> = {
  example: 'reserved for examples (RFC 2606)',
  'example.com': 'reserved for examples (RFC 2606)',
  'example.net': 'reserved for examples (RFC 2606)',
  'example.org': 'reserved for examples (RFC 2606)',
  test: 'reserved for tests (RFC 2606)',
  invalid: 'reserved for what must not resolve (RFC 2606)',
  'colectivadeejemplodireccioninventadadeprueba222222222222.onion':
    'invented for the sample content',
  localhost: 'this machine',
  '127.0.0.1': 'this machine',
  '192.168.1.1': 'a device in somebody’s own network, which no client may ask',
  'comun.al': 'our own site and services',
  'archive.org': 'the Internet Archive, which its client calls and its players are at',
  'schema.org': 'names of a vocabulary',
  'w3.org': 'names of standards, never fetched',
  'purl.org': 'names of a vocabulary, never fetched',
  'web.resource.org': 'names of a vocabulary, never fetched',
  'inkscape.org': 'names of XML in drawings, never fetched',
  'jabber.org': 'names of XML in XMPP, never fetched',
  'sitemaps.org': 'names of standards, never fetched',
  'json-schema.org': 'names of standards, never fetched',
  'creativecommons.org': 'licences',
  'spdx.org': 'licences',
  'opensource.org': 'licences',
  'api-extractor.com': 'the tool that wrote a report, which names itself there; never fetched',
  'rfc-editor.org': 'standards that a comment points to',
  'unicode.org': 'standards that a comment points to',
  'whatwg.org': 'standards that a comment points to',
  'liberapay.com': 'a service that the rail of links knows by its host; never fetched',
  'paypal.com': 'a service that the rail of links knows by its host; never fetched',
};
