import { hidesByStyle } from './hides-by-style.ts';
import { isHidingClass } from './hiding-class.ts';
import {
  isVoid,
  tokenizeHtml,
  UnreasonableHtmlError,
  type Attributes,
  type HtmlHandler,
} from './tokenize-html.ts';

/** Without any of these, nothing hides: most texts are not looked at more closely. */
const CANDIDATE =
  /none|hidden|hide|visib|collapse|opacity|font-size|transparent|scale|:\s{0,5}-\d{3}|(?:height|width)\s{0,5}:\s{0,5}0|popover|<dialog|no-?(?:show|display)|style\s{0,5}=[^<>]{0,2000}[&\\]/i;

/** Elements that show nothing, hidden or not. */
const silent = /^(?:link|meta|input|svg|template|param|source|track|wbr|br|hr|area|base|col)$/;

/** Whether a part of a text was hidden on the page, which Markdown would show. */
export function hidesText(html: string): boolean {
  if (!CANDIDATE.test(html)) return false;
  const finder = new HiddenTextFinder();
  try {
    tokenizeHtml(html, finder);
  } catch (error) {
    // Of such HTML the text alone is kept, and closed.
    if (!(error instanceof UnreasonableHtmlError)) throw error;
  }
  return finder.isFound || hidesBySheet(html);
}

/** Looks for something to read or to see inside of an element that is hidden. */
class HiddenTextFinder implements HtmlHandler {
  isFound = false;
  #hidden: { readonly name: string; depth: number } | undefined;

  onOpen = (name: string, attributes: Attributes): void => {
    if (this.#hidden) {
      if (name === 'img') this.isFound = true;
      if (name === this.#hidden.name) this.#hidden.depth += 1;
    } else if (!silent.test(name) && isHidden(name, attributes)) {
      if (isVoid(name)) this.isFound = true;
      else this.#hidden = { name, depth: 1 };
    }
  };

  onClose = (name: string): void => {
    if (name === this.#hidden?.name && (this.#hidden.depth -= 1) === 0) this.#hidden = undefined;
  };

  onText = (text: string): void => {
    if (this.#hidden && /\S/.test(text)) this.isFound = true;
  };

  /** A frame becomes a link. */
  onLeftOut = (name: string, attributes: Attributes): void => {
    if (name === 'iframe' && (this.#hidden || isHidden(name, attributes))) this.isFound = true;
  };
}

function isHidden(name: string, attributes: Attributes): boolean {
  if (attributes.has('hidden') || attributes.has('popover')) return true;
  if (name === 'dialog' && !attributes.has('open')) return true;
  const style = attributes.get('style');
  if (style !== undefined && hidesByStyle(style)) return true;
  const classes = attributes.get('class');
  return classes !== undefined && classes.split(/\s+/).some(isHidingClass);
}

/** Style sheets inside of a text: which element they hide is not known. */
function hidesBySheet(html: string): boolean {
  if (!/<style/i.test(html)) return false;
  return [...html.matchAll(/<style(?![\w-])[^>]{0,500}>([^]*?)(?:<\/style|$)/gi)].some(
    ([, css = '']) => hidesByStyle(css),
  );
}
