import { removeAccountAddresses } from './account-text.ts';
import { withoutShortcodes } from './shortcodes.ts';
import { toBareText } from './to-bare-text.ts';
import { tokenizeHtml, UnreasonableHtmlError } from './tokenize-html.ts';

/** Elements after which a word ends. */
const breaking = /^(?:p|div|br|li|ul|ol|h[1-6]|tr|td|th|blockquote|figure|figcaption|dd|dt)$/;

/** A title or a summary is never as long. */
const mostCharacters = 100_000;

/** Reads the text of HTML, on one line, without scripts, styles, shortcodes and addresses of accounts. */
export function toPlainText(html: string): string {
  return toLine(removeAccountAddresses(withoutShortcodes(readHtml(html))));
}

/** Reads the text of HTML that has no shortcodes, without scripts and styles. */
export function readHtml(html: string): string {
  return readText(html.slice(0, mostCharacters));
}

/** Writes a text on one line. */
export function toLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\u200b\ufeff]+/gu, ' ').trim();
}

function readText(html: string): string {
  try {
    return readTokens(html);
  } catch (error) {
    if (!(error instanceof UnreasonableHtmlError)) throw error;
    return toBareText(html);
  }
}

function readTokens(html: string): string {
  let text = '';
  tokenizeHtml(html, {
    onOpen: (name) => {
      if (breaking.test(name)) text += ' ';
    },
    onClose: (name) => {
      if (breaking.test(name)) text += ' ';
    },
    onText: (part) => {
      text += part;
    },
  });
  return text;
}
