import { findLinks, type MarkdownLink } from './find-links.ts';
import { findTag, type HtmlTag } from './find-tag.ts';
import { findUnsupported, type UnsupportedMarkup } from './find-unsupported.ts';
import type { MappedText } from './mapped-text.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { extractVisibleText } from './extract-visible-text.ts';

/** The facts about a Markdown text that the checks use. */
export interface MarkdownFacts {
  /** In the order of the text. */
  readonly links: readonly MarkdownLink[];
  /** The first tag of HTML outside of code. */
  readonly tag: HtmlTag | undefined;
  /** The first markup of each kind that CommonMark does not have, outside of code. */
  readonly unsupported: readonly UnsupportedMarkup[];
  /** The text that a page shows; undefined when the text was not parsed, since that would have taken minutes. */
  readonly visible: MappedText | undefined;
}

/** Without one of these a text has neither links nor HTML nor markup of other dialects, and is shown as it is written. */
const sign = /[&<>[\\|]|~~/;

/** Reads Markdown once for all checks. @returns nothing for a text that is shown as it is written. */
export function readMarkdown(text: string): MarkdownFacts | undefined {
  if (!sign.test(text)) return undefined;
  const tokens = parseMarkdown(text);
  if (!tokens) return { links: [], tag: undefined, unsupported: [], visible: undefined };
  return {
    links: findLinks(text, tokens),
    tag: findTag(text, tokens),
    unsupported: findUnsupported(text),
    visible: extractVisibleText(text, tokens),
  };
}
