import type { Result } from 'xastscript';
import { toXml } from 'xast-util-to-xml';

/** An element of XML, with its attributes and what is in it. */
export type XmlElement = Extract<Result, { readonly type: 'element' }>;

/** Characters that XML 1.0 forbids and that the library lets through. */
const FORBIDDEN = /[\p{Cs}\uFFFE\uFFFF]/gu;

/**
 * Writes an XML 1.0 document. Characters that XML forbids are left out. The library writes `]]>` of a text as it is, which no
 * text may hold, and writes no CDATA section unless it is asked to: so each one is of a text.
 */
export function writeXml(root: XmlElement): string {
  const text = toXml(root, { closeEmptyElements: true, tightClose: true });
  const written = text.replaceAll(FORBIDDEN, '').replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="utf-8"?>\n${written}\n`;
}

/** Writes a text as HTML that reads as that text, for elements that hold HTML. */
export function toHtmlText(text: string): string {
  return toXml({ type: 'text', value: text });
}
