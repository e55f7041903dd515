import { ImportProblemCode } from '../../import/import-problem.ts';
import { removeAccountAddresses } from './account-text.ts';
import { CleanHtml, type Container, type Format } from './clean-html.ts';
import {
  blockTags,
  containerTags,
  formatTags,
  leftOutTags,
  shiftDigits,
  struckTags,
} from './element-kinds.ts';
import type { HtmlContext } from './html-context.ts';
import { addMedia, addPicture } from './media-elements.ts';
import { mostNesting, mostTags } from './nesting.ts';
import { ShortcodeTranslator } from './shortcode-translator.ts';
import { TableTranslator } from './table-translator.ts';
import {
  isVoid,
  UnreasonableHtmlError,
  type Attributes,
  type HtmlHandler,
} from './tokenize-html.ts';

/** An element that is open. */
interface OpenElement {
  readonly name: string;
  readonly isInline: boolean;
  readonly close: () => void;
}

/** Translates the parts of HTML into {@link CleanHtml}. */
export class HtmlTranslator implements HtmlHandler {
  readonly html = new CleanHtml();
  readonly #open: OpenElement[] = [];
  readonly #shortcodes: ShortcodeTranslator;
  readonly #tables: TableTranslator;
  readonly #closedSomewhere = new Map<string, boolean>();
  #text = '';
  #tags = 0;
  #skipped: { readonly name: string; depth: number } | undefined;

  readonly #source: string;
  readonly #context: HtmlContext;

  constructor(source: string, context: HtmlContext) {
    this.#source = source;
    this.#context = context;
    this.#shortcodes = new ShortcodeTranslator(source, this.html, context, {
      isInElement: (name) => this.#open.some((element) => element.name === name),
      open: (name, close) => this.#push({ name, isInline: false, close }),
      close: (name) => this.#closeElement(name),
    });
    this.#tables = new TableTranslator(this.html, context);
  }

  onText = (text: string): void => {
    if (!this.#skipped) this.#text += text;
  };

  onComment = (text: string): void => {
    this.#flush();
    this.#shortcodes.readBlock(text);
  };

  onLeftOut = (name: string, attributes: Attributes): void => {
    if (this.#skipped) return;
    this.#flush();
    addMedia(name, attributes, this.html, this.#context);
  };

  onOpen = (name: string, attributes: Attributes): void => {
    this.#flush();
    if ((this.#tags += 1) > mostTags) throw new UnreasonableHtmlError();
    if (this.#skipped) {
      if (name === this.#skipped.name) this.#skipped.depth += 1;
      return;
    }
    if (hasClass(attributes, 'wp-block-file__button')) {
      this.#skipped = { name, depth: 1 }; // It leads where the name of the file beside it leads.
      return;
    }
    if (leftOutTags.has(name) && this.#isClosedSomewhere(name)) {
      this.#context.note(ImportProblemCode.ElementLeftOut, name);
      this.html.endParagraph();
      this.#skipped = { name, depth: 1 };
      return;
    }
    const container = containerTags.get(name);
    if (isVoid(name)) this.#addVoid(name, attributes);
    else if (name === 'pre' && hasClass(attributes, 'wp-block-verse')) this.#openVerse();
    else if (container) this.#openContainer(name, container, attributes);
    else if (blockTags.has(name)) this.#openBlock(name, attributes);
    else this.#openInline(name, attributes);
  };

  onClose = (name: string): void => {
    this.#flush();
    if (this.#skipped) {
      if (name === this.#skipped.name && (this.#skipped.depth -= 1) === 0)
        this.#skipped = undefined;
      return;
    }
    if (name === 'br') this.html.addBreak();
    else this.#closeElement(name);
  };

  /** Closes what is open, and returns all of it. */
  finish(): string {
    this.#flush();
    for (let last = this.#open.pop(); last; last = this.#open.pop()) last.close();
    return this.html.finish();
  }

  /** Looked for once a name, since a text may open the same element without end. */
  #isClosedSomewhere(name: string): boolean {
    const known = this.#closedSomewhere.get(name);
    if (known !== undefined) return known;
    const isClosed = new RegExp(`</${name}`, 'i').test(this.#source);
    this.#closedSomewhere.set(name, isClosed);
    return isClosed;
  }

  #flush(): void {
    if (this.#text === '') return;
    const text = removeAccountAddresses(this.#text, () =>
      this.#context.note(ImportProblemCode.AccountInAddress),
    );
    this.#text = '';
    if (text === '') return;
    const shifted = this.#open.at(-1)?.name ?? '';
    this.#shortcodes.addText(/^su[bp]$/.test(shifted) ? shiftDigits(text, shifted) : text);
  }

  #addVoid(name: string, attributes: Attributes): void {
    if (name === 'br') this.html.addBreak();
    else if (name === 'hr') this.html.addRule();
    else if (name === 'img') this.#addPicture(attributes);
    else addMedia(name, attributes, this.html, this.#context);
  }

  /** In a shortcode, what follows a picture is its caption. */
  #addPicture(attributes: Attributes): void {
    addPicture(attributes, this.html, this.#context);
    if (this.#open.some(({ name }) => name.endsWith('caption]'))) this.html.endParagraph();
  }

  /** A poem has lines, and is no code. */
  #openVerse(): void {
    this.#closeParagraph();
    this.html.endParagraph();
    this.#push({ name: 'pre.verse', isInline: false, close: () => this.html.endParagraph() });
  }

  #openContainer(name: string, tag: Container['tag'], attributes: Attributes): void {
    this.#closeParagraph();
    if (name === 'li') this.#closeElement('li', /^[uo]l$/);
    if (/^h\d$/.test(name)) this.#closeHeading();
    const start = tag === 'ol' ? /^\d{1,8}$/.exec(attributes.get('start') ?? '')?.[0] : undefined;
    const container = start === undefined ? { tag } : { tag, start: Number(start) };
    this.html.open(container);
    this.#push({ name, isInline: false, close: () => this.html.close(container) });
  }

  #openBlock(name: string, attributes: Attributes): void {
    this.#closeParagraph();
    if (name === 'dt' || name === 'dd') this.#closeElement(name === 'dt' ? 'dd' : 'dt', /^dl$/);
    if (/^t[dhr]$/.test(name)) this.#closeElement(name, /^(?:table|tr)$/);
    this.html.endParagraph();
    const closeTable = this.#tables.open(name);
    addMedia(name, attributes, this.html, this.#context);
    const format: Format | undefined = /^(?:dt|summary|legend)$/.test(name)
      ? { tag: 'strong' }
      : undefined;
    if (format) this.html.addFormat(format);
    const close = () => {
      if (format) this.html.removeFormat(format);
      this.html.endParagraph();
      closeTable?.();
    };
    this.#push({ name, isInline: false, close });
  }

  #openInline(name: string, attributes: Attributes): void {
    const isFootnote = name === 'sup' && attributes.has('data-fn');
    if (isFootnote) this.html.addText('[');
    if (name === 'q') this.html.addText('“');
    if (struckTags.has(name)) this.#context.note(ImportProblemCode.ElementLeftOut, name);
    const format = this.#toFormat(name, attributes);
    if (format) this.html.addFormat(format);
    const close = () => {
      if (isFootnote) this.html.addText(']');
      if (name === 'q') this.html.addText('”');
      if (format) this.html.removeFormat(format);
    };
    this.#push({ name: isFootnote ? 'sup.fn' : name, isInline: true, close });
  }

  #toFormat(name: string, attributes: Attributes): Format | undefined {
    const tag = formatTags.get(name);
    if (tag) return this.html.hasFormat(tag) ? undefined : { tag };
    if (name !== 'a' || this.html.hasFormat('a')) return undefined;
    const address = attributes.get('href')?.trim() ?? '';
    if (address === '' || address.startsWith('#')) return undefined;
    const link = this.#context.resolveLink(address);
    return link && { tag: 'a', href: link.href };
  }

  #push(element: OpenElement): void {
    if (this.#open.length >= mostNesting) throw new UnreasonableHtmlError();
    this.#open.push(element);
  }

  /** A block ends the paragraph that it stands in. */
  #closeParagraph(): void {
    const index = this.#open.findLastIndex(({ isInline }) => !isInline);
    if (this.#open[index]?.name === 'p') this.#closeFrom(index);
  }

  #closeHeading(): void {
    const index = this.#open.findLastIndex(({ isInline }) => !isInline);
    if (/^h\d$/.test(this.#open[index]?.name ?? '')) this.#closeFrom(index);
  }

  /** Closes the last element of a name, unless one of the barriers is in between. */
  #closeElement(name: string, barrier = name === 'table' ? /^$/ : /^(?:table)$/): void {
    const index = this.#open.findLastIndex(
      (element) => element.name === name || element.name.startsWith(`${name}.`),
    );
    const element = this.#open[index];
    if (!element) return;
    if (element.isInline) {
      this.#open.splice(index, 1);
      element.close();
    } else if (!this.#open.slice(index + 1).some((above) => barrier.test(above.name)))
      this.#closeFrom(index);
  }

  #closeFrom(index: number): void {
    for (const element of this.#open.splice(index).toReversed()) element.close();
  }
}

function hasClass(attributes: Attributes, name: string): boolean {
  const classes = attributes.get('class') ?? '';
  return classes.includes(name) && classes.split(/\s+/).includes(name);
}
