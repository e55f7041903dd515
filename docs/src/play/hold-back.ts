/**
 * Holds back a press that would leave the page by a link, in this tab or in another: what was typed would be lost.
 *
 * @returns The host that the link leads to; undefined where there is nothing to hold back.
 */
export function holdBackLink(event: MouseEvent): string | undefined {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  const host = link && readHost(link.href);
  // The right button opens a menu, in which the visitor chooses.
  if (host === undefined || event.button === 2) return undefined;
  holdBack(event);
  return host;
}

/** Keeps an event from the element that it was meant for, and from the browser. */
export function holdBack(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Returns the host of a web address; undefined for anything else, such as the link of a wallet. */
export function readHost(address: string): string | undefined {
  if (!URL.canParse(address, location.href)) return undefined;
  const { protocol, host } = new URL(address, location.href);
  return protocol === 'https:' || protocol === 'http:' ? host : undefined;
}
