import { ImportProblemCode } from '../../import/import-problem.ts';
import type { CleanHtml } from './clean-html.ts';
import type { HtmlContext } from './html-context.ts';
import { addMediaLink, addPicture } from './media-elements.ts';
import { findClosedNames, isTranslated, splitShortcodes, type Shortcode } from './shortcodes.ts';

/** The elements around a text. */
interface Elements {
  readonly isInElement: (name: string) => boolean;
  readonly open: (name: string, close: () => void) => void;
  readonly close: (name: string) => void;
}

/** Blocks without content that show nothing of their own. */
const silentBlock = /^(?:more|nextpage|spacer|separator|footnotes|paragraph|freeform|html)$/;

/** Translates texts: shortcodes, and in a text without blocks the paragraphs and lines that WordPress makes of line ends. */
export class ShortcodeTranslator {
  readonly #closedNames: ReadonlySet<string>;
  /** Without the blocks of the editor of 2018, line ends are written as such. */
  readonly #isClassic: boolean;

  readonly #html: CleanHtml;
  readonly #context: HtmlContext;
  readonly #elements: Elements;

  constructor(source: string, html: CleanHtml, context: HtmlContext, elements: Elements) {
    this.#html = html;
    this.#context = context;
    this.#elements = elements;
    this.#closedNames = findClosedNames(source);
    this.#isClassic = !/<!--\s*wp:/.test(source);
  }

  /** Reads the comment with which a block begins. */
  readBlock(comment: string): void {
    const [, name, rest = ''] = /^\s*wp:([a-z][a-z0-9/-]*)(.*)/s.exec(comment) ?? [];
    if (name === undefined) return;
    const isEmpty = /\/\s*$/.test(rest);
    if (isEmpty && !silentBlock.test(name))
      this.#context.note(ImportProblemCode.ShortcodeLeftOut, name);
  }

  /** Adds a text, with the shortcodes in it. */
  addText(text: string): void {
    if (this.#elements.isInElement('pre') || this.#elements.isInElement('code'))
      this.#html.addText(text);
    else if (this.#context.isWithoutShortcodes) this.#addPlain(text);
    else
      for (const part of splitShortcodes(text, this.#closedNames))
        if (typeof part === 'string') this.#addPlain(part);
        else if (part.kind === 'close') this.#closeShortcode(part.name);
        else this.#openShortcode(part);
  }

  #openShortcode({ name, attributes }: Shortcode): void {
    const address = attributes.get('');
    if (!isTranslated(name) && address !== undefined) {
      addMediaLink(address, this.#html, this.#context);
      return;
    }
    if (!isTranslated(name)) {
      this.#context.note(ImportProblemCode.ShortcodeLeftOut, name);
      return;
    }
    this.#html.endParagraph();
    if (name === 'gallery' || name === 'playlist') this.#addGallery(name, attributes);
    else if (name === 'audio' || name === 'video') this.#addMedia(attributes);
    else this.#elements.open(`[${name}]`, () => this.#endCaption(attributes.get('caption') ?? ''));
  }

  #closeShortcode(name: string): void {
    if (isTranslated(name)) this.#elements.close(`[${name}]`);
  }

  #endCaption(caption: string): void {
    this.#html.endParagraph();
    this.#html.addText(caption);
    this.#html.endParagraph();
  }

  #addGallery(name: string, attributes: ReadonlyMap<string, string>): void {
    const gallery = {
      ids: readNumbers(attributes.get('ids') ?? attributes.get('include')),
      post: readNumbers(attributes.get('id'))?.[0],
      exclude: readNumbers(attributes.get('exclude')),
    };
    for (const address of this.#context.listGallery(gallery)) {
      this.#html.endParagraph();
      if (name === 'playlist') addMediaLink(address, this.#html, this.#context);
      else addPicture(new Map([['src', address]]), this.#html, this.#context);
    }
    this.#html.endParagraph();
  }

  #addMedia(attributes: ReadonlyMap<string, string>): void {
    const address = ['src', 'mp3', 'm4a', 'ogg', 'wav', 'mp4', 'm4v', 'webm', 'ogv']
      .map((name) => attributes.get(name) ?? '')
      .find((each) => each !== '');
    if (address !== undefined) addMediaLink(address, this.#html, this.#context);
  }

  #addPlain(text: string): void {
    if (this.#elements.isInElement('p')) this.#addLines(text);
    else
      for (const [index, paragraph] of text.split(/\n[ \t\r]*\n\s*/).entries()) {
        if (index > 0) this.#html.endParagraph();
        this.#addLines(paragraph);
      }
  }

  #addLines(text: string): void {
    const hasLines = this.#isClassic || this.#elements.isInElement('pre.verse');
    const isLink = !this.#html.isFlat && !this.#html.hasFormat('a');
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0 && hasLines) this.#html.addSoftBreak();
      else if (index > 0) this.#html.addText(' ');
      // An address on a line of its own is shown as what it leads to.
      if (
        isLink &&
        line.includes('https://') &&
        /^\s*https:\/\/\S{1,2000}\s*$/.test(line) &&
        !this.#continues()
      )
        addMediaLink(line.trim(), this.#html, this.#context);
      else this.#html.addText(line);
    }
  }

  /** In the middle of a line, or in an item, an address is a part of a text. */
  #continues(): boolean {
    return this.#html.isInLine || this.#html.container !== undefined;
  }
}

function readNumbers(list: string | undefined): number[] | undefined {
  return list?.split(',').map(Number).filter(Number.isSafeInteger).slice(0, 1000);
}
