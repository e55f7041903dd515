/**
 * Reads HTML that other programs keep, such as the descriptions of the Internet Archive.
 *
 * @packageDocumentation
 */
export { htmlToMarkdown, type HtmlToMarkdownOptions } from './html-to-markdown.ts';
export { htmlToText } from './html-to-text.ts';
