import { localeOf } from './locale-of.ts';

/**
 * Sets `lang` on each element whose text is in another language than what stands around it, so that a message that fell
 * back to Spanish is read out as Spanish.
 *
 * @param languages - The language of each message that is shown.
 * @param marked - The elements that have a mark; brought up to date.
 */
export function markLanguages(
  root: Node,
  languages: ReadonlyMap<string, string>,
  marked: Set<Element>,
): void {
  for (const element of marked) element.removeAttribute('lang');
  marked.clear();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node instanceof Element ? node : node.parentElement;
    const language = languages.get(readMessage(node));
    if (!element || language === undefined || localeOf(element) === language) continue;
    element.setAttribute('lang', language);
    marked.add(element);
  }
}

/** Reads the text of a text node, or the name of an element that holds no other: a frame or a player. */
function readMessage(node: Node): string {
  if (!(node instanceof Element)) return node.nodeValue?.trim() ?? '';
  const name = node.getAttribute('aria-label') ?? node.getAttribute('title');
  return node.childNodes.length === 0 ? (name ?? '') : '';
}
