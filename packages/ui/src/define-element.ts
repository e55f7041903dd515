/**
 * Registers a custom element. It does nothing where there is no page, or when the name is taken: by a second copy of the same
 * element, or by an element of the page.
 *
 * @example
 * ```ts
 * import { ComunalVideo } from '@comunal/peertube/element';
 * import { defineElement } from '@comunal/ui';
 *
 * defineElement('comunal-video', ComunalVideo);
 * ```
 */
export function defineElement(name: string, element: CustomElementConstructor): void {
  const registry = (globalThis as { customElements?: CustomElementRegistry }).customElements;
  // On a server Lit brings a registry of its own, and no elements.
  if (globalThis.HTMLElement && registry && !registry.get(name)) registry.define(name, element);
}
