import { SAXParser } from 'parse5-sax-parser';

/** Attributes that hold one address, by the element. A `poster` is shown by an element of ours too. */
const LOADED: Readonly<Record<string, readonly string[]>> = {
  img: ['src'],
  script: ['src'],
  audio: ['src'],
  video: ['src', 'poster'],
  track: ['src'],
  source: ['src'],
  'comunal-video': ['poster'],
};

/** Links that a browser follows by itself. `alternate` and `canonical` are for other programs. */
const LOADED_LINKS = /\b(?:stylesheet|preload|modulepreload|icon)\b/;

/** The addresses that a page names, as they stand in it. */
export interface PageReferences {
  /** What the page shows or runs. */
  readonly loads: readonly string[];
  /** What it links to. */
  readonly links: readonly string[];
}

/**
 * Reads what a finished page shows, and what it links to. Of a picture in several widths that is the one for browsers that
 * know of no widths; feeds, which programs ask for again and again, are no links of a page.
 */
export function readReferences(html: string): PageReferences {
  const loads: string[] = [];
  const links: string[] = [];
  const followed = new Set<string>();
  const parser = new SAXParser();
  parser.on('startTag', ({ tagName, attrs }) => {
    const attributes = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
    const { href, rel = '', srcset } = attributes;
    for (const name of LOADED[tagName] ?? []) loads.push(attributes[name] ?? '');
    if (tagName === 'source' && srcset !== undefined && !srcset.trim().includes(' '))
      loads.push(srcset.trim());
    if (href === undefined) return;
    if (tagName === 'link' && LOADED_LINKS.test(rel)) loads.push(href);
    if (tagName === 'link' && rel === 'alternate') followed.add(href);
    if (tagName === 'a') links.push(href);
  });
  parser.end(html);
  return { loads: loads.filter(Boolean), links: links.filter((href) => !followed.has(href)) };
}
