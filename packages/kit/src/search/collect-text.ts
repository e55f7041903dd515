import { getAttribute, isElement, type PageElement, type PageNode } from '../pages/page-element.ts';

/** What is no text for people, or no text of the page. */
const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'nav',
  'form',
  'select',
  'button',
  'iframe',
]);
const BLOCK =
  /^(?:address|article|aside|blockquote|br|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|summary|table|td|th|tr|ul)$/;

/** Collects the words of an element, without what it says is not to be searched. It does not recurse: a page may be deep. */
export function collectText(root: PageElement): string {
  const parts: string[] = [];
  const stack: (PageNode | string)[] = [...root.childNodes].toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') parts.push(node);
    else if (node.nodeName === '#text' && 'value' in node) parts.push(node.value);
    else if (isElement(node) && !isSkipped(node)) {
      const space = BLOCK.test(node.tagName) ? '\n' : '';
      stack.push(space);
      for (const child of node.childNodes.toReversed()) stack.push(child);
      stack.push(space);
      const alternative = node.tagName === 'img' ? getAttribute(node, 'alt') : undefined;
      if (alternative) stack.push(` ${alternative} `);
    }
  }
  return parts.join('').replaceAll(/\s+/g, ' ').trim();
}

function isSkipped(element: PageElement): boolean {
  return (
    SKIPPED.has(element.tagName) ||
    getAttribute(element, 'data-pagefind-ignore') !== undefined ||
    getAttribute(element, 'hidden') !== undefined
  );
}
