import { translateHtml } from './translate-html.ts';

/** Without these, no part of a text is enclosed by a shortcode or by a block of an extension. */
const ENCLOSING = /\[\/[a-z]|<!--\s*wp:[a-z0-9-]+\/|"(?:blockV|v)isibility/i;

/** Whether a part of a text may be for some people alone. */
export function mayBeRestricted(html: string): boolean {
  if (!ENCLOSING.test(html)) return false;
  let isRestricted = false;
  translateHtml(html, {
    resolveLink: () => undefined,
    resolvePicture: () => undefined,
    listGallery: () => [],
    footnotes: new Map(),
    note: () => undefined,
    restrict: () => {
      isRestricted = true;
    },
  });
  return isRestricted;
}
