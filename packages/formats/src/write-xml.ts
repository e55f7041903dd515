import type { Result } from 'xastscript';
import { toXml } from 'xast-util-to-xml';
import { removeForbiddenCharacters } from './xml-text.ts';

/** An element of XML, with its attributes and what is in it. */
export type XmlElement = Extract<Result, { readonly type: 'element' }>;

/**
 * Writes an XML 1.0 document. Characters that XML forbids are left out. The library writes `]]>` of a text as it is, which no
 * text may hold, and writes no CDATA section unless it is asked to: so each one is of a text.
 */
export function writeXml(root: XmlElement): string {
  const text = toXml(root, { closeEmptyElements: true, tightClose: true });
  const written = removeForbiddenCharacters(nameEntities(text)).replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="utf-8"?>\n${written}\n`;
}

/** Writes a text as HTML that reads as that text, for elements that hold HTML. */
export function toHtmlText(text: string): string {
  return nameEntities(toXml({ type: 'text', value: text }));
}

const names: Readonly<Record<string, string>> = {
  '&#x22;': '&quot;',
  '&#x26;': '&amp;',
  '&#x3C;': '&lt;',
};

/** Gives entities their names: some readers of podcasts know no numbers in attributes. Each `&` of the library's is one. */
function nameEntities(text: string): string {
  return text.replaceAll(/&#x(?:22|26|3C);/g, (entity) => names[entity] ?? entity);
}
