import { SaxesParser } from 'saxes';
import type { Link } from './list-links.ts';

/** Attributes of feeds that hold an address: links of Atom, files of an episode, pictures of a podcast. */
const ATTRIBUTES = ['href', 'url'];

/** Lists the addresses in a sitemap or feed. What is no XML has none, and other kinds of XML have theirs for programs. */
export function listXmlLinks(xml: string): Link[] {
  const links: Link[] = [];
  const parser = new SaxesParser({ xmlns: false, position: true });
  let root = '';
  let isText = false;
  let text = '';
  parser.on('opentag', ({ name, attributes }) => {
    root ||= name;
    if (!isListing(root)) return;
    isText = isAddress(name, attributes);
    text = '';
    if (/^(?:link|atom:link|enclosure|itunes:image|media:content|podcast:transcript)$/.test(name))
      for (const each of ATTRIBUTES) if (attributes[each]) add(attributes[each]);
  });
  parser.on('text', (part) => {
    if (isText) text += part;
  });
  parser.on('cdata', (part) => {
    if (isText) text += part;
  });
  parser.on('closetag', () => {
    if (isText && text.trim() !== '') add(text.trim());
    isText = false;
  });
  // Without it, the parser throws at the first mistake; what stands before it counts.
  parser.on('error', () => undefined);
  parser.write(xml).close();
  return links;

  function add(url: string): void {
    links.push({ url, line: parser.line, isFollowed: true });
  }
}

function isListing(root: string): boolean {
  return ['urlset', 'sitemapindex', 'rss', 'feed'].includes(root);
}

/** `loc` of a sitemap, `link` of RSS, and its `guid` unless that is only a name. */
function isAddress(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return (
    name === 'loc' ||
    name === 'image:loc' ||
    name === 'link' ||
    (name === 'guid' && attributes['isPermaLink'] === 'true')
  );
}
