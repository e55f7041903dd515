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

/** What is wrong with an SVG, and where in it. */
export interface SvgFault {
  readonly reason: SvgReason;
  /** The element or attribute, as it is written; empty where none is meant. */
  readonly name: string;
  readonly line: number;
}

/**
 * Looks through an SVG as XML, namespaces resolved. Only elements and attributes that draw or describe are let through, and
 * only references inside the drawing; a picture may hold another one as raster data. Gives the first fault.
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
  // Piece by piece, so that a fault at the beginning ends the look.
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
  /** The text of style elements that are open: a sheet may be written in pieces. */
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
    // A sheet is all text: what stands in an element inside it would not be looked at as one.
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
    // What a link is called, and of what kind it is, says nothing where there is no link.
    if (uri === namespaces.xlink && (local === 'title' || local === 'type')) return;
    if (uri !== '' || !(svgAttributes.has(local) || svgAttributePattern.test(local)))
      this.refuse('attribute', name);
    else if (!isHarmlessStyle(value)) this.refuse(local === 'style' ? 'style' : 'reference', name);
  }
}

/** A part of the same drawing; for a picture, its data as well, in a format that is no drawing. */
function isReferenceInside(element: string, value: string): boolean {
  if (/^\s*#[^\s"'<>]+\s*$/.test(value)) return true;
  const isPicture = element === 'image' || element === 'feImage';
  return (
    isPicture &&
    /^\s*data:image\/(?:png|jpeg|jpg|gif|webp|avif);base64,[a-z0-9+/=\s]*$/i.test(value)
  );
}
