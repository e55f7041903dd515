import { walkHtmlNodes } from './walk-html-nodes.ts';
import type { MarkdownToken } from './tokenize-markdown.ts';

/** An HTML tag in Markdown. */
export interface HtmlTag {
  /** The name of the element, in lower case. */
  readonly name: string;
  /** The offset of the tag in the text. */
  readonly offset: number;
}

/** Elements that people use in texts. Other names in angle brackets (`<name>`) are mostly placeholders. */
const elements = new Set(
  `a abbr audio b blockquote br center code del details div em embed figure font form h1 h2 h3 h4 h5 h6 hr i iframe img ins
  li mark object ol p pre s script section small span strong style sub summary sup table tbody td th thead tr u ul
  video`.split(/\s+/),
);

/** Finds the first tag of a known element outside of code. */
export function findTag(text: string, tokens: readonly MarkdownToken[]): HtmlTag | undefined {
  for (const { type, start, end } of tokens)
    if (type === 'htmlFlow' || type === 'htmlText')
      for (const node of walkHtmlNodes(text.slice(start, end)))
        if ('tagName' in node && elements.has(node.tagName) && node.sourceCodeLocation)
          return { name: node.tagName, offset: start + node.sourceCodeLocation.startOffset };
  return undefined;
}
