import { html as names, Tokenizer, TokenizerMode, type Token } from 'parse5';
import { removeInvisible } from './invisible-characters.ts';

/** The attributes of a tag, by their names in lower case. */
export type Attributes = ReadonlyMap<string, string>;

/** What the parts of HTML are handed to, one after the other. */
export interface HtmlHandler {
  /** A tag that opens. A void element is not closed. */
  readonly onOpen: (name: string, attributes: Attributes) => void;
  /** A tag that closes, whether or not one opened. */
  readonly onClose: (name: string) => void;
  /** Text with its references decoded. One text may come in several parts. */
  readonly onText: (text: string) => void;
  /** A comment, without its marks. */
  readonly onComment?: (text: string) => void;
  /** An element whose content is left out, such as a script. */
  readonly onLeftOut?: (name: string, attributes: Attributes) => void;
}

/** Elements of which the content is no HTML. Their content is left out. */
const rawModes: ReadonlyMap<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]> = new Map([
  ['script', TokenizerMode.SCRIPT_DATA],
  ...['style', 'iframe', 'noembed', 'noframes', 'noscript', 'xmp'].map(
    (name) => [name, TokenizerMode.RAWTEXT] as const,
  ),
  ['textarea', TokenizerMode.RCDATA],
  ['title', TokenizerMode.RCDATA],
]);

/** Thrown for HTML that only somebody who means harm writes. */
export class UnreasonableHtmlError extends Error {
  override readonly name = 'UnreasonableHtmlError';
}

const chunkCharacters = 8192;
/** The tokenizer compares each attribute of a tag with all others of it, so a tag without an end would take minutes. */
const mostChunksOfTag = 4;

/**
 * Splits HTML into tags and texts. It builds no tree, so that nothing grows with how deeply tags are nested.
 *
 * @throws UnreasonableHtmlError for a tag of tens of thousands of characters.
 */
export function tokenizeHtml(html: string, handler: HtmlHandler): void {
  let raw: string | undefined;
  let chunksOfToken = 0;
  const onText = ({ chars }: Token.CharacterToken) => {
    chunksOfToken = 0;
    if (raw === undefined) handler.onText(removeInvisible(chars));
  };
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag: (tag) => {
        chunksOfToken = 0;
        const attributes = new Map(tag.attrs.map(({ name, value }) => [name, value]));
        const mode = rawModes.get(tag.tagName);
        if (mode === undefined) {
          handler.onOpen(tag.tagName, attributes);
          // In drawings and formulas alone, a tag may close itself.
          if (tag.selfClosing && /^(?:svg|math)$/.test(tag.tagName)) handler.onClose(tag.tagName);
          return;
        }
        handler.onLeftOut?.(tag.tagName, attributes);
        raw = tag.tagName;
        tokenizer.state = mode;
        tokenizer.lastStartTagName = tag.tagName;
      },
      onEndTag: ({ tagName }) => {
        chunksOfToken = 0;
        if (raw === undefined) handler.onClose(tagName);
        else if (tagName === raw) raw = undefined;
      },
      onComment: ({ data }) => {
        chunksOfToken = 0;
        handler.onComment?.(data);
      },
      onCharacter: onText,
      onWhitespaceCharacter: onText,
      onNullCharacter: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onParseError: null,
    },
  );
  const text = shorten(html);
  for (let start = 0; start < text.length; start += chunkCharacters) {
    tokenizer.write(text.slice(start, start + chunkCharacters), false);
    chunksOfToken += 1;
    if (raw === undefined && chunksOfToken > mostChunksOfTag) throw new UnreasonableHtmlError();
  }
  tokenizer.write('', true);
}

const longComment = 500;

/** Shortens what may be long for good reasons and is not read: pictures inside of addresses, and the settings of blocks. */
function shorten(html: string): string {
  const text = html.replaceAll(/(data:[\w/+.-]{1,100};base64,)[\w+/=%\s-]+/g, '$1');
  let shortened = '';
  let position = 0;
  for (;;) {
    const start = text.indexOf('<!--', position);
    const end = start === -1 ? -1 : text.indexOf('-->', start + 4);
    if (end === -1) return shortened + text.slice(position);
    const kept = end - start > longComment ? start + longComment : end;
    shortened += `${text.slice(position, kept)}-->`;
    position = end + 3;
  }
}

/** Whether an element has no content and no tag that closes it. */
export function isVoid(name: string): boolean {
  return voidElements.has(name);
}

const voidElements: ReadonlySet<string> = new Set<string>([
  names.TAG_NAMES.AREA,
  names.TAG_NAMES.BASE,
  names.TAG_NAMES.BR,
  names.TAG_NAMES.COL,
  names.TAG_NAMES.EMBED,
  names.TAG_NAMES.HR,
  names.TAG_NAMES.IMG,
  names.TAG_NAMES.INPUT,
  names.TAG_NAMES.LINK,
  names.TAG_NAMES.META,
  names.TAG_NAMES.PARAM,
  names.TAG_NAMES.SOURCE,
  names.TAG_NAMES.TRACK,
  names.TAG_NAMES.WBR,
]);

function ignore(): void {
  // These tokens say nothing that is written.
}
