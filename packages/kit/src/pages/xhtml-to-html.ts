import { decodeHTMLStrict } from 'entities';
import { escapeAttribute, escapeText } from 'entities/escape';
import { SaxesParser } from 'saxes';

/** Elements that have no end in HTML. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** Elements whose text HTML takes as it is. */
const RAW = /^(?:script|style|xmp|iframe|noembed|noframes)$/;

/** Writes a page of XML as HTML. What is not well-formed is HTML already, for those who wrote it. */
export function xhtmlToHtml(xhtml: string): string {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const parts = ['<!doctype html>'];
  const open: string[] = [];
  for (const [reference, name = ''] of xhtml.matchAll(/&([a-z]\w*);/gi))
    parser.ENTITIES[name] ??= decodeHTMLStrict(reference);
  parser.on('opentag', ({ local, attributes }) => {
    const written = Object.values(attributes)
      .filter(({ name, prefix }) => name !== 'xmlns' && prefix !== 'xmlns')
      .map(
        ({ name, value }) => ` ${name === 'xml:lang' ? 'lang' : name}="${escapeAttribute(value)}"`,
      );
    parts.push(`<${local}${written.join('')}>`);
    open.push(local);
  });
  parser.on('closetag', ({ local }) => {
    open.pop();
    if (!VOID.test(local)) parts.push(`</${local}>`);
  });
  const addText = (text: string): void =>
    void parts.push(RAW.test(open.at(-1) ?? '') ? text : escapeText(text));
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(xhtml).close();
  } catch {
    return xhtml;
  }
  return parts.join('');
}
