import { tokenizeHtml } from './tokenize-html.ts';
import { withoutShortcodes } from './shortcodes.ts';

/** Elements after which a word ends. */
const breaking = /^(?:p|div|br|li|ul|ol|h[1-6]|tr|td|th|blockquote|figure|figcaption|dd|dt)$/;

/** Reads the text of HTML, on one line, without scripts, styles and shortcodes. */
export function toPlainText(html: string): string {
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
  return withoutShortcodes(text)
    .replaceAll(/[\s\p{Cc}\u200b\ufeff]+/gu, ' ')
    .trim();
}
