import { escapeAttribute, escapeText } from 'entities/escape';
import type { PageElement } from './page-element.ts';
import type { TextEdit } from './text-edits.ts';

/** Edits of a page by its elements: what the parser added by itself has no place in the text, and is left alone. */
export class ElementEdits {
  readonly edits: TextEdit[] = [];
  readonly #html: string;

  constructor(html: string) {
    this.#html = html;
  }

  /** Sets an attribute that the element has. */
  setAttribute(element: PageElement, name: string, value: string): void {
    const location = element.sourceCodeLocation?.attrs?.[name];
    if (!location) return;
    const [start, end] = [location.startOffset, location.endOffset];
    const [written = name] = this.#html.slice(start, end).split('=', 1);
    this.edits.push({ start, end, text: `${written.trimEnd()}="${escapeAttribute(value)}"` });
  }

  /** Takes an attribute away, with the white space before it. */
  removeAttribute(element: PageElement, name: string): void {
    const location = element.sourceCodeLocation?.attrs?.[name];
    if (!location) return;
    let start = location.startOffset;
    while (/\s/.test(this.#html[start - 1] ?? '')) start -= 1;
    // What stood on both sides must not grow together.
    const isTight = !/[\s/>]/.test(this.#html[location.endOffset] ?? '>');
    this.edits.push({ start, end: location.endOffset, text: isTight ? ' ' : '' });
  }

  /** Adds attributes to an element. */
  addAttributes(element: PageElement, attributes: Readonly<Record<string, string>>): void {
    const tag = element.sourceCodeLocation?.startTag ?? element.sourceCodeLocation;
    if (!tag) return;
    const start = tag.startOffset + 1 + element.tagName.length;
    const text = Object.entries(attributes)
      .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
      .join('');
    this.edits.push({ start, end: start, text });
  }

  /** Puts HTML in the place of an element and all that is in it. */
  replace(element: PageElement, html: string): void {
    const location = element.sourceCodeLocation;
    if (location)
      this.edits.push({ start: location.startOffset, end: location.endOffset, text: html });
  }

  /** Takes the tags of an element away, and leaves what is in it. */
  unwrap(element: PageElement): void {
    for (const tag of [element.sourceCodeLocation?.startTag, element.sourceCodeLocation?.endTag])
      if (tag) this.edits.push({ start: tag.startOffset, end: tag.endOffset, text: '' });
  }

  /** Puts a text in the place of what is in an element. */
  setContent(element: PageElement, text: string): void {
    const { startTag, endTag } = element.sourceCodeLocation ?? {};
    if (startTag && endTag)
      this.edits.push({ start: startTag.endOffset, end: endTag.startOffset, text });
  }

  /** Inserts HTML at a place of the text. */
  insert(position: number, html: string): void {
    this.edits.push({ start: position, end: position, text: html });
  }
}

/** A link as HTML. */
export function toLinkHtml(href: string, text: string): string {
  return `<a href="${escapeAttribute(href)}">${escapeText(text)}</a>`;
}
