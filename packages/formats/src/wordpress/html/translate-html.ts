import { ImportProblemCode } from '../../import/import-problem.ts';
import { removeAccountAddresses } from './account-text.ts';
import { escapeMarkup } from './escape-markup.ts';
import type { HtmlContext } from './html-context.ts';
import { HtmlTranslator } from './html-translator.ts';
import { withoutShortcodes } from './shortcodes.ts';
import { toBareText } from './to-bare-text.ts';
import { tokenizeHtml, UnreasonableHtmlError } from './tokenize-html.ts';

/** A text is as long as a book then. */
const mostCharacters = 2_000_000;

/**
 * Translates the HTML of a post into clean HTML of few elements. Of HTML that is nested without end, the text alone is kept,
 * and the entry is closed.
 */
export function translateHtml(source: string, context: HtmlContext): string {
  const html = source.slice(0, mostCharacters);
  if (html.length < source.length) context.note(ImportProblemCode.TextAlone);
  const translator = new HtmlTranslator(html, context);
  try {
    tokenizeHtml(html, translator);
    return translator.finish();
  } catch (error) {
    if (!(error instanceof UnreasonableHtmlError)) throw error;
    context.note(ImportProblemCode.TextAlone);
    const bare = toBareText(html);
    const text = context.isWithoutShortcodes ? bare : withoutShortcodes(bare);
    return removeAccountAddresses(text)
      .split(/\n\s*\n/)
      .map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`)
      .join('');
  }
}
