import { escapeUTF8 } from 'entities/escape';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { PageContext } from '../pages/page-context.ts';
import { rewriteCss } from '../styles/rewrite-css.ts';
import { rewriteAttributes } from './rewrite-attributes.ts';
import { isLoadingAnimation, isLocal, isRemoved, isRendered } from './xml-elements.ts';

/** A document of XML as it goes into the kit. */
export interface RewrittenXml {
  readonly text: string;
  /** Whether anything had to be changed; where nothing had, the bytes can stay. */
  readonly isChanged: boolean;
}

/**
 * Rewrites XML that browsers open by itself, such as a drawing: scripts, handlers, frames and what animates addresses go, and all that
 * is loaded is of the kit. No policy stands in such a document, so that it is written anew from what was understood of it: what a
 * browser might read otherwise, such as the entities of a document type, is not in the result.
 *
 * @param xml - The whole document.
 * @param context - Where its addresses lead.
 * @returns `undefined` for what is not well-formed, of which a browser would show a part.
 */
export function rewriteXml(xml: string, context: PageContext): RewrittenXml | undefined {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const parts: string[] = [];
  let isChanged = false;
  /** How many open elements are gone. */
  let gone = 0;
  /** The text of the style sheet that is open. */
  let css: string | undefined;

  parser.on('xmldecl', ({ encoding, version }) => {
    if (encoding !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(encoding)) isChanged = true;
    parts.push(`<?xml version="${version === '1.1' ? '1.1' : '1.0'}"?>`);
  });
  parser.on('doctype', (doctype) => {
    if (!doctype.includes('[')) return;
    isChanged = true;
    Object.assign(parser.ENTITIES, readEntities(doctype));
  });
  parser.on('processinginstruction', ({ target, body }) => {
    if (target.toLowerCase() === 'xml-stylesheet') {
      isChanged = true;
      context.noteLoss('script', `<?${target}?>`);
    } else if (gone === 0 && css === undefined) parts.push(`<?${target} ${body}?>`);
  });
  parser.on('comment', (comment) => {
    if (gone === 0 && css === undefined) parts.push(`<!--${comment}-->`);
  });
  parser.on('opentag', (tag) => {
    if (gone > 0 || css !== undefined || isRemoved(tag) || isLoadingAnimation(tag)) {
      isChanged = true;
      gone += 1;
      if (gone === 1 && css === undefined) context.noteLoss('script', `<${tag.local}>`);
      return;
    }
    const attributes = isRendered(tag)
      ? rewriteAttributes(tag, context)
      : { written: Object.values(tag.attributes), isChanged: false };
    isChanged ||= attributes.isChanged;
    const written = attributes.written.map(({ name, value }) => ` ${name}="${escapeValue(value)}"`);
    parts.push(`<${tag.name}${written.join('')}${tag.isSelfClosing ? '/' : ''}>`);
    if (isStyle(tag) && !tag.isSelfClosing) css = '';
  });
  parser.on('closetag', (tag) => {
    if (gone > 0) {
      gone -= 1;
      return;
    }
    if (css !== undefined) {
      const written = rewriteCss(css, undefined, context);
      isChanged ||= written !== css;
      parts.push(escape(written));
      css = undefined;
    }
    if (!tag.isSelfClosing) parts.push(`</${tag.name}>`);
  });
  const addText = (text: string): void => {
    if (gone > 0) return;
    if (css === undefined) parts.push(escape(text));
    else css += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    // Without a handler of errors, the parser throws at the first.
    parser.write(xml).close();
  } catch {
    return undefined;
  }
  return { text: parts.join(''), isChanged };
}

function isStyle(tag: SaxesTagNS): boolean {
  return isRendered(tag) && isLocal(tag, 'style');
}

/** The entities of a document type that stand for a short text, as programs for drawing write them. */
function readEntities(doctype: string): Readonly<Record<string, string>> {
  const declared = doctype.matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"<&%]*)"|'([^'<&%]*)')\s*>/g);
  return Object.fromEntries(
    [...declared].map(([, name = '', double, single]) => [name, double ?? single ?? '']),
  );
}

/** A text. A carriage return that was written as a reference would be read as the end of a line. */
function escape(text: string): string {
  return escapeUTF8(text).replaceAll('\r', '&#13;');
}

/** The value of an attribute, in which white space that was written as a reference would be read as a blank. */
function escapeValue(text: string): string {
  return escape(text).replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}
