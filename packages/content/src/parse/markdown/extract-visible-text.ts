import { decodeString } from 'micromark-util-decode-string';
import { walkHtmlNodes } from './walk-html-nodes.ts';
import { TextMapper, type MappedText } from './mapped-text.ts';
import type { MarkdownToken } from './tokenize-markdown.ts';

/** Types of tokens that a page shows as they are written. */
const shownTypes = new Set([
  'autolinkEmail',
  'autolinkProtocol',
  'characterEscapeValue',
  'codeFlowValue',
  'codeTextData',
  'data',
  'lineEnding',
  'lineEndingBlank',
]);

/** Types of tokens that a page does not show, with everything inside them. */
const hiddenTypes = new Set([
  'codeFencedFenceInfo',
  'codeFencedFenceMeta',
  'definition',
  'htmlFlow',
  'htmlText',
  'reference',
  'resource',
]);

/** Extracts the text that a reader sees: the text of links and of HTML included, with character references and escapes decoded. */
export function extractVisibleText(text: string, tokens: readonly MarkdownToken[]): MappedText {
  const visible = new TextMapper();
  let hiddenEnd = 0;
  for (const { type, start, end } of tokens) {
    if (start < hiddenEnd) continue;
    if (type === 'htmlFlow') addHtml(visible, text.slice(start, end), start);
    if (hiddenTypes.has(type)) hiddenEnd = end;
    else if (shownTypes.has(type)) visible.add(text.slice(start, end), start);
    else if (type === 'characterReference')
      visible.add(decodeString(text.slice(start, end)), start);
  }
  return visible;
}

function addHtml(visible: TextMapper, html: string, start: number): void {
  for (const node of walkHtmlNodes(html))
    if ('value' in node)
      visible.add(node.value, start + (node.sourceCodeLocation?.startOffset ?? 0));
}
