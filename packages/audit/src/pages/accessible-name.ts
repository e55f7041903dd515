import { getAttribute, type PageElement } from './parse-page.ts';
import { isElement, walkNodes } from './walk-nodes.ts';

/** Whether an element has a name for screen readers by its attributes or, in a drawing, its `<title>`. */
export function hasOwnName(element: PageElement): boolean {
  return (
    ['aria-label', 'aria-labelledby', 'title'].some((name) =>
      getAttribute(element, name)?.trim(),
    ) || element.childNodes.some((child) => isElement(child) && child.tagName === 'title')
  );
}

/** Whether there is a text or a named picture inside an element. */
export function hasNamedContent(element: PageElement): boolean {
  for (const node of walkNodes(element)) {
    if ('value' in node && node.nodeName === '#text' && node.value.trim() !== '') return true;
    if (isElement(node) && (getAttribute(node, 'alt')?.trim() || hasOwnName(node))) return true;
  }
  return false;
}

/** Whether screen readers skip an element: it, or one around it, is hidden from them. */
export function isHidden(element: PageElement): boolean {
  for (let each: PageElement | undefined = element; each; each = parentOf(each))
    if (getAttribute(each, 'aria-hidden') === 'true' || getAttribute(each, 'hidden') !== undefined)
      return true;
  return false;
}

/** The nearest element around one that passes a test. */
export function findAround(
  element: PageElement,
  test: (around: PageElement) => boolean,
): PageElement | undefined {
  for (let each = parentOf(element); each; each = parentOf(each)) if (test(each)) return each;
  return undefined;
}

function parentOf({ parentNode }: PageElement): PageElement | undefined {
  return parentNode && isElement(parentNode) ? parentNode : undefined;
}
