import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { isHarmlessStyle } from './check-style.ts';
import {
  namespaces,
  svgAttributePattern,
  svgAttributes,
  svgElements,
  wordNamespaces,
} from './svg-names.ts';

/** Why an SVG is refused. */
export type SvgReason =
  | 'broken'
  | 'encoding'
  | 'doctype'
  | 'instruction'
  | 'root'
  | 'element'
  | 'attribute'
  | 'reference'
  | 'style';

/** The first fault of an SVG, and its line. */
export interface SvgFault {
  readonly reason: SvgReason;
  /** The element or attribute as it is written; empty when the fault is about none. */
  readonly name: string;
  readonly line: number;
}

/**
 * Checks an SVG as XML with namespaces resolved, and returns the first fault. It allows only elements and attributes that
 * draw or describe, and only references inside the drawing; a picture may embed another one as raster data.
 */
export function checkSvg(svg: string): SvgFault | undefined {
  const parser = new SaxesParser({ xmlns: true });
  const look = new SvgLook(() => parser.line);
  parser.on('error', () => look.refuse('broken'));
  parser.on('xmldecl', ({ encoding }) => look.declaration(encoding));
  parser.on('doctype', () => look.refuse('doctype'));
  parser.on('processinginstruction', ({ target }) => look.refuse('instruction', target));
  parser.on('opentag', (tag) => look.open(tag));
  parser.on('closetag', (tag) => look.close(tag));
  parser.on('text', (text) => look.text(text));
  parser.on('cdata', (text) => look.text(text));
  // In chunks, so that a fault at the beginning ends the check.
  for (let start = 0; start < svg.length && !look.fault; start += pieceCharacters)
    parser.write(svg.slice(start, start + pieceCharacters));
  if (!look.fault) parser.close();
  if (!look.fault && !look.hasRoot) look.refuse('root');
  return look.fault;
}

const pieceCharacters = 64 * 1024;

class SvgLook {
  fault: SvgFault | undefined;
  hasRoot = false;
  readonly #line: () => number;
  /** The text of the open style element: a style sheet may consist of several text nodes. */
  #style: string | undefined;

  constructor(line: () => number) {
    this.#line = line;
  }

  refuse(reason: SvgReason, name = ''): void {
    this.fault ??= { reason, name: name.slice(0, 60), line: this.#line() };
  }

  declaration(encoding: string | undefined): void {
    if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) this.refuse('encoding', encoding);
  }

  open({ name, local, uri, attributes }: SaxesTagNS): void {
    if (!this.hasRoot && !(uri === namespaces.svg && local === 'svg')) this.refuse('root', name);
    this.hasRoot = true;
    // A style sheet is all text: an element inside it would not be checked as part of it.
    if (this.#style !== undefined) this.refuse('style', name);
    const isWord = wordNamespaces.has(uri);
    if (!isWord && !(uri === namespaces.svg && svgElements.has(local)))
      this.refuse('element', name);
    for (const attribute of Object.values(attributes)) this.#attribute(local, isWord, attribute);
    if (uri === namespaces.svg && local === 'style') this.#style = '';
  }

  text(text: string): void {
    if (this.#style !== undefined) this.#style += text;
  }

  close({ name, local, uri }: SaxesTagNS): void {
    if (uri !== namespaces.svg || local !== 'style') return;
    if (!isHarmlessStyle(this.#style ?? '')) this.refuse('style', name);
    this.#style = undefined;
  }

  #attribute(
    element: string,
    isWord: boolean,
    { name, local, uri, value }: SaxesAttributeNS,
  ): void {
    if (uri === namespaces.xmlns || wordNamespaces.has(uri)) return;
    if (isWord && uri === '') return;
    if (uri === namespaces.xml) {
      if (local !== 'space' && local !== 'lang' && local !== 'id') this.refuse('attribute', name);
      return;
    }
    const isHref = local === 'href' && (uri === '' || uri === namespaces.xlink);
    if (isHref) {
      if (!isReferenceInside(element, value)) this.refuse('reference', name);
      return;
    }
    // The title and type of a link mean nothing where there is no link.
    if (uri === namespaces.xlink && (local === 'title' || local === 'type')) return;
    if (uri !== '' || !(svgAttributes.has(local) || svgAttributePattern.test(local)))
      this.refuse('attribute', name);
    else if (!isHarmlessStyle(value)) this.refuse(local === 'style' ? 'style' : 'reference', name);
  }
}

/** Whether a reference leads to a part of the same drawing; for a picture, raster data is allowed as well. */
function isReferenceInside(element: string, value: string): boolean {
  if (/^\s*#[^\s"'<>]+\s*$/.test(value)) return true;
  const isPicture = element === 'image' || element === 'feImage';
  return (
    isPicture &&
    /^\s*data:image\/(?:png|jpeg|jpg|gif|webp|avif);base64,[a-z0-9+/=\s]*$/i.test(value)
  );
}
