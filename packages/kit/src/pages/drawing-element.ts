import { getAttribute, listNames, type PageElement } from './page-element.ts';
import type { RewrittenPage } from './rewritten-page.ts';

/** What brings documents of its own into a drawing. */
const FRAMES = new Set(['iframe', 'frame', 'object', 'embed', 'portal']);
const ANIMATIONS = new Set(['set', 'animate', 'animateMotion', 'animateTransform']);

/**
 * Takes out of a drawing what no policy keeps from running, since a drawing that is opened by itself has none: handlers, frames, and
 * animations of addresses.
 *
 * @returns whether the whole element went.
 */
export function disarm(element: PageElement, { context, edits }: RewrittenPage): boolean {
  const { tagName } = withLocalName(element);
  if (FRAMES.has(tagName) || (isAnimation(tagName) && changesAddress(element))) {
    edits.replace(element, '');
    context.noteLoss('script', `<${tagName}>`);
    return true;
  }
  for (const name of listNames(element))
    if (name.toLowerCase().startsWith('on')) {
      edits.removeAttribute(element, name);
      context.noteLoss('script', name);
    }
  return false;
}

/** The element without the prefix that XML may give to its name. */
export function withLocalName(element: PageElement): PageElement {
  const { tagName } = element;
  return { ...element, tagName: tagName.slice(tagName.lastIndexOf(':') + 1) };
}

/** A name with a prefix is in lower case. */
function isAnimation(tagName: string): boolean {
  return [...ANIMATIONS].some((name) => name.toLowerCase() === tagName.toLowerCase());
}

function changesAddress(element: PageElement): boolean {
  const name = (
    getAttribute(element, 'attributeName') ??
    getAttribute(element, 'attributename') ??
    ''
  ).trim();
  const values = ['to', 'from', 'by', 'values'].map((each) => getAttribute(element, each) ?? '');
  return /(?:^|:)(?:href|src)$/i.test(name) || values.some((value) => /\(|\\/.test(value));
}
