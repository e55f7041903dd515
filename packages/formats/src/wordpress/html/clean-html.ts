import { escapeMarkup } from './escape-markup.ts';

/** What formats a part of a line. */
export interface Format {
  readonly tag: 'strong' | 'em' | 'code' | 'a';
  /** The address of a link. */
  readonly href?: string;
}

/** What holds lines or other blocks. */
export interface Container {
  readonly tag: 'ul' | 'ol' | 'li' | 'blockquote' | 'pre' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
  /** The number of the first item of a list. */
  readonly start?: number;
  /** Whether a block inside of an item ended, so that what follows is a paragraph of its own. */
  hasParagraphs?: boolean;
}

/**
 * Writes HTML of few elements, each of which is closed in the right place: a format never reaches over a block, a paragraph
 * holds lines alone, and nothing is empty.
 */
export class CleanHtml {
  #html = '';
  readonly #containers: Container[] = [];
  readonly #wanted: Format[] = [];
  #written: Format[] = [];
  #isInLine = false;
  #isParagraphOpen = false;
  #breaks = 0;
  #flatDepth = 0;

  /** Whether a line has begun. */
  get isInLine(): boolean {
    return this.#isInLine;
  }

  /** What is open, from the outside in. */
  get container(): Container | undefined {
    return this.#containers.at(-1);
  }

  /** Whether blocks are written as one line, as inside of the cell of a table. */
  get isFlat(): boolean {
    return this.#flatDepth > 0;
  }

  /** Begins a format. Nothing is written before there is text in it. */
  addFormat(format: Format): void {
    this.#wanted.push(format);
  }

  /** Ends a format. */
  removeFormat(format: Format): void {
    const index = this.#wanted.indexOf(format);
    if (index === -1) return;
    this.#wanted.splice(index, 1);
    if (this.#written.includes(format)) this.#closeFormats();
  }

  /** Whether a format is open. */
  hasFormat(tag: Format['tag']): boolean {
    return this.#wanted.some((format) => format.tag === tag);
  }

  /** Adds text. Where no line has begun, white space begins none. */
  addText(text: string): void {
    if (this.#isInCode) this.#html += escapeMarkup(text);
    else if (/\S/.test(text)) {
      this.#beginLine();
      this.#html += escapeMarkup(text);
    } else if (this.#isInLine && text !== '') this.#html += ' ';
  }

  /** Adds a picture. A link around it that leads to the same file says nothing more. */
  addPicture(src: string, alt: string): void {
    const link = this.#wanted.find(({ href }) => href === src);
    if (link) this.removeFormat(link);
    this.#beginLine();
    this.#html += `<img src="${escapeMarkup(src)}" alt="${escapeMarkup(alt)}">`;
  }

  /** Ends a line. Two in a row end the paragraph. */
  addBreak(): void {
    if (this.#isInCode) this.#html += '\n';
    else if (this.#isInLine) this.#breaks += 1;
  }

  /** Ends a line where the source has a line end, unless it has just ended. */
  addSoftBreak(): void {
    if (this.#breaks === 0) this.addBreak();
  }

  /** Ends the paragraph. */
  endParagraph(): void {
    this.#closeFormats();
    this.#breaks = 0;
    if (this.#isParagraphOpen) this.#html += '</p>';
    else if (this.#isInLine && this.container?.tag !== 'pre') this.#html += ' ';
    if (this.#isInLine && this.container?.tag === 'li') this.container.hasParagraphs = true;
    this.#isInLine = false;
    this.#isParagraphOpen = false;
  }

  /** Opens a block. */
  open(container: Container): void {
    this.endParagraph();
    if (this.isFlat) return;
    this.#leaveLines();
    if (container.tag !== 'li') this.#enterItem();
    else if (!this.#isInList()) this.open({ tag: 'ul' });
    this.#containers.push(container);
    const start = container.start === undefined ? '' : ` start="${container.start}"`;
    this.#html += container.tag === 'pre' ? '<pre><code>' : `<${container.tag}${start}>`;
  }

  /** Closes a block, and everything in it. */
  close(container: Container): void {
    this.endParagraph();
    if (!this.#containers.includes(container)) return;
    for (;;) {
      const last = this.#containers.pop();
      if (!last) return;
      this.#html += last.tag === 'pre' ? '</code></pre>' : `</${last.tag}>`;
      if (last === container) break;
    }
    if (this.container?.tag === 'li') this.container.hasParagraphs = true;
  }

  /** Adds a block that is finished. */
  addBlock(html: string): void {
    this.endParagraph();
    if (!this.isFlat) {
      this.#leaveLines();
      this.#enterItem();
    }
    this.#html += html;
  }

  /** Writes what follows as one line, apart from the rest, until {@link endCapture}. */
  beginCapture(): string {
    this.endParagraph();
    const before = this.#html;
    this.#html = '';
    this.#flatDepth += 1;
    return before;
  }

  /** Returns what was written since {@link beginCapture}, which returned `before`. */
  endCapture(before: string): string {
    this.endParagraph();
    const captured = this.#html.trim();
    this.#html = before;
    this.#flatDepth -= 1;
    return captured;
  }

  /** Adds a thematic break. */
  addRule(): void {
    if (!this.isFlat) this.addBlock('<hr>');
  }

  /** Closes what is open, and returns all of it. */
  finish(): string {
    const [outermost] = this.#containers;
    if (outermost) this.close(outermost);
    else this.endParagraph();
    return this.#html;
  }

  /** A heading and code hold no blocks: they end before one. */
  #leaveLines(): void {
    const last = this.container;
    if (last && /^(?:h\d|pre)$/.test(last.tag)) this.close(last);
  }

  get #isInCode(): boolean {
    return !this.isFlat && this.container?.tag === 'pre';
  }

  #isInList(): boolean {
    return this.container?.tag === 'ul' || this.container?.tag === 'ol';
  }

  #enterItem(): void {
    if (this.#isInList()) this.open({ tag: 'li' });
  }

  #beginLine(): void {
    if (!this.isFlat && !this.#isInLine) this.#enterItem();
    if (this.#breaks > 1 && this.#mayHaveParagraphs()) this.endParagraph();
    if (!this.#isInLine) {
      this.#isInLine = true;
      if (this.#mayHaveParagraphs()) {
        this.#isParagraphOpen = true;
        this.#html += '<p>';
      }
    } else if (this.#breaks > 0) this.#html += this.#isOneLine() ? ' ' : '<br>';
    this.#breaks = 0;
    this.#openFormats();
  }

  #isOneLine(): boolean {
    return this.isFlat || /^h\d$/.test(this.container?.tag ?? '');
  }

  #mayHaveParagraphs(): boolean {
    const last = this.container;
    if (this.isFlat) return false;
    return !last || last.tag === 'blockquote' || (last.tag === 'li' && last.hasParagraphs === true);
  }

  /** Inside of code nothing else is shown. */
  #openFormats(): void {
    const codeIndex = this.#wanted.findIndex(({ tag }) => tag === 'code');
    const visible = codeIndex === -1 ? this.#wanted : this.#wanted.slice(0, codeIndex + 1);
    if (this.#written.some((format, index) => visible[index] !== format)) this.#closeFormats();
    for (const format of visible.slice(this.#written.length)) {
      this.#html +=
        format.href === undefined ? `<${format.tag}>` : `<a href="${escapeMarkup(format.href)}">`;
      this.#written.push(format);
    }
  }

  #closeFormats(): void {
    for (const { tag } of this.#written.toReversed()) this.#html += `</${tag}>`;
    this.#written = [];
  }
}
