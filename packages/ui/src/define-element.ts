/**
 * Registers a custom element. Does nothing where there is no page, nor when the name is taken: by a second copy of the
 * same element, or by an element of the page's own.
 *
 * @example
 * defineElement('comunal-video', ComunalVideo);
 */
export function defineElement(name: string, element: CustomElementConstructor): void {
  const registry = (globalThis as { customElements?: CustomElementRegistry }).customElements;
  // Lit brings a registry of its own to a server, and no elements.
  if (globalThis.HTMLElement && registry && !registry.get(name)) registry.define(name, element);
}
