import type { SiteFile } from './open-site.ts';

type Named = Pick<SiteFile, 'extension'>;

/** Whether a browser opens a file as a page. */
export function isPage({ extension }: Named): boolean {
  return /^(?:[sx]?html?|xht)$/.test(extension);
}

/** Whether it opens it as a page of XML. */
export function isXmlPage({ extension }: Named): boolean {
  return /^xht(?:ml?)?$/.test(extension);
}

/** Whether it opens it as a document of XML, in which drawings, pages and their scripts may stand. */
export function isXml({ extension }: Named): boolean {
  return /^(?:svg|xml|xslt?|rss|atom|rdf|opml|kml|gpx|mml|mathml)$/.test(extension);
}

/** Whether nobody has looked into a file that a program of its own opens, which may ask the network for something, or run it. */
export function isOpaque(file: Named): boolean {
  return !isPage(file) && !isXml(file) && !PLAIN.test(file.extension);
}

/** What browsers show, play or load, and nothing else does anything by. Scripts run in pages, under their policy. */
const PLAIN =
  /^(?:css|js|mjs|json|txt|md|bib|ris|vtt|srt|png|jpe?g|gif|webp|avif|ico|bmp|woff2?|ttf|otf|eot|mp[34]|m4[av]|mov|webm|og[agv]|opus|wav|flac|aac|weba|mkv|avi|mpe?g|3gp)$/;
