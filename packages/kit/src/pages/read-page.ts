import { readFile } from 'node:fs/promises';
import { decodeText } from '../site/decode-text.ts';
import { isXmlPage } from '../site/file-kinds.ts';
import type { SiteFile } from '../site/open-site.ts';
import { parsePage, type ParsedPage } from './parse-page.ts';
import { xhtmlToHtml } from './xhtml-to-html.ts';

/** Reads and parses a page of the site. One of XML becomes HTML, so that a browser reads it as it was read here. */
export async function readPage(file: SiteFile): Promise<ParsedPage> {
  const { text } = decodeText(await readFile(file.source));
  return parsePage(isXmlPage(file) ? xhtmlToHtml(text) : text);
}
