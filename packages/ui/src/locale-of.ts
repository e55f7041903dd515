/** The language when nothing says which: that of our texts. */
const FALLBACK = 'es';

/**
 * The language of an element as HTML has it: `lang` of itself, of the nearest ancestor or, inside a shadow root, of its
 * host and up. What a slot of some other element passes on counts with its parent, not with the slot.
 *
 * @returns A BCP 47 tag as the page writes it, `es` where the page says nothing.
 */
export function localeOf(element: Element): string {
  for (const holder of ancestors(element)) {
    const lang = holder.getAttribute('lang');
    if (lang) return lang;
  }
  return FALLBACK;
}

/**
 * Tells when the language of an element may have changed: a `lang` was written, taken away or changed anywhere above it.
 *
 * @returns A function that ends it. One observer does all of it, and none is left.
 */
export function watchLocale(element: Element, changed: (locale: string) => void): () => void {
  let last = localeOf(element);
  const observer = new MutationObserver(() => {
    const now = localeOf(element);
    if (now !== last) changed((last = now));
  });
  const roots = new Set<Node>([...ancestors(element)].map((holder) => holder.getRootNode()));
  for (const root of roots)
    observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
  return () => observer.disconnect();
}

function* ancestors(element: Element): Generator<Element, void, undefined> {
  let ancestor: Element | undefined = element;
  while (ancestor) {
    yield ancestor;
    ancestor = ancestor.parentElement ?? getShadowHost(ancestor);
  }
}

function getShadowHost(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}
