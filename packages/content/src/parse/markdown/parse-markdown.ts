import { hasTooMuchMarkdown } from './has-too-much-markdown.ts';
import { tokenizeMarkdown, type MarkdownToken } from './tokenize-markdown.ts';

/**
 * Parses Markdown as CommonMark.
 * @returns `undefined` for a text that would take the parser minutes.
 */
export function parseMarkdown(text: string): readonly MarkdownToken[] | undefined {
  return hasTooMuchMarkdown(text) ? undefined : tokenizeMarkdown(text);
}
